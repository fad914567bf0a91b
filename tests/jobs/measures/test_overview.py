"""The overview: where every article is, who did what in which week, and what waits for whom."""

from __future__ import annotations

import pytest

from annotator.core.annotation import SetState
from annotator.core.case import CaseKind
from annotator.core.decision import Means, Ruling
from annotator.core.gesture import GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.core.reviewed import Standing
from annotator.jobs.measures.counting import overview
from annotator.jobs.measures.overview import LabelProgress, Overview, Stage
from annotator.jobs.review.blind_checks import CheckCounts
from annotator.jobs.review.releasing import release
from annotator.jobs.review.settling import SettleOptions, settle
from annotator.jobs.work import Cancelled
from annotator.store.project import Project
from annotator.store.tables import log
from tests.jobs.reviews import AMAL, BADR, TEXT, cases, decide, gesture, tag, taken, with_people


@pytest.fixture
def several(project: Project) -> Project:
    """An article at each stage."""
    with_people(project)
    taken(project, "todo", f"{TEXT} 1")
    taken(project, "begun", f"{TEXT} 2", Amal=AMAL, Badr=SetState.IN_PROGRESS)
    taken(project, "alone", f"{TEXT} 3", Amal=AMAL, Badr=SetState.SKIPPED)
    taken(project, "skipped", f"{TEXT} 4", Amal=SetState.SKIPPED, Badr=SetState.SKIPPED)
    taken(project, "ready", f"{TEXT} 5", Amal=AMAL, Badr=BADR)
    taken(project, "review", f"{TEXT} 6", Amal=AMAL, Badr=BADR)
    taken(project, "same", f"{TEXT} 7", Amal=AMAL, Badr=AMAL)
    release(project, "Lama")
    taken(project, "settled", f"{TEXT} 8", Amal=[], Badr=[])
    decide(project, cases(project, 8)[f"{TEXT} 8"].case)  # there is nothing: somebody looked
    decide(project, cases(project, 6)["واشنطن"].case, ruling=Ruling.DEFERRED)
    return project


def person(found: Overview, name: str):
    return next(one for one in found.people if one.person.name == name)


def test_every_article_is_at_one_stage(several):
    found = overview(several)

    assert found.stages == dict.fromkeys(Stage, 1)
    assert (found.title, found.articles, found.early) == ("project", 8, 0)


def test_behind_a_stage_are_its_articles_that_have_something_to_look_at(several):
    numbers = {several.articles.read(n).id: n for n in several.articles.numbers()}
    found = overview(several).behind
    assert set(found) == set(Stage)
    behind = {stage: articles for stage, articles in found.items() if articles}
    assert behind == {
        Stage.READY: {numbers["ready"]},
        Stage.IN_REVIEW: {numbers["review"]},
        Stage.SETTLED: {numbers["settled"]},
    }, "all say the same in what is released"


def test_an_article_that_all_finished_empty_waits_for_a_look(project):
    with_people(project)
    taken(project, "x1", TEXT, Amal=[], Badr=[])
    before = overview(project)
    assert before.stages[Stage.READY] == 1 and before.cases.left == 1
    decide(project, cases(project, 1)[TEXT].case)
    after = overview(project)
    assert after.stages[Stage.SETTLED] == 1 and after.cases.left == 0


def test_an_article_that_nobody_has_is_not_begun(project):
    taken(project, "x1")
    assert overview(project).stages[Stage.NOT_BEGUN] == 1


def test_review_could_begin_where_two_finished_though_a_third_has_not(several):
    several.people.add("Cyrine", Role.ANNOTATOR)
    found = overview(several)
    assert found.stages[Stage.RELEASED] == 1
    assert found.stages[Stage.WITH_ANNOTATORS] == 6  # all that somebody else has begun
    assert found.early == 3


def test_cases_are_counted_by_how_they_stand_and_by_kind(several):
    found = overview(several).cases

    assert found.agreed == 6  # one in each of two articles, four in another
    assert found.standings == {
        Standing.OPEN: 5,
        Standing.STALE: 0,
        Standing.DEFERRED: 1,
        Standing.SETTLED: 1,
    }
    assert {kind: count for kind, count in found.kinds.items() if count} == {
        CaseKind.CLITIC: 2,
        CaseKind.LABEL: 2,
        CaseKind.MISSING: 2,
    }
    assert (found.left, found.left_articles) == (6, 2)


def test_what_was_drawn_for_the_blind_check_counts_as_open(several):
    before = overview(several)
    settle(several, SettleOptions({"location": frozenset({Means.CLITIC})}, "Rim"))
    found = overview(several)

    assert found.checks == CheckCounts(drawn=1)
    assert found.cases.standings[Standing.SETTLED] == 2
    assert found.cases.left == before.cases.left - 1
    assert found.stages[Stage.READY] == 1  # no reviewer has looked at it
    gold = [(label.label, label.gold) for label in before.labels]
    assert [(label.label, label.gold) for label in found.labels] == [
        (name, count + (name == "location")) for name, count in gold
    ], "not that of the check, which would tell what the rule did"


def test_an_agreed_case_that_a_reviewer_decided_counts_among_those_that_are_settled(project):
    with_people(project)
    taken(project, "x1", TEXT, Amal=[("الوفد", "actor")], Badr=[("الوفد", "actor")])
    assert overview(project).cases.agreed == 1
    decide(project, cases(project, 1)["الوفد"].case)
    found = overview(project).cases
    assert (found.agreed, found.standings[Standing.SETTLED]) == (0, 1)


def test_labels_are_counted_in_sets_in_gold_and_in_cases(several):
    actor, location, date, claim = overview(several).labels
    # the article of one person alone, three agreed cases and the released article
    assert actor == LabelProgress("actor", annotations=14, gold=6, cases=6, left=2)
    assert (location.label, location.gold, location.left) == ("location", 2, 4)
    assert (date.annotations, date.gold) == (6, 2)
    assert claim == LabelProgress("claim")


def test_the_overview_says_what_waits_for_whom(several):
    found = overview(several)
    amal, badr = person(found, "Amal"), person(found, "Badr")

    assert (amal.waiting, badr.waiting) == (1, 2)
    assert amal.articles[ArticleFilter.DONE] == 6 and amal.annotations["date"] == 5
    assert [(one.person.name, one.waiting) for one in found.reviewers] == [("Rim", 6), ("Lama", 6)]
    taken(several, "ready", f"{TEXT} 5", Rim=SetState.SKIPPED)  # now it is one of their own
    assert [one.waiting for one in overview(several).reviewers] == [3, 6]


def test_reviewers_are_counted_by_what_holds(several):
    found = cases(several, 6)
    decide(several, found["وحمص"].case)
    decide(several, found["وحمص"].case, person=4)  # supersedes
    settle(several, SettleOptions({"location": frozenset({Means.CLITIC})}, "Lama"))
    rim, lama = overview(several).reviewers

    assert (rim.decided, rim.deferred, rim.by_rule) == (1, 1, 0)
    assert (lama.decided, lama.deferred, lama.by_rule) == (1, 0, 1)


def test_an_annotator_who_decided_is_among_the_reviewers(several):
    decide(several, cases(several, 5)["وحمص"].case, person=2)
    assert [one.person.name for one in overview(several).reviewers] == ["Badr", "Rim", "Lama"]


@pytest.fixture
def clock(monkeypatch):
    """``clock("2026-12-31")``: gestures from now on are of that day."""

    def set_to(day: str) -> None:
        monkeypatch.setattr(log, "now", lambda: f"{day}T10:00:00.000Z")

    return set_to


def test_articles_count_in_the_week_in_which_they_were_finished_first(project, clock):
    with_people(project)
    for number in range(4):
        taken(project, f"x{number}", f"{TEXT} {number}")

    def finish(article: int, who: int = 1) -> None:
        gesture(project, GestureKind.FINISH, article, who, "finish")

    clock("2026-01-01")  # a Thursday: the first week of the year
    finish(1)
    finish(2)
    project.undo(1)  # the hand had slipped
    clock("2027-01-03")  # a Sunday of the week that began in the year before
    finish(2)
    finish(1, who=2)
    gesture(project, GestureKind.REOPEN, 1, 1, "reopen")
    finish(1)
    finish(3)
    project.undo(1)
    project.redo(1)
    found = overview(project)

    assert person(found, "Amal").weeks == {"2026-W01": 1, "2026-W53": 2}
    assert person(found, "Badr").weeks == {"2026-W53": 1}
    assert person(found, "Rim").weeks == {}
    assert found.weeks == ("2026-W01", "2026-W53")


def test_an_empty_project_has_an_overview(project):
    found = overview(project)
    assert (found.articles, found.people, found.reviewers, found.weeks) == (0, (), (), ())
    assert found.cases.left == 0 and [one.label for one in found.labels]


def test_counting_the_overview_can_be_stopped(several):
    with pytest.raises(Cancelled):
        overview(several, cancelled=lambda: True)
    assert overview(several).articles == 8


def test_an_agreed_span_that_a_reviewer_overruled_is_counted_once(several):
    before = overview(several).cases
    decide(several, cases(several, 5)["الوفد"].case)  # nothing here
    after = overview(several).cases
    assert after.agreed == before.agreed - 1
    settled = after.standings[Standing.SETTLED] - before.standings[Standing.SETTLED]
    assert settled == 1 and sum(after.standings.values()) == sum(before.standings.values()) + 1


# -- what was released stays as it was released ---------------------------------------------------


def gold_counted(project: Project) -> dict[str, int]:
    return {label.label: label.gold for label in overview(project).labels if label.gold}


@pytest.mark.parametrize("later", ["finished empty", "finished with another label", "taken up"])
def test_released_gold_is_counted_as_it_was_released_whatever_people_do_later(project, later):
    with_people(project)
    taken(project, "x1", TEXT, Amal=AMAL, Badr=AMAL)
    release(project, "Rim")
    before = gold_counted(project)
    assert before == {"actor": 2, "location": 1, "date": 1}
    if later == "taken up":
        for person in (1, 2):
            gesture(project, GestureKind.REOPEN, 1, person, "reopen")
    else:
        nur = project.people.add("Nur", Role.ANNOTATOR)
        if later == "finished with another label":
            tag(project, 1, nur.number, "الوفد", "location")
        gesture(project, GestureKind.FINISH, 1, nur.number, "finish")
    found = overview(project)
    assert found.stages[Stage.RELEASED] == 1
    assert gold_counted(project) == before
