"""From the sets of several people to cases: where they say the same, and where and how they differ.

What everybody says is an agreed case of its own, whatever lies around it. The rest of an article is a
graph: annotations of different people that are about the same thing (:mod:`linking`) are linked, and
what is connected is one case. So cases part the annotations: each is in exactly one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from annotator.agreement.differences import Difference, between
from annotator.agreement.linking import linked, passages
from annotator.core.labels import LabelSet
from annotator.core.review import Case, CaseKind, FinishedSets, LabelledSpan, Variant
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
    """The cases of an article by place, the agreed ones too; none where fewer than two people finished."""
    if len(finished.spans) < 2:
        return []
    common, parts = parted(finished, labels)
    everybody = tuple(sorted(finished.spans))
    found = [
        Case(
            finished.article,
            CaseKind.AGREED,
            Span(one.start, one.end),
            (Variant((one,), everybody),),
        )
        for one in common
    ]
    passage_labels = passages(labels)
    found += [case_of(finished, part, common, passage_labels) for part in parts]
    found.sort(key=lambda case: (case.place.start, -case.place.end, case.variants[0].spans))
    return found


def parted(finished: FinishedSets, labels: LabelSet) -> tuple[set[LabelledSpan], list[Holders]]:
    """What everybody says, and the rest in connected parts."""
    sets = {person: set(finished.spans[person]) for person in sorted(finished.spans)}
    common = set.intersection(*sets.values())
    holders: Holders = {}
    for person, spans in sets.items():
        for one in spans - common:
            holders.setdefault(one, []).append(person)
    return common, _connected(holders, finished.text, passages(labels))


def case_of(
    finished: FinishedSets,
    part: Holders,
    common: Iterable[LabelledSpan],
    passage_labels: frozenset[str],
) -> Case:
    """The case that a connected part is."""
    said: dict[int, list[LabelledSpan]] = {person: [] for person in sorted(finished.spans)}
    for one in sorted(part, key=_reading_order):
        for person in part[one]:
            said[person].append(one)
    by_spans: dict[tuple[LabelledSpan, ...], list[int]] = {}
    for person, spans in said.items():
        by_spans.setdefault(tuple(spans), []).append(person)
    variants = sorted(
        (Variant(spans, tuple(people)) for spans, people in by_spans.items()),
        key=lambda variant: (not variant.spans, -len(variant.people), variant.spans),
    )
    place = Span(min(one.start for one in part), max(one.end for one in part))
    kind = _kind(variants, finished.text, common, passage_labels)
    return Case(finished.article, kind, place, tuple(variants))


def _connected(holders: Holders, text: str, passage_labels: frozenset[str]) -> list[Holders]:
    """The parts in which everything is linked with something else, by place."""
    ordered = sorted(holders, key=_reading_order)
    parts: dict[LabelledSpan, list[LabelledSpan]] = {one: [one] for one in ordered}
    reaching: list[LabelledSpan] = []  # those that end behind where we are
    for one in ordered:
        reaching = [other for other in reaching if other.end > one.start]
        for other in reaching:
            if (
                parts[one] is not parts[other]
                and _of_two_people(holders[one], holders[other])
                and linked(text, one, other, passage_labels)
            ):
                grown, taken = parts[other], parts[one]
                grown += taken
                for member in taken:
                    parts[member] = grown
        reaching.append(one)
    distinct = {id(part): part for part in parts.values()}
    return [{one: holders[one] for one in part} for part in distinct.values()]


def _of_two_people(one: Sequence[int], other: Sequence[int]) -> bool:
    return len(one) > 1 or one != other


def _reading_order(one: LabelledSpan) -> tuple[int, int, str]:
    return (one.start, -one.end, one.label)


def _kind(
    variants: Sequence[Variant],
    text: str,
    common: Iterable[LabelledSpan],
    passage_labels: frozenset[str],
) -> CaseKind:
    """The gravest way in which the variants differ."""
    said = [variant.spans for variant in variants if variant.spans]
    if len(said) < len(variants):
        if len(said) == 1 and _lies_in_agreed(said[0], text, common, passage_labels):
            return CaseKind.NESTING
        return CaseKind.MISSING
    if len({len(spans) for spans in said}) > 1:
        nested = any(
            _one_holds_other(one, other) for spans in said for one, other in combinations(spans, 2)
        )
        return CaseKind.NESTING if nested else CaseKind.SPLIT
    pairs = [pair for one, other in combinations(said, 2) for pair in zip(one, other, strict=True)]
    if any(one.label != other.label for one, other in pairs):
        return CaseKind.LABEL
    return _BY_EDGES[max(between(text, one, other) for one, other in pairs)]


def _lies_in_agreed(
    spans: Sequence[LabelledSpan],
    text: str,
    common: Iterable[LabelledSpan],
    passage_labels: frozenset[str],
) -> bool:
    """Whether what some marked lies inside or around something that all marked, and could be it."""
    return any(
        _one_holds_other(one, agreed) and linked(text, one, agreed, passage_labels)
        for agreed in common
        for one in spans
    )


def _one_holds_other(one: LabelledSpan, other: LabelledSpan) -> bool:
    return (one.start <= other.start and other.end <= one.end) or (
        other.start <= one.start and one.end <= other.end
    )
