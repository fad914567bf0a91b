"""Suggestions on the page: what might be labelled, and is no annotation before somebody says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.marks import ParagraphMarks
from annotator.ui.article.paragraphs import Paragraph

THICKNESS = 1.5  # pixels of the line; that of a span is thicker
_DASH, _GAP = 4.5, 3.0  # pixels
_LEAST_DASHES = 2  # also under a letter: one dash alone would be a line


class SuggestedSpan(NamedTuple):
    """A suggestion as the page shows it. ``likely`` is what a screen reader says of it."""

    span: Span
    label: str
    likely: bool = True


Suggested = Callable[[int, int], Sequence[SuggestedSpan]]
"""What is suggested somewhere: all that touches ``[start, end)``, in reading order."""


def nothing_suggested(_start: int, _end: int) -> Sequence[SuggestedSpan]:
    """As where nothing is suggested."""
    return []


class SuggestedMarks:
    """The suggestions of ``paragraphs``, and the ``current`` one, which keys are about.

    They are asked for where they are painted, and kept until something else is suggested there.
    """

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._suggested: Suggested = nothing_suggested
        self._in: dict[int, Sequence[SuggestedSpan]] = {}
        self._ordered: Sequence[SuggestedSpan] | None = None
        self.current: SuggestedSpan | None = None

    def show(
        self, suggested: Suggested, changed: Iterable[int] | None, in_sight: range
    ) -> list[Span]:
        """Show what is ``suggested``; nothing else than before but in the ``changed`` paragraphs.

        ``None`` stands for all. Returns the paragraphs ``in_sight`` in which it is something else.
        """
        self._suggested, self._ordered = suggested, None
        before = self._in
        renewed = before.keys() if changed is None else set(changed)
        self._in = {index: held for index, held in before.items() if index not in renewed}
        seen = in_sight if changed is None else [index for index in renewed if index in in_sight]
        return [
            Span(paragraph.start, max(paragraph.start + 1, paragraph.end))  # one may be empty
            for index in seen
            for paragraph in [self._paragraphs[index]]
            if self.in_paragraph(index) != before.get(index, [])
        ]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever suggested in this article."""
        return self._suggested is nothing_suggested

    @property
    def ordered(self) -> Sequence[SuggestedSpan]:
        """All suggestions of the article, in reading order: for whoever hears them one by one."""
        if self._ordered is None:
            self._ordered = self._suggested(0, self._paragraphs[-1].end)
        return self._ordered

    def in_paragraph(self, index: int) -> Sequence[SuggestedSpan]:
        """The suggestions that touch a paragraph, in the order of reading."""
        if index not in self._in:
            paragraph = self._paragraphs[index]
            self._in[index] = self._suggested(paragraph.start, paragraph.end)
        return self._in[index]

    def touching(self, place: Span) -> Sequence[SuggestedSpan]:
        """The suggestions that hold a letter of ``place``."""
        return self._suggested(place.start, place.end)


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
