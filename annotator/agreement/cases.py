"""Makes cases of the sets of several people: where they say the same, and how they differ.

What everybody says is an agreed case of its own, whatever lies around it. The rest of an article is
a graph: annotations of different people that are about the same thing (:mod:`linking`) are linked,
and what is connected is one case. So cases part the annotations: each is in exactly one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations
from typing import NamedTuple

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
    """The cases of an article in the order of their places, the agreed ones too.

    No cases where fewer than two people finished.
    """
    agreed, case_list = agreed_and_differing(finished, passages(labels))
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


def agreed_and_differing(
    finished: FinishedSets, passage_labels: frozenset[str]
) -> tuple[set[LabelledSpan], list[Case]]:
    """The spans that everybody marked, and the cases in which people differ, by place.

    For work on many articles: most cases are agreed, and making a :class:`Case` of each would take
    most of the time. Both are empty where fewer than two people finished.
    """
    article, parts = parted(finished, passage_labels)
    return article.agreed, [article.case_of(part) for part in parts]


def parted(
    finished: FinishedSets, passage_labels: frozenset[str]
) -> tuple[ArticleOfCases, list[Holders]]:
    """The article with what is agreed in it, and the parts that the other cases are, by place.

    Nothing is agreed, and there are no parts, where fewer than two people finished.
    """
    article = _article(finished, passage_labels)
    if len(article.people) < 2:
        return article, []
    holders: Holders = {}
    for person, spans in zip(article.people, article.apart, strict=True):
        for span in spans:
            holders.setdefault(span, []).append(person)
    return article, _connected(holders, article) if holders else []


def _article(finished: FinishedSets, passage_labels: frozenset[str]) -> ArticleOfCases:
    people = tuple(sorted(finished.spans))
    sets = [set(finished.spans[person]) for person in people]
    agreed = set.intersection(*sets) if len(people) > 1 else set()
    apart = [spans - agreed for spans in sets]
    number, text = finished.article, finished.text
    return ArticleOfCases(number, text, people, agreed, apart, passage_labels)


def case_of(
    finished: FinishedSets,
    spans: Collection[LabelledSpan],
    passage_labels: frozenset[str],
    unheard: Collection[int] = (),
) -> Case:
    """The case that just these ``spans`` make, each of which at least one person marked.

    Whoever marked none of them is in it as saying nothing, whatever else they marked; but for those
    who are ``unheard``, as they speak of it elsewhere.
    """
    article = _article(finished, passage_labels)
    heard = tuple([person for person in article.people if person not in unheard])
    holders = {
        span: [
            person
            for person, marked in zip(article.people, article.apart, strict=True)
            if span in marked or span in article.agreed
        ]
        for span in spans
    }
    return article._replace(people=heard).case_of(holders)


class ArticleOfCases(NamedTuple):
    """What the making of a case needs to know of its article.

    ``people`` are all who finished it, by number; ``agreed`` are the spans that all of them marked,
    ``apart`` those that each of them marked besides.
    """

    number: int
    text: str
    people: tuple[int, ...]
    agreed: set[LabelledSpan]
    apart: Sequence[set[LabelledSpan]]
    passage_labels: frozenset[str]

    def linked(self, first: LabelledSpan, second: LabelledSpan) -> bool:
        """Whether the two are about the same thing."""
        return linked(self.text, first, second, self.passage_labels)

    def case_of(self, part: Holders) -> Case:
        """The case that the spans of ``part`` make."""
        if len(part) == 1:  # most cases: made without the detours below
            return self._case_of_one(*part.items())
        if len(part) == 2 == len(self.people):
            first, second = sorted(part)
            holders = tuple(part[first]), tuple(part[second])
            if len(holders[0]) == len(holders[1]) == 1 and holders[0] != holders[1]:
                return self._case_of_two(
                    Variant((first,), holders[0]), Variant((second,), holders[1])
                )
        ordered = sorted(part, key=_reading_order)
        variants = self._variants(ordered, part)
        place = Span(ordered[0].start, max([span.end for span in ordered]))
        return Case(self.number, self._kind(variants), place, tuple(variants))

    def _case_of_one(self, marked: tuple[LabelledSpan, list[int]]) -> Case:
        """The case of a span that some marked, where the others marked nothing."""
        span, holders = marked
        kind = self.kind_of_one(span)
        silent = tuple([person for person in self.people if person not in holders])
        variants = (Variant((span,), tuple(holders)), Variant((), silent))
        return Case(self.number, kind, span.span, variants if silent else variants[:1])

    def _case_of_two(self, *variants: Variant) -> Case:
        """The case of two people who marked one span each, in the order of the text."""
        (first,), (second,) = variants[0].spans, variants[1].spans
        kind = self.kind_of_two(first, second)
        place = Span(min(first.start, second.start), max(first.end, second.end))
        return Case(self.number, kind, place, variants)

    def kind_of(self, first: LabelledSpan | None, second: LabelledSpan | None) -> CaseKind:
        """How two people differ of whom each marked one span, or one of them nothing."""
        if first is not None and second is not None:
            return self.kind_of_two(first, second)
        alone = first or second
        assert alone is not None
        return self.kind_of_one(alone)

    def kind_of_one(self, span: LabelledSpan) -> CaseKind:
        """How people differ where some marked ``span`` and the others nothing."""
        return CaseKind.NESTING if self._lies_in_agreed((span,)) else CaseKind.MISSING

    def kind_of_two(self, first: LabelledSpan, second: LabelledSpan) -> CaseKind:
        """How two people differ who marked one of these spans each."""
        if first.label != second.label:
            return CaseKind.LABEL
        return _BY_EDGES[between(self.text, first, second)]

    def _variants(self, ordered: Sequence[LabelledSpan], part: Holders) -> list[Variant]:
        """What people say; first what most of them say."""
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
        gravest = Difference.SAME
        for spans, other_spans in combinations(marked, 2):
            for first, second in zip(spans, other_spans, strict=True):
                if first.label != second.label:
                    return CaseKind.LABEL
                gravest = max(gravest, between(self.text, first, second))
        return _BY_EDGES[gravest]

    def _lies_in_agreed(self, spans: Sequence[LabelledSpan]) -> bool:
        """Whether one of ``spans`` lies inside or around an agreed span that may mean the same."""
        for span in spans:
            start, end, _ = span
            touching = [agreed for agreed in self.agreed if agreed[0] < end and start < agreed[1]]
            if any(_one_holds_other(span, t) and self.linked(span, t) for t in touching):
                return True
        return False


def _most_said_first(variant: Variant) -> tuple[bool, int, tuple[LabelledSpan, ...]]:
    """A sort key: many people before few, and those who marked nothing last."""
    return (not variant.spans, -len(variant.people), variant.spans)


def _connected(holders: Holders, article: ArticleOfCases) -> list[Holders]:
    """The connected parts of the graph of linked spans, by place.

    Only spans of different people are linked: what one person keeps apart is not one thing.
    """
    parts: list[Holders] = []
    touching: list[LabelledSpan] = []
    reach = 0
    for span in sorted(holders):
        if span[0] >= reach and touching:
            parts += _parts_of(touching, holders, article)
            touching = []
        touching.append(span)
        reach = max(reach, span[1])
    return parts + _parts_of(touching, holders, article)


def _parts_of(
    touching: list[LabelledSpan], holders: Holders, article: ArticleOfCases
) -> list[Holders]:
    """The connected parts of spans between which nothing is unmarked."""
    if len(touching) == 1:  # most of them
        return [{touching[0]: holders[touching[0]]}]
    if len(touching) == 2:  # most of the others
        return _parts_of_two(touching[0], touching[1], holders, article)
    ordered = sorted(touching, key=_reading_order)
    parts: dict[LabelledSpan, list[LabelledSpan]] = {span: [span] for span in ordered}
    reaching: list[LabelledSpan] = []  # earlier spans that end behind the start of this one
    for span in ordered:
        reaching = [other for other in reaching if other.end > span.start]
        for other in reaching:
            if (
                parts[span] is not parts[other]
                and _of_two_people(holders[span], holders[other])
                and article.linked(span, other)
            ):
                joined, dissolved = parts[other], parts[span]
                joined += dissolved
                for member in dissolved:
                    parts[member] = joined
        reaching.append(span)
    distinct = {id(part): part for part in parts.values()}
    return [{span: holders[span] for span in part} for part in distinct.values()]


def _parts_of_two(
    first: LabelledSpan, second: LabelledSpan, holders: Holders, article: ArticleOfCases
) -> list[Holders]:
    """As :func:`_parts_of`, without its detours."""
    if _of_two_people(holders[first], holders[second]) and article.linked(first, second):
        return [{first: holders[first], second: holders[second]}]
    if first[0] == second[0] and first[1] != second[1]:  # the longer one comes first
        first, second = second, first
    return [{first: holders[first]}, {second: holders[second]}]


def _of_two_people(holders: Sequence[int], other_holders: Sequence[int]) -> bool:
    """Whether two different people marked them; false if one person alone marked both."""
    return len(holders) > 1 or holders != other_holders


def _reading_order(span: LabelledSpan) -> tuple[int, int, str]:
    return (span.start, -span.end, span.label)


def _one_holds_other(first: LabelledSpan, second: LabelledSpan) -> bool:
    return (first.start <= second.start and second.end <= first.end) or (
        second.start <= first.start and first.end <= second.end
    )
