"""The colours that the style sheet gives to labels by their role, for what is no label."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from annotator.ui.widgets.plain import PlainLabel


def role_colour(widget: QWidget, role: str) -> QColor:
    """The colour of letters in a label of ``role`` that stands in ``widget``."""
    sample = PlainLabel(parent=widget)
    sample.setProperty("role", role)
    sample.ensurePolished()
    colour = sample.palette().color(sample.foregroundRole())
    sample.deleteLater()
    return colour
