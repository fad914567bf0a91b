"""Adds up the agreement of a project, article by article: measures, and what people disagree on."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from annotator.agreement.alpha import judgements, of_two, stretches
from annotator.agreement.cases import ArticleOfCases, Holders, parted
from annotator.agreement.figures import Figures
from annotator.agreement.linking import alone, passages
from annotator.agreement.matching import Pair
from annotator.agreement.measures import Scope
from annotator.agreement.pair_counts import (
    PairCounts,
    PersonPair,
    count,
    count_of_two,
    matchings,
)
from annotator.agreement.patterns import Patterns
from annotator.core.case import FinishedSets
from annotator.core.labels import LabelSet


class ArticleTally(NamedTuple):
    """What an article came to: its ``spans``, and the cases that are ``agreed`` and that are not.

    ``strict`` is strict F1 over all pairs of its ``people``; ``None`` where nobody marked anything.
    """

    article: int
    people: tuple[int, ...]
    spans: int
    agreed: int
    disagreed: int
    strict: float | None


class Tally:
    """The agreement of articles. Add each once."""

    def __init__(self, labels: LabelSet) -> None:
        self.labels = tuple(label.name for label in labels)
        self._order = {name: place for place, name in enumerate(self.labels)}
        self._passages = passages(labels)
        self._alone = alone(labels)
        self.overall = Scope(self.labels, self._alone)
        self.pairs: dict[PersonPair, Scope] = {}
        self.patterns = Patterns(self._order)
        self.articles: list[ArticleTally] = []
        self.finished_by_one = 0  # articles that one person alone has finished

    def add(self, finished: FinishedSets) -> None:
        """Add an article. Where fewer than two people finished it, it is only counted."""
        if len(finished.spans) < 2:
            self.finished_by_one += len(finished.spans)
            return
        article, parts = parted(finished, self._passages)
        people = article.people
        counts = self._counts(article, people, parts)
        self._measure(article, counts)
        same = marked = 0
        for pair_counts in counts.values():
            same += pair_counts.strict
            marked += pair_counts.spans
        strict = same / marked if marked else None
        spans = sum(map(len, finished.spans.values()))
        self.articles.append(
            ArticleTally(finished.article, people, spans, len(article.agreed), len(parts), strict)
        )

    def figures_of(self, place: int) -> Figures:
        """The measures on one of the ``articles``, by its place in them.

        Without intervals, which only several articles have.
        """
        return self.overall.of_article(place)

    def _counts(
        self, article: ArticleOfCases, people: tuple[int, ...], parts: Iterable[Holders]
    ) -> dict[PersonPair, PairCounts]:
        """How often each two people say the same; the patterns are told of every case, too."""
        by_label = Counter([label for _, _, label in article.agreed])
        numbers = [by_label[label] for label in self.labels]
        counts = {pair: PairCounts(numbers) for pair in combinations(people, 2)}
        self.patterns.add_agreed(article.agreed, by_label, people, article.text)
        self.patterns.add_marked(people, article.apart)
        for part in parts:
            if _is_of_two(part, people):
                self._count_of_two(counts, article, part)
            else:
                self._count(counts, article, part)
        return counts

    def _count(
        self, counts: Mapping[PersonPair, PairCounts], article: ArticleOfCases, part: Holders
    ) -> None:
        case, people = article.case_of(part), article.people
        matched = matchings(case, people, article.text, self._passages)
        count(counts, case, matched, article.text, self._order)
        self.patterns.add(case, people, matched, article.text)

    def _count_of_two(
        self, counts: Mapping[PersonPair, PairCounts], article: ArticleOfCases, part: Holders
    ) -> None:
        """Count what nearly all cases of two people are, without making a :class:`Case` of it."""
        ((people, adding),) = counts.items()
        pair = _of_two(part, people)
        kind = article.kind_of(*pair)
        count_of_two(adding, pair, kind, self._order)
        self.patterns.add_of_two(article.number, kind, people, pair, article.text)

    def _measure(self, article: ArticleOfCases, counts: Mapping[PersonPair, PairCounts]) -> None:
        """Let the article count in the measures of all people, and of each two of its people."""
        people, text = article.people, article.text
        alone = [(apart, (who,)) for who, apart in zip(people, article.apart, strict=True)]
        lengths = stretches([(article.agreed, people), *alone], people, len(text), self._order)
        # Intervals come of drawing articles, in an order that must not hang on their numbers: the
        # same articles, imported in another order, have the same intervals. The checksum is of the
        # whole text, since the articles of one site begin alike.
        place = (len(text) << 32) | zlib.crc32(text.encode("utf-16-le"))
        judged = judgements(lengths, len(people), len(self.labels))
        self._make_scopes(counts)
        self.overall.add(place, counts, judged)
        for pair, (first, second) in zip(counts, combinations(range(len(people)), 2), strict=True):
            if self.pairs[pair] is not self.overall:
                if len(people) > 2:
                    judged = judgements(of_two(lengths, first, second), 2, len(self.labels))
                self.pairs[pair].add(place, {pair: counts[pair]}, judged)

    def _make_scopes(self, pairs: Iterable[PersonPair]) -> None:
        """Make the missing scopes of ``pairs``.

        As long as there is only one pair, its scope is the one of all people, so that nothing is
        counted twice; it gets its own when a second pair comes.
        """
        new = [pair for pair in pairs if pair not in self.pairs]
        if not new:
            return
        if len(new) == 1 and not self.pairs:
            self.pairs[new[0]] = self.overall
            return
        for pair, scope in self.pairs.items():
            if scope is self.overall:
                self.pairs[pair] = scope.copy()
        self.pairs.update((pair, Scope(self.labels, self._alone)) for pair in new)


def _is_of_two(part: Holders, people: Sequence[int]) -> bool:
    """Whether there are only two people, and one span of each at most."""
    return len(people) == 2 and len(part) <= 2


def _of_two(part: Holders, people: PersonPair) -> Pair:
    """What each of two people has in ``part``: one span each at most."""
    first = second = None
    for span, (holder, *_) in part.items():
        if holder == people[0]:
            first = span
        else:
            second = span
    return first, second
