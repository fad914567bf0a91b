"""The list of articles on the page *Project*: however many there are, only what is seen is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from itertools import groupby

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    Qt,
)
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from annotator.core.listing import ArticleLine
from annotator.ui.looks.scale import px
from annotator.ui.project.articles_session import ArticlesSession
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.widgets.row_table import as_long_list

_STEP = 100  # lines that are read at once
_ROW_HEIGHT = 30  # pixels at 100 %
_LEAST_ROWS = 8
_WIDTHS = {1: 170, 2: 110, 3: 90, 4: 90}  # of the columns behind the title
_AS_READ = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class ArticlesModel(QAbstractTableModel):
    """The articles that were found; the lines of those that are in sight."""

    def __init__(self, session: ArticlesSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._numbers: list[int] = []
        self._read: dict[int, dict[int, ArticleLine]] = {}  # by step, and then by number
        session.listed.connect(self._begin_anew)

    def number(self, row: int) -> int:
        """The number of the article on ``row``."""
        return self._numbers[row]

    def rows_of(self, numbers: Set[int]) -> list[int]:
        """The rows of those of ``numbers`` that are listed, in order."""
        return [row for row, number in enumerate(self._numbers) if number in numbers]

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 1 + len(_WIDTHS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are called."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AS_READ
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = (
            self.tr("Title"),
            self.tr("Source"),
            self.tr("Date"),
            self.tr("People"),
            self.tr("Done"),
        )
        return names[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AS_READ
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._line(index.row())
        if line is None:
            return ""
        cells = (line.title, line.source, line.published, f"{line.people:n}", f"{line.done:n}")
        return cells[index.column()]

    def _line(self, row: int) -> ArticleLine | None:
        step = row // _STEP
        if step not in self._read:
            wanted = self._numbers[step * _STEP : (step + 1) * _STEP]
            self._read[step] = {line.number: line for line in self._session.lines(wanted)}
        return self._read[step].get(self._numbers[row])

    def _begin_anew(self) -> None:
        self._read = {}
        if self._numbers == self._session.numbers:  # what is chosen stays
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._numbers = self._session.numbers
        self.endResetModel()


class ArticlesTable(QTableView):
    """The articles that were found; any number of them can be chosen."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._articles = model
        as_long_list(self, row_height=_ROW_HEIGHT, least_rows=_LEAST_ROWS)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._kept: tuple[frozenset[int], int] = frozenset(), 0
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._choose_again)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.setAccessibleName(self.tr("Articles"))

    def _keep(self) -> None:
        """Remember what is chosen, and which article the hands are on: others come in between."""
        row = self.currentIndex().row()
        self._kept = frozenset(self.chosen()), self._articles.number(row) if row >= 0 else 0

    def _choose_again(self) -> None:
        """Choose the same articles, as far as they are in the list still."""
        kept, current = self._kept
        selection = QItemSelection()
        last = self._articles.columnCount() - 1
        for first, behind in _runs(self._articles.rows_of(kept)):
            selection.select(self._articles.index(first, 0), self._articles.index(behind - 1, last))
        for row in self._articles.rows_of({current}):
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._articles.index(row, 0), flag)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def chosen(self) -> list[int]:
        """The numbers of the articles that are chosen, in order."""
        spans = self.selectionModel().selection()
        each = [spans.at(place) for place in range(spans.count())]
        rows = {row for span in each for row in range(span.top(), span.bottom() + 1)}
        return [self._articles.number(row) for row in sorted(rows)]


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow one another, as the first and the one behind the last."""
    for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        each = [row for _, row in run]
        yield each[0], each[-1] + 1
