"""A fault on the command line: its message, and what to type instead."""

from __future__ import annotations

import re

from annotator.core.message import Message
from annotator.formats.reading import LEFT_OUT

_LEAVES_OUT = re.compile(rf"--label-map .*={LEFT_OUT}'?(,|$)")


def with_hint(message: Message | str, hint: str) -> str:
    """``message``, followed by ``hint``: what to type instead; empty if nothing is known."""
    if not hint:
        return str(message)
    means = "To leave them out" if _LEAVES_OUT.match(hint) else "For example"
    return f"{message} {means}: {hint}"
