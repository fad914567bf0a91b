"""What people disagree about: which labels are taken for which, by what letters spans differ, which strings.

Every count knows the cases behind it. Agreed cases are only counted: there are too many to keep, and
they are found again in a moment.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from annotator import arabic
from annotator.agreement.counts import Matching
from annotator.agreement.differences import letters
from annotator.core.review import Case, CaseKind, LabelledSpan

NOTHING = ""
"""Instead of a label, where one of two people has nothing."""

MANY = "…"
"""Instead of the letters of an edge that differs by more than :data:`LONGEST`: words, not letters."""

LONGEST = 24


class Aspect(StrEnum):
    """By what the cases behind a number are looked up."""

    KIND = "kind"  # a CaseKind
    LABEL = "label"  # a label's name
    PEOPLE = "people"  # two people's numbers, the lower first, who differ in the case
    ARTICLE = "article"  # an article's number
    CELL = "cell"  # two labels, as in Patterns.confusion
    EDGE = "edge"  # an Edge
    SURFACE = "surface"  # a folded string
    ALONE = "alone"  # the number of a person with something that goes with nobody else's
    MISSED = "missed"  # the number of a person who has nothing where most others have


class Edge(NamedTuple):
    """What one has at the start or the end of a span, and the other has not."""

    at: Literal["start", "end"]
    letters: str


@dataclass(frozen=True, slots=True)
class Contested:
    """A string that people disagree about: as it is written where they do first, and folded.

    ``disagreed`` of the ``seen`` cases about it are not agreed.
    """

    surface: str
    folded: str
    disagreed: int
    seen: int


@dataclass(slots=True)
class Work:
    """What one person did, as the others' spans show it.

    ``alone`` of their ``spans`` go with nobody else's. Of the ``expected`` cases, in which more than half
    of the others marked something, they ``missed`` some: they marked nothing.
    """

    spans: int = 0
    alone: int = 0
    expected: int = 0
    missed: int = 0


class Patterns:
    """Counts over all cases. ``order`` numbers the labels."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self._order = {**order, NOTHING: len(order)}
        self.cases: list[Case] = []
        self.kinds: Counter[CaseKind] = Counter()
        self.confusion: Counter[tuple[str, str]] = Counter()
        self.edges: Counter[Edge] = Counter()
        self.work: defaultdict[int, Work] = defaultdict(Work)
        self._seen: Counter[str] = Counter()
        self._places: dict[Aspect, defaultdict[object, list[int]]] = {
            aspect: defaultdict(list) for aspect in Aspect
        }
        self._by_label, self._by_people = self._places[Aspect.LABEL], self._places[Aspect.PEOPLE]
        self._by_cell, self._by_edge = self._places[Aspect.CELL], self._places[Aspect.EDGE]
        self._written: dict[str, str] = {}

    def agreed(self, spans: Sequence[LabelledSpan], people: Sequence[int], text: str) -> None:
        """Add what all ``people`` of an article say."""
        self.kinds[CaseKind.AGREED] += len(spans)
        pairs = len(people) * (len(people) - 1) // 2
        for label, number in Counter([label for _, _, label in spans]).items():
            self.confusion[label, label] += pairs * number
        self._seen.update([text[start:end] for start, end, _ in spans])
        for person in people:
            work = self.work[person]
            work.spans += len(spans)
            work.expected += len(spans)

    def add(self, case: Case, matched: Sequence[Matching], text: str) -> None:
        """Add a case that is not agreed."""
        place = len(self.cases)
        self.cases.append(case)
        self.kinds[case.kind] += 1
        self._places[Aspect.KIND][case.kind].append(place)
        self._places[Aspect.ARTICLE][case.article].append(place)
        for label in case.labels:
            self._by_label[label].append(place)
        start, end, _ = min(
            (span for variant in case.variants for span in variant.spans),
            key=lambda span: (span.end - span.start, span),
        )
        surface = text[start:end]
        folded = arabic.fold.fold(surface).strip()
        self._places[Aspect.SURFACE][folded].append(place)
        self._written.setdefault(folded, surface)
        paired = self._add_pairs(place, matched, text)
        self._add_work(place, case, paired)

    def _add_pairs(
        self, place: int, matched: Sequence[Matching], text: str
    ) -> set[tuple[int, LabelledSpan]]:
        """Count what goes with what; returns whose spans go with somebody's."""
        paired: set[tuple[int, LabelledSpan]] = set()
        cells: set[tuple[str, str]] = set()
        for one, other, found in matched:
            differ = False
            for ours, theirs in found:
                cell = self._cell(ours, theirs)
                self.confusion[cell] += 1
                cells.add(cell)
                if ours is not None and theirs is not None:
                    paired.add((one, ours))
                    paired.add((other, theirs))
                    self._add_edges(place, ours, theirs, text)
                differ = differ or ours != theirs
            if differ:
                self._by_people[one, other].append(place)
        for cell in cells:
            self._by_cell[cell].append(place)
        return paired

    def _cell(self, ours: LabelledSpan | None, theirs: LabelledSpan | None) -> tuple[str, str]:
        one, other = ours.label if ours else NOTHING, theirs.label if theirs else NOTHING
        return (one, other) if self._order[one] <= self._order[other] else (other, one)

    def _add_edges(self, place: int, ours: LabelledSpan, theirs: LabelledSpan, text: str) -> None:
        if ours.start == theirs.start and ours.end == theirs.end:
            return
        start, end = letters(text, ours, theirs)
        for edge in (Edge("start", _shown(start)), Edge("end", _shown(end))):
            if edge.letters:
                self.edges[edge] += 1
                behind = self._by_edge[edge]
                if not behind or behind[-1] != place:
                    behind.append(place)

    def _add_work(self, place: int, case: Case, paired: set[tuple[int, LabelledSpan]]) -> None:
        people = len(case.people)
        marked = sum(len(variant.people) for variant in case.variants if variant.spans)
        for variant in case.variants:
            for person in variant.people:
                work = self.work[person]
                work.spans += len(variant.spans)
                alone = sum((person, span) not in paired for span in variant.spans)
                if alone:
                    work.alone += alone
                    self._places[Aspect.ALONE][person].append(place)
                if 2 * (marked - bool(variant.spans)) > people - 1:
                    work.expected += 1
                    if not variant.spans:
                        work.missed += 1
                        self._places[Aspect.MISSED][person].append(place)

    # -- asking ---------------------------------------------------------------------------------

    def behind(self, *lookups: tuple[Aspect, object]) -> list[Case]:
        """The cases, not the agreed ones, for which all ``lookups`` hold: an aspect and what it is of."""
        found = set(range(len(self.cases)))
        for aspect, value in lookups:
            found.intersection_update(self._places[aspect].get(value, ()))
        return [self.cases[place] for place in sorted(found)]

    def contested(self, most: int) -> list[Contested]:
        """The strings about which most cases are not agreed, the worst first."""
        by_surface = self._places[Aspect.SURFACE]
        seen = Counter({folded: len(places) for folded, places in by_surface.items()})
        for surface, folded in zip(self._seen, _folded(list(self._seen)), strict=True):
            if folded in seen:
                seen[folded] += self._seen[surface]
        worst = sorted(
            by_surface, key=lambda folded: (-len(by_surface[folded]), seen[folded], folded)
        )
        return [
            Contested(self._written[folded], folded, len(by_surface[folded]), seen[folded])
            for folded in worst[:most]
        ]


def _shown(gap: str) -> str:
    """The letters without white space around them, unless they are nothing else."""
    return MANY if len(gap) > LONGEST else gap.strip() or gap


def _folded(surfaces: list[str]) -> list[str]:
    """The ``surfaces`` folded: all at once, which takes a tenth of the time of one after the other."""
    joined = "\0".join(surfaces)
    if joined.count("\0") != len(surfaces) - 1:  # none, or one that holds the mark itself
        return [arabic.fold.fold(surface).strip() for surface in surfaces]
    return [folded.strip() for folded in arabic.fold.fold(joined).split("\0")]
