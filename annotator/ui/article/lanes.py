"""Lanes: on which level below the text each span's line is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """A lane for each ``(start, end)``, 0 being next to the text.

    Spans that overlap never share one.

    A shorter span lies above a longer one that it overlaps, so what is nested is nearer to the
    text; of equal spans the earlier in ``spans`` is. Spans must not be empty.
    """
    if not spans:
        return []
    origin = min(spans)[0]
    # how many lanes are taken over each code point; slices keep the loop over letters out of Python
    taken = [0] * (max(map(itemgetter(1), spans)) - origin)
    lane_of = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], i)):
        start, end = spans[index][0] - origin, spans[index][1] - origin
        lane = max(taken[start:end])
        lane_of[index] = lane
        taken[start:end] = [lane + 1] * (end - start)
    return lane_of
