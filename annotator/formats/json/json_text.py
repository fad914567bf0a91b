"""JSON that says exactly what is wrong with it: the place, in a sentence."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

import msgspec

from annotator.core.as_typed import as_typed
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.encodings import likely
from annotator.formats.errors import FormatError
from annotator.formats.json import json_faults
from annotator.formats.json.file_points import BEGINNING, FilePoint

DEEPEST = 64  # levels of meta; databases and readers of JSON give up somewhere behind this

Decoded = TypeVar("Decoded")


class TextFault(Form):
    """Why a value cannot be taken, whatever is expected there."""

    NOT_UTF8 = (
        "byte {at} of the line is not UTF-8: it is damaged there, or in another encoding (name it)."
    )
    NESTED = "the value is nested more than {levels} levels deep."


_anything = msgspec.json.Decoder(Any)
_written_fields = msgspec.json.Decoder(dict[str, msgspec.Raw])
_encode = msgspec.json.Encoder().encode
_ESCAPED_COLON = b"\\u003"  # how it begins


def decoded(data: bytes, place: Place, decoder: msgspec.json.Decoder[Decoded]) -> Decoded:
    """What ``decoder`` reads in ``data``.

    :class:`FormatError` says what is wrong; its place has the JSON path. The encoding is checked
    first: whether parsers notice bytes that are not UTF-8, and in which strings, depends on their
    version.
    """
    refuse_other_encodings(data, place)
    return decoded_unseen(data, place, decoder)


def decoded_unseen(
    data: bytes,
    place: Place,
    decoder: msgspec.json.Decoder[Decoded],
    begin: FilePoint = BEGINNING,
) -> Decoded:
    """As :func:`decoded`, where the encoding of what ``decoder`` passes over is looked at later.

    What it makes strings of is UTF-8, or it could make none. To look at all of a line before costs
    a seventh of reading it. ``begin`` is where ``data`` begins in its file.
    """
    try:
        return decoder.decode(data)
    except RecursionError as error:
        raise FormatError(place, json_faults.JsonFault.TOO_DEEP) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        refuse_other_encodings(data, place, begin)
        raise json_faults.fault(data, decoder.type, place, begin) from error


def value(
    data: bytes, place: Place, passed_over: Collection[str] = (), begin: FilePoint = BEGINNING
) -> Any:
    """Any JSON value. A key that comes twice is refused: nobody can tell which one was meant.

    What an object has under a key that is ``passed_over`` stays ``msgspec.Raw``; only that it is
    JSON is looked at. ``begin`` is where ``data`` begins in its file.
    """
    parsed = known_value(data, place, passed_over, begin)
    if not _has_as_many_colons(data, parsed):
        refuse_other_encodings(data, place, begin)
        json_faults.refuse_repeated_keys(data, place, begin)
    return parsed


def known_value(
    data: bytes, place: Place, passed_over: Collection[str] = (), begin: FilePoint = BEGINNING
) -> Any:
    """As :func:`value`, of JSON in which no key comes twice, as somebody has found already."""
    if passed_over and data.startswith(b"{"):
        try:
            return {
                name: written if name in passed_over else _anything.decode(written)
                for name, written in _written_fields.decode(data).items()
            }
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass  # what is wrong, and where, is told of all of it
    return decoded_unseen(
        data, place, _anything, begin
    )  # which makes strings of all that may be one


def _has_as_many_colons(data: bytes, parsed: object) -> bool:
    """Whether no key of ``data`` can have been passed over, because ``parsed`` has as many colons.

    Each key has one behind it; those in strings are the same in both, unless they are escaped. To
    parse once more, with an eye on the keys, takes ten times as long.
    """
    if _ESCAPED_COLON in data:
        return False
    try:
        return _colons_in(parsed) == data.count(b":")
    except (ValueError, RecursionError):  # numbers or levels beyond all measure
        return False


def _colons_in(value: object) -> int:
    """How many colons ``value`` has as JSON. The text, which is most of it, is not written."""
    if isinstance(value, str):
        return value.count(":")
    if isinstance(value, dict):
        return len(value) + sum(map(_colons_in, value)) + sum(map(_colons_in, value.values()))
    return _encode(value).count(b":")


def refuse_other_encodings(data: bytes, place: Place, begin: FilePoint = BEGINNING) -> None:
    """:class:`FormatError` if ``data``, a line or a file, is not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        where, _ = json_faults.placed(data, error.start, place, begin)
        in_line = error.start - data.rfind(b"\n", 0, error.start)
        hint = f"--encoding {as_typed(likely(data))}"
        raise FormatError(where, TextFault.NOT_UTF8, hint=hint, at=in_line) from error


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
    raise FormatError(place, TextFault.NESTED, levels=DEEPEST)
