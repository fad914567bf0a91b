"""Which decisions are about the same thing, and whether the last of them still holds.

A decision is kept with what people said when it was made. It holds as long as people say what was
on the table then: its outcome, or one of the variants that were weighed. It does not matter who
says it and in which order they came, so whoever finishes late unsettles nothing that they do not
contradict. What is new is a case of its own beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.agreement.cases import case_of
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Outcome
from annotator.core.decision import Decision, Ruling
from annotator.core.span import Span

K = TypeVar("K")


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """Decisions about the same thing, in the order they were made; the last one supersedes all."""

    made: tuple[Decision, ...]

    @property
    def last(self) -> Decision:
        """The last word on it."""
        return self.made[-1]

    @property
    def is_missed(self) -> bool:
        """Whether it was about a place where nobody had marked anything."""
        return not any(variant.spans for variant in self.last.variants)

    @property
    def was_agreed(self) -> bool:
        """Whether all had said the same."""
        return not self.is_missed and len(self.last.variants) == 1

    def weighed(self, spans: Outcome) -> bool:
        """Whether just this was on the table, or came of it."""
        last = self.last
        came_of_it = last.ruling is Ruling.SETTLED and spans == last.spans
        return came_of_it or any(variant.spans == spans for variant in last.variants)

    def is_taken_back(self, spans: Iterable[LabelledSpan]) -> bool:
        """Whether part of its outcome that somebody had said is not among ``spans`` any more."""
        return not set(seen(self.last)).intersection(self.last.spans) <= set(spans)


def seen(decision: Decision) -> list[LabelledSpan]:
    """What people had marked when the decision was made; nothing where all missed something."""
    return [span for variant in decision.variants for span in variant.spans]


class Matters:
    """The matters of an article, and which of them each span belongs to.

    A decision supersedes those before it that saw one of the spans that it saw; one on what all
    missed those on the same place.
    """

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._of_span: dict[LabelledSpan, Matter] = {}
        self._of_place: dict[Span, Matter] = {}
        self._order: dict[str, int] = {}
        for decision in decisions:
            self._order[decision.id] = len(self._order)
            self._take(decision)
        self._of_outcome = {span: matter for matter in self for span in matter.last.spans}

    def __iter__(self) -> Iterator[Matter]:
        """Each once, in the order of their last decisions."""
        every = dict.fromkeys([*self._of_span.values(), *self._of_place.values()])
        return iter(sorted(every, key=lambda matter: self._order[matter.last.id]))

    def _take(self, decision: Decision) -> None:
        spans = seen(decision) or decision.spans
        place = None if seen(decision) else decision.place
        before = {self._of_span.get(span) for span in spans}
        if place is not None:
            before.add(self._of_place.get(place))
        taken = [matter for matter in before if matter is not None]
        whole = Matter((*self.in_order(earlier for m in taken for earlier in m.made), decision))
        if taken:
            _replace(self._of_span, taken, whole)
            _replace(self._of_place, taken, whole)
        self._of_span.update(dict.fromkeys(spans, whole))
        if place is not None:
            self._of_place[place] = whole

    def __len__(self) -> int:
        return len({*self._of_span.values(), *self._of_place.values()})

    def in_order(self, decisions: Iterable[Decision]) -> list[Decision]:
        """``decisions``, each once, in the order they were made."""
        each = {decision.id: decision for decision in decisions}
        return [each[id] for id in sorted(each, key=self._order.__getitem__)]

    def of(self, span: LabelledSpan) -> Matter | None:
        """The matter in which a span was seen, or of which it came; ``None`` if it is new."""
        return self._of_span.get(span) or self._of_outcome.get(span)

    def missed_at(self, place: Span) -> Matter | None:
        """The matter of what all missed at ``place``."""
        matter = self._of_place.get(place)
        return matter if matter is not None and matter.is_missed else None


def _replace(by: dict[K, Matter], old: Sequence[Matter], new: Matter) -> None:
    for key, matter in by.items():
        if matter in old:
            by[key] = new


@dataclass(frozen=True, slots=True)
class Parted:
    """The cases of an article: those on which a decision holds, and the ``rest``."""

    held: tuple[tuple[Case, Matter], ...]
    rest: tuple[Case, ...]


def part(
    finished: FinishedSets,
    cases: Sequence[Case],
    matters: Matters,
    passage_labels: frozenset[str],
) -> Parted:
    """Part the ``cases`` of an article into what was decided and what is new."""
    if not len(matters):
        return Parted((), tuple(cases))
    case_at = {span: case for case in cases for span in _spans(case)}
    held: list[tuple[Case, Matter]] = []
    decided: set[LabelledSpan] = set()
    for matter, spans in _by_matter(case_at, matters).items():
        case = _case_of(finished, spans, case_at, passage_labels)
        around = [case_at[span] for span in spans]
        if _holds(matter, case, around) and not _is_contradicted(matter, case_at):
            held.append((case, matter))
            decided.update(spans)
    rest: list[Case] = []
    for case in cases:
        left = [span for span in _spans(case) if span not in decided]
        if len(left) == len(_spans(case)):
            rest.append(case)
        elif left:
            rest.append(case_of(finished, left, passage_labels))
    return Parted(tuple(held), tuple(rest))


def _by_matter(
    case_at: dict[LabelledSpan, Case], matters: Matters
) -> dict[Matter, list[LabelledSpan]]:
    by_matter: dict[Matter, list[LabelledSpan]] = {}
    for span, case in case_at.items():
        matter = matters.of(span)
        # What all say takes no decision but one that was made when all said it.
        if matter is not None and (case.kind is not CaseKind.AGREED or matter.was_agreed):
            by_matter.setdefault(matter, []).append(span)
    return by_matter


def _case_of(
    finished: FinishedSets,
    spans: Sequence[LabelledSpan],
    case_at: dict[LabelledSpan, Case],
    passage_labels: frozenset[str],
) -> Case:
    """The case of ``spans``: that in which they were found, if they are all of it."""
    case = case_at[spans[0]]
    whole = set(_spans(case)) == set(spans)
    return case if whole else case_of(finished, spans, passage_labels)


def _holds(matter: Matter, case: Case, around: Iterable[Case]) -> bool:
    """Whether everybody in ``case`` says what was on the table.

    Who says something else in the cases ``around`` it is heard there, so that their silence here
    says nothing.
    """
    if matter.is_taken_back(_spans(case)):
        return False
    own = set(_spans(case))
    elsewhere = {
        person
        for other in around
        for variant in other.variants
        if not own.issuperset(variant.spans)
        for person in variant.people
    }
    return all(
        matter.weighed(variant.spans)
        or (not variant.spans and elsewhere.issuperset(variant.people))
        for variant in case.variants
    )


def _is_contradicted(matter: Matter, case_at: dict[LabelledSpan, Case]) -> bool:
    """Whether all say now what was weighed against something else, and refused."""
    if matter.was_agreed:
        return False
    refused = set(seen(matter.last)).difference(matter.last.spans)
    return any(case_at[span].kind is CaseKind.AGREED for span in refused if span in case_at)


def _spans(case: Case) -> list[LabelledSpan]:
    return [span for variant in case.variants for span in variant.spans]
