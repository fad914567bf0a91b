"""Excel files with two sheets: articles, and spans with one on each row."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Generator, Iterator
from io import BytesIO
from typing import Any, BinaryIO

from msgspec.structs import replace

from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.extras import extra_module
from annotator.formats.fitted import Fitted
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.table import span_columns
from annotator.formats.table.excel import sheet_rows, workbook
from annotator.formats.table.span_articles import items_of
from annotator.formats.table.span_columns import RowOfSpan
from annotator.formats.table.span_table import rows_of
from annotator.formats.writing import WriteOptions

SPANS, ARTICLES = "spans", "articles"
_THE_SAME = (1980, 1, 1, 0, 0, 0)  # so that the same work gives the same bytes
_SPAN_COLUMNS = span_columns.COLUMNS[:-1]
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


class SpanWorkbookWriter:
    """The sheets are written row by row; the file when all sets are there."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream
        self._book = extra_module("openpyxl", "excel").Workbook(write_only=True)
        self._spans = self._book.create_sheet(SPANS)
        self._articles = self._book.create_sheet(ARTICLES)
        self._spans.append(_SPAN_COLUMNS)
        self._articles.append(("article_id", "article_text"))
        self._last = ""
        self._unit = options.unit or OffsetUnit.CODEPOINT

    def write(self, fitted: Fitted) -> None:
        """Write the set; its article once."""
        article = fitted.outgoing.article
        for row in rows_of(fitted, self._unit):
            self._spans.append([self._cell(self._spans, value) for value in row[:-1]])
        if article.id != self._last:
            self._last = article.id
            row = (article.id, article.text)
            self._articles.append([self._cell(self._articles, value) for value in row])

    def finish(self) -> None:
        """Write the file, with the same dates every time."""
        whole = BytesIO()
        self._book.save(whole)
        with zipfile.ZipFile(whole) as made, zipfile.ZipFile(self._stream, "w") as out:
            for info in made.infolist():
                data = made.read(info)
                if info.filename == "docProps/core.xml":
                    data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
                out.writestr(zipfile.ZipInfo(info.filename, _THE_SAME), data, zipfile.ZIP_DEFLATED)

    @staticmethod
    def _cell(sheet: Any, value: str | int | None) -> Any:
        """The value as it stands: what begins with ``=`` is a text, no formula."""
        if not isinstance(value, str):
            return value
        cell = extra_module("openpyxl.cell", "excel").WriteOnlyCell(sheet, value)
        cell.data_type = "s"
        return cell


def is_in(sheets: list[str]) -> bool:
    """Whether an Excel file with these sheets is one of spans and articles."""
    return SPANS in sheets and ARTICLES in sheets


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each group of rows in the sheet of spans, with its text from the other."""

    def rows() -> Iterator[RowOfSpan | FormatError]:
        stream.seek(0)
        with workbook(stream, file) as book:
            texts = _texts(book, file)
            cells = sheet_rows(book[SPANS], file)
            columns = span_columns.columns_in(next(cells, []))
            last = ""
            for number, row in enumerate(cells, start=2):
                if span_columns.is_blank(row):
                    continue
                given = span_columns.span_row(row, columns, file, number)
                id = given.cells.get("article_id", "")
                if id != last and id in texts:
                    given = replace(given, cells={**given.cells, "article_text": texts[id]})
                last = id
                yield given

    yield from items_of(rows, file, "utf-8", options)


def _texts(book: Any, file: str) -> dict[str, str]:
    """The texts of the articles by their ids."""
    cells = sheet_rows(book[ARTICLES], file)
    columns = span_columns.columns_in(next(cells, []))
    rows = (span_columns.span_row(row, columns, file, 0).cells for row in cells)
    return {row.get("article_id", ""): row.get("article_text", "") for row in rows}
