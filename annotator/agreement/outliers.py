"""Sets and people that are far from the usual, so that somebody looks before they count.

Nothing here says that work is bad: an article may have no names, and a fast set may be a short one.
It says where a slip would be large: somebody finished without having begun, clicked through, or has
not understood the guidelines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from annotator.agreement.figures import Figure, Measure
from annotator.agreement.measures import Scope, together
from annotator.agreement.pair_counts import PersonPair
from annotator.core.case import FinishedSets

SPARSE = 4
"""A set is sparse if the others usually have more than so many times its spans."""

LEAST_SPANS = 5
"""Where the others usually have fewer, nothing follows from a few."""

FAST = 5
"""A set is fast if that person is usually slower by more than so many times."""

LEAST_TIMED = 8
"""With fewer sets whose time is known, nothing is usual."""

LONGEST_PAUSE = 300.0
"""Seconds between two gestures; of what lasts longer nobody knows how much of it is work."""

FAR_BELOW = 0.2
"""By so much strict F1 with the others lies below theirs among themselves."""


@dataclass(frozen=True, slots=True)
class SparseSet:
    """A finished set with few ``spans`` or none, where the others usually have ``usual``."""

    article: int
    person: int
    spans: int
    usual: float


@dataclass(frozen=True, slots=True)
class FastSet:
    """A set finished in ``seconds``, which this person usually needs ``usual`` for."""

    article: int
    person: int
    seconds: float
    usual: float


@dataclass(frozen=True, slots=True)
class PersonBelow:
    """Somebody whose strict F1 ``with_others`` lies far below that of the ``others``."""

    person: int
    with_others: Figure
    others: Figure


@dataclass(frozen=True, slots=True)
class Outliers:
    """What is far from the usual, by article and person."""

    sparse: tuple[SparseSet, ...] = ()
    fast: tuple[FastSet, ...] = ()
    below: tuple[PersonBelow, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sparse or self.fast or self.below)

    @property
    def people(self) -> frozenset[int]:
        """Everybody who is far below the others."""
        return frozenset(below.person for below in self.below)

    def sets(self) -> dict[int, set[int]]:
        """By article, the people whose sets of it are sparse or fast."""
        by_article: dict[int, set[int]] = {}
        sets = [(s.article, s.person) for s in self.sparse] + [
            (s.article, s.person) for s in self.fast
        ]
        for article, person in sets:
            by_article.setdefault(article, set()).add(person)
        return by_article

    def of_person(self, person: int) -> frozenset[int]:
        """The articles of which this person's set is sparse or fast."""
        return frozenset(article for article, people in self.sets().items() if person in people)


def without(finished: FinishedSets, people: Set[int]) -> FinishedSets:
    """What the others say of an article."""
    spans = {p: own for p, own in finished.spans.items() if p not in people}
    return FinishedSets(finished.article, finished.text, spans)


def sparse_sets(finished: FinishedSets) -> list[SparseSet]:
    """The sets of an article that are empty or sparse beside the others'."""
    sparse = []
    for person, spans in finished.spans.items():
        others = [len(own) for other, own in finished.spans.items() if other != person]
        usual = median(others) if others else 0
        if usual >= LEAST_SPANS and usual > SPARSE * len(spans):
            sparse.append(SparseSet(finished.article, person, len(spans), usual))
    return sparse


def seconds_of_sets(
    worked: Iterable[tuple[int, int, str, bool]],
) -> dict[tuple[int, int], float]:
    """How long people worked on sets until they finished them first, by article and person.

    ``worked`` is who did something, on which article, when (ISO 8601), and whether it finished the
    article; person by person, in order. Time belongs to the article on which it ends. A set is left
    out if its time is unknown: before one of its gestures was a pause, in which somebody may have
    read and thought, or nothing at all.
    """
    seconds: dict[tuple[int, int], float] = {}
    finished: set[tuple[int, int]] = set()
    unknown: set[tuple[int, int]] = set()
    before: tuple[int, datetime] | None = None
    for person, article, at, finishes in worked:
        now = datetime.fromisoformat(at)
        key = (article, person)
        if key not in finished:
            begun = before[1] if before is not None and before[0] == person else None
            lasted = (now - begun).total_seconds() if begun is not None else None
            if lasted is None or not 0 <= lasted <= LONGEST_PAUSE:
                unknown.add(key)
            else:
                seconds[key] = seconds.get(key, 0.0) + lasted
        if finishes:
            finished.add(key)
        before = person, now
    return {key: lasted for key, lasted in seconds.items() if key in finished - unknown}


def fast_sets(
    seconds: Mapping[tuple[int, int], float], lengths: Mapping[int, int]
) -> list[FastSet]:
    """The sets that were finished far faster than that person usually works.

    ``seconds`` by article and person; ``lengths`` of the texts in code points, by article: what is
    usual is so long for so much text.
    """
    paces: dict[int, list[float]] = {}
    for (article, person), lasted in seconds.items():
        paces.setdefault(person, []).append(lasted / lengths[article])
    fast = []
    for (article, person), lasted in sorted(seconds.items()):
        usual = median(paces[person]) * lengths[article]
        if len(paces[person]) >= LEAST_TIMED and FAST * lasted < usual:
            fast.append(FastSet(article, person, lasted, usual))
    return fast


def people_below(scopes: Mapping[PersonPair, Scope], labels: tuple[str, ...]) -> list[PersonBelow]:
    """The people who agree with the others far less than those do with one another.

    ``scopes`` are those of pairs of people. Of two people nothing follows.
    """
    people = sorted({person for pair in scopes for person in pair})
    below = []
    for person in people:
        own = _strict((s for pair, s in scopes.items() if person in pair), labels)
        others = _strict((s for pair, s in scopes.items() if person not in pair), labels)
        if own.value is None or others.value is None:
            continue
        if others.value - own.value >= FAR_BELOW:
            below.append(PersonBelow(person, own, others))
    return below


def _strict(scopes: Iterable[Scope], labels: tuple[str, ...]) -> Figure:
    return together(scopes, labels)[Measure.STRICT, None]
