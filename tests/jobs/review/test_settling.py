"""Rules settle what they speak of, in one gesture,
and one case in twenty is looked at all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.decision import Means, Ruling
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.reviewed import ReviewedCase, Source, Standing
from annotator.core.span import Span
from annotator.jobs.projects import new_project
from annotator.jobs.review import blind_checks, settling
from annotator.jobs.review.blind_checks import CheckCounts
from annotator.jobs.review.cases import gold_of, reviewed
from annotator.jobs.review.settling import SettleOptions, SettleReport, plan, remembered, settle
from annotator.jobs.review.settling_rules import POLICIES, WhyLeft
from annotator.jobs.work import Cancelled
from annotator.review import standing
from annotator.store.file.errors import StaleChange
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates
from tests.jobs.reviews import (
    AMAL,
    BADR,
    TEXT,
    cases,
    decide,
    gesture,
    span,
    tag,
    taken,
    with_people,
)

EVERY = frozenset(POLICIES)
LABELS = ("actor", "location", "date", "claim")
ALL = SettleOptions(dict.fromkeys(LABELS, EVERY), "Rim")


@pytest.fixture
def one(project: Project) -> Project:
    """One article: a clitic, a label, something missing, and something that both say."""
    with_people(project)
    taken(project, "x1", Amal=AMAL, Badr=BADR)
    return project


def only(means: Means, *labels: str, **more: object) -> SettleOptions:
    return replace(ALL, policies=dict.fromkeys(labels or LABELS, frozenset({means})), **more)  # type: ignore[arg-type]


def same(one: SettleReport, other: SettleReport) -> bool:
    """Whether two reports say the same, but for ids and moments."""
    ours, theirs = (
        [replace(decision, id="", at="") for decision in report.decisions]
        for report in (one, other)
    )
    return ours == theirs and (one.all, one.labels) == (other.all, other.labels)


def test_a_rule_settles_its_cases_and_leaves_the_others_with_the_reason(one):
    report = settle(one, ALL)

    assert report.all.settled == {Means.AGREED: 1, Means.CLITIC: 1}
    assert report.all.left == {WhyLeft.TIE: 2}  # of two people none is the majority
    assert report.labels["location"].settled == {Means.CLITIC: 1}
    assert report.labels["location"].left == report.labels["actor"].left == {WhyLeft.TIE: 1}
    found = cases(one, 1)
    assert found["وحمص"].outcome == (span(TEXT, "حمص", "location"),)
    assert found["وحمص"].source is Source.POLICY
    assert found["واشنطن"].outcome is found["الأحد"].outcome is None


def test_a_dry_run_says_the_same_and_changes_nothing(one):
    before = one.path.read_bytes(), one.review.decisions()
    planned = plan(one, ALL)

    assert (one.path.read_bytes(), one.review.decisions()) == before
    assert remembered(one) == {}
    assert same(planned, settle(one, ALL))


def test_names_that_begin_with_such_a_letter_are_not_cut_whoever_settles(project):
    """By the words of the project, those that came in last too; not by what the reviewer marked."""
    with_people(project)
    text = "قالت واشنطن إن وفد واشنطن غادر لندن إلى لندن ثم بيروت ثم بيروت"
    for number, (whole, cut) in enumerate(
        [("واشنطن", "اشنطن"), ("لندن", "ندن"), ("بيروت", "يروت")]
    ):
        said = {"Amal": [(whole, "location")], "Badr": [(cut, "location")]}
        taken(project, f"x{number}", f"{text} {number}", **said)
    more = "قبل بيروت ولندن"
    taken(project, "x3", more, Amal=[("ولندن", "location")], Badr=[("لندن", "location")])
    taken(project, "x4", "يروت", Lama=[("يروت", "location")], Rim=[("يروت", "location")])

    for name in ("Rim", "Lama"):
        planned = plan(project, only(Means.CLITIC, reviewer=name))
        assert [decision.spans for decision in planned.decisions] == [
            (span(text, "واشنطن", "location"),),
            (span(text, "لندن", "location"),),
            (span(text, "بيروت", "location"),),
            (span(more, "لندن", "location"),),
        ]
    assert same(planned, settle(project, only(Means.CLITIC, reviewer="Lama")))


def test_one_undo_takes_all_of_it_back_and_redo_makes_it_again(project):
    with_people(project)
    for number in range(3):
        taken(project, f"x{number}", f"{TEXT} {number}", Amal=AMAL, Badr=BADR)
    report = settle(project, only(Means.CLITIC))
    assert (len(report.decisions), report.articles) == (3, 3)

    assert project.undo(3, among=REVIEWING).kind is GestureKind.POLICY
    assert project.review.decisions() == []
    project.redo(3, among=REVIEWING)
    made = [replace(decision, guidelines=None) for decision in project.review.decisions()]
    assert made == report.decisions


def test_settling_again_settles_only_what_is_new(one):
    settle(one, ALL)
    made = one.review.decisions()
    assert settle(one, ALL).decisions == [] and one.review.decisions() == made

    taken(one, "x2", f"{TEXT} أيضا", Amal=AMAL, Badr=BADR)
    report = settle(one, ALL)
    assert {decision.article for decision in report.decisions} == {2}
    assert one.review.decisions()[: len(made)] == made


def test_claims_are_settled_only_where_all_agree(project):
    with_people(project)
    project.people.add("Cyrine", Role.ANNOTATOR)
    claim = [("الاجتماع مهم", "claim")]
    longer = [("إن الاجتماع مهم", "claim")]
    taken(project, "x1", Amal=claim, Badr=claim, Cyrine=longer)
    taken(project, "x2", f"{TEXT} أيضا", Amal=claim, Badr=claim, Cyrine=claim)

    report = settle(project, ALL)
    assert report.all.left == {WhyLeft.CLAIM: 1}
    assert report.all.settled == {Means.AGREED: 1}


def test_a_majority_of_three_settles_and_nothing_here_can_be_it(project):
    with_people(project)
    project.people.add("Cyrine", Role.ANNOTATOR)
    here, there = [("واشنطن", "actor")], [("واشنطن", "location")]
    taken(project, "x1", Amal=here, Badr=there, Cyrine=here)
    taken(project, "x2", f"{TEXT} أيضا", Amal=[], Badr=here, Cyrine=[])
    taken(project, "x3", f"{TEXT} ثالثا", Amal=here, Badr=there, Cyrine=[])

    report = settle(project, only(Means.MAJORITY))
    assert report.all.settled == {Means.MAJORITY: 2}
    assert report.all.left == {WhyLeft.TIE: 1}
    assert [decision.spans for decision in report.decisions] == [
        (span(TEXT, "واشنطن", "actor"),),
        (),
    ]


def test_a_policy_is_of_labels_and_a_case_needs_it_for_all_of_its_own(project):
    with_people(project)
    project.people.add("Cyrine", Role.ANNOTATOR)
    here, there = [("واشنطن", "actor")], [("واشنطن", "location")]
    taken(project, "x1", Amal=here, Badr=there, Cyrine=here)

    report = plan(project, only(Means.MAJORITY, "actor"))
    assert report.all.left == {WhyLeft.OTHER_LABEL: 1} and set(report.labels) == {"actor"}
    assert plan(project, only(Means.MAJORITY, "date")).all.left == {}
    policies = {"actor": EVERY, "location": frozenset({Means.CLITIC})}
    assert plan(project, replace(ALL, policies=policies)).all.left == {WhyLeft.NO_RULE: 1}
    assert settle(project, only(Means.MAJORITY, "actor", "location")).all.settled == {
        Means.MAJORITY: 1
    }


def test_what_a_reviewer_decided_or_put_off_and_what_changed_since_is_left(one):
    found = cases(one, 1)
    decide(one, found["وحمص"].case, ruling=Ruling.DEFERRED)
    decide(one, found["واشنطن"].case, span(TEXT, "واشنطن", "actor"))
    decide(one, found["الأحد"].case, span(TEXT, "الأحد", "date"))
    gesture(one, GestureKind.REOPEN, 1, 1, "reopen")
    own = one.articles.annotation_set(1, 1)
    sunday = next(id for id, kept in own.annotations.items() if kept.label == "date")
    removed = verbs.remove(own, [sunday])
    one.apply(Gesture(new_id(), 1, 1, GestureKind.DELETE, removed))
    tag(one, 1, 1, "يوم الأحد", "date")
    gesture(one, GestureKind.FINISH, 1, 1, "finish")

    report = settle(one, ALL)
    assert report.all.left == {WhyLeft.DEFERRED: 1, WhyLeft.STALE: 1}
    assert report.all.settled == {Means.AGREED: 1}


def test_the_reviewers_own_articles_are_left_unless_they_say_otherwise(one):
    taken(one, "x2", f"{TEXT} أيضا", Amal=AMAL, Badr=BADR, Rim=SetState.SKIPPED)

    report = settle(one, only(Means.CLITIC))
    assert report.all.settled == {Means.CLITIC: 1} and report.all.left[WhyLeft.OWN] == 1
    assert [decision.override for decision in one.review.decisions()] == [False]
    settle(one, only(Means.CLITIC, override=True))
    assert [decision.override for decision in one.review.decisions()] == [False, True]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (replace(ALL, reviewer="Nobody"), "nobody called Nobody .* There is Rim, Lama"),
        (replace(ALL, reviewer="Amal"), "Amal is an annotator"),
        (replace(ALL, policies={"place": EVERY}), "no label “place”, only actor, location"),
    ],
)
def test_who_may_not_settle_and_what_is_no_label_is_said(one, options, sentence):
    for job in (plan, settle):
        with pytest.raises(WorldError, match=sentence):
            job(one, options)
    assert one.review.decisions() == []


def test_a_lead_settles_too_and_without_a_reviewer_it_is_said_how_to_add_one(one, other):
    assert settle(one, replace(ALL, reviewer="Lama")).decisions[0].person == 4
    with pytest.raises(WorldError, match=r"There is no reviewer yet\.") as refused:
        settle(other, ALL)
    assert refused.value.hint.startswith("annotator people add")


def test_stopped_nothing_is_done(one):
    with pytest.raises(Cancelled):
        settle(one, ALL, cancelled=lambda: True)
    assert one.review.decisions() == [] and remembered(one) == {}
    settle(one, ALL)  # and the file is free again
    assert one.review.decisions()


def test_what_is_decided_meanwhile_is_never_superseded(one, monkeypatch):
    """A reviewer at work beside a lead who settles:
    the case that they just decided stays theirs.
    """
    theirs = []

    def planned(project: Project, *arguments: object) -> SettleReport:
        report = plan(project, *arguments)  # type: ignore[arg-type]
        if not theirs:
            with Project.open(one.path) as window:
                found = cases(window, 1)["وحمص"]
                theirs.append(decide(window, found.case, span(TEXT, "وحمص", "location")))
        return report

    monkeypatch.setattr(settling, "plan", planned)
    settle(one, only(Means.CLITIC))
    assert one.review.decisions() == theirs


def test_what_is_decided_again_by_redo_is_never_superseded_either(one, monkeypatch):
    theirs = decide(one, cases(one, 1)["وحمص"].case, span(TEXT, "وحمص", "location"))
    one.undo(3, REVIEWING)
    redone = []

    def planned(project: Project, *arguments: object) -> SettleReport:
        report = plan(project, *arguments)  # type: ignore[arg-type]
        if not redone:
            with Project.open(one.path) as window:
                redone.append(window.redo(3, REVIEWING))
        return report

    monkeypatch.setattr(settling, "plan", planned)
    settle(one, only(Means.CLITIC))
    assert one.review.decisions() == [theirs]


def test_settling_gives_up_when_somebody_decides_all_the_time(one, monkeypatch):
    def planned(project: Project, *arguments: object) -> SettleReport:
        report = plan(project, *arguments)  # type: ignore[arg-type]
        decide(project, cases(project, 1)["الأحد"].case, ruling=Ruling.DEFERRED)
        return report

    monkeypatch.setattr(settling, "plan", planned)
    with pytest.raises(StaleChange, match="Somebody else decided"):
        settle(one, only(Means.CLITIC))
    assert cases(one, 1)["وحمص"].standing is Standing.OPEN


def test_the_policies_that_were_chosen_last_are_remembered_by_label(one):
    settle(one, only(Means.CLITIC, "location", "actor"))
    settle(one, only(Means.AGREED, "actor"))
    assert remembered(one) == {
        "actor": frozenset({Means.AGREED}),
        "location": frozenset({Means.CLITIC}),
    }


# -- the blind check ------------------------------------------------------------------------------


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Project]:
    """200 articles, each with one case for the rule on clitics and one that both agree on."""
    path = templates.copied(tmp_path / "many.annotator", "two hundred cases", _make_many)
    with Project.open(path) as project:
        yield project


def _make_many(path: Path) -> None:
    with new_project(path) as project:
        with_people(project)
        for number in range(200):
            taken(
                project,
                f"x{number}",
                f"{TEXT} {number}",
                Amal=[("الوفد", "actor"), ("وحمص", "location")],
                Badr=[("الوفد", "actor"), ("حمص", "location")],
            )


def test_a_twentieth_is_drawn_by_chance_and_of_agreed_cases_only_that_is_written(many):
    report = settle(many, ALL)

    assert report.all.settled == {Means.AGREED: 200, Means.CLITIC: 200}
    assert (
        8 <= report.drawn.total() <= 36
    )  # 20 is expected; beyond this is one chance in a thousand
    assert len(report.decisions) == 200 + report.drawn[Means.AGREED]
    assert all(one.checked for one in report.decisions if one.means is Means.AGREED)
    other = plan_after_undo(many, replace(ALL, seed=1))
    assert drawn(other) != drawn(report)
    assert drawn(plan(many, ALL)) == drawn(report)  # the same seed draws the same cases


def drawn(report: SettleReport) -> set[tuple[int, Span]]:
    return {(one.article, one.place) for one in report.decisions if one.checked}


def plan_after_undo(project: Project, options: SettleOptions) -> SettleReport:
    project.undo(3, among=REVIEWING)
    return plan(project, options)


def test_a_drawn_case_is_shown_as_left_and_its_rule_holds_until_a_reviewer_says_otherwise(many):
    settle(many, ALL)
    left = [one for _, found in reviewed(many) for one in found if one.left]
    assert {one.standing for one in left} == {Standing.CHECK}
    gold = [gold_of(one) for one in reviewed(many)]
    assert all(len(spans) == 2 for spans in gold)


def in_check(project: Project, kind: CaseKind) -> list[ReviewedCase]:
    return [
        one
        for _, found in reviewed(project)
        for one in found
        if one.standing is Standing.CHECK and one.case.kind is kind
    ]


def test_the_check_says_how_often_reviewers_decide_as_the_rules_did(many):
    report = settle(many, ALL)
    confirmed, corrected, put_off, *_ = in_check(many, CaseKind.CLITIC)
    removed, *_ = in_check(many, CaseKind.AGREED)
    assert confirmed.outcome is not None
    decide(many, confirmed.case, *confirmed.outcome)
    decide(many, corrected.case)
    decide(many, corrected.case, *(corrected.outcome or ()))  # now they know: it does not count
    decide(many, put_off.case, ruling=Ruling.DEFERRED)
    decide(many, removed.case)

    assert plan(many, ALL).checks == CheckCounts(report.drawn.total(), answered=3, confirmed=1)
    # what was answered is not drawn again
    assert settle(many, ALL).decisions == []


def test_where_a_twentieth_is_less_than_one_case_one_is_drawn_once(one):
    first = settle(one, ALL)
    assert first.drawn.total() == 1
    taken(one, "x2", f"{TEXT} أيضا", Amal=AMAL, Badr=BADR)
    assert settle(one, ALL).drawn.total() <= 1  # by chance only: the least is drawn already


def a_case(number: int) -> Case:
    there = LabelledSpan(number, number + 1, "actor")
    return Case(1, CaseKind.AGREED, there.span, (Variant((there,), (1, 2)),))


def test_lots_are_even():
    lots = sorted(blind_checks.lot(a_case(number), seed=7) for number in range(4000))
    assert lots[0] >= 0 and lots[-1] < 1
    assert all(abs(lot - place / 4000) < 0.04 for place, lot in enumerate(lots))


@given(st.integers(0, 10**6), st.integers(), st.integers())
def test_a_lot_is_the_cases_own(number, seed, other):
    lot = blind_checks.lot(a_case(number), seed)
    assert lot == blind_checks.lot(a_case(number), seed)
    assert seed == other or lot != blind_checks.lot(a_case(number), other)


# -- looks through articles on which all agree --------------------------------------------------


def test_a_share_of_the_articles_on_which_all_agree_is_drawn_to_be_looked_through():
    texts = [FinishedSets(number, TEXT, {1: [], 2: []}) for number in range(1, 2001)]
    drawn = sum(blind_checks.lot(standing.whole(text), 7) < blind_checks.SHARE for text in texts)
    assert 70 < drawn < 130, "about one in twenty"


def test_only_articles_that_all_agree_on_are_drawn_and_none_twice(one, monkeypatch):
    taken(one, "same", f"{TEXT} أيضا", Amal=AMAL, Badr=AMAL)
    taken(one, "empty", f"{TEXT} أمس", Amal=[], Badr=[])
    monkeypatch.setattr(blind_checks, "SHARE", 1.0)
    report = settle(one, only(Means.AGREED))
    assert report.looks == 1 and report.drawn == {Means.AGREED: 5}
    (look,) = [made for made in one.review.decisions(2) if not made.spans]
    assert look.place == Span(0, len(f"{TEXT} أيضا")) and look.waits_for_check
    again = settle(one, only(Means.AGREED))
    assert (again.looks, again.decisions) == (0, [])


def test_a_look_needs_the_policy_for_every_label_of_the_article(one, monkeypatch):
    taken(one, "same", f"{TEXT} أيضا", Amal=AMAL, Badr=AMAL)
    monkeypatch.setattr(blind_checks, "SHARE", 1.0)
    assert plan(one, only(Means.AGREED, "actor", "location")).looks == 0
