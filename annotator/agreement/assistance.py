"""What suggestions did to the work: what became of them, and whether showing them bent it.

Some suggestions are kept back and some articles are blind (``suggest.withholding``). *Pull* is the
share of those shown that ended as spans, less the share of those kept back that did: beyond 0,
people keep what they would not have marked themselves. It counts over-acceptance and overlooked
spans alike: both are the price. *Fill* is how many spans more there are in a thousand words of
assisted work than of blind work.

Chance decides of each string that is likely before the work begins whether it is shown. So these
are compared, seen or not, and nothing else: what the work itself leads to further on is right more
often, and what is asked for is only ever counted where it is accepted. Both would be called pull.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from annotator.agreement.bootstrap import (
    LEAST_ARTICLES,
    RESAMPLES,
    BlockCounts,
    Draw,
    Sums,
    interval,
)
from annotator.core.case import LabelledSpan
from annotator.core.suggestion import Fate, SuggestionOutcome, SuggestionSource

WAVED_THROUGH = 700
"""Milliseconds: what is accepted sooner after it was shown was hardly read."""

_WORDS = 1000
_PULL, _FILL = "pull", "fill"
_SEEN = frozenset(Fate) - {Fate.WITHHELD, Fate.BLIND}
_ON_THE_WAY = {SuggestionSource.LIVE, SuggestionSource.SPEECH}

_FALSE_ALARMS = 0.025
"""How often chance alone may warn of all labels together, and again of any one of them."""


@dataclass(frozen=True, slots=True)
class HelpedSet:
    """A finished set that suggestions were shown for, or kept back from.

    ``place`` tells its article from others, whatever else there is; ``words`` are those of its
    text. ``spans`` are what it says in the end. Its person is shown at once what is as probable as
    ``threshold``.
    """

    place: int
    words: int
    assisted: bool
    outcomes: Sequence[SuggestionOutcome]
    spans: Sequence[LabelledSpan]
    threshold: float = 0.0

    @property
    def is_blind(self) -> bool:
        """Whether nothing was shown in all of it."""
        return not self.assisted and any(o.fate is Fate.BLIND for o in self.outcomes)

    def is_compared(self, outcome: SuggestionOutcome) -> bool:
        """Whether it was for chance alone to show it at once, or to keep it back."""
        was_known = not _ON_THE_WAY.issuperset(outcome.sources.split("+"))
        return was_known and outcome.p >= self.threshold and outcome.fate is not Fate.BLIND


class BiasFigure(NamedTuple):
    """A difference with its 95 % interval; ``None`` where there is too little to tell."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


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
    """What suggestions of one label came to, in all and by the sources that they had.

    ``is_pulled`` says that the pull is above 0 by more than chance, however many labels there are.
    """

    label: str
    all: Acceptance
    by_sources: Mapping[str, Acceptance]
    pull: BiasFigure
    fill: BiasFigure
    is_pulled: bool = False


@dataclass(frozen=True, slots=True)
class Assistance:
    """What suggestions came to: of all ``labels`` that had any, and their ``pull`` together.

    ``is_pulled`` says that this one is above 0 by more than chance: it is noticed on fewer
    articles than that of any one label.
    """

    labels: tuple[LabelAssistance, ...] = ()
    pull: BiasFigure = field(default_factory=BiasFigure)
    is_pulled: bool = False

    def __bool__(self) -> bool:
        """Whether there were any."""
        return bool(self.labels)


def assistance(sets: Iterable[HelpedSet], labels: Iterable[str], draw: Draw) -> Assistance:
    """What suggestions did, together and label by label; labels without any are left out.

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
    drawn = _drawn(counts, suggested, draw)
    pulled = _beyond_chance({label: drawn[_PULL, label] for label in suggested})
    return Assistance(
        tuple(
            LabelAssistance(
                label,
                _accepted(o for o in outcomes if o.label == label),
                {
                    sources: _accepted(
                        o for o in outcomes if (o.label, o.sources) == (label, sources)
                    )
                    for sources in sorted({o.sources for o in outcomes if o.label == label})
                },
                drawn[_PULL, label].figure,
                drawn[_FILL, label].figure,
                label in pulled,
            )
            for label in suggested
        ),
        drawn[_PULL, None].figure,
        bool(_beyond_chance({None: drawn[_PULL, None]})),
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
            if outcome.label == label and each.is_compared(outcome):
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


class _Drawn(NamedTuple):
    """A difference, and what it is where articles are drawn anew."""

    value: float | None
    values: Sequence[float]

    @property
    def figure(self) -> BiasFigure:
        ends = interval(self.values, RESAMPLES) if self.value is not None else None
        return BiasFigure(self.value, *(ends or (None, None)))

    @property
    def chance(self) -> float:
        """In what share of the drawings it is not above 0; 1 where there is no interval."""
        if self.figure.low is None:
            return 1.0
        return sum(value <= 0 for value in self.values) / len(self.values)


_Name = tuple[str, str | None]  # of a difference; of all labels together it has none


def _drawn(counts: BlockCounts, labels: Sequence[str], draw: Draw) -> Mapping[_Name, _Drawn]:
    by_label = [(kind, label) for kind in _DIFFERENCES for label in labels]
    names: list[_Name] = [(_PULL, None), *by_label]
    if not labels:
        return dict.fromkeys(names, _Drawn(None, ()))
    total = counts.total()
    values: dict[_Name, list[float]] = {name: [] for name in names}
    for sums in counts.drawn(draw) if len(counts) >= LEAST_ARTICLES else ():
        for name in names:
            value = _value(sums, name, labels)
            if value is not None:
                values[name].append(value)
    return {name: _Drawn(_value(total, name, labels), values[name]) for name in names}


def _value(sums: Sums, name: _Name, labels: Sequence[str]) -> float | None:
    kind, label = name
    each = [sums[kind, of] for of in labels if label in (None, of)]
    return _DIFFERENCES[kind]([sum(numbers) for numbers in zip(*each, strict=True)])


T = TypeVar("T")


def _beyond_chance(differences: Mapping[T, _Drawn]) -> Collection[T]:
    """Those above 0 by more than chance, where each of several has a chance (Holm 1979)."""
    beyond: list[T] = []
    for name, drawn in sorted(differences.items(), key=lambda item: item[1].chance):
        if drawn.chance > _FALSE_ALARMS / (len(differences) - len(beyond)):
            break
        beyond.append(name)
    return beyond


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
