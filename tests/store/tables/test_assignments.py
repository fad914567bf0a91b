"""Giving out work as rows: what was begun stays, what is new is nobody's,
and the file stays whole.
"""

from __future__ import annotations

import sqlite3

import pytest

from annotator.core.annotation import SetState
from annotator.core.article import ArticleDetails
from annotator.core.assignment import Holdings
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.file.backups import backup
from annotator.store.file.errors import ProjectError
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.store.tables.assignments import Decided
from tests.reading import rows
from tests.store.making import connection_of, draft, everything, tag, taken, work
from tests.store.reviewing import finish

AMAL, BADR = 1, 2


def decided(waiting: dict[int, set[int]], calibration: list[int] | None = None):
    """What decides as it was decided, and what it was asked about."""
    asked: list[tuple[Holdings, list[int]]] = []

    def decide(held: Holdings, before: list[int]) -> Decided:
        asked.append((held, before))
        return Decided(waiting, calibration or [])

    return decide, asked


def sets(project: Project) -> set[tuple[int, int, str]]:
    """Person, article, state."""
    return set(rows(project.path, "SELECT person, article, state FROM annotation_set"))


def test_what_is_decided_is_what_people_have(project, path):
    decide, asked = decided({1: {AMAL}, 2: {BADR}, 3: {AMAL, BADR}}, [3])
    outcome = project.assigning.give(decide, (), {"per_article": 1})
    everybody = {1, 2}
    assert asked == [(Holdings([1, 2, 3], {}, dict.fromkeys((1, 2, 3), everybody)), [])]
    assert sets(project) == {
        (AMAL, 1, "todo"), (AMAL, 3, "todo"), (BADR, 2, "todo"), (BADR, 3, "todo"),
    }  # fmt: skip
    assert (outcome.given, outcome.taken) == ([], [(BADR, 1), (AMAL, 2)])
    assert (outcome.before, outcome.after) == ({AMAL: 3, BADR: 3}, {AMAL: 2, BADR: 2})
    assert outcome.calibration == {AMAL: 1, BADR: 1}
    assert project.assigning.calibration() == [3]
    assert project.articles.counts(AMAL)[ArticleFilter.ALL] == 2
    assert [row.number for row in project.articles.page(AMAL)] == [1, 3]
    assert check(path) == []


def test_a_run_is_kept_and_one_that_changes_nothing_is_not(project):
    decide, _ = decided({1: {AMAL}, 2: {BADR}})
    runs = "SELECT options, given, taken FROM assignment ORDER BY number"
    project.assigning.give(decide, (), {"per_article": 1, "people": ["أمل"]})
    kept = [('{"per_article": 1, "people": ["أمل"]}', 0, 4)]
    assert rows(project.path, runs) == kept
    project.assigning.give(decide, (), {"per_article": 1})
    assert rows(project.path, runs) == kept
    decide, _ = decided({1: {AMAL}, 2: {BADR}, 3: {BADR}})
    project.assigning.give(decide, (), {})
    assert rows(project.path, runs) == [*kept, ("{}", 1, 0)]


def test_the_first_run_is_kept_even_if_all_stays_as_it_is(project):
    everybody = {1, 2}
    decide, _ = decided(dict.fromkeys((1, 2, 3), everybody))
    project.assigning.give(decide, (), {})
    assert project.assigning.begun
    assert len(rows(project.path, "SELECT 1 FROM assignment")) == 1


def test_a_plan_changes_nothing(project, path):
    before = everything(path)
    decide, _ = decided({1: {AMAL}})
    assert len(project.assigning.plan(decide, ()).taken) == 5
    assert everything(path) == before


def test_what_was_begun_is_never_taken(project, path):
    project.apply(tag(project, 1, AMAL, 5, 18))
    finish(project, 2, AMAL)
    project.apply(tag(project, 3, BADR, 0, 3))
    project.undo(BADR)  # to do again; redo may still go on with it
    decide, asked = decided({})
    project.assigning.give(decide, (), {})
    ((held, _),) = asked
    assert held.begun == {1: {AMAL}, 2: {AMAL}, 3: {BADR}}
    assert held.waiting == {1: {BADR}, 2: {BADR}, 3: {AMAL}}
    assert sets(project) == {(AMAL, 1, "in_progress"), (AMAL, 2, "done"), (BADR, 3, "todo")}
    assert project.redo(BADR) is not None
    assert check(path) == []


def test_a_flag_and_work_that_was_imported_are_something_that_was_done(project, path):
    connection_of(project).execute(
        "UPDATE main.annotation_set SET flagged = 1 WHERE person = 1 AND article = 1"
    )
    taken(project, [draft("زارت مصر", "b1", sets=(work("Badr", (0, 4, "claim")),))])
    decide, _ = decided({})
    project.assigning.give(decide, (), {})
    assert sets(project) == {(AMAL, 1, "todo"), (BADR, 4, "in_progress")}


def test_editing_a_title_begins_nothing(project):
    old = ArticleDetails.of(project.articles.read(1))
    change = Change(old, old._replace(title="آخر"))
    project.apply(Gesture(new_id(), AMAL, 1, GestureKind.DETAILS, (change,)))
    decide, _ = decided({})
    project.assigning.give(decide, (), {})
    assert sets(project) == set()


def test_what_those_who_are_away_only_began_does_not_count(project):
    project.apply(tag(project, 1, AMAL, 5, 18))
    finish(project, 2, AMAL)
    connection_of(project).execute(
        "UPDATE main.annotation_set SET state = 'skipped' WHERE person = 1 AND article = 3"
    )
    project.apply(tag(project, 1, BADR, 5, 18))
    decide, asked = decided({})
    project.assigning.give(decide, {AMAL}, {})
    assert asked[0][0].begun == {1: {BADR}, 2: {AMAL}, 3: {AMAL}}
    assert (AMAL, 1, "in_progress") in sets(project)


def test_a_run_that_fails_changes_nothing(project, path):
    before = everything(path)
    for broken in ({1: {9}}, {9: {AMAL}}):
        decide, _ = decided(broken)
        with pytest.raises(sqlite3.IntegrityError):
            project.assigning.give(decide, (), {})

    def stopped(held: Holdings, calibration: list[int]) -> Decided:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.assigning.give(stopped, (), {})
    assert everything(path) == before


# -- once work is given out ---------------------------------------------------------------------


def test_what_is_new_is_nobodys_until_it_is_given_out(project, path):
    decide, _ = decided({1: {AMAL}})
    project.assigning.give(decide, (), {})
    taken(project, [draft("نص جديد", "b1")])
    done = work("Dana", (0, 2, "claim"), state=SetState.DONE)
    taken(project, [draft("نص آخر مع عمل", "b2", sets=(done,)), draft("نص ثالث", "b3")])
    project.people.add("Cyrine", Role.ANNOTATOR)
    dana = project.people.named("Dana")
    assert dana is not None
    assert sets(project) == {(AMAL, 1, "todo"), (dana.number, 5, "done")}
    decide, asked = decided({})
    project.assigning.plan(decide, ())
    assert asked[0][0] == Holdings([1, 2, 3, 4, 5, 6], {5: {dana.number}}, {1: {AMAL}})
    assert check(path) == []


def test_before_anything_is_given_out_everybody_has_everything(project):
    taken(project, [draft("نص جديد", "b1")])
    cyrine = project.people.add("Cyrine", Role.ANNOTATOR).number
    assert {article for person, article, _ in sets(project) if person == cyrine} == {1, 2, 3, 4}


# -- roles
# ------------------------------------------------------------------------------------------


def test_who_becomes_an_annotator_gets_every_article_and_keeps_what_they_have(project, path):
    rim = project.people.add("Rim", Role.REVIEWER).number
    assert project.articles.counts(rim)[ArticleFilter.ALL] == 0
    assert project.people.set_role("Rim", Role.ANNOTATOR).role is Role.ANNOTATOR
    assert project.articles.counts(rim)[ArticleFilter.TODO] == 3
    project.apply(tag(project, 2, rim, 0, 3))
    project.people.set_role("Rim", Role.LEAD)
    assert {one for one in sets(project) if one[0] == rim} == {(rim, 2, "in_progress")}
    project.people.add("Lina", Role.LEAD)
    project.people.set_role("Rim", Role.ANNOTATOR)
    project.people.set_role("Rim", Role.ANNOTATOR)
    assert project.articles.counts(rim)[ArticleFilter.ALL] == 3
    assert project.people.named("Rim").role is Role.ANNOTATOR
    assert check(path) == []


def test_who_becomes_an_annotator_later_waits_for_their_share(project):
    decide, _ = decided({1: {AMAL}})
    project.assigning.give(decide, (), {})
    rim = project.people.add("Rim", Role.REVIEWER).number
    project.people.set_role("Rim", Role.ANNOTATOR)
    assert project.articles.counts(rim)[ArticleFilter.ALL] == 0


def test_nobody_has_no_role(project):
    with pytest.raises(ProjectError, match="nobody called Nobody"):
        project.people.set_role("Nobody", Role.LEAD)


# -- what others hear of it
# -------------------------------------------------------------------------


def test_giving_out_is_news(project, path):
    with Project.open(path) as other:
        decide, _ = decided({1: {AMAL}})
        project.assigning.give(decide, (), {})
        news = other.news()
        assert news is not None and news.articles and news.gestures == () and not news.much
        assert other.news() is None


def test_the_place_of_an_article_is_among_ones_own(project):
    assert [project.articles.place(number, AMAL) for number in (1, 3)] == [(1, 3), (3, 3)]
    decide, _ = decided({2: {AMAL}, 3: {AMAL}})
    project.assigning.give(decide, (), {})
    assert [project.articles.place(n, AMAL) for n in (1, 2, 3)] == [(0, 2), (1, 2), (2, 2)]
    assert project.articles.place(1, BADR) == (0, 0)
    assert len(project.articles) == 3


def test_giving_out_is_something_to_make_a_backup_of(project, path):
    assert backup(path) is not None
    assert backup(path) is None
    for articles in ({1: {AMAL}}, {1: {BADR}}):
        decide, _ = decided(articles)
        project.assigning.give(decide, (), {})
        assert backup(path) is not None
        assert backup(path) is None
