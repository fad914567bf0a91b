"""What the offsets of a file count, and whether an end belongs to its span.

They may be code points, UTF-16 units, graphemes or bytes. Offsets that count something else fall
somewhere in the text all the same, and nobody sees it. So all spans of a file are tried in every
unit (:class:`UnitTally`), and a file in which another unit fits more of them is not read before
somebody has said which unit it is.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate

import regex

from annotator.core.message import Form, Message, say
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice, NoticeForm

_JOINER = "\u200d"
# Between two characters of a word, or before one that belongs to the letter before it.
_INSIDE = regex.compile(
    r"(?V1)(?<=[\p{L}\p{N}\p{M}ـ\u200c])[\p{L}\p{N}ـ\u200c]|\p{M}|[\ufe0f\u200d\U0001f3fb-\U0001f3ff]"
)
_PROCLITICS = regex.compile(r"(?V1)[وفبكل](?:[\p{M}ـ]*[بكل])?[\p{M}ـ]*\Z")
_LONGEST_PROCLITICS = 12  # with their marks


class UnitName(Form):
    """How offsets are told to count."""

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

    SEVERAL_FIT = "The offsets of %n file(s) fit as {other} too; they were read as code points."
    INSIDE_WORDS = (
        "Begun or ended inside a word: %n span(s), first {example}. Perhaps the offsets count"
        " something else."
    )
    READ_AS = "The offsets of %n file(s) were read as {unit}."


def unit_name(unit: OffsetUnit) -> Message:
    """``unit`` in words."""
    return say(UnitName[unit.name])


class Positions:
    """The positions of one text, in every unit."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[OffsetUnit, array[int] | None] = {OffsetUnit.CODEPOINT: None}

    def span(self, unit: OffsetUnit, start: int, end: int) -> Span | None:
        """``start`` to ``end``, which count ``unit``, in code points.

        ``None`` if that is no span of the text, or an offset is inside a character.
        """
        counts = unit.counts
        first = self._position(counts, start)
        last = self._position(counts, end + unit.is_inclusive)
        if first is None or last is None or first >= last:
            return None
        return Span(first, last)

    def _position(self, unit: OffsetUnit, given: int) -> int | None:
        if given < 0:
            return None
        starts = self._starts_of(unit)
        if starts is None:
            return given if given <= len(self._text) else None
        return _at(starts, given) if unit is not OffsetUnit.GRAPHEME else _nth(starts, given)

    def _starts_of(self, unit: OffsetUnit) -> array[int] | None:
        """Where each code point begins in ``unit``; at which code point each grapheme begins.

        ``None`` where the unit counts as code points do.
        """
        if unit not in self._starts:
            self._starts[unit] = _STARTS[unit](self._text)
        return self._starts[unit]


def _in_utf16(text: str) -> array[int] | None:
    if text.isascii() or max(text) <= "\uffff":
        return None
    return array("l", accumulate((1 + (c > "\uffff") for c in text), initial=0))


def _in_utf8(text: str) -> array[int] | None:
    if text.isascii():
        return None
    sizes = (1 + (c > "\x7f") + (c > "\u07ff") + (c > "\uffff") for c in text)
    return array("l", accumulate(sizes, initial=0))


def _in_graphemes(text: str) -> array[int] | None:
    if text.isascii() and "\r" not in text:
        return None
    starts = array("l", (match.start() for match in regex.finditer(r"\X", text)))
    starts.append(len(text))
    return starts if len(starts) <= len(text) else None


_STARTS: dict[OffsetUnit, Callable[[str], array[int] | None]] = {
    OffsetUnit.UTF16: _in_utf16,
    OffsetUnit.UTF8: _in_utf8,
    OffsetUnit.GRAPHEME: _in_graphemes,
}


def _at(starts: array[int], given: int) -> int | None:
    at = bisect_left(starts, given)
    return at if at < len(starts) and starts[at] == given else None


def _nth(starts: array[int], given: int) -> int | None:
    return starts[given] if given < len(starts) else None


def is_clean(text: str, span: Span) -> bool:
    """Whether ``span`` looks like one that was meant.

    It begins and ends at the edge of a word, or begins behind its proclitics, and white space is
    at neither end of it. Only the neighbourhood of its ends is looked at.
    """
    start, end = span.start, span.end
    if text[start].isspace() or text[end - 1].isspace():
        return False
    if _is_inside(text, end):
        return False
    return not _is_inside(text, start) or _follows_proclitics(text, start)


def _is_inside(text: str, position: int) -> bool:
    """Whether ``position`` is in the middle of a word, or of what is drawn as one letter."""
    return bool(_INSIDE.match(text, position)) or text[position - 1 : position] == _JOINER


def _follows_proclitics(text: str, start: int) -> bool:
    before = _PROCLITICS.search(text, max(0, start - _LONGEST_PROCLITICS), start)
    return before is not None and not _is_inside(text, before.start())


@dataclass(frozen=True, slots=True)
class TriedSpan:
    """A span as a file gives it, on ``text`` as the file has it; ``surface`` if that is given."""

    text: str
    start: int
    end: int
    surface: str | None
    place: Place


@dataclass(slots=True)
class UnitTally:
    """How many spans of a file fit in each unit."""

    total: int = 0
    fits: dict[OffsetUnit, int] = field(default_factory=lambda: dict.fromkeys(OffsetUnit, 0))
    _differ: set[OffsetUnit] = field(default_factory=set)
    _misfit: Place | None = None
    _last: tuple[str, Positions] = ("", Positions(""))

    def take(self, tried: TriedSpan) -> None:
        """Try a span in every unit."""
        if self._last[0] is not tried.text:
            self._last = (tried.text, Positions(tried.text))
        positions = self._last[1]
        self.total += 1
        judged: dict[Span | None, bool] = {None: False}
        given = positions.span(OffsetUnit.CODEPOINT, tried.start, tried.end)
        for unit in OffsetUnit:
            span = positions.span(unit, tried.start, tried.end)
            if span not in judged:
                assert span is not None
                judged[span] = _fits(tried, span)
            self.fits[unit] += judged[span]
            if span != given and judged[span]:
                self._differ.add(unit)
        if not judged[given] and self._misfit is None:
            self._misfit = tried.place

    @property
    def best(self) -> OffsetUnit:
        """The unit that fits most spans; code points unless another fits more."""
        return max(OffsetUnit, key=lambda unit: self.fits[unit])  # of several, the first

    def doubt(self, file: str) -> FormatError | None:
        """That another unit fits more spans than code points do."""
        best = self.best
        if best is OffsetUnit.CODEPOINT:
            return None
        return UnitDoubt(self._misfit or Place(file), self, best)

    def notice(self, file: str) -> Notice | None:
        """That another unit fits all spans just as well, and means other letters."""
        others = [unit for unit in OffsetUnit if unit in self._differ]
        fitting = [unit for unit in others if self.fits[unit] == self.total]
        if not fitting or self.fits[OffsetUnit.CODEPOINT] < self.total:
            return None
        return Notice(UnitNotice.SEVERAL_FIT, Place(file), values={"other": unit_name(fitting[0])})


class UnitDoubt(FormatError):
    """Another unit than code points fits more spans of a file: ``unit``."""

    def __init__(self, place: Place, tally: UnitTally, unit: OffsetUnit) -> None:
        super().__init__(
            place,
            UnitFault.OTHER_UNIT,
            hint=f"--offset-unit {unit}",
            total=f"{tally.total:,}",
            given=f"{tally.fits[OffsetUnit.CODEPOINT]:,}",
            unit=unit_name(OffsetUnit.CODEPOINT),
            better=f"{tally.fits[unit]:,}",
            other=unit_name(unit),
        )
        self.unit = unit


def _fits(tried: TriedSpan, span: Span) -> bool:
    if tried.surface is not None:
        return tried.text[span.start : span.end] == tried.surface
    return is_clean(tried.text, span)
