"""A list of one's choices that keeps what they stand for as it is: Qt would hand an enumeration back as text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

_LEAST_LETTERS = 6


class Choice(QComboBox):
    """Everything, or one of several things. ``chosen`` carries what was chosen, ``None`` for everything."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: list[object] = []
        self._texts: list[str] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.activated.connect(lambda row: self.chosen.emit(self.values[row]))

    def offer(
        self, everything: str, choices: Iterable[tuple[str, object]], chosen: object = None
    ) -> None:
        """Offer ``choices``, each a text and what it stands for.

        Nothing is touched while they are the same, since the list may be open.
        """
        wanted = [(everything, None), *choices]
        texts, values = [text for text, _ in wanted], [value for _, value in wanted]
        if (texts, values) != (self._texts, self.values):
            self._texts, self.values = texts, values
            self.clear()
            self.addItems(texts)
        row = values.index(chosen) if chosen in values else 0
        if self.currentIndex() != row:
            self.setCurrentIndex(row)
