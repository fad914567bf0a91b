"""Cohen's kappa of the labels, on spans of two people that go together.

(Cohen 1960.) Of several pairs of people it is the pooled kappa (De Vries and others 2008): what
they agree on, and what they would by chance, are summed before they are compared. It needs of each
pair only how often each of the two used each label and how often both did, and says the same if the
two change places.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from operator import mul
from typing import NamedTuple

from annotator.agreement.drawn_columns import DrawnCount, Values, total


class PairTable(NamedTuple):
    """The confusion of two people: how often both used each label, the first, and the second.

    A column for each label. ``matched`` is how many pairs of spans there are.
    """

    both: Sequence[DrawnCount]
    by_first: Sequence[DrawnCount]
    by_second: Sequence[DrawnCount]
    matched: DrawnCount

    def of_label(self, label: int) -> PairTable:
        """The confusion of one label with the rest."""
        both, matched = self.both[label], self.matched
        first, second = self.by_first[label], self.by_second[label]
        other_first = [m - a for m, a in zip(matched, first, strict=True)]
        other_second = [m - b for m, b in zip(matched, second, strict=True)]
        neither = [c - b + ab for c, b, ab in zip(other_first, second, both, strict=True)]
        return PairTable((both, neither), (first, other_first), (second, other_second), matched)

    def by_chance(self) -> list[float]:
        """On how many pairs of spans the two would agree by chance."""
        first, second = zip(*self.by_first, strict=True), zip(*self.by_second, strict=True)
        return [
            sum(map(mul, a, b)) / matched if matched else 0.0
            for a, b, matched in zip(first, second, self.matched, strict=True)
        ]


def kappa(tables: Sequence[PairTable]) -> Values:
    """Agreement beyond chance, by all that there could be; ``None`` if chance always agrees."""
    matched = total(table.matched for table in tables)
    same = total(column for table in tables for column in table.both)
    # Exact: in whatever order people come, the last digit is the same.
    by_chance = map(fsum, zip(*[table.by_chance() for table in tables], strict=True))
    return [
        (agreed - chance) / (pairs - chance) if pairs > chance else None
        for agreed, chance, pairs in zip(same, by_chance, matched, strict=True)
    ]
