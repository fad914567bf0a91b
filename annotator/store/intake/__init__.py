"""Articles on their way into the file."""
