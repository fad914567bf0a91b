"""Widgets that paint their own ground.

What Qt does not know to be opaque is painted with everything that is around it, up to the window.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def grounded(widget: QWidget) -> None:
    """Let ``widget`` fill itself with the colour that the window has, which looks the same."""
    widget.setAutoFillBackground(True)
