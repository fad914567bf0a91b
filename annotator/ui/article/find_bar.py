"""Find in the open article: a field, how many places, next and previous."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from annotator import arabic
from annotator.ui.actions.key_names import with_keys
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.widgets.text_field import TextField


class FindBar(QFrame):
    """A bar above the article. It knows nothing of the text: the page finds, the bar shows."""

    queried = Signal(str)
    stepped = Signal(bool)  # forward
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", True)
        self.field = TextField(self)
        self.field.setPlaceholderText(self.tr("Find in this article…"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setMinimumWidth(120)
        self.field.textChanged.connect(self.queried)
        self.field.entered.connect(lambda back: self.stepped.emit(not back))
        self.field.left.connect(self.leave)
        self.count = PlainLabel(parent=self)
        self.count.setProperty("role", "muted")
        previous = self._button("‹", self.tr("Previous ({key_find_previous})"))
        previous.clicked.connect(lambda _=False: self.stepped.emit(False))
        following = self._button("›", self.tr("Next ({key_find_next})"))
        following.clicked.connect(lambda _=False: self.stepped.emit(True))
        close = self._button("✕", self.tr("Close ({key_clear})"))
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
            more = "+" if total >= arabic.fold.MOST_FOUND else ""
            self.count.setText(f"\u2066{current + 1} / {total}{more}\u2069")
        else:
            self.count.setText(self.tr("not found"))

    def _button(self, sign: str, tip: str) -> QPushButton:
        button = QPushButton(sign, self)
        button.setProperty("flat", True)
        set_tip(button, with_keys(tip))
        button.setAccessibleName(button.toolTip())
        return button
