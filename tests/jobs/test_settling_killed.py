"""Killed in the middle of settling or releasing: all of it was done, or nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.jobs.projects import new_project
from annotator.store.check.check import check
from annotator.store.project import Project
from tests import patience, templates
from tests.jobs.reviews import AMAL, BADR, TEXT, taken, with_people

ROOT = Path(__file__).parents[2]
ARTICLES = 40

# Runs a command, and is killed when a function of the store is called for the nth time.
KILLED = """
import os, signal, sys
from functools import reduce
from importlib import import_module
module, names, calls, *arguments = sys.argv[1:]
*owners, function = names.split(".")
place, left = reduce(getattr, owners, import_module(module)), int(calls)
real = getattr(place, function)
def counted(*given, **named):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*given, **named)
setattr(place, function, counted)
from annotator.cli.main import run
sys.exit(run(arguments))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """40 articles, each with a case for the rule on clitics; one more on which both agree."""
    return templates.copied(tmp_path / "project.annotator", "forty cases", _make)


def _make(path: Path) -> None:
    with new_project(path) as project:
        with_people(project)
        for number in range(ARTICLES):
            taken(project, f"x{number}", f"{TEXT} {number}", Amal=AMAL, Badr=BADR)
        taken(project, "same", f"{TEXT} أخيرا", Amal=AMAL[:1], Badr=AMAL[:1])


def killed(place: str, calls: int, *arguments: object) -> None:
    module, _, function = place.partition(":")
    done = subprocess.run(
        [sys.executable, "-c", KILLED, module, function, str(calls), *map(str, arguments)],
        cwd=ROOT,
        check=False,
        timeout=patience.SECONDS,
    )
    assert done.returncode == -signal.SIGKILL


def decided(path: Path) -> int:
    assert check(path) == []
    with Project.open(path) as project:
        return len(project.review.decisions())


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
@pytest.mark.parametrize(
    ("place", "calls", "left"),
    [
        ("annotator.store.tables.record_table:Table.write", 20, 0),
        ("annotator.store.tables.log:append", 1, 0),
        ("annotator.jobs.review.settling:_remember", 1, ARTICLES),
    ],
)
def test_settling_is_whole_or_not_there(path, place, calls, left):
    arguments = ("settle", path, "--policy", "clitic", "--reviewer", "Rim")
    killed(place, calls, *arguments)
    assert decided(path) == left

    again = subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)],
        cwd=ROOT, check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert f"Settled {ARTICLES - left} cases" in again.stdout
    assert decided(path) == ARTICLES


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_a_release_is_whole_or_not_there(path):
    killed("annotator.store.tables.log:append", 1, "release", path, "--reviewer", "Rim")
    assert decided(path) == 0
    with Project.open(path) as project:
        assert project.review.released() == {}
