"""Which annotations of different people are about the same thing."""

from __future__ import annotations

from annotator.agreement.differences import Difference, between
from annotator.core.case import LabelledSpan
from annotator.core.labels import Extent, LabelSet


def passages(labels: LabelSet) -> frozenset[str]:
    """The labels of statements. They are only compared with one another:
    a date inside a claim is no case.
    """
    return frozenset(label.name for label in labels if label.extent is Extent.PASSAGE)


def linked(
    text: str, one: LabelledSpan, other: LabelledSpan, passage_labels: frozenset[str]
) -> bool:
    """Whether the two are about the same thing.

    They overlap, and have the same label, or share at least half of their letters (intersection
    over union), or are equal but for clitics, quotes, punctuation and titles.
    """
    start, end, label = one
    if other.start >= end or start >= other.end:
        return False
    if label == other.label:
        return True
    if (label in passage_labels) is not (other.label in passage_labels):
        return False
    return overlap_is_half(one, other) or between(text, one, other) <= Difference.EDGE


def overlap_is_half(one: LabelledSpan, other: LabelledSpan) -> bool:
    """Whether intersection over union is at least one half; in whole numbers."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= (one.end - one.start) + (other.end - other.start) - shared
