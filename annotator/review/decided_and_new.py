"""Parts the cases of an article into what was decided and what is new.

A matter that holds has a case of those who say what was weighed. Where somebody says something new,
all that is said at the place, the old variants too, is a case beside it, as if all had come before
anybody decided. What was decided stands until somebody decides that case
(:mod:`~annotator.review.matters`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from annotator.agreement.cases import case_of
from annotator.agreement.linking import linked
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan
from annotator.core.decision import Ruling
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
        decided = place.decided
        if article.is_new(place):
            standing = [each.matter for each in decided if each.matter.outcome is not None]
            rest.append((article.case_at(place), tuple(standing)))
            decided = [each for each in decided if article.stands_by_itself(each)]
        held += [(article.held_case(each), each.matter) for each in decided]
    return Parted(tuple(held), tuple(rest))


def spans_of(case: Case) -> list[LabelledSpan]:
    """What people marked in a case; what is in several variants comes as often."""
    return [span for variant in case.variants for span in variant.spans]


@dataclass(frozen=True, slots=True, eq=False)
class _Decided:
    """A matter that holds: the ``spans`` of it that somebody marks, and the cases ``around``.

    ``heard`` are those who say of it what was weighed.
    """

    matter: Matter
    spans: frozenset[LabelledSpan]
    around: tuple[Case, ...]
    heard: frozenset[int]


@dataclass(slots=True, eq=False)
class _Place:
    """Cases that what was ``decided`` holds together; most often one, on which nothing was."""

    cases: list[Case]
    decided: list[_Decided]

    @property
    def spans(self) -> set[LabelledSpan]:
        """All that is marked here."""
        return {span for case in self.cases for span in spans_of(case)}


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
        self._everybody = frozenset(finished.spans)
        self._marks = {person: frozenset(spans) for person, spans in finished.spans.items()}
        self._case_of_span = {span: case for case in cases for span in spans_of(case)}
        self._agreed = {
            span for span, case in self._case_of_span.items() if case.kind is CaseKind.AGREED
        }
        self._of_matter = self._by_matter()
        self._unseen = {
            span
            for span in self._case_of_span
            if span not in self._agreed and matters.of(span) is None
        }

    def _by_matter(self) -> dict[Matter, set[LabelledSpan]]:
        """What is marked of all that each matter saw.

        What all say takes no decision but one that was made when all said it.
        """
        spans: dict[Matter, set[LabelledSpan]] = {matter: set() for matter in self._matters}
        for span in self._case_of_span:
            matter = self._matters.of(span)
            if matter is not None and (span not in self._agreed or matter.was_agreed(span)):
                spans[matter].add(span)
        return spans

    # -- what holds -----------------------------------------------------------------------------

    def places(self) -> list[_Place]:
        """The cases, put together where what was decided holds on several of them."""
        holding = [matter for matter in self._of_matter if self._holds(matter)]
        while True:
            decided = [*self._decided(holding)]
            places = _places(self._cases, decided)
            fallen = {each.matter for each in decided if not each.heard}
            for place in places:
                fallen.update(each.matter for each in self._contradicting(place.decided))
            if not fallen:
                return places
            holding = [matter for matter in holding if matter not in fallen]

    def _holds(self, matter: Matter) -> bool:
        """Whether nobody took its outcome back, and no decision took a part of it.

        It is taken back where nobody marks what somebody had, and where all mark what was refused.
        """
        return (
            self._matters.is_whole(matter)
            and matter.kept.issubset(self._of_matter[matter])
            and not any(
                span in self._agreed and not matter.was_agreed(span) for span in matter.refused
            )
        )

    def _decided(self, holding: Sequence[Matter]) -> Iterator[_Decided]:
        """What is decided if just these matters are ``holding``."""
        spans = self._spans_of(holding)
        covered = set(chain.from_iterable(spans.values()))
        new = self._case_of_span.keys() - covered - self._agreed
        for matter in holding:
            if spans[matter]:
                around = self._around(matter, spans[matter], new)
                new_around = new.intersection(chain.from_iterable(map(spans_of, around)))
                heard = self._heard(matter, spans[matter], new_around)
                yield _Decided(matter, frozenset(spans[matter]), around, heard)

    def _spans_of(self, holding: Sequence[Matter]) -> dict[Matter, set[LabelledSpan]]:
        """What is marked of what the matters that are ``holding`` saw, or made gold unseen.

        Where several made the same gold it belongs to the first, which later ones leave as it is.
        """
        spans = {matter: {*self._of_matter[matter]} for matter in holding}
        of_outcome = {
            span: matter
            for matter in reversed(holding)
            for span in self._unseen.intersection(matter.last.spans)
            if self._is_said_alone(span, matter)
        }
        for span, matter in of_outcome.items():
            spans[matter].add(span)
        return spans

    def _is_said_alone(self, span: LabelledSpan, came_of: Matter) -> bool:
        """Whether all who mark ``span`` say thereby just what came of a matter."""
        spans = self._of_matter[came_of].union(came_of.last.spans)
        return all(
            came_of.came_of_it(marks & spans) for marks in self._marks.values() if span in marks
        )

    def _around(
        self, matter: Matter, spans: set[LabelledSpan], new: set[LabelledSpan]
    ) -> tuple[Case, ...]:
        """The cases of the ``spans`` of a matter, and of what is ``new`` about its outcome."""
        outcome = matter.outcome or ()
        own = [span for span in outcome if span not in self._case_of_span]
        joined = new.intersection(outcome)
        if own:
            joined |= {span for span in new if self._is_joined(span, spans, own)}
        if matter.is_missed:  # a decision on that would supersede it, so it is to show it
            joined |= {span for span in new if self._is_marked_since(span, matter)}
        return tuple(dict.fromkeys(self._case_of_span[span] for span in sorted({*spans, *joined})))

    def _heard(
        self, matter: Matter, spans: set[LabelledSpan], new: set[LabelledSpan]
    ) -> frozenset[int]:
        """Who says of the ``spans`` what was weighed; nobody, if none of them marks anything.

        Whoever says nothing of them, and something ``new`` about them, is heard in that.
        """
        heard, speaking = set(), False
        decided = spans.union(matter.last.spans)
        for person, marks in self._marks.items():
            is_silent = marks.isdisjoint(spans)
            weighed = matter.weighed(marks & spans) or matter.came_of_it(marks & decided)
            if weighed and not (is_silent and marks & new):
                heard.add(person)
                speaking |= not is_silent
        return frozenset(heard) if speaking else frozenset()

    def _is_joined(
        self, new: LabelledSpan, spans: Iterable[LabelledSpan], own: Iterable[LabelledSpan]
    ) -> bool:
        """Whether ``new`` is about the reviewer's ``own`` outcome, which nobody marks.

        Not if somebody marks one of the ``spans`` that were decided as well, and so keeps it apart.
        """
        apart = any(self._is_said_by_one(new, span) for span in spans)
        return self._is_about(new, own) and not apart

    def _is_marked_since(self, new: LabelledSpan, missed: Matter) -> bool:
        """Whether somebody marks in the case of ``new`` what all had ``missed`` in another way."""
        return self._matters.is_marked_since(missed, self._case_of_span[new].variants)

    def _is_about(self, span: LabelledSpan, others: Iterable[LabelledSpan]) -> bool:
        text, passage_labels = self._finished.text, self._passage_labels
        return any(linked(text, span, other, passage_labels) for other in others)

    def _contradicting(self, at_one_place: Sequence[_Decided]) -> Iterator[_Decided]:
        """Those that give way, as two make the same thing gold in two ways.

        If those who had said the one all took it back, and others say it since, only that gives
        way; else both, as somebody has to say which.
        """
        for pair in combinations(at_one_place, 2):
            if self._contradict(*pair):
                said_anew = [each for each in pair if not self._is_said_on(each)]
                yield from said_anew if len(said_anew) == 1 else pair

    def _contradict(self, first: _Decided, second: _Decided) -> bool:
        """Whether they make the same thing gold in two ways, and no reviewer knew of that."""
        golden, other_golden = self._golden(first), self._golden(second)
        in_two_ways = any(
            self._is_about(span, [other]) and not self._is_said_by_one(span, other)
            for span in golden
            for other in other_golden
        )
        return in_two_ways and not (
            self._is_on_purpose(first.matter, other_golden)
            or self._is_on_purpose(second.matter, golden)
        )

    def _is_on_purpose(self, matter: Matter, beside: Sequence[LabelledSpan]) -> bool:
        """Whether it was decided knowing what lies ``beside`` it.

        So it is if it was decided once more, as it was shown then with all at its place, or if all
        who mark one of these spans had been heard.
        """
        heard = {person for variant in matter.last.variants for person in variant.people}
        return len(matter.made) > 1 or all(
            person in heard for person, marks in self._marks.items() if not marks.isdisjoint(beside)
        )

    def _is_said_on(self, decided: _Decided) -> bool:
        """Whether somebody who had said what it makes gold says something of that still."""
        golden = self._golden(decided)
        return any(
            not self._marks[person].isdisjoint(golden)
            for variant in decided.matter.last.variants
            for person in variant.people
            if person in self._marks and not decided.matter.kept.isdisjoint(variant.spans)
        )

    def _golden(self, decided: _Decided) -> list[LabelledSpan]:
        """What it makes gold of all that people had marked, and somebody still marks."""
        was_marked = set(seen(decided.matter.last)) & self._case_of_span.keys()
        return [span for span in decided.matter.outcome or () if span in was_marked]

    def _is_said_by_one(self, *spans: LabelledSpan) -> bool:
        """Whether somebody marked all of them, and so keeps them apart."""
        return any(marks.issuperset(spans) for marks in self._marks.values())

    # -- what cases are made of it --------------------------------------------------------------

    def is_new(self, place: _Place) -> bool:
        """Whether somebody says something here that no decision holds on."""
        covered = set(chain.from_iterable(each.spans for each in place.decided))
        unheard = any(each.heard != self._everybody for each in place.decided)
        return unheard or not place.spans.issubset(covered)

    def stands_by_itself(self, decided: _Decided) -> bool:
        """Whether it has a case of its own beside what is new.

        What was only put off has none; but what was decided first, and put off then, had it when it
        was: whoever puts a case off leaves the others as they are.
        """
        matter = decided.matter
        if matter.outcome is not None:
            return True
        was_settled = any(made.ruling is Ruling.SETTLED for made in matter.made)
        return was_settled and self.held_case(decided).evidence == matter.last.evidence

    def case_at(self, place: _Place) -> Case:
        """The case of all that is marked at a place."""
        if len(place.cases) == 1:
            return place.cases[0]
        return case_of(self._finished, place.spans, self._passage_labels)

    def held_case(self, decided: _Decided) -> Case:
        """The case of what was decided, with those who are heard in it."""
        unheard = self._everybody - decided.heard
        case, *others = decided.around
        if not unheard and not others and decided.spans.issuperset(spans_of(case)):
            return case
        marks = frozenset(chain.from_iterable(self._marks[person] for person in decided.heard))
        spans = decided.spans & marks
        case = case_of(self._finished, spans, self._passage_labels, unheard)
        if len(case.variants) > 1 or not unheard:
            return case
        # Whoever said otherwise when it was decided says something new by now.
        agreed = all(map(decided.matter.was_agreed, spans))
        return case._replace(kind=CaseKind.AGREED if agreed else CaseKind.MISSING)


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
