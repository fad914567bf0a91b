"""Finds out in which unit a file counts its offsets, and converts them to code points.

Offsets may count code points, UTF-16 units, graphemes or bytes, and an end may be inclusive. Read
in the wrong unit they still fall somewhere in the text, and nobody sees that the spans are wrong.
So all spans of a file are tried in every unit (:class:`UnitTally`); if another unit than code
points fits more of them, the file is not read before somebody has said which unit it is.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress, count, repeat
from operator import and_, eq, is_, lt, not_
from typing import NamedTuple, Protocol

import regex

from annotator.core.as_typed import as_typed
from annotator.core.message import Form, Message, say
from annotator.core.offsets import Utf16Map
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice, NoticeForm

_JOINER = "\u200d"
# Matches at a position between two letters of a word, or before a mark of the letter before it.
_INSIDE = regex.compile(
    r"(?V1)(?<=[\p{L}\p{N}\p{M}ـ\u200c])[\p{L}\p{N}ـ\u200c]|\p{M}|[\ufe0f\u200d\U0001f3fb-\U0001f3ff]"
)
_APART = frozenset(' \n،.:؛!؟«»()"')  # belong to no letter, and no letter goes on behind them
_PROCLITICS = regex.compile(r"(?V1r)[وفبكل](?:[\p{M}ـ]*[بكل])?[\p{M}ـ]*")  # from their end on
_ONE_PROCLITIC = frozenset("وفبكل")
_LONGEST_PROCLITICS = 12  # with their marks
_EDGE = "\n"  # stands for what is before a text and behind it
_FEW = 3  # spans with their texts, by which a unit falls behind before it is tried no more
_FIRST = 8  # spans, after which that is asked
_PAIRS_KEPT = 8_192  # of characters around an edge; Arabic has fewer


class UnitName(Form):
    """What a person reads for each unit."""

    CODEPOINT = "code points"
    UTF16 = "UTF-16 units"
    GRAPHEME = "graphemes"
    UTF8 = "UTF-8 bytes"
    CODEPOINT_INCLUSIVE = "code points with inclusive ends"
    UTF16_INCLUSIVE = "UTF-16 units with inclusive ends"
    GRAPHEME_INCLUSIVE = "graphemes with inclusive ends"
    UTF8_INCLUSIVE = "UTF-8 bytes with inclusive ends"


class UnitFault(Form):
    """Why offsets are not read as they are."""

    OTHER_UNIT = (
        "of its spans {given} of {total} fit as {unit}, but {better} as {other}: say what the"
        " offsets count."
    )
    NO_PLACE = "{start} to {end} are no {unit} of this text."


class UnitNotice(NoticeForm):
    """What to know about the offsets of a file."""

    SEVERAL_FIT = "The offsets of %n file(s) fit as {other} too; they were read as {unit}."
    INSIDE_WORDS = (
        "Begun or ended inside a word: %n span(s), first {example}. Perhaps the offsets count"
        " something else."
    )
    READ_AS = "The offsets of %n file(s) were read as {unit}."


def unit_name(unit: OffsetUnit) -> Message:
    """``unit`` in words."""
    return say(UnitName[unit.name])


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
        self._counters: dict[OffsetUnit, _Position] = {}

    def span(self, unit: OffsetUnit, start: int, end: int) -> Span | None:
        """The span from ``start`` to ``end``, which count ``unit``; in code points.

        ``None`` if it is empty or not within the text, or an offset is inside a character.
        """
        counts, inclusive = _MEANING[unit]
        bounds = _bounds(self._counter(counts), start, end + inclusive)
        return Span(*bounds) if bounds is not None else None

    def are_code_points(self, unit: OffsetUnit) -> bool:
        """Whether offsets that count ``unit`` are those in code points, in this text."""
        counts, inclusive = _MEANING[unit]
        return not inclusive and self._counter(counts) is self._counter(OffsetUnit.CODEPOINT)

    def alike(self, units: Iterable[OffsetUnit]) -> list[_Meaning]:
        """What offsets may mean in this text, if they count one of ``units``.

        In most texts only bytes are something else than code points.
        """
        together: dict[tuple[int, bool], _Meaning] = {}
        for unit in units:
            counts, inclusive = _MEANING[unit]
            counter = self._counter(counts)
            meaning = _Meaning(counter, inclusive, [])
            together.setdefault((id(counter), inclusive), meaning).units.append(unit)
        return [*together.values()]

    def _counter(self, counts: OffsetUnit) -> _Position:
        position = self._counters.get(counts)
        if position is None:
            position = _COUNTERS[counts](self._text)
            if position is None:  # each is a code point
                position = self._counter(OffsetUnit.CODEPOINT)
            self._counters[counts] = position
        return position


_Position = Callable[[int], "int | None"]
"""Converts an offset of 0 or more to code points; ``None`` if it is beyond the text or inside one.

The offset at the end of the text is within it.
"""


class _Meaning(NamedTuple):
    """A way to count, whether ends are inclusive, and the units that mean just that in a text."""

    position: _Position
    inclusive: bool
    units: list[OffsetUnit]


def _bounds(position: _Position, start: int, end: int) -> tuple[int, int] | None:
    first = position(start) if start >= 0 else None
    if first is None:
        return None
    last = position(end) if end >= 0 else None
    return None if last is None or first >= last else (first, last)


def _by_codepoints(text: str) -> _Position:
    length = len(text)
    return lambda offset: offset if offset <= length else None


def _by_utf16(text: str) -> _Position | None:
    units, length = Utf16Map(text), len(text)
    if units.to_utf16(length) == length:
        return None

    def position(offset: int) -> int | None:
        code_point = units.from_utf16(offset)
        is_boundary = code_point <= length and units.to_utf16(code_point) == offset
        return code_point if is_boundary else None

    return position


def _by_utf8(text: str) -> _Position:
    data = text.encode("utf-8", "surrogatepass")
    blocks = range(0, len(data), _BLOCK)
    # How many code points begin before each block: an offset is counted from its block on, and not
    # from the beginning of the text.
    before = [0, *accumulate(_characters(data[start : start + _BLOCK]) for start in blocks)]

    def position(offset: int) -> int | None:
        if offset > len(data) or data[offset : offset + 1] in _LATER:
            return None
        block = offset // _BLOCK
        return before[block] + _characters(data[block * _BLOCK : offset])

    return position


def _characters(data: bytes) -> int:
    """How many characters of UTF-8 begin in ``data``."""
    return len(data.translate(None, _LATER_BYTES))


def _by_graphemes(text: str) -> _Position | None:
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
_COUNTERS: dict[OffsetUnit, Callable[[str], _Position | None]] = {
    OffsetUnit.CODEPOINT: _by_codepoints,
    OffsetUnit.UTF16: _by_utf16,
    OffsetUnit.GRAPHEME: _by_graphemes,
    OffsetUnit.UTF8: _by_utf8,
}
_ALL_UNITS = tuple(OffsetUnit)  # to go through the class takes ten times as long
_MEANING = {unit: (unit.counts, unit.is_inclusive) for unit in OffsetUnit}


def is_clean(text: str, start: int, end: int) -> bool:
    """Whether a span looks like one that a person marked, and not like one of wrong offsets.

    It begins at the start of a word or behind the word's proclitics, it ends at the end of a word,
    and white space is at neither end of it. Only the neighbourhood of its ends is looked at.
    """
    if text[start].isspace() or text[end - 1].isspace() or _is_inside(_around(text, end)):
        return False
    return not _is_inside(_around(text, start)) or _follows_proclitics(text, start)


def fitting(
    text: str, starts: Sequence[int], ends: Sequence[int], surfaces: Sequence[str | None]
) -> list[bool]:
    """Which of these spans of ``text``, in code points, cover their surface.

    Or are clean, where the file gives none. Whole columns are looked at, because this is asked of
    200,000 spans.
    """
    if any(surfaces):
        covered = map(text.__getitem__, map(slice, starts, ends))
        fit = [*map(eq, covered, surfaces)]
        doubtful = compress(count(), map(is_, surfaces, repeat(None)))
    else:
        edged = f"{_EDGE}{_EDGE}{text}{_EDGE}"
        before = map(edged.__getitem__, map(slice, starts, [at + 3 for at in starts]))
        behind = map(
            edged.__getitem__, map(slice, [at + 1 for at in ends], [at + 3 for at in ends])
        )
        fit = [*map(and_, map(_may_begin, before), map(_may_end, behind))]
        doubtful = compress(count(), map(not_, tuple(fit)))
    for number in doubtful:
        fit[number] = is_clean(text, starts[number], ends[number])
    return fit


def _around(text: str, position: int) -> str:
    """The two characters at whose border ``position`` is."""
    return (text[position - 1 : position] or _EDGE) + (text[position : position + 1] or _EDGE)


@lru_cache(_PAIRS_KEPT)
def _may_begin(around: str) -> bool:
    """Whether a span may begin before the last of three characters, as far as they tell."""
    if around[2].isspace():
        return False
    is_behind_clitic = around[1] in _ONE_PROCLITIC and not _is_inside(around[:2])
    return is_behind_clitic or not _is_inside(around[1:])


@lru_cache(_PAIRS_KEPT)
def _may_end(around: str) -> bool:
    return not (around[0].isspace() or _is_inside(around))


def _is_inside(around: str) -> bool:
    """Whether the border of two characters is in the middle of a word, or of a grapheme."""
    before, behind = around[0], around[1]
    if before != _JOINER and (behind in _APART or (before in _APART and behind.isalnum())):
        return False  # as nearly everywhere
    return bool(_INSIDE.match(around, 1)) or before == _JOINER


def _follows_proclitics(text: str, start: int) -> bool:
    before = _PROCLITICS.match(text, max(0, start - _LONGEST_PROCLITICS), start)
    return before is not None and not _is_inside(_around(text, before.start()))


class Tried(Protocol):
    """Spans of a file, field by field: each field has a value for each span."""

    @property
    def starts(self) -> Sequence[int]:
        """The first offsets, in an unknown unit."""
        ...

    @property
    def ends(self) -> Sequence[int]:
        """The second offsets."""
        ...

    @property
    def surfaces(self) -> Sequence[str | None]:
        """What the file says they cover, where it says so."""
        ...

    def place(self, number: int) -> Place:
        """Where in the file the span ``number`` stands."""
        ...


@dataclass(frozen=True, slots=True)
class TriedSpans:
    """A :class:`Tried` and nothing more."""

    starts: Sequence[int]
    ends: Sequence[int]
    surfaces: Sequence[str | None]
    places: Sequence[Place]

    def place(self, number: int) -> Place:
        """Where the span ``number`` stands."""
        return self.places[number]


@dataclass(slots=True)
class UnitTally:
    """Counts how many spans of a file fit in each unit; ``usual`` is the one that is expected.

    A span fits if it covers its surface; or, if the file gives none, if it :func:`is_clean`.

    A unit that fits ``patience`` spans fewer than the usual one, or a few if texts stand beside the
    spans, is tried no more, until so many do not fit the usual one that it could have caught up:
    then it is tried again. If it could be the best in the end, :attr:`may_err`, and somebody has to
    count again, without a limit.
    """

    usual: OffsetUnit = OffsetUnit.CODEPOINT
    patience: int | None = None
    total: int = 0
    fits: dict[OffsetUnit, int] = field(default_factory=lambda: dict.fromkeys(OffsetUnit, 0))
    _differ: set[OffsetUnit] = field(default_factory=set)  # fit where the usual unit does not lead
    _tried: list[OffsetUnit] = field(default_factory=lambda: list(OffsetUnit))
    _behind: dict[OffsetUnit, int] = field(  # by how many spans at least
        default_factory=lambda: dict.fromkeys(OffsetUnit, 0)
    )
    _passed_over: set[OffsetUnit] = field(default_factory=set)  # were not tried on all spans
    _misfit: Place | None = None  # of the first span that does not fit in the usual unit

    def take(self, text: str, spans: Tried) -> None:
        """Try spans of ``text`` in every unit."""
        begin, count, positions = 0, len(spans.starts), Positions(text)
        while begin < count:
            end = count if self._passed_over else min(begin + _FIRST, count)
            self._take(text, positions, spans, slice(begin, end))
            begin = end

    def _take(self, text: str, positions: Positions, spans: Tried, part: slice) -> None:
        tried = spans.starts[part], spans.ends[part], spans.surfaces[part]
        count = len(tried[0])
        self.total += count
        meanings = positions.alike(self._tried)
        usual = next(meaning for meaning in meanings if self.usual in meaning.units)
        as_usual = _fitting(text, *tried, usual)
        misfits = as_usual.count(None)
        for meaning in meanings:
            fitting = as_usual if meaning is usual else _fitting(text, *tried, meaning)
            fewer = fitting.count(None)
            for unit in meaning.units:
                self.fits[unit] += count - fewer
                self._behind[unit] += fewer - misfits
            if fitting is not as_usual and any(map(_differs, fitting, as_usual)):
                self._differ.update(meaning.units)
        if misfits:
            self._misfit = self._misfit or spans.place(part.start + as_usual.index(None))
            for unit in _ALL_UNITS:
                if unit not in self._tried:  # it may fit all of these
                    self._behind[unit] -= misfits
        if self.patience is not None:
            self._give_up(_FEW if all(tried[2]) else self.patience)

    def _give_up(self, patience: int) -> None:
        """Try only what is not so far behind."""
        self._tried = [unit for unit in _ALL_UNITS if self._behind[unit] < patience]
        self._passed_over.update(unit for unit in _ALL_UNITS if unit not in self._tried)

    @property
    def may_err(self) -> bool:
        """Whether a unit that was not tried on all spans may fit most of them."""
        return any(self._behind[unit] <= 0 for unit in self._passed_over)

    @property
    def best(self) -> OffsetUnit:
        """The unit that fits most spans; the usual one unless another fits more."""
        # Of several as good ones ``max`` takes the first.
        units: list[OffsetUnit] = [self.usual, *OffsetUnit]
        return max(units, key=lambda unit: self.fits[unit])

    def doubt(self, file: str) -> FormatError | None:
        """Why the file is not read: another unit fits more spans than the usual one does."""
        best = self.best
        if best is self.usual:
            return None
        return FormatError(
            self._misfit or Place(file),
            UnitFault.OTHER_UNIT,
            hint=f"--offset-unit {as_typed(best)}",
            total=f"{self.total:,}",
            given=f"{self.fits[self.usual]:,}",
            unit=unit_name(self.usual),
            better=f"{self.fits[best]:,}",
            other=unit_name(best),
        )

    def notice(self, file: str) -> Notice | None:
        """A warning, if another unit fits all spans as well as the usual, and means others."""
        rivals = [
            unit for unit in OffsetUnit if unit in self._differ and self.fits[unit] == self.total
        ]
        if not rivals or self.fits[self.usual] < self.total:
            return None
        values = {"other": unit_name(rivals[0]), "unit": unit_name(self.usual)}
        return Notice(UnitNotice.SEVERAL_FIT, Place(file), values=values)


_Bounds = tuple[int, int]


def _fitting(
    text: str,
    starts: Sequence[int],
    ends: Sequence[int],
    surfaces: Sequence[str | None],
    meaning: _Meaning,
) -> list[_Bounds | None]:
    """Where each of these spans is if it fits when its offsets mean this; else ``None``."""
    position, inclusive, units = meaning
    if OffsetUnit.CODEPOINT in units and are_within(text, starts, ends):  # as nearly always
        each = zip(starts, ends, fitting(text, starts, ends, surfaces), strict=True)
        return [(start, end) if fits else None for start, end, fits in each]
    pairs = zip(starts, ends, strict=True)
    bounds = [_bounds(position, start, end + inclusive) for start, end in pairs]
    placed = [number for number, where in enumerate(bounds) if where is not None]
    if placed:
        starts, ends = zip(*filter(None, bounds), strict=True)
        fit = fitting(text, starts, ends, [surfaces[number] for number in placed])
        for number in compress(placed, map(not_, fit)):
            bounds[number] = None
    return bounds


def _differs(bounds: _Bounds | None, as_usual: _Bounds | None) -> bool:
    """Whether a span fits, and not where it does as usual."""
    return bounds is not None and bounds != as_usual


def are_within(text: str, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether all these, of which there are some, are starts and ends of spans of ``text``."""
    return min(starts) >= 0 and max(ends) <= len(text) and all(map(lt, starts, ends))
