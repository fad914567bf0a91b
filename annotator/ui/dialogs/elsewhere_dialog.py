"""The preview of "tag the same string elsewhere": every place in its context, with a check box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
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
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.offsets import Utf16Map
from annotator.core.span import Span
from annotator.ui.dialogs.frame import DialogFrame

_CONTEXT = 48  # code points shown on each side
_SPAN = Qt.ItemDataRole.UserRole
_PARTS = Qt.ItemDataRole.UserRole + 1
_ROW_HEIGHT = 40
_LINE = 10_000  # wider than any line of context, in pixels
_BOX = 34  # the column of the check boxes, in pixels


Index = QModelIndex | QPersistentModelIndex


class ElsewhereDialog(DialogFrame):
    """Offers ``spans`` of ``text`` for the label ``title`` in ``colour`` (``#rrggbb``).

    ``looked`` tells the place on the current line, so that the article can show it; ``applied`` the
    places that are ticked.
    """

    looked = Signal(object)  # Span
    applied = Signal(object)  # list[Span]

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        title: str,
        colour: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("The same string elsewhere"),
            self.tr("Space ticks a place or clears it, Enter tags all that are ticked."),
            "",
        )
        self._title = title
        self.list = QListWidget()
        self.list.setProperty("card", True)
        self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # that of the text
        self.list.setItemDelegate(_PlaceDelegate(QColor(colour), self.list))
        self.list.setAccessibleName(self.tr("Places"))
        for span in spans:
            self.list.addItem(_item(text, span))
        self.body.addWidget(self.list, 1)
        self.every = QPushButton()
        self.every.setProperty("link", True)
        self.every.setAutoDefault(False)
        self.every.clicked.connect(self._tick_every)
        self.buttons.insertWidget(0, self.every)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.list.currentRowChanged.connect(self._look)
        self._count()
        self.list.setFocus()
        self.resize(620, 400)

    def ticked(self) -> list[Span]:
        """The places to be tagged, in reading order."""
        return [
            item.data(_SPAN) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        ]

    def apply(self) -> None:
        if spans := self.ticked():
            self.applied.emit(spans)
            self.accept()

    def open(self) -> None:
        super().open()
        self.list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _count(self) -> None:
        count = len(self.ticked())
        self.accept_button.setEnabled(count > 0)
        self.accept_button.setText(
            self.tr("Tag %n as {label}", "", count).format(label=self._title)
        )
        self.every.setText(
            self.tr("Clear all") if count == self.list.count() else self.tr("Tick all")
        )

    def _tick_every(self) -> None:
        every = len(self.ticked()) < self.list.count()
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if every else Qt.CheckState.Unchecked)

    def _look(self, row: int) -> None:
        if row >= 0:
            self.looked.emit(self.list.item(row).data(_SPAN))


def _item(text: str, span: Span) -> QListWidgetItem:
    before = text[max(0, span.start - _CONTEXT) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _CONTEXT].partition("\n")[0]
    surface = span.of(text).replace("\n", " ")
    item = QListWidgetItem()
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked)
    item.setData(_SPAN, span)
    item.setData(_PARTS, (before, surface, after))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, before + surface + after)
    return item


class _PlaceDelegate(QStyledItemDelegate):
    """Draws the context in one line, with the place in the label's colour in the middle of it."""

    def __init__(self, colour: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        before, surface, after = index.data(_PARTS)
        room = option.rect.adjusted(8, 0, -_BOX, 0)
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
