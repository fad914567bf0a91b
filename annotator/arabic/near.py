"""Near duplicates: how much of their wording two articles share.

News is copied, cut and given another headline. Two articles are near when their sets of word
4-grams share at least half of all that either has (Jaccard); words are compared folded.
"""

from __future__ import annotations

import hashlib
import heapq
import re
from collections.abc import Set
from struct import Struct
from typing import NamedTuple

from annotator.arabic.fold import fold

THRESHOLD = 0.5
"""The similarity from which on two articles are near duplicates."""

_APART = (1 - THRESHOLD) / (1 + THRESHOLD)  # of what near texts have together, in one of them only

# Code points: 80,000 words, a book. What is longer is a list or a table, and the shingles of ten
# million would fill the memory.
_LONGEST = 500_000

_GRAM = 4
_SKETCH = 16
_BITS = 4096
_WORD = re.compile(r"\w+")
_SIGNED = Struct("<q")  # what an SQLite integer holds


def shingles(text: str) -> frozenset[int]:
    """The word 4-grams of ``text`` as signed 64-bit numbers, the same on every machine.

    A text of one to three words is one shingle; one without words has none. Of a text longer than
    any article only the beginning counts.
    """
    words = _WORD.findall(fold(text[:_LONGEST]))
    if not words:
        return frozenset()
    places = range(max(1, len(words) - _GRAM + 1))
    return frozenset(_number(" ".join(words[place : place + _GRAM])) for place in places)


def sketch(text: str) -> tuple[int, ...]:
    """The 16 smallest shingles of ``text``, ascending: few enough to index.

    Of two near articles, all but three pairs in ten thousand share at least ``shared_at_least``
    of them, so whoever shares fewer need not be compared.
    """
    return sketch_of(shingles(text))


def sketch_of(grams: Set[int]) -> tuple[int, ...]:
    """The sketch of a text whose ``shingles`` are known."""
    return tuple(heapq.nsmallest(_SKETCH, grams))


def shared_at_least(numbers: tuple[int, ...]) -> int:
    """How many numbers of its sketch an article shares with a near one: a short one fewer."""
    return 1 if len(numbers) < 3 else 2


def similarity(first: Set[int], second: Set[int]) -> float:
    """The Jaccard index of two sets of shingles, 0.0 to 1.0; without words, 0.0."""
    shared = len(first & second)
    return shared / (len(first) + len(second) - shared) if shared else 0.0


class Outline(NamedTuple):
    """A text in 4,096 bits, each turned by every shingle that falls on it.

    ``size`` is how many shingles it has.
    """

    size: int
    bits: int


def outline(grams: Set[int]) -> Outline:
    """The outline of a text whose ``shingles`` are known."""
    bits = bytearray(_BITS // 8)
    for shingle in grams:
        place = shingle % _BITS
        bits[place >> 3] ^= 1 << (place & 7)
    return Outline(len(grams), int.from_bytes(bits, "little"))


def may_be_near(first: Outline, second: Outline) -> bool:
    """``False`` if two texts are certainly no near duplicates: a third of a microsecond.

    A shingle that only one of them has turns one bit, so they differ in as many shingles as bits,
    or more; near ones in a third of what both have together, or less.
    """
    return (first.bits ^ second.bits).bit_count() <= (first.size + second.size) * _APART


def _number(gram: str) -> int:
    digest = hashlib.blake2b(gram.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    number: int = _SIGNED.unpack(digest)[0]
    return number
