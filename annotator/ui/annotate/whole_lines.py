"""A text beside the article in whole lines: a few of them, and a scroll bar for the rest."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollBar, QSizePolicy, QStyle, QWidget

_MOST = 4  # lines in sight at once; the list of spans below wants to be seen, too


class WholeLines(QWidget):
    """Shows ``label``, whose words wrap: as many whole lines as there is room for, but few.

    A label by itself asks for the room of a text that does not wrap, and is cut where it has less.
    A scroll area would be one more widget to paint at each gesture, and cut lines, too.
    """

    def __init__(self, label: QLabel, line_height: int, parent: QWidget | None = None) -> None:
        """``line_height``: pixels from one line to the next."""
        super().__init__(parent)
        self._label, self._line = label, line_height
        self._lines = 1
        label.setParent(self)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.valueChanged.connect(lambda _: self._place())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    def fit(self) -> None:
        """Ask for the room that the label's text needs, and begin with its first line."""
        self._count()
        self.bar.setValue(0)

    def sizeHint(self) -> QSize:
        return QSize(0, min(self._lines, _MOST) * self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._count()

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self.bar, event)

    def _count(self) -> None:
        """How many lines there are in all, and how far they can be scrolled."""
        lines = max(1, ceil(self._label.heightForWidth(self._text_width()) / self._line))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
        self.bar.setRange(0, max(0, lines - self._shown))
        self.bar.setPageStep(self._shown)
        self.bar.setVisible(self.bar.maximum() > 0)
        self._place()

    @property
    def _shown(self) -> int:
        return max(1, self.height() // self._line)

    def _text_width(self) -> int:
        return self.width() - self.bar.sizeHint().width()

    def _place(self) -> None:
        """Put the line that is scrolled to at the top, and cut off what is no whole line."""
        width, height = self._text_width(), self._shown * self._line
        top = -self.bar.value() * self._line
        side = self.layoutDirection()
        text = QRect(0, top, width, max(self._lines, self._shown) * self._line)
        self._label.setGeometry(QStyle.visualRect(side, self.rect(), text))
        bar = QRect(width, 0, self.width() - width, height)
        self.bar.setGeometry(QStyle.visualRect(side, self.rect(), bar))
        self._label.setMask(QRect(0, -top, width, height))
