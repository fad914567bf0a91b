"""Doing pending layouts at once, so that a change is painted once, not before and after them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

_DEEPEST = 8  # layouts in one another; each asks the one around it by an event of its own


def lay_out() -> None:
    """Do all layouts that are pending in the application, from the inside out."""
    for _ in range(_DEEPEST):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
