"""Stretches that run against the page: a number or a Latin name in an Arabic line.

The boundary of letters at the right edge of ``2020`` is its end, although a hand that drags from
there to the left has yet to pass over it. So a drag that leaves such a stretch, or enters it, takes
the whole of it or nothing: otherwise ``9 نيسان`` could only be selected from beside it, never from
on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotator.ui.article.boxes import Box


class Island(NamedTuple):
    """Units ``[start, end)``, and what a hand at some point of it has passed over.

    ``low`` is where a selection begins that goes on behind the island, ``high`` where one ends that
    came from before it: each is ``start`` or ``end``.
    """

    start: int
    end: int
    low: int
    high: int

    def moved(self, position: Callable[[int], int]) -> Island:
        """The same island with other numbers, such as code points: ``position`` maps a unit."""
        return Island(*(position(unit) for unit in (self.start, self.end, self.low, self.high)))


def island(row: Sequence[Box | None], unit: int, x: float, *, rtl: bool) -> Island | None:
    """The island around ``unit`` of a line with the boxes ``row``, touched at ``x``.

    ``None`` if it is in none.

    ``rtl`` is the direction of the page.
    """
    box = row[unit]
    if box is None or box.rtl is rtl:
        return None
    start = _edge(row, unit, -1, rtl=rtl)
    end = _edge(row, unit, 1, rtl=rtl) + 1
    inside = [box for box in row[start:end] if box is not None]
    toward = -1 if rtl else 1  # reading the page leads to smaller x, or to larger
    first = min(inside, key=lambda box: toward * (box.left + box.right))
    last = max(inside, key=lambda box: toward * (box.left + box.right))
    before_middle = toward * 2 * x < toward * (last.left + last.right)
    after_middle = toward * 2 * x > toward * (first.left + first.right)
    return Island(start, end, start if before_middle else end, end if after_middle else start)


def _edge(row: Sequence[Box | None], unit: int, step: int, *, rtl: bool) -> int:
    """The last unit of the island in the direction of ``step``.

    What draws nothing does not end it.
    """
    edge = unit
    while 0 <= unit < len(row):
        box = row[unit]
        if box is not None:
            if box.rtl is rtl:
                break
            edge = unit
        unit += step
    return edge
