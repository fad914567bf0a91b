"""``kill -9`` while merging, packing, giving out work and deciding a lot: all, or nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from annotator.core.decision import Decision
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.repeats import LATER
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.check.check import check
from annotator.store.file.connection import Connection
from annotator.store.project import Project
from annotator.store.tables import review_records
from tests import killing, templates
from tests.store.apart import content, merged, packed
from tests.store.making import draft, everything, label_set, tag, taken
from tests.store.reviewing import REVIEWER, decision, finish, with_reviewer

ROOT = Path(__file__).parents[2]
ARTICLES = 60

START = """
import sys
from pathlib import Path
from annotator.store.project import Project
from tests import killing
project = Project.open(Path(sys.argv[1]))
"""

SAY_AFTER_WRITES = "killing.say_after_write(int(sys.argv[2]), 'now')"

MERGE = """
files = [Path(name) for name in sys.argv[3:]]
project.merging.merge(files, lambda done, total, what: None, dry_run=False)
"""


def relabel(project: Project) -> None:
    project.live_labels.merge("claim", "actor", None, lambda done, total: None, dry_run=False)


def decide(project: Project, decisions: int) -> None:
    """Decide sixty cases in one gesture, and die when so many ``decisions`` are written."""
    real, written = review_records.decision.write, count(1)

    def counted(connection: Connection, new: Decision) -> None:
        real(connection, new)
        if next(written) == decisions:
            killing.die()

    review_records.decision.write = counted  # type: ignore[method-assign]
    changes = tuple(Change(None, decision(number)) for number in range(1, ARTICLES + 1))
    project.apply(Gesture("f" * 32, REVIEWER, 1, GestureKind.POLICY, changes))


def run(path: Path, work: Callable[[Project], object], *, writes: int = 0) -> int:
    """How a process ends that does ``work`` in a project, and dies after so many ``writes``."""

    def opened() -> None:
        with Project.open(path) as project:
            killing.die_after_write(writes)
            work(project)

    return killing.in_child(opened)


@pytest.fixture
def many(path: Path) -> Path:
    """Two people with sixty articles each."""
    return templates.copied(path, "sixty", _make_many)


def _make_many(path: Path) -> None:
    with Project.create(path, label_set()) as project:
        for name in ("Amal", "Badr"):
            project.people.add(name, Role.ANNOTATOR)
        taken(
            project, [draft(f"قالت وزارة الخارجية السعودية {n}", f"a{n}") for n in range(ARTICLES)]
        )


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The project as it was packed, and both packages with all that was done in them."""
    many = templates.copied(
        tmp_path_factory.mktemp("worked") / "news.annotator", "sixty", _make_many
    )
    files = []
    with Project.open(many) as project:
        for person, name in enumerate(("Amal", "Badr"), 1):
            files.append(packed(project, name))
            with Project.open(files[-1]) as package:
                for article in range(1, ARTICLES + 1):
                    package.apply(tag(package, article, person, 5, 18))
                    package.apply(tag(package, article, person, 0, 4, "claim"))
                    finish(package, article, person)
    return [many, *files]


@pytest.fixture
def packages(many: Path, worked: list[Path]) -> list[Path]:
    """What both of them did, all of it; ``many`` is the project that gave the packages out."""
    return [Path(shutil.copy(file, many.with_name(file.name))) for file in worked][1:]


@pytest.mark.parametrize("writes", [2, 8])
def test_a_merge_of_labels_that_is_killed_is_whole_or_not_there(many, packages, writes):
    with Project.open(many) as project:
        merged(project, *packages)
    run(many, relabel, writes=writes)
    with Project.open(many) as project:
        assert project.clear_up()
        claims = project.live_labels.used().get("claim", 0)
        is_merged = project.label_set["claim"].merged is not None
    assert (claims, is_merged) in ((2 * ARTICLES, False), (0, True))
    assert check(many) == []


@pytest.mark.parametrize("writes", [1, 25, 50])
def test_a_merge_that_is_killed_at_any_moment_is_whole_or_not_there(many, packages, writes):
    """It says how far it is, does not wait, and is killed wherever it is by then."""
    before = content(many)
    process = subprocess.Popen(
        [sys.executable, "-c", START + SAY_AFTER_WRITES + MERGE, many, str(writes), *packages],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    assert check(many) == []
    with Project.open(many) as project:
        assert project.clear_up()
        assert len(everything(many)["log"]) in (0, 6 * ARTICLES)
        if not everything(many)["log"]:
            assert content(many) == before
        merged(project, *packages)
    assert not many.with_name(f"{many.name}-wal").exists(), "the file is whole without its journal"
    assert len(everything(many)["log"]) == 6 * ARTICLES
    assert check(many) == []


@pytest.mark.parametrize("writes", [1, 2, 4])
def test_work_that_is_given_out_when_it_is_killed_is_not_given_out(many, writes):
    before = content(many)
    assert run(many, lambda project: assign(project, AssignOptions(1)), writes=writes) == -9
    assert content(many) == before
    assert check(many) == []


def test_a_package_that_is_killed_is_not_there(many, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "amal.annotator"

    def die_when_some_is_done(done: int, total: int) -> None:
        if done:
            killing.die()

    assert run(many, lambda p: p.packing.pack("Amal", out, die_when_some_is_done)) == -9
    assert not out.exists()
    assert check(many) == []
    with Project.open(many) as project:  # what is left of it is no obstacle
        packed(project, "Amal", out)
    assert check(out) == []


@pytest.mark.parametrize("writes", [1, 3, 5])
def test_what_comes_back_to_somebody_comes_all_or_not_when_that_is_killed(many, writes):
    with Project.open(many) as project:
        for article in range(1, LATER + 4):
            finish(project, article, 1)
    before = content(many)
    options = AssignOptions(2, repeats=100)
    assert run(many, lambda project: assign(project, options), writes=writes) == -9
    with Project.open(many) as project:
        project.clear_up()
        again = project.repeats.by_person()[1].repeated
    assert len(again) in (0, 3)
    assert again or content(many) == before
    assert check(many) == []


@pytest.mark.parametrize("decisions", [1, 30, 60])
def test_a_large_decision_that_is_killed_has_decided_nothing(many, decisions):
    with Project.open(many) as project:
        with_reviewer(project)
    before = content(many)
    assert run(many, lambda project: decide(project, decisions)) == -9
    assert content(many) == before
    assert check(many) == []
    assert run(many, lambda project: decide(project, 0)) == 0
    with Project.open(many) as project:
        assert len(project.review.decisions()) == ARTICLES
    assert check(many) == []
