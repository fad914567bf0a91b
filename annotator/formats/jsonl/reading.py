"""Reading the program's own JSONL, versions 1 and 2.

Nothing is taken on trust: hashes, offsets and surfaces are all checked.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from operator import attrgetter
from typing import Any, BinaryIO

import msgspec
from msgspec import UNSET

from annotator.core.annotation import SetState
from annotator.core.article import text_sha256
from annotator.core.checking import checked
from annotator.core.draft import ArticleDraft, Columns, SetDraft
from annotator.core.message import Form
from annotator.core.outgoing import GOLD
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import Lines
from annotator.formats.errors import FormatError, first_repeated, shortened
from annotator.formats.json import json_text
from annotator.formats.jsonl.filling import (
    FAMILY,
    NO_HASH,
    filled,
    refuse_other_versions,
    told_of,
)
from annotator.formats.jsonl.keys import refuse_what_was_passed_over
from annotator.formats.jsonl.line import (
    FACTS,
    ORIGINS_OF_SUGGESTIONS,
    VERSION,
    WITH_SUGGESTIONS,
    JsonlLine,
    RegionLine,
    SpanLine,
)
from annotator.formats.reading import (
    Item,
    ReadOptions,
    refuse_many_lines,
    refuse_unstorable,
    refuse_unusable_text,
)
from annotator.formats.spans import span_checks
from annotator.formats.spans.repeated import Repeated
from annotator.formats.spans.span_checks import part

_OWN = re.compile(rb'"schema"\s*:\s*"annotator/')
_decoder = msgspec.json.Decoder(JsonlLine)
_note = attrgetter("note")
_STRINGS = (
    "id",
    "language",
    "title",
    "source",
    "published",
    "set",
    "skip_reason",
    "flag_note",
    "duplicate_group",
)
_strings = attrgetter(*_STRINGS)


class LineFault(Form):
    """Why a line is not what an export of version 1 says."""

    GOLD = "this is gold, which is no one person's work: say whose work it should count as."
    WORK_TO_DO = "the set is to do, but there is work in it."
    NOT_SKIPPED = "the set is not skipped."
    NOT_FLAGGED = "the set is not flagged."
    NOT_FROZEN = (
        "the text has carriage returns or begins with a byte order mark, which version 1 never has,"
        " and which would move the spans."
    )
    OTHER_HASH = "this is not the hash of the text: one of them was changed after the export."
    SPACED_NAME = "a name has no white space around it or twice in it."
    LATER_ORIGIN = (
        "the origin {origin} is none of {schema}, only of {version}: the line must say so as its"
        " schema."
    )
    OTHER_ORIGIN = (
        "the span is said to be a suggestion, but its origin is {origin}: then it is {choices}."
    )
    SAME_ID = "two spans have the id {id}."
    SAME_REGION = "the same region comes twice."


def is_own(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is in this format, of whatever version."""
    return _OWN.search(head) is not None


def looks(glance: Glance) -> bool:
    """Whether this is lines of such articles, not one object that takes several lines."""
    schema = glance.first_fields.get("schema")
    first, _, others = glance.text.lstrip().partition("\n")
    is_line = first.startswith("{") and (first.rstrip().endswith("}") or not others.strip())
    return is_line and isinstance(schema, str) and schema.startswith(FAMILY)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """One article with one set for each line."""
    lines = Lines(stream, file, options.encoding, options.check)
    for number, data in lines:
        if isinstance(data, FormatError):
            yield data
            continue
        try:
            yield from _items(data, Place(file, number), options)
        except FormatError as error:
            yield error


def _items(data: bytes, place: Place, options: ReadOptions) -> Iterator[Item]:
    """The article of a line, and what is to be known of it."""
    try:
        line = json_text.decoded_unseen(data, place, _decoder)
    except FormatError:
        value = json_text.value(data, place)
        refuse_other_versions(value, place)
        if filled(value) is None:
            raise
        yield from filled_items(value, place, options)
        return
    refuse_what_was_passed_over(data, line, place)
    repeated = Repeated()
    yield _draft(line, place, options, repeated)
    yield from repeated.notices(place)


def filled_items(value: Any, place: Place, options: ReadOptions) -> Iterator[Item]:
    """The article of a line that leaves out what can be derived, but has a text."""
    whole = filled(value)
    assert whole is not None
    repeated = Repeated()
    yield _draft(_converted(whole, place), place, options, repeated)
    yield from repeated.notices(place)
    yield from told_of(value, place)


def _converted(line: dict[str, Any], place: Place) -> JsonlLine:
    try:
        return msgspec.convert(line, JsonlLine)
    except msgspec.ValidationError:  # what is wrong, and where, is told of JSON
        return json_text.decoded(msgspec.json.encode(line), place, _decoder)


def _draft(line: JsonlLine, place: Place, options: ReadOptions, repeated: Repeated) -> ArticleDraft:
    _check_article(line, place)
    columns = _checked_spans(line, place, options, repeated)
    return ArticleDraft(
        text=line.text,
        # Without a hash of its own nobody has looked at the text before.
        sha256=line.text_sha256 if line.text_sha256 != NO_HASH else None,
        id=line.id,
        guessed=frozenset(line.guessed or ()),
        sets=(_set(line, columns, place, options),),
        proposals=_regions(line, "proposed", place),
        place=place,
        **{name: fact for name in FACTS if (fact := getattr(line, name)) is not UNSET},
    )


def _set(line: JsonlLine, columns: Columns, place: Place, options: ReadOptions) -> SetDraft:
    person, state = line.set, line.state
    if person == GOLD or state == "settled":
        if options.person is None:
            raise FormatError(part(place, ".set"), LineFault.GOLD, hint="--person NAME")
        person, state = options.person, "done"
    drafted = SetDraft(
        person=person,
        state=SetState(state),
        annotations=line.spans,
        not_article=_regions(line, "not_article", place),
        cleared=_regions(line, "cleared", place),
        skip_reason=line.skip_reason or None,
        flagged=bool(line.flagged),
        flag_note=line.flag_note or None,
        assisted=bool(line.assisted),
        guidelines=_guidelines(line, SetState(state)),
        columns=columns,
    )
    _check_state(drafted, place)
    return drafted


def _guidelines(line: JsonlLine, state: SetState) -> str | None:
    """The version of the guidelines that the set was finished under, if the line tells."""
    known = line.guidelines if state is SetState.DONE else UNSET
    return None if known is UNSET else known


def _check_state(drafted: SetDraft, place: Place) -> None:
    if drafted.state is SetState.TODO and (
        drafted.annotations or drafted.not_article or drafted.cleared
    ):
        raise FormatError(part(place, ".state"), LineFault.WORK_TO_DO)
    if drafted.skip_reason and drafted.state is not SetState.SKIPPED:
        raise FormatError(part(place, ".skip_reason"), LineFault.NOT_SKIPPED)
    if drafted.flag_note and not drafted.flagged:
        raise FormatError(part(place, ".flag_note"), LineFault.NOT_FLAGGED)


def _check_article(line: JsonlLine, place: Place) -> None:
    text = line.text
    if "\x00" in text or text.isspace():
        refuse_unusable_text(text, part(place, ".text"))
    refuse_many_lines(text, part(place, ".text"))
    if "\r" in text or text.startswith("\ufeff"):
        raise FormatError(part(place, ".text"), LineFault.NOT_FROZEN)
    if line.text_sha256 != NO_HASH and text_sha256(text) != line.text_sha256:
        raise FormatError(part(place, ".text_sha256"), LineFault.OTHER_HASH)
    # One search through all of them together; only a line that has one is looked at field by field.
    if "\x00" in "".join(filter(None, _strings(line))):
        for name in _STRINGS:
            refuse_unstorable(getattr(line, name) or "", part(place, f".{name}"))
    if line.set != " ".join(line.set.split()):
        raise FormatError(part(place, ".set"), LineFault.SPACED_NAME)
    if line.meta:
        json_text.refuse_deep(line.meta, part(place, ".meta"))


def _checked_spans(
    line: JsonlLine, place: Place, options: ReadOptions, repeated: Repeated
) -> Columns:
    """The spans by columns, once each is found to be in the text, once, with a known label.

    Those that only the map of labels makes the same are one: the first stays, ``repeated`` counts
    the others.
    """
    spans = line.spans
    _refuse_other_origins(line, place)
    span_checks.refuse_overmuch(
        len(spans),
        line.text,
        lambda: sum(max(0, min(span.end, len(line.text)) - span.start) for span in spans),
        part(place, ".spans"),
    )
    columns = Columns(line.text, spans)
    if columns.are_plainly_right(options.plain_labels) and _are_as_said(spans, columns):
        return columns
    span_checks.refuse_twice(spans, part(place, ".spans"))
    for number, span in enumerate(checked(spans, options.check)):
        _look_closely(span, line.text, part(place, f".spans[{number}]"), options)
    ids = [span.id for span in spans]
    twice = first_repeated(ids)
    if twice is not None:
        raise FormatError(part(place, ".spans"), LineFault.SAME_ID, id=shortened(twice))
    refuse_unstorable("".join(ids), part(place, ".spans"))
    line.spans = _each_once(line, repeated)  # some labels have become the project's
    return Columns(line.text, line.spans)


def _each_once(line: JsonlLine, repeated: Repeated) -> list[SpanLine]:
    kept: dict[tuple[int, int, str], SpanLine] = {}
    for span in line.spans:
        first = kept.setdefault((span.start, span.end, span.label), span)
        if first is not span:
            repeated.take(first, span.note, span.certainty, line.text)
    return [*kept.values()]


def _refuse_other_origins(line: JsonlLine, place: Place) -> None:
    """:class:`FormatError` for origins that the line's version, or a suggestion, rules out."""
    is_first = line.schema == VERSION
    for number, span in enumerate(line.spans):
        if span.origin in ORIGINS_OF_SUGGESTIONS:
            if is_first:
                raise FormatError(
                    part(place, f".spans[{number}].origin"),
                    LineFault.LATER_ORIGIN,
                    origin=shortened(span.origin),
                    schema=VERSION,
                    version=WITH_SUGGESTIONS,
                )
        elif span.suggestion:
            raise FormatError(
                part(place, f".spans[{number}].origin"),
                LineFault.OTHER_ORIGIN,
                origin=shortened(span.origin),
                choices=tuple(sorted(ORIGINS_OF_SUGGESTIONS)),
            )


def _are_as_said(spans: list[SpanLine], columns: Columns) -> bool:
    """Whether the surfaces are those of the text, and nothing else needs a closer look.

    Whole columns are compared, because this is asked of 200,000 spans.
    """
    return (
        columns.surfaces == [span.text for span in spans]
        and not any(map(_note, spans))
        and "\x00" not in "".join(filter(None, columns.ids))
    )


def _look_closely(span_line: SpanLine, text: str, place: Place, options: ReadOptions) -> None:
    span = span_checks.span(span_line.start, span_line.end, text, place)
    span_checks.refuse_wrong_surface(span, span_line.text, text, place)
    refuse_unstorable(span_line.note or "", part(place, ".note"))
    span_line.label = options.label(span_line.label, part(place, ".label"))


def _regions(line: JsonlLine, name: str, place: Place) -> tuple[Span, ...]:
    regions: list[RegionLine] = getattr(line, name) or []
    if not regions:
        return ()
    spans = tuple(
        span_checks.span(region.start, region.end, line.text, part(place, f".{name}[{number}]"))
        for number, region in enumerate(regions)
    )
    if len(set(spans)) != len(spans):
        raise FormatError(part(place, f".{name}"), LineFault.SAME_REGION)
    return spans
