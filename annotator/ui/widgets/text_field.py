"""A line of text beside an article: while the hands are on it, no key labels anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_OWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TextField(QLineEdit):
    """A line edit that keeps Enter and Escape, although the window has actions on them."""

    begun = Signal()  # the hands came to it
    entered = Signal(bool)  # Enter was pressed; whether with Shift
    left = Signal()  # Escape was pressed

    _is_own = True  # the key that is being pressed

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.begun.emit()

    def event(self, event: QEvent) -> bool:
        """Take Enter and Escape, although the window has shortcuts on them.

        Of keys with Ctrl or Alt it takes those that Qt says are its own: it would write ``2`` for
        Alt+2, too.
        """
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
        if isinstance(event, QKeyEvent) and event.modifiers() & _HELD:
            if event.type() == QEvent.Type.ShortcutOverride:
                super().event(event)
                self._is_own = event.isAccepted()
                return True
            if event.type() == QEvent.Type.KeyPress and not self._is_own:
                event.ignore()
                return True
        return super().event(event)
