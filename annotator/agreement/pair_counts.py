"""What one article counts for the measures: each two people's spans, and which go together.

All F1 count both people's spans, so that they are the same whichever of the two comes first: of a
pair with two labels one span counts for each of the labels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from annotator.agreement.differences import Difference, between
from annotator.agreement.figures import F1
from annotator.agreement.linking import overlap_is_half
from annotator.agreement.matching import Pair, pairs
from annotator.core.case import Case, CaseKind, LabelledSpan

PersonPair = tuple[int, int]
Matching = tuple[int, int, list[Pair]]
"""Two people, the lower number first, and what goes with what in a case."""


_SAID_BY_KIND = (CaseKind.CLITIC, CaseKind.EDGE, CaseKind.BOUNDARY)


class PairCounts:
    """What two people's sets on articles come to; by label, in the label set's order.

    ``f1`` holds the spans, then the hits of each F1; ``confusion`` in how many pairs of spans both
    used a label, the first of them did, and the second. It begins with what the two have in common:
    how many spans, by label.
    """

    __slots__ = ("_labels", "confusion", "f1")

    def __init__(self, common: Sequence[int]) -> None:
        self._labels = len(common)
        self.f1 = [2 * number for number in common] * (1 + len(F1))
        self.confusion = list(common) * 3

    @property
    def spans(self) -> int:
        """The spans of both."""
        return sum(self.f1[: self._labels])

    @property
    def strict(self) -> int:
        """How many of them are the same."""
        return sum(self.f1[self._labels : 2 * self._labels])

    def same(self, label: int) -> None:
        """Both have the same span with the same label."""
        for field in range(label, len(self.f1), self._labels):
            self.f1[field] += 2
        for field in range(label, len(self.confusion), self._labels):
            self.confusion[field] += 1

    def alone(self, label: int) -> None:
        """One has a span that goes with none of the other's."""
        self.f1[label] += 1

    def together(
        self, span: LabelledSpan, counterpart: LabelledSpan, labels: PersonPair, *, is_close: bool
    ) -> None:
        """Two spans go together, of ``labels``; ``is_close``: they differ by clitics at most."""
        first, second = labels
        step = self._labels
        self.f1[first] += 1
        self.f1[second] += 1
        if span.start == counterpart.start and span.end == counterpart.end:
            self.f1[2 * step + first] += 1
            self.f1[2 * step + second] += 1
        if first == second:
            if is_close:
                self.f1[3 * step + first] += 2
            if overlap_is_half(span, counterpart):
                self.f1[4 * step + first] += 2
            self.confusion[first] += 1
        self.confusion[step + first] += 1
        self.confusion[2 * step + second] += 1


def matchings(
    case: Case, people: Sequence[int], text: str, passage_labels: frozenset[str]
) -> list[Matching]:
    """What goes with what in ``case``, for each two of its ``people``, who are in rising order."""
    return [
        (first, second, pairs(case, first, second, text, passage_labels))
        for first, second in combinations(people, 2)
    ]


def count(
    counts: Mapping[PersonPair, PairCounts],
    case: Case,
    matched: Iterable[Matching],
    text: str,
    order: Mapping[str, int],
) -> None:
    """Add a case that is not agreed. ``order`` numbers the labels."""
    for first, second, pairs_of_two in matched:
        adding = counts[first, second]
        for span, counterpart in pairs_of_two:
            if span is None or counterpart is None:
                alone = span or counterpart
                assert alone is not None
                adding.alone(order[alone.label])
            elif span == counterpart:
                adding.same(order[span.label])
            else:
                close = span.label == counterpart.label and _is_close(case, text, span, counterpart)
                labels_of_two = (order[span.label], order[counterpart.label])
                adding.together(span, counterpart, labels_of_two, is_close=close)


def count_of_two(adding: PairCounts, pair: Pair, kind: CaseKind, order: Mapping[str, int]) -> None:
    """As :func:`count`, for a case of this ``kind`` in which the two marked one span at most."""
    span, counterpart = pair
    if span is not None and counterpart is not None:
        labels = order[span.label], order[counterpart.label]
        adding.together(span, counterpart, labels, is_close=kind is CaseKind.CLITIC)
    else:
        alone = span or counterpart
        assert alone is not None
        adding.alone(order[alone.label])


def _is_close(case: Case, text: str, span: LabelledSpan, counterpart: LabelledSpan) -> bool:
    """Whether two spans of ``case`` differ by clitics at most."""
    if case.kind in _SAID_BY_KIND and len(case.variants) == 2 and len(case.variants[0].spans) == 1:
        return case.kind is CaseKind.CLITIC
    return between(text, span, counterpart) <= Difference.CLITIC
