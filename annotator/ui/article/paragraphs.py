"""Paragraphs of an article, and the strings that Qt may draw for them.

Qt changes or drops some characters, so it never sees the article: it gets a display string with
strictly one UTF-16 unit for one, and positions go back through a map. Text is never read back from
Qt.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

import regex

from annotator.core.offsets import Utf16Map

# What Qt would take for a new line; none of them is handed over.
_BREAK = re.compile("[\n\r\u2028\u2029\x85\x0b\x0c\x1c-\x1e]")

_FROM_THE_RIGHT = regex.compile(r"[\p{bc=R}\p{bc=AL}\p{bc=AN}]")
_FROM_THE_LEFT = regex.compile(r"\p{bc=L}")

# A paragraph longer than this is laid out in pieces (cut at white space if there is some near):
# half a megabyte on one line would take seconds.
LONGEST = 6_000
_ROOM_FOR_A_CUT = 500

_SHOWN: dict[int, int] = {control: 0x2400 + control for control in range(32) if control != 9}
_SHOWN |= {
    0x7F: 0x2421,
    0xFFFC: 0xFFFD,
    0xFFFE: 0xFFFD,
    0xFFFF: 0xFFFD,
    0xFDD0: 0xFFFD,
    0xFDD1: 0xFFFD,
}
_INVISIBLE = "\u200b"


class Paragraph(NamedTuple):
    """``[start, end)`` in code points, without the break that follows it.

    ``blank``: nothing but white space; scraped texts have many of these. ``broken_off``: no break
    follows, the next one continues the same line of the text.
    """

    start: int
    end: int
    blank: bool = False
    broken_off: bool = False


def split(text: str) -> list[Paragraph]:
    """The paragraphs of ``text``: at least one, and every position is in or after one."""
    paragraphs: list[Paragraph] = []
    start = 0
    for end in chain((match.start() for match in _BREAK.finditer(text)), (len(text),)):
        while end - start > LONGEST:
            cut = _cut(text, start + LONGEST)
            paragraphs.append(Paragraph(start, cut, broken_off=True))
            start = cut
        paragraphs.append(Paragraph(start, end, start == end or text[start:end].isspace()))
        start = end + 1
    return paragraphs


def _cut(text: str, latest: int) -> int:
    """Where to cut: after white space shortly before ``latest``, else at ``latest``."""
    for position in range(latest, latest - _ROOM_FOR_A_CUT, -1):
        if text[position - 1].isspace():
            return position
    return latest


def is_from_the_right(text: str, *, page: bool) -> bool:
    """Whether a line of a page is read from the right: as the ``page`` is, if it can be.

    Only a line that has letters of the other direction and none of the page's own is read the
    other way: ``Close this search box.`` would have its full stop in front. The first letter does
    not decide, for ``M4 هو الطريق`` is Arabic.
    """
    own, other = (_FROM_THE_RIGHT, _FROM_THE_LEFT) if page else (_FROM_THE_LEFT, _FROM_THE_RIGHT)
    return page if own.search(text) or not other.search(text) else not page


class Shown:
    """What Qt draws for ``text[start:end]``, and the way between both kinds of position."""

    __slots__ = ("_units", "display", "end", "length", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        display = text[start:end].translate(_SHOWN)
        if display.startswith("\ufeff"):  # dropped on the way into a QString, if it comes first
            display = _INVISIBLE + display[1:]
        self.display = display
        self._units = Utf16Map(display)
        self.length = self._units.to_utf16(end - start)

    def unit(self, position: int) -> int:
        """The UTF-16 unit of the code point at ``position``; clamped to this stretch."""
        return self._units.to_utf16(min(max(position, self.start), self.end) - self.start)

    def position(self, unit: int) -> int:
        """The position in the article of the code point that ``unit`` belongs to."""
        return self.start + self._units.from_utf16(unit)

    def letter(self, unit: int) -> str:
        """The character drawn at ``unit``; empty at the end."""
        index = self._units.from_utf16(unit)
        return self.display[index : index + 1]
