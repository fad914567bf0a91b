"""The list of all spans of the article, and how its lines are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.annotation import Certainty
from annotator.core.labels import LabelSet
from annotator.ui.annotate.span_model import SpanModel, SpanRow
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.grounded import GroundedBar, fill, grounded, grounds_itself
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.widgets.row_keys import RowKeys
from annotator.ui.words import aloud
from annotator.ui.words.translation import set_apart

_HEIGHT = 30  # pixels of a line


class SpanList(QTableView):
    """All spans of the article, grouped by label, in the order of the text.

    A table of one column, because Qt's list asks for every row each time it is laid out.
    ``annotationChosen`` carries the id of the span on whose line one is by mouse or keys;
    ``left`` tells that it shall be worked on: a click, Enter or Space.
    """

    annotationChosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans = SpanModel(self)
        self.setModel(self.spans)
        self._delegate = SpanDelegate(self)
        self.setItemDelegate(self._delegate)
        self.spans.read_aloud = self._delegate.read_aloud
        self.setProperty("plain", True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(_HEIGHT))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(GroundedBar(self))
        self.setMouseTracking(True)
        grounded(self)
        grounds_itself(self.viewport())
        self.setAccessibleName(self.tr("Spans in this article"))
        keys = RowKeys(self)
        keys.moved.connect(self._choose)
        for opened in (keys.opened, self.clicked):
            opened.connect(self._choose)
            opened.connect(self._leave)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self.viewport(), event)
        super().paintEvent(event)

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """Draw with these labels, named in ``language``."""
        self._delegate.labels, self._delegate.language = labels, language
        self._delegate.theme = theme
        self.viewport().update()

    def show_selected(self, id: str | None) -> None:
        """Mark the line of annotation ``id`` and bring it into sight."""
        place = self.spans.place_of(id) if id else None
        if place is None:
            self.selectionModel().clear()
            return
        index = self.spans.index(place, 0)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Home and End go to the first and the last line, as in a list."""
        last = self.spans.rowCount() - 1
        if cursorAction is QAbstractItemView.CursorAction.MoveHome:
            return self.spans.index(0, 0)
        if cursorAction is QAbstractItemView.CursorAction.MoveEnd:
            return self.spans.index(last, 0)
        return super().moveCursor(cursorAction, modifiers)

    def _choose(self, index: QModelIndex) -> None:
        line: SpanRow = index.data(SpanModel.LINE)
        if line.annotation is not None:
            self.annotationChosen.emit(line.annotation.id)

    def _leave(self, index: QModelIndex) -> None:
        if index.data(SpanModel.LINE).annotation is not None:
            self.left.emit()


class SpanDelegate(QStyledItemDelegate):
    """Draws a heading with a count, or a span with its colour, exact string and offsets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels: LabelSet | None = None
        self.language = "en"
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, px(_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        """Draw one span."""
        line: SpanRow | None = index.data(SpanModel.LINE)
        if line is None or self.labels is None or self.theme is None:
            return
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = area.adjusted(14, 0, -14, 0)
        if line.annotation is None:
            self._paint_heading(painter, inside, line)
        else:
            state = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, self.theme.colour("accent_soft"))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(area, self.theme.colour("hover"))
            self._paint_span(painter, inside, line)
        painter.restore()

    def read_aloud(self, line: SpanRow) -> str:
        """All that is drawn of a line: label, string, places, whether it is unsure, its note."""
        if line.annotation is None:
            return aloud.listed((self._title(line.label), str(line.count)))
        span = line.annotation.span
        unsure = self.tr("unsure") if line.annotation.certainty is Certainty.UNSURE else ""
        places = f"{span.start}–{span.end}"
        label = self._title(line.label)
        return aloud.listed((line.surface, label, places, unsure, line.annotation.note or ""))

    def _title(self, name: str) -> str:
        label = self.labels.get(name) if self.labels is not None else None
        return label.title(self.language) if label is not None else name

    def _paint_heading(self, painter: QPainter, area: QRect, line: SpanRow) -> None:
        assert self.theme is not None
        font = QFont(painter.font())
        font.setPixelSize(px(12))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        painter.drawText(
            area.adjusted(0, 4, 0, 0),
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            f"{self._title(line.label)}  {line.count}",
        )

    def _paint_span(self, painter: QPainter, area: QRect, line: SpanRow) -> None:
        """The text stands at the right, where Arabic begins, in either language of the window."""
        assert self.labels is not None and self.theme is not None and line.annotation is not None
        label = self.labels.get(line.label)
        if label is not None:
            bar = QRect(area.right() - 3, area.top() + 6, 3, area.height() - 12)
            painter.fillRect(bar, QColor(self.theme.label_colour(label)))
        small = QFont(painter.font())
        small.setPixelSize(px(11))
        painter.setFont(small)
        painter.setPen(self.theme.colour("muted"))
        span = line.annotation.span
        offsets = f"\u2066{span.start}–{span.end}\u2069"
        if line.annotation.certainty is Certainty.UNSURE:
            offsets += " ?"
        if line.annotation.note:
            offsets += " ✎"
        # Absolute: the painter of a mirrored window would swap left and right.
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | fixed, offsets)
        taken = QFontMetrics(small).horizontalAdvance(offsets) + 14
        font = QFont(small)
        font.setPixelSize(px(14))
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        room = area.adjusted(taken, 0, -12, 0)
        flat = set_apart(" ".join(line.surface.split()))
        shown = QFontMetrics(font).elidedText(flat, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | fixed, shown)
