"""A line of text beside an article: while the hands are on it, no key labels anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_OWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class TextField(QLineEdit):
    """A line edit whose Enter and Escape are its own, although the window has shortcuts on them."""

    begun = Signal()  # the hands came to it
    entered = Signal(bool)  # Enter was pressed; whether with Shift
    left = Signal()  # Escape was pressed

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.begun.emit()

    def event(self, event: QEvent) -> bool:
        """Take Enter and Escape, although the window has shortcuts on them."""
        if isinstance(event, QKeyEvent) and event.key() in _OWN:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self.left.emit()
                else:
                    self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().event(event)
