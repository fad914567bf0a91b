"""What a project permits: each rule as a table, and against a plain reading of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Region, SetState, SetStatus, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import LabelSet, Overlap, Permission
from annotator.core.rules import Advice, Objection, Refusal, advice, judge_spans, refusal
from annotator.core.span import Span
from tests.core.strategies import (
    ARTICLE,
    LABEL_SETS,
    LABELS,
    NAMES,
    PERSON,
    TEXT,
    annotation_sets,
    spans,
)

ALL = LabelSet("test", LABELS)
OUTER, INNER, CROSSING = Span(4, 12), Span(5, 10), Span(8, 14)


def annotation(id: str, label: str, span: Span) -> Annotation:
    return Annotation(id, 1, PERSON, label, span)


def gesture(*changes: Change) -> Gesture:
    return Gesture("g", PERSON, 1, GestureKind.TAG, changes)


def holding(*annotations: Annotation, state: SetState = SetState.IN_PROGRESS) -> AnnotationSet:
    return AnnotationSet(SetStatus(1, PERSON, state), {a.id: a for a in annotations})


def verdict(
    new: Annotation, current: AnnotationSet, labels: LabelSet = ALL
) -> tuple[Refusal | None, list[Objection]]:
    made = gesture(Change(None, new))
    return (
        refusal(made, ARTICLE, current, labels),
        [one.objection for one in advice(made, ARTICLE, current, labels)],
    )


@pytest.mark.parametrize(
    ("label", "span", "objection"),
    [
        ("actor", Span(0, len(TEXT) + 1), Objection.BEYOND_TEXT),
        ("actor", Span(3, 4), Objection.BLANK),
        ("verb", Span(0, 3), Objection.UNKNOWN_LABEL),
        ("actor", Span(5, 9), Objection.TWICE),
    ],
)
def test_spans_beyond_the_text_blank_or_of_unknown_labels_are_refused(label, span, objection):
    current = holding(annotation("old", "actor", Span(5, 9)))
    refused, advised = verdict(annotation("new", label, span), current)
    assert refused is not None
    assert refused.objection is objection
    assert advised == []


def test_a_refusal_says_what_it_is_about():
    current = holding(annotation("old", "actor", Span(5, 9)))
    assert verdict(annotation("new", "actor", Span(5, 9)), current)[0] == Refusal(
        Objection.TWICE, {"surface": "داعش", "label": "actor"}
    )
    assert verdict(annotation("new", "verb", Span(5, 9)), current)[0] == Refusal(
        Objection.UNKNOWN_LABEL, {"label": "verb"}
    )


@pytest.mark.parametrize(
    ("span", "way"), [(INNER, "nesting"), (OUTER, "same_span"), (CROSSING, "crossing")]
)
@pytest.mark.parametrize("permission", Permission)
def test_each_way_of_overlapping_is_as_the_project_says(span, way, permission):
    labels = LabelSet("test", LABELS, Overlap(**{way: permission}))
    current = holding(annotation("old", "actor", OUTER))
    refused, advised = verdict(annotation("new", "place", span), current, labels)
    assert (refused is not None) == (permission is Permission.REFUSE)
    assert advised == ([Objection(way)] if permission is Permission.WARN else [])


def test_labels_that_keep_apart_may_not_overlap_at_all():
    allowed = Overlap(crossing=Permission.ALLOW, apart=frozenset({frozenset({"actor", "place"})}))
    labels = LabelSet("test", LABELS, allowed)
    current = holding(annotation("old", "actor", OUTER))
    refused, _ = verdict(annotation("new", "place", INNER), current, labels)
    assert refused is not None
    assert refused.objection is Objection.APART
    assert verdict(annotation("new", "claim", INNER), current, labels) == (None, [])


@pytest.mark.parametrize("permission", Permission)
def test_spans_that_are_nobodys_keep_the_same_rules(permission):
    labels = LabelSet("test", LABELS, Overlap(crossing=permission))
    outer, crossing = LabelledSpan(4, 12, "actor"), LabelledSpan(8, 14, "place")
    for new, beside in (([crossing], [outer]), ([crossing, outer], [])):
        refused, advised = judge_spans(new, beside, TEXT, labels)
        assert (refused is not None) == (permission is Permission.REFUSE)
        assert [one.objection for one in advised] == (
            [Objection.CROSSING] if permission is Permission.WARN else []
        )
    assert judge_spans([], [outer, crossing], TEXT, labels) == (None, [])  # they are there already


NOTHING_TOGETHER = LabelSet(
    "test",
    LABELS,
    Overlap(
        Permission.REFUSE,
        Permission.REFUSE,
        Permission.REFUSE,
        frozenset({frozenset({"actor"}), frozenset({"actor", "place"})}),
    ),
)


@pytest.mark.parametrize("label", ["actor", "place"])
@pytest.mark.parametrize("side", [Span(1, OUTER.start), Span(OUTER.end, OUTER.end + 3)])
def test_spans_that_touch_share_nothing(side, label):
    """Where the strictest project lets no two spans overlap, one may begin where another ends."""
    current = holding(annotation("old", "actor", OUTER))
    assert verdict(annotation("new", label, side), current, NOTHING_TOGETHER) == (None, [])
    closer = Span(max(side.start - 1, 0), side.end) if side.start else side
    closer = Span(side.start, side.end + 1) if side.end == OUTER.start else closer
    assert verdict(annotation("new", label, closer), current, NOTHING_TOGETHER)[0] is not None


def test_the_same_advice_is_given_once():
    current = holding(annotation("a", "actor", OUTER), annotation("b", "actor", Span(6, 12)))
    made = gesture(Change(None, annotation("new", "place", CROSSING)))
    (advised,) = advice(made, ARTICLE, current, ALL)
    assert advised == Advice(Objection.CROSSING, {"surface": OUTER.of(TEXT), "label": "actor"})


def test_a_note_on_an_old_annotation_needs_no_second_judgement():
    old = annotation("old", "verb", Span(3, 4))  # imported before the rules were made stricter
    current = holding(old)
    noted = gesture(Change(old, replace(old, note="?")))
    assert refusal(noted, ARTICLE, current, ALL) is None
    moved = gesture(Change(old, replace(old, span=Span(0, 4))))
    assert refusal(moved, ARTICLE, current, ALL) is not None
    assert refusal(gesture(Change(old, None)), ARTICLE, current, ALL) is None


def test_a_region_stays_within_the_text():
    inside = Region("r", 1, PERSON, Span(0, len(TEXT)), Verdict.NOT_ARTICLE)
    beyond = inside._replace(span=Span(0, len(TEXT) + 1))
    assert refusal(gesture(Change(None, inside)), ARTICLE, holding(), ALL) is None
    assert refusal(gesture(Change(None, beyond)), ARTICLE, holding(), ALL) == Refusal(
        Objection.BEYOND_TEXT
    )


@pytest.mark.parametrize(
    ("state", "objection"),
    [(SetState.DONE, Objection.FINISHED), (SetState.SKIPPED, Objection.SKIPPED)],
)
def test_a_closed_set_takes_no_change_until_it_is_reopened(state, objection):
    current = holding(state=state)
    status = current.status
    new = Change(None, annotation("new", "actor", INNER))
    region = Change(None, Region("r", 1, PERSON, INNER, Verdict.ARTICLE))
    reopened = Change(status, status._replace(state=SetState.IN_PROGRESS))
    flagged = Change(status, status._replace(flagged=True))
    for closed in (gesture(new), gesture(region), gesture(flagged, new)):
        assert refusal(closed, ARTICLE, current, ALL) == Refusal(objection)
    for open_ in (gesture(flagged), gesture(reopened), gesture(reopened, new)):
        assert refusal(open_, ARTICLE, current, ALL) is None


@given(annotation_sets(SetState.IN_PROGRESS), LABEL_SETS, st.sampled_from(NAMES), spans())
@example(holding(), NOTHING_TOGETHER, "actor", Span(0, len(TEXT)))
@example(holding(annotation("a", "actor", OUTER)), NOTHING_TOGETHER, "actor", Span(12, 14))
@example(holding(annotation("a", "actor", OUTER)), NOTHING_TOGETHER, "actor", Span(11, 14))
@example(holding(annotation("a", "actor", OUTER)), NOTHING_TOGETHER, "actor", Span(1, 4))
@example(holding(annotation("a", "actor", OUTER)), NOTHING_TOGETHER, "actor", Span(1, 5))
def test_a_new_annotation_is_refused_exactly_when_a_plain_reading_of_the_rules_says_so(
    current, labels, name, span
):
    overlap = labels.overlap
    expected = not span.of(TEXT).strip()
    for old in current.annotations.values():
        mine, theirs = (set(range(s.start, s.end)) for s in (span, old.span))
        if mine & theirs:
            permission = (
                overlap.same_span
                if mine == theirs
                else overlap.nesting
                if mine <= theirs or theirs <= mine
                else overlap.crossing
            )
            expected |= permission is Permission.REFUSE
            expected |= mine == theirs and old.label == name
            expected |= {old.label, name} in overlap.apart
    refused, _ = verdict(annotation("new", name, span), current, labels)
    assert (refused is not None) == expected
