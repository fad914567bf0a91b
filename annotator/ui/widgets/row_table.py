"""A table whose rows are read and chosen whole."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import set_tip
from annotator.ui.widgets.role_colour import role_colour

_AS_READ = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def as_rows(table: QTableView, *, row_height: int, least_rows: int) -> None:
    """Have ``table`` read and chosen by rows, as one Tab stop.

    ``least_rows`` of ``row_height`` pixels at 100 % are in sight, however small the window.
    """
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    rows = table.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(px(row_height))
    table.setMinimumHeight((least_rows + 1) * px(row_height))
    table.horizontalHeader().setHighlightSections(False)


def as_long_list(table: QTableView, *, row_height: int, least_rows: int) -> None:
    """As :func:`as_rows`, where any number of very many rows can be chosen: none is measured."""
    as_rows(table, row_height=row_height, least_rows=least_rows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setWordWrap(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


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
        as_rows(self, row_height=row_height, least_rows=least_rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
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
