"""The backups of a project in a table: when each was made, what is in it, whether it is whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator.jobs.restoring import Backup
from annotator.ui.widgets.row_table import RowTable
from annotator.ui.words import faults

MADE, ARTICLES, ANNOTATIONS, PEOPLE, STATE = range(5)
_ROW_HEIGHT = 34
_LEAST_ROWS = 5  # that are seen at once
_WIDTHS = {MADE: 190, ARTICLES: 100, ANNOTATIONS: 110, PEOPLE: 100, STATE: 110}


class RestoreTable(RowTable):
    """Shows backups, the newest first; the first one that is whole is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTHS, parent, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
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

    def show_backups(self, backups: Sequence[Backup], chosen: int) -> None:
        """Show these, with one of them chosen."""
        self.setRowCount(len(backups))
        for row, backup in enumerate(backups):
            self._show(row, backup)
        if backups:
            self.setCurrentCell(chosen, MADE)

    def _show(self, row: int, backup: Backup) -> None:
        made = backup.file.at.astimezone().strftime("%Y-%m-%d  %H:%M:%S")
        self.write(row, MADE, f"\u2066{made}\u2069", tip=backup.file.path.name)
        contents = backup.contents
        if contents is None:
            fault = faults.told(backup.fault) if backup.fault is not None else ""
            for column in (ARTICLES, ANNOTATIONS, PEOPLE):
                self.write(row, column, "–")
            self.write(row, STATE, self.tr("damaged"), role="danger", tip=fault)
            return
        self.write(row, ARTICLES, f"{contents.articles:n}")
        self.write(row, ANNOTATIONS, f"{contents.annotations:n}")
        names = "\n".join(f"\u2068{name}\u2069" for name in contents.people)
        self.write(row, PEOPLE, f"{len(contents.people):n}", tip=names)
        self.write(row, STATE, self.tr("whole"), role="good")
