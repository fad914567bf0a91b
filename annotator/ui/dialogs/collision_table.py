"""Work that went on in the project and in a file: which version stands is chosen here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.core.versions import Choices, Collision, Side, VersionFacts
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.widgets.row_table import RowTable
from annotator.ui.words.set_states import state_shown, when_shown
from annotator.ui.words.translation import from_the_side

ARTICLE, PERSON, IN_PROJECT, IN_FILE = range(4)
_SIDES = {IN_PROJECT: Side.PROJECT, IN_FILE: Side.FILE}
_ROW_HEIGHT = 34
_LEAST_ROWS = 3  # that are seen at once
_WIDTHS = {ARTICLE: 150, PERSON: 100, IN_PROJECT: 262, IN_FILE: 262}


class CollisionTable(QWidget):
    """A row for each set that went on in both; buttons choose for the rows that are selected.

    It is seen only while there is a collision.
    """

    changed = Signal()  # what is chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collisions: list[Collision] = []
        self._chosen: dict[tuple[str, int], Side] = {}
        self._build()
        self.hide()

    @property
    def choices(self) -> Choices:
        """What was chosen so far."""
        return Choices(dict(self._chosen))

    @property
    def undecided(self) -> int:
        """For how many sets nothing is chosen."""
        return sum(_key(collision) not in self._chosen for collision in self._collisions)

    def show_collisions(self, collisions: Sequence[Collision]) -> None:
        """Show these, each set once; what was chosen for one that is still there stays so."""
        self._collisions = list({_key(collision): collision for collision in collisions}.values())
        keys = set(map(_key, self._collisions))
        self._chosen = {key: side for key, side in self._chosen.items() if key in keys}
        self.heading.setText(
            self.tr("Work on %n article(s) went on in both:", "", len(self._collisions))
        )
        self.table.setRowCount(len(self._collisions))
        for row in range(len(self._collisions)):
            self._write_row(row)
        if self._collisions:
            self.table.setCurrentCell(0, ARTICLE)
        self.setVisible(bool(self._collisions))
        self.changed.emit()

    def choose(self, side: Side | None) -> None:
        """Let this version stand of all sets that are selected; ``None`` decides later."""
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
        self._write(row, PERSON, collision.person)
        for column, facts in ((IN_PROJECT, collision.in_project), (IN_FILE, collision.in_file)):
            self._write(row, column, self._told(facts), chosen=chosen is _SIDES[column])

    def _told(self, version: VersionFacts) -> str:
        spans = self.tr("%n span(s)", "", version.annotations)
        when = f"\u2066{when_shown(version.last)}\u2069"
        return " · ".join((state_shown(version.state), spans, when))

    def _write(self, row: int, column: int, text: str, *, chosen: bool = False) -> None:
        item = self.table.write(row, column, from_the_side(text), tip=text)
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
            wrapped(self.tr("Both stay in the history: undo leads back to the other."), "muted")
        )

    def _made_table(self) -> RowTable:
        table = RowTable(_WIDTHS, self, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
        table.setHorizontalHeaderLabels(
            [
                self.tr("Article"),
                self.tr("Person"),
                self.tr("In the project"),
                self.tr("In the file"),
            ]
        )
        table.setAccessibleName(self.tr("Work that went on in both"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.cellClicked.connect(self._choose_by_click)
        return table


def _key(collision: Collision) -> tuple[str, int]:
    return collision.person, collision.article
