"""What people disagree about: labels taken for others, letters at the edges, strings.

Every count knows the cases behind it. Agreed cases are only counted: there are too many to keep,
and they are found again in a moment.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, Literal, NamedTuple

from annotator import arabic
from annotator.agreement.differences import letters
from annotator.agreement.matching import Pair
from annotator.agreement.pair_counts import Matching, PersonPair
from annotator.core.case import Case, CaseKind, LabelledSpan

NOTHING = ""
"""Instead of a label, where one of two people has nothing."""

MANY = "…"
"""Instead of the letters of an edge that differs by more than two words,
or over the end of a line.
"""

_MARK = "\0"  # is in no text, and folding leaves it
_AROUND = " \"'.,:;!?()[]{}-/…"  # quotes and punctuation, folded


class Aspect(StrEnum):
    """By what the cases behind a number are looked up."""

    KIND = "kind"  # a CaseKind
    LABEL = "label"  # a label's name
    PEOPLE = "people"  # two people's numbers, the lower first, who differ in the case
    ARTICLE = "article"  # an article's number
    CELL = "cell"  # two labels, as in Patterns.confusion
    EDGE = "edge"  # DifferingLetters
    SURFACE = "surface"  # a folded string
    ALONE = "alone"  # the number of a person with something that goes with nobody else's
    MISSED = "missed"  # the number of a person who has nothing where most others have


class DifferingLetters(NamedTuple):
    """What one has at the start or the end of a span, and the other has not."""

    at: Literal["start", "end"]
    letters: str


@dataclass(frozen=True, slots=True)
class Contested:
    """A string that people disagree about: as it is written most often where they do, and folded.

    ``disagreed`` of the ``seen`` cases about it are not agreed.
    """

    surface: str
    folded: str
    disagreed: int
    seen: int


@dataclass(slots=True)
class PersonWork:
    """What one person did, as the others' spans show it.

    ``alone`` of their ``spans`` go with nobody else's. Of the ``expected`` cases, in which more
    than half of the others marked something, they ``missed`` some: they marked nothing.
    """

    spans: int = 0
    alone: int = 0
    expected: int = 0
    missed: int = 0


_Numbers = defaultdict[Any, "array[int]"]


class Patterns:
    """Counts over all cases. ``order`` numbers the labels."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self._order = {**order, NOTHING: len(order)}
        self.agreed = 0
        self.confusion: Counter[tuple[str, str]] = Counter()
        self.edges: Counter[DifferingLetters] = Counter()
        self.work: defaultdict[int, PersonWork] = defaultdict(PersonWork)
        self._articles = array("Q")  # of the cases
        self._firsts: dict[int, int] = {}  # the number of the first case of an article
        self._surfaces: list[str] = []  # of the cases
        self._agreed_surfaces: list[str] = []  # of an article each
        # Numbers of cases, not the cases: with tens of thousands of them in memory, whatever goes
        # through memory for garbage would make the window stop for a moment.
        self._by_kind, self._by_label, self._by_people = _numbers(), _numbers(), _numbers()
        self._by_cell, self._by_edge = _numbers(), _numbers()
        self._by_alone, self._by_missed = _numbers(), _numbers()
        self._behind: dict[Aspect, _Numbers] = {
            Aspect.KIND: self._by_kind,
            Aspect.LABEL: self._by_label,
            Aspect.PEOPLE: self._by_people,
            Aspect.CELL: self._by_cell,
            Aspect.EDGE: self._by_edge,
            Aspect.ALONE: self._by_alone,
            Aspect.MISSED: self._by_missed,
        }

    def add_agreed(
        self,
        spans: Collection[LabelledSpan],
        labels: Mapping[str, int],
        people: Sequence[int],
        text: str,
    ) -> None:
        """Add what all ``people`` of an article say; ``labels`` has how often they say which."""
        self.agreed += len(spans)
        self._agreed_surfaces.append(_MARK.join([text[start:end] for start, end, _ in spans]))
        pairs = len(people) * (len(people) - 1) // 2
        for label, number in labels.items():
            self.confusion[label, label] += pairs * number
        for person in people:
            work = self.work[person]
            work.spans += len(spans)
            work.expected += len(spans)

    def add_marked(self, people: Iterable[int], apart: Iterable[Collection[LabelledSpan]]) -> None:
        """Add what each of the ``people`` of an article marked besides what all say."""
        for person, spans in zip(people, apart, strict=True):
            self.work[person].spans += len(spans)

    def add(
        self, case: Case, people: Sequence[int], matched: Sequence[Matching], text: str
    ) -> None:
        """Add a case that is not agreed, and what goes with what in it; in text order."""
        number = self._begin(case.article, case.kind, _shortest(case).of(text))
        for variant in case.variants:
            for _, _, label in variant.spans:
                _note(self._by_label[label], number)
        self._add_pairs(number, len(people), matched, text)
        self._add_work(number, case, len(people))

    def add_of_two(
        self, article: int, kind: CaseKind, people: PersonPair, pair: Pair, text: str
    ) -> None:
        """As :meth:`add`, for a case of the only two ``people`` with one span of each at most."""
        span, counterpart = pair
        if span is not None and counterpart is not None:
            first, second = (span, counterpart) if span < counterpart else (counterpart, span)
            is_shorter = second.end - second.start < first.end - first.start
            number = self._begin(article, kind, (second if is_shorter else first).of(text))
            self._by_label[span.label].append(number)
            if counterpart.label != span.label:
                self._by_label[counterpart.label].append(number)
            cell = self._cell(span.label, counterpart.label)
            self._add_edges(number, span, counterpart, text)
            for person in people:
                self.work[person].expected += 1
        else:
            alone, person, silent = (
                (counterpart, people[1], people[0]) if span is None else (span, *people)
            )
            assert alone is not None
            number = self._begin(article, kind, alone.of(text))
            self._by_label[alone.label].append(number)
            cell = alone.label, NOTHING
            missing = self.work[silent]
            self.work[person].alone += 1
            missing.expected += 1
            missing.missed += 1
            self._by_alone[person].append(number)
            self._by_missed[silent].append(number)
        self.confusion[cell] += 1
        self._by_cell[cell].append(number)
        self._by_people[people].append(number)

    def _begin(self, article: int, kind: CaseKind, surface: str) -> int:
        """The number of another case."""
        number = len(self._articles)
        self._articles.append(article)
        self._firsts.setdefault(article, number)
        self._surfaces.append(surface)
        self._by_kind[kind].append(number)
        return number

    def _add_pairs(self, number: int, people: int, matched: Sequence[Matching], text: str) -> None:
        without: dict[tuple[int, LabelledSpan], int] = {}
        for first, second, pairs in matched:
            differ = False
            for span, counterpart in pairs:
                if span is not None and counterpart is not None:
                    cell = self._cell(span.label, counterpart.label)
                    if span != counterpart:
                        differ = True
                        self._add_edges(number, span, counterpart, text)
                else:
                    person, alone = (first, span) if counterpart is None else (second, counterpart)
                    assert alone is not None
                    without[person, alone] = without.get((person, alone), 0) + 1
                    cell = alone.label, NOTHING
                    differ = True
                self.confusion[cell] += 1
                _note(self._by_cell[cell], number)
            if differ:
                self._by_people[first, second].append(number)
        for (person, _), times in without.items():
            if times == people - 1:  # it goes with nobody's
                self.work[person].alone += 1
                _note(self._by_alone[person], number)

    def _cell(self, label: str, other: str) -> tuple[str, str]:
        return (label, other) if self._order[label] <= self._order[other] else (other, label)

    def _add_edges(
        self, number: int, span: LabelledSpan, counterpart: LabelledSpan, text: str
    ) -> None:
        start, end = letters(text, span, counterpart)
        if start:
            self._add_edge(number, DifferingLetters("start", _shown(start)))
        if end:
            self._add_edge(number, DifferingLetters("end", _shown(end)))

    def _add_edge(self, number: int, edge: DifferingLetters) -> None:
        self.edges[edge] += 1
        _note(self._by_edge[edge], number)

    def _add_work(self, number: int, case: Case, people: int) -> None:
        marked = sum([len(variant.people) for variant in case.variants if variant.spans])
        for variant in case.variants:
            spans = len(variant.spans)
            is_expected = 2 * (marked - bool(spans)) > people - 1
            for person in variant.people:
                work = self.work[person]
                work.expected += is_expected
                if is_expected and not spans:
                    work.missed += 1
                    self._by_missed[person].append(number)

    # -- asking ---------------------------------------------------------------------------------

    @property
    def kinds(self) -> Counter[CaseKind]:
        """How many cases there are of each kind."""
        disagreed = {kind: len(numbers) for kind, numbers in self._by_kind.items()}
        return Counter({**disagreed, CaseKind.AGREED: self.agreed})

    def behind(self, *lookups: tuple[Aspect, object]) -> list[tuple[int, int]]:
        """The cases for which all ``lookups`` hold, each an aspect and what it is of.

        As an article's number, and how many cases of that article come before it. Agreed cases are
        never among them.
        """
        numbers = set(range(len(self._articles)))
        for lookup in lookups:
            numbers.intersection_update(self._numbers(*lookup))
        articles = [(self._articles[number], number) for number in sorted(numbers)]
        return [(article, number - self._firsts[article]) for article, number in articles]

    def _numbers(self, aspect: Aspect, value: object) -> Iterable[int]:
        if aspect is Aspect.SURFACE:
            return (n for n, folded in enumerate(_folded(self._surfaces)) if folded == value)
        if aspect is Aspect.ARTICLE:
            return (n for n, article in enumerate(self._articles) if article == value)
        return self._behind[aspect].get(value, ())

    def boundary_letters(self, most: int) -> list[tuple[DifferingLetters, int]]:
        """What spans that go together differ by, and in how many pairs; the most frequent first."""
        return sorted(self.edges.items(), key=lambda item: (-item[1], item[0]))[:most]

    def contested(self, most: int) -> list[Contested]:
        """The strings about which most cases are not agreed, the worst first."""
        folded = _folded(self._surfaces)
        disagreed = Counter(folded)
        agreed = Counter(_folded(self._agreed_surfaces))
        worst = sorted(disagreed, key=lambda string: (-disagreed[string], agreed[string], string))[
            :most
        ]
        written: dict[str, Counter[str]] = {string: Counter() for string in worst}
        for string, surface in zip(folded, self._surfaces, strict=True):
            if string in written:
                written[string][surface] += 1
        return [
            Contested(
                _most_often(written[string]),
                string,
                disagreed[string],
                disagreed[string] + agreed[string],
            )
            for string in worst
        ]


def _numbers() -> _Numbers:
    return defaultdict(partial(array, "Q"))  # not a lambda: it goes from process to process


def _note(numbers: array[int], number: int) -> None:
    """Add a number, once if it comes several times."""
    if not numbers or numbers[-1] != number:
        numbers.append(number)


def _shortest(case: Case) -> LabelledSpan:
    """The shortest span: what the others have too, but for a clitic or a title."""
    shortest = case.variants[0].spans[0]
    for variant in case.variants:
        for span in variant.spans:
            if span.end - span.start < shortest.end - shortest.start:
                shortest = span
    return shortest


def _most_often(written: Counter[str]) -> str:
    """Of equally frequent ones the shortest."""
    return min(written, key=lambda surface: (-written[surface], len(surface), surface))


def _shown(gap: str) -> str:
    """The letters without white space around them, unless they are nothing else."""
    letters = gap.strip()
    return MANY if "\n" in letters or letters.count(" ") > 1 else letters or gap


def folded_alone(surface: str) -> str:
    """One string as :meth:`Patterns.contested` folds it."""
    return _folded([surface])[0]


def _folded(surfaces: list[str]) -> list[str]:
    """The ``surfaces``, of one or several each, folded, without what is around a word.

    All at once, in a tenth of the time of one after the other.
    """
    if not surfaces:
        return []
    folded = arabic.fold.fold(_MARK.join(surfaces)).split(_MARK)
    return [string.strip(_AROUND) or string for string in folded]
