"""What several people marked, a lane for each below the text, and what is gold as tint on it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.captions import Caption, LabelTexts
from annotator.ui.article.column import Page
from annotator.ui.article.lane_captions import LaneGroup, LaneMark, written
from annotator.ui.article.lanes import lanes
from annotator.ui.article.strokes import THINNEST, Strokes
from annotator.ui.article.typesetting import Typesetting

_THICKEST = 2.5  # pixels
OVERLINE = 1.5  # pixels, of the line above what is gold


class MarkedSpan(NamedTuple):
    """A label on a span, and whether whoever put it there was unsure."""

    span: Span
    label: str
    unsure: bool = False


class Lane(NamedTuple):
    """One person's lane: the name that the legend gives it, and what they marked."""

    name: str
    marked: tuple[MarkedSpan, ...] = ()


class Lanes(NamedTuple):
    """The lanes from the text down, what is gold, and the word for gold in the legend."""

    lanes: tuple[Lane, ...] = ()
    gold: tuple[MarkedSpan, ...] = ()
    gold_name: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What the legend says, lane by lane."""
        return tuple(lane.name for lane in self.lanes)


NO_LANES = Lanes()


class _Made(NamedTuple):
    """What is drawn in a paragraph, as long as its layout is the same and as wide."""

    body: weakref.ref[Body]
    width: int
    strokes: Strokes
    captions: list[Caption[LaneGroup]]


def lane_step(setting: Typesetting) -> float:
    """From one person's lane to the next, in pixels.

    Many people share the room that is kept free.
    """
    return min(setting.lane_step, setting.lane_room / max(1, setting.people))


class PeopleStrokes:
    """The rectangles of lanes and gold by paragraph.

    They are worked out when the paragraph of ``page`` comes into sight. ``words_of`` gives what is
    written for labels (`lane_captions`).
    """

    def __init__(
        self,
        shown: Lanes,
        page: Page,
        words_of: Callable[[str], LabelTexts],
    ) -> None:
        self._words_of = words_of
        self._in: dict[int, list[tuple[int, MarkedSpan]]] = {}
        self._gold: dict[int, list[MarkedSpan]] = {}
        self._made: dict[int, _Made] = {}
        for number, lane in enumerate(shown.lanes):
            for marked in lane.marked:
                for index in page.indexes(marked.span.start, marked.span.end):
                    self._in.setdefault(index, []).append((number, marked))
        for marked in shown.gold:
            for index in page.indexes(marked.span.start, marked.span.end):
                self._gold.setdefault(index, []).append(marked)

    def strokes(self, index: int, body: Body) -> Strokes:
        """What is drawn in paragraph ``index``, which is laid out as ``body``."""
        return self._of(index, body).strokes

    def captions(self, index: int, body: Body) -> list[Caption[LaneGroup]]:
        """What is written in paragraph ``index``, which is laid out as ``body``."""
        return self._of(index, body).captions

    def forget_drawn(self) -> None:
        """Everything is drawn anew: another label set, another language."""
        self._made.clear()

    def _of(self, index: int, body: Body) -> _Made:
        made = self._made.get(index)
        if made is None or made.body() is not body or made.width != body.width:
            captions = written(list(self._marks(index, body)), self._words_of, body)
            made = _Made(weakref.ref(body), body.width, self._strokes(index, body), captions)
            self._made[index] = made
        return made

    def _marks(self, index: int, body: Body) -> Iterator[LaneMark]:
        for number, marked in self._in.get(index, ()):
            start, end = marked.span.start, marked.span.end
            pieces = body.pieces(start, end)
            if pieces:
                yield LaneMark(marked.label, number, start, end, pieces)

    def _strokes(self, index: int, body: Body) -> Strokes:
        lines: dict[str, list[QRectF]] = {}
        dashes: dict[str, list[QRectF]] = {}
        by_lane: dict[int, list[MarkedSpan]] = {}
        for number, marked in self._in.get(index, ()):
            by_lane.setdefault(number, []).append(marked)
        for number, members in by_lane.items():
            for marked, rects in _in_lane(number, members, body):
                (dashes if marked.unsure else lines).setdefault(marked.label, []).extend(rects)
        # The longest first, so that what is nested lies on what it is nested in.
        gold = sorted(self._gold.get(index, ()), key=lambda marked: -len(marked.span))
        tints = [(marked.label, _tint(marked.span, body)) for marked in gold]
        return Strokes(tints, list(lines.items()), list(dashes.items()))


def _in_lane(
    number: int, members: Sequence[MarkedSpan], body: Body
) -> list[tuple[MarkedSpan, list[QRectF]]]:
    """The lines of one person in a paragraph; where they overlap, they share the person's lane."""
    start, end = body.paragraph.start, body.paragraph.end
    inside = [
        (max(marked.span.start, start), min(marked.span.end, end), marked) for marked in members
    ]
    inside = [extent for extent in inside if extent[0] < extent[1]]
    levels = lanes([(first, last) for first, last, _ in inside])
    drawn = []
    for (first, last, marked), level in zip(inside, levels, strict=True):
        deep = 1 + max(
            other
            for (begin, stop, _), other in zip(inside, levels, strict=True)
            if begin < last and first < stop
        )
        drawn.append((marked, _lines(body, first, last, number, level, deep)))
    return drawn


def _lines(body: Body, first: int, last: int, lane: int, level: int, deep: int) -> list[QRectF]:
    setting = body.setting
    step = lane_step(setting)
    thickness = min(_THICKEST, max(1.0, step / deep - 1))
    down = setting.lanes_top + lane * step + level * step / deep
    return [
        QRectF(left, line * setting.line_height + down, max(THINNEST, right - left), thickness)
        for line, left, right in body.pieces(first, last)
    ]


def _tint(span: Span, body: Body) -> list[QRectF]:
    setting = body.setting
    height = setting.ink_bottom - setting.ink_top
    return [
        QRectF(left, line * setting.line_height + setting.ink_top, right - left, height)
        for line, left, right in body.pieces(span.start, span.end)
    ]
