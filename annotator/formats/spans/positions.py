"""Converts offsets between code points and the units in which files count them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

import regex

from annotator.core.offsets import Utf16Map
from annotator.core.span import Span
from annotator.formats.conventions import OffsetUnit


def counted_in(unit: OffsetUnit, text: str) -> Callable[[int], int]:
    """Converts positions in ``text`` from code points to ``unit``, to be written.

    Of units that count whole characters: ``CODEPOINT``, ``UTF16``, ``UTF8``.
    """
    return _WRITTEN[unit](text)


class Positions:
    """Converts offsets in one text from every unit to code points.

    What a unit needs is worked out when it is first asked for, since it costs as much as reading
    the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._counters: dict[OffsetUnit, CodePointAt] = {}

    def span(self, unit: OffsetUnit, start: int, end: int) -> Span | None:
        """The span from ``start`` to ``end``, which count ``unit``; in code points.

        ``None`` if it is empty or not within the text, or an offset is inside a character.
        """
        counts, inclusive = _COUNTS[unit]
        where = bounds(self._counter(counts), start, end + inclusive)
        return Span(*where) if where is not None else None

    def are_code_points(self, unit: OffsetUnit) -> bool:
        """Whether offsets that count ``unit`` are those in code points, in this text."""
        counts, inclusive = _COUNTS[unit]
        return not inclusive and self._counter(counts) is self._counter(OffsetUnit.CODEPOINT)

    def alike(self, units: Iterable[OffsetUnit]) -> list[Meaning]:
        """What offsets may mean in this text, if they count one of ``units``.

        In most texts only bytes are something else than code points.
        """
        together: dict[tuple[int, bool], Meaning] = {}
        for unit in units:
            counts, inclusive = _COUNTS[unit]
            counter = self._counter(counts)
            meaning = Meaning(counter, inclusive, [])
            together.setdefault((id(counter), inclusive), meaning).units.append(unit)
        return [*together.values()]

    def _counter(self, counts: OffsetUnit) -> CodePointAt:
        position = self._counters.get(counts)
        if position is None:
            position = _COUNTERS[counts](self._text)
            if position is None:  # each is a code point
                position = self._counter(OffsetUnit.CODEPOINT)
            self._counters[counts] = position
        return position


CodePointAt = Callable[[int], "int | None"]
"""Converts an offset of 0 or more to code points; ``None`` if it is beyond the text or inside one.

The offset at the end of the text is within it.
"""


class Meaning(NamedTuple):
    """A way to count, whether ends are inclusive, and the units that mean just that in a text."""

    position: CodePointAt
    inclusive: bool
    units: list[OffsetUnit]


def bounds(position: CodePointAt, start: int, end: int) -> tuple[int, int] | None:
    """``start`` and ``end`` in code points; ``None`` if nothing of the text is between them."""
    first = position(start) if start >= 0 else None
    if first is None:
        return None
    last = position(end) if end >= 0 else None
    return None if last is None or first >= last else (first, last)


def _by_codepoints(text: str) -> CodePointAt:
    length = len(text)
    return lambda offset: offset if offset <= length else None


def _by_utf16(text: str) -> CodePointAt | None:
    units, length = Utf16Map(text), len(text)
    if units.to_utf16(length) == length:
        return None

    def position(offset: int) -> int | None:
        code_point = units.from_utf16(offset)
        is_boundary = code_point <= length and units.to_utf16(code_point) == offset
        return code_point if is_boundary else None

    return position


def _by_utf8(text: str) -> CodePointAt:
    data = text.encode("utf-8", "surrogatepass")
    # How many code points begin before each block, as far as somebody has asked: an offset is
    # counted from its block on, and not from the beginning of the text.
    before = [0]

    def position(offset: int) -> int | None:
        if offset > len(data) or data[offset : offset + 1] in _LATER:
            return None
        block = offset // _BLOCK
        for start in range((len(before) - 1) * _BLOCK, block * _BLOCK, _BLOCK):
            before.append(before[-1] + _characters(data[start : start + _BLOCK]))
        return before[block] + _characters(data[block * _BLOCK : offset])

    return position


def _characters(data: bytes) -> int:
    """How many characters of UTF-8 begin in ``data``."""
    return len(data.translate(None, _LATER_BYTES))


def _by_graphemes(text: str) -> CodePointAt | None:
    inner = array("l", _inside_graphemes(text))
    if not inner:
        return None
    # For each code point that begins no grapheme, how many graphemes begin before it.
    begun_before = [position - number for number, position in enumerate(inner)]
    length = len(text)

    def position(offset: int) -> int | None:
        code_point = offset + bisect_right(begun_before, offset)
        return code_point if code_point <= length else None

    return position


def _inside_graphemes(text: str) -> Iterator[int]:
    """The positions in ``text`` that do not begin a grapheme, in rising order.

    Only the surroundings of characters that can join others are split into graphemes: doing so with
    all of a text is slow, and nearly all of it is letters of their own.
    """
    end = 0
    for match in _PERHAPS_OF_SEVERAL.finditer(text):
        if match.start() < end or not _OF_SEVERAL.match(text, match.start()):
            continue
        before = _SAFE_BEFORE.search(text, end, match.start())
        after = _SAFE_AFTER.search(text, match.end())
        start, end = before.start() if before else end, after.end() if after else len(text)
        for grapheme in regex.finditer(r"\X", text, pos=start, endpos=end):
            yield from range(grapheme.start() + 1, grapheme.end())


_BLOCK = 512  # bytes or code points that are counted at once
_LATER_BYTES = bytes(range(0x80, 0xC0))  # those of a character that do not begin it
_LATER = frozenset(bytes([byte]) for byte in _LATER_BYTES)
# In a text without any of these, every code point is a grapheme of its own.
_OF_SEVERAL = regex.compile(
    r"\p{M}|[\r\u200c\u200d\u1100-\u11ff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
    r"|\p{Grapheme_Extend}|\p{GCB=Prepend}|\p{GCB=SpacingMark}"
)
# Nearly all of a text is none of them: what is left is found ten times as fast by Python's ``re``.
_PERHAPS_OF_SEVERAL = re.compile(r"[^\n -~\xa0«»–—‘’“”…،؛؟ء-غف-ي٠-٩]")
# Between white space and a letter a grapheme always begins.
_SAFE_BEFORE = regex.compile(r"(?r)(?<=\s)\p{L}")
_SAFE_AFTER = regex.compile(r"\s(?=\p{L})")


def _as_it_is(text: str) -> Callable[[int], int]:
    return lambda position: position


def _to_utf16(text: str) -> Callable[[int], int]:
    return Utf16Map(text).to_utf16


def _to_utf8(text: str) -> Callable[[int], int]:
    blocks = range(0, len(text), _BLOCK)
    before = [0, *accumulate(len(text[start : start + _BLOCK].encode()) for start in blocks)]

    def offset(position: int) -> int:
        block = position // _BLOCK
        return before[block] + len(text[block * _BLOCK : position].encode())

    return offset


_WRITTEN: dict[OffsetUnit, Callable[[str], Callable[[int], int]]] = {
    OffsetUnit.CODEPOINT: _as_it_is,
    OffsetUnit.UTF16: _to_utf16,
    OffsetUnit.UTF8: _to_utf8,
}
_COUNTERS: dict[OffsetUnit, Callable[[str], CodePointAt | None]] = {
    OffsetUnit.CODEPOINT: _by_codepoints,
    OffsetUnit.UTF16: _by_utf16,
    OffsetUnit.GRAPHEME: _by_graphemes,
    OffsetUnit.UTF8: _by_utf8,
}
_COUNTS = {unit: (unit.counts, unit.is_inclusive) for unit in OffsetUnit}
