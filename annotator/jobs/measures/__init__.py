"""Counting and measuring a whole project."""
