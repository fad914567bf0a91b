"""Other people's JSON and JSONL: objects with a text, perhaps with a list of spans."""

from __future__ import annotations

from collections.abc import Generator
from typing import BinaryIO

from annotator.core.message import Form, say
from annotator.core.place import Place
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import Lines
from annotator.formats.errors import FormatError
from annotator.formats.json import json_text
from annotator.formats.json.json_shapes import kind
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.foreign_rows import foreign_kind
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import Row, Rows
from annotator.formats.rows.written_lists import with_lists
from annotator.formats.spans.span_checks import part

_FIRST = 1024 * 1024  # bytes
_LISTS = ("data", "articles", "items", "rows")


class ArticleFault(Form):
    """Why a JSON value is no article."""

    NO_ARTICLES = "the list is empty."
    NOT_YET = "this looks like {kind}, which cannot be read yet."
    NO_OBJECT = "an article must be an object, not {kind}."


def read_lines(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """JSONL: one article for each line."""
    encoding = Lines(stream, file, options.encoding, options.check).encoding

    def rows() -> Rows:
        stream.seek(0)
        for number, data in Lines(stream, file, options.encoding, options.check):
            if isinstance(data, FormatError):
                yield data
                continue
            place = Place(file, number)
            try:
                value = json_text.value(data, place)
            except FormatError as error:
                yield error
                continue
            yield _row(value, place, options)

    yield from items_of(rows, file, encoding, options)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """JSON: an object, a list of objects, or an object that holds such a list.

    A file with an object on each line is read as JSONL, whatever it is called.
    """
    if _is_lines(stream):
        yield from read_lines(stream, file, options)
        return
    text, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    place = Place(file, None, "$")
    value = json_text.value(text.removeprefix("\ufeff").encode(), place)
    if isinstance(value, dict):
        name = next((n for n in _LISTS if isinstance(value.get(n), list)), None)
        if name is not None:
            place, value = part(place, f".{name}"), value[name]
    objects = value if isinstance(value, list) else [value]
    if not objects:
        raise FormatError(place, ArticleFault.NO_ARTICLES)

    def rows() -> Rows:
        for number, item in enumerate(objects):
            where = part(place, f"[{number}]") if isinstance(value, list) else place
            yield _row(item, where, options)

    yield from items_of(rows, file, encoding, options)


def columns_of_lines(stream: BinaryIO, file: str, encoding: str | None) -> list[str]:
    """The fields of the first object, for somebody to choose from."""
    first = json_text.value(stream.readline(_FIRST), Place(file, 1))
    return list(first) if isinstance(first, dict) else []


def columns_of(stream: BinaryIO, file: str, encoding: str | None) -> list[str]:
    """The same of JSON that is one object, or a list of them."""
    first = Glance(file, stream.read(_FIRST), lambda _: False).first_value
    first = first[0] if isinstance(first, list) and first else first
    return list(first) if isinstance(first, dict) else []


def _row(value: object, place: Place, options: ReadOptions) -> Row | FormatError:
    """``value`` as a row, or why it is none.

    :class:`FormatError` is raised if the whole file is another program's.
    """
    foreign = foreign_kind(value) if not options.as_told else None
    if foreign is not None:
        raise FormatError(place, ArticleFault.NOT_YET, kind=say(foreign))
    if not isinstance(value, dict):
        return FormatError(place, ArticleFault.NO_OBJECT, kind=kind(value))
    try:
        return with_lists(Row(value, place), options.columns)
    except FormatError as error:
        return error


def _is_lines(stream: BinaryIO) -> bool:
    """Whether the first line is a whole object and more follows it."""
    first = stream.readline(LARGEST).strip()
    more = stream.read(1)
    stream.seek(0)
    if not (more and first.startswith(b"{") and first.endswith(b"}")):
        return False
    try:
        json_text.value(first, Place(""))
    except FormatError:
        return False
    return True
