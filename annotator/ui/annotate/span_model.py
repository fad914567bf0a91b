"""The spans of the open article, grouped by label, as a model that changes line by line."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from annotator.core.annotation import Annotation
from annotator.core.gesture import Change
from annotator.core.labels import LabelSet


@dataclass(frozen=True, slots=True)
class SpanRow:
    """A line of the list: the heading of a label, or one of its annotations."""

    label: str
    annotation: Annotation | None = None
    surface: str = ""
    count: int = 0


def _order(annotation: Annotation) -> tuple[int, int, str, str]:
    return annotation.order


class SpanModel(QStandardItemModel):
    """Headings and annotations. A gesture touches only its own rows, so the list never jumps.

    The rows are Qt's own items: a view asks for thousands of them at each change, which costs a
    Python model more than a frame.
    """

    LINE = Qt.ItemDataRole.UserRole
    filled = Signal()  # the rows of another article are here

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, list[Annotation]] = {}  # by label, each in reading order
        self._by_id: dict[str, Annotation] = {}
        self._text = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)

    def show(self, annotations: Iterable[Annotation], labels: LabelSet, text: str) -> None:
        """Show ``annotations`` of an article with ``text``, in place of all that was shown."""
        self._text = text
        self._groups = {label.name: [] for label in labels}
        for annotation in sorted(annotations, key=_order):
            self._groups.setdefault(annotation.label, []).append(annotation)
        self._by_id = {a.id: a for members in self._groups.values() for a in members}
        self.clear()
        self._soon.start()

    def _fill(self) -> None:
        """Make the rows: after the article is painted, or when somebody needs them sooner."""
        self._soon.stop()
        rows: list[QStandardItem] = []
        for label, members in self._groups.items():
            if members:
                rows.append(_heading(label, len(members)))
                rows += [self._item(annotation) for annotation in members]
        self.invisibleRootItem().appendRows(rows)
        self.filled.emit()

    def change(self, changes: Iterable[Change]) -> None:
        """Show what a gesture changed; records other than annotations are passed over."""
        if self._soon.isActive():
            self._fill()
        for change in changes:
            if isinstance(change.before, Annotation):
                self._remove(change.before.id)
            if isinstance(change.after, Annotation):
                self._remove(change.after.id)
                self._insert(change.after)

    def place_of(self, id: str) -> int | None:
        """The row of an annotation, if it is here already."""
        annotation = self._by_id.get(id)
        if annotation is None or self._soon.isActive():
            return None
        members = self._groups[annotation.label]
        place = bisect_left(members, annotation.order, key=_order)
        return self._heading_place(annotation.label) + 1 + place

    def _insert(self, annotation: Annotation) -> None:
        members = self._groups.setdefault(annotation.label, [])
        heading = self._heading_place(annotation.label)
        if not members:
            self.insertRow(heading, _heading(annotation.label, 0))
        insort(members, annotation, key=_order)
        self._by_id[annotation.id] = annotation
        place = self.place_of(annotation.id)
        assert place is not None
        self.insertRow(place, self._item(annotation))
        self._count(annotation.label)

    def _remove(self, id: str) -> None:
        place = self.place_of(id)
        if place is None:
            return
        annotation = self._by_id.pop(id)
        self._groups[annotation.label].remove(annotation)
        self.removeRow(place)
        if self._groups[annotation.label]:
            self._count(annotation.label)
        else:
            self.removeRow(self._heading_place(annotation.label))

    def _heading_place(self, label: str) -> int:
        place = 0
        for other, members in self._groups.items():
            if other == label:
                break
            place += len(members) + 1 if members else 0
        return place

    def _count(self, label: str) -> None:
        heading = self.item(self._heading_place(label))
        heading.setData(SpanRow(label, count=len(self._groups[label])), self.LINE)

    def _item(self, annotation: Annotation) -> QStandardItem:
        surface = annotation.span.of(self._text)
        item = QStandardItem(surface)
        item.setData(SpanRow(annotation.label, annotation, surface), self.LINE)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return item


def _heading(label: str, count: int) -> QStandardItem:
    item = QStandardItem(label)
    item.setData(SpanRow(label, count=count), SpanModel.LINE)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
