"""Article after article: its cases go into the measures and into what people disagree about."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.alpha import Judgements, Masks, judgements, of_two, stretches
from annotator.agreement.counts import PairCounts, People, count, matchings
from annotator.agreement.figures import Figures
from annotator.agreement.linking import passages
from annotator.agreement.measures import Scope
from annotator.agreement.patterns import Patterns
from annotator.core.labels import LabelSet
from annotator.core.review import Case, CaseKind, FinishedSets


@dataclass(frozen=True, slots=True)
class ArticleTally:
    """What an article came to: ``spans`` of all, the cases that are not ``agreed``, and strict F1.

    ``strict`` is ``None`` where nobody marked anything.
    """

    article: int
    people: tuple[int, ...]
    spans: int
    agreed: int
    disagreed: int
    strict: float | None
    place: int


class Tally:
    """The agreement of articles. Add each once, with its cases."""

    def __init__(self, labels: LabelSet) -> None:
        self.labels = tuple(label.name for label in labels)
        self._order = {name: place for place, name in enumerate(self.labels)}
        self._passages = passages(labels)
        self.overall = Scope(self.labels)
        self.pairs: dict[People, Scope] = {}
        self.patterns = Patterns(self._order)
        self.articles: list[ArticleTally] = []
        self.of_one = 0  # articles that one person alone has finished

    def add(self, finished: FinishedSets, found: Sequence[Case]) -> None:
        """Add an article and its cases. Where fewer than two people finished, it is only counted."""
        people = sorted(finished.spans)
        if len(people) < 2:
            self.of_one += len(people)
            return
        counts = self._counts(finished, found, people)
        sets = [finished.spans[person] for person in people]
        lengths = stretches(sets, len(finished.text), self._order)
        judged = judgements(lengths, len(people), len(self.labels))
        # Where an article stands among the others when articles are drawn must not hang on its number.
        place = zlib.crc32(finished.text.encode())
        self.overall.add(place, counts, judged)
        for pair, (one, other) in zip(counts, combinations(range(len(people)), 2), strict=True):
            of_pair = judged if len(people) == 2 else self._of_two(lengths, one, other)
            self._scope(pair).add(place, {pair: counts[pair]}, of_pair)
        self.articles.append(self._article(finished, found, people, counts))

    def figures_of(self, article: ArticleTally) -> Figures:
        """What the measures come to on one article; without intervals, since it is one."""
        return self.overall.of_article(article.place)

    def _counts(
        self, finished: FinishedSets, found: Sequence[Case], people: Sequence[int]
    ) -> dict[People, PairCounts]:
        """What goes with what, by pair of people; the patterns learn of it too."""
        counts = {pair: PairCounts(len(self.labels)) for pair in combinations(people, 2)}
        agreed = []
        for case in found:
            if case.kind is CaseKind.AGREED:
                agreed.append(case.variants[0].spans[0])
                continue
            matched = matchings(case, finished.text, self._passages)
            count(counts, case, matched, finished.text, self._order)
            self.patterns.add(case, matched, finished.text)
        numbers = [0] * len(self.labels)
        for _, _, label in agreed:
            numbers[self._order[label]] += 1
        for adding in counts.values():
            adding.agree(numbers)
        self.patterns.agreed(agreed, people, finished.text)
        return counts

    def _of_two(self, lengths: dict[Masks, int], one: int, other: int) -> Judgements:
        return judgements(of_two(lengths, one, other), 2, len(self.labels))

    def _scope(self, pair: People) -> Scope:
        return self.pairs.setdefault(pair, Scope(self.labels))

    def _article(
        self,
        finished: FinishedSets,
        found: Sequence[Case],
        people: Sequence[int],
        counts: dict[People, PairCounts],
    ) -> ArticleTally:
        agreed = sum(case.kind is CaseKind.AGREED for case in found)
        spans, hits = (
            sum(column) for column in zip(*(c.strict for c in counts.values()), strict=True)
        )
        return ArticleTally(
            finished.article,
            tuple(people),
            sum(map(len, finished.spans.values())),
            agreed,
            len(found) - agreed,
            hits / spans if spans else None,
            len(self.articles),
        )
