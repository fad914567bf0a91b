"""Bringing a set under the labels of now: by the merges in force, and without those taken back.

A merge of labels, and that it was taken back, are events of the project. A set may come in that saw
none of them, or some: from its log it is known which it saw, and the rest is done to it then. So it
makes no difference whether it came before or after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.labels import LabelSet
from annotator.core.span import Span
from annotator.core.suggestion import SuggestionOutcome
from annotator.core.verbs import NewId

BEHIND_CHANGE = "-"
"""Between the id of a change of the labels and the rest of the id of a gesture that it made."""

_OWN_DIGITS = 24  # of the id of such a gesture: enough that no two have the same


def relabelled(own: AnnotationSet, merged: str, heir: str) -> tuple[Change, ...]:
    """The changes that give each span of the label ``merged`` the label ``heir``.

    Where a span has that label already, the one that was merged goes: no span has a label twice.
    """
    have_heir = {each.span for each in own.annotations.values() if each.label == heir}
    return tuple(
        Change(each, None if each.span in have_heir else replace(each, label=heir))
        for each in own.ordered
        if each.label == merged
    )


def under_heirs(
    outcomes: Iterable[SuggestionOutcome], heirs: Mapping[str, str]
) -> list[SuggestionOutcome]:
    """What became of suggestions, under the labels that their spans have now.

    An outcome is kept as it was written, and read so: a merge that is taken back leaves no trace.
    """
    return [
        replace(outcome, label=heirs[outcome.label]) if outcome.label in heirs else outcome
        for outcome in outcomes
    ]


def relabelling(own: AnnotationSet, labels: LabelSet, new_id: NewId) -> list[Gesture]:
    """The gestures that bring a set under ``labels``: one for each label in it that was merged.

    None if there is no such span. Their ids begin as the change of the labels says. A label that
    was merged into one that was merged later is followed to its end: merges make no circle, since
    a label can only be merged into one that is offered.
    """
    gestures: list[Gesture] = []
    merged = [label for label in labels if label.merged]
    while waiting := [label for label in merged if _is_used(own, label.name)]:
        label = waiting[0]
        assert label.merged is not None
        changes = relabelled(own, label.name, label.merged.label)
        gesture_id = f"{label.merged.by}{BEHIND_CHANGE}{new_id()[:_OWN_DIGITS]}"
        status = own.status
        kind = GestureKind.MERGE_LABELS
        gestures.append(Gesture(gesture_id, status.person, status.article, kind, changes))
        own = own.after(changes)
    return gestures


def _is_used(own: AnnotationSet, label: str) -> bool:
    return any(annotation.label == label for annotation in own.annotations.values())


def taken_back(
    own: AnnotationSet, made: Sequence[Gesture], merges: Collection[str], new_id: NewId
) -> list[Gesture]:
    """The gestures that give spans of ``own`` the labels back that ``merges`` (ids) took from them.

    ``made`` are the gestures of the set, oldest first. A span that somebody gave another label
    since keeps that, and one that was moved its place; what was deleted stays so, and what somebody
    marked under the other label keeps it.
    """
    gestures: list[Gesture] = []
    for gesture in in_effect(made, merges):
        changes: list[Change] = []
        for change in gesture.inverse:
            back = _back(own, change)
            if back is not None:
                changes.append(back)
                own = own.after([back])
        if changes:
            undo = Gesture(
                new_id(),
                gesture.person,
                gesture.article,
                gesture.kind,
                tuple(changes),
                Operation.UNDO,
                of=gesture.id,
            )
            gestures.append(undo)
    return gestures


def in_effect(made: Sequence[Gesture], merges: Collection[str]) -> list[Gesture]:
    """Those of ``made`` that came of ``merges`` and were not taken back, the last one first."""
    last = {gesture.of or gesture.id: gesture.operation for gesture in made}
    return [
        gesture
        for gesture in reversed(made)
        if gesture.kind is GestureKind.MERGE_LABELS
        and gesture.of is None
        and merge_of(gesture.id) in merges
        and last[gesture.id] is not Operation.UNDO
    ]


def merge_of(gesture_id: str) -> str:
    """The merge of labels that made the gesture, by the id of that change."""
    return gesture_id.partition(BEHIND_CHANGE)[0]


def not_in_force(ids: Iterable[str], labels: LabelSet) -> set[str]:
    """The merges that made gestures among ``ids``, and were taken back since."""
    in_force = {label.merged.by for label in labels if label.merged}
    return {merge_of(id) for id in ids if BEHIND_CHANGE in id} - in_force


def _back(own: AnnotationSet, change: Change) -> Change | None:
    """What ``change``, which takes a relabelling back, comes to in ``own``; ``None``: nothing."""
    relabelled, original = change.before, change.after
    assert isinstance(original, Annotation)
    current = own.annotations.get(original.id)
    back: Annotation | None = None
    if isinstance(relabelled, Annotation):
        if current is not None and current.label == relabelled.label:
            back = replace(current, label=original.label)
    elif current is None and _labels_on(own, original.span):  # what stood for both is there still
        back = original
    if back is None or back.label in _labels_on(own, back.span):
        return None
    return Change(current, back)


def _labels_on(own: AnnotationSet, span: Span) -> set[str]:
    return {each.label for each in own.annotations.values() if each.span == span}
