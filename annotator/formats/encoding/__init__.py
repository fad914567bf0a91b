"""Bytes to text: encodings, lines, and how others write them."""
