"""What the overview is set from: sections, tables, numbers that can be opened, and small bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core import contrast
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.widgets.cell_keys import CellKeys
from annotator.ui.widgets.plain import PlainLabel, set_tip, unkeyed
from annotator.ui.words import aloud, translation

_FIRST = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_LAST = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter

ROOM = 6  # pixels around a number that can be opened
_NONE = "–"  # where the number is 0
_WHOLE = 1000  # a bar of at least this width takes all the room there is

Cell = str | QWidget | None


class Part(QFrame):
    """A part of the overview: a card with a title, and whatever is added to ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 16, 22, 18)
        self.column.setSpacing(10)

    def head(self, title: str, explanation: str = "") -> None:
        """Put the title on it, and a sentence on what it shows."""
        heading = PlainLabel(title)
        heading.setProperty("role", "section")
        self.setAccessibleName(title)
        self.column.addWidget(heading)
        if explanation:
            self.column.addWidget(wrapped(explanation, "muted"))


class Sheet(QWidget):
    """A table without lines: headings, then rows. ``numeric`` columns are set from their end.

    ``gap`` is the distance of the columns, in pixels.
    """

    def __init__(
        self, headings: Sequence[str], numeric: Sequence[int], stretch: int = 0, gap: int = 18
    ) -> None:
        super().__init__()
        self._numeric = frozenset(numeric)
        self._rows = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(stretch, 1)
        self._figures = FigureCells(self)
        self.headings: list[QLabel] = []
        for column, heading in enumerate(headings):
            label = PlainLabel(heading)
            label.setProperty("role", "muted")
            self._align(label, column)
            self._grid.addWidget(label, 0, column)
            self.headings.append(label)

    def row(self, *cells: Cell) -> None:
        """Add a row; a cell of text is a label."""
        self._rows += 1
        widgets = [text(cell) if isinstance(cell, str) else cell for cell in cells]
        title = next((w.text() for w in widgets if isinstance(w, QLabel) and w.text()), "")
        for column, widget in enumerate(widgets):
            if widget is None:
                continue
            numeric = column in self._numeric
            if isinstance(widget, _SPOKEN) or (numeric and isinstance(widget, QLabel)):
                self._figures.add_figure(widget, self._measure(column, title), self._rows, column)
            if isinstance(widget, Number):
                side = _LAST if numeric else _FIRST
                self._grid.addWidget(widget, self._rows, column, side)
                continue
            if isinstance(widget, QLabel):
                self._align(widget, column)
            self._grid.addWidget(widget, self._rows, column)

    def _measure(self, column: int, title: str) -> str:
        """What a figure counts: the heads of its column and of its row."""
        heading = self.headings[column].text() or next(
            (label.text() for label in self.headings if label.text()), ""
        )
        return aloud.listed((heading, title))

    def _align(self, label: QLabel, column: int) -> None:
        """Numbers end in one line, whether they can be opened or not."""
        label.setAlignment(_LAST if column in self._numeric else _FIRST)
        if column in self._numeric and not label.property("figure"):
            label.setIndent(ROOM)


class Number(QPushButton):
    """A number that leads to what is behind it. Looks like text until one comes near.

    ``aside`` is written smaller behind it, and is read aloud as ``aside_aloud``.
    """

    def __init__(
        self,
        shown: str,
        tip: str,
        opened: Callable[[], object],
        *,
        aside: str = "",
        aside_aloud: str = "",
        link: bool = False,
    ) -> None:
        super().__init__("" if aside else unkeyed(shown))
        self.setProperty("link" if link else "number", True)
        self.setAutoDefault(True)  # Enter presses it, as it does a link
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_tip(self, tip)
        self.setObjectName(tip)
        self.aloud = aloud.listed((shown, aside_aloud))
        self.setAccessibleName(shown)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: opened())
        self._row = self._two_texts(shown, aside) if aside else None

    def sizeHint(self) -> QSize:
        return self._row.sizeHint() if self._row is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _two_texts(self, shown: str, aside: str) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, 2, ROOM, 2)
        row.setSpacing(6)
        for label in (text(shown), text(aside, "muted")):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label)
        return row

    def set_strong(self) -> None:
        """Write it bold."""
        self.setProperty("strong", True)
        label = self.findChild(QLabel)
        if label is not None:
            label.setProperty("role", "strong")


class Dash(PlainLabel):
    """A dash where there is no number, and ``why``."""

    def __init__(self, why: str) -> None:
        super().__init__("—")
        self.setProperty("role", "muted")
        set_tip(self, why)
        self.aloud = why


class Bar(QWidget):
    """Shares of a whole beside each other, from the side on which reading begins."""

    def __init__(
        self,
        shares: Sequence[tuple[float, str]],
        whole: float,
        ground: str,
        height: int = 8,
        width: int = 90,
    ) -> None:
        """``shares`` are amounts of ``whole`` with their colours; the rest is ``ground``."""
        super().__init__()
        self._shares, self._whole = list(shares), whole
        self._ground = QColor(ground)
        self._high, self._wide = height, width
        self.setMinimumSize(QSize(60, height))
        if width < _WHOLE:  # as wide as it may be, and narrower where there is no room
            self.setMaximumWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - self._high) / 2
        whole = QRectF(0, top, self.width(), self._high)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(whole, self._high / 2, self._high / 2)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begin = 0.0
        for amount, colour in self._shares:
            width = self.width() * amount / self._whole if self._whole else 0.0
            if width <= 0:
                continue
            shown = max(2.0, width - 1)  # a hairline parts it from the next
            left = self.width() - begin - shown if mirrored else begin
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, top, shown, self._high), 2, 2)
            begin += width
        self._outline(painter, whole)
        painter.end()

    def _outline(self, painter: QPainter, whole: QRectF) -> None:
        """The ground alone is too light to show how much is still to come."""
        page = self.palette().color(QPalette.ColorRole.Base).name()
        painter.setPen(QColor(contrast.readable(self._ground.name(), page, contrast.DRAWN)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = whole.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)


class Weeks(QWidget):
    """How much was done in each of ``weeks``, the last one at the end, as small columns."""

    def __init__(
        self,
        weeks: Sequence[str],
        amounts: Sequence[int],
        most: int,
        colour: str,
        ground: str,
    ) -> None:
        super().__init__()
        self._amounts, self._most = list(amounts), most
        told = [f"\u2066{week}: {n}\u2069" for week, n in zip(weeks, amounts, strict=True)]
        set_tip(self, "\n".join(told))
        self.aloud = aloud.listed(told)
        self._colour, self._ground = QColor(colour), QColor(ground)
        self.setFixedSize(QSize(max(1, len(self._amounts)) * 9, 22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        base = self.height() - 1
        for place, amount in enumerate(self._amounts):
            left = (len(self._amounts) - 1 - place if mirrored else place) * 9
            high = round((base - 1) * amount / self._most) if self._most else 0
            painter.fillRect(QRectF(left, base, 7, 1), self._ground)
            painter.fillRect(QRectF(left, base - high, 7, high), self._colour)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


_SPOKEN = (Number, Dash, Weeks)
"""What says by itself how it is read aloud."""

FigureCell = QLabel | Number | Weeks


class FigureCells(CellKeys):
    """The figures of a table: each is read aloud with what it counts, and all are one Tab stop."""

    def add_figure(
        self, widget: QLabel | Number | Weeks, measure: str, row: int, column: int
    ) -> None:
        """Let a figure say that it is one of ``measure``, by which the page finds it again."""
        shown = aloud.spoken(widget.aloud if isinstance(widget, _SPOKEN) else widget.text())
        if not shown:
            return
        widget.setObjectName(measure)
        widget.setProperty("figure", True)
        widget.setAccessibleName(f"{measure}: {'0' if shown == _NONE else shown}")
        self.add(widget, row, column)


def text(shown: str, role: str = "") -> QLabel:
    """A label that never takes its text for markup."""
    label = PlainLabel(translation.from_the_side(shown) if shown else "")
    if role:
        label.setProperty("role", role)
    return label


def content(shown: str, most: int = 46) -> QLabel:
    """A string of an article, in one line, cut where it is too long, and larger than the rest."""
    flat = " ".join(shown.split())
    label = text(flat if len(flat) <= most else flat[: most - 1] + "…", "content")
    set_tip(label, flat if len(flat) > most else "")
    return label


def swatch(colour: str) -> QLabel:
    """A small square in a colour, such as a label's, with an edge that is seen."""
    label = PlainLabel()
    label.setFixedSize(11, 11)
    page = label.palette().color(QPalette.ColorRole.Base).name()
    edge = contrast.readable(colour, page, contrast.DRAWN)
    label.setStyleSheet(f"background: {colour}; border: 1px solid {edge}; border-radius: 3px;")
    return label


def count(number: int) -> str:
    """A number as the window writes it; a dash where there is nothing."""
    return f"{number:n}" if number else _NONE
