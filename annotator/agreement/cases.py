"""From the sets of several people to cases: where they say the same, and where and how they differ.

What everybody says is an agreed case of its own, whatever lies around it. The rest of an article is
a graph: annotations of different people that are about the same thing (:mod:`linking`) are linked,
and what is connected is one case. So cases part the annotations: each is in exactly one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.differences import Difference, between
from annotator.agreement.linking import linked, passages
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.labels import LabelSet
from annotator.core.span import Span

Holders = dict[LabelledSpan, list[int]]
"""Who says what: people's numbers in rising order, by what they say."""

_BY_EDGES = {
    Difference.SAME: CaseKind.AGREED,
    Difference.CLITIC: CaseKind.CLITIC,
    Difference.EDGE: CaseKind.EDGE,
    Difference.BOUNDARY: CaseKind.BOUNDARY,
}


def cases(finished: FinishedSets, labels: LabelSet) -> list[Case]:
    """The cases of an article by place, the agreed ones too.

    None where fewer than two people finished.
    """
    agreed, case_list = parted(finished, passages(labels))
    everybody = tuple(sorted(finished.spans))
    case_list += [
        Case(
            finished.article,
            CaseKind.AGREED,
            Span(span.start, span.end),
            (Variant((span,), everybody),),
        )
        for span in agreed
    ]
    case_list.sort(key=lambda case: (case.place.start, -case.place.end, case.variants[0].spans))
    return case_list


def parted(
    finished: FinishedSets, passage_labels: frozenset[str]
) -> tuple[set[LabelledSpan], list[Case]]:
    """What everybody says, and the cases of the rest by place.

    For work on many articles, most of whose cases are agreed. Nothing where fewer than two people
    finished.
    """
    if len(finished.spans) < 2:
        return set(), []
    sets = {person: set(finished.spans[person]) for person in sorted(finished.spans)}
    common = set.intersection(*sets.values())
    holders: Holders = {}
    for person, spans in sets.items():
        for span in spans - common:
            holders.setdefault(span, []).append(person)
    if not holders:
        return common, []
    around = _Around(finished.article, finished.text, tuple(sets), common, passage_labels)
    return common, [around.case_of(part) for part in _connected(holders, around)]


def case_of(
    finished: FinishedSets, spans: Collection[LabelledSpan], passage_labels: frozenset[str]
) -> Case:
    """The case that ``spans`` make by themselves, of which each is somebody's.

    Whoever said something else than these is there as saying nothing.
    """
    sets = {person: set(finished.spans[person]) for person in sorted(finished.spans)}
    common = set.intersection(*sets.values())
    holders = {span: [person for person, own in sets.items() if span in own] for span in spans}
    around = _Around(finished.article, finished.text, tuple(sets), common, passage_labels)
    return around.case_of(holders)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is to know about an article to make a case of a connected part of it."""

    article: int
    text: str
    people: tuple[int, ...]
    common: set[LabelledSpan]
    passage_labels: frozenset[str]

    def linked(self, first: LabelledSpan, second: LabelledSpan) -> bool:
        """Whether the two are about the same thing."""
        return linked(self.text, first, second, self.passage_labels)

    def case_of(self, part: Holders) -> Case:
        """The case that ``part`` is."""
        ordered = sorted(part, key=_reading_order)
        variants = self._variants(ordered, part)
        place = Span(ordered[0].start, max([span.end for span in ordered]))
        return Case(self.article, self._kind(variants), place, tuple(variants))

    def _variants(self, ordered: Sequence[LabelledSpan], part: Holders) -> list[Variant]:
        """What people say, what most of them say first."""
        if len(ordered) == 1:
            (by,) = part.values()
            others = tuple([person for person in self.people if person not in by])
            return [Variant(tuple(ordered), tuple(by)), Variant((), others)]
        by_spans: dict[tuple[LabelledSpan, ...], list[int]] = {}
        for person in self.people:
            spans = tuple([span for span in ordered if person in part[span]])
            by_spans.setdefault(spans, []).append(person)
        variants = [Variant(spans, tuple(people)) for spans, people in by_spans.items()]
        variants.sort(key=_most_said_first)
        return variants

    def _kind(self, variants: Sequence[Variant]) -> CaseKind:
        """The gravest way in which the variants differ."""
        marked = [variant.spans for variant in variants if variant.spans]
        if len(marked) < len(variants):
            nested = len(marked) == 1 and self._lies_in_agreed(marked[0])
            return CaseKind.NESTING if nested else CaseKind.MISSING
        if len({len(spans) for spans in marked}) > 1:
            nested = any(
                _one_holds_other(first, second)
                for spans in marked
                for first, second in combinations(spans, 2)
            )
            return CaseKind.NESTING if nested else CaseKind.SPLIT
        worst = Difference.SAME
        for spans, others in combinations(marked, 2):
            for first, second in zip(spans, others, strict=True):
                if first.label != second.label:
                    return CaseKind.LABEL
                worst = max(worst, between(self.text, first, second))
        return _BY_EDGES[worst]

    def _lies_in_agreed(self, spans: Sequence[LabelledSpan]) -> bool:
        """Whether what some marked lies inside or around what all marked, and could be it."""
        for span in spans:
            start, end, _ = span
            touching = [common for common in self.common if common[0] < end and start < common[1]]
            if any(_one_holds_other(span, t) and self.linked(span, t) for t in touching):
                return True
        return False


def _most_said_first(variant: Variant) -> tuple[bool, int, tuple[LabelledSpan, ...]]:
    """Nothing comes last."""
    return (not variant.spans, -len(variant.people), variant.spans)


def _connected(holders: Holders, around: _Around) -> list[Holders]:
    """The parts in which everything is linked with something else, by place."""
    ordered = sorted(holders, key=_reading_order)
    parts: dict[LabelledSpan, list[LabelledSpan]] = {span: [span] for span in ordered}
    reaching: list[LabelledSpan] = []  # those that end behind where we are
    for span in ordered:
        reaching = [other for other in reaching if other.end > span.start]
        for other in reaching:
            if (
                parts[span] is not parts[other]
                and _of_two_people(holders[span], holders[other])
                and around.linked(span, other)
            ):
                grown, taken = parts[other], parts[span]
                grown += taken
                for member in taken:
                    parts[member] = grown
        reaching.append(span)
    distinct = {id(part): part for part in parts.values()}
    return [{span: holders[span] for span in part} for part in distinct.values()]


def _of_two_people(holders: Sequence[int], others: Sequence[int]) -> bool:
    return len(holders) > 1 or holders != others


def _reading_order(span: LabelledSpan) -> tuple[int, int, str]:
    return (span.start, -span.end, span.label)


def _one_holds_other(first: LabelledSpan, second: LabelledSpan) -> bool:
    return (first.start <= second.start and second.end <= first.end) or (
        second.start <= first.start and first.end <= second.end
    )
