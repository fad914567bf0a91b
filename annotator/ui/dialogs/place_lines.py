"""Places in a text as lines of a list: each ticked or not, in its context, itself in colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.context import SpanInContext, in_context
from annotator.core.span import Span
from annotator.ui.looks.scale import px
from annotator.ui.widgets.context_line import paint_context
from annotator.ui.widgets.model_index import AnyIndex

VALUE = Qt.ItemDataRole.UserRole
"""What the line stands for."""

_PARTS = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 40
_BOX = 34  # the column of the check boxes, in pixels


def place_item(text: str, span: Span, value: object, *, ticked: bool = True) -> QListWidgetItem:
    """A line for ``span`` of ``text`` that stands for ``value``."""
    shown = in_context(text, span)
    item = QListWidgetItem()
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(VALUE, value)
    item.setData(_PARTS, shown)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, shown.line)
    return item


class PlaceDelegate(QStyledItemDelegate):
    """Draws the context in one line, with the place in a colour in the middle of it."""

    def __init__(self, colour: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(200, px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the check box, and the place in its colour amid its context."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room = option.rect.adjusted(8, 0, -px(_BOX), 0)
        ink = option.palette.color(QPalette.ColorRole.Text)
        paint_context(
            painter, room, SpanInContext(*index.data(_PARTS)), option.font, ink, self._colour
        )
