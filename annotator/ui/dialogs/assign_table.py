"""The people of a project as a table: whether they take part, their roles, and their shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from annotator.core.blindness import Right, may
from annotator.core.people import Person, Role
from annotator.jobs.team.assigning import Share
from annotator.ui.widgets.row_table import RowTable
from annotator.ui.words.roles import role_shown
from annotator.ui.words.translation import from_the_side

NAME, ROLE, BEFORE, AFTER, CALIBRATION = range(5)
_ROW_HEIGHT = 32
_LEAST_ROWS = 4  # that are seen at once
_WIDTHS = {NAME: 130, ROLE: 120, BEFORE: 96, AFTER: 110, CALIBRATION: 130}


class AssignTable(RowTable):
    """A row for each person; annotators have a box, and are away while it is not ticked."""

    ticked = Signal()  # somebody takes part, or does not any more
    turned = Signal()  # another row is the current one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTHS, parent, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
        self._people: list[Person] = []
        self.setHorizontalHeaderLabels(
            [
                self.tr("Takes part"),
                self.tr("Role"),
                self.tr("Has now"),
                self.tr("Would have"),
                self.tr("For everybody"),
            ]
        )
        self.setAccessibleName(self.tr("People"))
        self.itemChanged.connect(self._on_changed)
        self.currentCellChanged.connect(lambda *_: self.turned.emit())

    @property
    def current(self) -> Person | None:
        """The person of the current row."""
        row = self.currentRow()
        return self._people[row] if 0 <= row < len(self._people) else None

    @property
    def away(self) -> tuple[str, ...]:
        """The annotators who do not take part."""
        return tuple(
            person.name
            for row, person in enumerate(self._people)
            if may(person.role, Right.ARTICLES)
            and self._cell(row, NAME).checkState() is Qt.CheckState.Unchecked
        )

    def show_people(self, people: Sequence[Person]) -> None:
        """Show everybody; who was away stays away, and the current row stays with its person."""
        away, current = set(self.away), self.current
        self.blockSignals(True)
        self._people = sorted(
            people, key=lambda person: (list(Role).index(person.role), person.number)
        )
        self.setRowCount(len(self._people))
        for row, person in enumerate(self._people):
            name = self.write(row, NAME, from_the_side(person.name))
            if may(person.role, Right.ARTICLES):
                name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                gone = person.name in away
                name.setCheckState(Qt.CheckState.Unchecked if gone else Qt.CheckState.Checked)
            self.write(row, ROLE, role_shown(person.role))
            for column in (BEFORE, AFTER, CALIBRATION):
                self.write(row, column, "")
        self.blockSignals(False)
        rows = [
            row
            for row, listed in enumerate(self._people)
            if current and listed.name == current.name
        ]
        self.setCurrentCell(rows[0] if rows else 0, NAME)
        self.turned.emit()

    def show_shares(self, shares: Mapping[str, Share]) -> None:
        """Show what each has and would have; nothing where it is not known."""
        self.blockSignals(True)
        for row, person in enumerate(self._people):
            share = shares.get(person.name)
            texts = {BEFORE: "", AFTER: "", CALIBRATION: ""}
            if share is not None:
                change = share.after - share.before
                behind = (
                    f"   \u2066{'+' if change > 0 else '−'}{abs(change):n}\u2069" if change else ""
                )
                texts = {
                    BEFORE: f"{share.before:n}",
                    AFTER: f"{share.after:n}{behind}",
                    CALIBRATION: f"{share.calibration:n}" if share.calibration else "",
                }
            for column, text in texts.items():
                item = self._cell(row, column)
                item.setText(text)
                font = item.font()
                font.setBold(column == AFTER and share is not None and share.after != share.before)
                item.setFont(font)
        self.blockSignals(False)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None  # every cell was filled
        return item

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == NAME:
            self.ticked.emit()
