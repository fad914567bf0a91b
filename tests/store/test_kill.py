"""``kill -9`` at any moment: what was acknowledged is there, and the file is whole.

The moments are chosen by what the process has done, never by a clock: on a slow machine it would be
killed before it did anything, and on a fast one after everything.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.file.connecting import connect
from annotator.store.project import Project
from tests.store.making import draft, new_project, people

ROOT = Path(__file__).parents[2]
ROUNDS = 8  # `make torture` has as many as one wants

Log = list[tuple[int, str]]  # numbers and ids of gestures


def killed(path: Path, person: int, seed: int, *, gestures: int, statements: int = 0) -> Log:
    """Let a process label until it is killed; returns the gestures that it acknowledged.

    It is killed by us once it has acknowledged so many ``gestures``, wherever it is by then; or,
    with ``statements``, by itself before it executes so many more: mostly amid something.
    """
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.store.labeller", str(path)),
            *map(str, (person, seed, gestures, statements)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stderr is not None
    with process.stdout, process.stderr:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        acknowledged = [process.stdout.readline() for _ in range(gestures)]
        if not statements:
            process.kill()  # wherever it is by now: it does not wait for us
        acknowledged += process.stdout.readlines()
        assert process.stderr.read() == ""
    assert process.wait() == -9
    pairs = (line.split() for line in acknowledged if line.endswith("\n"))
    return [(int(number), id) for number, id in pairs]


def logged(path: Path) -> Log:
    connection = connect(path)
    rows = connection.execute("SELECT number, id FROM log ORDER BY number").fetchall()
    connection.close()
    return rows


def test_what_was_acknowledged_is_there_after_a_kill(path):
    with new_project(path) as project:
        amal = people(project)[0].number
    chance = random.Random(5)
    known: Log = []
    for seed in range(ROUNDS):
        gestures = chance.randint(1, 12)
        statements = chance.randint(1, 80) if seed % 2 else 0
        acknowledged = killed(path, amal, seed, gestures=gestures, statements=statements)
        assert len(acknowledged) >= gestures
        there = logged(path)
        # The last gesture may have been committed and killed before it was said.
        assert there[: len(known) + len(acknowledged)] == known + acknowledged
        assert len(there) - len(known) - len(acknowledged) <= 1
        with Project.open(path) as project:
            undone = project.undo(amal)
            assert undone is not None
        known = [*there, (undone.number, undone.id)]
        if seed % 5 == 4:
            assert check(path) == []
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


def test_what_is_seen_is_watched_over_while_articles_come_in(project, path):
    """Only what is hidden is written without the watch over single rows."""
    with project.intake() as running:
        running.add(draft("نص آخر"))
        running.flush()
        with closing(connect(path)) as other:
            for statement in (
                'INSERT INTO annotation (article, person, id, label, start, "end", surface, origin)'
                " VALUES (1, 1, 'n', 'actor', 0, 3, 'x', 'hand')",
                "INSERT INTO region VALUES (1, 'r', NULL, 0, 9999, 'proposed')",
                "DELETE FROM article WHERE number = 3",
            ):
                with pytest.raises(sqlite3.IntegrityError):
                    other.execute(statement)
    assert check(path) == []


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_an_intake_that_fails_puts_it_back(project, path, failure):
    with pytest.raises(failure), project.intake() as running:
        running.add(draft("نص آخر"))
        raise failure
    assert len(project.articles) == 3
    assert check(path) == []
