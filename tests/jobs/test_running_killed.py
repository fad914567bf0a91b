"""What is done to much at once while people work: said before, one undo, and killed all or nothing.

Each step of the table is tried without changing anything, done and taken back; and killed while it
writes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from annotator.core.gesture import REVIEWING
from annotator.core.people import Role
from annotator.jobs.review.every_span import AskedSpans
from annotator.jobs.review.span_changes import change_spans
from annotator.jobs.running.articles import describe, set_aside, take_back
from annotator.jobs.running.labels import change_labels, merge_labels, undo_labels
from annotator.store.check.check import check
from annotator.store.project import Project
from tests import killing, templates
from tests.reading import rows
from tests.store.making import draft, label_set, tag, taken
from tests.store.reviewing import finish

LINA, ARTICLES = 3, 20
SOME = range(1, ARTICLES)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Twenty articles that Amal and Badr finished, and Lina, who leads; two are set aside."""
    return templates.copied(tmp_path / "news.annotator", "twenty finished", _make)


def _make(path: Path) -> None:
    with Project.create(path, label_set()) as project:
        for name, role in (("Amal", Role.ANNOTATOR), ("Badr", Role.ANNOTATOR), ("Lina", Role.LEAD)):
            project.people.add(name, role)
        taken(
            project, [draft(f"قالت وزارة الخارجية السعودية {n}", f"a{n}") for n in range(ARTICLES)]
        )
        for article in range(1, ARTICLES + 1):
            for person in (1, 2):
                project.apply(tag(project, article, person, 0, 4, "claim"))
                project.apply(tag(project, article, person, 5, 18, "actor"))
                finish(project, article, person)
        project.live_articles.set_aside([ARTICLES - 1, ARTICLES], LINA)


@dataclass(frozen=True)
class Step:
    """What is done, tried, and taken back."""

    do: Callable[[Project, bool], object]
    undo: Callable[[Project], object]


def retired(project: Project, trial: bool) -> object:
    kept = tuple(label for label in project.label_set if label.name != "claim")
    wanted = replace(project.label_set, labels=kept)
    return change_labels(project, wanted, LINA, dry_run=trial)


def relabelled(label: str | None) -> Callable[[Project, bool], object]:
    asked = AskedSpans(label="actor")
    return lambda project, trial: change_spans(project, asked, label, LINA, dry_run=trial)


def undo_review(project: Project) -> object:
    return project.undo(LINA, REVIEWING)


STEPS = {
    "set aside": Step(
        lambda project, trial: set_aside(project, SOME, LINA, dry_run=trial),
        lambda project: project.live_articles.undo(LINA),
    ),
    "take back": Step(
        lambda project, trial: take_back(project, [19, 20], LINA, dry_run=trial),
        lambda project: project.live_articles.undo(LINA),
    ),
    "details": Step(
        lambda project, trial: describe(project, SOME[:18], "سانا", None, LINA, dry_run=trial),
        lambda project: project.undo(LINA),
    ),
    "relabel gold": Step(relabelled("location"), undo_review),
    "remove gold": Step(relabelled(None), undo_review),
    "merge labels": Step(
        lambda project, trial: merge_labels(project, "claim", "date", LINA, dry_run=trial),
        lambda project: undo_labels(project, LINA),
    ),
    "retire a label": Step(retired, lambda project: undo_labels(project, LINA)),
}


def state(path: Path) -> list[object]:
    """All that these steps change."""
    queries = (
        "SELECT article FROM set_aside ORDER BY 1",
        "SELECT person, state, count FROM tally WHERE count > 0 ORDER BY 1, 2",
        "SELECT number, source FROM article ORDER BY 1",
        "SELECT article, start, spans FROM decision WHERE withdrawn = 0 ORDER BY 1, 2",
        "SELECT label, count(*) FROM annotation GROUP BY 1 ORDER BY 1",
        "SELECT name, spec ->> 'retired', spec ->> 'merged' IS NULL FROM label ORDER BY 1",
    )
    return [rows(path, query) for query in queries]


@pytest.mark.parametrize("name", STEPS)
def test_a_step_on_many_is_tried_without_a_change_and_undone_at_once(path, name):
    step, before = STEPS[name], state(path)
    with Project.open(path) as project:
        step.do(project, True)
    assert state(path) == before
    with Project.open(path) as project:
        step.do(project, False)
        project.file.fold()
    assert state(path) != before
    with Project.open(path) as project:
        step.undo(project)
    assert state(path) == before
    assert check(path) == []


@pytest.mark.parametrize("writes", [1, 3])
@pytest.mark.parametrize("name", STEPS)
def test_a_step_on_many_that_is_killed_is_whole_or_not_there(path, name, writes):
    step, before = STEPS[name], state(path)

    def killed() -> None:
        with Project.open(path) as project:
            killing.die_after_write(writes)
            step.do(project, False)

    ended = killing.in_child(killed)
    assert ended == -9 or (writes > 1 and ended == 0)
    with Project.open(path) as project:
        project.clear_up()
    found = state(path)
    assert check(path) == []
    if found == before:
        with Project.open(path) as project:
            step.do(project, False)
        found = state(path)
    assert found != before
    with Project.open(path) as project:
        step.undo(project)
    assert state(path) == before, "it was there by half"
