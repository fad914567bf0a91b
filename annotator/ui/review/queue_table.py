"""The list of the queue itself: a line a case. Keys and mouse look at cases, and choose one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.core.labels import LabelSet
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.review.queue_delegate import HEIGHT, QueueDelegate
from annotator.ui.review.queue_model import QueueModel
from annotator.ui.widgets.grounded import GroundedBar, fill, grounds_itself
from annotator.ui.widgets.row_keys import RowKeys


class QueueTable(QTableView):
    """One column without headings.

    ``lookedAt`` carries the entry to which a key has moved, ``chosen`` the one that shall be worked
    on: by a click, Enter or Space.
    """

    chosen = Signal(object)  # Entry
    lookedAt = Signal(object)  # Entry

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("queue", True)
        self.setModel(model)
        self._delegate = QueueDelegate(self)
        self.setItemDelegate(self._delegate)
        model.read_aloud = self._delegate.read_aloud
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(HEIGHT))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(GroundedBar(self))
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Cases"))
        self.clicked.connect(self._choose)
        keys = RowKeys(self)
        keys.opened.connect(self._choose)
        keys.moved.connect(lambda index: self.lookedAt.emit(index.data(QueueModel.ENTRY)))

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """Draw the lines with the titles and colours of these labels."""
        self._delegate.labels, self._delegate.language = labels, language
        self._delegate.theme = theme
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines on a ground of their own, so that those that only move are copied."""
        grounds_itself(self.viewport())  # a style sheet takes it back whenever it is applied
        fill(self.viewport(), event)
        super().paintEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(QueueModel.ENTRY))
