"""Parts the cases of an article into what was decided and what is new.

A decision that holds has a case of those who say what was weighed. Where somebody says something
new, all that is said at the place, the old variants too, is a case beside it, as if all had come
before anybody decided. What was decided stands until somebody decides that case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.cases import case_of
from annotator.agreement.linking import linked
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan
from annotator.review.matters import Matter, Matters, seen


@dataclass(frozen=True, slots=True)
class Parted:
    """The cases of an article: those on which a decision holds, and the ``rest``.

    Each of the ``rest`` is there with the matters that hold at its place on cases of their own.
    """

    held: tuple[tuple[Case, Matter], ...]
    rest: tuple[tuple[Case, tuple[Matter, ...]], ...]


def part(
    finished: FinishedSets,
    cases: Sequence[Case],
    matters: Matters,
    passage_labels: frozenset[str],
) -> Parted:
    """Part the ``cases`` of an article, in which each span is once."""
    if not len(matters):
        return Parted((), tuple((case, ()) for case in cases))
    article = _Article(finished, cases, matters, passage_labels)
    held: list[tuple[Case, Matter]] = []
    rest: list[tuple[Case, tuple[Matter, ...]]] = []
    for place in article.places():
        standing = place.decided
        if place.is_new:  # what was put off does not stand against it
            standing = [decided for decided in standing if decided.matter.outcome is not None]
            rest.append((article.case_at(place), tuple(each.matter for each in standing)))
        held += [(article.held_case(decided), decided.matter) for decided in standing]
    return Parted(tuple(held), tuple(rest))


def spans_of(case: Case) -> list[LabelledSpan]:
    """What people marked in a case; what is in several variants comes as often."""
    return [span for variant in case.variants for span in variant.spans]


@dataclass(frozen=True, slots=True, eq=False)
class _Decided:
    """A matter that holds: the ``spans`` of it that somebody marks, and the cases ``around``."""

    matter: Matter
    spans: frozenset[LabelledSpan]
    around: tuple[Case, ...]

    @property
    def is_of_all(self) -> bool:
        """Whether it is just one case, and all of it."""
        return len(self.around) == 1 and self.spans.issuperset(spans_of(self.around[0]))

    def people_saying(self, wanted: Callable[[LabelledSpan], bool]) -> set[int]:
        """Those who mark a span around it that is ``wanted``."""
        return {
            person
            for case in self.around
            for variant in case.variants
            if any(map(wanted, variant.spans))
            for person in variant.people
        }

    @property
    def heard_elsewhere(self) -> set[int]:
        """Those who mark something around it that is none of its spans."""
        return self.people_saying(lambda span: span not in self.spans)


@dataclass(slots=True, eq=False)
class _Place:
    """Cases that what was ``decided`` holds together; most often one, on which nothing was."""

    cases: list[Case]
    decided: list[_Decided]

    @property
    def spans(self) -> set[LabelledSpan]:
        """All that is marked here."""
        return {span for case in self.cases for span in spans_of(case)}

    @property
    def is_new(self) -> bool:
        """Whether something is marked here that no decision holds on."""
        return not self.spans.issubset({span for each in self.decided for span in each.spans})


class _Article:
    """What people say of an article, and what was decided about it."""

    def __init__(
        self,
        finished: FinishedSets,
        cases: Sequence[Case],
        matters: Matters,
        passage_labels: frozenset[str],
    ) -> None:
        self._finished, self._cases, self._matters = finished, cases, matters
        self._passage_labels = passage_labels
        self._case_of_span = {span: case for case in cases for span in spans_of(case)}
        self._new = [
            (span, case)
            for span, case in self._case_of_span.items()
            if case.kind is not CaseKind.AGREED and matters.of(span) is None
        ]

    # -- what holds -----------------------------------------------------------------------------

    def places(self) -> list[_Place]:
        """The cases, put together where what was decided holds on several of them."""
        holding = [decided for decided in self._decided() if self._holds(decided)]
        places = _places(self._cases, holding)
        contradicting = {each for place in places for each in self._contradicting(place.decided)}
        if not contradicting:
            return places
        return _places(self._cases, [each for each in holding if each not in contradicting])

    def _decided(self) -> Iterator[_Decided]:
        by_matter: dict[Matter, list[LabelledSpan]] = {}
        for span, case in self._case_of_span.items():
            matter = self._matters.of(span)
            # What all say takes no decision but one that was made when all said it.
            if matter is not None and (case.kind is not CaseKind.AGREED or matter.was_agreed):
                by_matter.setdefault(matter, []).append(span)
        for matter, spans in by_matter.items():
            around = [self._case_of_span[span] for span in spans]
            own = [span for span in matter.outcome or () if span not in self._case_of_span]
            if own:
                around += [case for new, case in self._new if self._is_joined(new, spans, own)]
            yield _Decided(matter, frozenset(spans), tuple(dict.fromkeys(around)))

    def _is_joined(
        self, new: LabelledSpan, spans: Iterable[LabelledSpan], own: Iterable[LabelledSpan]
    ) -> bool:
        """Whether ``new`` is about the reviewer's ``own`` outcome, which nobody marks.

        Not if somebody marks one of the ``spans`` that were decided as well, and so keeps it apart.
        """
        apart = any(self._is_said_by_one(new, span) for span in spans)
        return self._is_about(new, own) and not apart

    def _is_about(self, span: LabelledSpan, others: Iterable[LabelledSpan]) -> bool:
        text, passage_labels = self._finished.text, self._passage_labels
        return any(linked(text, span, other, passage_labels) for other in others)

    def _holds(self, decided: _Decided) -> bool:
        """Whether everybody says what was on the table, or speaks of it in a case beside it."""
        matter = decided.matter
        if matter.is_taken_back(decided.spans) or self._is_contradicted(matter):
            return False
        elsewhere = decided.heard_elsewhere
        new = decided.people_saying(lambda span: self._matters.of(span) is None)
        return all(
            matter.weighed(variant.spans)
            or (new if variant.spans else new | elsewhere).issuperset(variant.people)
            for variant in self._case_of(decided).variants
        )

    def _is_contradicted(self, matter: Matter) -> bool:
        """Whether all say now what was weighed against something else, and refused."""
        if matter.was_agreed:
            return False
        refused = set(seen(matter.last)).difference(matter.last.spans)
        cases = (self._case_of_span.get(span) for span in refused)
        return any(case is not None and case.kind is CaseKind.AGREED for case in cases)

    def _contradicting(self, at_one_place: Sequence[_Decided]) -> Iterator[_Decided]:
        """Those that make the same thing gold in two ways, as earlier versions let them."""
        for first, second in combinations(at_one_place, 2):
            if any(
                self._is_about(span, [other]) and not self._is_said_by_one(span, other)
                for span in self._golden(first)
                for other in self._golden(second)
            ):
                yield from (first, second)

    def _golden(self, decided: _Decided) -> list[LabelledSpan]:
        """What it makes gold of all that people had marked, and somebody still marks."""
        was_marked = set(seen(decided.matter.last)) & self._case_of_span.keys()
        return [span for span in decided.matter.outcome or () if span in was_marked]

    def _is_said_by_one(self, *spans: LabelledSpan) -> bool:
        """Whether somebody marked all of them, and so keeps them apart."""
        return any(set(marked).issuperset(spans) for marked in self._finished.spans.values())

    # -- what cases are made of it --------------------------------------------------------------

    def case_at(self, place: _Place) -> Case:
        """The case of all that is marked at a place."""
        if len(place.cases) == 1:
            return place.cases[0]
        return case_of(self._finished, place.spans, self._passage_labels)

    def held_case(self, decided: _Decided) -> Case:
        """The case of what was decided: nobody is silent in it who speaks of it elsewhere."""
        case = self._case_of(decided)
        silent = {person for v in case.variants if not v.spans for person in v.people}
        unheard = silent & decided.heard_elsewhere
        if not unheard:
            return case
        case = case_of(self._finished, decided.spans, self._passage_labels, unheard)
        if len(case.variants) > 1:
            return case
        # Whoever said otherwise when it was decided says something new by now.
        kind = CaseKind.AGREED if decided.matter.was_agreed else CaseKind.MISSING
        return case._replace(kind=kind)

    def _case_of(self, decided: _Decided) -> Case:
        """The case of what was decided, with everybody in it."""
        if decided.is_of_all:
            return decided.around[0]
        return case_of(self._finished, decided.spans, self._passage_labels)


def _places(cases: Sequence[Case], holding: Iterable[_Decided]) -> list[_Place]:
    """The ``cases``, put together where what is ``holding`` lies around several of them."""
    at = {case: _Place([case], []) for case in cases}
    for decided in holding:
        first, *others = dict.fromkeys(at[case] for case in decided.around)
        for other in others:
            first.cases.extend(other.cases)
            first.decided.extend(other.decided)
            at.update(dict.fromkeys(other.cases, first))
        first.decided.append(decided)
    return list(dict.fromkeys(at.values()))
