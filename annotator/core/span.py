"""Spans: half-open ranges of code points."""

from __future__ import annotations

from functools import total_ordering
from typing import NoReturn


@total_ordering
class Span:
    """A half-open range ``[start, end)`` of Unicode code points in an article's text.

    Never empty. ``ValueError`` unless ``0 <= start < end``. Sorts by start, then end.
    """

    __match_args__ = ("start", "end")
    __slots__ = ("end", "start")
    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"not a span: [{start}, {end})")
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a span is never changed: {name}")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def __repr__(self) -> str:
        return f"Span(start={self.start}, end={self.end})"

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return self.start == other.start and self.end == other.end

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The surface: ``text[start:end]``."""
        return text[self.start : self.end]

    def holds(self, position: int) -> bool:
        """Whether the code point at ``position`` is inside."""
        return self.start <= position < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every code point of ``other`` is in this span; true of equal spans."""
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: Span) -> bool:
        """Whether the two overlap and neither contains the other."""
        return self.overlaps(other) and not self.contains(other) and not other.contains(self)

    def intersection_over_union(self, other: Span) -> float:
        """Shared code points by all code points of both, from 0.0 to 1.0 (Jaccard index)."""
        shared = max(0, min(self.end, other.end) - max(self.start, other.start))
        return shared / (len(self) + len(other) - shared)


def reading_order(span: Span) -> tuple[int, int]:
    """Sort key: by start, then longest first, so that a span comes before what it contains."""
    return (span.start, -span.end)
