"""Feedback, F1 with gold and cases tell the same of every person. Generated, without a project."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.figures import Measure
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.feedback import SpanFate
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase
from annotator.jobs.measures.against_gold import GoldSoFar, WithGold
from annotator.jobs.review.feedback import corrections
from annotator.review.gold import gold
from tests import templates
from tests.review.stories import TEXT, Moment, decide, said, stories

BOTH, SYRIAN = said(TEXT, "الخارجية السورية", "location"), said(TEXT, "السورية", "location")


@pytest.fixture(scope="module")
def labels() -> LabelSet:
    return templates.labels()


def strict(work: FinishedSets, reviewed: list[ReviewedCase], labels: LabelSet):
    """Of each person how many spans are the same in gold, and how many there are, both counted."""
    so_far = GoldSoFar()
    so_far.add((work, reviewed))
    with_gold = WithGold(labels, so_far.articles)
    with_gold.add(work)
    figures = {person: with_gold.figures_of(person) for person in work.spans}
    strict = Measure.STRICT, None
    return {p: (f.figures[strict].hits, f.figures[strict].of) for p, f in figures.items() if f}


def test_whoever_marks_only_the_outer_of_two_decided_names_missed_the_inner(
    labels: LabelSet,
) -> None:
    early = Moment(FinishedSets(1, TEXT, {1: [], 2: [BOTH, SYRIAN]}), (), "")
    made = [decide(case.case, case.case.variants[0].spans) for case in early.left(labels)]
    late = FinishedSets(1, TEXT, {**early.work.spans, 3: [BOTH]})
    reviewed = Moment(late, tuple(made), "").reviewed(labels)
    (told,) = corrections(late, reviewed, 3, labels)
    assert (told.fate, told.gold) == (SpanFate.MISSED, SYRIAN)
    assert strict(late, reviewed, labels) == {1: (0, 2), 2: (4, 4), 3: (2, 3)}


def test_what_one_marked_was_not_missed_though_two_cases_come_to_it(labels: LabelSet) -> None:
    work = Moment(FinishedSets(1, TEXT, {1: [BOTH], 2: [BOTH, SYRIAN]}), (), "")
    (case,) = work.left(labels)
    reviewed = work.reviewed(labels, decide(case.case, [BOTH]))
    assert [*corrections(work.work, reviewed, 1, labels)] == []
    (told,) = corrections(work.work, reviewed, 2, labels)
    assert (told.fate, told.own) == (SpanFate.NOT_GOLD, SYRIAN)


@given(st.data())
def test_everybody_is_told_what_is_not_gold_and_what_they_missed_and_nothing_else(
    labels: LabelSet, data: st.DataObject
) -> None:
    moment = data.draw(stories(labels))[-1]
    made = [decide(case.case, case.case.variants[0].spans) for case in moment.left(labels)]
    reviewed = moment.reviewed(labels, *made)
    golden = {span.labelled for span in gold(reviewed)}
    figures = strict(moment.work, reviewed, labels)
    for person, spans in moment.work.spans.items():
        own = set(spans)
        told = [*corrections(moment.work, reviewed, person, labels)]
        assert {one.gold for one in told if one.gold} == golden - own
        assert _each_once([one.own for one in told if one.own]) == own - golden
        _each_once([one.gold for one in told if one.fate is SpanFate.MISSED])
        wanted = 2 * len(own & golden), len(own) + len(golden)
        assert figures.get(person, wanted) == wanted


@given(st.data())
def test_nobody_is_compared_with_gold_of_what_is_still_to_be_decided(
    labels: LabelSet, data: st.DataObject
) -> None:
    """As long as something is left, the cases that hear somebody say what they are told."""
    for moment in data.draw(stories(labels)):
        reviewed = moment.reviewed(labels)
        left = {span for case in reviewed if case.left for span in _spans_of(case)}
        figures = strict(moment.work, reviewed, labels)
        for person, spans in moment.work.spans.items():
            heard = [case for case in reviewed if not case.left and person in case.case.people]
            golden = {span for case in heard for span in case.outcome or ()}
            decided = {span for case in heard for span in _spans_of(case)}
            counted = {*spans} - (left - decided)
            wanted = 2 * len(counted & golden), len(counted) + len(golden)
            assert figures.get(person, wanted) == wanted


def _spans_of(reviewed: ReviewedCase) -> set[LabelledSpan]:
    return {span for variant in reviewed.case.variants for span in variant.spans}


def _each_once(told: list[LabelledSpan | None]) -> set[LabelledSpan | None]:
    assert not told or max(Counter(told).values()) == 1
    return set(told)
