"""The labels of a project, one below the other, in their colours."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.core.labels import Label
from annotator.ui.looks.theme import Theme

_SWATCH = 14  # pixels of a label's colour
_LOWEST = 260  # pixels


class LabelList(QListWidget):
    """Shows each label with its key; those that are offered no more without key and colour."""

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        """The theme whose colours the next :meth:`show_labels` takes."""
        self._language = language
        self.setAccessibleName(self.tr("Labels"))
        self.setProperty("card", True)
        self.setIconSize(QSize(_SWATCH, _SWATCH))
        self.setMinimumHeight(_LOWEST)

    def show_labels(self, labels: Iterable[Label]) -> None:
        """Show ``labels``, with the same row in hand as before."""
        row = max(self.currentRow(), 0)
        self.clear()
        for label in labels:
            item = QListWidgetItem()
            self._dress(item, label)
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def show_changed(self, row: int, label: Label) -> None:
        """Show ``label`` on ``row``, which had another state of it."""
        self._dress(self.item(row), label)

    def _dress(self, item: QListWidgetItem, label: Label) -> None:
        title = label.title(self._language)
        if label.retired:
            title = self.tr("{label} – retired").format(label=title)
        else:
            title = f"{label.key}  {title}"
        item.setText(title)
        item.setIcon(self._swatch(label))

    def _swatch(self, label: Label) -> QIcon:
        colour = QColor(self.theme.label_colour(label))
        if label.retired or not colour.isValid():
            colour = QColor(Qt.GlobalColor.transparent)
        swatch = QPixmap(_SWATCH, _SWATCH)
        swatch.fill(colour)
        return QIcon(swatch)
