"""Archives: files in a file."""
