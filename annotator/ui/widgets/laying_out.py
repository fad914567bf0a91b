"""Laying out at once what has changed, so that it is painted once, and not before and after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

_DEEPEST = 8  # layouts in one another; each asks the one around it by an event of its own


def lay_out() -> None:
    """Let every layout that waits to be done be done, from the inside out."""
    for _ in range(_DEEPEST):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
