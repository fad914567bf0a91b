"""Two windows on one file: nobody loses work, and nobody sees what is not theirs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.people import Role
from annotator.store.file import backups
from annotator.store.project import Project
from annotator.ui.window import main_window
from tests.ui.window_support import PERSON, make_project

OTHER = "سامر"


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add(OTHER, Role.ANNOTATOR)
    return path


def test_two_windows_of_one_person_see_each_other_s_changes(sit_down, path, qtbot):
    left, right = sit_down(path, PERSON), sit_down(path, PERSON)
    left.tag("دمشق", "2")
    qtbot.waitUntil(right.shows_what_the_file_says)
    assert right.paints(right.place("دمشق"))

    right.tag("وزير النقل", "1")
    left.tag("9 نيسان", "3")  # without having looked at what the other wrote
    assert left.in_file() == [("actor", "وزير النقل"), ("location", "دمشق"), ("date", "9 نيسان")]
    for desk in (left, right):
        qtbot.waitUntil(desk.shows_what_the_file_says)


def test_undo_goes_through_the_gestures_of_both_windows_of_one_person(sit_down, path, qtbot):
    left, right = sit_down(path, PERSON), sit_down(path, PERSON)
    left.tag("دمشق", "2")
    right.tag("وزير النقل", "1")
    left.press("Ctrl+Z")
    assert left.in_file() == [("location", "دمشق")]
    right.press("Ctrl+Z")
    assert right.in_file() == []
    left.press("Ctrl+Y")
    right.press("Ctrl+Y")
    assert len(left.in_file()) == 2
    for desk in (left, right):
        qtbot.waitUntil(desk.shows_what_the_file_says)


def test_a_span_that_the_other_window_removed_cannot_be_changed_here(sit_down, path, qtbot):
    left, right = sit_down(path, PERSON), sit_down(path, PERSON)
    left.tag("دمشق", "2")
    qtbot.waitUntil(right.shows_what_the_file_says)
    right.click("دمشق")
    left.press("Del")
    right.press("1")  # the right window has not heard of it yet
    assert right.in_file() == []
    assert right.shows_what_the_file_says() and left.shows_what_the_file_says()
    assert right.page.selected is None
    right.tag("9 نيسان", "3")


def test_two_people_label_one_file_without_seeing_each_other(sit_down, path, qtbot):
    one, two = sit_down(path, PERSON), sit_down(path, OTHER)
    one.tag("دمشق", "2")
    two.tag("دمشق", "1")
    two.tag("المدينة", "2")
    one.session.look()
    assert one.in_file() == [("location", "دمشق")]
    assert two.in_file() == [("actor", "دمشق"), ("location", "المدينة")]
    for desk in (one, two):
        assert desk.shows_what_the_file_says()
    assert not one.paints(one.place("المدينة"))
    one.press("Ctrl+Z")
    assert one.in_file() == []
    assert len(two.in_file()) == 2
    two.press("F9")
    assert (one.state(1), two.state(1)) == ("todo", "done")


def test_what_is_known_of_an_article_is_shown_to_everybody(sit_down, path, qtbot):
    one, two = sit_down(path, PERSON), sit_down(path, OTHER)
    one.press("Ctrl+D")
    one.dialog.title.setFocus()
    one.press("Ctrl+A")
    one.write("عنوان مصحح")
    one.press("Return")
    qtbot.waitUntil(lambda: two.session.article.title == "عنوان مصحح")


def test_a_command_beside_the_window_takes_nothing_from_it(sit_down, path, qtbot, monkeypatch):
    """Its workers have opened and closed the file by then, as they always do:
    see how opening looks.
    """
    monkeypatch.setattr(main_window, "UPKEEP_MILLISECONDS", 0)
    desk = sit_down(path, PERSON)
    qtbot.waitUntil(lambda: backups.backups(path) != [])
    desk.tag("دمشق", "2")
    assert _annotations(path) == {"location": 1}
    desk.tag("وزير النقل", "1")
    assert _annotations(path) == {"location": 1, "actor": 1}
    desk.window.close()
    assert _annotations(path) == {"location": 1, "actor": 1}


def _annotations(path: Path) -> dict[str, int]:
    """What the command line counts of the first person's work, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "stats", str(path), "--json"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    found: dict[str, int] = json.loads(done.stdout)["people"][0]["annotations"]
    return found
