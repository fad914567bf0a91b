"""Whether a line of JSONL version 1 has a key twice, or one unknown, without parsing it again."""

from __future__ import annotations

from operator import attrgetter, is_not

import msgspec
from msgspec import UNSET

from annotator.core.place import Place
from annotator.formats.json import json_faults, json_text
from annotator.formats.jsonl.line import JsonlLine, RegionLine, SpanLine

_ALWAYS = sum(field.required for field in msgspec.structs.fields(JsonlLine))
_SOMETIMES = [field for field in msgspec.structs.fields(JsonlLine) if not field.required]
_left_out = [field.default for field in _SOMETIMES]
_given = attrgetter(*(field.name for field in _SOMETIMES))
_IN_SPAN = sum(field.required for field in msgspec.structs.fields(SpanLine))
_IN_REGION = len(msgspec.structs.fields(RegionLine))

_encode = msgspec.json.Encoder().encode


def refuse_what_was_passed_over(data: bytes, line: JsonlLine, place: Place) -> None:
    """Refuse a line that has one key twice, or is not UTF-8 under a key that is not known.

    ``line`` was decoded from ``data``. ``FormatError`` names the key, or the byte.
    """
    if not _colons_are_accounted_for(data, line):
        json_text.refuse_other_encodings(data, place)
        json_faults.refuse_repeated_keys(data, place)


def _colons_are_accounted_for(data: bytes, line: JsonlLine) -> bool:
    """Whether there are no more colons in ``data`` than the keys and strings of ``line`` explain.

    Every key has one colon behind it, and ``line`` has every required key, so a key that comes
    twice makes one colon too many. What is not counted here (a colon in a note, a field of gold or
    of a later version) looks like that too, and is then examined properly: ten times as slow, never
    wrong.
    """
    in_strings = line.title.count(":") + line.source.count(":")
    if line.guidelines is not UNSET:
        in_strings += line.guidelines.count(":")
    in_text = line.text.count(":")
    if in_text:
        in_strings += in_text + sum(span.text.count(":") for span in line.spans)
    if in_strings and b"\\u003" in data:  # a colon that is written without one
        return False
    regions = len(line.not_article) + len(line.proposed or ()) + len(line.cleared or ())
    keys = (
        _ALWAYS
        + sum(map(is_not, _given(line), _left_out))
        + _IN_SPAN * len(line.spans)
        + _IN_REGION * regions
    )
    in_meta = _encode(line.meta).count(b":") if line.meta else 0
    return data.count(b":") == keys + in_strings + in_meta
