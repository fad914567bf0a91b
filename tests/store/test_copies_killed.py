"""``kill -9`` while another copy is merged, with what was chosen: all of it, or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.core.versions import Choices, Side
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.apart import content
from tests.store.making import everything, new_project, tag
from tests.store.reviewing import decision, finish, with_reviewer, written
from tests.store.test_merging_killed import run

AMAL, BADR = 1, 2


def merge(project: Project, copy: Path) -> None:
    choices = Choices(of_others=Side.FILE)
    project.merging.merge([copy], lambda *_: None, dry_run=False, choices=choices)


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path]:
    """The project and another copy, in which one set went on in both, and a case was decided."""
    path = tmp_path / "news.annotator"
    with new_project(path) as project:
        with_reviewer(project)
        project.apply(tag(project, 1, AMAL, 5, 18))
        project.file.fold()
        copy = Path(shutil.copy(path, tmp_path / "copy.annotator"))
        project.apply(tag(project, 1, AMAL, 20, 26))
        written(project, decision(3))
    with Project.open(copy) as other:
        finish(other, 1, AMAL)
        finish(other, 2, BADR)
        written(other, decision(3, spans=()), decision(2))
        other.live_guidelines.change("en", "# Two", None, seen="# One")
    return path, copy


@pytest.mark.parametrize("writes", [1, 2, 4, 5, 6, 7, 9])
def test_a_copy_that_is_killed_on_its_way_in_is_whole_or_not_there(copies, writes):
    path, copy = copies
    before = content(path)
    assert run(path, lambda project: merge(project, copy), writes=writes) == -9
    assert check(path) == []
    with Project.open(path) as project:
        assert project.clear_up()
        if len(everything(path)["log"]) == 3:
            assert content(path) == before
        merge(project, copy)
        own = project.articles.annotation_set(1, AMAL)
        assert own.status.state == "done" and len(own.annotations) == 1
        assert [made.spans for made in project.review.decisions(3)] == [()], "chosen"
        assert len(project.review.decisions(2)) == 1
        assert project.live_guidelines.own("en") == "# Two"
    came = ("undone", "finished", "finished", "decided", "the project's decision taken back")
    assert len(everything(path)["log"]) == 3 + len(came)
    assert check(path) == []
