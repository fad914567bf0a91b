"""One module a format: bytes to core values and back, and what was lost on the way."""
