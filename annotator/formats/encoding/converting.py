"""A stream in any encoding as one in UTF-8, up to the first byte that is not in its encoding."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING, BinaryIO, cast

from annotator.core.place import Place
from annotator.formats.encoding.encodings import EncodingFault, undecodable
from annotator.formats.errors import FormatError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 64 * 1024


def as_utf8(stream: BinaryIO, file: str, encoding: str) -> BinaryIO:
    """``stream``, which is in ``encoding``, as UTF-8; at most a chunk of it is held in memory.

    Whatever comes before a byte that is not in the encoding is handed out; then reading raises a
    :class:`FormatError` with the line and the number of that byte. ``file`` is named in it.
    """
    return cast(BinaryIO, io.BufferedReader(_Converted(stream, file, encoding), _CHUNK))


class _Converted(io.RawIOBase):
    def __init__(self, stream: BinaryIO, file: str, encoding: str) -> None:
        self._stream = stream
        self._file = file
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""
        self._fault: FormatError | None = None
        self._taken = 0  # bytes
        self._lines = 1  # that have begun
        self._after_return = False

    def readable(self) -> bool:
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        while not self._ready:
            if self._fault is not None:
                raise self._fault
            chunk = self._stream.read(_CHUNK)
            self._ready = self._converted(chunk)
            if not chunk and self._fault is None:
                break
        with memoryview(into).cast("B") as room:
            part = self._ready[: len(room)]
            room[: len(part)] = part
        self._ready = self._ready[len(part) :]
        return len(part)

    def _converted(self, chunk: bytes) -> bytes:
        """``chunk`` in UTF-8, or what of it comes before a fault, which is kept for later."""
        try:
            converted = self._decoded(chunk)
        except UnicodeError:  # without a mark no byte of it means anything
            converted = b""
            self._fault = FormatError(
                Place(self._file, self._lines),
                EncodingFault.NO_MARK,
                encoding=self._encoding,
                little=f"{self._encoding}-le",
                big=f"{self._encoding}-be",
            )
        self._taken += len(chunk)
        return converted

    def _decoded(self, chunk: bytes) -> bytes:
        before = self._decoder.getstate()
        try:
            converted = self._as_utf8(chunk, is_last=not chunk)
            self._count(converted)
        except UnicodeDecodeError as error:
            # What comes before the fault is still read: the lines before it may be right. Bytes of
            # the chunk before that were held back count as a part of this one.
            pending = len(before[0])
            self._decoder.setstate(before)
            converted = self._as_utf8(chunk[: max(error.start - pending, 0)])
            self._count(converted)
            place = Place(self._file, self._lines)
            self._fault = undecodable(error, self._encoding, place, self._taken - pending)
        return converted

    def _as_utf8(self, data: bytes, *, is_last: bool = False) -> bytes:
        """``data`` in UTF-8: as it is, with the beginning of a letter that goes on, if it is so."""
        text = self._decoder.decode(data, final=is_last)
        return data if self._encoding == "utf-8" else text.encode("utf-8", "surrogatepass")

    def _count(self, data: bytes) -> None:
        """Count the lines that begin in ``data``; the two halves of a line end may come apart."""
        if not data:
            return
        ends = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
        self._lines += ends - (self._after_return and data.startswith(b"\n"))
        self._after_return = data.endswith(b"\r")
