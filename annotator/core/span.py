"""Spans: half-open ranges of code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of Unicode code points in an article's text.

    Never empty. ``ValueError`` unless ``0 <= start < end``. Sorts by start, then end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

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
