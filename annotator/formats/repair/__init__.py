"""What is broken in a text, and what would mend it."""
