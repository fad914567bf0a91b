"""What to know of an import before it is made.

What files are taken for, who, which labels, and what is broken, with the way to the place and to
its repair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.message import say
from annotator.core.place import Place
from annotator.formats.notices import Finding
from annotator.formats.registry import named
from annotator.jobs.exchange.account import Account, FileAccount
from annotator.jobs.exchange.inputs import PassedOver
from annotator.jobs.exchange.previewing import ImportPreview
from annotator.ui.dialogs.preview_table import ContentDelegate
from annotator.ui.looks.scale import px
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words import faults
from annotator.ui.words.translation import sentence_from_the_side

_MOST_FILES = 12
_BESIDE, _ABOVE, _TICK = 12, 7, 20  # pixels around the words of a line, and of the box before them
_MOST_NAMES = 12
_FINDING = Qt.ItemDataRole.UserRole
_REPAIR = Qt.ItemDataRole.UserRole + 1


class ImportNotes(QWidget):
    """Lists what there is to know of a preview.

    ``placeAsked`` comes with a click on something that has a place, each time with the next one;
    ``repairsChanged`` with the names of all repairs that are wanted now.
    """

    placeAsked = Signal(object)  # Place
    repairsChanged = Signal(object)  # tuple[str, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(self.tr("What to know"))
        self.heading.setProperty("role", "heading")
        self.list = QListWidget()
        self.list.setProperty("card", True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setAccessibleName(self.tr("What to know"))
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        self.list.itemChanged.connect(self._choose)
        self._repairs: set[str] = set()
        self._visits: Counter[int] = Counter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)

    @property
    def repairs(self) -> tuple[str, ...]:
        """The names of the repairs that are wanted."""
        return tuple(sorted(self._repairs))

    def forget(self) -> None:
        """Want nothing, and show nothing."""
        self._repairs.clear()
        self.list.clear()

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what there is to know of ``preview``."""
        self.list.blockSignals(True)
        self.list.clear()
        self._visits.clear()
        for finding in preview.account.findings:
            self._add_finding(finding)
        for line in (*self._facts(preview.account), *_passed_over(preview.skipped)):
            self.list.addItem(sentence_from_the_side(line))
        self.list.blockSignals(False)

    def _add_finding(self, finding: Finding) -> None:
        sign = "⚠ " if finding.warns else ""
        item = QListWidgetItem(sentence_from_the_side(sign + faults.rendered(finding.message)))
        item.setData(_FINDING, finding)
        if finding.repair:
            item.setData(_REPAIR, finding.repair)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            wanted = finding.repair in self._repairs
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            set_tip(item, self.tr("Tick to mend it; the untouched text is kept."))
        self.list.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        if finding is not None:
            row = self.list.row(item)
            places: Sequence[Place] = finding.places
            self.placeAsked.emit(places[self._visits[row] % len(places)])
            self._visits[row] += 1

    def _choose(self, item: QListWidgetItem) -> None:
        repair = item.data(_REPAIR)
        if repair:
            if item.checkState() is Qt.CheckState.Checked:
                self._repairs.add(repair)
            else:
                self._repairs.discard(repair)
            self.repairsChanged.emit(self.repairs)

    def _facts(self, account: Account) -> Iterator[str]:
        files = list(account.files.values())
        yield from map(self._file, files[:_MOST_FILES])
        if len(files) > _MOST_FILES:
            yield self.tr("… and %n more file(s)", "", len(files) - _MOST_FILES)
        if account.people:
            yield self.tr("Work by: {names}").format(names=_listed(account.people))
        if account.labels:
            yield self.tr("Labels: {names}").format(names=_listed(account.labels))
        dates = account.dates
        if dates:
            yield self.tr("Dates: {read} read, {guessed} guessed, {missing} missing").format(
                read=dates["read"], guessed=dates["guessed"], missing=dates["missing"]
            )

    def _file(self, file: FileAccount) -> str:
        form = named(file.format)
        title = faults.rendered(say(form.title)) if form is not None else file.format
        count = self.tr("%n article(s)", "", file.articles)
        return f"\u2068{file.path.name}\u2069: {title} · {count}"


class _Lines(ContentDelegate):
    """Gives each line the height of all that it says; Qt forgets what lies around it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        hint = super().sizeHint(option, index)
        view = self.parent()
        assert isinstance(view, QListWidget)
        room = view.viewport().width() - 2 * _BESIDE - px(_TICK)
        words = option.fontMetrics.boundingRect(
            QRect(0, 0, max(1, room), 0), Qt.TextFlag.TextWordWrap, index.data()
        )
        hint.setHeight(max(hint.height(), words.height() + 2 * _ABOVE))
        return hint


def _listed(counts: Counter[str]) -> str:
    shown = [f"\u2068{name}\u2069 {count:,}" for name, count in counts.most_common(_MOST_NAMES)]
    return " · ".join([*shown, *(["…"] if len(counts) > _MOST_NAMES else [])])


def _passed_over(skipped: Iterable[PassedOver]) -> Iterator[str]:
    """The files that are not read, those with the same reason together."""
    by_reason: dict[str, list[PassedOver]] = {}
    for passed in skipped:
        by_reason.setdefault(str(passed.reason), []).append(passed)
    for several in by_reason.values():
        names = " · ".join(f"\u2068{passed.path.name}\u2069" for passed in several[:_MOST_NAMES])
        more = " …" if len(several) > _MOST_NAMES else ""
        yield f"{names}{more}: {faults.rendered(several[0].reason)}"
