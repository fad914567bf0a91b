"""CSV and TSV: one article for each row, with a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from annotator.core.draft import ArticleDraft
from annotator.formats import fields
from annotator.formats.encodings import LARGEST, undecodable
from annotator.formats.errors import FormatError, Place
from annotator.formats.lines import text_stream
from annotator.formats.reading import Frozen, Item, ReadOptions, refuse_unstorable

DELIMITERS = ",;\t"

csv.field_size_limit(LARGEST)  # an article is longer than the 128 KB that the module expects


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Iterator[Item]:
    """One article for each row; the columns that are not understood are kept in its ``meta``."""
    text, encoding = text_stream(stream, file, options.encoding)
    header = text.readline(LARGEST)
    text.seek(0)
    rows = csv.reader(text, delimiter=_delimiter(header), strict=True)
    try:
        columns = [name.removeprefix("\ufeff").strip() for name in next(rows, [])]
        place = Place(file, 1)
        _refuse_repeated(columns, place)
        names = fields.chosen(columns, options.columns, place)
        line = rows.line_num + 1
        for row in rows:
            if any(row):
                yield _item(row, columns, names, Place(file, line), encoding)
            line = rows.line_num + 1
    except csv.Error as error:
        raise FormatError(
            Place(file, rows.line_num), f"the quotes of the row do not pair up ({error})."
        ) from error
    except UnicodeDecodeError as error:
        raise FormatError(Place(file, rows.line_num + 1), undecodable(error, encoding)) from error
    except UnicodeError as error:
        raise FormatError(Place(file, rows.line_num + 1), f"not {encoding}: {error}.") from error


def columns_of(stream: BinaryIO, file: str, encoding: str | None) -> list[str]:
    """The names of the columns, for somebody to choose from."""
    text, _ = text_stream(stream, file, encoding)
    try:
        header = text.readline(LARGEST)
        return [
            name.removeprefix("\ufeff").strip()
            for name in next(csv.reader([header], delimiter=_delimiter(header)), [])
        ]
    except (csv.Error, UnicodeError) as error:
        raise FormatError(Place(file, 1), f"the header cannot be read: {error}.") from error


def _item(
    row: list[str], columns: list[str], names: dict[str, str], place: Place, encoding: str
) -> Item:
    if len(row) != len(columns):
        return FormatError(
            place,
            f"the row has {len(row)} values and the header {len(columns)}: a quote is missing, or"
            " one too many.",
        )
    values = dict(zip(columns, row, strict=True))
    text_column = names[fields.TEXT]
    try:
        frozen = Frozen(values.pop(text_column), _column(place, text_column))
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
        place=f"{place.file}:{place.line}",
    )


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _refuse_repeated(columns: list[str], place: Place) -> None:
    twice = next((name for name in columns if columns.count(name) > 1), None)
    if twice is not None:
        raise FormatError(place, f"two columns are called “{twice}”: rename one of them.")


def _column(place: Place, name: str) -> Place:
    return Place(place.file, place.line, f"column {name}")
