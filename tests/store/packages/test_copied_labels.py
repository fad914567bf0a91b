"""A label that was merged in one copy: nothing is relabelled in the other without that change."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.annotation import Annotation
from annotator.core.labels import CliticPolicy
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.apart import content, merged
from tests.store.making import tag
from tests.store.reviewing import decision, finish, with_reviewer, written

AMAL, BADR = 1, 2


@pytest.fixture
def copy(project: Project, path: Path) -> Path:
    """Another copy of a project with places in two sets, and a reviewer."""
    with_reviewer(project)
    for article in (1, 2):
        project.apply(tag(project, article, AMAL, 5, 18, "location"))
        finish(project, article, AMAL)
    project.file.fold()
    return Path(shutil.copy(path, path.with_name("copy.annotator")))


def merge_places(project: Project) -> None:
    project.live_labels.merge("location", "actor", None, lambda *_: None, dry_run=False)


def work(project: Project, article: int, person: int, label: str) -> None:
    project.apply(tag(project, article, person, 4, 10, label))
    finish(project, article, person)


def state(project: Project) -> list[object]:
    """What people said and what was decided, as it is read under the labels of now."""
    sets = [
        sorted((each.span, each.label) for each in own.annotations.values())
        for article in (1, 2, 3)
        for own in (project.articles.annotation_set(article, who) for who in (AMAL, BADR))
    ]
    return [*sets, {made.id: made for made in project.review.decisions()}, project.label_set.heirs]


def told(project: Project, copy: Path) -> list[str]:
    return [str(message) for message in merged(project, copy)[0].left_out]


HELD_BACK = "“location” was merged into “actor” in the copy, and not here."


def test_a_merge_of_labels_in_the_copy_relabels_nothing_here_and_is_named(project, copy, path):
    with Project.open(copy) as other:
        work(other, 3, AMAL, "location")
        written(other, decision(1))
        merge_places(other)
        work(other, 3, BADR, "actor")
        written(other, decision(2, spans=()))
    before = state(project)
    (sentence,) = told(project, copy)
    assert sentence.startswith(HELD_BACK)
    assert "annotator labels PROJECT merge location actor" in sentence
    assert state(project)[:4] == before[:4]
    assert [label for _, label in state(project)[4]] == ["location"]
    assert [made.article for made in project.review.decisions()] == [1], "what came before it"
    assert check(path) == []


def test_once_it_is_merged_here_too_the_rest_comes_and_both_are_equal(project, copy, path):
    with Project.open(copy) as other:
        merge_places(other)
        work(other, 3, AMAL, "actor")
        work(other, 2, BADR, "actor")
        written(other, decision(1))
    written(project, decision(3))
    work(project, 1, BADR, "location")
    told(project, copy)
    merge_places(project)
    assert told(project, copy) == []
    with Project.open(copy) as other:
        assert told(other, path) == []
        assert state(other) == state(project)
    assert check(path) == check(copy) == []
    before = content(path)
    merged(project, copy)
    assert content(path) == before, "and stay so"


def test_a_set_that_somebody_went_on_with_after_the_merge_comes_with_the_rest(project, copy, path):
    with Project.open(copy) as other:
        merge_places(other)
        other.apply(tag(other, 1, AMAL, 0, 3, "actor"))
    assert told(project, copy)
    assert len(project.articles.annotation_set(1, AMAL).annotations) == 1
    merge_places(project)
    told(project, copy)
    with Project.open(copy) as other:
        assert told(other, path) == []
        assert state(other) == state(project)
    assert len(project.articles.annotation_set(1, AMAL).annotations) == 2
    assert check(path) == check(copy) == []


def test_a_merge_of_labels_that_was_taken_back_there_holds_nothing_back(project, copy, path):
    with Project.open(copy) as other:
        merge_places(other)
        other.live_labels.undo(None, lambda *_: None)
        written(other, decision(1))
    before = state(project)[:6]
    assert not any(sentence.startswith(HELD_BACK) for sentence in told(project, copy))
    assert state(project)[:6] == before
    assert len(project.review.decisions()) == 1
    assert check(path) == []


def test_what_was_merged_in_both_and_taken_back_here_stays_so(project, copy, path):
    merge_places(project)
    project.file.fold()
    shutil.copy(path, copy)
    project.live_labels.undo(None, lambda *_: None)
    before = {a.id: a for a in project.articles.annotation_set(1, AMAL).annotations.values()}
    made = tag(project, 1, AMAL, 0, 3, "actor")
    with Project.open(copy) as other:
        other.apply(made)
    assert told(project, copy) == []
    now = project.articles.annotation_set(1, AMAL).annotations
    (came,) = (change.after for change in made.changes if isinstance(change.after, Annotation))
    assert now == {**before, came.id: came}, "what was marked as actor there is one"
    assert check(path) == []


def test_every_other_change_of_a_label_in_the_copy_is_named_and_changes_nothing(
    project, copy, path
):
    with Project.open(copy) as other:
        seen = other.label_set
        titles = {"en": "Where"}
        renamed = replace(seen["location"], titles=titles, clitic=CliticPolicy.INSIDE)
        wanted = [renamed if label.name == "location" else label for label in seen]
        kept = tuple(label for label in wanted if label.name != "date")
        other.live_labels.change(replace(seen, labels=kept), None, seen=seen)
    own = project.label_set
    assert told(project, copy) == [
        f"The labels are others in the copy. {difference} Those of the project stay."
        for difference in (
            "location has another title: location.",
            "location has another rule for clitics.",
            "date is not offered any more; spans that have it keep it.",
        )
    ]
    assert project.label_set == own
    with Project.open(copy) as other:
        assert told(other, path) == [], "the project's labels are those that the copy had"
