"""Dragging an edge of the selected span."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from annotator import arabic
from annotator.core.annotation import Annotation
from annotator.core.span import Span

EDGES = ("start", "end")


class EdgeDrag:
    """One edge (``start`` or ``end``) of an annotation in the hand.

    ``grip`` leads from the pointer to the edge on its own line, as it was when it was grabbed: a
    hand that moves level stays on that line, wherever it took hold.
    """

    def __init__(self, annotation: Annotation, edge: str, grip: QPointF) -> None:
        """A drag that has moved nothing yet."""
        self.annotation = annotation
        self.edge = edge
        self.span = annotation.span
        self.grip = grip

    @property
    def position(self) -> int:
        """Where the edge was when it was grabbed."""
        return self.annotation.span.start if self.edge == "start" else self.annotation.span.end

    def to(self, position: int, text: str) -> None:
        """Put the edge at ``position``, outside of white space; it never reaches the other edge."""
        start, end = self.annotation.span.start, self.annotation.span.end
        if self.edge == "start" and position < end:
            wanted = Span(position, end)
        elif self.edge == "end" and position > start:
            wanted = Span(start, position)
        else:
            return
        self.span = arabic.words.trimmed(text, wanted.start, wanted.end) or self.span

    @property
    def moved(self) -> bool:
        """Whether the edge is somewhere else than where the drag began."""
        return self.span != self.annotation.span
