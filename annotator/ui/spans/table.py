"""The table of spans: each in its line, to be ticked by Space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.context import SpanInContext
from annotator.core.labels import LabelSet
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.spans.spans_model import CONTEXT, LABEL, REVIEW, WHO, SpansModel
from annotator.ui.widgets.context_line import paint_context
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.widgets.row_table import as_long_list

_ROW_HEIGHT = 36  # pixels at 100 %
_LEAST_ROWS = 5
_LEAST_CONTEXT = 220  # pixels at 100 %
_WIDTHS = {LABEL: 110, WHO: 130, REVIEW: 140}
_PAD = 8


class SpansTable(QTableView):
    """Any number of rows can be selected: Space ticks them, or clears them if all are ticked."""

    removeAsked = Signal()
    labelAsked = Signal(str)  # the name of the label whose key was pressed

    def __init__(
        self, model: SpansModel, labels: LabelSet, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._spans, self._labels = model, labels
        self.setItemDelegateForColumn(CONTEXT, _ContextDelegate(labels, theme, self))
        as_long_list(self, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(px(60))
        header.setSectionResizeMode(CONTEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.setMinimumWidth(px(_LEAST_CONTEXT + sum(_WIDTHS.values())))
        self.setAccessibleName(self.tr("Spans"))

    def go(self, row: int) -> None:
        """Have the hands on ``row``."""
        index = self._spans.index(row, CONTEXT)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected(self) -> list[int]:
        """The rows that are selected, in order."""
        spans = self.selectionModel().selection()
        each = [spans.at(place) for place in range(spans.count())]
        return sorted({row for span in each for row in range(span.top(), span.bottom() + 1)})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space; a label's key and Delete ask to change what is ticked."""
        digit = event.text()
        if event.key() == Qt.Key.Key_Space:
            self._spans.toggle(self.selected())
        elif event.key() == Qt.Key.Key_Delete:
            self.removeAsked.emit()
        elif len(digit) == 1 and digit.isdecimal():
            key = str(int(digit))  # of whatever script
            for label in self._labels.offered:
                if label.key == key:
                    self.labelAsked.emit(label.name)
        elif digit and digit.isprintable() and not event.modifiers():
            event.ignore()  # Qt would look for a row that begins so
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks its row."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == CONTEXT:
            box = box_in(self.visualRect(index), self.layoutDirection())
            if box.adjusted(-_PAD, -_PAD, _PAD, _PAD).contains(event.position().toPoint()):
                self._spans.toggle([index.row()])


def box_in(cell: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the check box of a row is: on the side from which the window is read."""
    side = px(16)
    box = QRect(cell.left() + _PAD, cell.center().y() - side // 2, side, side)
    if direction == Qt.LayoutDirection.RightToLeft:
        box.moveRight(cell.right() - _PAD)
    return box


class _ContextDelegate(QStyledItemDelegate):
    """Draws the box, and the line with the span in the colour of its label."""

    def __init__(self, labels: LabelSet, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels, self._theme = labels, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row's box and line."""
        self.initStyleOption(option, index)
        style = option.widget.style()
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = QStyleOptionViewItem(option)
        box.rect = box_in(option.rect, option.direction)
        on, off = QStyle.StateFlag.State_On, QStyle.StateFlag.State_Off
        box.state = (box.state & ~(on | off | QStyle.StateFlag.State_HasFocus)) | (
            on if checked else off
        )
        indicator = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        style.drawPrimitive(indicator, box, painter, option.widget)
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            room.setRight(box.rect.left() - _PAD)
        else:
            room.setLeft(box.rect.right() + _PAD)
        ink = option.palette.color(QPalette.ColorRole.Text)
        shown = SpanInContext(*index.data(SpansModel.PARTS))
        paint_context(painter, room, shown, option.font, ink, self._tint(index))

    def _tint(self, index: AnyIndex) -> QColor:
        name = index.data(SpansModel.LABEL_NAME)
        if name in self._labels:
            return QColor(self._theme.label_colour(self._labels[name]))
        return self._theme.colour("muted")

    def editorEvent(self, event: QEvent, *_rest: object) -> bool:
        """Nothing: the table ticks, so that a click beside the box does not."""
        return False
