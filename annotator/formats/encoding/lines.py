"""The lines of a large file, one at a time, as UTF-8 whatever the file is in."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from annotator.core.checking import Check, checked, nothing
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.converting import as_utf8
from annotator.formats.encoding.encodings import LARGEST, codec_name, recognised, refuse_other_kinds
from annotator.formats.encoding.lone_returns import has_lone_returns, with_line_feeds
from annotator.formats.errors import FormatError

_HEAD = 64 * 1024
_BLANK = b" \t\r\n"


class LengthFault(Form):
    """Why a line cannot be read as an article."""

    LONG_LINE = "the line is longer than {size} MB, which is no article: split it."


NumberedLine = tuple[int, bytes | FormatError]


class Lines:
    """The lines of ``stream`` with their numbers; ``encoding`` is what the file is in.

    A line is its bytes in UTF-8 without white space around it (unchecked if the file is in UTF-8
    already), or a :class:`FormatError` if it is too long. Blank lines are passed over. A carriage
    return ends a line where the file begins with such lines. At most one line is held in memory.
    ``check`` is called now and then, and may raise to stop. :class:`FormatError` at once for a file
    that is no text, and later for one that stops being in its encoding.
    """

    def __init__(
        self, stream: BinaryIO, file: str, encoding: str | None = None, check: Check = nothing
    ) -> None:
        self._stream = stream
        self._file = file
        self._check = check
        head = stream.read(_HEAD)
        stream.seek(0)
        refuse_other_kinds(head, file)
        self.encoding = codec_name(encoding) if encoding is not None else _encoding_of(head, file)
        self._ends_in_returns = has_lone_returns(head.decode(self.encoding, "ignore"))

    def __iter__(self) -> Iterator[NumberedLine]:
        stream = self._stream
        if self.encoding != "utf-8":
            stream = as_utf8(stream, self._file, self.encoding)
        return self._lines_of(with_line_feeds(stream) if self._ends_in_returns else stream)

    def _lines_of(self, stream: BinaryIO) -> Iterator[NumberedLine]:
        lines = iter(lambda: stream.readline(LARGEST + 1), b"")
        for number, line in enumerate(checked(lines, self._check), start=1):
            if len(line) > LARGEST:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(LARGEST)
                yield number, self._too_long(number)
                continue
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            line = line.strip(_BLANK)
            if line:
                yield number, line

    def _too_long(self, number: int) -> FormatError:
        return too_long(Place(self._file, number))


def too_long(place: Place) -> FormatError:
    """The fault of a line that is longer than any article."""
    return FormatError(place, LengthFault.LONG_LINE, size=LARGEST >> 20)


@contextmanager
def text_stream(
    stream: BinaryIO, file: str, encoding: str | None = None
) -> Iterator[tuple[io.TextIOWrapper, str]]:
    """``stream`` as text with its line ends as they are, and the name of its encoding.

    The stream stays open after the context. Reading raises a :class:`FormatError` with the line and
    the byte that is not in the encoding.
    """
    head = stream.read(_HEAD)
    stream.seek(0)
    refuse_other_kinds(head, file)
    name = codec_name(encoding) if encoding is not None else _encoding_of(head, file)
    converted = as_utf8(stream, file, name)
    text = io.TextIOWrapper(converted, encoding="utf-8", errors="surrogatepass", newline="")
    try:
        yield text, name
    finally:
        text.detach()


def _encoding_of(head: bytes, file: str) -> str:
    """The encoding of a file that begins with ``head``, which may end inside a letter.

    Anything that is nearly UTF-8 counts as UTF-8: the line that is broken is named later.
    """
    # Units of UTF-16 and UTF-32 stay whole, or their pattern could not be recognised.
    whole = head[: len(head) - len(head) % 4] if len(head) == _HEAD else head
    try:
        name, _ = recognised(whole, file)
    except FormatError:
        return "utf-8"
    return name
