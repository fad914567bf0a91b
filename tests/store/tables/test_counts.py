"""Counting over a whole project: states by article, labels by person,
and when work was finished.
"""

from __future__ import annotations

import uuid

import pytest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.draft import SetDraft
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.file.errors import StaleChange
from annotator.store.project import Project
from annotator.store.tables import log
from tests.store.making import draft, tag, taken, work


def new_id() -> str:
    return uuid.uuid4().hex


def finish(project: Project, article: int, person: int) -> None:
    changes = verbs.finish(project.articles.annotation_set(article, person), new_id)
    project.apply(Gesture(new_id(), person, article, GestureKind.FINISH, changes))


def reopen(project: Project, article: int, person: int) -> None:
    changes = verbs.reopen(project.articles.annotation_set(article, person))
    project.apply(Gesture(new_id(), person, article, GestureKind.REOPEN, changes))


@pytest.fixture
def day(monkeypatch):
    """``day("2026-01-05")``: what is written from now on is of that day."""

    def day(date: str) -> None:
        monkeypatch.setattr(log, "now", lambda: f"{date}T08:00:00.000Z")

    return day


def test_states_are_counted_by_article(project):
    project.apply(tag(project, 1, 1, 5, 18))
    finish(project, 1, 2)
    states = project.counts.states()
    assert states[1] == {SetState.IN_PROGRESS: 1, SetState.DONE: 1}
    assert states[2] == states[3] == {SetState.TODO: 2}


def test_work_of_ones_own_is_more_than_having_the_article(project):
    reviewer = project.people.add("Rim", Role.REVIEWER).number
    assert project.counts.begun_by(reviewer) == project.counts.begun_by(1) == set()
    project.apply(tag(project, 2, 1, 5, 18))
    finish(project, 3, 1)
    assert project.counts.begun_by(1) == {2, 3}


def test_labels_are_counted_by_person(project):
    project.apply(tag(project, 1, 1, 5, 18))
    project.apply(tag(project, 2, 1, 5, 9, "date"))
    project.apply(tag(project, 2, 1, 0, 3, "date"))
    assert project.counts.by_label() == {1: {"actor": 1, "date": 2}}


def test_an_article_counts_on_the_day_it_was_finished_first(project, day):
    day("2026-01-05")
    finish(project, 1, 1)
    finish(project, 2, 1)
    day("2026-01-06")
    reopen(project, 1, 1)
    finish(project, 1, 1)
    finish(project, 1, 2)
    assert project.counts.first_finishes() == {
        1: {"2026-01-05": 2},
        2: {"2026-01-06": 1},
    }


def test_what_was_undone_was_not_finished_and_what_was_redone_was_on_its_first_day(project, day):
    day("2026-01-05")
    finish(project, 1, 1)
    finish(project, 2, 1)
    day("2026-01-06")
    project.undo(1)
    project.undo(1)
    assert project.counts.first_finishes() == {}
    project.redo(1)
    assert project.counts.first_finishes() == {1: {"2026-01-05": 1}}
    day("2026-01-07")
    finish(project, 2, 1)
    assert project.counts.first_finishes() == {1: {"2026-01-05": 1, "2026-01-07": 1}}


def test_what_came_in_finished_is_in_no_log(project):
    taken(project, [draft("نص", "b1", sets=(work("Amal", state=SetState.DONE),))])
    assert project.counts.first_finishes() == {}


def test_one_state_is_read_whatever_others_write_meanwhile(project):
    with project.one_state():
        assert project.counts.by_label() == {}
        with Project.open(project.path) as other:
            other.apply(tag(other, 1, 1, 5, 18))
        assert project.counts.by_label() == {}
    assert project.counts.by_label() == {1: {"actor": 1}}


def test_what_was_worked_out_from_something_that_changed_meanwhile_is_stale(project):
    tags = project.basis({GestureKind.TAG})
    finishes = project.basis({GestureKind.FINISH})
    project.apply(tag(project, 1, 1, 0, 4))
    project.undo(1)
    known = tag(project, 1, 1, 5, 18)
    with pytest.raises(StaleChange, match="in the meantime"):
        project.apply(known, basis=tags)
    assert project.articles.annotation_set(1, 1).annotations == {}
    project.apply(known, basis=finishes)


def test_regions_are_counted_by_who_dimmed_them(project):
    """By place, then by person; what they cleared is not dimmed."""
    dimmed = {"Amal": (Span(3, 5), Span(0, 2)), "Badr": (Span(0, 2),)}
    sets = [
        SetDraft(name, SetState.DONE, not_article=spans, cleared=(Span(6, 8),))
        for name, spans in dimmed.items()
    ]
    taken(project, [draft("نص للتجربة", "b1", sets=tuple(sets))])
    assert project.finished.dimmed(4) == [(1, Span(0, 2)), (2, Span(0, 2)), (1, Span(3, 5))]


def test_groups_of_near_duplicates_have_their_smallest_id(project):
    text = " ".join(f"كلمة{number}" for number in range(40))
    taken(project, [draft(f"{text} {end}", id) for end, id in (("ا", "n"), ("ب", "m"), ("ج", "o"))])
    assert project.indexing.near_groups() == {"n": "m"}
