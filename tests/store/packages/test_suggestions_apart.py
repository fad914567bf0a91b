"""What became of suggestions, in packages and back, by undo and after a restart."""

from __future__ import annotations

from annotator.core import verbs
from annotator.core.annotation import Origin
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.span import Span
from annotator.core.suggestion import Fate, Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept, by_hand, dismiss
from annotator.store.check.check import check
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.store.apart import content, merged, packed
from tests.store.making import new_project

AMAL, BADR = 1, 2
ACTOR = Suggestion(Span(5, 10), "actor", 0.75, (SuggestionSource.MEMORY,))
PLACE = Suggestion(Span(11, 18), "location", 0.4, (SuggestionSource.MODEL,), "a model")


def accepted(project: Project, person: int, article: int = 1) -> None:
    current = project.articles.annotation_set(article, person)
    changes = accept(current, [ACTOR], new_id, waited=500)
    project.apply(Gesture(new_id(), person, article, GestureKind.ACCEPT, changes))


def dismissed(project: Project, person: int, article: int = 1) -> None:
    current = project.articles.annotation_set(article, person)
    changes = dismiss(current, [PLACE], new_id)
    project.apply(Gesture(new_id(), person, article, GestureKind.DISMISS, changes))


def fates(project: Project, person: int = AMAL) -> list[Fate]:
    outcomes = project.articles.annotation_set(1, person).outcomes.values()
    return sorted(outcome.fate for outcome in outcomes)


def test_undo_takes_the_span_and_its_outcome_back_also_after_a_restart(tmp_path):
    path = tmp_path / "a.annotator"
    with new_project(path) as project:
        before = project.articles.annotation_set(1, AMAL)
        accepted(project, AMAL)
        dismissed(project, AMAL)
    with Project.open(path) as project:
        assert fates(project) == [Fate.ACCEPTED, Fate.DISMISSED]
        (made,) = project.articles.annotation_set(1, AMAL).annotations.values()
        assert (made.origin, made.sources, made.p) == (Origin.SUGGESTED, "memory", 0.75)
        project.undo(AMAL)
        project.undo(AMAL)
        after = project.articles.annotation_set(1, AMAL)
        assert (after.annotations, after.outcomes) == ({}, {})
        assert after.status == before.status
        project.redo(AMAL)
        assert fates(project) == [Fate.ACCEPTED]
    assert check(path) == []


def test_a_package_carries_the_outcomes_of_its_person_and_brings_them_back(tmp_path):
    with new_project(tmp_path / "a.annotator") as project:
        accepted(project, AMAL)
        accepted(project, BADR)
        package = packed(project, "Amal")
        assert [row[1] for row in content(package)["suggestion_outcome"]] == [AMAL]
        with Project.open(package) as apart:
            dismissed(apart, AMAL)
            current = apart.articles.annotation_set(1, AMAL)
            (id,) = current.annotations
            changes = by_hand(current, verbs.relabel(current, id, "date"), [], new_id)
            apart.apply(Gesture(new_id(), AMAL, 1, GestureKind.RELABEL, changes))
        merged(project, package)
        assert fates(project) == [Fate.DISMISSED, Fate.RELABELLED]
        assert fates(project, BADR) == [Fate.ACCEPTED]
    assert check(tmp_path / "a.annotator") == []


def test_one_fate_stands_where_two_versions_of_a_set_meet(tmp_path):
    with new_project(tmp_path / "a.annotator") as project:
        package = packed(project, "Amal")
        with Project.open(package) as apart:
            accepted(apart, AMAL)
            apart.undo(AMAL)
            dismissed(apart, AMAL)
        accepted(project, AMAL)
        project.undo(AMAL)
        merged(project, package)
        assert fates(project) == [Fate.DISMISSED]
    assert check(tmp_path / "a.annotator") == []
