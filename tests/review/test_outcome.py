"""What may become gold of a case: trimmed, never blank, and by the rules of the labels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from annotator.agreement.cases import cases
from annotator.core.case import Case, FinishedSets, LabelledSpan, Variant
from annotator.core.decision import Decision, Means
from annotator.core.labels import LabelSet, Overlap, Permission
from annotator.core.reviewed import ReviewedCase
from annotator.core.rules import Advice, Objection, Refusal
from annotator.core.span import Span
from annotator.review.outcome import judge, trimmed
from annotator.review.standing import missed, review
from tests.agreement.work import finished, said, sets

TEXT = "سار الناس إلى حمص وحماة ثم عادوا"
PEOPLE, BOTH = ("الناس إلى حمص", "actor"), ("حمص وحماة", "location")
Judged = tuple[Refusal | None, list[Advice]]


def refusing(labels: LabelSet) -> LabelSet:
    return replace(labels, overlap=Overlap(crossing=Permission.REFUSE))


def decide(case: Case, *spans: LabelledSpan, **more: object) -> Decision:
    return Decision("d", 1, 9, "", case.place, case.variants, spans, **more)  # type: ignore[arg-type]


def at(found: list[ReviewedCase], surface: str) -> Case:
    (case,) = (one.case for one in found if one.case.place.of(TEXT) == surface)
    return case


def reviewed(work: FinishedSets, labels: LabelSet, *made: Decision) -> list[ReviewedCase]:
    return review(work, cases(work, labels), made)


@pytest.mark.parametrize("around", [(1, 0), (0, 1), (1, 1)])
def test_white_space_at_the_edges_is_left_out(around: tuple[int, int]) -> None:
    one = said(TEXT, "حمص", "location")
    wide = LabelledSpan(one.start - around[0], one.end + around[1], one.label)
    case = Case(1, missed(finished(TEXT, [], []), one.span).kind, one.span, ())
    assert trimmed(TEXT, case, [wide, one]) == (one,)
    assert trimmed(TEXT, case._replace(variants=(Variant((wide,), (1,)),)), [wide]) == (wide,)


def test_what_is_nothing_but_white_space_is_refused(labels: LabelSet) -> None:
    work = finished(TEXT, [BOTH], [])
    found = reviewed(work, labels)
    blank = LabelledSpan(3, 4, "location")
    assert trimmed(TEXT, found[0].case, [blank]) == (blank,)
    assert judge(work, found, found[0].case, [blank], labels) == (Refusal(Objection.BLANK), [])


def test_other_gold_is_in_the_way_as_the_labels_say(labels: LabelSet) -> None:
    work = finished(TEXT, [PEOPLE, BOTH], [PEOPLE])
    found = reviewed(work, labels)
    case, taken = at(found, BOTH[0]), said(TEXT, *BOTH)
    values = {"surface": PEOPLE[0], "label": "actor"}
    assert judge(work, found, case, [taken], labels) == (None, [Advice(Objection.CROSSING, values)])
    refused = Refusal(Objection.CROSSING, values)
    assert judge(work, found, case, [taken], refusing(labels)) == (refused, [])
    overruled = reviewed(work, labels, decide(at(found, PEOPLE[0])))
    assert judge(work, overruled, case, [taken], refusing(labels)) == (None, [])


def test_what_is_gold_already_is_judged_no_second_time(labels: LabelSet) -> None:
    """Sets that came in by import may hold what the labels do not permit;
    all the same all say so.
    """
    work = finished(TEXT, [PEOPLE, BOTH], [PEOPLE, BOTH])
    found = reviewed(work, labels)
    assert judge(work, found, at(found, BOTH[0]), [said(TEXT, *BOTH)], refusing(labels)) == (
        None,
        [],
    )


def test_what_waits_for_the_blind_check_is_not_told(labels: LabelSet) -> None:
    work = finished(TEXT, [PEOPLE, BOTH], [])
    found = reviewed(work, labels)
    by_rule = decide(at(found, PEOPLE[0]), said(TEXT, *PEOPLE), means=Means.MAJORITY, checked=True)
    drawn = reviewed(work, labels, by_rule)
    case = at(drawn, BOTH[0])
    assert judge(work, drawn, case, [said(TEXT, *BOTH)], refusing(labels)) == (None, [])


def test_two_cases_may_come_to_the_same_but_nothing_is_missed_twice(labels: LabelSet) -> None:
    work = finished(TEXT, [PEOPLE], [])
    (open_case,) = reviewed(work, labels)
    homs = said(TEXT, "حماة", "location")
    by_hand = reviewed(work, labels, decide(open_case.case, homs))
    once_more = missed(work, Span(homs.start - 1, homs.end))
    refusal, _ = judge(work, by_hand, once_more, [homs], labels)
    assert refusal is not None and refusal.objection is Objection.TWICE
    two = finished(TEXT, [PEOPLE, ("حماة", "date")], [])
    found = reviewed(two, labels)
    decided = reviewed(two, labels, decide(at(found, PEOPLE[0]), homs))
    assert judge(two, decided, at(decided, "حماة"), [homs], labels) == (None, [])


def test_what_was_marked_was_not_missed(labels: LabelSet) -> None:
    work = finished(TEXT, [BOTH], [BOTH])
    one = said(TEXT, "وحماة ثم", "location")
    refusal, _ = judge(work, reviewed(work, labels), missed(work, one.span), [one], labels)
    values = {"surface": BOTH[0], "label": "location"}
    assert refusal == Refusal(Objection.NOT_MISSED, values)


@given(work=sets())
def test_a_warning_never_keeps_from_taking_what_somebody_said(
    labels: LabelSet, work: FinishedSets
) -> None:
    found = reviewed(work, labels)
    for one in found:
        for variant in one.case.variants:
            spans = trimmed(work.text, one.case, variant.spans)
            assert set(spans) == set(variant.spans)
            refusal, _ = judge(work, found, one.case, spans, labels)
            assert refusal is None or refusal.objection is Objection.BLANK


def test_what_stands_beside_a_case_forbids_nothing_that_takes_its_place(labels: LabelSet) -> None:
    one_label = replace(labels, overlap=Overlap(same_span=Permission.REFUSE))
    early = finished(TEXT, [("حمص", "location")], [])
    made = decide(reviewed(early, labels)[0].case, said(TEXT, "حمص", "location"))
    late = finished(TEXT, [("حمص", "location")], [], [("حمص", "actor")])
    found = reviewed(late, one_label, made)
    (new,) = [one.case for one in found if one.left]
    assert judge(late, found, new, [said(TEXT, "حمص", "actor")], one_label) == (None, [])
