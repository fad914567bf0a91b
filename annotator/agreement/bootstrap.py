"""Counts of many articles, summed as whole numbers, and drawn anew for intervals.

Every measure is a function of sums over articles. So an article is one large whole number whose
64-bit fields are its counts, and Python's ``sum`` adds up a thousand drawings of ten thousand
articles in seconds. (Percentile intervals: Efron and Tibshirani 1993, chapter 13.)
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import Any, Protocol

RESAMPLES = 1_000
LEAST_ARTICLES = 5
"""Fewer articles say nothing about others like them: no interval."""

_BYTES = 8

BlockName = tuple[Any, ...]
Block = tuple[BlockName, Sequence[int]]
"""Some counts and their name: always as many under the same one."""

Sums = dict[BlockName, Sequence[int]]


class Draw(Protocol):
    """Draws ``k`` of ``population``, each as likely as any other, and the same ones every time.

    It is ``random.Random(seed).choices``, which a pure function has to be given.
    """

    def __call__(self, population: Sequence[int], *, k: int) -> list[int]: ...


class BlockCounts:
    """What articles count, in blocks.

    No sum may reach 2⁶⁴. An article has a ``place`` that does not depend on what else there is, so
    that the same articles come to the same drawings, however they are numbered.
    """

    def __init__(self) -> None:
        self._blocks: dict[BlockName, tuple[int, int]] = {}
        self._size = 0
        self._packed: list[int] = []
        self._places: list[int] = []

    def __len__(self) -> int:
        return len(self._packed)

    def add(self, place: int, blocks: Iterable[Block]) -> None:
        """Add an article."""
        fields = [0] * self._size
        for name, numbers in blocks:
            extent = self._blocks.get(name)
            if extent is None:
                self._blocks[name] = self._size, self._size + len(numbers)
                self._size += len(numbers)
                fields += numbers
            else:
                fields[extent[0] : extent[1]] = numbers
        self._packed.append(int.from_bytes(struct.pack(f"<{len(fields)}Q", *fields), "little"))
        self._places.append(place)

    def but(self, numbers: Set[int]) -> BlockCounts:
        """The same without the articles that were added as ``numbers``, from 0."""
        rest = BlockCounts()
        rest._blocks, rest._size = dict(self._blocks), self._size
        rest._packed = [p for number, p in enumerate(self._packed) if number not in numbers]
        rest._places = [p for number, p in enumerate(self._places) if number not in numbers]
        return rest

    def article(self, number: int) -> Sums:
        """What the article counts that was added as ``number``, from 0."""
        return self._unpacked(self._packed[number])

    def total(self) -> Sums:
        """The sums over all articles."""
        return self._unpacked(sum(self._packed))

    def drawn(self, draw: Draw, times: int = RESAMPLES) -> Iterator[Sums]:
        """The sums over as many articles as there are, drawn with replacement, ``times`` over."""
        in_order = sorted(zip(self._places, self._packed, strict=True))
        packed = [numbers for _, numbers in in_order]
        for _ in range(times):
            yield self._unpacked(sum(draw(packed, k=len(packed))))

    def _unpacked(self, packed: int) -> Sums:
        fields = struct.unpack(f"<{self._size}Q", packed.to_bytes(self._size * _BYTES, "little"))
        return {name: fields[start:end] for name, (start, end) in self._blocks.items()}


def interval(values: Sequence[float], times: int = RESAMPLES) -> tuple[float, float] | None:
    """The 95 % percentile interval; ``None`` if fewer than half of the drawings had a value."""
    if 2 * len(values) < times:
        return None
    ordered = sorted(values)
    cut = len(ordered) // 40
    return ordered[cut], ordered[-1 - cut]


AfterDrawing = Callable[[int], None]
"""Called with how many drawings are done; may raise, to stop."""
