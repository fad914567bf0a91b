"""Faults that tests make up, with a sentence of their own."""

from __future__ import annotations

from annotator.core.message import Form, Message, say


def sentence(english: str) -> Message:
    """A message that says just this, in every language."""
    return say(Form("MadeUp", {"SENTENCE": english}).SENTENCE)
