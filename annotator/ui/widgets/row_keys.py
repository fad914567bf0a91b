"""The keys of a list that has the hands: arrows move in it, Enter and Space open a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_MOVE = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RowKeys(QObject):
    """Gives ``view`` the keys of a list, and passes all others on to the window.

    ``opened`` carries the row on which Enter or Space was pressed, ``moved`` the one to which a key
    has moved. Nothing is told of rows that the program chooses.
    """

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take each key press; one that is ignored rises to the parents of the list."""
        if watched is not self._view or event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        event.setAccepted(event.modifiers() in _PLAIN and self._takes(event))
        return True

    def _takes(self, event: QKeyEvent) -> bool:
        view, before = self._view, self._view.currentIndex()
        if event.key() in _OPEN:
            if before.isValid() and not event.isAutoRepeat():
                self.opened.emit(before)
            return True
        if event.key() not in _MOVE:
            return False
        view.keyPressEvent(event)
        if view.currentIndex() != before:
            self.moved.emit(view.currentIndex())
        return True
