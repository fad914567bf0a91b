"""What people do, as changes: each does what it says, fits the set it is for, and can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import verbs
from annotator.core.annotation import (
    Annotation,
    Certainty,
    Origin,
    Region,
    SetState,
    SetStatus,
    Verdict,
)
from annotator.core.annotation_set import AnnotationSet
from annotator.core.span import Span
from tests.core.strategies import NAMES, PERSON, Ids, annotation_sets, spans

A = Annotation("a", 1, PERSON, "actor", Span(0, 6))
B = Annotation("b", 1, PERSON, "place", Span(8, 12), note="?")
PROPOSED = Region("p", 1, None, Span(0, 3), Verdict.PROPOSED)


def holding(*records: Annotation | Region, state: SetState = SetState.IN_PROGRESS) -> AnnotationSet:
    return AnnotationSet(
        SetStatus(1, PERSON, state),
        {r.id: r for r in records if isinstance(r, Annotation)},
        {r.id: r for r in records if isinstance(r, Region)},
    )


def labelled(current: AnnotationSet) -> list[tuple[str, str, Span]]:
    return [(a.id, a.label, a.span) for a in current.ordered]


def test_tagging_takes_the_article_up():
    start = holding(state=SetState.TODO)
    after = start.after(
        verbs.tag(start, "actor", [Span(0, 2), Span(3, 5)], Ids(), Origin.ELSEWHERE)
    )
    assert labelled(after) == [("new1", "actor", Span(0, 2)), ("new2", "actor", Span(3, 5))]
    assert {a.origin for a in after.annotations.values()} == {Origin.ELSEWHERE}
    assert after.status.state is SetState.IN_PROGRESS
    assert verbs.tag(start, "actor", [], Ids()) == ()


def test_an_annotation_is_edited_in_each_of_its_fields():
    start = holding(A, B)
    assert labelled(start.after(verbs.relabel(start, "a", "claim")))[0] == ("a", "claim", A.span)
    assert labelled(start.after(verbs.resize(start, "a", Span(1, 6))))[0][2] == Span(1, 6)
    assert start.after(verbs.note(start, "a", " hm ")).annotations["a"].note == "hm"
    assert start.after(verbs.note(start, "b", " ")).annotations["b"].note is None
    unsure = start.after(verbs.certainty(start, "a", Certainty.UNSURE))
    assert unsure.annotations["a"].certainty is Certainty.UNSURE
    assert labelled(start.after(verbs.remove(start, ["a", "gone"]))) == [("b", "place", B.span)]


def test_splitting_keeps_the_first_part_and_its_id():
    start = holding(A, B)
    parts = [Span(8, 9), Span(9, 10), Span(10, 12)]
    after = start.after(verbs.split(start, "b", parts, Ids()))
    assert labelled(after)[1:] == [
        ("b", "place", parts[0]),
        ("new1", "place", parts[1]),
        ("new2", "place", parts[2]),
    ]
    assert {a.note for a in after.ordered[1:]} == {"?"}
    same_first = verbs.split(start, "b", [B.span, Span(9, 10)], Ids())
    assert [change.before for change in same_first] == [None]


def test_merging_grows_the_first_over_all():
    start = holding(B, A)
    after = start.after(verbs.merge(start, ["b", "a"]))
    assert labelled(after) == [("a", "actor", Span(0, 12))]
    inner = Annotation("c", 1, PERSON, "actor", Span(1, 3))
    start = holding(A, inner)
    assert labelled(start.after(verbs.merge(start, ["a", "c"]))) == [("a", "actor", A.span)]


def test_what_another_window_removed_is_passed_over():
    start = holding(A)
    assert verbs.relabel(start, "gone", "claim") == ()
    assert verbs.split(start, "gone", [A.span], Ids()) == ()
    assert verbs.merge(start, ["a", "gone"]) == ()
    assert verbs.remove(start, ["gone"]) == ()


def test_what_changes_nothing_is_no_gesture():
    start = holding(A)
    assert verbs.relabel(start, "a", "actor") == ()
    assert verbs.reopen(start) == ()
    assert verbs.unflag(start) == ()
    assert verbs.finish(holding(state=SetState.DONE), Ids()) == ()
    assert verbs.split(start, "a", [A.span], Ids()) == ()


def test_finishing_confirms_the_proposals_still_open_and_reopening_keeps_them():
    cleared = Region("r", 1, PERSON, Span(8, 9), Verdict.ARTICLE)
    other = Region("q", 1, None, Span(8, 9), Verdict.PROPOSED)
    start = holding(PROPOSED, other, cleared)
    done = start.after(verbs.finish(start, Ids()))
    assert done.status.state is SetState.DONE
    assert [(r.span, r.verdict) for r in done.not_article] == [(Span(0, 3), Verdict.NOT_ARTICLE)]
    again = done.after(verbs.reopen(done))
    assert again.status.state is SetState.IN_PROGRESS
    assert again.not_article == done.not_article


@pytest.mark.parametrize("state", [SetState.DONE, SetState.SKIPPED])
def test_skipping_and_flagging_say_why(state):
    start = holding(state=SetState.TODO)
    skipped = start.after(verbs.skip(start, " لا يخصنا "))
    assert (skipped.status.state, skipped.status.skip_reason) == (SetState.SKIPPED, "لا يخصنا")
    finished = skipped.after(verbs.finish(skipped, Ids()))
    assert (finished.status.state, finished.status.skip_reason) == (SetState.DONE, None)
    closed = {SetState.SKIPPED: skipped, SetState.DONE: finished}[state]
    assert closed.after(verbs.reopen(closed)).status == SetStatus(1, PERSON, SetState.IN_PROGRESS)
    flagged = closed.after(verbs.flag(closed, " ؟ "))
    assert (flagged.status.flagged, flagged.status.flag_note) == (True, "؟")
    assert flagged.after(verbs.unflag(flagged)) == closed


def test_regions_are_marked_and_cleared():
    start = holding(PROPOSED, state=SetState.TODO)
    marked = start.after(verbs.mark_not_article(start, Span(5, 9), Ids()))
    assert [r.span for r in marked.not_article] == [Span(0, 3), Span(5, 9)]
    assert marked.status.state is SetState.IN_PROGRESS
    assert verbs.mark_not_article(marked, Span(5, 9), Ids()) == ()
    unmarked = marked.after(verbs.mark_article(marked, marked.regions["new1"], Ids()))
    assert unmarked.regions == {"p": PROPOSED}


def test_a_cleared_proposal_stays_and_may_be_confirmed_after_all():
    start = holding(PROPOSED)
    cleared = start.after(verbs.mark_article(start, PROPOSED, Ids()))
    assert cleared.not_article == []
    assert cleared.regions["p"] == PROPOSED
    confirmed = cleared.after(verbs.mark_not_article(cleared, PROPOSED.span, Ids()))
    assert [r.id for r in confirmed.not_article] == ["new1"]


def test_all_open_proposals_are_confirmed_in_one_gesture():
    more = Region("q", 1, None, Span(4, 9), Verdict.PROPOSED)
    start = holding(PROPOSED, more, state=SetState.TODO)
    confirmed = start.after(verbs.confirm_proposals(start, Ids()))
    assert {r.verdict for r in confirmed.not_article} == {Verdict.NOT_ARTICLE}
    assert confirmed.status.state is SetState.IN_PROGRESS
    assert start.after(verbs.clear_proposals(start, Ids())).not_article == []
    assert verbs.confirm_proposals(confirmed, Ids()) == ()


@st.composite
def gestures(draw: st.DrawFn, current: AnnotationSet) -> verbs.Changes:
    """Any verb on anything that ``current`` holds, or on what is gone."""
    ids = [*current.annotations, "gone"]
    id = draw(st.sampled_from(ids))
    several = draw(st.lists(st.sampled_from(ids), unique=True))
    label, span, new_id = draw(st.sampled_from(NAMES)), draw(spans()), Ids()
    text = draw(st.sampled_from(["", " ", "لماذا"]))
    choices = [
        lambda: verbs.tag(current, label, [span], new_id),
        lambda: verbs.relabel(current, id, label),
        lambda: verbs.resize(current, id, span),
        lambda: verbs.note(current, id, text),
        lambda: verbs.certainty(current, id, draw(st.none() | st.sampled_from(Certainty))),
        lambda: verbs.remove(current, several),
        lambda: verbs.split(current, id, [span, draw(spans())], new_id),
        lambda: verbs.merge(current, several),
        lambda: verbs.finish(current, new_id),
        lambda: verbs.reopen(current),
        lambda: verbs.skip(current, text),
        lambda: verbs.flag(current, text),
        lambda: verbs.unflag(current),
        lambda: verbs.mark_not_article(current, span, new_id),
        lambda: verbs.confirm_proposals(current, new_id),
        lambda: verbs.clear_proposals(current, new_id),
        *(
            lambda region=region: verbs.mark_article(current, region, new_id)
            for region in current.not_article
        ),
    ]
    return draw(st.sampled_from(choices))()


@given(annotation_sets(), st.data())
def test_every_verb_fits_the_set_it_is_for_and_can_be_taken_back(current, data):
    changes = data.draw(gestures(current))
    held = {**current.annotations, **current.regions, "status": current.status}
    touched = set()
    for change in changes:
        id = getattr(change.record, "id", "status")
        assert id not in touched, "one gesture changes a record once"
        touched.add(id)
        assert change.before == held.get(id)
    after = current.after(changes)
    assert after.after([change.inverse for change in reversed(changes)]) == current
    # a proposal is the project's: no person's gesture changes it
    assert all(getattr(change.record, "person", None) == PERSON for change in changes)


def test_several_spans_are_moved_as_one_gesture():
    start = holding(A, B)
    wanted = {"a": Span(0, 4), "b": Span(6, 12), "gone": Span(0, 1)}
    moved = start.after(verbs.resize_several(start, wanted))
    assert labelled(moved) == [("a", "actor", Span(0, 4)), ("b", "place", Span(6, 12))]
    assert verbs.resize_several(moved, wanted) == ()


def test_the_next_with_the_same_label_comes_in_reading_order():
    alike = replace(A, id="c", span=Span(14, 18))
    current = holding(A, B, alike)
    assert current.next_alike("a") == alike
    assert current.next_alike("c") is None and current.next_alike("b") is None


def test_what_is_not_article_is_toggled_by_all_it_touches():
    marked = verbs.toggle_not_article(holding(A), Span(2, 5), Ids())
    current = holding(A).after(marked)
    assert [region.span for region in current.not_article] == [Span(2, 5)]
    back = verbs.toggle_not_article(current, Span(4, 9), Ids())
    assert current.after(back).not_article == []
