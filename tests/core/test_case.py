"""Cases, decisions and what was decided, as values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.blindness import is_outcome_shown
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.case_names import kind_name
from annotator.core.decision import Decision, Example, Means, Release, ReleaseBasis, Ruling
from annotator.core.gesture import (
    LABELLING,
    LASTING,
    OWN_WORK,
    REVIEWING,
    RUNNING,
    Change,
    Gesture,
    GestureKind,
)
from annotator.core.message import english
from annotator.core.reviewed import ReviewedCase, Source, Standing, basis_of
from annotator.core.span import Span
from annotator.core.standing_names import standing_name

TEXT = "والسعودية تنفي"
LONG = LabelledSpan(0, 9, "location")
SHORT = LabelledSpan(1, 9, "actor")
CASE = Case(
    3,
    CaseKind.LABEL,
    Span(0, 9),
    (Variant((SHORT,), (4, 9)), Variant((LONG,), (1,)), Variant((), (2,))),
)
AT = "2026-04-11T08:00:00.000Z"
DECISION = Decision("d", 3, 8, AT, CASE.place, CASE.variants, (SHORT,))


def reviewed(decision: Decision | None, standing: Standing = Standing.SETTLED) -> ReviewedCase:
    return ReviewedCase(CASE, standing, decision)


def test_a_labelled_span_is_a_span_and_its_surface():
    assert SHORT.span == Span(1, 9)
    assert SHORT.of(TEXT) == "السعودية"


def test_a_case_knows_its_people_and_labels():
    assert CASE.people == (1, 2, 4, 9)
    assert CASE.labels == {"actor", "location"}


def test_the_id_of_a_case_is_that_of_its_evidence():
    assert CASE.id == "96b03e6b1589"  # the same in every run, and in every version
    assert CASE._replace(kind=CaseKind.CLITIC).id == CASE.id
    for other in (
        CASE._replace(article=4),
        CASE._replace(place=Span(0, 10)),
        CASE._replace(variants=CASE.variants[:2]),
        CASE._replace(variants=(Variant((SHORT,), (4,)), *CASE.variants[1:])),
    ):
        assert other.id != CASE.id


def test_a_decision_is_about_the_case_that_has_its_evidence():
    assert DECISION.evidence == CASE.evidence
    assert replace(DECISION, place=Span(0, 10)).evidence != CASE.evidence


def test_keys_tell_one_from_another():
    example = Example("e", 3, 8, "actor", SHORT.span, Span(0, 14))
    assert DECISION.key == (3, "d")
    assert example.key == (3, "e")
    assert Release(3, 8, AT).key == (3,)


@pytest.mark.parametrize(
    ("means", "source"),
    [
        (Means.REVIEWER, Source.DECISION),
        (Means.AGREED, Source.UNANIMOUS),
        (Means.CLITIC, Source.POLICY),
        (Means.MAJORITY, Source.POLICY),
    ],
)
def test_what_was_settled_is_gold_by_what_settled_it(means, source):
    case = reviewed(replace(DECISION, means=means))
    assert case.outcome == (SHORT,)
    assert case.source is source


def test_nothing_here_is_an_outcome_and_not_the_lack_of_one():
    case = reviewed(replace(DECISION, spans=()))
    assert case.outcome == ()
    assert case.source is Source.DECISION


def test_what_was_put_off_has_no_outcome():
    deferred = replace(DECISION, ruling=Ruling.DEFERRED, spans=())
    case = reviewed(deferred, Standing.DEFERRED)
    assert case.outcome is None and case.source is None


AGREED = Case(3, CaseKind.AGREED, SHORT.span, (Variant((SHORT,), (2, 4, 9)),))


def test_what_all_say_is_gold_without_a_decision():
    case = ReviewedCase(AGREED, Standing.SETTLED)
    assert case.outcome == (SHORT,)
    assert case.source is Source.UNANIMOUS
    assert ReviewedCase(AGREED, Standing.STALE).outcome is None


def test_putting_off_the_check_of_a_rule_does_not_say_otherwise():
    """What was gold stays gold; the reviewer still does not know what the rule made of it."""
    ruled = replace(DECISION, means=Means.CLITIC, checked=True)
    deferred = replace(DECISION, id="later", ruling=Ruling.DEFERRED, spans=())
    case = ReviewedCase(CASE, Standing.DEFERRED, deferred, (ruled,))
    assert (case.outcome, case.source, case.holding) == ((SHORT,), Source.POLICY, ruled)
    assert case.left and not is_outcome_shown(case)
    noted = replace(deferred, id="with a note", note="ينظر")
    again = ReviewedCase(CASE, Standing.DEFERRED, noted, (ruled, deferred))
    assert (again.outcome, again.holding) == ((SHORT,), ruled) and not is_outcome_shown(again)
    own = ReviewedCase(CASE, Standing.DEFERRED, deferred, (DECISION,))
    assert own.outcome is None and is_outcome_shown(own)
    agreed = ReviewedCase(AGREED, Standing.DEFERRED, deferred)
    assert (agreed.outcome, agreed.source) == ((SHORT,), Source.UNANIMOUS)


@pytest.mark.parametrize("standing", [Standing.OPEN, Standing.STALE])
def test_what_is_open_has_no_outcome(standing):
    case = reviewed(None, standing)
    assert case.outcome is None and case.source is None


def test_all_but_the_settled_ones_are_left_to_a_reviewer():
    left = {standing for standing in Standing if reviewed(DECISION, standing).left}
    assert left == set(Standing) - {Standing.SETTLED}


def test_a_drawn_case_has_the_outcome_that_the_rule_gave_it():
    checked = replace(DECISION, means=Means.CLITIC, checked=True)
    case = reviewed(checked, Standing.CHECK)
    assert case.left and case.outcome == (SHORT,)


@pytest.mark.parametrize("means", Means)
@pytest.mark.parametrize("checked", [False, True])
def test_only_what_a_rule_settled_and_drew_waits_for_the_blind_check(means, checked):
    waits = replace(DECISION, means=means, checked=checked).waits_for_check
    assert waits == (checked and means is not Means.REVIEWER)


# -- gestures of review -----------------------------------------------------------------------


def test_every_gesture_is_of_labelling_or_of_review_or_is_never_taken_back():
    assert set(GestureKind) == LABELLING | REVIEWING | LASTING | RUNNING
    assert not (LASTING | RUNNING) & (LABELLING | REVIEWING)
    assert not LABELLING & REVIEWING
    assert not LASTING & RUNNING


def test_the_details_of_an_article_are_nobodys_own_work():
    assert {GestureKind.DETAILS} == LABELLING - OWN_WORK
    assert OWN_WORK - LABELLING == RUNNING


def test_a_decision_is_a_change_of_its_own_and_is_taken_back_as_one():
    made = Change(None, DECISION)
    gesture = Gesture("g", 8, 3, GestureKind.DECIDE, (made,))
    assert gesture.inverse == (Change(DECISION, None),)
    with pytest.raises(ValueError, match="of one record"):
        Change(DECISION, Release(3, 8, AT))


def test_every_kind_and_every_standing_has_a_name():
    assert english(kind_name(CaseKind.CLITIC)) == "prefix or ending"
    assert english(standing_name(Standing.STALE)) == "changed"
    assert all(english(kind_name(kind)) for kind in CaseKind)
    assert all(english(standing_name(standing)) for standing in Standing)


def test_what_waits_for_the_blind_check_is_called_as_if_it_were_open():
    assert english(standing_name(Standing.CHECK)) == english(standing_name(Standing.OPEN))


def test_a_release_is_based_on_what_all_said_and_on_the_decisions_that_stood():
    finished = FinishedSets(3, TEXT, {9: [SHORT], 1: [LONG, SHORT]})
    earlier = replace(DECISION, id="c")
    settled = ReviewedCase(CASE, Standing.SETTLED, DECISION, (earlier,))
    undecided = ReviewedCase(CASE, Standing.OPEN, None)
    assert basis_of((finished, [settled, undecided])) == ReleaseBasis(
        ((1, (LONG, SHORT)), (9, (SHORT,))), ("c", "d")
    )
