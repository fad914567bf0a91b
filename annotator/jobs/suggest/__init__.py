"""Suggestions in an open project: what they are learnt from, and what is offered to whom."""
