"""CSV and TSV: one article for each row, with a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Generator, Iterator
from io import TextIOWrapper
from itertools import chain, count
from typing import BinaryIO

from annotator.core.checking import checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.encodings import LARGEST
from annotator.formats.encoding.lines import text_stream, too_long
from annotator.formats.errors import FormatError
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import Rows
from annotator.formats.table.cells import TableColumns, names_in
from annotator.formats.table.whole_texts import with_spans_joined

DELIMITERS = ",;\t|"
_DELIMITER_LINE = "sep="  # as Excel begins a table: the line names what parts the cells

csv.field_size_limit(LARGEST)  # an article is longer than the 128 KB that the module expects


class TableFault(Form):
    """Why a row cannot be taken."""

    QUOTES = "the quotes of the row do not pair up: one is missing, or one too many."


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """One article for each row; the columns that are not understood are kept in its ``meta``."""

    def rows() -> Rows:
        stream.seek(0)
        with text_stream(stream, file, options.encoding) as (text, _):
            yield from _rows(text, file, options)

    with text_stream(stream, file, options.encoding) as (_, encoding):
        pass
    yield from items_of(with_spans_joined(rows, options), file, encoding, options)


def columns_of(stream: BinaryIO, file: str, encoding: str | None) -> list[str]:
    """The names of the columns, for somebody to choose from."""
    with text_stream(stream, file, encoding) as (text, _):
        _, delimiter, header = _beginning(iter(lambda: text.readline(LARGEST), ""))
        return list(filter(None, names_in(next(csv.reader([header], delimiter=delimiter), []))))


def _rows(text: TextIOWrapper, file: str, options: ReadOptions) -> Rows:
    line = 1
    try:
        lines = checked(_lines(text, file), options.check)
        before, delimiter, header = _beginning(lines)
        rows = csv.reader(chain([header], lines), delimiter=delimiter, strict=True)
        line += before
        columns = TableColumns(next(rows, []), options.columns, Place(file, line))
        header_line, line = line, before + rows.line_num + 1
        is_first = True
        for cells in rows:
            if any(cells):
                if is_first:
                    columns.refuse_no_text(cells, Place(file, header_line))
                    is_first = False
                try:
                    yield columns.row(cells, Place(file, line))
                except FormatError as error:
                    yield error
            # Where the next row begins: a quoted value may have several lines.
            line = before + rows.line_num + 1
        if is_first:
            columns.refuse_no_rows(Place(file, header_line))
    except csv.Error as error:
        raise FormatError(Place(file, line), TableFault.QUOTES) from error


def _beginning(lines: Iterator[str]) -> tuple[int, str, str]:
    """How many lines stand before the header, the delimiter, and the header itself."""
    first = next(lines, "")
    named = first.removeprefix("\ufeff").strip("\r\n").strip('"').lower()
    if named.startswith(_DELIMITER_LINE) and len(named) == len(_DELIMITER_LINE) + 1:
        return 1, named[-1], next(lines, "")
    return 0, max(DELIMITERS, key=first.count), first


def _lines(text: TextIOWrapper, file: str) -> Iterator[str]:
    """The lines of ``text``, none of which may fill the memory."""
    for number in count(1):
        line = text.readline(LARGEST + 1)
        if len(line) > LARGEST:
            raise too_long(Place(file, number))
        if not line:
            return
        yield line
