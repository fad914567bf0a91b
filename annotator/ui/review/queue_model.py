"""The queue as a model over a filtered list; no work for a row before it is painted."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter, is_

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from annotator.review.entry import Entry
from annotator.ui.widgets.model_index import AnyIndex

_MOST_CHANGED = 100  # rows; where more are other ones, it is another list


class QueueModel(QAbstractTableModel):
    """One column of entries.

    A table, because Qt's list asks for every row each time it is laid out. ``read_aloud`` says all
    that is drawn of a line, for screen readers.
    """

    ENTRY = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.read_aloud: Callable[[Entry], str] = attrgetter("surface")

    def show(self, entries: list[Entry]) -> None:
        """Show these entries, in this order. The list is not copied and must not change."""
        old, self.entries = self.entries, entries
        if len(old) != len(entries):
            self.beginResetModel()
            self.endResetModel()
            return
        other = [row for row, same in enumerate(map(is_, old, entries)) if not same]
        if len(other) > _MOST_CHANGED:
            self.beginResetModel()
            self.endResetModel()
            return
        for row in other:
            # a decision files its whole article anew
            if old[row].reviewed != entries[row].reviewed:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def place_of(self, entry: Entry | None) -> int | None:
        """The row of an entry, from 0, if it is here."""
        try:  # entries are equal only to themselves, and this loop is C's
            return self.entries.index(entry) if entry is not None else None
        except ValueError:
            return None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry of a line, or its text."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == self.ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.surface
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.read_aloud(entry)
        return None
