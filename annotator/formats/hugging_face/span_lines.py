"""Spans in letters, a line for each article and person: what a trainer with offsets reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterator
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted
from annotator.formats.hugging_face.span_offsets import (
    LineValues,
    count_code_points,
    doubt_about,
    fits,
    spans_of,
)
from annotator.formats.json.json_objects import JsonValues
from annotator.formats.json.json_writers import LineWriter
from annotator.formats.jsonl.line import VERSION
from annotator.formats.jsonl.reading import filled_items
from annotator.formats.labels.label_questions import LabelQuestions
from annotator.formats.notices import Notice
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.spans.positions import counted_in
from annotator.formats.writing import WriteOptions

KEYS = ("id", "set", "title", "source", "published", "text", "spans", "not_article")
"""What stands on each line, in this order."""

_KEYS_TO_TELL = 6  # the text may be longer than what is looked at


class SpanLineFault(Form):
    """Why a line is no article."""

    NO_OBJECT = "an article must be an object with a text and spans."


class SpanLinesWriter(LineWriter):
    """A line for each set."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        super().__init__(stream, options)
        self._unit = options.unit or OffsetUnit.CODEPOINT

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """The article with the spans of the set."""
        outgoing, article = fitted.outgoing, fitted.outgoing.article
        offset = counted_in(self._unit, article.text)
        return {
            "id": article.id,
            "set": outgoing.whose,
            "title": article.title,
            "source": article.source,
            "published": article.published,
            "text": article.text,
            "spans": [
                {
                    "start": offset(span.start),
                    "end": offset(span.end),
                    "label": span.label,
                    "text": span.surface,
                    "note": span.note,
                    "certainty": span.certainty,
                }
                for span in outgoing.spans
            ],
            "not_article": [
                {"start": offset(region.start), "end": offset(region.end)}
                for region in outgoing.not_article
            ],
        }


def looks(glance: Glance) -> bool:
    """Whether the first line has just the keys that are written here, as far as it is seen."""
    keys = tuple(glance.first_fields)
    return len(keys) >= _KEYS_TO_TELL and keys == KEYS[: len(keys)]


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """One article with one set for each line; first, what is to be said of labels and offsets."""
    stored = JsonValues(stream, file, options)
    yield from items_of(lambda: _with_places(stored), file, options)


def items_of(
    values: Callable[[], LineValues], file: str, options: ReadOptions
) -> Generator[Item, None, None]:
    """The articles in ``values``, which begins to read the file from its beginning."""
    asked = list(_asked(values, file, options))
    yield from asked
    may_be_taken = not any(isinstance(item, FormatError) for item in asked)
    for value, place in values():
        if isinstance(value, FormatError):
            yield value
        elif not isinstance(value, dict) or not isinstance(value.get("text"), str):
            yield FormatError(place, SpanLineFault.NO_OBJECT)
        elif may_be_taken:
            try:
                yield from filled_items(_own(value, place, options), place, options)
            except FormatError as error:
                yield error


def _asked(
    values: Callable[[], LineValues], file: str, options: ReadOptions
) -> Iterator[FormatError | Notice]:
    """What is to be said of the labels, and of offsets that count something else."""
    questions, all_fit = LabelQuestions(options), True
    for value, place in values():
        spans = [*spans_of(value)]
        labels = Counter(span["label"] for span in spans if isinstance(span.get("label"), str))
        for label, count in labels.items():
            questions.take(label, place, count=count)
        all_fit = all_fit and all(fits(span, value["text"]) for span in spans)
    yield from questions.items()
    if not all_fit and options.unit is None:
        doubt = doubt_about(values(), file)
        if doubt is not None:
            yield doubt


def _with_places(values: JsonValues) -> LineValues:
    for value in values:
        yield (value, value.place) if isinstance(value, FormatError) else value


def _own(value: dict[str, Any], place: Place, options: ReadOptions) -> dict[str, Any]:
    """The line as the program's own JSONL has it."""
    own = {name: value[name] for name in KEYS if value.get(name) is not None}
    spans = own.get("spans", [])
    if isinstance(spans, list) and (options.label_map or options.remembered):
        own["spans"] = [span for span in spans if not _is_left_out(span, options)]
    if isinstance(own.get("set"), str):
        own["set"] = " ".join(own["set"].split())
    if options.person is not None:
        own.setdefault("set", options.person)
    if options.unit not in (None, OffsetUnit.CODEPOINT):
        count_code_points(own, options.unit, place)
    return {"schema": VERSION, **own}


def _is_left_out(span: Any, options: ReadOptions) -> bool:
    label = span.get("label") if isinstance(span, dict) else None
    return isinstance(label, str) and options.leaves_out(label)
