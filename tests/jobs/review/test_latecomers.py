"""Who finishes late with another label or edge: gold stands, no rule acts, all is told truly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.agreement.figures import Measure
from annotator.core.decision import Means
from annotator.core.feedback import SpanFate
from annotator.core.gesture import REVIEWING, GestureKind
from annotator.core.labels import Overlap, Permission
from annotator.core.people import Role
from annotator.core.rules import Objection
from annotator.jobs.measures.measuring import measure
from annotator.jobs.review.cases import gold_of, reviewed
from annotator.jobs.review.every_span import AskedSpans, find_spans
from annotator.jobs.review.feedback import feedback
from annotator.jobs.review.gold_rules import broken_rules
from annotator.jobs.review.releasing import release
from annotator.jobs.review.settling import SettleOptions, settle
from annotator.jobs.review.settling_rules import WhyLeft
from annotator.store.project import Project
from tests.jobs.reviews import TEXT, cases, decide, gesture, span, tag, taken, with_people

HOMS, ALSO = span(TEXT, "حمص", "location"), span(TEXT, "وحمص", "location")
AS_ACTOR = HOMS._replace(label="actor")
LATE = ("Nur", "Sami", "Huda")


@pytest.fixture
def late(project: Project) -> Project:
    """It was decided that one is a place; then three say that it is an actor."""
    with_people(project)
    taken(project, "x1", TEXT, Amal=[("حمص", "location")], Badr=[])
    decide(project, cases(project, 1)["حمص"].case, HOMS)
    for name in LATE:
        person = project.people.add(name, Role.ANNOTATOR).number
        tag(project, 1, person, "حمص", "actor")
        gesture(project, GestureKind.FINISH, 1, person, "finish")
    return project


def golden(project: Project) -> list[object]:
    return [span.labelled for article in reviewed(project) for span in gold_of(article)]


def left(project: Project):
    ((_, found),) = reviewed(project, [1])
    (case,) = [one for one in found if one.left]
    return case.case


def test_no_rule_settles_what_is_said_beside_a_decision(late):
    rules = dict.fromkeys(("actor", "location"), frozenset({Means.MAJORITY, Means.CLITIC}))
    report = settle(late, SettleOptions(rules, "Rim"))
    assert report.decisions == [] and report.all.left == {WhyLeft.DECIDED: 1}
    assert golden(late) == [HOMS]


def test_gold_is_one_span_whoever_decides_and_undo_brings_back_what_stood(late):
    decide(late, left(late), AS_ACTOR)
    assert golden(late) == [AS_ACTOR]
    late.undo(3, REVIEWING)
    assert golden(late) == [HOMS] and left(late)


def test_one_slip_of_a_label_is_one_correction(late):
    decide(late, left(late), HOMS)
    release(late, "Rim")
    for name in LATE:
        (correction,) = feedback(late, late.people.named(name)).corrections
        assert (correction.own, correction.gold) == (AS_ACTOR, HOMS)
        assert correction.fate is SpanFate.LABEL
    assert feedback(late, late.people.named("Amal")).corrections == []


def test_what_a_newcomer_says_is_not_compared_with_gold_before_it_is_decided(late):
    strict = Measure.STRICT, None
    amal, _, *newcomers = (one.gold for one in measure(late, bootstrap=False).people)
    assert amal is not None and (amal.figures[strict].hits, amal.figures[strict].of) == (2, 2)
    for newcomer in newcomers:
        assert newcomer is not None and newcomer.left == 1
        assert newcomer.figures[strict].of == 0


def test_gold_against_the_rules_of_the_labels_is_found(late, monkeypatch):
    decide(late, left(late), HOMS, AS_ACTOR)
    assert [*broken_rules(late)] == []
    stricter = replace(late.label_set, overlap=Overlap(same_span=Permission.REFUSE))
    monkeypatch.setattr(Project, "label_set", stricter)
    (broken,) = broken_rules(late)
    assert (broken.article, broken.objection) == ("x1", Objection.SAME_SPAN)


def test_each_span_is_found_once(late):
    found = find_spans(late, AskedSpans(string="حمص", whole=True), 3)
    assert sorted(one.labelled.label for one in found) == ["actor", "location"]
