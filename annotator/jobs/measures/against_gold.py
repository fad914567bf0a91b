"""Compares people's first versions with gold, on articles that somebody else settled.

Whoever settles cases agrees with the outcome; compared with it their own work would look better
than it is. So an article does not count for a person who decided anything on it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.agreement.tally import Tally
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.decision import Decision
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase
from annotator.jobs.measures.report import AgainstGold
from annotator.jobs.review.cases import reviewed
from annotator.jobs.work import Progress
from annotator.review.gold import gold
from annotator.store.project import Project

_GOLD = 0  # gold takes part in the measures as a person of this number, which nobody has


@dataclass(frozen=True, slots=True)
class Settled:
    """The gold of a settled article, and who decided anything on it."""

    spans: Sequence[LabelledSpan]
    deciders: frozenset[int]


def settled_articles(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[int, Settled]:
    """The articles that somebody settled, by number.

    Where all say the same, and no decision stands, nobody did: people would be compared with
    themselves.
    """
    if not project.review.decided_articles():
        return {}
    settled = {}
    for finished, cases in reviewed(project, None, progress, cancelled):
        deciders = frozenset(made.person for case in cases for made in _decisions_on(case))
        if deciders and not any(case.left for case in cases):
            spans = [span.labelled for span in gold(cases)]
            settled[finished.article] = Settled(spans, deciders)
    return settled


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

    def add(self, finished: FinishedSets) -> None:
        """Add the first versions of an article."""
        settled = self._settled.get(finished.article)
        if settled is None:
            return
        for person, spans in finished.spans.items():
            if person in settled.deciders:
                self._self_decided[person] += 1
            else:
                beside_gold = {_GOLD: settled.spans, person: spans}
                self._tallies[person].add(
                    FinishedSets(finished.article, finished.text, beside_gold)
                )

    def figures_of(self, person: int) -> AgainstGold | None:
        """How ``person`` agrees with gold; ``None`` if nothing of theirs is settled."""
        if not self._self_decided[person] and person not in self._tallies:
            return None
        overall = self._tallies[person].overall
        return AgainstGold(len(overall), self._self_decided[person], overall.figures())
