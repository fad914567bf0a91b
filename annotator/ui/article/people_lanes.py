"""What several people marked, a lane for each below the text, and what is gold as tint on it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.lanes import lanes
from annotator.ui.article.strokes import THINNEST, Strokes
from annotator.ui.article.typesetting import Typesetting

_THICKEST = 2.5  # pixels


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """A label on a span, and whether whoever put it there was unsure."""

    span: Span
    label: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One person's lane: the name that the legend gives it, and what they marked."""

    name: str
    marked: tuple[MarkedSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes from the text down, what is gold, and the word for gold in the legend."""

    lanes: tuple[Lane, ...] = ()
    gold: tuple[MarkedSpan, ...] = ()
    gold_name: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What the legend says, lane by lane."""
        return tuple(lane.name for lane in self.lanes)


NO_LANES = Lanes()


def lane_step(setting: Typesetting) -> float:
    """From one person's lane to the next, in pixels.

    Many people share the room that is kept free.
    """
    return min(setting.lane_step, setting.lane_room / max(1, setting.people))


class PeopleStrokes:
    """The rectangles of lanes and gold by paragraph.

    They are worked out when the paragraph comes into sight. ``paragraphs_of`` gives the numbers of
    the paragraphs that a span touches.
    """

    def __init__(self, shown: Lanes, paragraphs_of: Callable[[Span], Iterable[int]]) -> None:
        self._in: dict[int, list[tuple[int, MarkedSpan]]] = {}
        self._gold: dict[int, list[MarkedSpan]] = {}
        self._made: dict[int, tuple[weakref.ref[Body], int, Strokes]] = {}
        for number, lane in enumerate(shown.lanes):
            for marked in lane.marked:
                for index in paragraphs_of(marked.span):
                    self._in.setdefault(index, []).append((number, marked))
        for marked in shown.gold:
            for index in paragraphs_of(marked.span):
                self._gold.setdefault(index, []).append(marked)

    def strokes(self, index: int, body: Body) -> Strokes:
        """What is drawn in paragraph ``index``, which is laid out as ``body``."""
        made = self._made.get(index)
        if made is None or made[0]() is not body or made[1] != body.width:
            made = self._made[index] = (weakref.ref(body), body.width, self._strokes(index, body))
        return made[2]

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
