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
_GAP = 3.0  # pixels
_LIKELY, _UNLIKELY = 4.5, 1.5  # pixels of a dash: what is less probable has dots
_LEAST_DASHES = 2  # also under a letter: one dash alone would be a line


Pieces = Sequence[tuple[int, float, float]]
"""What a span has of ink, as :meth:`Body.pieces` gives it."""


class SuggestedSpan(NamedTuple):
    """A suggestion as the page shows it. ``likely`` is what a screen reader says of it."""

    span: Span
    label: str
    likely: bool = True


class Asked(NamedTuple):
    """What the chip says of a suggestion: its label as a question, and one of ``hints``.

    These are the fullest first, each with the keys that answer.
    """

    title: str = ""
    hints: tuple[str, ...] = ()


SuggestedBetween = Callable[[int, int], Sequence[SuggestedSpan]]
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
        self._suggested: SuggestedBetween = nothing_suggested
        self._in: dict[int, Sequence[SuggestedSpan]] = {}
        self._drawn: dict[int, Drawn] = {}
        self._ordered: Sequence[SuggestedSpan] | None = None
        self.current: SuggestedSpan | None = None

    def show(
        self, suggested: SuggestedBetween, changed: Iterable[int] | None, in_sight: range
    ) -> list[Span]:
        """Show what is ``suggested``; nothing else than before but in the ``changed`` paragraphs.

        ``None`` stands for all. Returns where those paragraphs ``in_sight`` are in which it is
        something else.
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
        """Whether nothing is suggested in this article, nor looked up yet."""
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

    def drawn(self, index: int, body: Body, marked: ParagraphMarks) -> Drawn | None:
        """What is drawn in a paragraph that is laid out and marked so; ``None`` if nothing is."""
        suggestions = self.in_paragraph(index)
        if not suggestions:
            return None
        drawn = self._drawn.get(index)
        if drawn is None or not drawn.is_of(suggestions, marked):
            drawn = self._drawn[index] = Drawn(suggestions, body, marked, drawn)
        return drawn

    def touching(self, place: Span) -> Sequence[SuggestedSpan]:
        """The suggestions that hold a letter of ``place``."""
        return self._suggested(place.start, place.end)


class Drawn:
    """What is drawn of the suggestions of one paragraph, from its corner.

    ``ink`` are the boxes of their letters, ``dashes`` the lines of each label; ``beginning`` has,
    for each line, the labels of the suggestions that begin there, in the order of reading. It holds
    as long as the suggestions and the marks are the same; where only these are others, nothing is
    measured again.
    """

    __slots__ = ("_marked", "_pieces", "_suggestions", "beginning", "dashes", "ink")

    def __init__(
        self,
        suggestions: Sequence[SuggestedSpan],
        body: Body,
        marked: ParagraphMarks,
        before: Drawn | None = None,
    ) -> None:
        self._suggestions, self._marked = suggestions, marked
        measured = before._pieces if before is not None and before._marked.is_of(body) else {}
        self._pieces: dict[tuple[int, int], Pieces] = {}
        self.ink: list[QRectF] = []
        self.dashes: dict[str, list[QRectF]] = {}
        self.beginning: dict[int, list[str]] = {}
        for span, label, _ in suggestions:
            place = (span.start, span.end)
            pieces = self._pieces[place] = measured.get(place) or body.pieces(*place)
            if pieces:  # else it has nothing here but the break before this paragraph
                self.beginning.setdefault(pieces[0][0], []).append(label)
        self._draw(body)

    def _draw(self, body: Body) -> None:
        """The ink and the dashes; of suggestions that overlap, a shorter one is nearer to it.

        In one lane, the dashes of one would fill the gaps of the other, as if it were a span.
        """
        lines, setting = _lines_of(self._marked), body.setting
        height = setting.ink_bottom - setting.ink_top
        for span, label, likely in sorted(self._suggestions, key=_length):
            dashes = self.dashes.setdefault(label, [])
            for line, left, right in self._pieces[span.start, span.end]:
                line_top, width = line * setting.line_height, right - left
                self.ink.append(QRectF(left, line_top + setting.ink_top, width, height))
                taken = lines.setdefault(line, [])
                lane = _free_lane(taken, left, right)
                taken.append((left, right, lane))
                top = line_top + self._marked.lane_y(line, lane)
                dashes += _dashes(left, right, top, _LIKELY if likely else _UNLIKELY)

    def is_of(self, suggestions: Sequence[SuggestedSpan], marked: ParagraphMarks) -> bool:
        """Whether just this is still to be drawn.

        By identity: whoever suggests something else gives another list, and to compare hundreds at
        each painting would cost more than to draw them.
        """
        return self._suggestions is suggestions and self._marked is marked


def _lines_of(marked: ParagraphMarks) -> dict[int, list[tuple[float, float, int]]]:
    """From where to where the marks of each line reach, and in which lane."""
    lines: dict[int, list[tuple[float, float, int]]] = {}
    for mark in marked.marks:
        for line, left, right in mark.pieces:
            lines.setdefault(line, []).append((left, right, mark.lane))
    return lines


def _free_lane(marks: Iterable[tuple[float, float, int]], left: float, right: float) -> int:
    """The lane below all that is drawn there."""
    return max((lane for begin, end, lane in marks if begin < right and left < end), default=-1) + 1


def _length(suggested: SuggestedSpan) -> int:
    return len(suggested.span)


def _dashes(left: float, right: float, top: float, dash: float) -> list[QRectF]:
    """Rectangles, for Qt puts the dashes of a pen elsewhere when it paints a part of a line.

    They are spread so that the line begins and ends where the letters do.
    """
    width = right - left
    count = max(_LEAST_DASHES, round((width + _GAP) / (dash + _GAP)))
    step = (width + _GAP) / count
    length = max(1.0, step - _GAP)
    return [QRectF(left + number * step, top, length, THICKNESS) for number in range(count)]
