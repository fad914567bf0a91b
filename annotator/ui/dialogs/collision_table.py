"""What differs in the project and in a file that is merged: which version stands is chosen here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.review_merging import PointFacts, ReviewCollision
from annotator.core.versions import Choices, Collision, Side, VersionFacts
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks.scale import px
from annotator.ui.widgets.row_table import RowTable
from annotator.ui.words import faults
from annotator.ui.words.sentences import isolated
from annotator.ui.words.set_states import state_shown, when_shown
from annotator.ui.words.translation import from_the_side, sentence_from_the_side

ARTICLE, WHAT, IN_PROJECT, IN_FILE = range(4)
_SIDES = {IN_PROJECT: Side.PROJECT, IN_FILE: Side.FILE}
_ROW_HEIGHT = 34
_LEAST_ROWS = 3  # that are seen at once
_WIDTHS = {ARTICLE: 150, WHAT: 160, IN_PROJECT: 232, IN_FILE: 232}

AnyCollision = Collision | ReviewCollision
_Key = tuple[object, ...]


class CollisionTable(QWidget):
    """A row for each collision; buttons choose for the rows that are selected.

    That is a set that went on in both, or a point of review that both decided. It is seen only
    while there is one. ``label_shown`` says what a label is called here.
    """

    changed = Signal()  # what is chosen

    def __init__(
        self, label_shown: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label_shown = label_shown
        self._collisions: list[AnyCollision] = []
        self._chosen: dict[_Key, Side] = {}
        self._build()
        self.hide()

    @property
    def choices(self) -> Choices:
        """What was chosen so far."""
        of_sets: dict[tuple[str, int], Side] = {}
        of_points: dict[tuple[int, str, str], Side] = {}
        for collision in self._collisions:
            side = self._chosen.get(_key(collision))
            if side is not None and isinstance(collision, ReviewCollision):
                of_points[collision.key] = side
            elif side is not None and isinstance(collision, Collision):
                of_sets[collision.person, collision.article] = side
        return Choices(of_sets, of_points=of_points)

    @property
    def undecided(self) -> int:
        """For how many nothing is chosen."""
        return sum(_key(collision) not in self._chosen for collision in self._collisions)

    def show_collisions(self, collisions: Sequence[AnyCollision]) -> None:
        """Show these, each once; what was chosen for one that is still there stays so."""
        self._collisions = list({_key(collision): collision for collision in collisions}.values())
        keys = set(map(_key, self._collisions))
        self._chosen = {key: side for key, side in self._chosen.items() if key in keys}
        self.heading.setText(
            self.tr("%n thing(s) differ in the project and in the file:", "", len(self._collisions))
        )
        self.table.setRowCount(len(self._collisions))
        for row in range(len(self._collisions)):
            self._write_row(row)
        if self._collisions:
            self.table.setCurrentCell(0, ARTICLE)
        self.setVisible(bool(self._collisions))
        self.changed.emit()

    def choose(self, side: Side | None) -> None:
        """Let this version stand in all rows that are selected; ``None`` decides later."""
        for row in {index.row() for index in self.table.selectedIndexes()}:
            key = _key(self._collisions[row])
            self._chosen.pop(key, None)
            if side is not None:
                self._chosen[key] = side
            self._write_row(row)
        self.changed.emit()

    def _choose_by_click(self, row: int, column: int) -> None:
        if column in _SIDES:
            self.choose(_SIDES[column])

    def _write_row(self, row: int) -> None:
        collision = self._collisions[row]
        chosen = self._chosen.get(_key(collision))
        self._write(row, ARTICLE, collision.title)
        self._write(row, WHAT, self._what(collision))
        for column, facts in ((IN_PROJECT, collision.in_project), (IN_FILE, collision.in_file)):
            told = (
                self._version(facts)
                if isinstance(facts, VersionFacts)
                else self._decided(facts, collision)
            )
            self._write(row, column, told, chosen=chosen is _SIDES[column])

    def _what(self, collision: AnyCollision) -> str:
        if isinstance(collision, ReviewCollision):
            return faults.rendered(collision.what)
        return self.tr("the work of {name}").format(name=isolated(collision.person))

    def _decided(self, facts: PointFacts, collision: AnyCollision) -> str:
        spans = [f"{isolated(text)} {self._label_shown(label)}" for text, label in facts.spans]
        parts = [" · ".join(spans), isolated(facts.value) if facts.value else ""]
        if isinstance(collision, ReviewCollision) and collision.is_case and not spans:
            parts = [self.tr("put off") if facts.put_off else self.tr("nothing here")]
        when = f"\u2066{when_shown(facts.at)}\u2069"
        return " · ".join(part for part in (*parts, isolated(facts.person), when) if part)

    def _version(self, version: VersionFacts) -> str:
        spans = self.tr("%n span(s)", "", version.annotations)
        when = f"\u2066{when_shown(version.last)}\u2069"
        return " · ".join((state_shown(version.state), spans, when))

    def _write(self, row: int, column: int, text: str, *, chosen: bool = False) -> None:
        told = from_the_side(text) if column == ARTICLE else sentence_from_the_side(text)
        item = self.table.write(row, column, told, tip=text)
        if column in _SIDES:
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = wrapped("", "strong")
        self.table = self._made_table()
        self.project_button = plain_button(
            self.tr("The pro&ject’s stands"), lambda: self.choose(Side.PROJECT)
        )
        self.file_button = plain_button(
            self.tr("The fil&e’s stands"), lambda: self.choose(Side.FILE)
        )
        self.later_button = plain_button(self.tr("&Decide later"), lambda: self.choose(None))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.project_button, self.file_button, self.later_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(
            wrapped(
                self.tr("Both stay in the history, and what was chosen can be undone."), "muted"
            )
        )

    def _made_table(self) -> RowTable:
        table = RowTable(_WIDTHS, self, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
        table.setHorizontalHeaderLabels(
            [
                self.tr("Article"),
                self.tr("What"),
                self.tr("In the project"),
                self.tr("In the file"),
            ]
        )
        table.setAccessibleName(self.tr("What differs in both"))
        table.setWordWrap(True)
        table.verticalHeader().setMinimumSectionSize(px(_ROW_HEIGHT))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.cellClicked.connect(self._choose_by_click)
        return table


def _key(collision: AnyCollision) -> _Key:
    if isinstance(collision, ReviewCollision):
        return collision.key
    return collision.person, collision.article
