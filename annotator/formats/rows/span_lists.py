"""Lists of spans in other people's rows, under whatever names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from annotator.core.annotation import Certainty
from annotator.core.as_typed import as_typed
from annotator.core.checking import checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.json.json_shapes import kind
from annotator.formats.reading import ReadOptions, refuse_unstorable
from annotator.formats.rows import fields
from annotator.formats.rows.given_spans import GivenSpan, GivenSpans
from annotator.formats.rows.people_fields import PERSON_FIELDS, person_in
from annotator.formats.spans.span_checks import part

LISTS = ("spans", "entities", "labels", "label", "annotations", "location_mentions", "mentions")
START = ("start", "start_offset", "startIdx", "start_char", "begin", "startOffset", "from")
END = ("end", "end_offset", "endIdx", "end_char", "stop", "endOffset", "to")
LABEL = ("label", "labels", "type", "tag", "entity", "entity_group", "entity_type", "label_")
SURFACE = ("text", "surface", "mention", "word")
_REMARKS = ("note", "certainty")  # what its person wrote on a span
_PAIRS = ("span", "offsets", "indices", "position")  # where both offsets stand together
_LENGTHS = ("length", "len")
_LABEL_OBJECT = ("name", "label", "value", "text", "id")  # where a label is an object of its own
_TRIPLE = 3
_DECIMAL_COMMA = re.compile(r",00?\s*\Z")  # as Excel writes it in half of the world
_MAY_BE_SURFACES = frozenset((str, type(None)))
_OF_TEXTS = frozenset(("labels", "label"))  # may hold the subjects of a text, which are strings


class SpanListFault(Form):
    """Why an entry of a list is no span."""

    NO_LIST = "there must be a list of spans, not {kind}."
    NO_OBJECT = "a span must be an object, not {kind}."
    BEFORE_TEXT = "the offset {offset} is before the first letter."
    NO_LABEL_STRING = "the label must be a string, not {kind}."
    NO_TEXT_STRING = "the text must be a string, not {kind}."
    NO_OFFSET = "the {name} must be a whole number, not {kind}."


def list_in(row: Mapping[str, Any], columns: Mapping[str, str]) -> str | None:
    """The field of ``row`` that holds spans: what was chosen, or the first to look like it."""
    chosen = columns.get(fields.SPANS)
    if chosen is not None:
        return chosen if row.get(chosen) is not None else None
    return next((name for name in LISTS if looks_like_spans(row.get(name))), None)


def empty_list_in(row: Mapping[str, Any]) -> str | None:
    """A field of ``row`` that would hold spans if there were any."""
    return next((name for name in LISTS if row.get(name) == []), None)


def looks_like_spans(value: Any) -> bool:
    """Whether ``value`` is a list of objects with a start, or of triples with two offsets."""
    if not isinstance(value, list) or not value:
        return False
    entry = _as_object(value[0])
    return entry is not None and any(name in entry for name in START)


def unread_list_in(row: Mapping[str, Any]) -> str | None:
    """A field of ``row`` that is called as if it held spans, and holds none that can be read."""
    return next((name for name in LISTS if _seems_lost(name, row.get(name))), None)


def _seems_lost(name: str, value: Any) -> bool:
    if isinstance(value, str):
        return value.lstrip().startswith(("[{", "[[", "[(", "{"))
    if not isinstance(value, list | dict) or not value:
        return False
    return name not in _OF_TEXTS or not all(isinstance(entry, str) for entry in value)


def given_spans(
    entries: Any, place: Place, columns: Mapping[str, str], options: ReadOptions
) -> GivenSpans:
    """The spans in ``entries``, the value at ``place``; :class:`FormatError` names what is none."""
    if not isinstance(entries, list):
        raise FormatError(place, SpanListFault.NO_LIST, kind=kind(entries))
    spans = alike(entries, place, columns.get(fields.LABEL), columns.get(fields.PERSON))
    if spans is not None:
        return spans
    return GivenSpans.of(
        given_span(entry, part(place, f"[{number}]"), columns)
        for number, entry in enumerate(checked(entries, options.check))
    )


def alike(
    entries: list[Any], within: Place, label_key: str | None = None, person_key: str | None = None
) -> GivenSpans | None:
    """The spans in ``entries`` that are alike, as nearly always; ``None`` if they are not.

    Then each has to be looked at by itself. Of those that are alike the offsets are whole numbers,
    each has one label, nobody is said to have made it, and nothing is remarked on it. The list is
    ``within`` a place; the keys are what was chosen. Whole columns are looked at, because this is
    asked of 200,000 spans.
    """
    if not entries:
        return GivenSpans()
    columns = _columns(entries, label_key, person_key)
    if columns is None:
        return None
    starts, ends, labels, surfaces = columns
    if set(map(type, labels)) == {list} and set(map(len, labels)) == {1}:
        labels = tuple(label for (label,) in labels)
    are_plain = (
        set(map(type, starts)) == set(map(type, ends)) == {int}
        and (min(starts) >= 0 and min(ends) >= 0)
        and (set(map(type, labels)) == {str} and all(labels))
        and _MAY_BE_SURFACES.issuperset(map(type, surfaces))
    )
    return GivenSpans.plain(starts, ends, labels, surfaces, within) if are_plain else None


def _columns(
    entries: list[Any], label_key: str | None, person_key: str | None
) -> tuple[tuple[Any, ...], ...] | None:
    """The starts, ends, labels and surfaces of ``entries``; ``None`` if they are not alike."""
    kinds = set(map(type, entries))
    if kinds == {list} and set(map(len, entries)) == {_TRIPLE}:
        return (*zip(*entries, strict=True), (None,) * len(entries))
    if kinds != {dict}:
        return None
    first, *others = set(map(tuple, entries))
    values_of = None if others else _values_of(first, label_key, person_key)
    if values_of is None:
        return None
    columns = tuple(zip(*map(values_of, entries), strict=True))
    return columns if len(columns) > _TRIPLE else (*columns, (None,) * len(entries))


@lru_cache(1024)
def _values_of(
    present: tuple[str, ...], label_key: str | None, person_key: str | None
) -> Callable[[Any], tuple[Any, ...]] | None:
    """What takes start, end, label and surface out of an object with the keys ``present``.

    Without a surface it takes three. ``None`` if one of the three is missing, or there may be a
    person or a remark.
    """
    people = PERSON_FIELDS if person_key is None else (person_key,)
    label_keys = LABEL if label_key is None else (label_key,)
    *keys, surface, person = (
        next((name for name in names if name in present), "")
        for names in (START, END, label_keys, SURFACE, people)
    )
    is_plain = all(keys) and not person and not any(name in present for name in _REMARKS)
    return itemgetter(*keys, *filter(None, [surface])) if is_plain else None


def given_span(entry: Any, place: Place, columns: Mapping[str, str]) -> GivenSpan:
    """The span in ``entry``, the value at ``place``; :class:`FormatError` says why it is none."""
    if isinstance(entry, list):
        columns = {}
    given, entry = entry, _as_object(entry)
    if entry is None:
        raise FormatError(place, SpanListFault.NO_OBJECT, kind=kind(given))
    start, end = _offset(entry, START, place), _offset(entry, END, place)
    if start < 0 or end < 0:
        raise FormatError(place, SpanListFault.BEFORE_TEXT, offset=min(start, end))
    surface = _first(entry, SURFACE)
    if not isinstance(surface, str | None):
        raise FormatError(place, SpanListFault.NO_TEXT_STRING, kind=kind(surface))
    labels = _labels(entry, columns.get(fields.LABEL), place)
    return GivenSpan(
        start,
        end,
        labels or ("",),
        surface,
        person_in(entry, columns.get(fields.PERSON)),
        place,
        "" if labels else _label_hint(entry),
        _note(entry, place),
        _certainty(entry),
    )


def _note(entry: Mapping[str, Any], place: Place) -> str | None:
    note = entry.get("note")
    if not isinstance(note, str) or not note:
        return None
    refuse_unstorable(note, part(place, ".note"))
    return note


def _certainty(entry: Mapping[str, Any]) -> Certainty | None:
    certainty = entry.get("certainty")
    return Certainty(certainty) if certainty in tuple(Certainty) else None


def _as_object(entry: Any) -> Mapping[str, Any] | None:
    """``entry`` with its start and end under names that are known; ``None`` if it is no span."""
    if not isinstance(entry, dict):
        return _as_triple(entry)
    if any(name in entry for name in START):
        return entry
    for name in _PAIRS:
        pair = entry.get(name)
        if isinstance(pair, list) and len(pair) == 2:
            return {**entry, "start": pair[0], "end": pair[1]}
    start, length = whole(entry.get("offset")), whole(_first(entry, _LENGTHS))
    if start is not None and length is not None:
        return {**entry, "start": start, "end": start + length}
    return entry


def _as_triple(entry: Any) -> dict[str, Any] | None:
    """``[start, end, label]`` or ``[label, start, end]`` as an object."""
    if not isinstance(entry, list) or len(entry) != _TRIPLE:
        return None
    for start, end, label in (entry, (*entry[1:], entry[0])):
        if whole(start) is not None and whole(end) is not None and not _is_number(label):
            return {"start": start, "end": end, "label": label}
    return None


def _labels(entry: Mapping[str, Any], chosen: str | None, place: Place) -> tuple[str, ...]:
    value = _first(entry, LABEL if chosen is None else (chosen,))
    values: Sequence[Any] = value if isinstance(value, list) else (value,)
    labels = []
    for label in values:
        name = _first(label, _LABEL_OBJECT) if isinstance(label, dict) else label
        if isinstance(name, str) or _is_number(name):
            labels.append(str(name))
        elif label is not None:
            raise FormatError(place, SpanListFault.NO_LABEL_STRING, kind=kind(label))
    return tuple(dict.fromkeys(filter(None, labels)))


def _label_hint(entry: Mapping[str, Any]) -> str:
    """What to type where the label seems to stand under a key that is not known."""
    others = {*START, *END, *LABEL, *SURFACE, "id", "note", "comment"}
    key = next((k for k, value in entry.items() if isinstance(value, str) and k not in others), "")
    return f"--column {as_typed(f'{fields.LABEL}={key}')}" if key else ""


def _offset(entry: Mapping[str, Any], names: tuple[str, ...], place: Place) -> int:
    value = _first(entry, names)
    offset = whole(value)
    if offset is None:
        raise FormatError(place, SpanListFault.NO_OFFSET, name=names[0], kind=kind(value))
    return offset


def whole(value: Any) -> int | None:
    """``value`` as a whole number, also where it is written as ``11.0``, ``"11"`` or ``"11,0"``.

    ``"1,000"`` is none: it may be one, or a thousand.
    """
    if isinstance(value, str) and len(value) < 20:
        if value.isascii() and value.isdigit():
            return int(value)
        value = _DECIMAL_COMMA.sub("", value)
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, float) and value.is_integer() else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _first(entry: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((entry[name] for name in names if name in entry), None)
