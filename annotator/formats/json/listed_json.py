"""Cuts a list of JSON into the JSON of its values, as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.encodings import LARGEST
from annotator.formats.errors import FormatError
from annotator.formats.json.file_points import BEGINNING

_CHUNK = 256 * 1024  # bytes: what is cut at its end is looked at again
_BLANKS = re.compile(rb"(?:[ \t\r\n]|\xef\xbb\xbf)*")
_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{},"]', re.DOTALL)
_OPENING, _CLOSING = (b"[", b"{"), (b"]", b"}")
_any_json = msgspec.json.Decoder(msgspec.Raw).decode


class ListFault(Form):
    """Why a list of JSON cannot be read to its end."""

    NO_COMMA = "after value {number} of the list there must be a comma or the end of the list."
    TOO_LARGE = "value {number} of the list is larger than {size} MB, which is no article."


class ListedJson:
    """The values of the list in ``stream``, which is UTF-8, as they are written; ``place`` is its.

    ``begin`` is where the value that was given last begins in the file.
    :class:`FormatError` where the list does not go on. What ends in the middle of a value comes as
    the last one.
    """

    def __init__(self, stream: BinaryIO, place: Place) -> None:
        self._stream = stream
        self._place = place
        self._ready = b""
        self._at = 0  # up to where that was given already
        self._ended = False  # nothing more is in the file
        self._number = 0
        self.begin = BEGINNING
        self._counted = 0  # up to where ``_point`` has counted the lines of what is ready
        self._point = BEGINNING

    def __iter__(self) -> Iterator[bytes]:
        self._skip_blank()
        self._at += 1  # the bracket
        self._skip_blank()
        while not self._ready.startswith(b"]", self._at):
            yield self._value()
            self._number += 1
            self._skip_blank()
            if self._ready.startswith(b",", self._at):
                self._at += 1
                self._skip_blank()
            elif not self._ready.startswith(b"]", self._at):
                raise self._no_comma()

    def _value(self) -> bytes:
        """The next value as it is written; all that is left, if it has no end."""
        while True:
            begin = self._at
            end = _end_of_line(self._ready, begin) or _end_by_brackets(self._ready, begin)
            if end:
                self._begin_at(begin)
                self._at = end
                return self._ready[begin:end]
            if self._ended:
                self._begin_at(begin)
                value, self._ready, self._at = self._ready[begin:], b"]", 0
                return value
            if len(self._ready) - begin > LARGEST:
                size, number = LARGEST >> 20, self._number + 1
                raise FormatError(self._place, ListFault.TOO_LARGE, number=number, size=size)
            self._read(max(_CHUNK, len(self._ready) - begin))

    def _skip_blank(self) -> None:
        while True:
            blank = _BLANKS.match(self._ready, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._ready):
                return
            if self._ended:
                raise self._no_comma()
            self._read(_CHUNK)

    def _read(self, count: int) -> None:
        more = self._stream.read(count)
        self._count_to(self._at)
        self._counted = 0
        self._ready, self._at = self._ready[self._at :] + more, 0
        self._ended = len(more) < count

    def _no_comma(self) -> FormatError:
        """That the list does not go on where it has been read to."""
        self._count_to(self._at)
        line = self._point.line
        place = self._place._replace(line=line) if line > 1 else self._place
        return FormatError(place, ListFault.NO_COMMA, number=self._number)

    def _begin_at(self, begin: int) -> None:
        self._count_to(begin)
        self.begin = self._point

    def _count_to(self, end: int) -> None:
        self._point = self._point.behind(self._ready[self._counted : end])
        self._counted = end


def _end_of_line(ready: bytes, begin: int) -> int:
    """Where the value at ``begin`` ends, if it is just what stands on the line; else 0."""
    line_end = ready.find(b"\n", begin)
    line = ready[begin : max(line_end, begin)].rstrip(b", \t\r")
    if not line.endswith(b"}"):  # the end of an object can be no part of a longer value
        return 0
    try:
        _any_json(line)
    except (msgspec.DecodeError, RecursionError):
        return 0
    return begin + len(line)


def _end_by_brackets(ready: bytes, begin: int) -> int:
    """Where the value at ``begin`` ends, or cannot go on; 0 if that is not in ``ready``."""
    depth = 0
    for token in _TOKENS.finditer(ready, begin):
        sign = token[0]
        if sign == b'"':  # nothing closes it
            return 0
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth -= 1
        if depth < 0 or (not depth and sign == b","):
            return token.start()
        if not depth and sign in _CLOSING:
            return token.end()
    return 0
