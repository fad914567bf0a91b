"""Dragging an edge of the selected span."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.annotation import Annotation
from annotator.core.span import Span


@dataclass
class EdgeDrag:
    """One edge (``start`` or ``end``) of an annotation in the hand."""

    annotation: Annotation
    edge: str
    span: Span

    @staticmethod
    def of(annotation: Annotation, edge: str) -> EdgeDrag:
        """A drag of ``edge`` (``start`` or ``end``) that has moved nothing yet."""
        return EdgeDrag(annotation, edge, annotation.span)

    def to(self, position: int) -> None:
        """Put the edge at ``position``; it never reaches the other edge."""
        start, end = self.annotation.span.start, self.annotation.span.end
        if self.edge == "start" and position < end:
            self.span = Span(position, end)
        elif self.edge == "end" and position > start:
            self.span = Span(start, position)

    @property
    def moved(self) -> bool:
        """Whether the edge is somewhere else than where the drag began."""
        return self.span != self.annotation.span
