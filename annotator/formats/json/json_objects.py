"""The values of a file of JSON one at a time: on lines, in one list, or a single one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any, BinaryIO

from annotator.core.checking import checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.lines import Lines, text_stream
from annotator.formats.errors import FormatError
from annotator.formats.json import json_text
from annotator.formats.reading import ReadOptions
from annotator.formats.spans.span_checks import part

_CHUNK = 256 * 1024  # code points
_FIRST_LINE = 64 * 1024 * 1024  # bytes
_BLANK = " \t\r\n\ufeff"

PlacedValue = tuple[Any, Place]


class ListFault(Form):
    """Why a list of JSON cannot be read to its end."""

    NO_COMMA = "after value {number} of the list there must be a comma or the end of the list."
    TOO_LARGE = "value {number} of the list is larger than {size} MB, which is no article."


def values(
    stream: BinaryIO, file: str, options: ReadOptions
) -> Iterator[PlacedValue | FormatError]:
    """The values in ``stream`` from its beginning, or in the place of a line what is wrong with it.

    At most one value of a list, or one line, is held in memory. :class:`FormatError` is raised when
    nothing more can be read.
    """
    stream.seek(0)
    first = stream.readline(_FIRST_LINE).lstrip(b"\xef\xbb\xbf").strip()
    more = stream.read(1)
    stream.seek(0)
    if first[:1] == b"[" and not (more and first[-1:] == b"]"):
        yield from _of_list(stream, file, options)
    elif more and not (first[-1:] in (b"}", b"]") and len(first) > 1):
        yield _single(stream, file, options)
    else:
        yield from _of_lines(stream, file, options)


def encoding_of(stream: BinaryIO, file: str, options: ReadOptions) -> str:
    """What ``stream`` is in; it is at its beginning then."""
    encoding = Lines(stream, file, options.encoding, options.check).encoding
    stream.seek(0)
    return encoding


def _of_lines(
    stream: BinaryIO, file: str, options: ReadOptions
) -> Iterator[PlacedValue | FormatError]:
    for number, data in Lines(stream, file, options.encoding, options.check):
        if isinstance(data, FormatError):
            yield data
            continue
        place = Place(file, number)
        try:
            yield json_text.value(data, place), place
        except FormatError as error:
            yield error


def _single(stream: BinaryIO, file: str, options: ReadOptions) -> PlacedValue:
    text, _, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    place = Place(file, None, "$")
    return json_text.value(text.removeprefix("\ufeff").encode(), place), place


def _of_list(stream: BinaryIO, file: str, options: ReadOptions) -> Iterator[PlacedValue]:
    with text_stream(stream, file, options.encoding) as (text, _):
        listed = _ListValues(text, file)
        for number, written in enumerate(checked(listed, options.check)):
            place = part(Place(file, None, "$"), f"[{number}]")
            yield json_text.value(written.encode("utf-8", "surrogatepass"), place), place


class _ListValues:
    """Cuts a list into the JSON of its values, as it is read."""

    def __init__(self, text: TextIOWrapper, file: str) -> None:
        self._text = text
        self._file = file
        self._ready = ""
        self._ended = False  # nothing more is in the file
        self._number = 0

    def __iter__(self) -> Iterator[str]:
        self._skip_blank()
        self._ready = self._ready[1:]  # the bracket
        self._skip_blank()
        while not self._ready.startswith("]"):
            yield self._value()
            self._number += 1
            self._skip_blank()
            if self._ready.startswith(","):
                self._ready = self._ready[1:]
                self._skip_blank()
            elif not self._ready.startswith("]"):
                raise FormatError(self._place(), ListFault.NO_COMMA, number=self._number)

    def _value(self) -> str:
        """The next value as it is written; all that is left, if it is none."""
        decoder = json.JSONDecoder()
        while True:
            try:
                _, end = decoder.raw_decode(self._ready)
            except (ValueError, RecursionError):
                end = 0
            if 0 < end < len(self._ready) or (end and self._ended):
                value, self._ready = self._ready[:end], self._ready[end:]
                return value
            if self._ended:
                value, self._ready = self._ready, "]"
                return value
            if len(self._ready) > LARGEST:
                size, number = LARGEST >> 20, self._number + 1
                raise FormatError(self._place(), ListFault.TOO_LARGE, number=number, size=size)
            self._read(max(_CHUNK, len(self._ready)))

    def _skip_blank(self) -> None:
        self._ready = self._ready.lstrip(_BLANK)
        while not self._ready and not self._ended:
            self._read(_CHUNK)
            self._ready = self._ready.lstrip(_BLANK)
        if not self._ready:
            raise FormatError(self._place(), ListFault.NO_COMMA, number=self._number)

    def _read(self, count: int) -> None:
        more = self._text.read(count)
        self._ready += more
        self._ended = len(more) < count

    def _place(self) -> Place:
        return Place(self._file, None, "$")
