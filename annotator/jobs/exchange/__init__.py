"""Articles and work coming in and going out."""
