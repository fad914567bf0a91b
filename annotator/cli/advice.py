"""What a command line says of a fault: its message, and what to type instead."""

from __future__ import annotations

from annotator.core.message import Message


def told(message: Message | str, hint: str) -> str:
    """``message``, and behind it ``hint``, what to type instead, where that is known."""
    return f"{message} For example: {hint}" if hint else str(message)
