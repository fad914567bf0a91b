"""What taking packages in would bring: a row for each, with its refusal in place of the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.core.message import Message
from annotator.jobs.team.merging import PackageReport, UnfitPackage
from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words import faults
from annotator.ui.words.translation import from_the_side

FILE, PERSON, SETS, FINISHED, ADDED, CHANGED, REMOVED = range(7)
_ROW_HEIGHT = 34
_WIDTHS = {PERSON: 130, SETS: 90, FINISHED: 90, ADDED: 90, CHANGED: 90, REMOVED: 90}
_MOST_TOLD, _MOST_IN_TIP = 3, 20  # sentences on what is left out of a copy

PackageRow = PackageReport | UnfitPackage


class MergeTable(QTableWidget):
    """Shows :data:`Found`, or only the files while nothing is known of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        self.file_of_row: dict[int, Path] = {}
        """Which file each row speaks of; of a copy there may be several."""
        self.setHorizontalHeaderLabels(
            [
                self.tr("Package"),
                self.tr("Person"),
                self.tr("Articles"),
                self.tr("Finished"),
                self.tr("Added"),
                self.tr("Changed"),
                self.tr("Removed"),
            ]
        )
        self.setAccessibleName(self.tr("What would come in"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(_ROW_HEIGHT))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(4 * px(_ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(min(px(width) for width in _WIDTHS.values()))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(FILE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))

    def show_files(self, files: Sequence[Path]) -> None:
        """Show names only."""
        self._show([(file, None) for file in files])

    def show_packages(self, packages: Sequence[PackageRow]) -> None:
        """Show what each would bring, or why it does not fit."""
        self._show([(package.file, package) for package in packages])

    def _show(self, rows: Sequence[tuple[Path, PackageRow | None]]) -> None:
        current = self.currentRow()
        self.clearSpans()
        self.setRowCount(len(rows))
        self.file_of_row = {row: file for row, (file, _) in enumerate(rows)}
        for row, (file, package) in enumerate(rows):
            self._write(row, FILE, from_the_side(file.name), tip=str(file))
            for column in range(PERSON, REMOVED + 1):
                self._write(row, column, "")
            if isinstance(package, UnfitPackage):
                self._write(row, PERSON, from_the_side(_sentence(package.why)), role="danger")
                self.setSpan(
                    row, PERSON, 1, REMOVED
                )  # the reason takes the room of what there is not
            elif package is not None and not package.sets:
                self._write_sentence(row, package)
            elif package is not None:
                self._write_numbers(row, package)
        if rows:
            self.setCurrentCell(min(max(current, 0), len(rows) - 1), FILE)

    def _write_sentence(self, row: int, package: PackageReport) -> None:
        """In place of numbers: what there is to say where nothing is new, and of review."""
        sentence = from_the_side(self._sentence_of(package))
        left_out = "\n".join(map(faults.rendered, package.left_out[:_MOST_IN_TIP]))
        self._write(row, PERSON, from_the_side(package.person or self.tr("A copy")))
        self._write(row, SETS, sentence, role="warning" if left_out else "muted", tip=left_out)
        self.setSpan(row, SETS, 1, REMOVED - PERSON)

    def _sentence_of(self, package: PackageReport) -> str:
        if package.left_out:
            review = self.tr("%n gesture(s) of review", "", package.gestures)
            told = [faults.rendered(message) for message in package.left_out[:_MOST_TOLD]]
            more = len(package.left_out) - len(told)
            if more:
                told.append(self.tr("And %n more.", "", more))
            return f"{review} · {' '.join(told)}"
        if package.gestures:
            return self.tr("%n gesture(s) of review", "", package.gestures)
        if package.collisions:
            return self.tr("went on in both: choose below")
        return self.tr("all of it is here already")

    def _write_numbers(self, row: int, package: PackageReport) -> None:
        self._write(row, PERSON, from_the_side(package.person))
        for column, number in (
            (SETS, package.sets),
            (FINISHED, package.finished),
            (ADDED, package.added),
            (CHANGED, package.changed),
            (REMOVED, package.removed),
        ):
            self._write(row, column, f"{number:n}" if number else "–")

    def _write(self, row: int, column: int, text: str, *, role: str = "", tip: str = "") -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        set_tip(item, tip)
        if role:
            item.setForeground(QBrush(self._colour_of(role)))
        self.setItem(row, column, item)

    def _colour_of(self, role: str) -> QColor:
        """The colour that the style sheet gives to labels of this role."""
        sample = PlainLabel(parent=self)
        sample.setProperty("role", role)
        sample.ensurePolished()
        colour = sample.palette().color(sample.foregroundRole())
        sample.deleteLater()
        return colour


def _sentence(why: Message) -> str:
    """The reason by itself; elsewhere it stands behind the name of the file."""
    sentence = faults.rendered(why)
    return sentence[:1].upper() + sentence[1:]
