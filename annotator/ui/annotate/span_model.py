"""The spans of the open article, grouped by label, as a model that changes line by line."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from annotator.core.annotation import Annotation
from annotator.core.gesture import Change
from annotator.core.labels import LabelSet
from annotator.ui.widgets.model_index import AnyIndex

_order = attrgetter("order")
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class SpanRow:
    """A line of the list: the heading of a label, or one of its annotations."""

    label: str
    annotation: Annotation | None = None
    surface: str = ""
    count: int = 0


class SpanModel(QAbstractListModel):
    """Headings and annotations. A gesture touches only its own rows, so the list never jumps.

    A row is made when it is asked for, which is when it is seen. ``read_aloud`` says all that is
    drawn of a line, for screen readers.
    """

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, list[Annotation]] = {}  # by label, each in reading order
        self._by_id: dict[str, Annotation] = {}
        self._text = ""
        self._rows = 0
        self.read_aloud: Callable[[SpanRow], str] = lambda line: line.surface or line.label

    def show(self, annotations: Iterable[Annotation], labels: LabelSet, text: str) -> None:
        """Show ``annotations`` of an article with ``text``, in place of all that was shown."""
        self.beginResetModel()
        self._text = text
        self._groups = {label.name: [] for label in labels}
        for annotation in sorted(annotations, key=_order):
            self._groups.setdefault(annotation.label, []).append(annotation)
        self._by_id = {a.id: a for members in self._groups.values() for a in members}
        self._rows = len(self._by_id) + sum(map(bool, self._groups.values()))
        self.endResetModel()

    def change(self, changes: Iterable[Change]) -> None:
        """Show what a gesture changed; records other than annotations are passed over."""
        for change in changes:
            if isinstance(change.before, Annotation):
                self._remove(change.before.id)
            if isinstance(change.after, Annotation):
                self._remove(change.after.id)
                self._insert(change.after)

    @property
    def counts(self) -> dict[str, int]:
        """How many annotations each label has."""
        return {label: len(members) for label, members in self._groups.items()}

    def place_of(self, id: str) -> int | None:
        """The row of an annotation, if it is here."""
        annotation = self._by_id.get(id)
        if annotation is None:
            return None
        members = self._groups[annotation.label]
        place = bisect_left(members, annotation.order, key=_order)
        return self._heading_place(annotation.label) + 1 + place

    # -- for the view ---------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._rows

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the list asks of a line; the line itself for ``LINE``."""
        if not index.isValid() or (role != self.LINE and role not in _TEXT):
            return None
        line = self._line(index.row())
        if role == self.LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.read_aloud(line)
        return line.surface if line.annotation is not None else line.label

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        if not index.isValid() or self._line(index.row()).annotation is None:
            return enabled
        return enabled | Qt.ItemFlag.ItemIsSelectable

    def _line(self, row: int) -> SpanRow:
        for label, members in self._groups.items():
            if members and row == 0:
                return SpanRow(label, count=len(members))
            if members and row <= len(members):
                annotation = members[row - 1]
                return SpanRow(label, annotation, annotation.span.of(self._text))
            row -= len(members) + 1 if members else 0
        raise IndexError(row)

    # -- changing -------------------------------------------------------------------------------

    def _insert(self, annotation: Annotation) -> None:
        members = self._groups.setdefault(annotation.label, [])
        heading = self._heading_place(annotation.label)
        place = bisect_left(members, annotation.order, key=_order) + 1
        # with its first annotation a label gets its heading
        first = heading + place if members else heading
        self.beginInsertRows(QModelIndex(), first, heading + place)
        self._rows += heading + place - first + 1
        insort(members, annotation, key=_order)
        self._by_id[annotation.id] = annotation
        self.endInsertRows()
        self._tell_heading(heading)

    def _remove(self, id: str) -> None:
        place = self.place_of(id)
        if place is None:
            return
        annotation = self._by_id[id]
        members = self._groups[annotation.label]
        heading = self._heading_place(annotation.label)
        first = place if len(members) > 1 else heading  # the heading goes with the last of them
        self.beginRemoveRows(QModelIndex(), first, place)
        self._rows -= place - first + 1
        del self._by_id[id]
        members.remove(annotation)
        self.endRemoveRows()
        if members:
            self._tell_heading(heading)

    def _heading_place(self, label: str) -> int:
        place = 0
        for other, members in self._groups.items():
            if other == label:
                break
            place += len(members) + 1 if members else 0
        return place

    def _tell_heading(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)
