"""A list whose lines are all equally high, which paints just the lines that changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from annotator.ui.widgets.grounded import fill, grounds_itself


class EvenList(QListView):
    """Lays nothing out again when a line changes, as ``QListView`` does: no line moves by that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        grounds_itself(self.viewport())

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self.viewport(), event)
        super().paintEvent(event)

    def dataChanged(
        self,
        top: QModelIndex | QPersistentModelIndex,
        bottom: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint the lines from ``top`` to ``bottom`` that are in sight."""
        first, last = self.visualRect(top), self.visualRect(bottom)
        self.viewport().update(first.united(last))
