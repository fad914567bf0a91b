"""The values of a file of JSON one at a time: on lines, in one list, or a single one."""

from __future__ import annotations

import json
import re
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

_CHUNK = 64 * 1024  # code points
_FIRST_LINE = 64 * 1024 * 1024  # bytes
_BLANKS = re.compile("[ \t\r\n\ufeff]*")

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
        self._at = 0  # up to where that was given already
        self._ended = False  # nothing more is in the file
        self._number = 0

    def __iter__(self) -> Iterator[str]:
        self._skip_blank()
        self._at += 1  # the bracket
        self._skip_blank()
        while not self._ready.startswith("]", self._at):
            yield self._value()
            self._number += 1
            self._skip_blank()
            if self._ready.startswith(",", self._at):
                self._at += 1
                self._skip_blank()
            elif not self._ready.startswith("]", self._at):
                raise FormatError(self._place(), ListFault.NO_COMMA, number=self._number)

    def _value(self) -> str:
        """The next value as it is written; all that is left, if it is none."""
        decoder = json.JSONDecoder()
        while True:
            begin = self._at
            try:
                _, end = decoder.raw_decode(self._ready, begin)
            except (ValueError, RecursionError):
                end = 0
            if 0 < end < len(self._ready) or (end and self._ended):
                self._at = end
                return self._ready[begin:end]
            if self._ended:
                value, self._ready, self._at = self._ready[begin:], "]", 0
                return value
            if len(self._ready) - begin > LARGEST:
                size, number = LARGEST >> 20, self._number + 1
                raise FormatError(self._place(), ListFault.TOO_LARGE, number=number, size=size)
            self._read(max(_CHUNK, len(self._ready) - begin))

    def _skip_blank(self) -> None:
        while True:
            blank = _BLANKS.match(self._ready, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._ready):
                return
            if self._ended:
                raise FormatError(self._place(), ListFault.NO_COMMA, number=self._number)
            self._read(_CHUNK)

    def _read(self, count: int) -> None:
        more = self._text.read(count)
        self._ready, self._at = self._ready[self._at :] + more, 0
        self._ended = len(more) < count

    def _place(self) -> Place:
        return Place(self._file, None, "$")
