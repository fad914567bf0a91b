"""Finds spans that deserve a second look when a person finishes an article.

None of them need be wrong: they are unusually long, lie where no article is, or contradict another
span of the same person.
"""

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


_USUAL_LENGTH = {Extent.NAME: 50, Extent.PASSAGE: 400}  # code points; few spans are longer
_TIMES_MEDIAN = 4  # a span is long from here on, by the median length of its label in the article
_ENOUGH_FOR_MEDIAN = 5  # spans of a label


def second_looks(text: str, work: AnnotationSet, labels: LabelSet) -> list[SecondLook]:
    """The spans of ``work`` to look at again, in reading order, each with one reason.

    ``work`` is one person's work on the article with this ``text``. If several reasons hold, the
    first one in the order of :class:`Doubt` is given.
    """
    limits = _longest_usual(work, labels)
    otherwise = set(_labelled_otherwise(text, work))
    looks = []
    for annotation in work.ordered:
        surface = annotation.span.of(text)
        if any(annotation.span.overlaps(region.span) for region in work.not_article):
            looks.append(SecondLook(annotation, Doubt.NOT_ARTICLE))
        elif "\n" in surface:
            looks.append(SecondLook(annotation, Doubt.PARAGRAPHS))
        elif len(surface) > limits[annotation.label]:
            looks.append(SecondLook(annotation, Doubt.LONG))
        elif annotation.id in otherwise:
            looks.append(SecondLook(annotation, Doubt.OTHERWISE))
    return looks


def _longest_usual(work: AnnotationSet, labels: LabelSet) -> dict[str, float]:
    """How long a span of each label may be before it is remarkable, in code points."""
    lengths: dict[str, list[int]] = {}
    for annotation in work.annotations.values():
        lengths.setdefault(annotation.label, []).append(len(annotation.span))
    return {
        label: max(
            _USUAL_LENGTH[labels[label].extent],
            _TIMES_MEDIAN * median(measured) if len(measured) >= _ENOUGH_FOR_MEDIAN else 0,
        )
        for label, measured in lengths.items()
    }


def _labelled_otherwise(text: str, work: AnnotationSet) -> Iterator[str]:
    """The ids of spans whose string has another label more often, or earlier, in the article.

    Not where that other label is on the very same span: two labels on one span were put there on
    purpose.
    """
    by_surface: dict[str, list[Annotation]] = {}
    for annotation in work.ordered:
        by_surface.setdefault(annotation.span.of(text), []).append(annotation)
    for same_surface in by_surface.values():
        counts = Counter(annotation.label for annotation in same_surface)
        usual = max(counts, key=lambda label: counts[label])
        usual_spans = {a.span for a in same_surface if a.label == usual}
        for annotation in same_surface:
            if annotation.label != usual and annotation.span not in usual_spans:
                yield annotation.id
