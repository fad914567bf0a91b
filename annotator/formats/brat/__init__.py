"""brat: a text, and its annotations in a file beside it."""
