"""A list of choices over which the wheel scrolls what is around it, and chooses nothing."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class StillCombo(QComboBox):
    """Qt's would choose something else whenever the page under it is scrolled past the mouse."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
