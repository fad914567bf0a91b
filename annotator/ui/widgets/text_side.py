"""From which side a text of many lines is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def write_from(text: QPlainTextEdit, side: Qt.LayoutDirection) -> None:
    """Have all lines of ``text`` begin at ``side``, those in another language too.

    By itself Qt would put Arabic lines at the left, and turn each line by its first letter.
    """
    from_right = side is Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    text.setLayoutDirection(side)
    option = text.document().defaultTextOption()
    option.setTextDirection(side)
    option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    text.document().setDefaultTextOption(option)
