"""Pages that are written for people to read."""
