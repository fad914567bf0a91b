"""``kill -9`` in the middle of a merge, of packing,
of giving out work and of a large decision: all, or nothing.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.core.people import Role
from annotator.store.check import check
from annotator.store.project import Project
from tests.store.apart import content, merged, packed
from tests.store.making import draft, label_set, tag, taken
from tests.store.reviewing import finish, with_reviewer

ROOT = Path(__file__).parents[2]
ARTICLES = 60

START = """
import os, sys
from pathlib import Path
from annotator.store.project import Project
project = Project.open(Path(sys.argv[1]))
"""

# Killed in the middle of writing: after so many statements that change something.
AFTER_WRITES = """
from annotator.store.connection import Connection
left = [int(sys.argv[2])]
def counting(real):
    def counted(self, statement, *given):
        done = real(self, statement, *given)
        left[0] -= statement.startswith(("INSERT", "DELETE", "CREATE", "DROP"))
        if left[0] == 0:
            os.kill(os.getpid(), 9)
        return done
    return counted
for name in ("execute", "executemany"):
    setattr(Connection, name, counting(getattr(Connection, name)))
"""

MERGE = """
files = [Path(name) for name in sys.argv[3:]]
project.merging.merge(files, lambda done, total, what: None, dry_run=False)
"""

GIVE = """
from annotator.jobs.assigning import AssignOptions, assign
assign(project, AssignOptions(1))
"""

PACK = """
kill = lambda done, total: done and os.kill(os.getpid(), 9)
project.packing.pack("Amal", Path(sys.argv[3]), kill)
"""

DECIDE = """
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.store import review_records
from tests.store.reviewing import REVIEWER, decision
real, left = review_records.write_decision, [int(sys.argv[2])]
def counted(connection, new):
    real(connection, new)
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), 9)
from annotator.store import records
import dataclasses
records.KINDS[type(decision())] = dataclasses.replace(
    records.KINDS[type(decision())], write=counted
)
changes = tuple(Change(None, decision(number)) for number in range(1, 61))
project.apply(Gesture("f" * 32, REVIEWER, 1, GestureKind.POLICY, changes))
"""


def run(script: str, *arguments: object) -> int:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)], cwd=ROOT, check=False, timeout=60
    )
    return done.returncode


@pytest.fixture
def many(path: Path) -> Path:
    """Two people with sixty articles each."""
    with Project.create(path, label_set()) as project:
        for name in ("Amal", "Badr"):
            project.people.add(name, Role.ANNOTATOR)
        taken(
            project, [draft(f"قالت وزارة الخارجية السعودية {n}", f"a{n}") for n in range(ARTICLES)]
        )
    return path


@pytest.fixture
def packages(many: Path) -> list[Path]:
    """What both of them did, all of it."""
    files = []
    with Project.open(many) as project:
        for person, name in enumerate(("Amal", "Badr"), 1):
            files.append(packed(project, name))
            with Project.open(files[-1]) as package:
                for article in range(1, ARTICLES + 1):
                    package.apply(tag(package, article, person, 5, 18))
                    package.apply(tag(package, article, person, 0, 4, "claim"))
                    finish(package, article, person)
    return files


# Three triggers go; of each package come sets, annotations, regions, the log and first words; the
# triggers come back.
LAST = 3 + 2 * 8 + 3


@pytest.mark.parametrize("writes", [1, 3, 4, 5, 9, 10, 11, 12, 18, 19, LAST])
def test_a_merge_that_is_killed_has_merged_nothing(many, packages, writes):
    before = content(many)
    assert run(START + AFTER_WRITES + MERGE, many, writes, *packages) == -9
    assert content(many) == before
    assert check(many) == []
    with Project.open(many) as project:
        assert sum(one.added for one in merged(project, *packages)) == 4 * ARTICLES
    assert check(many) == []


def test_and_that_was_the_last_moment(many, packages):
    assert run(START + AFTER_WRITES + MERGE, many, LAST + 1, *packages) == 0


def test_a_merge_that_is_killed_at_any_moment_is_whole_or_not_there(many, packages, tmp_path):
    before = content(many)
    chance = random.Random(5)
    script = START + "print('ready', flush=True)" + MERGE
    there = set()
    for number in range(12):
        copy = tmp_path / f"copy-{number}.annotator"
        shutil.copy(many, copy)
        process = subprocess.Popen(
            [sys.executable, "-c", script, copy, "0", *packages],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout is not None and process.stdout.readline() == "ready\n"
            until = time.monotonic() + chance.uniform(0.0, 0.15)
            while time.monotonic() < until:
                time.sleep(0)
            process.kill()
        assert check(copy) == []
        found = content(copy)
        there.add(len(found["log"]))
        if not found["log"]:
            assert found == before
    assert there <= {0, 6 * ARTICLES}


@pytest.mark.parametrize("writes", [1, 2, 4])
def test_work_that_is_given_out_when_it_is_killed_is_not_given_out(many, writes):
    before = content(many)
    assert run(START + AFTER_WRITES + GIVE, many, writes) == -9
    assert content(many) == before
    assert check(many) == []


def test_a_package_that_is_killed_is_not_there(many, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    assert run(START + PACK, many, 0, folder / "amal.annotator") == -9
    assert not (folder / "amal.annotator").exists()
    assert check(many) == []
    with Project.open(many) as project:  # what is left of it is no obstacle
        packed(project, "Amal", folder / "amal.annotator")
    assert check(folder / "amal.annotator") == []


@pytest.mark.parametrize("decisions", [1, 30, 60])
def test_a_large_decision_that_is_killed_has_decided_nothing(many, decisions):
    with Project.open(many) as project:
        with_reviewer(project)
    before = content(many)
    assert run(START + DECIDE, many, decisions) == -9
    assert content(many) == before
    assert check(many) == []
    assert run(START + DECIDE, many, 999) == 0
    with Project.open(many) as project:
        assert len(project.review.decisions()) == ARTICLES
    assert check(many) == []
