"""The guidelines below the case.

They are read when they are first shown, and again when an example came in.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.guide.guidelines import GuidelinesPanel


class LateGuidelines(GuidelinesPanel):
    """``read`` gives the guidelines as Markdown and the language they are in."""

    def __init__(self, read: Callable[[], tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._wanted = ""
        self._is_read = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_read:
            self._fill()

    def look_up(self, label: str) -> None:
        """Go to what they say about a label, now or when they are shown."""
        self._wanted = label
        if self._is_read and self.isVisible():
            self.show_label(label)

    def read_again(self) -> None:
        """They are other ones now."""
        self._is_read = False
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._is_read = True
        self.set_markdown(*self._read())
        if self._wanted:
            self.show_label(self._wanted)
