"""A column with the guidelines below it, in which the column has room first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.widgets.scrolling_body import ScrollingBody


class ColumnOverGuidelines(QSplitter):
    """``column`` is not squeezed: the guidelines give way to it, and then it scrolls."""

    def __init__(self, column: ScrollingBody, guidelines: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._column, self._guidelines = column, guidelines
        self.addWidget(column)
        self.addWidget(guidelines)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setCollapsible(0, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        below = self._guidelines.minimumHeight() + self.handleWidth()
        self._column.room = QSize(self.width(), max(0, self.height() - below))
        self._column.updateGeometry()
        super().resizeEvent(event)
