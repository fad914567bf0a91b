"""The chip: the exact string of a span by itself, because the eye cannot see a one-letter boundary.

Drawn where it hides the least text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator import arabic
from annotator.core.span import Span
from annotator.ui.article.paragraphs import Shown
from annotator.ui.looks.article_colours import PageColours
from annotator.ui.looks.fonts import READING_FAMILIES, reading_font
from annotator.ui.words.translation import is_read_from_the_right

_BAR = 3  # the label's colour, at the side where reading begins
_PAD = 14  # pixels between the chip's edge and its words
_GAP = 12  # between its parts
_DISTANCE = 7  # between chip and span
_FAR = 0.2  # what one pixel of distance costs, in pixels hidden
_LONGEST = 44  # code points of a surface that are shown; the middle is left out


class ChipText(NamedTuple):
    """What the chip says.

    ``before`` and ``after`` are the letters of the cut words outside the span.
    """

    before: str
    surface: str
    after: str
    title: str
    hint: str
    colour: str
    rtl: bool


def parts(text: str, span: Span) -> tuple[str, str, str]:
    """The surface as one line, and the rest of the words that it begins and ends inside."""
    first, last = arabic.words.word_at(text, span.start), arabic.words.word_at(text, span.end - 1)
    before = text[first.start : span.start] if first else ""
    after = text[span.end : last.end] if last else ""
    surface = _shown(span.of(text))
    if len(surface) > _LONGEST:
        surface = _shortened(surface)
    return _shown(before), surface, _shown(after)


def _shortened(surface: str) -> str:
    """The beginning and the end of ``surface``, cut between words if they are not too long."""
    half = _LONGEST // 2
    head, tail = surface[: half + 1], surface[-half - 1 :]
    first = head.rstrip().rpartition(" ")[0] or head[:half]
    last = tail.lstrip().partition(" ")[2] or tail[1:]
    return f"{first.rstrip()} … {last.lstrip()}"


def _shown(text: str) -> str:
    return Shown(text.replace("\n", " "), 0, len(text)).display


class ChipPlace(NamedTuple):
    """The top left corner of a chip, and how many square pixels of ink it hides there."""

    corner: QPoint
    hidden: int


def best_place(
    size: QSize, span: Sequence[QRect], ink: Sequence[QRect], bounds: QRect
) -> ChipPlace | None:
    """Where a chip of ``size`` hides the least ink, and none of the span's lines; near before far.

    ``span`` are the boxes of the span in sight (not empty), ``ink`` those of every line in sight.
    ``None`` if the chip fits nowhere without hiding the span or what stands beside it.
    """
    best: tuple[float, ChipPlace] | None = None
    kept = [*span, *(line for line in ink if _is_beside(line, span))]
    inked = [_edges(line) for line in ink if line.isValid()]
    for corner in dict.fromkeys(_places(size, span, bounds)):
        chip = QRect(corner, size)
        if not bounds.contains(chip) or any(chip.intersects(box) for box in kept):
            continue
        hidden = _hidden(_edges(chip), inked)
        # a far place must hide much less; among equals the first one wins
        score = hidden + _FAR * size.height() * min(_distance(chip, box) for box in span)
        if best is None or score < best[0]:
            best = (score, ChipPlace(corner, hidden))
    return best[1] if best else None


def _is_beside(line: QRect, span: Sequence[QRect]) -> bool:
    """Whether one of the boxes of ``span`` is on ``line``."""
    return any(line.top() <= box.center().y() <= line.bottom() for box in span)


def _places(size: QSize, span: Sequence[QRect], bounds: QRect) -> list[QPoint]:
    """Below, above, beside: at the span's end first, since that is what one has just read."""
    first, last = span[0], span[-1]
    for box in span:
        if box.top() < first.top():
            first = box
        if box.top() > last.top():
            last = box
    rightmost = bounds.right() - size.width()

    def clamped(x: int) -> int:
        return max(bounds.left() + 2, min(x, rightmost - 2))

    below = last.bottom() + _DISTANCE
    above = first.top() - _DISTANCE - size.height()
    across = (
        last.right() - size.width(),
        last.left(),
        last.center().x() - size.width() // 2,
    )
    places = [QPoint(clamped(x), below) for x in across]
    places += [
        QPoint(clamped(x), above)
        for x in (
            first.right() - size.width(),
            first.left(),
            first.center().x() - size.width() // 2,
        )
    ]
    for box in (last, first):
        middle = box.center().y() - size.height() // 2
        places += [
            QPoint(box.left() - _DISTANCE - size.width(), middle),
            QPoint(box.right() + _DISTANCE, middle),
            QPoint(bounds.left() + 4, middle),
            QPoint(rightmost - 4, middle),
        ]
    return places


_Edges = tuple[int, int, int, int]  # left, top, and the first pixel beyond right and bottom


def _edges(rect: QRect) -> _Edges:
    return rect.left(), rect.top(), rect.right() + 1, rect.bottom() + 1


def _hidden(chip: _Edges, ink: Sequence[_Edges]) -> int:
    """How many square pixels of ``ink`` the chip hides.

    In plain integers: a gesture asks this of every line in sight for every place.
    """
    left, top, right, bottom = chip
    hidden = 0
    for begin, high, end, low in ink:
        if high < bottom and low > top and begin < right and end > left:
            across = (right if right < end else end) - (left if left > begin else begin)
            down = (bottom if bottom < low else low) - (top if top > high else high)
            hidden += across * down
    return hidden


def _distance(first: QRect, second: QRect) -> int:
    across = max(first.left() - second.right(), second.left() - first.right(), 0)
    down = max(first.top() - second.bottom(), second.top() - first.bottom(), 0)
    return across + down


class Chip(QWidget):
    """A small card over the page. It lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wording = ChipText("", "", "", "", "", "#000000", True)
        self._colours: PageColours | None = None
        self._surface_font = QFont()
        self._small_font = QFont()
        self.hide()

    @property
    def wording(self) -> ChipText:
        """What the chip says now."""
        return self._wording

    def say(self, wording: ChipText, colours: PageColours, family: str, size: int) -> None:
        """Set the words; the chip takes the size they need. Shows nothing yet."""
        self._wording, self._colours = wording, colours
        self._surface_font = reading_font(family, min(26, max(15, round(size * 0.82))), bold=True)
        self._small_font = reading_font(READING_FAMILIES[0], min(16, max(11, round(size * 0.58))))
        width = sum(part[1] for part in self._parts()) + 2 * _PAD
        height = QFontMetricsF(self._surface_font).height() * 0.86 + 10
        self.resize(round(width), round(height))
        self.update()

    def _parts(self) -> list[tuple[str, float, QFont, str]]:
        """Text, room, font and colour of each part, in the order of reading."""
        wording, colours = self._wording, self._colours
        if colours is None:
            return []
        surface = QFontMetricsF(self._surface_font).horizontalAdvance
        small = QFontMetricsF(self._small_font).horizontalAdvance
        parts = [
            (wording.before, surface(wording.before), self._surface_font, colours.chip_faint),
            (wording.surface, surface(wording.surface), self._surface_font, colours.chip_ink),
            (wording.after, surface(wording.after), self._surface_font, colours.chip_faint),
            ("", float(_GAP), self._small_font, wording.colour),
            (wording.title, small(wording.title), self._small_font, colours.chip_ink),
        ]
        if wording.hint:
            parts.append(("", float(_GAP), self._small_font, colours.chip))
            parts.append((wording.hint, small(wording.hint), self._small_font, colours.chip_faint))
        return parts

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colours is None:
            return
        painter = QPainter(self)
        try:  # a painter that outlives its event through an exception crashes
            self._draw(painter, self._colours)
        finally:
            painter.end()

    def _draw(self, painter: QPainter, colours: PageColours) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        painter.setBrush(QColor(self._wording.colour))
        bar = self.width() - _BAR - 5 if self._wording.rtl else 5
        painter.drawRoundedRect(QRectF(bar, 6, _BAR, self.height() - 12), 1.5, 1.5)
        surface = QFontMetricsF(self._surface_font)
        baseline = (self.height() + surface.ascent() - surface.descent()) / 2
        words = self._wording.before + self._wording.surface + self._wording.after
        from_the_right = self._wording.rtl and is_read_from_the_right(words)
        side = Qt.LayoutDirection.RightToLeft if from_the_right else Qt.LayoutDirection.LeftToRight
        x = float(self.width() - _PAD) if self._wording.rtl else float(_PAD)
        for text, width, font, colour in self._parts():
            if self._wording.rtl:
                x -= width
            painter.setFont(font)
            painter.setPen(QColor(colour))
            # the hint and the title are in the language of the window
            painter.setLayoutDirection(
                side if font is self._surface_font else self.layoutDirection()
            )
            if text:
                painter.drawText(QPointF(x, baseline), text)
            if not self._wording.rtl:
                x += width
