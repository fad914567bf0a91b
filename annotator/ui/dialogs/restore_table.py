"""The backups of a project in a table: when each was made, what is in it, whether it is whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.jobs.restoring import Backup
from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words import faults

MADE, ARTICLES, ANNOTATIONS, PEOPLE, STATE = range(5)
_ROW_HEIGHT = 34
_LEAST_ROWS = 5  # that are seen at once
_WIDTHS = {ARTICLES: 100, ANNOTATIONS: 110, PEOPLE: 100, STATE: 110}


class RestoreTable(QTableWidget):
    """Shows backups, the newest first; the first one that is whole is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setHorizontalHeaderLabels(
            [
                self.tr("Made"),
                self.tr("Articles"),
                self.tr("Spans"),
                self.tr("People"),
                self.tr("State"),
            ]
        )
        self.setAccessibleName(self.tr("Backups"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(_ROW_HEIGHT))
        self.setMinimumHeight((_LEAST_ROWS + 1) * px(_ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(min(px(width) for width in _WIDTHS.values()))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(MADE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))

    def show_backups(self, backups: Sequence[Backup], chosen: int) -> None:
        """Show these, with one of them chosen."""
        self.setRowCount(len(backups))
        for row, backup in enumerate(backups):
            self._write(row, backup)
        if backups:
            self.setCurrentCell(chosen, MADE)

    def _write(self, row: int, backup: Backup) -> None:
        made = backup.file.at.astimezone().strftime("%Y-%m-%d  %H:%M:%S")
        self._cell(row, MADE, f"\u2066{made}\u2069", tip=backup.file.path.name)
        contents = backup.contents
        if contents is None:
            fault = faults.told(backup.fault) if backup.fault is not None else ""
            for column in (ARTICLES, ANNOTATIONS, PEOPLE):
                self._cell(row, column, "–")
            self._cell(row, STATE, self.tr("damaged"), role="danger", tip=fault)
            return
        self._cell(row, ARTICLES, f"{contents.articles:n}")
        self._cell(row, ANNOTATIONS, f"{contents.annotations:n}")
        names = "\n".join(f"\u2068{name}\u2069" for name in contents.people)
        self._cell(row, PEOPLE, f"{len(contents.people):n}", tip=names)
        self._cell(row, STATE, self.tr("whole"), role="good")

    def _cell(self, row: int, column: int, text: str, *, role: str = "", tip: str = "") -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        set_tip(item, tip)
        if role:
            item.setForeground(QBrush(self._colour_of(role)))
        self.setItem(row, column, item)

    def _colour_of(self, role: str) -> QColor:
        """The colour that the style sheet gives to labels of this role."""
        sample = PlainLabel(parent=self)
        sample.setProperty("role", role)
        sample.ensurePolished()
        colour = sample.palette().color(sample.foregroundRole())
        sample.deleteLater()
        return colour
