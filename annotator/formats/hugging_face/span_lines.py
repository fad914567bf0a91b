"""Spans in letters, a line for each article and person: what a trainer with offsets reads."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import Lines
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted
from annotator.formats.json import json_text
from annotator.formats.json.json_writers import LineWriter
from annotator.formats.jsonl.line import VERSION
from annotator.formats.jsonl.reading import filled_items
from annotator.formats.labels.label_questions import LabelQuestions
from annotator.formats.reading import Item, ReadOptions

_KEYS = ("id", "set", "title", "source", "published", "text", "spans", "not_article")
_KEYS_TO_TELL = 6  # the text may be longer than what is looked at


class SpanLineFault(Form):
    """Why a line is no article."""

    NO_OBJECT = "an article must be an object with a text and spans."


class SpanLinesWriter(LineWriter):
    """A line for each set."""

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """The article with the spans of the set."""
        outgoing, article = fitted.outgoing, fitted.outgoing.article
        return {
            "id": article.id,
            "set": outgoing.whose,
            "title": article.title,
            "source": article.source,
            "published": article.published,
            "text": article.text,
            "spans": [
                {
                    "start": span.start,
                    "end": span.end,
                    "label": span.label,
                    "text": span.surface,
                    "note": span.note,
                    "certainty": span.certainty,
                }
                for span in outgoing.spans
            ],
            "not_article": [
                {"start": region.start, "end": region.end} for region in outgoing.not_article
            ],
        }


def looks(glance: Glance) -> bool:
    """Whether the first line has just the keys that are written here, as far as it is seen."""
    keys = tuple(glance.first_fields)
    return len(keys) >= _KEYS_TO_TELL and keys == _KEYS[: len(keys)]


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """One article with one set for each line; first, what is to be said of the labels."""
    questions = LabelQuestions(options)
    for value, place in _values(stream, file, options):
        if isinstance(value, dict) and isinstance(value.get("spans"), list):
            for span in value["spans"]:
                if isinstance(span, dict) and isinstance(span.get("label"), str):
                    questions.take(span["label"], place)
    asked = list(questions.items())
    yield from asked
    may_be_taken = not any(isinstance(item, FormatError) for item in asked)
    for value, place in _values(stream, file, options):
        if isinstance(value, FormatError):
            yield value
        elif not isinstance(value, dict) or not isinstance(value.get("text"), str):
            yield FormatError(place, SpanLineFault.NO_OBJECT)
        elif may_be_taken:
            try:
                yield from filled_items(_own(value, options), place, options)
            except FormatError as error:
                yield error


def _values(stream: BinaryIO, file: str, options: ReadOptions) -> Iterator[tuple[Any, Place]]:
    """What stands on each line, or what is wrong with it."""
    stream.seek(0)
    for number, data in Lines(stream, file, options.encoding, options.check):
        place = Place(file, number)
        if isinstance(data, FormatError):
            yield data, place
            continue
        try:
            yield json_text.value(data, place), place
        except FormatError as error:
            yield error, place


def _own(value: dict[str, Any], options: ReadOptions) -> dict[str, Any]:
    """The line as the program's own JSONL has it."""
    own = {name: value[name] for name in _KEYS if value.get(name) is not None}
    spans = own.get("spans", [])
    if isinstance(spans, list):
        own["spans"] = [span for span in spans if not _is_left_out(span, options)]
    if options.person is not None:
        own.setdefault("set", options.person)
    return {"schema": VERSION, **own}


def _is_left_out(span: Any, options: ReadOptions) -> bool:
    label = span.get("label") if isinstance(span, dict) else None
    return isinstance(label, str) and options.leaves_out(label)
