"""What is wrong with JSON that was refused, in the program's own words.

The wording of libraries changes with their versions. So what one of them refused is parsed once
more here: that costs as much again, but only for what cannot be read anyway.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.json.file_points import BEGINNING, FilePoint
from annotator.formats.json.json_shapes import misfit
from annotator.formats.json.repeated_keys import repeated_key

_MOST_DIGITS = 4_300  # Python reads no longer whole number

_HALF_CHARACTER = re.compile(
    rb"\\u(?:[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2}\\u)[dD][c-fC-F][0-9a-fA-F]{2})"
)
# What is left of a value that breaks off; behind it nothing follows.
_BREAKS_OFF = re.compile(
    r'\s*(?:"(?:[^"\\\x00-\x1f]++|\\.)*+\\?|(?<=\\)u[0-9a-fA-F]{0,4}|-|[.eE][-+]?'
    r"|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)?\s*\Z"
)
_COMMA_BEFORE_END = re.compile(r",\s*[\]}]")
_STRING_OR_NO_NUMBER = re.compile(r'"(?:[^"\\]++|\\.)*+"|(NaN|-?Infinity)')


class JsonFault(Form):
    """Why something cannot be read as JSON."""

    TOO_DEEP = "the JSON is nested too deeply to be read."
    ENDS_TOO_EARLY = "the JSON ends too early: the line or file was cut."
    COMMA_BEFORE_END = "nothing follows the comma at character {at}: remove it."
    SINGLE_QUOTE = "character {at} is a single quote: JSON has double quotes."
    CAPITALS = (
        "JSON writes true, false and null in small letters, unlike {shown} at character {at}."
    )
    NO_NUMBER = "{shown} at character {at} is no number that JSON knows: write null instead."
    CONTROL = (
        "character {at} is a line break, a tab or the like inside a string: write it as {escaped}."
    )
    NO_JSON = "this is not JSON from character {at} on: {shown}."
    REPEATED_KEY = "the key {key} comes twice in one object: keep one of them."
    HALF_CHARACTER = (
        "half a character ({escape}, at byte {at}) cannot be stored: remove it, or write the whole"
        " pair."
    )
    UNSTORABLE = "the JSON holds something that cannot be stored."


# What often stands where JSON cannot go on, and what to say of it.
_MISTAKES: tuple[tuple[re.Pattern[str], JsonFault], ...] = (
    (_COMMA_BEFORE_END, JsonFault.COMMA_BEFORE_END),
    (re.compile("'"), JsonFault.SINGLE_QUOTE),
    (re.compile(r"(?:True|False|None)\b"), JsonFault.CAPITALS),
    (re.compile(r"NaN|-?Infinity"), JsonFault.NO_NUMBER),
    (re.compile(r"[\x00-\x1f]"), JsonFault.CONTROL),
    (re.compile(""), JsonFault.NO_JSON),
)
_ESCAPED = "\\n, \\t"


def fault(data: bytes, shape: Any, place: Place, begin: FilePoint = BEGINNING) -> FormatError:
    """Why ``data``, which is UTF-8 and at ``begin`` in its file, was refused as a ``shape``.

    In several lines, what is wrong is told by its line, and its character there.
    """
    try:
        return _fault(data, shape, place, begin)
    except RecursionError:
        return FormatError(place, JsonFault.TOO_DEEP)


def refuse_repeated_keys(data: bytes, place: Place, begin: FilePoint = BEGINNING) -> None:
    """:class:`FormatError` if an object in ``data``, which is valid JSON, has one key twice."""
    repeated = repeated_key(data)
    if repeated is not None:
        key, at = repeated
        where, _ = placed(data, at, place, begin)
        raise FormatError(where, JsonFault.REPEATED_KEY, key=shortened(key))


def placed(data: bytes, at: int, place: Place, begin: FilePoint) -> tuple[Place, FilePoint]:
    """Where the byte ``at`` of ``data`` is; ``place`` has its line, behind the first."""
    point = begin.behind(data[:at])
    if place.line is None and point.line > 1:
        place = place._replace(line=point.line)
    return place, point


def _fault(data: bytes, shape: Any, place: Place, begin: FilePoint) -> FormatError:
    half = _HALF_CHARACTER.search(data)
    if half:
        where, _ = placed(data, half.start(), place, begin)
        in_line = half.start() - data.rfind(b"\n", 0, half.start())
        return FormatError(where, JsonFault.HALF_CHARACTER, escape=half[0].decode(), at=in_line)
    text = data.decode("utf-8")
    try:
        value = json.loads(text, parse_int=_whole_number, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        return _not_json(text, error.pos, place, begin)
    except _NoNumber:
        misplaced = (token for token in _STRING_OR_NO_NUMBER.finditer(text) if token[1])
        return _not_json(text, next(misplaced).start(), place, begin)
    refuse_repeated_keys(data, place, begin)
    wrong = misfit(value, shape, place.part or "$")
    if wrong is None:
        return FormatError(place, JsonFault.UNSTORABLE)
    part = "" if wrong.part == "$" else wrong.part
    return FormatError(Place(place.file, place.line, part or place.part), wrong.reason)


def _not_json(text: str, at: int, place: Place, begin: FilePoint) -> FormatError:
    """That the JSON cannot go on at ``at``, and why."""
    at, mistake, shown = _mistake(text, at)
    where, point = placed(text.encode(), len(text[:at].encode()), place, begin)
    return FormatError(where, mistake, at=point.character, shown=shown, escaped=_ESCAPED)


def _mistake(text: str, at: int) -> tuple[int, JsonFault, str]:
    """What is wrong where the JSON cannot go on, at or before ``at``, and what stands there.

    Parsers differ in whether they stop at a comma too many or at what should not follow it.
    """
    if _BREAKS_OFF.match(text, at):
        return at, JsonFault.ENDS_TOO_EARLY, ""
    before = text[:at].rstrip()
    if text[at] in "]}" and before.endswith(","):
        at = len(before) - 1
    rest = text[at:]
    for pattern, mistake in _MISTAKES:
        match = pattern.match(rest)
        if match:
            return at, mistake, shortened(match[0] or rest)
    raise AssertionError("the last pattern matches anything")


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else math.inf


class _NoNumber(Exception):
    """There is NaN or Infinity in the JSON."""


def _no_number(_: str) -> None:
    raise _NoNumber
