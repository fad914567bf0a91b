"""One paragraph laid out: its lines, and where each of its letters is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from annotator.ui.article.boxes import Box, InkPiece, boxes, pieces
from annotator.ui.article.islands import Island, island
from annotator.ui.article.missing import draw_frame, missing
from annotator.ui.article.paragraphs import Paragraph, Shown
from annotator.ui.article.typesetting import Typesetting

_JOINED_TO_INK = ("M", "C")  # categories: marks, and what is not seen
_MOST_PIECES = 2_000  # stretches whose ink is remembered; a drag asks for a new one at each step


class BodyLine(NamedTuple):
    """Units ``[start, end)`` of the paragraph, and the ink's edges in the column."""

    start: int
    end: int
    left: float
    right: float


class _Row(NamedTuple):
    """The boxes of a line's units, and for each unit whether it was measured."""

    boxes: list[Box | None]
    known: bytearray


class Body:
    """The layout of one paragraph.

    Positions are the article's code points; pixels are relative to the column's left edge and
    the paragraph's top.

    No character format ever enters the layout: one that starts inside a word would break its
    shaping. And no ``QTextLine`` is kept: one that outlives its layout crashes.
    """

    def __init__(
        self, text: str, paragraph: Paragraph, setting: Typesetting, *, rtl: bool | None = None
    ) -> None:
        """``rtl``: whether the paragraph is read from the right; as the page is, unless given.

        Its lines stand at the page's side all the same.
        """
        self.paragraph = paragraph
        self.setting = setting
        self.rtl = setting.rtl if rtl is None else rtl
        self.shown = Shown(text, paragraph.start, paragraph.end)
        places = missing(self.shown.display, setting)
        self._missing = [paragraph.start + place for place in places]
        self.lines: list[BodyLine] = []
        self.width = -1
        self._starts: list[int] = []
        self._rows: dict[int, _Row] = {}
        self._pieces: dict[tuple[int, int], list[InkPiece]] = {}
        self._layout = QTextLayout(self.shown.display, setting.font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight
        )
        # both are said: automatic direction turns "M4 ..." around, and the direction alone leaves
        # the text at the left edge
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight if setting.rtl else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    def break_lines(self, width: int) -> None:
        """Break the paragraph into lines of ``width`` pixels."""
        self.lines, self._rows, self._pieces, self.width = [], {}, {}, width
        layout, setting = self._layout, self.setting
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            top = len(self.lines) * setting.line_height
            # a line with a borrowed glyph (emoji) is taller; its letters stay on the common
            # baseline
            line.setPosition(QPointF(0, top + setting.baseline - line.ascent()))
            ink = line.naturalTextRect()
            start = line.textStart()
            self.lines.append(BodyLine(start, start + line.textLength(), ink.left(), ink.right()))
        layout.endLayout()
        self._starts = [line.start for line in self.lines]

    @property
    def height(self) -> int:
        """The height of the paragraph with its lines, in pixels."""
        if self.paragraph.blank:
            return self.setting.blank_height
        return len(self.lines) * self.setting.line_height

    def line_of(self, position: int) -> int:
        """The line on which the letter at ``position`` is; the last one at the paragraph's end."""
        return max(0, bisect_right(self._starts, self.shown.unit(position)) - 1)

    def boxes(self, number: int) -> list[Box | None]:
        """The boxes of all units of a line."""
        line = self.lines[number]
        return self._measured(number, 0, line.end - line.start)

    def _measured(self, number: int, first: int, last: int) -> list[Box | None]:
        """The boxes of a line; only those of its units ``[first, last)`` need be there already.

        Whole words are measured, and only those that are asked for: measuring is most of the work
        of showing another article.
        """
        line = self.lines[number]
        length = line.end - line.start
        row = self._rows.setdefault(number, _Row([None] * length, bytearray(length)))
        first, last = max(first, 0), min(last, length)
        if row.known.find(0, first, last) >= 0:
            while first > 0 and not self._is_gap(line.start + first):
                first -= 1
            while last < length and not self._is_gap(line.start + last):
                last += 1
            start, end = line.start + first, line.start + last
            row.boxes[first:last] = boxes(self._layout, number, self.shown, start, end)
            row.known[first:last] = b"\1" * (last - first)
        return row.boxes

    def _is_gap(self, unit: int) -> bool:
        """Whether a word ends here for sure: a space that does not share its ink with a mark.

        A mark that stands alone reaches it through invisible characters, too.
        """
        letter = self.shown.letter
        return (
            letter(unit) == " "
            and self._layout.isValidCursorPosition(unit)
            and not category(letter(unit - 1)).startswith(_JOINED_TO_INK)
        )

    def pieces(self, start: int, end: int) -> Sequence[InkPiece]:
        """What ``[start, end)`` has of ink in this paragraph.

        By line, then from left to right. Where the whole stretch draws nothing (joiners,
        controls), one piece of no width. They are remembered: spans and suggestions are asked for
        at each painting, and by the chip that keeps clear of them.
        """
        stretch = max(start, self.paragraph.start), min(end, self.paragraph.end)
        known = self._pieces.get(stretch)
        if known is None:
            if len(self._pieces) >= _MOST_PIECES:
                self._pieces.clear()
            known = self._pieces[stretch] = self._ink(*stretch)
        return known

    def _ink(self, start: int, end: int) -> list[InkPiece]:
        ink: list[InkPiece] = []
        if start >= end:
            return ink
        first, last = self.shown.unit(start), self.shown.unit(end)
        number = max(0, bisect_right(self._starts, first) - 1)
        while number < len(self.lines) and self.lines[number].start < last:
            line = self.lines[number]
            ink += [
                (number, left, right)
                for left, right in pieces(
                    self._measured(number, first - line.start, last - line.start),
                    first - line.start,
                    last - line.start,
                )
            ]
            number += 1
        if not ink:
            number, x, _ = self.caret(start)
            ink.append((number, x, x))
        return ink

    def caret(self, position: int) -> tuple[int, float, bool]:
        """Where a caret before the letter at ``position`` is.

        Its line, its x, and its direction (``True``: right to left).
        """
        unit = self.shown.unit(position)
        number = self.line_of(position)
        line = self.lines[number]
        first = unit - line.start
        if unit < line.end and (box := self._measured(number, first, first + 1)[first]):
            return number, box.leading, box.rtl
        row = self.boxes(number)
        for index in range(unit - line.start, len(row)):
            box = row[index]
            if box:
                return number, box.leading, box.rtl
        for index in range(min(unit - line.start, len(row)) - 1, -1, -1):
            box = row[index]
            if box:
                return number, box.trailing, box.rtl
        return number, line.right if self.rtl else line.left, self.rtl

    def trailing_edge(self, position: int) -> tuple[int, float]:
        """Line and x of the edge at which the letter before ``position`` is left."""
        unit = self.shown.unit(position) - 1
        if unit < 0:  # a span that ends with the break before this paragraph
            return self.caret(position)[:2]
        number = max(0, bisect_right(self._starts, unit) - 1)
        last = unit - self.lines[number].start
        if box := self._measured(number, last, last + 1)[last]:
            return number, box.trailing
        row = self.boxes(number)
        for index in range(last, -1, -1):
            box = row[index]
            if box:
                return number, box.trailing
        return self.caret(position)[:2]

    def runs_against(self, position: int) -> bool:
        """Whether ``position`` is inside a stretch against the paragraph, such as a number."""
        unit = self.shown.unit(position)
        number = self.line_of(position)
        line = self.lines[number]
        if not line.start < unit < line.end:
            return False
        row = self._measured(number, unit - 1 - line.start, unit + 1 - line.start)
        around = row[unit - 1 - line.start], row[unit - line.start]
        return all(box is not None and box.rtl is not self.rtl for box in around)

    def hit(self, number: int, x: float) -> int:
        """The boundary between letters of line ``number`` that is nearest to ``x``.

        Inside a letter its nearer edge wins over the equally near edge of a neighbour.
        """
        line, row = self.lines[number], self.boxes(number)
        valid = self._layout.isValidCursorPosition
        best, least = line.start, float("inf")
        unit = 0
        while unit < len(row):
            after = unit + 1
            while after < len(row) and not valid(line.start + after):
                after += 1
            box = row[unit]
            if box and box.right - box.left > 0.02:
                outside = 0.0 if box.left <= x <= box.right else 0.5
                for edge, place in ((box.leading, unit), (box.trailing, after)):
                    distance = abs(x - edge) + outside
                    if distance < least:
                        best, least = line.start + place, distance
            unit = after
        return self.shown.position(min(best, self._before_break(number)))

    def letter(self, number: int, x: float) -> int:
        """The position of the letter of line ``number`` that is at ``x``, or nearest to it."""
        return self.shown.position(self.lines[number].start + self._unit_at(number, x))

    def island(self, number: int, x: float) -> Island | None:
        """The stretch against the paragraph's direction that ``x`` touches on line ``number``."""
        row, start = self.boxes(number), self.lines[number].start
        touched = island(row, self._unit_at(number, x), x, rtl=self.rtl) if row else None
        return touched and touched.moved(lambda unit: self.shown.position(start + unit))

    def _unit_at(self, number: int, x: float) -> int:
        nearest, least = 0, float("inf")
        for unit, box in enumerate(self.boxes(number)):
            if box and (distance := max(box.left - x, x - box.right, 0.0)) < least:
                nearest, least = unit, distance
        return nearest

    def _before_break(self, number: int) -> int:
        """The line's end, before the white space that it is broken at.

        That one hangs out of sight.
        """
        line = self.lines[number]
        unit = line.end
        if number < len(self.lines) - 1:
            while unit > line.start and self.shown.letter(unit - 1).isspace():
                unit -= 1
        return unit

    def line_start(self, number: int) -> int:
        """The article's code point that line ``number`` begins with."""
        return self.shown.position(self.lines[number].start)

    def line_end(self, number: int) -> int:
        """The last position that a caret can have on line ``number``."""
        unit = self._before_break(number)
        if number < len(self.lines) - 1 and unit == self.lines[number].end:
            unit = self._layout.previousCursorPosition(unit)  # broken inside a word
        return self.shown.position(unit)

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the ink in the painter's pen: one colour for all letters."""
        self._layout.draw(painter, origin, [], clip)
        for position in self._missing:
            number = self.line_of(position)
            place = self.shown.unit(position) - self.lines[number].start
            box = self._measured(number, place, place + 1)[place]
            if box is not None:
                baseline = origin.y() + number * self.setting.line_height + self.setting.baseline
                left, right = origin.x() + box.left, origin.x() + box.right
                draw_frame(painter, left, right, baseline, self.setting)
