"""Suggestions on the page: what might be labelled, and is no annotation before somebody says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.marks import ParagraphMarks

THICKNESS = 1.5  # pixels of the line; that of a span is thicker
_DASH, _GAP = 4.5, 3.0  # pixels
_LEAST_DASHES = 2  # also under a letter: one dash alone would be a line


class SuggestedSpan(NamedTuple):
    """A suggestion as the page shows it. ``likely`` is what a screen reader says of it."""

    span: Span
    label: str
    likely: bool = True


class SuggestedMarks:
    """The suggestions of the article by paragraph, and the ``current`` one, which keys are about.

    ``paragraphs_of`` gives the numbers of the paragraphs that a span touches.
    """

    def __init__(self, paragraphs_of: Callable[[Span], Iterable[int]]) -> None:
        self._paragraphs_of = paragraphs_of
        self._in: dict[int, list[SuggestedSpan]] = {}
        self.ordered: tuple[SuggestedSpan, ...] = ()
        self.current: SuggestedSpan | None = None

    def show(self, ordered: Sequence[SuggestedSpan], current: SuggestedSpan | None) -> list[Span]:
        """Show just these, in the order of reading; where that changed what is painted."""
        changed = {*self.ordered} ^ {*ordered}
        if current != self.current:
            changed |= {each for each in (current, self.current) if each is not None}
        if self.ordered != tuple(ordered):
            self.ordered, self._in = tuple(ordered), {}
            for suggested in ordered:
                for index in self._paragraphs_of(suggested.span):
                    self._in.setdefault(index, []).append(suggested)
        self.current = current
        return [suggested.span for suggested in changed]

    def in_paragraph(self, index: int) -> Sequence[SuggestedSpan]:
        """The suggestions that touch paragraph ``index``, in the order of reading."""
        return self._in.get(index, ())

    def touching(self, place: Span) -> list[SuggestedSpan]:
        """The suggestions that hold a letter of ``place``."""
        return [
            suggested
            for index in self._paragraphs_of(place)
            for suggested in self.in_paragraph(index)
            if suggested.span.overlaps(place)
        ]


class Underline(NamedTuple):
    """What is drawn of a suggestion on one line of a paragraph; ``first`` where it begins there.

    The dashes are relative to the paragraph's corner.
    """

    line: int
    label: str
    first: bool
    dashes: list[QRectF]


def underlines(
    suggestions: Sequence[SuggestedSpan], body: Body, marked: ParagraphMarks
) -> list[Underline]:
    """The dashed lines in a paragraph that is laid out as ``body``, below its spans' own lines."""
    return [
        Underline(line, suggested.label, number == 0, _dashes(left, right, top))
        for suggested in suggestions
        for number, (line, left, right) in enumerate(
            body.pieces(suggested.span.start, suggested.span.end)
        )
        for top in (line * body.setting.line_height + _lane_y(marked, line, left, right),)
    ]


def _lane_y(marked: ParagraphMarks, line: int, left: float, right: float) -> float:
    """Below the lowest line that is drawn there, from the line's top."""
    lanes = [
        mark.lane
        for mark in marked.marks
        for at, begin, end in mark.pieces
        if at == line and begin < right and left < end
    ]
    return marked.lane_y(line, max(lanes, default=-1) + 1)


def _dashes(left: float, right: float, top: float) -> list[QRectF]:
    """Rectangles, for Qt puts the dashes of a pen elsewhere when it paints a part of a line.

    They are spread so that the line begins and ends where the letters do.
    """
    width = right - left
    count = max(_LEAST_DASHES, round((width + _GAP) / (_DASH + _GAP)))
    step = (width + _GAP) / count
    dash = max(1.0, step - _GAP)
    return [QRectF(left + number * step, top, dash, THICKNESS) for number in range(count)]
