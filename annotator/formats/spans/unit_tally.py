"""Finds out in which unit a file counts its offsets.

Offsets may count code points, UTF-16 units, graphemes or bytes, and an end may be inclusive. Read
in the wrong unit they still fall somewhere in the text, and nobody sees that the spans are wrong.
So all spans of a file are tried in every unit (:class:`UnitTally`); if another unit than code
points fits more of them, the file is not read before somebody has said which unit it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import not_
from typing import Protocol

from annotator.core.as_typed import as_typed
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.spans.clean_spans import are_within, fitting
from annotator.formats.spans.positions import Meaning, Positions, bounds
from annotator.formats.spans.unit_names import UnitFault, UnitNotice, unit_name

_FEW = 1  # span with its text, by which a unit falls behind before it is tried no more
_FIRST = 2  # spans, after which that is asked
_ALL_UNITS = tuple(OffsetUnit)  # to go through the class takes ten times as long


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
    fits: dict[OffsetUnit, int] = field(default_factory=lambda: dict.fromkeys(_ALL_UNITS, 0))
    _differ: set[OffsetUnit] = field(default_factory=set)  # fit where the usual unit does not lead
    _tried: list[OffsetUnit] = field(default_factory=lambda: list(_ALL_UNITS))
    _behind: dict[OffsetUnit, int] = field(  # by how many spans at least
        default_factory=lambda: dict.fromkeys(_ALL_UNITS, 0)
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
    meaning: Meaning,
) -> list[_Bounds | None]:
    """Where each of these spans is if it fits when its offsets mean this; else ``None``."""
    position, inclusive, units = meaning
    if OffsetUnit.CODEPOINT in units and are_within(text, starts, ends):  # as nearly always
        each = zip(starts, ends, fitting(text, starts, ends, surfaces), strict=True)
        return [(start, end) if fits else None for start, end, fits in each]
    pairs = zip(starts, ends, strict=True)
    places = [bounds(position, start, end + inclusive) for start, end in pairs]
    placed = [number for number, where in enumerate(places) if where is not None]
    if placed:
        starts, ends = zip(*filter(None, places), strict=True)
        fit = fitting(text, starts, ends, [surfaces[number] for number in placed])
        for number in compress(placed, map(not_, fit)):
            places[number] = None
    return places


def _differs(where: _Bounds | None, as_usual: _Bounds | None) -> bool:
    """Whether a span fits, and not where it does as usual."""
    return where is not None and where != as_usual
