"""A layout that sets widgets in lines, like words, and mirrors with the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets beside each other, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._shown: list[tuple[QLayoutItem, QSize]] | None = None  # as they were measured
        self._heights: dict[int, int] = {}  # by width; the layouts around it ask again and again
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._forget()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        """Measure anew when it is asked for next: an item has another size, or is hidden."""
        self._forget()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item, _ in self._measured():
            size = size.expandedTo(item.minimumSize())
        return size

    def _forget(self) -> None:
        self._shown = None
        self._heights.clear()

    def _place(self, area: QRect, *, move: bool) -> int:
        """Set the items in lines of ``area``; returns the height that they take."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        spacing = self.spacing()
        x = y = line = 0
        for item, size in self._measured():
            width, height = size.width(), size.height()
            if x and x + width > area.width():
                x, y, line = 0, y + line + spacing, 0
            if move:
                left = area.width() - x - width if mirrored else x
                item.setGeometry(QRect(area.topLeft() + QPoint(left, y), size))
            x += width + spacing
            line = max(line, height)
        return y + line

    def _measured(self) -> list[tuple[QLayoutItem, QSize]]:
        """The items that are shown, with their sizes."""
        if self._shown is None:
            self._shown = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._shown
