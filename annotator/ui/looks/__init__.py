"""Fonts, icons, and colours."""
