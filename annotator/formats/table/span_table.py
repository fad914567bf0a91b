"""CSV with one span on each row, as people hand spans around."""

from __future__ import annotations

import csv
from collections.abc import Generator, Iterator
from io import TextIOWrapper
from typing import BinaryIO

from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.encodings import LARGEST
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import text_stream, too_long
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.spans.positions import counted_in
from annotator.formats.table import span_columns
from annotator.formats.table.span_articles import items_of
from annotator.formats.table.span_columns import RowOfSpan
from annotator.formats.table.table import DELIMITERS, TableFault
from annotator.formats.writing import WriteOptions


class SpanTableWriter:
    """A row for each span, as Excel opens it: with a mark in front and CRLF.

    A set without spans is one row with its article alone.
    """

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._text = TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
        self._rows = csv.writer(self._text)
        self._rows.writerow(span_columns.COLUMNS)
        self._unit = options.unit or OffsetUnit.CODEPOINT

    def write(self, fitted: Fitted) -> None:
        """Write the set."""
        self._rows.writerows(rows_of(fitted, self._unit))

    def finish(self) -> None:
        """Leave the stream to whoever opened it."""
        self._text.detach()


def rows_of(fitted: Fitted, unit: OffsetUnit) -> Iterator[tuple[str | int | None, ...]]:
    """The rows of a set, with offsets in ``unit``; the first has the article's text."""
    outgoing = fitted.outgoing
    key, text = (outgoing.article.id, outgoing.whose), outgoing.article.text
    if not outgoing.spans:
        yield (*key, *[None] * 6, text)
    offset = counted_in(unit, text)
    for number, span in enumerate(outgoing.spans):
        yield (
            *(*key, offset(span.start), offset(span.end)),
            *(span.label, span.surface, span.note, span.certainty),
            None if number else text,
        )


def looks(glance: Glance) -> bool:
    """Whether the first line names the columns of a table of spans."""
    first = glance.lines[0] if glance.lines else ""
    return any(
        span_columns.are_spans(next(csv.reader([first], delimiter=delimiter), []))
        for delimiter in DELIMITERS
        if delimiter in first
    )


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each group of rows."""
    with text_stream(stream, file, options.encoding) as (_, encoding):
        pass

    def rows() -> Iterator[RowOfSpan | FormatError]:
        stream.seek(0)
        with text_stream(stream, file, options.encoding) as (text, _):
            yield from _rows(text, file)

    yield from items_of(rows, file, encoding, options)


def _rows(text: TextIOWrapper, file: str) -> Iterator[RowOfSpan]:
    header = text.readline(LARGEST)
    delimiter = max(DELIMITERS, key=header.count)
    columns = span_columns.columns_in(next(csv.reader([header], delimiter=delimiter), []))
    line = 2
    try:
        rows = csv.reader(_lines(text, file), delimiter=delimiter, strict=True)
        for cells in rows:
            if not span_columns.is_blank(cells):
                yield span_columns.span_row(cells, columns, file, line)
            line = rows.line_num + 2
    except csv.Error as error:
        raise FormatError(Place(file, line), TableFault.QUOTES) from error


def _lines(text: TextIOWrapper, file: str) -> Iterator[str]:
    number = 1
    while line := text.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            raise too_long(Place(file, number))
        yield line
