"""Dialogs: each takes plain values and callables, and tells the outcome by a signal of its own."""
