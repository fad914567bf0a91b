"""How much people agree: the figures of a set of articles, with their intervals.

All F1 and the kappa come from the matching inside the cases, so that what is measured and what
waits in the queue can never contradict each other. Where nothing can be said, a figure says why.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

from annotator.agreement import bootstrap
from annotator.agreement.alpha import Judgements
from annotator.agreement.bootstrap import AfterDrawing, BlockCounts, BlockName, Draw, Sums
from annotator.agreement.figures import Figure, FigureKey, Figures, Measure
from annotator.agreement.formulas import blocks, drawn_values, measured
from annotator.agreement.pair_counts import PairCounts, PersonPair

GAP_ALARM = 0.03
"""From here on, the gap between clitic-tolerant and strict F1 is an alarm.

A gap of 0.03 means that of a hundred spans three are the same but for a clitic. About one name in
ten begins inside a written word, so people then differ in a third of the places where the rule on
clitics applies: the rule is unclear, not the hand unsteady.
"""

LEAST_SLIPS = 3
"""Fewer pairs of spans that differ by a clitic may be slips of the hand: no alarm."""

_AT_ONCE = 100
"""So many drawings are worked out together: more would fill memory with numbers."""


class Scope:
    """The articles that figures are about: all, or those that the same two people finished.

    ``alone`` are the labels of ``labels`` that no other is compared with, as :func:`alone` has
    them.
    """

    def __init__(self, labels: Sequence[str], alone: frozenset[str]) -> None:
        self._labels = labels
        self._alone = alone
        self._counts = BlockCounts()

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._counts)

    def add(self, place: int, pairs: Mapping[PersonPair, PairCounts], judged: Judgements) -> None:
        """Add an article; ``place`` as for :meth:`Counts.add`."""
        self._counts.add(place, blocks(pairs, judged))

    def copy(self) -> Scope:
        """Another one with the same articles."""
        copied = Scope(self._labels, self._alone)
        copied._counts = copy.deepcopy(self._counts)
        return copied

    def but(self, numbers: Set[int]) -> Scope:
        """Another one without the articles that were added as ``numbers``, from 0."""
        rest = Scope(self._labels, self._alone)
        rest._counts = self._counts.but(numbers)
        return rest

    def figures(self, draw: Draw | None = None, look: AfterDrawing | None = None) -> Figures:
        """What the measures come to, with intervals if there is something to ``draw`` with."""
        ends: dict[FigureKey, tuple[float, float]] = {}
        if draw is not None and len(self) >= bootstrap.LEAST_ARTICLES:
            ends = self._intervals(draw, look)
        return {
            key: Figure(*raw, *ends.get(key, ()))
            for key, raw in measured(self._counts.total(), self._labels, self._alone).items()
        }

    def of_article(self, number: int) -> Figures:
        """What the measures come to on the article that was added as ``number``, from 0."""
        raw = measured(self._counts.article(number), self._labels, self._alone)
        return {key: Figure(*value) for key, value in raw.items()}

    def _intervals(
        self, draw: Draw, look: AfterDrawing | None
    ) -> dict[FigureKey, tuple[float, float]]:
        values: defaultdict[FigureKey, list[float]] = defaultdict(list)
        drawn = _looked_at(self._counts.drawn(draw), look)
        while some := list(islice(drawn, _AT_ONCE)):
            for key, came_to in drawn_values(some, self._labels, self._alone).items():
                values[key] += [value for value in came_to if value is not None]
        intervals = ((key, bootstrap.interval(drawn)) for key, drawn in values.items())
        return {key: ends for key, ends in intervals if ends is not None}


def _looked_at(drawn: Iterable[Sums], look: AfterDrawing | None) -> Iterator[Sums]:
    """The same; ``look`` is told of each."""
    for done, sums in enumerate(drawn, 1):
        yield sums
        if look is not None:
            look(done)


def together(scopes: Iterable[Scope], labels: Sequence[str]) -> Figures:
    """What the measures come to over several pairs of people, pair by pair."""
    sums: dict[BlockName, Sequence[int]] = {}
    alone: frozenset[str] = frozenset()
    for scope in scopes:
        alone |= scope._alone
        for name, numbers in scope._counts.total().items():
            before = sums.get(name, [0] * len(numbers))
            sums[name] = [a + b for a, b in zip(before, numbers, strict=True)]
    return {key: Figure(*raw) for key, raw in measured(sums, labels, alone).items()}


def is_alarming(figures: Mapping[FigureKey, Figure], label: str | None = None) -> bool:
    """Whether the gap says that the rule on clitics is unclear, for ``label`` or for all."""
    gap = figures[Measure.GAP, label]
    slips = (gap.hits or 0) // 2  # both people's spans are counted
    return gap.value is not None and gap.value >= GAP_ALARM and slips >= LEAST_SLIPS
