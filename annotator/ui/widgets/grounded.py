"""Widgets that paint their own ground.

What Qt does not know to be opaque is painted with everything that is around it, up to the window.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget


def grounded(widget: QWidget) -> None:
    """Let ``widget`` fill itself with the colour that the window has, which looks the same."""
    widget.setAutoFillBackground(True)


def grounds_itself(widget: QWidget) -> None:
    """Tell Qt that ``widget`` is opaque; its ``paintEvent`` must call :func:`fill` first.

    For widgets that a style sheet colours, which Qt takes to be transparent.
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def fill(widget: QWidget, event: QPaintEvent) -> None:
    """Fill what is to be painted of ``widget`` with the colour of the window."""
    _fill(widget, event, widget)


class GroundedBar(QScrollBar):
    """The scroll bar of ``area`` on the colour of the window: a list that grows changes it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area

    def paintEvent(self, event: QPaintEvent) -> None:
        grounds_itself(self)  # a style sheet takes it back whenever it is applied
        _fill(self, event, self._area.viewport())  # by the style sheet it has no colour itself
        super().paintEvent(event)


def _fill(widget: QWidget, event: QPaintEvent, coloured: QWidget) -> None:
    painter = QPainter(widget)
    painter.fillRect(event.rect(), coloured.palette().window())
    painter.end()
