"""What suggestions did to the work: what became of them, and whether showing them bent it.

Some suggestions are kept back and some articles are blind (``suggest.withholding``). *Pull* is the
share of those shown that ended as spans, less the share of those kept back that did: beyond 0,
people keep what they would not have marked themselves. It counts over-acceptance and overlooked
spans alike: both are the price. *Fill* is how many spans more there are in a thousand words of
assisted work than of blind work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.agreement.bootstrap import (
    LEAST_ARTICLES,
    RESAMPLES,
    BlockCounts,
    Draw,
    Sums,
    interval,
)
from annotator.core.case import LabelledSpan
from annotator.core.suggestion import Fate, SuggestionOutcome

WAVED_THROUGH = 700
"""Milliseconds: what is accepted sooner after it was shown was hardly read."""

_WORDS = 1000
_PULL, _FILL = "pull", "fill"
_SEEN = frozenset(Fate) - {Fate.WITHHELD, Fate.BLIND}


@dataclass(frozen=True, slots=True)
class HelpedSet:
    """A finished set that suggestions were shown for, or kept back from.

    ``place`` tells its article from others, whatever else there is; ``words`` are those of its
    text. ``spans`` are what it says in the end.
    """

    place: int
    words: int
    assisted: bool
    outcomes: Sequence[SuggestionOutcome]
    spans: Sequence[LabelledSpan]

    @property
    def is_blind(self) -> bool:
        """Whether nothing was shown in all of it."""
        return not self.assisted and any(o.fate is Fate.BLIND for o in self.outcomes)


class BiasFigure(NamedTuple):
    """A difference with its 95 % interval; ``None`` where there is too little to tell."""

    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_beyond_chance(self) -> bool:
        """Whether it is above 0 by more than chance."""
        return self.low is not None and self.low > 0


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What became of suggestions: how many ended in each way.

    ``bulk`` were accepted with all others at once, ``waved_through`` sooner than one reads.
    """

    fates: Mapping[Fate, int] = field(default_factory=dict)
    bulk: int = 0
    waved_through: int = 0

    @property
    def shown(self) -> int:
        """How many were on the screen."""
        return sum(count for fate, count in self.fates.items() if fate in _SEEN)


@dataclass(frozen=True, slots=True)
class LabelAssistance:
    """What suggestions of one label came to, in all and by the sources that they had."""

    label: str
    all: Acceptance
    by_sources: Mapping[str, Acceptance]
    pull: BiasFigure
    fill: BiasFigure


def assistance(
    sets: Iterable[HelpedSet], labels: Iterable[str], draw: Draw
) -> tuple[LabelAssistance, ...]:
    """What suggestions did, label by label; those without any are left out.

    ``draw`` draws articles anew for the intervals.
    """
    counts, outcomes = BlockCounts(), list[SuggestionOutcome]()
    by_article: dict[int, list[HelpedSet]] = {}
    for each in sets:
        outcomes += each.outcomes
        by_article.setdefault(each.place, []).append(each)
    suggested = [label for label in labels if any(o.label == label for o in outcomes)]
    for place, together in by_article.items():
        counts.add(place, [block for label in suggested for block in _blocks(together, label)])
    figures = _figures(counts, suggested, draw)
    return tuple(
        LabelAssistance(
            label,
            _accepted(o for o in outcomes if o.label == label),
            {
                sources: _accepted(o for o in outcomes if (o.label, o.sources) == (label, sources))
                for sources in sorted({o.sources for o in outcomes if o.label == label})
            },
            figures[_PULL, label],
            figures[_FILL, label],
        )
        for label in suggested
    )


def _accepted(outcomes: Iterable[SuggestionOutcome]) -> Acceptance:
    fates: Counter[Fate] = Counter()
    bulk = waved_through = 0
    for outcome in outcomes:
        fates[outcome.fate] += 1
        bulk += outcome.bulk
        is_soon = outcome.waited is not None and outcome.waited < WAVED_THROUGH
        waved_through += outcome.fate is Fate.ACCEPTED and is_soon and not outcome.bulk
    return Acceptance(fates, bulk, waved_through)


def _blocks(
    sets: Sequence[HelpedSet], label: str
) -> Iterable[tuple[tuple[str, str], Sequence[int]]]:
    """What one article counts: for the pull, and for the fill."""
    pull, fill = [0, 0, 0, 0], [0, 0, 0, 0]
    for each in sets:
        marked = set(each.spans)
        for outcome in each.outcomes:
            if outcome.label == label and outcome.fate is not Fate.BLIND:
                side = 0 if outcome.fate in _SEEN else 2
                place = LabelledSpan(outcome.span.start, outcome.span.end, label)
                pull[side] += place in marked
                pull[side + 1] += 1
        if each.assisted or each.is_blind:
            side = 0 if each.assisted else 2
            fill[side] += sum(span.label == label for span in each.spans)
            fill[side + 1] += each.words
    yield (_PULL, label), pull
    yield (_FILL, label), fill


def _figures(
    counts: BlockCounts, labels: Sequence[str], draw: Draw
) -> Mapping[tuple[str, str], BiasFigure]:
    names = [(kind, label) for kind in (_PULL, _FILL) for label in labels]
    if not counts:
        return {}
    total = counts.total()
    drawn: dict[tuple[str, str], list[float]] = {name: [] for name in names}
    for sums in counts.drawn(draw) if len(counts) >= LEAST_ARTICLES else ():
        for name in names:
            value = _DIFFERENCES[name[0]](sums[name])
            if value is not None:
                drawn[name].append(value)
    return {name: _figure(total, name, drawn[name]) for name in names}


def _figure(total: Sums, name: tuple[str, str], drawn: Sequence[float]) -> BiasFigure:
    value = _DIFFERENCES[name[0]](total[name])
    ends = interval(drawn, RESAMPLES) if value is not None else None
    return BiasFigure(value, *(ends or (None, None)))


def _difference(numbers: Sequence[int]) -> float | None:
    """A share less another; ``None`` if there is nothing that one of them is a share of."""
    part, whole, other_part, other_whole = numbers
    return part / whole - other_part / other_whole if whole and other_whole else None


def _filled(numbers: Sequence[int]) -> float | None:
    difference = _difference(numbers)
    return None if difference is None else difference * _WORDS


_DIFFERENCES: Mapping[str, Callable[[Sequence[int]], float | None]] = {
    _PULL: _difference,
    _FILL: _filled,
}
