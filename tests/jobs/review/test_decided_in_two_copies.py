"""Gold does not depend on which of two copies is merged into which."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan
from annotator.core.gesture import REVIEWING, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.reviewed import ReviewedCase
from annotator.core.versions import Choices, Side
from annotator.jobs.review.cases import gold_of, reviewed
from annotator.store.check.check import check
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates
from tests.jobs.reviews import cases, decide, gesture, span, tag, taken, with_people

TEXT = "زار الوفد حماة وحمص ثم عاد"
PLACE, PERSON = (span(TEXT, "حماة", label) for label in ("location", "actor"))
LAMA = 4


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path]:
    """A project and a copy of it: “حماة” is a place to Amal, and nothing to Badr."""
    path = templates.empty(tmp_path / "here.annotator")
    with Project.open(path) as project:
        with_people(project).people.add("Nur", Role.ANNOTATOR)
        taken(project, "x1", TEXT, Amal=[("حماة", "location")], Badr=[])
        project.file.fold()
    return path, Path(shutil.copy(path, tmp_path / "there.annotator"))


def decided_late(path: Path, outcome: LabelledSpan) -> None:
    """There a third person came, who says something else, before somebody decided."""
    with Project.open(path) as project:
        nur = project.people.named("Nur")
        assert nur is not None
        tag(project, 1, nur.number, "حماة", "actor")
        gesture(project, GestureKind.FINISH, 1, nur.number, "finish")
        decide(project, cases(project, 1)["حماة"].case, outcome, person=LAMA)
        project.file.fold()


def says(project: Project, name: str, marked: LabelledSpan | None) -> None:
    """Somebody finishes the article with this alone, or with nothing."""
    there = project.people.named(name)
    assert there is not None
    person = there.number
    current = project.articles.annotation_set(1, person)
    if current.status.state is SetState.DONE:
        gesture(project, GestureKind.REOPEN, 1, person, "reopen")
        removed = verbs.remove(project.articles.annotation_set(1, person), [*current.annotations])
        project.apply(Gesture(new_id(), person, 1, GestureKind.DELETE, removed))
    if marked is not None:
        tag(project, 1, person, marked.of(TEXT), marked.label)
    gesture(project, GestureKind.FINISH, 1, person, "finish")


def after_merging(
    path: Path, file: Path, side: Side | None
) -> tuple[list[LabelledSpan], list[ReviewedCase]]:
    """Gold and cases once ``file`` is merged into a project that stays as it is."""
    merged = Path(shutil.copy(path, path.with_name(f"merged-{path.name}")))
    with Project.open(merged) as project:
        project.merging.merge(
            [file], lambda *_: None, dry_run=False, choices=Choices(of_others=side)
        )
        ((finished, found),) = reviewed(project)
    assert check(merged) == []
    return [gold.labelled for gold in gold_of((finished, found))], found


@pytest.mark.parametrize(
    ("here", "there", "gold"),
    [(Side.PROJECT, Side.FILE, PLACE), (Side.FILE, Side.PROJECT, PERSON)],
)
def test_what_was_chosen_is_gold_whichever_copy_is_merged_into_which(copies, here, there, gold):
    first, second = copies
    with Project.open(first) as project:
        decide(project, cases(project, 1)["حماة"].case, PLACE)
        project.file.fold()
    decided_late(second, PERSON)
    one, another = after_merging(first, second, here), after_merging(second, first, there)
    assert one == another
    assert one[0] == [gold]


def test_what_two_decided_alike_is_gold_although_one_of_them_heard_fewer(copies):
    first, second = copies
    with Project.open(first) as project:
        decide(project, cases(project, 1)["حماة"].case, PLACE)
        project.file.fold()
    decided_late(second, PLACE)
    one, another = after_merging(first, second, None), after_merging(second, first, None)
    assert one == another
    assert one[0] == [PLACE]


@pytest.mark.parametrize("is_taken_back", [False, True])
def test_what_was_answered_in_one_copy_speaks_in_neither_when_it_is_said_again(
    copies, is_taken_back
):
    """There Amal takes back what was gold, and Nur's is; then Cyr says what Amal had said."""
    first, second = copies
    wide = span(TEXT, "حماة وحمص", "location")
    with Project.open(first) as project:
        project.people.add("Cyr", Role.ANNOTATOR)
        decide(project, cases(project, 1)["حماة"].case, PLACE)
        project.file.fold()
    shutil.copy(first, second)
    with Project.open(second) as project:
        says(project, "Amal", None)
        says(project, "Nur", wide)
        decide(project, cases(project, 1)["حماة وحمص"].case, wide, person=LAMA)
        says(project, "Cyr", PLACE)
        project.file.fold()
    if is_taken_back:
        with Project.open(first) as project:
            assert project.undo(3, REVIEWING) is not None
            project.file.fold()
    one, another = after_merging(first, second, None), after_merging(second, first, None)
    assert one == another
    assert one[0] == [wide]
