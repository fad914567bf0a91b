"""Other people's JSON and JSONL: objects with a text, perhaps with a list of spans."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, BinaryIO

from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats import fields, json_text, span_lists
from annotator.formats.encodings import LARGEST, decode
from annotator.formats.errors import FormatError
from annotator.formats.json_shapes import kind
from annotator.formats.lines import Lines
from annotator.formats.reading import Frozen, Item, ReadOptions, refuse_unstorable
from annotator.formats.span_checks import part

_LISTS = ("data", "articles", "items", "rows")


class ArticleFault(Form):
    """Why a JSON value is no article."""

    NO_ARTICLES = "the list is empty."
    NO_OBJECT = "an article must be an object, not {kind}."
    NO_STRING = "the text must be a string, not {kind}."
    NOBODYS_SPANS = "there are spans, but not whose: say so."


def read_lines(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """JSONL: one article for each line."""
    lines = Lines(stream, file, options.encoding, options.check)
    for number, data in lines:
        if isinstance(data, FormatError):
            yield data
            continue
        place = Place(file, number)
        try:
            row = json_text.value(data, place)
            yield article(row, place, options, lines.encoding)
        except FormatError as error:
            yield error


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
    rows = value if isinstance(value, list) else [value]
    if not rows:
        raise FormatError(place, ArticleFault.NO_ARTICLES)
    for number, row in enumerate(rows):
        where = part(place, f"[{number}]") if isinstance(value, list) else place
        try:
            yield article(row, where, options, encoding)
        except FormatError as error:
            yield error


def article(row: Any, place: Place, options: ReadOptions, encoding: str) -> ArticleDraft:
    """The article in one object. What is not understood is kept in its ``meta``."""
    if not isinstance(row, dict):
        raise FormatError(place, ArticleFault.NO_OBJECT, kind=kind(row))
    names = fields.chosen(row, options.columns, place)
    raw = row[names[fields.TEXT]]
    text_place = part(place, f".{names[fields.TEXT]}")
    if not isinstance(raw, str):
        raise FormatError(text_place, ArticleFault.NO_STRING, kind=kind(raw))
    frozen = Frozen(raw, text_place)
    rest = {name: value for name, value in row.items() if name != names[fields.TEXT]}
    known = {
        what: _taken(what, rest, name, part(place, f".{name}"))
        for what, name in names.items()
        if what != fields.TEXT
    }
    annotations = span_lists.taken_from(rest, frozen, place, options)
    json_text.refuse_deep(rest, place)
    return ArticleDraft(
        text=frozen.text,
        title=known.get("title", ""),
        source=known.get("source", ""),
        published=known.get("published", ""),
        encoding=encoding,
        meta=rest,
        sets=() if annotations is None else (_set(annotations, place, options),),
        place=place,
    )


def _taken(what: str, rest: dict[str, Any], name: str, place: Place) -> str:
    """The value for ``what``, taken out of ``rest`` unless it says more than was understood."""
    value = rest[name]
    if not isinstance(value, str):
        return ""
    refuse_unstorable(value, place)
    if what != "published":
        del rest[name]
        return value.strip()
    date = fields.iso_date(value)
    if date == value:
        del rest[name]
    return date or ""


def _set(annotations: span_lists.Drafts, place: Place, options: ReadOptions) -> SetDraft:
    if options.person is None:
        raise FormatError(place, ArticleFault.NOBODYS_SPANS, hint="--person NAME")
    return SetDraft(person=options.person, annotations=annotations)


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
