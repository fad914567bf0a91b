"""Compares people's first versions with gold, on articles that somebody else settled.

Whoever settles cases agrees with the outcome; compared with it their own work would look better
than it is. So an article does not count for a person who decided anything on it. Of an article in
which cases are left, what is settled counts and what all say; what is undecided is left out on both
sides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.agreement.tally import Tally
from annotator.core.case import Case, FinishedSets, LabelledSpan
from annotator.core.decision import Decision
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Reviewed, ReviewedCase
from annotator.jobs.measures.report import AgainstGold
from annotator.review.gold import gold

_GOLD = 0  # gold takes part in the measures as a person of this number, which nobody has


@dataclass(frozen=True, slots=True)
class Heard:
    """What is settled for those who are heard in the same cases.

    Their ``gold``, and all spans that somebody said in these cases: of them it is ``decided``
    whether they are gold.
    """

    gold: Sequence[LabelledSpan]
    decided: frozenset[LabelledSpan]


@dataclass(frozen=True, slots=True)
class Settled:
    """What is settled of an article, and who decided anything on it.

    ``left`` cases are undecided. ``everybody`` is compared with all that is settled, but for those
    who are ``apart``, by number: some settled cases do not hear them, since what they say there is
    still to be decided.
    """

    deciders: frozenset[int]
    left: tuple[Case, ...]
    everybody: Heard
    apart: Mapping[int, Heard]

    def compared(
        self, person: int, spans: Sequence[LabelledSpan]
    ) -> tuple[list[LabelledSpan], list[LabelledSpan]]:
        """The gold that ``person`` is compared with, and those of their ``spans`` that count.

        What nobody says any more is undecided where a case is left, and does not count.
        """
        heard = self.apart.get(person, self.everybody)
        counted = [span for span in spans if span in heard.decided or not self._is_left(span)]
        return [*heard.gold], counted

    def _is_left(self, span: LabelledSpan) -> bool:
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
        self.articles[finished.article] = Settled(
            deciders,
            tuple(case.case for case in cases if case.left),
            _heard(settled),
            _apart(finished, settled),
        )


def _heard(settled: Sequence[ReviewedCase]) -> Heard:
    marked = {span for case in settled for v in case.case.variants for span in v.spans}
    return Heard([span.labelled for span in gold(settled)], frozenset(marked))


def _apart(finished: FinishedSets, settled: Sequence[ReviewedCase]) -> dict[int, Heard]:
    """What is settled for each of those who are not heard in every case."""
    everybody = finished.spans.keys()
    unheard = {
        person
        for case in settled
        if len(case.case.people) < len(everybody)
        for person in everybody - set(case.case.people)
    }
    return {
        person: _heard([case for case in settled if person in case.case.people])
        for person in unheard
    }


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
                gold_spans, counted = settled.compared(person, spans)
                self._tallies[person].add(
                    FinishedSets(
                        finished.article, finished.text, {_GOLD: gold_spans, person: counted}
                    )
                )

    def figures_of(self, person: int) -> AgainstGold | None:
        """How ``person`` agrees with gold; ``None`` if nothing of theirs is settled."""
        if not self._self_decided[person] and person not in self._tallies:
            return None
        overall = self._tallies[person].overall
        own, left = self._self_decided[person], self._left[person]
        return AgainstGold(len(overall), own, left, overall.figures())
