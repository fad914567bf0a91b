"""A table whose rows are read and chosen whole."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import set_tip
from annotator.ui.widgets.role_colour import role_colour

_AS_READ = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class RowTable(QTableWidget):
    """One Tab stop; nothing in it is edited.

    Its first column takes the room that is left: enough to be read, or the table scrolls.
    """

    def __init__(
        self,
        widths: Mapping[int, int],
        parent: QWidget | None = None,
        *,
        row_height: int,
        least_rows: int,
    ) -> None:
        """``widths`` are those of the columns, in pixels at 100 %; of the first, the least one.

        ``least_rows`` of ``row_height`` pixels are in sight, however small the window.
        """
        super().__init__(0, len(widths), parent)
        self._least_first = px(widths[0])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(row_height))
        self.setMinimumHeight((least_rows + 1) * px(row_height))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(min(px(width) for width in widths.values()))
        header.setDefaultAlignment(_AS_READ)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        for column, width in widths.items():
            self.setColumnWidth(column, px(width))
        header.sectionResized.connect(self._share_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the first column what the others leave."""
        others = sum(map(self.columnWidth, range(1, self.columnCount())))
        self.setColumnWidth(0, max(self._least_first, self.viewport().width() - others))

    def write(
        self, row: int, column: int, text: str, *, role: str = "", tip: str = ""
    ) -> QTableWidgetItem:
        """Put ``text`` into a cell, in the colour of labels of ``role``; returns the new item."""
        item = QTableWidgetItem(text)
        item.setTextAlignment(_AS_READ)
        set_tip(item, tip)
        if role:
            item.setForeground(QBrush(role_colour(self, role)))
        self.setItem(row, column, item)
        return item
