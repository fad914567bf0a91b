"""Lines that end in carriage returns alone, as old programs, and Excel for the Mac, wrote them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def has_lone_returns(beginning: str) -> bool:
    """Whether the lines of a file that begins so end in carriage returns alone."""
    return "\n" not in beginning and "\r" in beginning[:-1]  # the last may have its line feed yet


def with_line_feeds(stream: BinaryIO) -> BinaryIO:
    """``stream``, which is UTF-8, with a line feed for each carriage return."""
    return cast(BinaryIO, io.BufferedReader(_WithLineFeeds(stream)))


class _WithLineFeeds(io.RawIOBase):
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        with memoryview(into).cast("B") as room:
            part = self._stream.read(len(room)).replace(b"\r", b"\n")
            room[: len(part)] = part
        return len(part)
