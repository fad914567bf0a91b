"""Which annotations are in which paragraph, and how they lie there: pieces, lanes, captions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.lanes import lanes


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation in one paragraph. ``pieces`` are ``(line, left, right)`` in the column."""

    annotation: Annotation
    lane: int
    pieces: list[tuple[int, float, float]]


@dataclass(slots=True)
class Marked:
    """The marks of one paragraph; outer ones first, so that inner ones are drawn over them.

    ``depths`` holds, for each line, how many lanes it needs.
    """

    marks: list[Mark]
    depths: list[int]
    body: Body
    width: int
    captions: list[object] = field(default_factory=list)


class Marks:
    """The annotations of the article by paragraph. What is drawn of them is worked out on demand.

    ``paragraphs_of`` gives the numbers of the paragraphs that a span touches.
    """

    def __init__(self, paragraphs_of: Callable[[Span], Iterable[int]]) -> None:
        self._paragraphs_of = paragraphs_of
        self._by_id: dict[str, Annotation] = {}
        self._in: dict[int, dict[str, Annotation]] = {}
        self._marked: dict[int, Marked] = {}

    def add(self, annotation: Annotation) -> None:
        self._by_id[annotation.id] = annotation
        for index in self._paragraphs_of(annotation.span):
            self._in.setdefault(index, {})[annotation.id] = annotation
            self._marked.pop(index, None)

    def remove(self, id: str) -> None:
        """Forget an annotation; nothing happens if it is not there."""
        annotation = self._by_id.pop(id, None)
        if annotation is None:
            return
        for index in self._paragraphs_of(annotation.span):
            del self._in[index][id]
            self._marked.pop(index, None)

    def get(self, id: str | None) -> Annotation | None:
        return self._by_id.get(id) if id is not None else None

    def __len__(self) -> int:
        return len(self._by_id)

    def forget_drawn(self) -> None:
        """Everything is drawn anew: another label set, another face."""
        self._marked.clear()

    def holding(self, index: int, position: int) -> list[Annotation]:
        """The annotations that hold the letter at ``position`` in paragraph ``index``, innermost first."""
        found = [a for a in self._in.get(index, {}).values() if a.span.holds(position)]
        return sorted(found, key=lambda a: (len(a.span), a.order))

    def marked(self, index: int, body: Body) -> Marked:
        """How the annotations lie in paragraph ``index``, which is laid out as ``body``."""
        found = self._marked.get(index)
        if found is None or found.body is not body or found.width != body.width:
            found = self._marked[index] = self._mark(index, body)
        return found

    def _mark(self, index: int, body: Body) -> Marked:
        annotations = sorted(self._in.get(index, {}).values(), key=lambda a: a.order)
        start, end = body.paragraph.start, body.paragraph.end
        # an annotation of nothing but the break after the paragraph draws nothing in it
        inside = [
            (max(a.span.start, start), min(a.span.end, end), a)
            for a in annotations
            if a.span.start < end
        ]
        depths = [0] * len(body.lines)
        marks = []
        numbers = lanes([(first, last) for first, last, _ in inside])
        for (first, last, annotation), lane in zip(inside, numbers, strict=True):
            mark = Mark(annotation, lane, body.pieces(first, last))
            for line, _, _ in mark.pieces:
                depths[line] = max(depths[line], lane + 1)
            marks.append(mark)
        marks.sort(key=lambda mark: -mark.lane)
        return Marked(marks, depths, body, body.width)
