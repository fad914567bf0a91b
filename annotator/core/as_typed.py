"""A value in a command that people are told to type: a shell hands it on as it is."""

from __future__ import annotations

import shlex


def as_typed(value: str) -> str:
    """``value`` as it is typed: in quotes unless it is nothing but plain letters and digits."""
    return shlex.quote(value)
