"""The spans of the open article, grouped by label, as a model that changes line by line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.annotation import Annotation
from annotator.core.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: the heading of a label, or one of its annotations."""

    label: str
    annotation: Annotation | None = None
    surface: str = ""
    count: int = 0

    @property
    def key(self) -> tuple[str, str]:
        return (self.label, self.annotation.id if self.annotation else "")


class SpanModel(QAbstractListModel):
    """Headings and annotations. Rows come and go one run at a time, so the list never jumps."""

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show(self, annotations: Iterable[Annotation], labels: LabelSet, text: str) -> None:
        """Show ``annotations`` (in reading order) of an article with ``text``."""
        groups: dict[str, list[Annotation]] = {label.name: [] for label in labels}
        for annotation in annotations:
            groups.setdefault(annotation.label, []).append(annotation)
        lines: list[Line] = []
        for label, members in groups.items():
            if members:
                lines.append(Line(label, count=len(members)))
                lines += [Line(label, a, a.span.of(text)) for a in members]
        self._become(lines)

    def place_of(self, id: str) -> int | None:
        """The row of an annotation, if it is here."""
        for place, line in enumerate(self._lines):
            if line.annotation is not None and line.annotation.id == id:
                return place
        return None

    def _become(self, lines: list[Line]) -> None:
        """Turn the rows into ``lines``, telling views only about the run that differs."""
        old = self._lines
        shared = min(len(old), len(lines))
        head = 0
        while head < shared and old[head].key == lines[head].key:
            head += 1
        tail = 0
        while tail < shared - head and old[-1 - tail].key == lines[-1 - tail].key:
            tail += 1
        if len(old) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._lines = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if len(lines) - tail > head:
            self.beginInsertRows(QModelIndex(), head, len(lines) - tail - 1)
            self._lines = lines
            self.endInsertRows()
        self._lines = lines
        if lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.surface or line.label
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        line = self._lines[index.row()] if index.isValid() else None
        if line is None or line.annotation is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
