"""``kill -9`` at any moment: what was acknowledged is there, and the file is whole."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.store import intake
from annotator.store.check import check
from annotator.store.connection import connect
from annotator.store.project import Project
from tests.store.making import draft, new_project, people

ROOT = Path(__file__).parents[2]
ROUNDS = 30


def killed(path: Path, person: int, seed: int, moment: float) -> list[tuple[int, str]]:
    """Let a process label, kill it ``moment`` seconds in;
    returns the gestures that it acknowledged.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.labeller", str(path), str(person), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stderr is not None
    with process.stdout, process.stderr:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        until = time.monotonic() + moment
        while time.monotonic() < until:
            time.sleep(0)
        process.kill()
        said = process.stdout.read()
        assert process.stderr.read() == ""
    process.wait()
    lines = said.splitlines() if said.endswith("\n") or not said else said.splitlines()[:-1]
    pairs = (line.split() for line in lines if line != "intake")
    return [(int(number), id) for number, id in pairs]


def logged(path: Path) -> list[tuple[int, str]]:
    connection = connect(path)
    rows = connection.execute("SELECT number, id FROM log ORDER BY number").fetchall()
    connection.close()
    return rows


def test_what_was_acknowledged_is_there_after_a_kill(path):
    with new_project(path) as project:
        amal = people(project)[0].number
    chance = random.Random(5)
    acknowledged: list[tuple[int, str]] = []
    for seed in range(ROUNDS):
        acknowledged += killed(path, amal, seed, chance.uniform(0.0, 0.12))
        there = logged(path)
        # The last gesture may have been committed and killed before it was said.
        assert set(acknowledged) <= set(there)
        assert len(there) - len(acknowledged) <= seed + 1
        with Project.open(path) as project:
            undone = project.undo(amal)
            assert undone is not None
            acknowledged.append((undone.number, undone.id))
        if seed % 5 == 4:
            assert check(path) == []
    assert len(acknowledged) > ROUNDS * 3, "the rounds were too short to mean anything"
    assert check(path) == []


IN_THE_MIDDLE = """
import os, sys
from pathlib import Path
from annotator.store.project import Project
from tests.store.making import draft
project = Project.open(Path(sys.argv[1]))
with project.intake() as intake:
    for number in range(2000):
        intake.add(draft(f"text {number} " + "word " * 50))
    intake.flush()
    os.kill(os.getpid(), 9)
"""


def test_a_kill_in_the_middle_of_an_intake_leaves_the_watch_over_rows_in_place(path):
    new_project(path).close()
    done = subprocess.run([sys.executable, "-c", IN_THE_MIDDLE, str(path)], cwd=ROOT, check=False)
    assert done.returncode == -9
    with Project.open(path) as project:
        assert len(project.articles) == 3
    assert check(path) == []


def test_nobody_else_sees_the_file_without_its_watch_over_rows(project, path):
    def watched() -> bool:
        other = connect(path)
        found = other.execute(
            "SELECT 1 FROM sqlite_master WHERE name = ?", (intake._ROW_CHECKS[0],)
        ).fetchone()
        other.close()
        return found is not None

    with project.intake() as running:
        running.add(draft("نص آخر"))
        running.flush()
        assert watched()
    assert watched()


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_an_intake_that_fails_puts_it_back(project, path, failure):
    with pytest.raises(failure), project.intake() as running:
        running.add(draft("نص آخر"))
        raise failure
    assert len(project.articles) == 3
    assert check(path) == []
