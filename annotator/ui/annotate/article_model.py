"""The list of articles as a model that holds a window of it, however long it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.ui.widgets.model_index import AnyIndex

_PAGE = 60


@dataclass(frozen=True, slots=True)
class RowSource:
    """Where the lines of the list come from.

    ``page(shown, after, limit)``, ``before(shown, before, limit)`` and ``row(number)``.
    """

    page: Callable[[ArticleFilter, int, int], Sequence[ArticleRow]]
    before: Callable[[ArticleFilter, int, int], Sequence[ArticleRow]]
    row: Callable[[int], ArticleRow | None]


class ArticleModel(QAbstractListModel):
    """Lines of the list, fetched as they come into sight, so that no project is too long for it.

    It begins at the first line, or around an article (:meth:`show_around`); lines behind it come by
    ``fetchMore``, lines before it by :meth:`fetch_before`. ``read_aloud`` says all that is drawn of
    a line, for screen readers.
    """

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: RowSource | None = None
        self._rows: list[ArticleRow] = []
        self._shown = ArticleFilter.ALL
        self._fixed = False  # shows search hits, not pages
        self._more = False
        self._earlier = False
        self.read_aloud: Callable[[ArticleRow], str] = self.title_of

    # -- what is shown --------------------------------------------------------------------------

    def show(self, source: RowSource | None, shown: ArticleFilter = ArticleFilter.ALL) -> None:
        """Show the first lines of ``shown``."""
        self._source, self._shown, self._fixed = source, shown, False
        self._replace(source.page(shown, 0, _PAGE) if source else (), earlier=False)

    def show_around(self, number: int) -> None:
        """Show the lines around article ``number``, so that it can be scrolled to."""
        if self._source is None:
            return
        before = self._source.before(self._shown, number, _PAGE // 2)
        rows = [*before, *self._source.page(self._shown, number - 1, _PAGE)]
        self._fixed = False
        self._replace(rows, earlier=len(before) == _PAGE // 2)

    def show_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Show just these lines, in this order: what a search found."""
        self._fixed = True
        self._replace(rows, earlier=False)
        self._more = False

    def refresh(self) -> None:
        """Read the lines again that are here; those that no longer belong go, new ones come."""
        if self._source is None or self._fixed:
            self._read_again()
            return
        first = self._rows[0].number - 1 if self._rows and self._earlier else 0
        rows = self._source.page(self._shown, first, max(_PAGE, len(self._rows)))
        if [row.number for row in rows] == [row.number for row in self._rows]:
            self._rows = list(rows)
            self._tell()
        else:
            self._replace(rows, earlier=self._earlier)

    def refresh_row(self, number: int) -> None:
        """Read one line again, if it is here."""
        place = self.place_of(number)
        if place is None or self._source is None:
            return
        row = self._source.row(number)
        if row is not None and row != self._rows[place]:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, number: int) -> int | None:
        """The line on which article ``number`` stands, from 0, if it is here."""
        return next((n for n, row in enumerate(self._rows) if row.number == number), None)

    def fetch_before(self) -> int:
        """Fetch lines before the first; returns how many came."""
        if not self._earlier or self._source is None or not self._rows:
            return 0
        rows = self._source.before(self._shown, self._rows[0].number, _PAGE)
        self._earlier = len(rows) == _PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows[:0] = rows
            self.endInsertRows()
        return len(rows)

    # -- for the view ---------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the list asks of a line; the line itself for ``ROW``."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.title_of(row) if row.damaged else self.read_aloud(row)
        return None

    def title_of(self, row: ArticleRow) -> str:
        """What a line is called; one that is damaged by its number, which is all that is known."""
        if not row.damaged:
            return row.title
        return self.tr("Article {number} is damaged").format(number=row.number)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: AnyIndex) -> None:
        if not self._more or self._source is None:
            return
        after = self._rows[-1].number if self._rows else 0
        rows = self._source.page(self._shown, after, _PAGE)
        self._more = len(rows) == _PAGE
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def _replace(self, rows: Sequence[ArticleRow], *, earlier: bool) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._more = len(rows) >= _PAGE
        self._earlier = earlier
        self.endResetModel()

    def _read_again(self) -> None:
        if self._source is None:
            return
        again = (self._source.row(row.number) for row in self._rows)
        self._rows = [new or old for new, old in zip(again, self._rows, strict=True)]
        self._tell()

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
