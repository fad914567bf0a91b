"""Plain text and web pages, one article a file."""
