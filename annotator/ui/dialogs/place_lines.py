"""Places in a text as lines of a list: each ticked or not, in its context, itself in colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.offsets import Utf16Map
from annotator.core.span import Span
from annotator.ui.looks.scale import px
from annotator.ui.widgets.model_index import AnyIndex

VALUE = Qt.ItemDataRole.UserRole
"""What the line stands for."""

_PARTS = Qt.ItemDataRole.UserRole + 1
_CONTEXT = 48  # code points shown on each side
_MOST = 160  # code points of a long place that are shown
_ROW_HEIGHT = 40
_LINE = 10_000  # wider than any line of context, in pixels
_BOX = 34  # the column of the check boxes, in pixels


def place_item(text: str, span: Span, value: object, *, ticked: bool = True) -> QListWidgetItem:
    """A line for ``span`` of ``text`` that stands for ``value``."""
    before = text[max(0, span.start - _CONTEXT) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _CONTEXT].partition("\n")[0]
    surface = text[span.start : min(span.end, span.start + _MOST)].replace("\n", " ")
    item = QListWidgetItem()
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(VALUE, value)
    item.setData(_PARTS, (before, surface, after))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, before + surface + after)
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
        before, surface, after = index.data(_PARTS)
        room = option.rect.adjusted(8, 0, -px(_BOX), 0)
        painter.save()
        painter.setClipRect(room)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout, edge = self._laid_out(before, surface, after, option.font)
        beyond = max(0.0, _LINE - edge - room.width() * 0.55)  # so that the place stays in sight
        top = room.center().y() - layout.boundingRect().height() / 2
        layout.draw(painter, QPointF(room.right() - _LINE + beyond, top))
        painter.restore()

    def _laid_out(
        self, before: str, surface: str, after: str, font: QFont
    ) -> tuple[QTextLayout, float]:
        """The line, aligned to the right of :data:`_LINE` pixels, and where the place begins."""
        line = before + surface + after
        units = Utf16Map(line)
        start, end = units.to_utf16(len(before)), units.to_utf16(len(before) + len(surface))
        layout = QTextLayout(line, font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.setFormats([self._marked(start, end)])
        layout.beginLayout()
        laid = layout.createLine()
        laid.setLineWidth(_LINE)
        layout.endLayout()
        edge: float = laid.cursorToX(start)[0]  # type: ignore[index]
        return layout, edge

    def _marked(self, start: int, end: int) -> QTextLayout.FormatRange:
        tint = QColor(self._colour)
        tint.setAlphaF(0.2)
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        form.setBackground(tint)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, end - start, form
        return marked
