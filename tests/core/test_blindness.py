"""Who may see what of whom, as tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core import blindness
from annotator.core.blindness import Right
from annotator.core.case import Case, CaseKind, LabelledSpan, Variant
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.people import Person, Role
from annotator.core.reviewed import ReviewedCase, Source, Standing
from annotator.core.span import Span

ALL, REVIEW, LABEL = {*Role}, {Role.REVIEWER, Role.LEAD}, {Role.ANNOTATOR}
WHO_MAY: dict[Right, set[Role]] = {
    Right.OWN_WORK: ALL,
    Right.ARTICLES: LABEL,
    Right.FEEDBACK: LABEL,
    Right.CASES: REVIEW,
    Right.EVERYBODY: REVIEW,
    Right.TEAM: {Role.LEAD},
    Right.MERGING: {Role.LEAD},
    Right.PROJECT: {Role.LEAD},
}


def team(*roles: Role) -> list[Person]:
    return [Person(number, f"{number}", role) for number, role in enumerate(roles)]


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_each_role_has_just_the_rights_of_the_table(role, right):
    assert blindness.may(role, right) is (role in WHO_MAY[right])


IN_CHARGE = {
    Role.ANNOTATOR: {Right.MERGING, Right.PROJECT},
    Role.REVIEWER: {Right.TEAM, Right.MERGING, Right.PROJECT},
    Role.LEAD: set(),
}


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_whoever_is_in_charge_runs_the_project_without_leading_it(role, right):
    more = blindness.may(role, right, in_charge=True) and not blindness.may(role, right)
    assert more is (right in IN_CHARGE[role])


@pytest.mark.parametrize(
    ("role", "others", "in_charge"),
    [
        (Role.ANNOTATOR, [], True),
        (Role.ANNOTATOR, [Role.ANNOTATOR], False),
        (Role.REVIEWER, [Role.ANNOTATOR], True),
        (Role.REVIEWER, [Role.ANNOTATOR, Role.LEAD], False),
    ],
)
def test_whoever_is_alone_and_reviewers_without_a_lead_are_in_charge(role, others, in_charge):
    assert blindness.is_in_charge(role, team(role, *others)) is in_charge


def test_who_leads_says_what_others_do_or_else_who_reviews_and_nobody_alone():
    annotator, reviewer, lead = everybody = team(*Role)
    assert blindness.in_charge(everybody) == [lead]
    assert blindness.in_charge([annotator, reviewer]) == [reviewer]
    assert blindness.in_charge([lead]) == []


def test_the_last_of_several_who_leads_goes_on_leading():
    *_, lead = everybody = team(*Role)
    stops = [
        (person, role)
        for person in everybody
        for role in Role
        if blindness.leaves_no_lead(person, role, everybody)
    ]
    assert stops == [(lead, Role.ANNOTATOR), (lead, Role.REVIEWER)]
    assert not blindness.leaves_no_lead(lead, Role.ANNOTATOR, [lead])
    assert not blindness.leaves_no_lead(lead, Role.ANNOTATOR, team(*Role, Role.LEAD))


@pytest.mark.parametrize(
    ("role", "others", "may_add"),
    [
        (None, [], True),
        (None, [Role.ANNOTATOR], True),
        (None, [Role.ANNOTATOR, Role.LEAD], False),
        (Role.ANNOTATOR, [Role.ANNOTATOR], True),
        (Role.REVIEWER, [Role.LEAD], False),
        (Role.LEAD, [Role.REVIEWER], True),
    ],
)
def test_where_somebody_leads_nobody_else_adds_people(role, others, may_add):
    roles = [*others, role] if role is not None else others
    people = team(*roles)
    person = people[-1] if role is not None else None
    assert blindness.may_add_people(person, people) is may_add


def test_nobody_who_is_given_articles_sees_what_others_say_of_them():
    blind = {role for role in Role if blindness.may(role, Right.ARTICLES)}
    for right in (Right.CASES, Right.EVERYBODY):
        assert not any(blindness.may(role, right) for role in blind)


def test_annotators_and_reviewers_are_picked_in_order():
    people = [Person(number, role.value, role) for number, role in enumerate([*Role, *Role])]
    assert [person.number for person in blindness.annotators(people)] == [0, 3]
    assert [person.number for person in blindness.reviewers(people)] == [1, 2, 4, 5]


@pytest.mark.parametrize(
    ("finished", "released", "shown"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_gold_is_shown_to_whoever_finished_an_article_once_it_is_released(
    finished, released, shown
):
    assert blindness.is_gold_shown(finished=finished, released=released) is shown


@pytest.mark.parametrize(
    ("given", "released", "shown"),
    [(True, True, True), (True, False, False), (False, True, True), (False, False, True)],
)
def test_an_example_of_an_article_that_one_labels_is_hidden_until_the_release(
    given, released, shown
):
    assert blindness.is_example_shown(given, released) is shown


@pytest.mark.parametrize(
    ("annotated", "allowed", "may"),
    [(True, True, True), (True, False, False), (False, True, True), (False, False, True)],
)
def test_nobody_settles_an_article_that_they_annotated_but_by_exception(annotated, allowed, may):
    assert blindness.may_settle(annotated=annotated, allowed=allowed) is may


# -- cases ----------------------------------------------------------------------------------------

SHORT, LONG = LabelledSpan(1, 5, "location"), LabelledSpan(0, 5, "location")
CASE = Case(3, CaseKind.CLITIC, LONG.span, (Variant((SHORT,), (1,)), Variant((LONG,), (2,))))
OWN = Decision("own", 3, 9, "2026-11-02T10:00:00.000Z", CASE.place, CASE.variants, (SHORT,))
DEFERRED = replace(OWN, id="deferred", ruling=Ruling.DEFERRED, spans=())
RULED = replace(OWN, id="ruled", means=Means.CLITIC)
DRAWN = replace(RULED, id="drawn", checked=True)

CASES = {
    "open": ReviewedCase(CASE, Standing.OPEN),
    "settled by a reviewer": ReviewedCase(CASE, Standing.SETTLED, OWN),
    "settled by a rule": ReviewedCase(CASE, Standing.SETTLED, RULED),
    "waits for the check": ReviewedCase(CASE, Standing.CHECK, DRAWN),
    "put off": ReviewedCase(CASE, Standing.DEFERRED, DEFERRED),
    "the check is put off": ReviewedCase(CASE, Standing.DEFERRED, DEFERRED, (DRAWN,)),
    "checked": ReviewedCase(CASE, Standing.SETTLED, OWN, (DRAWN,)),
    "stale": ReviewedCase(CASE, Standing.STALE, None, (OWN, DRAWN)),
    "new": ReviewedCase(CASE, Standing.OPEN, None, (OWN, DRAWN), (OWN, DRAWN)),
}
# What is shown of each: standing, outcome, source, decision, earlier ones, what stands beside it.
SHOWN = {
    "open": (Standing.OPEN, None, None, None, (), ()),
    "settled by a reviewer": (Standing.SETTLED, (SHORT,), Source.DECISION, OWN, (), ()),
    "settled by a rule": (Standing.SETTLED, (SHORT,), Source.POLICY, RULED, (), ()),
    "waits for the check": (Standing.OPEN, None, None, None, (), ()),
    "put off": (Standing.DEFERRED, None, None, DEFERRED, (), ()),
    "the check is put off": (Standing.DEFERRED, None, None, DEFERRED, (), ()),
    "checked": (Standing.SETTLED, (SHORT,), Source.DECISION, OWN, (DRAWN,), ()),
    "stale": (Standing.STALE, None, None, None, (OWN,), ()),
    "new": (Standing.OPEN, None, None, None, (OWN,), (OWN,)),
}


@pytest.mark.parametrize("name", CASES)
def test_a_reviewer_knows_of_a_case_what_the_table_says(name):
    case = CASES[name]
    assert SHOWN[name] == (
        blindness.standing_shown(case),
        blindness.outcome_shown(case),
        blindness.source_shown(case),
        blindness.decision_shown(case),
        blindness.earlier_shown(case),
        blindness.beside_shown(case),
    )


def test_a_case_that_waits_for_the_check_looks_like_an_open_one():
    assert SHOWN["waits for the check"] == SHOWN["open"]
    assert Span(0, 5) == CASES["open"].case.place == CASES["waits for the check"].case.place


def test_no_standing_that_is_shown_tells_of_the_check():
    assert {*blindness.STANDINGS_SHOWN} == {*Standing} - {Standing.CHECK}
    assert {blindness.standing_shown(case) for case in CASES.values()} == {
        *blindness.STANDINGS_SHOWN
    }


@pytest.mark.parametrize("name", CASES)
def test_an_article_tells_names_once_none_of_its_cases_is_left(name):
    settled = [case for case in CASES.values() if not case.left]
    assert blindness.are_names_shown(settled)
    assert blindness.are_names_shown([*settled, CASES[name]]) is not CASES[name].left


def test_gold_beside_a_case_leaves_out_what_is_checked_blindly():
    shown = blindness.cases_shown([*CASES.values()])
    hidden = [CASES["waits for the check"], CASES["the check is put off"]]
    assert [case for case in CASES.values() if case not in hidden] == shown


@pytest.mark.parametrize(
    ("about", "named", "picked"),
    [
        ((), False, True),
        ((1,), False, False),  # it would tell which letter they are
        ((1,), True, True),
        ((1, 2), False, True),  # of everybody it tells nothing
    ],
)
def test_a_filter_that_names_people_shows_no_case_that_would_tell_who_is_who(about, named, picked):
    assert blindness.may_be_picked(about, (1, 2), named=named) is picked


def test_whoever_asked_for_names_is_told_them():
    assert blindness.are_names_shown([CASES["open"]], asked=True)
