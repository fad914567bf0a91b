"""Everybody's spans in a dialog: searched, shown in their articles, and changed in bulk."""
