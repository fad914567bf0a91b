"""Which annotations are in which paragraph, and how they lie there: pieces, lanes, captions."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from operator import attrgetter

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.captions import Mark, place
from annotator.ui.article.lanes import lanes
from annotator.ui.article.legend import Legend
from annotator.ui.article.strokes import gather


class ParagraphMarks:
    """The marks of one paragraph, the lowest lane first, and all that is drawn of them.

    ``depths`` holds, for each line, how many lanes it needs.
    """

    __slots__ = ("_body", "_steps", "_top", "_width", "captions", "depths", "marks", "strokes")

    def __init__(self, marks: list[Mark], body: Body, legend: Legend) -> None:
        # weak: a layout that is long out of sight is given up, although its marks are kept
        self._body, self._width = weakref.ref(body), body.width
        self.marks = sorted(marks, key=attrgetter("lane"), reverse=True)
        self.depths = [0] * len(body.lines)
        for mark in marks:
            for line, _, _ in mark.pieces:
                self.depths[line] = max(self.depths[line], mark.lane + 1)
        setting = body.setting
        self._top = setting.lanes_top
        step, room = setting.lane_step, setting.lane_room
        self._steps = [min(step, room / max(1, depth)) for depth in self.depths]
        beginning = [m for m in marks if m.annotation.span.start >= body.paragraph.start]
        self.captions = place(beginning, marks, legend.words, rtl=body.rtl)
        self.strokes = gather(self.marks, body.setting, self.lane_y, self.thickness)

    def is_of(self, body: Body) -> bool:
        """Whether the marks were laid on this layout, as wide as it is now."""
        return self._body() is body and self._width == body.width

    def lane_step(self, line: int) -> float:
        """From one lane to the next; deep nests share the room that is reserved."""
        return self._steps[line]

    def lane_y(self, line: int, lane: int) -> float:
        """The top of a lane, from the top of its line."""
        return self._top + lane * self._steps[line]

    def thickness(self, line: int) -> float:
        """How thick the lines in the lanes are."""
        return min(2.0, max(1.0, self._steps[line] - 1))


class Marks:
    """The annotations of the article by paragraph. What is drawn of them is worked out on demand.

    ``paragraphs_of`` gives the numbers of the paragraphs that ``[start, end)`` touches.
    """

    def __init__(self, paragraphs_of: Callable[[int, int], Iterable[int]], legend: Legend) -> None:
        self._paragraphs_of = paragraphs_of
        self._legend = legend
        self._by_id: dict[str, Annotation] = {}
        self._in: dict[int, dict[str, Annotation]] = {}
        self._marked: dict[int, ParagraphMarks] = {}
        self._before: dict[int, ParagraphMarks] = {}  # what was drawn before a change
        self._ordered: list[Annotation] | None = None

    def add(self, annotation: Annotation) -> None:
        """Mark ``annotation`` in each paragraph that it touches."""
        self._by_id[annotation.id] = annotation
        self._ordered = None
        span = annotation.span
        for index in self._paragraphs_of(span.start, span.end):
            self._in.setdefault(index, {})[annotation.id] = annotation
            if self._marked:
                self._touch(index)

    def remove(self, id: str) -> None:
        """Forget an annotation; nothing happens if it is not there."""
        annotation = self._by_id.pop(id, None)
        if annotation is None:
            return
        self._ordered = None
        for index in self._paragraphs_of(annotation.span.start, annotation.span.end):
            del self._in[index][id]
            self._touch(index)

    def get(self, id: str | None) -> Annotation | None:
        """The annotation with ``id``; ``None`` if none has it."""
        return self._by_id.get(id) if id is not None else None

    def __len__(self) -> int:
        return len(self._by_id)

    @property
    def ordered(self) -> list[Annotation]:
        """All annotations in the order of reading."""
        if self._ordered is None:
            self._ordered = sorted(self._by_id.values(), key=attrgetter("order"))
        return self._ordered

    def touching(self, place: Span) -> list[Annotation]:
        """The annotations that hold a letter of ``place``, the longest first."""
        near = {
            annotation.id: annotation
            for index in self._paragraphs_of(place.start, place.end)
            for annotation in self._in.get(index, {}).values()
            if annotation.span.overlaps(place)
        }
        return sorted(near.values(), key=lambda annotation: -len(annotation.span))

    def forget_drawn(self) -> None:
        """Everything is drawn anew: another label set, another face."""
        self._marked.clear()
        self._before.clear()

    def _touch(self, index: int) -> None:
        if index in self._marked:
            self._before[index] = self._marked.pop(index)

    def marked(self, index: int, body: Body) -> ParagraphMarks:
        """How the annotations lie in paragraph ``index``, which is laid out as ``body``."""
        marks = self._marked.get(index)
        if marks is None or not marks.is_of(body):
            marks = self._marked[index] = self._mark(index, body)
        return marks

    def _mark(self, index: int, body: Body) -> ParagraphMarks:
        annotations = sorted(self._in.get(index, {}).values(), key=attrgetter("order"))
        start, end = body.paragraph.start, body.paragraph.end
        inside = [
            (max(a.span.start, start), min(a.span.end, end), a)
            for a in annotations
            # not in an empty paragraph, nor one that only has the break after it
            if max(a.span.start, start) < min(a.span.end, end)
        ]
        numbers = lanes([(first, last) for first, last, _ in inside])
        before = self._before.pop(index, None)
        known = {m.annotation.id: m for m in before.marks} if before and before.is_of(body) else {}
        marks = []
        for (first, last, annotation), lane in zip(inside, numbers, strict=True):
            old = known.get(annotation.id)
            if old is not None and old.annotation.span is annotation.span:
                marks.append(Mark(annotation, lane, old.pieces))
            else:
                marks.append(Mark(annotation, lane, body.pieces(first, last)))
        return ParagraphMarks(marks, body, self._legend)
