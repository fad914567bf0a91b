"""The lines of a large file, one at a time, as UTF-8 whatever the file is in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from annotator.formats.encodings import (
    LARGEST,
    known,
    recognised,
    refuse_other_kinds,
    undecodable,
)
from annotator.formats.errors import FormatError, Place

_HEAD = 64 * 1024
_BLANK = b" \t\r\n"

Line = tuple[int, bytes | FormatError]


class Lines:
    """The lines of ``stream`` with their numbers; ``encoding`` is what the file is in.

    A line is its bytes in UTF-8 without white space around it (unchecked if the file is in UTF-8
    already), or a :class:`FormatError` if it is too long. Blank lines are passed over. At most one
    line is held in memory. :class:`FormatError` at once for a file that is no text, and later for
    one that stops being in its encoding.
    """

    def __init__(self, stream: BinaryIO, file: str, encoding: str | None = None) -> None:
        self._stream = stream
        self._file = file
        head = stream.read(_HEAD)
        stream.seek(0)
        refuse_other_kinds(head, file)
        self.encoding = known(encoding) if encoding is not None else _encoding_of(head, file)

    def __iter__(self) -> Iterator[Line]:
        return self._raw() if self.encoding == "utf-8" else self._converted()

    def _raw(self) -> Iterator[Line]:
        number = 0
        while line := self._stream.readline(LARGEST + 1):
            number += 1
            if len(line) > LARGEST:
                while line and not line.endswith(b"\n"):
                    line = self._stream.readline(LARGEST)
                yield number, self._too_long(number)
                continue
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            line = line.strip(_BLANK)
            if line:
                yield number, line

    def _converted(self) -> Iterator[Line]:
        text = io.TextIOWrapper(self._stream, encoding=self.encoding, newline="\n")
        number = 0
        try:
            while line := text.readline(LARGEST + 1):
                number += 1
                if len(line) > LARGEST:
                    while line and not line.endswith("\n"):
                        line = text.readline(LARGEST)
                    yield number, self._too_long(number)
                    continue
                stripped = line.removeprefix("\ufeff").strip(_BLANK.decode())
                if stripped:
                    yield number, stripped.encode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            place = Place(self._file, number + 1)
            raise FormatError(place, undecodable(error, self.encoding)) from error
        except UnicodeError as error:
            place = Place(self._file, number + 1)
            raise FormatError(place, f"this is not {self.encoding}: {error}.") from error
        finally:
            text.detach()

    def _too_long(self, number: int) -> FormatError:
        return FormatError(
            Place(self._file, number),
            f"the line is longer than {LARGEST >> 20} MB, which is no article: split it.",
        )


@contextmanager
def text_stream(
    stream: BinaryIO, file: str, encoding: str | None = None
) -> Iterator[io.TextIOWrapper]:
    """``stream`` as text with its line ends as they are; it stays open behind the context."""
    head = stream.read(_HEAD)
    stream.seek(0)
    refuse_other_kinds(head, file)
    name = known(encoding) if encoding is not None else _encoding_of(head, file)
    text = io.TextIOWrapper(stream, encoding=name, newline="")
    try:
        yield text
    finally:
        text.detach()


def _encoding_of(head: bytes, file: str) -> str:
    """The encoding of a file that begins with ``head``, which may end inside a letter.

    Anything that is nearly UTF-8 counts as UTF-8: the line that is broken is named later.
    """
    whole = head[: len(head) - len(head) % 4] if len(head) == _HEAD else head
    try:
        name, _ = recognised(whole, file)
    except FormatError:
        return "utf-8"
    return name
