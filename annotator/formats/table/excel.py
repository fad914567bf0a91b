"""Excel files: one article for each row of every sheet that has a column of texts."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.office import office
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import Rows
from annotator.formats.table.cells import TableColumns
from annotator.formats.table.whole_texts import with_spans_joined

_KIND = ".xlsx"
_PART = "xl/workbook.xml"
_MOST_COLUMNS = 2_000
INSTALL = "pip install 'annotator[excel]'"
"""What has to be typed once, before Excel files can be read."""


class ExcelFault(Form):
    """Why an Excel file is not read."""

    NOT_INSTALLED = (
        "to read Excel files something has to be installed first, with: {command}. Or save the"
        " table as CSV in UTF-8."
    )
    EMPTY = "there is nothing in the sheets."


class ExcelNotice(NoticeForm):
    """What to know about an Excel file."""

    SHEETS_LEFT_OUT = "Left out, because they have no column of texts: the sheets {names}."


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """One article for each row; the columns that are not understood are kept in its ``meta``."""
    with workbook(stream, file) as book:
        sheets = [sheet.title for sheet in book.worksheets if _header(sheet, file)]
        fitting = [name for name in sheets if _has_texts(book[name], file, options)]
    if not sheets:
        raise FormatError(Place(file), ExcelFault.EMPTY)
    others = [name for name in sheets if name not in fitting]
    if fitting and others:
        names = tuple(map(shortened, others[:12]))
        yield Notice(ExcelNotice.SHEETS_LEFT_OUT, Place(file), values={"names": names})
    for name in fitting or sheets[:1]:
        rows = with_spans_joined(_rows_of(stream, file, name, options), options)
        yield from items_of(rows, file, "utf-8", options)


def columns_of(stream: BinaryIO, file: str, encoding: str | None = None) -> list[str]:
    """The names of the columns, for somebody to choose from."""
    with workbook(stream, file) as book:
        headers = [_header(sheet, file) for sheet in book.worksheets]
    return [name for header in headers for name in header if name]


def _rows_of(stream: BinaryIO, file: str, sheet: str, options: ReadOptions) -> Any:
    def rows() -> Rows:
        with workbook(stream, file) as book:
            columns, is_first = None, True
            for number, cells in enumerate(sheet_rows(book[sheet], file), start=1):
                place = Place(file, number)
                if not any(cells):
                    continue
                if columns is None:
                    columns, header_place = TableColumns(cells, options.columns, place), place
                    continue
                if is_first:
                    columns.refuse_no_text(cells, header_place)
                    is_first = False
                try:
                    yield columns.row(cells, place)
                except FormatError as error:
                    yield error
            if columns is not None and is_first:
                columns.refuse_no_rows(header_place)

    return rows


@contextmanager
def workbook(stream: BinaryIO, file: str) -> Iterator[Any]:
    """The Excel file as openpyxl reads it, once it is found to be harmless."""
    try:
        import openpyxl
    except ImportError as error:
        raise FormatError(Place(file), ExcelFault.NOT_INSTALLED, command=INSTALL) from error
    with office.opened(stream, file, _KIND, _PART):
        pass
    stream.seek(0)
    book = _tried(file, lambda: openpyxl.load_workbook(stream, read_only=True, data_only=True))
    try:
        yield book
    finally:
        book.close()


def _tried(file: str, step: Callable[[], Any]) -> Any:
    """What a ``step`` of the library gives; :class:`FormatError` for whatever it stumbles over."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it does not read: pictures, rules for cells
        try:
            return step()
        except Exception as error:  # of which kind, depends on what is damaged
            raise office.damaged(file, _KIND) from error


def _header(sheet: Any, file: str) -> list[str]:
    return next((cells for cells in sheet_rows(sheet, file) if any(cells)), [])


def _has_texts(sheet: Any, file: str, options: ReadOptions) -> bool:
    try:
        columns = TableColumns(_header(sheet, file), options.columns, Place(file))
        columns.refuse_no_text([], Place(file))
    except FormatError:
        return False
    return True


def sheet_rows(sheet: Any, file: str) -> Iterator[list[str]]:
    """The rows of ``sheet`` as strings; it may say that it has a million more than there are."""
    sheet.reset_dimensions()
    rows = _tried(file, lambda: sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS))
    while (row := _tried(file, lambda: next(rows, None))) is not None:
        yield _without_end([_string(value) for value in row])


def _without_end(cells: Sequence[str]) -> list[str]:
    last = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
    return list(cells[:last])


def _string(value: Any) -> str:
    """What stands in a cell, as a table in a text file would have it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _unescaped(value)
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _unescaped(value: str) -> str:
    """``value`` without the ``_x000D_`` that Excel writes for a carriage return."""
    if "_x" not in value:
        return value
    from openpyxl.utils.escape import unescape

    return str(unescape(value))
