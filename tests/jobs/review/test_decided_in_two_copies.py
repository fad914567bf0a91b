"""Gold does not depend on which of two copies is merged into which."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.core.case import LabelledSpan
from annotator.core.gesture import GestureKind
from annotator.core.people import Role
from annotator.core.reviewed import ReviewedCase
from annotator.core.versions import Choices, Side
from annotator.jobs.review.cases import gold_of, reviewed
from annotator.store.check.check import check
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
