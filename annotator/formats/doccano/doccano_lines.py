"""doccano's JSONL, in and out: spans as triples, or as objects beside relations.

The file has no surfaces, and doccano checks no offset: what it shows are indices of JavaScript's
strings, so UTF-16 units. A key that only some lines have fails a whole batch of its import.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import partial
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.outgoing import OutgoingSpan
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted
from annotator.formats.json.json_shapes import kind
from annotator.formats.json.json_writers import LineWriter
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.json_rows import items_in
from annotator.formats.rows.people_fields import person_in
from annotator.formats.rows.rows import GivenWork, Row
from annotator.formats.rows.span_lists import given_spans, whole
from annotator.formats.spans.positions import counted_in
from annotator.formats.writing import WriteOptions

_TRIPLES, _OBJECTS = ("label", "labels"), "entities"


class DoccanoFault(Form):
    """Why a line is no article."""

    NO_ARTICLE = "an article of doccano must be an object with a text and a label, not {kind}."


class DoccanoNotice(NoticeForm):
    """What of a line does not come in."""

    COMMENTS = "Left out, as comments in doccano: %n remark(s)."
    RELATIONS = "Left out, as relations between spans: %n relation(s)."
    OF_TEXT = "Left out, as labels of whole texts: %n label(s)."


_LEFT_OUT = {
    "Comments": DoccanoNotice.COMMENTS,
    "relations": DoccanoNotice.RELATIONS,
    "cats": DoccanoNotice.OF_TEXT,
}
_BESIDE = frozenset(("id", "set", *_LEFT_OUT))  # keys that say nothing of an article


class _DoccanoWriter(LineWriter):
    """A line for each set; all lines have the same keys."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        super().__init__(stream, options)
        self._unit = options.unit or OffsetUnit.UTF16

    def spans(self, spans: list[tuple[int, int, OutgoingSpan]]) -> dict[str, Any]:
        """The keys that hold the spans; given are their offsets and what they are of."""
        raise NotImplementedError

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """The text with its spans, whose keys are those of the writer."""
        outgoing, article = fitted.outgoing, fitted.outgoing.article
        offset = counted_in(self._unit, article.text)
        spans = [(offset(span.start), offset(span.end), span) for span in outgoing.spans]
        return {
            "id": article.id,
            "text": article.text,
            **self.spans(spans),
            "title": article.title,
            "source": article.source,
            "published": article.published,
            "set": outgoing.whose,
        }


class DoccanoWriter(_DoccanoWriter):
    """Spans as triples."""

    def spans(self, spans: list[tuple[int, int, OutgoingSpan]]) -> dict[str, Any]:
        """``label``: with ``labels`` doccano takes the article and loses its spans."""
        return {"label": [[start, end, span.label] for start, end, span in spans]}


class DoccanoRelationsWriter(_DoccanoWriter):
    """Spans as objects with numbers, for projects with relations; ours have none."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        super().__init__(stream, options)
        self._number = 0

    def spans(self, spans: list[tuple[int, int, OutgoingSpan]]) -> dict[str, Any]:
        """``entities``, and ``relations``, without which doccano takes no line."""
        objects = []
        for start, end, span in spans:
            self._number += 1
            offsets = {"start_offset": start, "end_offset": end}
            objects.append({"id": self._number, "label": span.label, **offsets})
        return {"entities": objects, "relations": []}


def looks(glance: Glance) -> bool:
    """Whether the first object has a text, and spans as doccano writes them."""
    fields = glance.first_fields
    if not isinstance(fields.get("text"), str) or "tokens" in fields:
        return False
    triples = next((fields[name] for name in _TRIPLES if fields.get(name)), None)
    objects = fields.get(_OBJECTS)
    return (
        _are_triples(triples)
        or ("Comments" in fields and (isinstance(fields.get("label"), list) or objects is not None))
        or ("relations" in fields and _are_objects(objects))
    )


def _are_triples(entries: Any) -> bool:
    return isinstance(entries, list) and all(
        isinstance(entry, list)
        and len(entry) == 3
        and whole(entry[0]) is not None
        and whole(entry[1]) is not None
        and isinstance(entry[2], str)
        for entry in entries
    )


def _are_objects(entries: Any) -> bool:
    return isinstance(entries, list) and all(
        isinstance(entry, dict) and "start_offset" in entry for entry in entries
    )


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each line, or for each object of a list."""
    row_of = partial(_row, options=options)
    yield from items_in(stream, file, options, row_of, OffsetUnit.UTF16)


def _row(value: Any, place: Place, options: ReadOptions) -> Row:
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise FormatError(place, DoccanoFault.NO_ARTICLE, kind=kind(value))
    row = Row(value, place)
    name = next((name for name in (*_TRIPLES, _OBJECTS) if value.get(name)), "label")
    entries = value.get(name) or []
    spans = given_spans(entries, row.at(name), options.columns, options)
    id, person = value.get("id"), person_in(value, options.columns.get("person"))
    kept = {key: given for key, given in value.items() if key not in _BESIDE and key != name}
    if not isinstance(id, str):  # a number is doccano's own, and another in each of its projects
        id = None
    work = GivenWork(spans, person)
    return Row(kept, place, works=[work], id=id or None, notices=[*_left_out(value, row)])


def _left_out(value: dict[str, Any], row: Row) -> Iterator[Notice]:
    """What doccano knows of an article and the program does not, counted."""
    for name, form in _LEFT_OUT.items():
        given = value.get(name)
        if given:
            count = len(given) if isinstance(given, list | dict) else 1
            yield Notice(form, row.at(name), count)
