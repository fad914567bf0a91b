"""Code points (Python, SQLite, JSONL) to UTF-16 units (Qt, JavaScript) and back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions of one text in both units. Cheap where no character is above U+FFFF."""

    __slots__ = ("_wide", "_wide16")

    def __init__(self, text: str) -> None:
        # Nearly all articles have only characters of one unit: then nothing is listed, or searched.
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._wide = [m.start() for m in _WIDE.finditer(text)] if units > len(text) else []
        # The second unit of each wide character: each one before it has shifted it by one more.
        self._wide16 = [i + n + 1 for n, i in enumerate(self._wide)]

    def to_utf16(self, position: int) -> int:
        """The UTF-16 unit at which the code point at ``position`` begins."""
        return position + bisect_left(self._wide, position) if self._wide else position

    def from_utf16(self, unit: int) -> int:
        """The code point at UTF-16 ``unit``; the second half of a pair belongs to its character."""
        return unit - bisect_right(self._wide16, unit) if self._wide else unit
