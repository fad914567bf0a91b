"""Whatever the hands do: screen, session and file stay one,
and undoing everything gives back the start.
"""

from __future__ import annotations

import random

import pytest

from annotator.core.people import Role
from annotator.store.project import Project
from tests.ui.window_support import PERSON, make_project

GESTURES = 300

# fmt: off
KEYS = (
    "1", "2", "3", "4", "1", "2", "3", "4", "C", "Q", "W", "A", "S", "Shift+Q", "Shift+W",
    "Shift+A", "Shift+S", "J", "K", "O", "U", "P", "M", "Del", "X", "V", "Z", "Return", "Esc",
    "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Left", "Right", "Ctrl+Left", "Ctrl+Left", "Shift+Left",
    "Ctrl+Shift+Left", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Down", "Up", "Home", "End",
    "Ctrl+Home", "F4", "F4", "F4", "F6", "F9", "F", "F", "Shift+F", "E",
    "E", "D", "D", "Shift+E", "H",
)
# fmt: on


@pytest.mark.parametrize("seed", range(3))
def test_after_any_300_gestures_window_and_file_say_the_same(sit_down, tmp_path, seed):
    path = make_project(tmp_path / "coast.annotator")
    start = everything(path)
    desk = sit_down(path, PERSON)
    hand = random.Random(seed)
    pressed = []
    for _ in range(GESTURES):
        key = hand.choice(KEYS)
        pressed.append(key)
        desk.press(key)
        if desk.session.article is not None and len(pressed) % 10 == 0:
            assert desk.shows_what_the_file_says(), pressed
    assert desk.shows_what_the_file_says(), pressed
    end = everything(path)
    steps = 0
    while desk.session.project.undoable(desk.session.person.number) is not None:
        desk.press("Ctrl+Z")
        steps += 1
        assert desk.shows_what_the_file_says()
    assert steps > 5, "too little was done to prove anything"
    assert everything(path) == start
    for _ in range(steps):
        desk.press("Ctrl+Y")
    assert everything(path) == end


def everything(path):
    """All that anybody has said about any article."""
    with Project.open(path) as project:
        assert [one.role for one in project.people.all()] == [Role.ANNOTATOR]
        person = project.people.named(PERSON).number
        return [project.articles.annotation_set(number, person) for number in (1, 2)]
