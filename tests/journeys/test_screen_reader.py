"""An article is labelled and cases are settled by what a screen reader says, over a real bus.

What is heard is written to a file (``heard-….txt`` in the test's folder), event by event.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.decision import Ruling
from annotator.store.project import Project
from tests import patience, screen
from tests.ui.window_support import FIRST, PERSON, make_project

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
"""The one for which Debian has ``pyatspi``."""


def lacking() -> list[str]:
    """What the machine does not have."""
    programs = ["dbus-run-session", "xdotool", "/usr/libexec/at-spi-bus-launcher", SYSTEM_PYTHON]
    missing = [program for program in programs if shutil.which(program) is None]
    if SYSTEM_PYTHON not in missing:
        looked = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True)
        missing += ["python3-pyatspi"] if looked.returncode else []
    if os.environ.get("QT_QPA_PLATFORM") != "xcb" or "DISPLAY" not in os.environ:
        missing.append("an X server")
    return missing


@pytest.fixture(scope="module", autouse=True)
def everything_is_there():
    """Without it nothing is tried; but where a screen was asked for, it must be there."""
    if missing := lacking():
        told = f"not there: {', '.join(missing)}"
        (pytest.fail if screen.asked() else pytest.skip)(told)


def lived_through(story: str, project: Path, person: str) -> dict:
    """What somebody hears who works on ``project`` as ``person``, as the story goes."""
    window = [sys.executable, "-m", "tests.journeys.heard_window", str(project), person]
    heard = project.with_name(f"heard-{story}.txt")
    lived = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER), story, str(heard), *window],
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        cwd=READER.parents[2],
        env=os.environ | {"PYTHONPATH": str(READER.parents[2])},
    )
    assert lived.returncode == 0, lived.stderr
    return json.loads(Path(f"{heard}.json").read_text(encoding="utf-8"))


def test_an_article_is_labelled_by_ear(tmp_path):
    project = make_project(tmp_path / "coast.annotator")
    read = lived_through("label", project, PERSON)

    assert read["text"] == FIRST  # each word of it
    own = [span for span in read["spans"] if "suggestion" not in span[0]]
    assert own == [["دمشق, Location", False], ["نيسان, Date", True]]
    assert read["text"][: read["caret"]].endswith(read["passed"]) and "قال" in read["passed"]
    assert read["description"] == "Date: نيسان"
    assert read["rows"] == [
        *("مقالة 1, in progress, 2 spans", "مقالة 2, to do, 0 spans"),
        *("Location, 1", "دمشق, Location, 35–39", "Date, 1", "نيسان, Date, 69–74"),
    ]
    assert (read["undone"], read["redone"]) == ("Undone: tag", "Redone: tag")
    assert "Redone: tag" in read["labels"]  # it stays in the status bar
    with Project.open(project) as opened:
        person = opened.people.named(PERSON)
        done = opened.articles.annotation_set(1, person.number)
        assert [(a.label, a.span.of(FIRST)) for a in done.ordered] == [
            ("location", "دمشق"),
            ("date", "نيسان"),
        ]
        assert done.status.state.value == "done"


def test_cases_are_settled_by_ear(sample):
    read = lived_through("settle", sample, "نور")
    assert len(set(read["cards"])) == len(read["cards"]) == 2
    assert read["first"] in read["cards"]
    assert read["second"] in read["heard"]  # what the button says was said with the case
    assert read["undone"] == "Undone: decision"
    assert "settled: " in read["rows"][0] and read["rows"][1].endswith(", left")
    with Project.open(sample) as opened:
        rulings = [decision.ruling for decision in opened.review.decisions()]
    assert rulings == [Ruling.SETTLED]
