"""Agreement of a project: what is measured, on which versions, and what is behind the numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.agreement.figures import Figures, Measure, Undefined
from annotator.agreement.patterns import Aspect
from annotator.core.annotation import Certainty, SetState
from annotator.core.case import CaseKind
from annotator.core.decision import Means
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.jobs.measures.measuring import agreed, behind, measure
from annotator.jobs.review.cases import reviewed
from annotator.jobs.review.releasing import release
from annotator.jobs.work import Cancelled
from annotator.store.file.ids import new_id
from annotator.store.project import Project
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


@pytest.fixture
def two(project: Project) -> Project:
    """Two articles that Amal and Badr finished, in one of which they say the same."""
    with_people(project)
    taken(project, "a", Amal=AMAL, Badr=BADR)
    taken(project, "b", TEXT + " أيضًا", Amal=AMAL, Badr=AMAL)
    return project


def strict(figures: Figures) -> tuple[int | None, int]:
    figure = figures[Measure.STRICT, None]
    return figure.hits, figure.of


def test_all_that_two_people_finished_is_measured(two: Project) -> None:
    taken(two, "alone", TEXT + " ١", Amal=AMAL)
    taken(two, "begun", TEXT + " ٢", Amal=AMAL, Badr=SetState.IN_PROGRESS)
    taken(two, "empty", TEXT + " ٣", Amal=[], Badr=[])
    report = measure(two)
    assert [article.article for article in report.articles] == [1, 2, 5]
    assert (report.finished_by_one, report.unmarked, report.taken_up) == (2, 1, 0)
    assert strict(report.overall) == (2 + 8, 7 + 8)
    assert [article.strict for article in report.articles] == [pytest.approx(2 / 7), 1, None]
    assert strict(report.of_article(0)) == (2, 7)
    (pair,) = report.pairs
    assert (pair.people, pair.articles) == ((1, 2), 3)
    assert pair.figures == report.overall
    assert [(one.person, one.articles, report.names[one.person]) for one in report.people] == [
        (1, 3, "Amal"),
        (2, 3, "Badr"),
    ]
    assert report.people[0].work.spans == 8
    assert report.people[0].work.alone == 1


def test_the_panel_is_the_queue(two: Project) -> None:
    report = measure(two)
    queue = [one.case for _, found in reviewed(two) for one in found]
    kinds = {kind: sum(case.kind is kind for case in queue) for kind in CaseKind}
    assert {kind: report.patterns.kinds[kind] for kind in CaseKind} == kinds
    left = [case for case in queue if case.kind is not CaseKind.AGREED]
    assert behind(two, report, report.patterns.behind()) == left
    assert list(agreed(two)) == [case for case in queue if case.kind is CaseKind.AGREED]


def test_what_is_taken_up_again_is_measured_as_it_was_first(two: Project) -> None:
    before = measure(two)
    gesture(two, GestureKind.REOPEN, 1, 2, "reopen")
    tag(two, 1, 2, "الأحد", "date")
    while_open, queue = measure(two), [one.case for _, found in reviewed(two) for one in found]
    assert (while_open.overall, while_open.taken_up) == (before.overall, 1)
    assert {case.article for case in queue} == {2}
    gesture(two, GestureKind.FINISH, 1, 2, "finish")
    after = measure(two)
    assert (after.overall, after.taken_up) == (before.overall, 1)
    assert behind(two, after, after.patterns.behind((Aspect.KIND, CaseKind.MISSING)))
    assert not any(one.case.kind is CaseKind.MISSING for _, found in reviewed(two) for one in found)


def test_notes_and_certainty_are_no_disagreement(two: Project) -> None:
    """Comments counted as disagreement: inception#1290."""
    before = measure(two)
    one = two.articles.annotation_set(2, 2).ordered[0]
    noted = replace(one, note="هل هذا صحيح؟", certainty=Certainty.UNSURE)
    two.apply(Gesture(new_id(), 2, 2, GestureKind.NOTE, (Change(one, noted),)))
    after = measure(two)
    assert after.overall == before.overall
    assert after.patterns.kinds == before.patterns.kinds
    assert after.articles[1].disagreed == 0


def test_every_number_has_its_cases(two: Project) -> None:
    report = measure(two)

    def surfaces(*lookups: tuple[Aspect, object]) -> list[str]:
        found = behind(two, report, report.patterns.behind(*lookups))
        return [case.place.of(TEXT) for case in found]

    assert surfaces((Aspect.CELL, ("actor", "location"))) == ["واشنطن"]
    assert surfaces((Aspect.LABEL, "location"), (Aspect.KIND, CaseKind.CLITIC)) == ["وحمص"]
    assert surfaces((Aspect.MISSED, 2)) == ["الأحد"]
    assert surfaces((Aspect.ARTICLE, 2)) == []
    assert [case.place.of(TEXT) for case in agreed(two, "actor", [1])] == ["الوفد"]
    assert len(list(agreed(two, "actor"))) == 3


def test_a_report_that_is_outdated_says_so(two: Project) -> None:
    two.people.add("Nur", Role.ANNOTATOR)
    report = measure(two)
    everything = report.patterns.behind()
    finish(two, 1, 5)
    assert len(behind(two, report, everything)) == len(everything)  # somebody more is no matter
    again = measure(two)
    two.undo(5)  # the hand had slipped: it was never finished
    with pytest.raises(WorldError, match="Measure it again"):
        behind(two, again, again.patterns.behind())


def test_a_set_that_became_another_behind_the_back_is_noticed(two: Project) -> None:
    """The first version of a set may change once: if its finish is taken back and made anew."""
    report = measure(two)
    gesture(two, GestureKind.REOPEN, 2, 2, "reopen")
    everything = report.patterns.behind()
    assert len(behind(two, report, everything)) == len(everything)
    report.tally.articles[0] = report.articles[0]._replace(disagreed=9)
    with pytest.raises(WorldError, match="Measure it again"):
        behind(two, report, everything)


def finish(project: Project, article: int, person: int) -> None:
    gesture(project, GestureKind.FINISH, article, person, "finish")


def test_gold_counts_only_where_somebody_else_settled_it(two: Project) -> None:
    """Comparing people with what they settled themselves would flatter them."""
    assert [one.gold for one in measure(two).people] == [None, None]
    for case in list(cases(two, 1).values()):
        if case.left:
            (hers,) = (said.spans for said in case.case.variants if 1 in said.people)
            decide(two, case.case, *hers, person=1, override=True)
    amal, badr = measure(two).people
    assert amal.gold is not None and badr.gold is not None
    # What Amal settled is what she said: article 1 would be perfect, and does not count.
    assert (amal.gold.articles, amal.gold.own) == (0, 1)
    assert (badr.gold.articles, badr.gold.own) == (1, 0)
    assert strict(badr.gold.figures) == (2, 7)


def test_who_decided_anything_is_not_compared_though_it_was_superseded(two: Project) -> None:
    found = cases(two, 1)
    decide(two, found["وحمص"].case, span(TEXT, "وحمص", "location"), person=1, override=True)
    for one in list(found.values()):
        if one.left:
            decide(two, one.case, *one.case.variants[0].spans)
    amal, badr = measure(two).people
    assert amal.gold is not None and badr.gold is not None
    assert (amal.gold.articles, badr.gold.articles) == (0, 1)


def test_what_is_settled_of_an_article_is_compared_with_gold(two: Project) -> None:
    """What is left to decide is on neither side, and counted."""
    found = cases(two, 1)
    decide(two, found["وحمص"].case, span(TEXT, "حمص", "location"))
    amal, badr = measure(two).people
    assert amal.gold is not None and badr.gold is not None
    assert strict(amal.gold.figures) == (2, 4)  # of what all say, and this
    assert strict(badr.gold.figures) == (4, 4)
    assert (amal.gold.articles, amal.gold.left, badr.gold.left) == (1, 2, 2)
    decide(two, found["واشنطن"].case, span(TEXT, "واشنطن", "actor"))
    decide(two, found["الأحد"].case, means=Means.MAJORITY)
    amal, badr = measure(two).people
    assert amal.gold is not None and badr.gold is not None
    assert (amal.gold.left, badr.gold.left) == (0, 0)
    assert strict(amal.gold.figures) == (4, 7)
    assert strict(badr.gold.figures) == (4, 6)


def test_gold_that_nobody_decided_is_not_compared_whatever_was_decided_once(two: Project) -> None:
    """On the second article all say the same: each would only be compared with themselves."""
    assert [one.gold for one in measure(two).people] == [None, None]
    for case in list(cases(two, 1).values()):
        if case.left:
            decide(two, case.case)
    assert [one.gold and one.gold.articles for one in measure(two).people] == [1, 1]
    while two.undo(3, among=REVIEWING):
        pass
    assert [one.gold for one in measure(two).people] == [None, None]


def test_all_that_somebody_has_may_be_settled_by_themselves(project: Project) -> None:
    with_people(project)
    taken(project, "a", Amal=[("حماة", "location")], Badr=[])
    (case,) = cases(project, 1).values()
    decide(project, case.case, person=1, override=True)
    amal, badr = measure(project).people
    assert amal.gold is not None and badr.gold is not None
    assert (amal.gold.articles, amal.gold.own) == (0, 1)
    assert amal.gold.figures[Measure.STRICT, None].why is Undefined.FEW_PEOPLE
    assert badr.gold.figures[Measure.STRICT, None].why is Undefined.NOTHING_MARKED


def test_a_project_with_nothing_to_measure_says_why(project: Project) -> None:
    report = measure(project)
    assert report.articles == report.pairs == report.people == []
    assert {figure.why for figure in report.overall.values()} == {Undefined.FEW_PEOPLE}
    assert report.alarms == []


def test_intervals_are_the_same_in_every_run(project: Project) -> None:
    with_people(project)
    for number in range(7):
        taken(project, f"{number}", f"{TEXT} {number}", Amal=AMAL, Badr=(BADR, AMAL)[number % 2])
    report = measure(project)
    figure = report.overall[Measure.STRICT, None]
    assert figure.low is not None and figure.low < figure.value < figure.high
    assert report.overall == measure(project).overall
    without = measure(project, bootstrap=False)
    assert without.overall[Measure.STRICT, None].low is None
    assert without.overall[Measure.STRICT, None].value == figure.value


def test_measuring_tells_how_far_it_is_and_can_be_stopped(two: Project) -> None:
    """While it reads, and while it draws."""
    for number in range(4):
        taken(two, f"{number}", f"{TEXT} {number}", Amal=AMAL, Badr=BADR)
    told: list[tuple[int, int | None]] = []
    measure(two, lambda done, total, _: told.append((done, total)))
    assert told[-1] == (6, 6)
    for looks in (0, 3, 8):
        asked = iter(range(2_000))
        with pytest.raises(Cancelled, match="stopped"):
            measure(two, cancelled=lambda asked=asked, looks=looks: next(asked) >= looks)
        assert next(asked) == looks + 1


def test_what_is_far_from_the_usual_is_named_with_the_figures_without_it(two: Project) -> None:
    many = [*AMAL, ("ودمشق", "location")]
    taken(two, "empty", TEXT + " ١", Amal=many, Badr=[])
    report = measure(two, bootstrap=False)
    (sparse,) = report.outliers.sparse
    assert (sparse.article, sparse.person, sparse.spans, sparse.usual) == (3, 2, 0, 5)
    assert report.outliers.fast == report.outliers.below == ()
    assert strict(report.overall) == (2 + 8, 7 + 8 + 5)
    assert strict(report.without_outliers) == (2 + 8, 7 + 8)


def test_where_nothing_is_far_from_the_usual_the_figures_are_the_same(two: Project) -> None:
    report = measure(two)
    assert not report.outliers and report.without_outliers == report.overall


def test_released_gold_is_compared_as_it_was_released(two: Project) -> None:
    """Who finishes empty afterwards unsettles what all said, but not what was released."""
    for case in list(cases(two, 1).values()):
        if case.left:
            decide(two, case.case, *case.case.variants[0].spans)
    release(two, "Rim")
    before = [one.gold and (one.gold.left, strict(one.gold.figures)) for one in measure(two).people]
    assert None not in before
    nur = two.people.add("Nur", Role.ANNOTATOR)
    finish(two, 1, nur.number)
    *others, late = measure(two).people
    assert [one.gold and (one.gold.left, strict(one.gold.figures)) for one in others] == before
    assert late.gold is not None and strict(late.gold.figures)[0] == 0
