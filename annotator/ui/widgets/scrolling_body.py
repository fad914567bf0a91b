"""A column that is never squeezed: it scrolls where there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_BAR = 12  # pixels of a scroll bar


class _Inside(QWidget):
    """Gives up what room it can spare before it scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


class ScrollingBody(QScrollArea):
    """As large as what is in ``column`` asks for, and never smaller than it can be, in ``room``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = self.inside = _Inside()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)
        self.room = QSize(16777215, 16777215)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on to the dialog that what is inside asks for other room."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is inside at its smallest, or the room that there is.

        With broken lines the height is what they ask for: Qt scrolls where there is less.
        """
        least = self.column.totalMinimumSize()
        width = max(self.width(), least.width())
        if self.column.hasHeightForWidth():
            least.setHeight(self.column.totalHeightForWidth(width))
        if least.height() > self.room.height():
            least.setWidth(least.width() + _BAR)
        return least.boundedTo(self.room)


class LowBody(ScrollingBody):
    """Just as high as what is inside asks for at this width, as long as that is below a height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keep_below(self, height: int) -> None:
        """Take no more than ``height`` pixels, and scroll instead."""
        self.room.setHeight(height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # lines break elsewhere
