"""Compares people's first versions with gold, on articles that somebody else settled.

Whoever settles cases agrees with the outcome; compared with it their own work would look better
than it is. So an article does not count for a person who decided anything on it. Of an article in
which cases are left, what is settled counts and what all say; what is undecided is left out on both
sides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from annotator.agreement.tally import Tally
from annotator.core.case import Case, FinishedSets, LabelledSpan
from annotator.core.decision import Decision
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Reviewed, ReviewedCase
from annotator.jobs.measures.report import AgainstGold
from annotator.review.gold import gold

_GOLD = 0  # gold takes part in the measures as a person of this number, which nobody has


@dataclass(frozen=True, slots=True)
class Settled:
    """The gold of an article so far, and who decided anything on it.

    ``left`` cases are undecided; ``decided`` are all spans that somebody said in the others.
    ``unheard`` is the gold of cases that do not hear a person, by their number: what they say there
    is still to be decided.
    """

    spans: Sequence[LabelledSpan]
    deciders: frozenset[int]
    left: tuple[Case, ...] = ()
    decided: frozenset[LabelledSpan] = frozenset()
    unheard: Mapping[int, Set[LabelledSpan]] = field(default_factory=dict)

    def gold_for(self, person: int) -> list[LabelledSpan]:
        """The gold that ``person`` is compared with."""
        unheard = self.unheard.get(person, ())
        return [span for span in self.spans if span not in unheard]

    def counted(self, spans: Sequence[LabelledSpan]) -> list[LabelledSpan]:
        """Those of ``spans`` of which it is decided whether they are gold.

        What nobody says any more is undecided where a case is left.
        """
        return [span for span in spans if span in self.decided or not self._is_undecided(span)]

    def _is_undecided(self, span: LabelledSpan) -> bool:
        return any(case.place.overlaps(span.span) for case in self.left)


class GoldSoFar:
    """The gold of the articles on which somebody decided something, by number.

    Where all say the same, and no decision stands, nobody did: people would be compared with
    themselves.
    """

    def __init__(self) -> None:
        self.articles: dict[int, Settled] = {}

    def add(self, article: Reviewed) -> None:
        """Add an article as it is for gold."""
        finished, cases = article
        deciders = frozenset(made.person for case in cases for made in _decisions_on(case))
        if not any(case.holding is not None and not case.left for case in cases):
            return
        settled = [case for case in cases if not case.left]
        marked = {span for case in settled for v in case.case.variants for span in v.spans}
        self.articles[finished.article] = Settled(
            [span.labelled for span in gold(settled)],
            deciders,
            tuple(case.case for case in cases if case.left),
            frozenset(marked),
            _unheard(finished, settled),
        )


def _unheard(
    finished: FinishedSets, settled: Sequence[ReviewedCase]
) -> dict[int, set[LabelledSpan]]:
    unheard: dict[int, set[LabelledSpan]] = {}
    for case in settled:
        if len(case.case.people) < len(finished.spans):
            for person in finished.spans.keys() - set(case.case.people):
                unheard.setdefault(person, set()).update(case.outcome or ())
    return unheard


def _decisions_on(case: ReviewedCase) -> Iterator[Decision]:
    """The decisions on a case, the superseded ones too."""
    if case.decision is not None:
        yield case.decision
    yield from case.earlier


class WithGold:
    """How each person's work agrees with gold. Add each article, then ask person by person."""

    def __init__(self, labels: LabelSet, settled: Mapping[int, Settled]) -> None:
        self._labels = labels
        self._settled = settled
        self._tallies: defaultdict[int, Tally] = defaultdict(lambda: Tally(labels))
        self._self_decided: Counter[int] = Counter()  # articles, by who took part in settling them
        self._left: Counter[int] = Counter()  # cases that are undecided yet

    def add(self, finished: FinishedSets) -> None:
        """Add the first versions of an article."""
        settled = self._settled.get(finished.article)
        if settled is None:
            return
        for person, spans in finished.spans.items():
            if person in settled.deciders:
                self._self_decided[person] += 1
            else:
                self._left[person] += len(settled.left)
                beside_gold = {_GOLD: settled.gold_for(person), person: settled.counted(spans)}
                self._tallies[person].add(
                    FinishedSets(finished.article, finished.text, beside_gold)
                )

    def figures_of(self, person: int) -> AgainstGold | None:
        """How ``person`` agrees with gold; ``None`` if nothing of theirs is settled."""
        if not self._self_decided[person] and person not in self._tallies:
            return None
        overall = self._tallies[person].overall
        own, left = self._self_decided[person], self._left[person]
        return AgainstGold(len(overall), own, left, overall.figures())
