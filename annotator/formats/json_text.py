"""JSON that says exactly what is wrong with it: the place, in a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from annotator.formats.errors import FormatError, Place, shortened

DEEPEST = 64  # levels of meta; databases and readers of JSON give up somewhere behind this

Decoded = TypeVar("Decoded")

_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}
_PLACE_IN_MESSAGE = re.compile(r" - at `(?P<path>.*)`$", re.DOTALL)
_HALF_CHARACTER = re.compile(
    rb"\\u(?:[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2}\\u)[dD][c-fC-F][0-9a-fA-F]{2})"
)
_anything = msgspec.json.Decoder(Any)


def decoded(data: bytes, place: Place, decode: Callable[[bytes], Decoded]) -> Decoded:
    """``decode(data)``, with what is wrong as a :class:`FormatError` that adds the JSON path."""
    try:
        return decode(data)
    except msgspec.ValidationError as error:
        raise _invalid(error, place) from error
    except msgspec.DecodeError as error:
        raise FormatError(place, _malformed(data, error)) from error
    except UnicodeDecodeError as error:
        raise FormatError(place, _not_utf8(data)) from error
    except RecursionError as error:
        raise FormatError(place, "the JSON is nested too deeply to be read.") from error


def value(data: bytes, place: Place) -> Any:
    """Any JSON value. Keys that come twice are refused: which one was meant nobody can tell."""
    found = decoded(data, place, _anything.decode)
    refuse_repeated_keys(data, place)
    return found


def kind(value: object) -> str:
    """What a JSON value is, for a sentence."""
    return "nothing" if value is None else _KINDS[type(value)]


def refuse_repeated_keys(data: bytes, place: Place) -> None:
    """:class:`FormatError` if an object in ``data``, which is valid JSON, has one key twice."""

    def examine(pairs: list[tuple[str, Any]]) -> None:
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            twice = next(key for key in keys if keys.count(key) > 1)
            raise FormatError(
                place, f"the key {shortened(twice)} comes twice in one object: keep one of them."
            )

    try:
        json.loads(data, object_pairs_hook=examine)
    except RecursionError as error:
        raise FormatError(place, "the JSON is nested too deeply to be read.") from error


def refuse_deep(meta: object, place: Place) -> None:
    """:class:`FormatError` if lists and objects lie more than :data:`DEEPEST` levels deep."""
    level = [meta]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise FormatError(place, f"the value is nested more than {DEEPEST} levels deep.")


def _invalid(error: msgspec.ValidationError, place: Place) -> FormatError:
    message = str(error)
    path = ""
    found = _PLACE_IN_MESSAGE.search(message)
    if found:
        path, message = found["path"], message[: found.start()]
    message = message.replace("`", "")
    reason = f"{message[:1].lower()}{message[1:]}."
    return FormatError(Place(place.file, place.line, path or place.part), reason)


def _malformed(data: bytes, error: msgspec.DecodeError) -> str:
    half = _HALF_CHARACTER.search(data)
    if half:
        return (
            f"half a character ({half[0].decode()}, at byte {half.start() + 1}) cannot be stored:"
            " remove it, or write the whole pair."
        )
    if "truncated" in str(error):
        return "the JSON ends too early: the line or file was cut."
    return f"this is not JSON: {str(error).removeprefix('JSON is malformed: ')}."


def _not_utf8(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return (
            f"byte {error.start + 1} of the line is not UTF-8: it is damaged there, or in another"
            " encoding (name it, for example with --encoding cp1256)."
        )
    raise ValueError("the data is UTF-8")
