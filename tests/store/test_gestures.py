"""A gesture is committed whole, or leaves no trace; it can be taken back,
today and after a restart.
"""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.arabic.edges import fitted
from annotator.arabic.words import words
from annotator.core import verbs
from annotator.core.annotation import Certainty, SetState
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import ArticleDetails
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.rules import refusal
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.file.errors import StaleChange
from annotator.store.project import Project
from tests.store.making import TEXTS, annotation, everything, gesture, new_project, people, tag


def new_id() -> str:
    return uuid.uuid4().hex


def what_people_see(project: Project) -> list[object]:
    return [
        (project.articles.read(number), project.articles.annotation_set(number, person.number))
        for number in project.articles.numbers()
        for person in project.people.all()
    ]


def test_a_gesture_is_in_the_file_and_in_the_log(project, path):
    amal, badr = people(project)
    done = project.apply(tag(project, 1, amal.number, 5, 18))
    assert done.number == 1 and done.at.endswith("Z")
    with Project.open(path) as other:
        own = other.articles.annotation_set(1, amal.number)
        assert [a.span for a in own.ordered] == [Span(5, 18)]
        assert own.status.state is SetState.IN_PROGRESS
        assert other.articles.annotation_set(1, badr.number).annotations == {}
        assert other.last_saved(amal.number) == done.at
        assert other.last_saved(badr.number) == ""
        assert other.undoable(amal.number) == done
        assert other.undoable(badr.number) is None


def edits(own: AnnotationSet, which: int, where: Span) -> tuple[Change, ...]:
    """One of the things that a hand can do next."""
    ordered = own.ordered
    if which == 0 or not ordered:
        return verbs.tag(own, "actor", [where], new_id)
    first = ordered[0].id
    choices = (
        verbs.relabel(own, first, "claim" if ordered[0].label == "actor" else "actor"),
        verbs.resize(own, first, where) if where != ordered[0].span else (),
        verbs.note(own, first, f"note {where.start}"),
        verbs.certainty(own, first, Certainty.UNSURE),
        verbs.remove(own, [first]),
        verbs.merge(own, [a.id for a in ordered]),
        verbs.finish(own, new_id),
        verbs.reopen(own),
        verbs.skip(own, "short"),
        verbs.flag(own, "look"),
        verbs.mark_not_article(own, where, new_id),
    )
    return choices[which % len(choices)]


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda at: Span(at[0], at[0] + at[1]))
HANDS = st.lists(st.tuples(st.integers(0, 11), SPANS, st.integers(1, 3)), min_size=1, max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(hands=HANDS)
def test_undoing_everything_restores_the_start(hands, tmp_path_factory):
    path = tmp_path_factory.mktemp("undo") / "news.annotator"
    with new_project(path) as project:
        amal = people(project)[0].number
        seen = [what_people_see(project)]
        for which, where, article in hands:
            own = project.articles.annotation_set(article, amal)
            read = project.articles.read(article)
            changes = edits(own, which, fitted(read.text, where) or where)
            wanted = changes and Gesture(new_id(), amal, article, GestureKind.TAG, changes)
            if wanted and refusal(wanted, read, own, project.label_set) is None:
                project.apply(wanted)
                seen.append(what_people_see(project))
        for earlier in seen[-2::-1]:
            assert project.undo(amal) is not None
            assert what_people_see(project) == earlier
        assert project.undo(amal) is None and project.undoable(amal) is None
    with Project.open(path) as project:  # and redo it all, after a restart
        for later in seen[1:]:
            assert project.redo(amal) is not None
            assert what_people_see(project) == later
        assert project.redo(amal) is None and project.redoable(amal) is None
    with Project.open(path) as project:
        for earlier in seen[-2::-1]:
            assert project.undo(amal) is not None
            assert what_people_see(project) == earlier
    assert check(path) == []


def test_a_bulk_gesture_is_one_step(project):
    amal, _ = people(project)
    own = project.articles.annotation_set(1, amal.number)
    spans = words(project.articles.read(1).text)
    project.apply(
        Gesture(
            new_id(),
            amal.number,
            1,
            GestureKind.TAG_ELSEWHERE,
            verbs.tag(own, "actor", spans, new_id),
        )
    )
    undone = project.undo(amal.number)
    assert undone is not None and undone.operation is Operation.UNDO
    assert project.articles.annotation_set(1, amal.number) == own


def test_details_can_be_corrected_and_taken_back(project):
    amal, _ = people(project)
    old = ArticleDetails.of(project.articles.read(1))
    new = old._replace(title="عنوان آخر", source="سانا", guessed=frozenset({"source"}))
    project.apply(gesture(amal.number, 1, Change(old, new)))
    assert ArticleDetails.of(project.articles.read(1)) == new
    project.undo(amal.number)
    assert ArticleDetails.of(project.articles.read(1)) == old


# -- no trace --------------------------------------------------------------------------------------


def bad_gestures(project: Project) -> list[tuple[str, Gesture, type[Exception]]]:
    amal, badr = (person.number for person in people(project))
    held = annotation(project, 1, amal)
    good = tag(project, 1, amal, 30, 35).changes[0]
    return [
        ("stale", gesture(amal, 1, good, Change(replace(held, note="x"), held)), StaleChange),
        ("made twice", gesture(amal, 1, good, Change(None, held)), StaleChange),
        (
            "beyond the text",
            gesture(amal, 1, good, Change(held, replace(held, span=Span(0, len(TEXTS[0]) + 1)))),
            sqlite3.IntegrityError,
        ),
        (
            "unknown label",
            gesture(amal, 1, good, Change(held, replace(held, label="tree"))),
            sqlite3.IntegrityError,
        ),
        (
            "nobody",
            gesture(99, 1, Change(None, replace(held, person=99))),
            sqlite3.IntegrityError,
        ),
        (
            "no article",
            gesture(badr, 99, Change(None, replace(held, article=99, person=badr))),
            sqlite3.IntegrityError,
        ),
    ]


@pytest.mark.parametrize("which", range(6))
def test_what_is_refused_leaves_no_trace(project, path, which):
    amal, _ = people(project)
    project.apply(tag(project, 1, amal.number, 5, 18))
    before = everything(path)
    name, bad, kind = bad_gestures(project)[which]
    with pytest.raises(kind):
        project.apply(bad)
    assert everything(path) == before, name
    assert project.undo(amal.number) is not None


def test_a_gesture_whose_id_is_taken_leaves_no_trace(project, path):
    amal, _ = people(project)
    done = project.apply(tag(project, 1, amal.number, 5, 18))
    before = everything(path)
    with pytest.raises(sqlite3.IntegrityError):
        project.apply(replace(tag(project, 1, amal.number, 0, 3), id=done.id))
    assert everything(path) == before


def test_the_file_refuses_what_no_program_may_do(project, path):
    amal, _ = people(project)
    project.apply(tag(project, 1, amal.number, 5, 18))
    project.close()
    connection = sqlite3.connect(path)
    for statement, says in (
        ("UPDATE article SET text = 'x'", "frozen"),
        ("DELETE FROM article", "never deleted"),
        ("UPDATE log SET at = ''", "append-only"),
        ("DELETE FROM log", "append-only"),
        ("UPDATE annotation SET surface = 'x'", "surface"),
        ('UPDATE annotation SET "end" = 10000', "surface"),
        ('INSERT INTO region VALUES (1, "r", NULL, 0, 10000, "proposed")', "beyond"),
        ("INSERT INTO annotation SELECT article, person, 'n', label, 0, 2, 'x', NULL, NULL, origin,"
         " NULL, NULL, 0 FROM annotation", "surface"),
    ):  # fmt: skip
        with pytest.raises(sqlite3.IntegrityError, match=says):
            connection.execute(statement)
    connection.close()
