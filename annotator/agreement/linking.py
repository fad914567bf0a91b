"""Which annotations of different people are about the same thing."""

from __future__ import annotations

from annotator.agreement.differences import Difference, between
from annotator.core.case import LabelledSpan
from annotator.core.labels import Extent, LabelSet


def passages(labels: LabelSet) -> frozenset[str]:
    """The labels of statements, such as claims.

    They are compared with one another: a date inside a claim is no case. Only of the very same span
    it is a question what it is.
    """
    return frozenset(label.name for label in labels if label.extent is Extent.PASSAGE)


def alone(labels: LabelSet) -> frozenset[str]:
    """The label of statements, if there is just one: nothing but itself is compared with it."""
    statements = passages(labels)
    return statements if len(statements) == 1 else frozenset()


def linked(
    text: str, first: LabelledSpan, second: LabelledSpan, passage_labels: frozenset[str]
) -> bool:
    """Whether the two are about the same thing.

    They are the same span; or they overlap and have the same label, or share at least half of
    their letters (intersection over union), or are equal but for clitics, quotes, punctuation and
    titles.
    """
    start, end, label = first
    if second.start >= end or start >= second.end:
        return False
    if label == second.label or (start, end) == (second.start, second.end):
        return True
    if (label in passage_labels) is not (second.label in passage_labels):
        return False
    return overlap_is_half(first, second) or between(text, first, second) <= Difference.EDGE


def overlap_is_half(first: LabelledSpan, second: LabelledSpan) -> bool:
    """Whether intersection over union is at least one half; in whole numbers."""
    shared = min(first.end, second.end) - max(first.start, second.start)
    return 2 * shared >= (first.end - first.start) + (second.end - second.start) - shared
