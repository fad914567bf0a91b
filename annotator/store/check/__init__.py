"""Verifying every invariant of a whole file."""
