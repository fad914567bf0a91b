"""What deserves a second look when an article is finished: nothing of it need be wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.labels import Extent, LabelSet


class Doubt(StrEnum):
    """Why a span deserves a second look."""

    NOT_ARTICLE = "not_article"  # it lies on lines that are not the article's
    PARAGRAPHS = "paragraphs"  # it reaches over several
    LONG = "long"
    OTHERWISE = "otherwise"  # the same string is labelled otherwise in this article


@dataclass(frozen=True, slots=True)
class SecondLook:
    """An annotation to look at again, and why."""

    annotation: Annotation
    doubt: Doubt


_SELDOM_LONGER = {Extent.NAME: 50, Extent.PASSAGE: 400}  # code points
_TIMES_LONGER = 4  # than the middle one of its label in this article
_ENOUGH = 5  # spans of a label to know what is usual


def second_looks(text: str, own: AnnotationSet, labels: LabelSet) -> list[SecondLook]:
    """What deserves a second look in ``own``, in reading order; for each span the first reason."""
    limits = _limits(own, labels)
    otherwise = set(_labelled_otherwise(text, own))
    looks = []
    for annotation in own.ordered:
        surface = annotation.span.of(text)
        if any(annotation.span.overlaps(region.span) for region in own.not_article):
            looks.append(SecondLook(annotation, Doubt.NOT_ARTICLE))
        elif "\n" in surface:
            looks.append(SecondLook(annotation, Doubt.PARAGRAPHS))
        elif len(surface) > limits[annotation.label]:
            looks.append(SecondLook(annotation, Doubt.LONG))
        elif annotation.id in otherwise:
            looks.append(SecondLook(annotation, Doubt.OTHERWISE))
    return looks


def _limits(own: AnnotationSet, labels: LabelSet) -> dict[str, float]:
    """How long a span of each label may be before it is remarkable."""
    lengths: dict[str, list[int]] = {}
    for annotation in own.annotations.values():
        lengths.setdefault(annotation.label, []).append(len(annotation.span))
    return {
        label: max(
            _SELDOM_LONGER[labels[label].extent],
            _TIMES_LONGER * median(some) if len(some) >= _ENOUGH else 0,
        )
        for label, some in lengths.items()
    }


def _labelled_otherwise(text: str, own: AnnotationSet) -> Iterator[str]:
    """The ids of spans whose string has another label more often, or earlier, in the article.

    Two labels on one span are meant.
    """
    by_surface: dict[str, list[Annotation]] = {}
    for annotation in own.ordered:
        by_surface.setdefault(annotation.span.of(text), []).append(annotation)
    for alike in by_surface.values():
        counts = Counter(annotation.label for annotation in alike)
        usual = max(counts, key=lambda label: counts[label])
        placed = {annotation.span for annotation in alike if annotation.label == usual}
        for annotation in alike:
            if annotation.label != usual and annotation.span not in placed:
                yield annotation.id
