"""Computes who gets which articles: evenly, at random, and nobody loses what they began.

Pure: the caller brings the randomness. People keep the articles they have where possible, so that
assigning the same work again changes nothing.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations

Shuffle = Callable[[Sequence[int]], list[int]]
"""Returns the same numbers in random order."""

_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Holdings:
    """Who has which articles at the moment, before any are assigned.

    People and articles are numbers; both mappings are by article. ``begun``: those whose work on
    the article counts towards the number of people it needs. ``waiting``: those who have the
    article to do and have done nothing on it yet. Nobody is in both.
    """

    articles: Sequence[int]
    begun: Mapping[int, Set[int]] = field(default_factory=dict)
    waiting: Mapping[int, Set[int]] = field(default_factory=dict)


def calibration_set(
    articles: Sequence[int], previous: Sequence[int], count: int, shuffled: Shuffle
) -> list[int]:
    """The ``count`` articles that everybody gets; fewer if there are not so many.

    First the ``previous`` calibration set, as far as it is still among ``articles``, then random
    ones.
    """
    present = set(articles)
    kept = dict.fromkeys(article for article in previous if article in present)
    return [*kept, *(article for article in shuffled(articles) if article not in kept)][:count]


def share_out(
    holdings: Holdings,
    people: Sequence[int],
    per_article: int,
    for_all: Set[int],
    shuffled: Shuffle,
) -> dict[int, frozenset[int]]:
    """Decide who shall have each article waiting: people by article.

    Each article gets ``per_article`` of ``people``, less those who have begun it; those in
    ``for_all`` get all of ``people``. The loads of two people differ by at most one, where what was
    begun permits it, and everybody shares articles with everybody. ``ValueError`` if there are
    fewer people than an article is to get.
    """
    if not 0 < per_article <= len(people):
        raise ValueError(f"{per_article} cannot be chosen of {len(people)}")
    shares = _Shares(holdings, people, shuffled)
    for article in holdings.articles:
        shares.keep(article, None if article in for_all else per_article)
    for article in shuffled(holdings.articles):
        shares.fill(article)
    shares.balance(fixed=for_all)
    return {article: frozenset(takers) for article, takers in shares.waiting.items()}


class _Shares:
    """The assignment while it is being computed.

    ``waiting`` is the result: people by article. A person's load counts what they have begun and
    what is waiting for them.
    """

    def __init__(self, holdings: Holdings, people: Sequence[int], shuffled: Shuffle) -> None:
        self._holdings = holdings
        self._people = frozenset(people)
        self._rank = {person: rank for rank, person in enumerate(shuffled(people))}
        self._load = Counter(dict.fromkeys(people, 0))
        self._shared: Counter[tuple[int, int]] = Counter()  # articles of each two people
        self._missing: dict[int, int] = {}  # people, by article
        self._pool: dict[int, Set[int]] = {}  # who may still be chosen, by article
        self.waiting: dict[int, set[int]] = {}
        for begun in holdings.begun.values():
            self._load.update(begun & self._people)

    def keep(self, article: int, people_needed: int | None) -> None:
        """Leave the article with those who have it, unless they are too many.

        ``people_needed`` counts those who have begun it, too; ``None`` means everybody.
        """
        begun = self._holdings.begun.get(article, _NOBODY)
        free = self._people - begun
        need = len(free) if people_needed is None else max(0, people_needed - len(begun))
        waiting = self._holdings.waiting.get(article, _NOBODY) & free
        self.waiting[article] = set()
        self._missing[article] = need
        # If too many have it, only some of them keep it; otherwise they all do, and others join.
        self._pool[article] = waiting if len(waiting) > need else free
        for first, second in combinations(sorted(begun), 2):
            self._shared[first, second] += 1
        if len(waiting) <= need:
            for person in sorted(waiting):
                self._give(article, person)

    def fill(self, article: int) -> None:
        """Give the article to those with the least to do, until it has enough people.

        Of several with as little, whoever shares the fewest articles with its other people comes
        first, so that everybody can be compared with everybody.
        """
        while self._missing[article]:
            free = self._pool[article] - self.waiting[article]
            holders = self._holders(article)
            self._give(
                article,
                min(
                    free,
                    key=lambda person: (
                        self._load[person],
                        sum(self._shared[_pair(person, holder)] for holder in holders),
                        self._rank[person],
                    ),
                ),
            )

    def balance(self, fixed: Set[int]) -> None:
        """Move waiting articles from people with many to people with few, until they are even.

        Where nobody can hand an article on directly, it goes by way of others: one gives to a
        second, who gives to a third. Articles in ``fixed`` stay where they are.
        """
        movable: dict[int, dict[int, None]] = {person: {} for person in self._rank}
        for article, people in self.waiting.items():
            if article not in fixed:
                for person in people:
                    movable[person][article] = None
        while path := self._path(movable):
            for (giver, article), taker in path:
                self._pass_on(article, giver, taker)
                del movable[giver][article]
                movable[taker][article] = None

    def _path(self, movable: Mapping[int, Mapping[int, None]]) -> list[tuple[tuple[int, int], int]]:
        """Who passes which article to whom, so that a full load shrinks and a small one grows.

        A breadth-first search from a person to anybody who has at least two articles less; empty if
        there is no such pair, and the loads are even.
        """
        by_load = sorted(self._rank, key=lambda person: (-self._load[person], self._rank[person]))
        least = self._load[by_load[-1]]
        for giver in (person for person in by_load if self._load[person] >= least + 2):
            reached: dict[int, tuple[int, int]] = {}  # by whom, and with which article
            to_visit = deque([giver])
            while to_visit:
                holder = to_visit.popleft()
                for taker in reversed(by_load):  # the least loaded first
                    if taker == giver or taker in reached:
                        continue
                    article = next(
                        (a for a in movable[holder] if taker not in self._holders(a)), None
                    )
                    if article is None:
                        continue
                    reached[taker] = holder, article
                    if self._load[taker] <= self._load[giver] - 2:
                        return _steps_to(taker, giver, reached)
                    to_visit.append(taker)
        return []

    def _holders(self, article: int) -> Set[int]:
        return self._holdings.begun.get(article, _NOBODY) | self.waiting[article]

    def _give(self, article: int, person: int) -> None:
        for holder in self._holders(article):
            self._shared[_pair(person, holder)] += 1
        self.waiting[article].add(person)
        self._missing[article] -= 1
        self._load[person] += 1

    def _pass_on(self, article: int, giver: int, taker: int) -> None:
        self.waiting[article].remove(giver)
        self.waiting[article].add(taker)
        self._load[giver] -= 1
        self._load[taker] += 1


def _pair(first: int, second: int) -> tuple[int, int]:
    return (first, second) if first < second else (second, first)


def _steps_to(
    taker: int, giver: int, reached: Mapping[int, tuple[int, int]]
) -> list[tuple[tuple[int, int], int]]:
    """The steps from ``giver`` to ``taker``, last one first.

    In this order nobody is handed an article that they still hold.
    """
    steps = []
    while taker != giver:
        previous, article = reached[taker]
        steps.append(((previous, article), taker))
        taker = previous
    return steps
