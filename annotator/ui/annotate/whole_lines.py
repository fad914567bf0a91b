"""A text beside the article in whole lines: a few of them, and a scroll bar for the rest."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

_MOST = 4  # lines in sight at once; the list of spans below wants to be seen, too


class WholeLines(QScrollArea):
    """Shows ``label``, whose words wrap: as many whole lines as there is room for, but few.

    A label by itself asks for the room of a text that does not wrap, and is cut where it has less.
    """

    def __init__(self, label: QLabel, line_height: int, parent: QWidget | None = None) -> None:
        """``line_height``: pixels from one line to the next."""
        super().__init__(parent)
        self._label, self._line = label, line_height
        self._lines = 1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.verticalScrollBar().setSingleStep(line_height)
        self.setWidget(label)
        for ground in (self.viewport(), label):  # that of what is around it
            ground.setAutoFillBackground(False)

    def fit(self) -> None:
        """Ask for the room that the label's text needs, and begin with its first line."""
        self._count()
        self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), min(self._lines, _MOST) * self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setViewportMargins(0, 0, 0, self.height() % self._line)
        self._count()

    def _count(self) -> None:
        lines = max(1, ceil(self._label.heightForWidth(self.viewport().width()) / self._line))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
