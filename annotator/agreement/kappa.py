"""Cohen's kappa of the labels, on spans of two people that go together.

(Cohen 1960.) Of several pairs of people it is the pooled kappa (De Vries and others 2008): what
they agree on, and what they would by chance, are summed before they are compared. It needs of each
pair only how often each of the two used each label and how often both did, and says the same if the
two change places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum


@dataclass(frozen=True, slots=True)
class PairTable:
    """The confusion of two people: how often both used each label, the first, and the second."""

    both: Sequence[int]
    by_first: Sequence[int]
    by_second: Sequence[int]

    @property
    def matched(self) -> int:
        """How many pairs of spans there are."""
        return sum(self.by_first)

    def of_label(self, label: int) -> PairTable:
        """The confusion of one label with the rest."""
        without = self.matched - self.by_first[label] - self.by_second[label] + self.both[label]
        return PairTable(
            (self.both[label], without),
            (self.by_first[label], self.matched - self.by_first[label]),
            (self.by_second[label], self.matched - self.by_second[label]),
        )


def kappa(tables: Iterable[PairTable]) -> float | None:
    """Agreement beyond chance, by all that there could be; ``None`` if chance always agrees."""
    used = [table for table in tables if table.matched]
    matched = sum(table.matched for table in used)
    same = sum(sum(table.both) for table in used)
    # Exact: in whatever order people come, the last digit is the same.
    by_chance = fsum(
        sum(a * b for a, b in zip(table.by_first, table.by_second, strict=True)) / table.matched
        for table in used
    )
    return (same - by_chance) / (matched - by_chance) if matched > by_chance else None
