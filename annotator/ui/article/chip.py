"""The chip: the exact string of a span by itself, because the eye cannot see a one-letter boundary.

Where it is drawn is in :mod:`.chip_place`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion
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


class _Part(NamedTuple):
    """A stretch of a chip's row; without words it is a gap."""

    words: str
    width: float
    font: QFont
    colour: str


class Chip:
    """A small card that is drawn over the ``page``, by whoever paints that.

    It is no widget: where one lies on the page and changes with it, Qt paints both twice. Its words
    stand in one row; *stacked*, what is said of the string stands below it, so that the chip goes
    into a margin.
    """

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self.place = QRect()
        """Where it is on the page, in its pixels; empty while it is not shown."""
        self.size = QSize()
        """The size that its words need, in pixels."""
        self.wording = ChipText("", "", "", "", "", "#000000", True)
        self._colours: PageColours | None = None
        self._type: tuple[str, int] | None = None
        self._seen: tuple[object, ...] = ()  # what it said, and how, when it was last shown
        self._surface_font = QFont()
        self._small_font = QFont()
        self._rows: list[list[_Part]] = []

    @property
    def is_shown(self) -> bool:
        """Whether it is anywhere on the page."""
        return not self.place.isEmpty()

    def say(
        self,
        wording: ChipText,
        colours: PageColours,
        family: str,
        size: int,
        *,
        stacked: bool = False,
    ) -> None:
        """Set the words; the chip takes the size they need. Shows nothing yet."""
        self.wording, self._colours = wording, colours
        self._set_fonts(family, size)
        self._rows = self._laid_out(wording, colours, stacked=stacked)
        width = max(sum(part.width for part in row) for row in self._rows) + 2 * _PAD
        self.size = QSize(round(width), round(sum(map(self._height, range(len(self._rows))))) + 10)

    def show_at(self, corner: QPoint) -> None:
        """Be shown with the top left corner there. Nothing is painted if nothing has changed."""
        place = QRect(corner, self.size)
        says = (self.wording, self._colours, self._type, place)
        if says != self._seen:
            self.hide()
            self._seen, self.place = says, place
            self._page.update(place)

    def hide(self) -> None:
        """Be shown nowhere."""
        if self.is_shown:
            self._page.update(self.place)
        self._seen, self.place = (), QRect()

    def _set_fonts(self, family: str, size: int) -> None:
        if self._type == (family, size):
            return  # a gesture says several things until one of them fits
        self._type = family, size
        self._surface_font = reading_font(family, min(26, max(15, round(size * 0.82))), bold=True)
        self._small_font = reading_font(READING_FAMILIES[0], min(16, max(11, round(size * 0.58))))

    def _laid_out(
        self, wording: ChipText, colours: PageColours, *, stacked: bool
    ) -> list[list[_Part]]:
        """The parts of each row, in the order of reading."""

        def part(words: str, font: QFont, colour: str) -> _Part:
            return _Part(words, QFontMetricsF(font).horizontalAdvance(words), font, colour)

        gap = _Part("", float(_GAP), self._small_font, colours.chip)
        string = [
            part(wording.before, self._surface_font, colours.chip_faint),
            part(wording.surface, self._surface_font, colours.chip_ink),
            part(wording.after, self._surface_font, colours.chip_faint),
        ]
        rows = [string, [part(wording.title, self._small_font, colours.chip_ink)]]
        if wording.hint:
            rows.append([part(wording.hint, self._small_font, colours.chip_faint)])
        if stacked:
            return rows
        return [[*string, *(part for row in rows[1:] for part in (gap, *row))]]

    def _height(self, row: int) -> float:
        """How high a row is: the string's is the first."""
        font = self._small_font if row else self._surface_font
        return QFontMetricsF(font).height() * 0.86

    def draw(self, painter: QPainter, region: QRegion) -> None:
        """Draw it, with a ``painter`` of the page, if anything of it is in ``region``."""
        if self._colours is None or not region.intersects(self.place):
            return
        painter.save()
        painter.translate(self.place.topLeft())
        self._draw(painter, self._colours)
        painter.restore()

    def _draw(self, painter: QPainter, colours: PageColours) -> None:
        width, height = self.size.width(), self.size.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip))
        painter.drawRoundedRect(QRectF(0, 0, width, height), 7, 7)
        painter.setBrush(QColor(self.wording.colour))
        bar = width - _BAR - 5 if self.wording.rtl else 5
        painter.drawRoundedRect(QRectF(bar, 6, _BAR, height - 12), 1.5, 1.5)
        top = 5.0
        for number, row in enumerate(self._rows):
            high = self._height(number)
            metrics = QFontMetricsF(self._small_font if number else self._surface_font)
            baseline = top + (high + metrics.ascent() - metrics.descent()) / 2
            self._draw_row(painter, row, baseline)
            top += high

    def _draw_row(self, painter: QPainter, row: Sequence[_Part], baseline: float) -> None:
        wording = self.wording
        words = wording.before + wording.surface + wording.after
        from_the_right = wording.rtl and is_read_from_the_right(words)
        side = Qt.LayoutDirection.RightToLeft if from_the_right else Qt.LayoutDirection.LeftToRight
        x = float(self.size.width() - _PAD) if wording.rtl else float(_PAD)
        for part in row:
            if wording.rtl:
                x -= part.width
            painter.setFont(part.font)
            painter.setPen(QColor(part.colour))
            # the hint and the title are in the language of the window
            painter.setLayoutDirection(
                side if part.font is self._surface_font else self._page.layoutDirection()
            )
            if part.words:
                painter.drawText(QPointF(x, baseline), part.words)
            if not wording.rtl:
                x += part.width
