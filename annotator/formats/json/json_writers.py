"""Writing sets as JSON: a value on each line, or one list of values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from annotator.formats.fitted import Fitted
from annotator.formats.writing import WriteOptions

_encode = msgspec.json.Encoder().encode


class LineWriter:
    """A line for each set. A format says what stands on it."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """What stands on the line of a set."""
        raise NotImplementedError

    def write(self, fitted: Fitted) -> None:
        """Write the set as one line."""
        self._stream.write(_encode(self.line(fitted)) + b"\n")

    def finish(self) -> None:
        """Do nothing: there is nothing behind the last line."""


class ListWriter:
    """One list for the file. A format says which items of it are a set's."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream
        self._is_first = True

    def items(self, fitted: Fitted) -> Iterator[dict[str, Any]]:
        """The items of a set."""
        raise NotImplementedError

    def write(self, fitted: Fitted) -> None:
        """Write the items of a set."""
        for item in self.items(fitted):
            self._stream.write((b"[\n" if self._is_first else b",\n") + _encode(item))
            self._is_first = False

    def finish(self) -> None:
        """End the list."""
        self._stream.write(b"[]\n" if self._is_first else b"\n]\n")
