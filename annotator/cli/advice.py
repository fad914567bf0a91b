"""A fault on the command line: its message, and what to type instead."""

from __future__ import annotations

from annotator.core.message import Message


def with_hint(message: Message | str, hint: str) -> str:
    """``message``, followed by ``hint``: what to type instead; empty if nothing is known."""
    return f"{message} For example: {hint}" if hint else str(message)
