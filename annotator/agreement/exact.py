"""Strict F1 alone: no cases and no matching, so it is there at once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from annotator.agreement.figures import Figure, Undefined
from annotator.core.case import FinishedSets


def strict_f1(sets: Iterable[FinishedSets]) -> Figure:
    """Strict F1 of all labels over articles; the same as :class:`Tally` comes to.

    What two people both say goes together in any matching, so it needs none.
    """
    agreed = marked = 0
    compared = False
    for finished in sets:
        for first, second in combinations(finished.spans.values(), 2):
            compared = True
            marked += len(first) + len(second)
            agreed += 2 * len(set(first).intersection(second))
    if not compared:
        return Figure(None, Undefined.FEW_PEOPLE)
    if not marked:
        return Figure(None, Undefined.NOTHING_MARKED, 0)
    return Figure(agreed / marked, None, agreed, marked)
