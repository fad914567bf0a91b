"""A column with the guidelines below it, in which the column has room first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.guide.guidelines import GuidelinesPanel
from annotator.ui.widgets.scrolling_body import ScrollingBody


class ColumnOverGuidelines(QSplitter):
    """``body`` is not squeezed: the ``guidelines`` give way to it, and then it scrolls.

    ``fill`` puts into the body what Tab comes to before the guidelines.
    """

    def __init__(self, fill: Callable[[ScrollingBody], None], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.body = ScrollingBody(self)
        fill(self.body)
        self.guidelines = GuidelinesPanel(self)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setCollapsible(0, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        below = self.guidelines.minimumHeight() + self.handleWidth()
        self.body.room = QSize(self.width(), max(0, self.height() - below))
        self.body.updateGeometry()
        super().resizeEvent(event)
