"""Which gestures a project permits. Refusals are values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.annotation import Annotation, Region, SetState
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.case import LabelledSpan
from annotator.core.gesture import Change, Gesture
from annotator.core.labels import LabelSet, Permission
from annotator.core.span import Span
from annotator.core.suggestion import SuggestionOutcome

_WORK = Annotation | Region | SuggestionOutcome


class Objection(StrEnum):
    """Why a change may not be made, or what to be told about it."""

    BEYOND_TEXT = "beyond_text"
    BLANK = "blank"
    UNKNOWN_LABEL = "unknown_label"
    TWICE = "twice"
    NESTING = "nesting"
    SAME_SPAN = "same_span"
    CROSSING = "crossing"
    APART = "apart"
    FINISHED = "finished"
    SKIPPED = "skipped"
    NOT_MISSED = "not_missed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a change may not be made. ``values`` fill the sentence that the window shows."""

    objection: Objection
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Advice:
    """What a person should know about a change that was made all the same."""

    objection: Objection
    values: Mapping[str, str] = field(default_factory=dict)


def judge(
    gesture: Gesture, article: Article, current: AnnotationSet, labels: LabelSet
) -> tuple[Refusal | None, list[Advice]]:
    """Whether ``gesture`` may be made on ``current``: the first refusal, if any, and the advice.

    Advice is what to tell about a gesture that is permitted, each kind once; with a refusal there
    is none.
    """
    closed = _closed(gesture, current)
    if closed is not None:
        return closed, []
    result = current.after(gesture.changes).annotations.values()
    no, advised = _judged(_written(gesture.changes), result, article.text, labels)
    if no is not None:
        return no, []
    for change in gesture.changes:
        if isinstance(change.after, Region) and change.after.span.end > len(article.text):
            return Refusal(Objection.BEYOND_TEXT), []
    return None, advised


def judge_spans(
    new: Iterable[LabelledSpan], beside: Iterable[LabelledSpan], text: str, labels: LabelSet
) -> tuple[Refusal | None, list[Advice]]:
    """Whether the ``new`` spans may stand together with those ``beside``, under the same rules.

    For spans that are nobody's annotations, such as the outcome of a decision.
    """
    written = [_nobodys(f"new {place}", labelled) for place, labelled in enumerate(new)]
    standing = [_nobodys(f"beside {place}", labelled) for place, labelled in enumerate(beside)]
    return _judged(written, [*written, *standing], text, labels)


def refusal(
    gesture: Gesture, article: Article, current: AnnotationSet, labels: LabelSet
) -> Refusal | None:
    """Why ``gesture`` may not be made on ``current``, or ``None``. The first reason found."""
    return judge(gesture, article, current, labels)[0]


def advice(
    gesture: Gesture, article: Article, current: AnnotationSet, labels: LabelSet
) -> list[Advice]:
    """What to tell about a permitted ``gesture``, each thing once."""
    return judge(gesture, article, current, labels)[1]


def _closed(gesture: Gesture, current: AnnotationSet) -> Refusal | None:
    """A finished or skipped set takes no change of what is in it until it is reopened."""
    closed = {SetState.DONE: Objection.FINISHED, SetState.SKIPPED: Objection.SKIPPED}
    state = current.status.state
    if state not in closed:
        return None
    after = current.after(gesture.changes).status.state
    if after not in closed:
        return None
    if any(isinstance(change.record, _WORK) for change in gesture.changes):
        return Refusal(closed[state])
    return None


def _written(changes: Iterable[Change]) -> Iterator[Annotation]:
    """The annotations whose span or label changes; a note alone needs no judgement."""
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Annotation) and not (
            isinstance(before, Annotation)
            and (before.span, before.label) == (after.span, after.label)
        ):
            yield after


def _nobodys(id: str, labelled: LabelledSpan) -> Annotation:
    return Annotation(id, 0, 0, labelled.label, labelled.span)


def _judged(
    written: Iterable[Annotation], result: Collection[Annotation], text: str, labels: LabelSet
) -> tuple[Refusal | None, list[Advice]]:
    """The first refusal of, or all advice on, the annotations ``written``.

    ``result`` are all annotations once the changes are made.
    """
    advised: dict[Objection, Advice] = {}
    for annotation in written:
        for objection, values, permission in _objections(annotation, result, text, labels):
            if permission is Permission.REFUSE:
                return Refusal(objection, values), []
            if permission is Permission.WARN:
                advised.setdefault(objection, Advice(objection, values))
    return None, list(advised.values())


def _objections(
    annotation: Annotation, result: Collection[Annotation], text: str, labels: LabelSet
) -> Iterator[tuple[Objection, dict[str, str], Permission]]:
    span = annotation.span
    if annotation.label not in labels:
        yield Objection.UNKNOWN_LABEL, {"label": annotation.label}, Permission.REFUSE
    if span.end > len(text):
        yield Objection.BEYOND_TEXT, {}, Permission.REFUSE
    elif not span.of(text).strip():
        yield Objection.BLANK, {}, Permission.REFUSE
    start, end = span.start, span.end
    for other in result:
        # Written out, because thousands of annotations are looked at between a key and its
        # painting.
        if other.span.start >= end or other.span.end <= start or other.id == annotation.id:
            continue
        values = {"surface": other.span.of(text), "label": other.label}
        if other.span == span and other.label == annotation.label:
            yield Objection.TWICE, values, Permission.REFUSE
        elif frozenset((annotation.label, other.label)) in labels.overlap.apart:
            yield Objection.APART, values, Permission.REFUSE
        else:
            objection = _way(span, other.span)
            # Each of the three ways to overlap has the name of its rule in ``Overlap``.
            yield objection, values, getattr(labels.overlap, objection.value)


def _way(span: Span, other: Span) -> Objection:
    """How two overlapping spans lie; the value is also the name of the rule in ``Overlap``."""
    if span == other:
        return Objection.SAME_SPAN
    return Objection.CROSSING if span.crosses(other) else Objection.NESTING
