"""Giving out work, packing it, and merging it back."""
