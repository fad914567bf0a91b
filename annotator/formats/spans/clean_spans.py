"""Judges whether spans look like what a person marked, and not like what wrong offsets mark.

What is looked at is the surface, where a file gives one, and else the neighbourhood of the ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, count, repeat
from operator import and_, eq, is_, lt, not_

import regex

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
_PAIRS_KEPT = 8_192  # of characters around an edge; Arabic has fewer


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


def are_within(text: str, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether all these, of which there are some, are starts and ends of spans of ``text``."""
    return min(starts) >= 0 and max(ends) <= len(text) and all(map(lt, starts, ends))
