"""Rows of other people, whatever file they stand in, and the articles in them."""
