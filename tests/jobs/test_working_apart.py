"""Packing and merging as jobs: they report, tell how far they are, and can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.people import Role
from annotator.jobs.team.merging import MergeReport, PackageReport, merge
from annotator.jobs.team.packing import PackReport, pack
from annotator.jobs.work import Cancelled
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.making import draft, everything, tag, taken
from tests.store.reviewing import finish


@pytest.fixture
def shared(project: Project) -> Project:
    for name in ("Amal", "Badr"):
        project.people.add(name, Role.ANNOTATOR)
    taken(project, [draft(f"قالت وزارة الخارجية {n}", f"a{n}") for n in range(120)])
    project.apply(tag(project, 1, 1, 5, 10))
    finish(project, 1, 1)
    return project


def test_packing_says_what_went_in(shared, tmp_path):
    out = tmp_path / "amal.annotator"
    seen = []
    report = pack(shared, "Amal", out, lambda *told: seen.append(told))
    assert report == PackReport(out, "Amal", articles=120, done=1, annotations=1)
    assert seen[-1] == (120, 120, "") and all(done <= 120 for done, _, _ in seen)
    assert check(out) == []


def test_packing_can_be_stopped_and_then_there_is_nothing(shared, tmp_path):
    out = tmp_path / "out" / "amal.annotator"
    out.parent.mkdir()
    calls = iter(range(100))
    with pytest.raises(Cancelled, match=r"Packing was stopped\. amal\.annotator was not made\."):
        pack(shared, "Amal", out, cancelled=lambda: next(calls) == 2)
    assert list(out.parent.iterdir()) == []


@pytest.fixture
def packages(shared: Project, tmp_path: Path) -> list[Path]:
    files = []
    for person, name in enumerate(("Amal", "Badr"), 1):
        files.append(tmp_path / f"{name}.annotator")
        pack(shared, name, files[-1])
        with Project.open(files[-1]) as package:
            package.apply(tag(package, 2, person, 0, 4))
            finish(package, 2, person)
    return files


def test_merging_says_what_came_in(shared, packages):
    amal, badr = packages
    seen = []
    dry = merge(shared, [amal, badr, amal], dry_run=True)
    report = merge(shared, [amal, badr, amal], progress=lambda *told: seen.append(told))
    news = {"sets": 1, "finished": 1, "added": 1, "gestures": 2}
    assert report.packages == (
        PackageReport(amal, "Amal", **news),
        PackageReport(badr, "Badr", **news),
        PackageReport(amal, "Amal"),
    )
    assert dry == MergeReport(report.packages, dry_run=True)
    assert seen[0] == (0, 3, "Amal.annotator") and seen[-1] == (3, 3, "")


@pytest.mark.parametrize("step", range(3))
def test_merging_can_be_stopped_and_then_nothing_came_in(shared, packages, step):
    before = everything(shared.path)
    calls = iter(range(100))
    with pytest.raises(Cancelled, match="Nothing was changed"):
        merge(shared, packages, cancelled=lambda: next(calls) == step)
    assert everything(shared.path) == before
    assert check(shared.path) == []
