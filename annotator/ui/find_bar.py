"""Find in the open article: a field, how many places, next and previous."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget


class FindBar(QFrame):
    """A bar above the article. It knows nothing of the text: the page finds, the bar shows."""

    queried = Signal(str)
    stepped = Signal(bool)  # forward
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", True)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this article…"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setMinimumWidth(120)
        self.field.textChanged.connect(self.queried)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        previous = self._button("‹", self.tr("Previous (Shift+F3)"), False)
        following = self._button("›", self.tr("Next (F3)"), True)
        close = QPushButton("✕", self)
        close.setProperty("flat", True)
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(lambda _=False: self.leave())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        layout.addWidget(previous)
        layout.addWidget(following)
        layout.addWidget(close)
        self.hide()

    def enter(self, query: str = "") -> None:
        """Show the bar with the hands on it; a ``query`` replaces what was there."""
        self.show()
        if query:
            self.field.setText(query)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.queried.emit(self.field.text())

    def leave(self) -> None:
        """Hide the bar and forget the places."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, total: int) -> None:
        """Show that place ``current`` (from 0) of ``total`` is the current one."""
        if not self.field.text().strip():
            self.count.setText("")
        elif total:
            self.count.setText(f"\u2066{current + 1} / {total}\u2069")
        else:
            self.count.setText(self.tr("not found"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(not back)
                return True
        return super().eventFilter(watched, event)

    def _button(self, text: str, tip: str, forward: bool) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("flat", True)
        button.setToolTip(tip)
        button.clicked.connect(lambda _=False: self.stepped.emit(forward))
        return button
