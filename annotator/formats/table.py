"""CSV and TSV: one article for each row, with a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Generator, Iterator
from io import TextIOWrapper
from itertools import chain, count
from typing import BinaryIO

from annotator.core.checking import checked
from annotator.core.draft import ArticleDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats import fields
from annotator.formats.encodings import LARGEST
from annotator.formats.errors import FormatError, first_repeated, shortened
from annotator.formats.lines import text_stream, too_long
from annotator.formats.reading import Frozen, Item, ReadOptions, is_storable, refuse_unstorable

DELIMITERS = ",;\t"

csv.field_size_limit(LARGEST)  # an article is longer than the 128 KB that the module expects


class TableFault(Form):
    """Why a row, or the header, cannot be taken."""

    QUOTES = "the quotes of the row do not pair up: one is missing, or one too many."
    OTHER_LENGTH = (
        "the row has {values} values and the header {columns}: a quote is missing, or one too many."
    )
    SAME_COLUMN = "two columns are called {name}: rename one of them."


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """One article for each row; the columns that are not understood are kept in its ``meta``."""
    with text_stream(stream, file, options.encoding) as (text, encoding):
        yield from _items(text, encoding, file, options)


def columns_of(stream: BinaryIO, file: str, encoding: str | None) -> list[str]:
    """The names of the columns, for somebody to choose from."""
    with text_stream(stream, file, encoding) as (text, _):
        header = text.readline(LARGEST)
        return _names(next(csv.reader([header], delimiter=_delimiter(header)), []))


def _items(
    text: TextIOWrapper, encoding: str, file: str, options: ReadOptions
) -> Generator[Item, None, None]:
    line = 1
    try:
        lines = checked(_lines(text, file), options.check)
        header = next(lines, "")
        rows = csv.reader(chain([header], lines), delimiter=_delimiter(header), strict=True)
        columns = _names(next(rows, []))
        _refuse_repeated(columns, Place(file, line))
        names = fields.chosen(columns, options.columns, Place(file, line))
        line = rows.line_num + 1  # where the next row begins: a quoted value may have several lines
        for row in rows:
            if any(row):
                yield _item(row, columns, names, Place(file, line), encoding)
            line = rows.line_num + 1
    except csv.Error as error:
        raise FormatError(Place(file, line), TableFault.QUOTES) from error


def _lines(text: TextIOWrapper, file: str) -> Iterator[str]:
    """The lines of ``text``, none of which may fill the memory."""
    for number in count(1):
        line = text.readline(LARGEST + 1)
        if len(line) > LARGEST:
            raise too_long(Place(file, number))
        if not line:
            return
        yield line


def _names(header: list[str]) -> list[str]:
    return [name.removeprefix("\ufeff").strip() for name in header]


def _item(
    row: list[str], columns: list[str], names: dict[str, str], place: Place, encoding: str
) -> Item:
    if len(row) != len(columns):
        return FormatError(place, TableFault.OTHER_LENGTH, values=len(row), columns=len(columns))
    values = dict(zip(columns, row, strict=True))
    text_column = names[fields.TEXT]
    try:
        frozen = Frozen(values.pop(text_column), _column(place, text_column))
        if not is_storable("".join(values.values())):
            for name, value in values.items():
                refuse_unstorable(value, _column(place, name))
    except FormatError as error:
        return error
    given = values.get(names.get("published", ""), "").strip()
    published = fields.iso_date(given) or ""
    taken = {what: values.pop(names[what]).strip() for what in ("title", "source") if what in names}
    if published == given:
        values.pop(names.get("published", ""), None)
    return ArticleDraft(
        text=frozen.text,
        title=taken.get("title", ""),
        source=taken.get("source", ""),
        published=published,
        encoding=encoding,
        meta={name: value for name, value in values.items() if value},
        place=place,
    )


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _refuse_repeated(columns: list[str], place: Place) -> None:
    twice = first_repeated(columns)
    if twice is not None:
        raise FormatError(place, TableFault.SAME_COLUMN, name=shortened(twice))


def _column(place: Place, name: str) -> Place:
    return Place(place.file, place.line, f"column {name}")
