"""Annotation sets: the next one follows from the changes, and any sequence can be taken back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Region, SetState, SetStatus, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import ArticleDetails
from annotator.core.gesture import Change
from annotator.core.span import Span
from tests.core.strategies import ARTICLE, NAMES, PERSON, annotation_sets, spans


@st.composite
def change(draw: st.DrawFn, current: AnnotationSet) -> Change:
    """Anything that can be done to ``current``."""
    records = [*current.annotations.values(), *current.regions.values()]
    ways = ["annotate", "mark", "state"] + (["remove", "move"] if records else [])
    way = draw(st.sampled_from(ways))
    if way == "annotate":
        name = draw(st.sampled_from(NAMES))
        new_id = f"x{len(current.annotations)}{draw(st.integers(0, 10**9))}"
        return Change(None, Annotation(new_id, 1, PERSON, name, draw(spans())))
    if way == "mark":
        new_id = f"y{draw(st.integers(0, 10**9))}"
        return Change(None, Region(new_id, 1, PERSON, draw(spans()), Verdict.NOT_ARTICLE))
    if way == "state":
        others = [state for state in SetState if state is not current.status.state]
        return Change(current.status, current.status._replace(state=draw(st.sampled_from(others))))
    record = draw(st.sampled_from(records))
    if way == "remove":
        return Change(record, None)
    span = draw(spans().filter(lambda s: s != record.span))
    moved = record._replace(span=span) if isinstance(record, Region) else replace(record, span=span)
    return Change(record, moved)


@given(annotation_sets(), st.data())
def test_taking_back_any_sequence_restores_the_start(start, data):
    current, made = start, []
    for _ in range(data.draw(st.integers(0, 8))):
        made.append(data.draw(change(current)))
        current = current.after(made[-1:])
    assert start.after(made) == current
    # a proposal belongs to nobody's set, so only its record is compared
    restored = current.after([one.inverse for one in reversed(made)])
    assert restored == start


@given(annotation_sets(), st.data())
def test_changes_leave_the_set_before_them_alone(start, data):
    frozen = (start.status, dict(start.annotations), dict(start.regions))
    start.after([data.draw(change(start))])
    assert (start.status, dict(start.annotations), dict(start.regions)) == frozen


def test_records_of_other_sets_are_passed_over():
    mine = AnnotationSet(SetStatus(1, PERSON))
    elsewhere = [
        Annotation("a", 2, PERSON, "actor", Span(0, 1)),
        Annotation("a", 1, PERSON + 1, "actor", Span(0, 1)),
        Region("r", 2, PERSON, Span(0, 1), Verdict.ARTICLE),
        SetStatus(2, PERSON, SetState.DONE),
        ArticleDetails.of(ARTICLE),
    ]
    assert mine.after(Change(None, record) for record in elsewhere) == mine


def test_a_status_taken_back_to_nothing_is_the_first_one():
    done = SetStatus(1, PERSON, SetState.DONE, flagged=True)
    current = AnnotationSet(SetStatus(1, PERSON)).after([Change(None, done)])
    assert current.status == done
    assert current.after([Change(done, None)]).status == SetStatus(1, PERSON)


@given(annotation_sets())
def test_annotations_are_listed_in_reading_order(current):
    found = current.ordered
    assert sorted(found, key=lambda a: a.id) == sorted(
        current.annotations.values(), key=lambda a: a.id
    )
    keys = [(a.span.start, -a.span.end, a.label, a.id) for a in found]
    assert keys == sorted(keys)


@given(annotation_sets())
def test_a_verdict_of_ones_own_overrides_the_proposal_for_that_stretch(current):
    dimmed = current.not_article
    assert [r.span for r in dimmed] == sorted(r.span for r in dimmed)
    own = {r.span: r.verdict for r in current.regions.values() if r.person is not None}
    proposed = {r.span for r in current.regions.values() if r.person is None}
    expected = {s for s, verdict in own.items() if verdict is Verdict.NOT_ARTICLE}
    assert {r.span for r in dimmed} == expected | (proposed - own.keys())
