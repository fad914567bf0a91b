"""Columns of numbers: a count, with what it came to in one or in many drawings.

A formula that takes columns is gone through once for a thousand drawings, and its arithmetic is
all that is left to be done for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

DrawnCount = Sequence[int]
"""What a count came to in each drawing."""

Values = list[float | None]
"""What a measure came to in each drawing; ``None`` where it has no value."""


def total(columns: Iterable[DrawnCount]) -> list[int]:
    """The sum of columns of the same length, drawing by drawing."""
    return list(map(sum, zip(*columns, strict=True)))


def shares(part: DrawnCount, whole: DrawnCount) -> Values:
    """``part / whole`` in each drawing; ``None`` where ``whole`` is 0."""
    return [a / b if b else None for a, b in zip(part, whole, strict=True)]
