"""What taking packages in would bring: a row for each, with its refusal in place of the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHeaderView, QWidget

from annotator.core.message import Message
from annotator.core.review_merging import news_told
from annotator.jobs.team.merging import PackageReport, UnfitPackage
from annotator.ui.looks.scale import px
from annotator.ui.widgets.row_table import RowTable
from annotator.ui.words import faults
from annotator.ui.words.translation import from_the_side, sentence_from_the_side

FILE, PERSON, SETS, FINISHED, ADDED, CHANGED, REMOVED = range(7)
_ROW_HEIGHT = 34
_LEAST_ROWS = 3  # that are seen at once
_WIDTHS = {FILE: 150, PERSON: 130, SETS: 90, FINISHED: 90, ADDED: 90, CHANGED: 90, REMOVED: 90}
_MOST_TOLD, _MOST_IN_TIP = 3, 20  # sentences on what is left out of a copy

PackageRow = PackageReport | UnfitPackage


class MergeTable(RowTable):
    """Shows :data:`Found`, or only the files while nothing is known of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTHS, parent, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
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
        self.setWordWrap(True)
        self.verticalHeader().setMinimumSectionSize(px(_ROW_HEIGHT))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

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
            self.write(row, FILE, from_the_side(file.name), tip=str(file))
            for column in range(PERSON, REMOVED + 1):
                self.write(row, column, "")
            if isinstance(package, UnfitPackage):
                why = sentence_from_the_side(_sentence(package.why))
                self.write(row, PERSON, why, role="danger")
                self.setSpan(row, PERSON, 1, REMOVED)  # the room of what there is not
            elif package is not None and not package.sets:
                self._write_sentence(row, package)
            elif package is not None:
                self._write_numbers(row, package)
        if rows:
            self.setCurrentCell(min(max(current, 0), len(rows) - 1), FILE)

    def _write_sentence(self, row: int, package: PackageReport) -> None:
        """In place of numbers: what there is to say where nothing is new, and of review."""
        sentence = sentence_from_the_side(self._sentence_of(package))
        left_out = "\n".join(map(faults.rendered, package.left_out[:_MOST_IN_TIP]))
        self.write(row, PERSON, from_the_side(package.person or self.tr("A copy")))
        self.write(row, SETS, sentence, role="warning" if left_out else "muted", tip=left_out)
        self.setSpan(row, SETS, 1, REMOVED - PERSON)

    def _sentence_of(self, package: PackageReport) -> str:
        news = map(faults.rendered, news_told(package.review, package.gestures))
        told = [", ".join(news)] if package.gestures and not package.person else []
        if package.collisions or package.differing:
            told.append(self.tr("went on in both: choose below"))
        if not told:
            told.append(self.tr("all of it is here already"))
        if package.left_out:
            sentences = [faults.rendered(message) for message in package.left_out[:_MOST_TOLD]]
            more = len(package.left_out) - len(sentences)
            if more:
                sentences.append(self.tr("And %n more.", "", more))
            told.append(" ".join(sentences))
        return " · ".join(told)

    def _write_numbers(self, row: int, package: PackageReport) -> None:
        self.write(row, PERSON, from_the_side(package.person))
        for column, number in (
            (SETS, package.sets),
            (FINISHED, package.finished),
            (ADDED, package.added),
            (CHANGED, package.changed),
            (REMOVED, package.removed),
        ):
            self.write(row, column, f"{number:n}" if number else "–")


def _sentence(why: Message) -> str:
    """The reason by itself; elsewhere it stands behind the name of the file."""
    sentence = faults.rendered(why)
    return sentence[:1].upper() + sentence[1:]
