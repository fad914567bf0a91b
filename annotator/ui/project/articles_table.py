"""The list of articles on the page *Project*: however many there are, only what is seen is read."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.core.listing import ArticleLine
from annotator.ui.looks.scale import px
from annotator.ui.project.articles_session import ArticlesSession
from annotator.ui.widgets.model_index import AnyIndex

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
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(_ROW_HEIGHT))
        self.setMinimumHeight((_LEAST_ROWS + 1) * px(_ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.setAccessibleName(self.tr("Articles"))

    def chosen(self) -> list[int]:
        """The numbers of the articles that are chosen, in order."""
        spans = self.selectionModel().selection()
        each = [spans.at(place) for place in range(spans.count())]
        rows = {row for span in each for row in range(span.top(), span.bottom() + 1)}
        return [self._articles.number(row) for row in sorted(rows)]
