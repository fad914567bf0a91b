"""Which annotations are in which paragraph, and how they lie there: pieces, lanes, captions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.captions import Caption, Mark, place
from annotator.ui.article.lanes import lanes
from annotator.ui.article.legend import Legend
from annotator.ui.article.setting import Setting


@dataclass(slots=True)
class Marked:
    """The marks of one paragraph; outer ones first, so that inner ones are drawn over them.

    ``depths`` holds, for each line, how many lanes it needs.
    """

    marks: list[Mark]
    depths: list[int]
    body: Body
    width: int
    captions: list[Caption]

    def lane_step(self, line: int, setting: Setting) -> float:
        """From one lane to the next; deep nests share the room that is reserved."""
        return min(setting.lane_step, setting.lane_room / max(1, self.depths[line]))

    def lane_y(self, line: int, lane: int, setting: Setting) -> float:
        """The top of a lane, from the top of its line."""
        return setting.lanes_top + lane * self.lane_step(line, setting)

    def thickness(self, line: int, setting: Setting) -> float:
        """How thick the lines in the lanes are."""
        return min(2.0, max(1.0, self.lane_step(line, setting) - 1))


class Marks:
    """The annotations of the article by paragraph. What is drawn of them is worked out on demand.

    ``paragraphs_of`` gives the numbers of the paragraphs that a span touches.
    """

    def __init__(self, paragraphs_of: Callable[[Span], Iterable[int]], legend: Legend) -> None:
        self._paragraphs_of = paragraphs_of
        self._legend = legend
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

    def marked(self, index: int, body: Body) -> Marked:
        """How the annotations lie in paragraph ``index``, which is laid out as ``body``."""
        found = self._marked.get(index)
        if found is None or found.body is not body or found.width != body.width:
            found = self._marked[index] = self._mark(index, body)
        return found

    def _mark(self, index: int, body: Body) -> Marked:
        annotations = sorted(self._in.get(index, {}).values(), key=lambda a: a.order)
        start, end = body.paragraph.start, body.paragraph.end
        inside = [
            (max(a.span.start, start), min(a.span.end, end), a)
            for a in annotations
            # not in an empty paragraph, nor one that only has the break after it
            if max(a.span.start, start) < min(a.span.end, end)
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
        beginning = [mark for mark in marks if mark.annotation.span.start >= start]
        captions = place(beginning, marks, self._legend.words, rtl=body.setting.rtl)
        return Marked(marks, depths, body, body.width, captions)
