"""Whole pages of the window: welcome, help, guidelines."""
