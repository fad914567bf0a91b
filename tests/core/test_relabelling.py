"""A set is brought under the labels of now, whatever of their changes it saw."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace

import pytest

from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.label_changes import merged
from annotator.core.relabelling import (
    not_in_force,
    relabelled,
    relabelling,
    taken_back,
    under_heirs,
)
from annotator.core.span import Span
from annotator.core.suggestion import Fate, SuggestionOutcome
from tests.core.test_label_changes import LABELS, own

MERGED = merged(LABELS, "date", "location", "1")


def new_id() -> str:
    return uuid.uuid4().hex


def labels_of(work: AnnotationSet) -> list[tuple[str, int, str]]:
    return [(a.id, a.span.start, a.label) for a in work.ordered]


def after(work: AnnotationSet, gestures: Iterable[Gesture]) -> AnnotationSet:
    return work.after(change for gesture in gestures for change in gesture.changes)


def changed(work: AnnotationSet, id: str, **parts: object) -> Change:
    before = work.annotations[id]
    return Change(before, replace(before, **parts))


def test_a_label_that_was_merged_twice_comes_to_where_the_last_merge_led():
    twice = merged(MERGED, "location", "actor", "2")
    made = relabelling(own(("a", 0, 3, "date")), twice, new_id)
    assert [gesture.id[:2] for gesture in made] == ["1-", "2-"]
    assert [gesture.changes[0].after.label for gesture in made] == ["location", "actor"]
    assert relabelling(own(("a", 0, 3, "actor")), twice, new_id) == []


def test_merging_never_leaves_a_span_with_one_label_twice():
    work = own(("a", 0, 3, "date"), ("b", 0, 3, "location"), ("c", 4, 6, "date"))
    changes = relabelled(work, "date", "location")
    assert [(c.before.id, c.after and c.after.label) for c in changes] == [
        ("a", None),
        ("c", "location"),
    ]


BEFORE = own(("a", 0, 3, "date"), ("b", 0, 3, "location"), ("c", 4, 6, "date"))
"""Two dates, one of which is a location too."""


def test_all_that_a_merge_did_is_taken_back():
    made = relabelling(BEFORE, MERGED, new_id)
    work = after(BEFORE, made)
    assert labels_of(work) == [("b", 0, "location"), ("c", 4, "location")]
    back = taken_back(work, made, {"1"}, new_id)
    assert after(work, back) == BEFORE
    assert [gesture.of for gesture in back] == [made[0].id]
    assert taken_back(BEFORE, [*made, *back], {"1"}, new_id) == [], "once"


def test_two_merges_are_taken_back_together_the_last_one_first():
    before = own(("a", 0, 3, "date"))
    made = relabelling(before, merged(MERGED, "location", "actor", "2"), new_id)
    back = taken_back(after(before, made), made, {"1", "2"}, new_id)
    assert [gesture.of for gesture in back] == [made[1].id, made[0].id]
    assert after(after(before, made), back) == before


@pytest.mark.parametrize(
    ("since", "comes_to"),
    [
        (lambda w: changed(w, "c", label="claim"), [("a", 0, "date"), ("c", 4, "claim")]),
        (lambda w: changed(w, "c", span=Span(4, 7)), [("a", 0, "date"), ("c", 4, "date")]),
        (lambda w: Change(w.annotations["c"], None), [("a", 0, "date")]),
        (lambda w: Change(w.annotations["b"], None), [("c", 4, "date")]),
        (
            lambda w: Change(None, Annotation("d", 1, 1, "location", Span(8, 9))),
            [("a", 0, "date"), ("c", 4, "date"), ("d", 8, "location")],
        ),
        (
            lambda w: Change(None, Annotation("d", 1, 1, "date", Span(4, 6))),
            [("a", 0, "date"), ("d", 4, "date"), ("c", 4, "location")],
        ),
    ],
    ids=["relabelled", "moved", "deleted", "both deleted", "marked since", "marked as before"],
)
def test_what_somebody_did_since_stays(since, comes_to):
    made = relabelling(BEFORE, MERGED, new_id)
    work = after(BEFORE, made)
    work = work.after([since(work)])
    work = after(work, taken_back(work, made, {"1"}, new_id))
    assert [each for each in labels_of(work) if each[0] != "b"] == comes_to


def test_only_what_came_of_the_merge_and_stands_is_taken_back():
    made = relabelling(BEFORE, MERGED, new_id)
    work = after(BEFORE, made)
    assert taken_back(work, made, {"2"}, new_id) == []
    by_hand = Gesture("1-x", 1, 1, GestureKind.RELABEL, made[0].changes)
    assert taken_back(work, [by_hand], {"1"}, new_id) == []


def test_where_all_was_relabelled_since_nothing_is_taken_back():
    made = relabelling(BEFORE, MERGED, new_id)
    work = after(BEFORE, made)
    work = work.after([Change(work.annotations["b"], None), changed(work, "c", label="claim")])
    assert taken_back(work, made, {"1"}, new_id) == []


def test_which_merges_were_taken_back_is_seen_by_the_gestures_that_they_made():
    ids = ["1-a", "2-b", "c" * 32]
    assert not_in_force(ids, MERGED) == {"2"}
    assert not_in_force(ids, LABELS) == {"1", "2"}


def test_what_became_of_suggestions_is_read_under_the_labels_of_now():
    date, actor = (
        SuggestionOutcome(label, 1, 1, Span(0, 4), label, "memory", 0.9, "", Fate.ACCEPTED)
        for label in ("date", "actor")
    )
    assert under_heirs([date, actor], MERGED.heirs) == [replace(date, label="location"), actor]
    assert under_heirs([date, actor], LABELS.heirs) == [date, actor]
