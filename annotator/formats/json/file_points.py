"""A point in a file of several lines, as people look for it."""

from __future__ import annotations

from typing import NamedTuple


class FilePoint(NamedTuple):
    """A line, and a character (a code point) of it; both count from 1."""

    line: int = 1
    character: int = 1

    def behind(self, data: bytes) -> FilePoint:
        """The point behind ``data``, UTF-8 that begins here."""
        line_begin = data.rfind(b"\n") + 1
        characters = len(data[line_begin:].decode("utf-8", "ignore"))
        if line_begin:
            return FilePoint(self.line + data.count(b"\n"), 1 + characters)
        return FilePoint(self.line, self.character + characters)


BEGINNING = FilePoint()
