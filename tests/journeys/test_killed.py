"""``kill -9`` while somebody labels: whatever the window has acknowledged is there,
and can be undone.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.project import Project
from tests.ui.window_support import PERSON, make_project

ROUNDS = 5  # `make torture` has as many as one wants
ROOT = Path(__file__).parents[2]

posix = pytest.mark.skipif(os.name != "posix", reason="there is no kill -9")


def label_until_killed(path, seed, gestures):
    """Let a window label, kill it once it has acknowledged ``gestures``; what it said, in order."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.killed_window", str(path), str(seed)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with child:
        lines = [child.stdout.readline() for _ in range(gestures)]
        child.kill()  # wherever it is by now: it does not wait for us
        lines += child.stdout.readlines()
        complaints = child.stderr.read()
    assert child.returncode == -9, complaints
    assert complaints == ""
    return [json.loads(line) for line in lines if line.endswith("\n")]


@posix
def test_nothing_acknowledged_is_lost(sit_down, tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    hand = random.Random(9)
    numbers = 0
    for seed in range(ROUNDS):
        said = label_until_killed(path, seed, hand.randint(5, 60))
        assert check(path) == []
        with Project.open(path) as project:
            person = project.people.named(PERSON).number
            there = project.articles.annotation_set(1, person)
            undoable = project.undoable(person)
            written = len(log_numbers(path))
        number, shown = said[-1]
        assert numbers < number <= written <= number + 1, "at most one was written and not yet told"
        assert [one[0] for one in said] == list(range(numbers + 1, number + 1))
        if written == number:
            found = [[a.id, a.label, a.span.start, a.span.end] for a in there.annotations.values()]
            assert sorted(found) == shown
        assert undoable is not None
        numbers = written

    desk = sit_down(path, PERSON)
    assert desk.shows_what_the_file_says()
    desk.press("Ctrl+Z")
    assert desk.shows_what_the_file_says()
    while desk.session.project.undoable(desk.session.person.number):
        desk.press("Ctrl+Z")
    assert desk.in_file(1) == [] and desk.state(1) == "todo"


def log_numbers(path):
    """The numbers of the log's lines, read without the program."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT number FROM log ORDER BY number")]


def test_undo_after_a_restart_goes_back_to_the_start(sit_down, tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    first = sit_down(path, PERSON)
    first.tag("دمشق", "2")
    first.press("U")
    first.tag("وزير النقل", "1")
    first.press("G")
    first.press("Return")  # the same string elsewhere, all of it: one step
    assert first.in_file().count(("actor", "وزير النقل")) == 3
    first.press("F9")
    first.press("Ctrl+Q")

    second = sit_down(path)
    assert second.number == 2
    second.press("Ctrl+Z")
    assert (second.number, second.state()) == (1, "in_progress"), "it goes where the gesture was"
    steps = []
    for _ in range(4):
        second.press("Ctrl+Z")
        assert second.shows_what_the_file_says()
        steps.append(len(second.in_file()))
    assert steps == [2, 1, 1, 0]
    second.press("Ctrl+Q")

    third = sit_down(path)
    for _ in range(5):
        third.press("Ctrl+Y")
    assert third.in_file(1).count(("actor", "وزير النقل")) == 3
    assert third.state(1) == "done"
