"""The status line: when the last change was saved, what to do next, where one is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStatusBar, QWidget

from annotator.ui import keys


class StatusLine(QStatusBar):
    """What was saved stands first, because nobody ever presses Save here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.saved = QLabel(self)
        self.position = QLabel(self)
        self._hints = QWidget(self)
        self._hint_row = QHBoxLayout(self._hints)
        self._hint_row.setContentsMargins(14, 0, 0, 0)
        self._hint_row.setSpacing(2)
        first = QWidget(self)
        row = QHBoxLayout(first)
        row.setContentsMargins(12, 2, 12, 2)
        row.addWidget(self.saved)
        row.addWidget(self._hints)
        self.addWidget(first)
        last = QWidget(self)
        end = QHBoxLayout(last)
        end.setContentsMargins(12, 2, 12, 2)
        end.addWidget(self.position)
        self.addPermanentWidget(last)

    def show_saved(self, at: str) -> None:
        """``at``: when the last change was saved (ISO 8601, UTC); empty if there is none yet."""
        if not at:
            self.saved.setText(self.tr("Everything is saved as you go"))
            return
        local = datetime.fromisoformat(at).astimezone()
        today = local.date() == datetime.now().astimezone().date()
        shown = local.strftime("%H:%M:%S" if today else "%Y-%m-%d %H:%M")
        self.saved.setText("✓ " + self.tr("Saved {time}").format(time=f"\u2066{shown}\u2069"))

    def show_hints(self, actions: list[QAction]) -> None:
        """Offer ``actions`` as small buttons with their keys."""
        while self._hint_row.count():
            item = self._hint_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for action in actions:
            text = action.text().partition("\t")[0].replace("&", "").removesuffix("…")
            button = QPushButton(f"{text}  {keys.shown(action.shortcut().toString())}", self)
            button.setProperty("hint", True)
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            self._hint_row.addWidget(button)
