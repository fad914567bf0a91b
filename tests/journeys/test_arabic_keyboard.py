"""The physical keys under a real X server: the same hands,
whatever the layout of the keyboard types.
"""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from PySide6.QtGui import QGuiApplication

from tests import patience
from tests.ui.window_support import PERSON, make_project

needed = ("xdotool", "setxkbmap", "xkbcomp")
lacking = [program for program in needed if shutil.which(program) is None]

pytestmark = [
    pytest.mark.skipif(bool(lacking), reason=f"not installed: {', '.join(lacking)}"),
    pytest.mark.skipif(
        os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] != "xcb"
        or "DISPLAY" not in os.environ,
        reason="there is no X server",
    ),
]

# X key codes of a PC keyboard: where a key is, not what it types.
CODES = {"1": 10, "2": 11, "3": 12, "4": 13, "C": 54, "J": 44, "K": 45, "U": 30, "Z": 52, "S": 39,
         "Y": 29, "Return": 36, "Esc": 9, "Delete": 119, "Left": 113, "F": 41}  # fmt: skip
CTRL, SHIFT = 37, 50

LAYOUTS = {
    "arabic-azerty": ("ara", "azerty"),
    "arabic-apple": ("ara", "mac"),
    "persian": ("ir",),
    "hebrew": ("il",),
    "latin": ("us",),
    "arabic": ("ara",),
    "arabic-digits": ("ara", "digits"),
    "both": ("us,ara",),
}


def run(*command):
    subprocess.run(command, check=True, capture_output=True, timeout=patience.SECONDS)


def physical(key, *modifiers):
    """Press the key at a place of the keyboard, by the X server's own test extension."""
    down = [part for code in modifiers for part in ("keydown", str(code))]
    up = [part for code in modifiers for part in ("keyup", str(code))]
    run("xdotool", *down, "key", str(CODES[key]), *up)


@pytest.fixture
def keyboard():
    yield lambda layout, variant="": run(
        "setxkbmap", layout, *(["-variant", variant] if variant else [])
    )
    run("setxkbmap", "us")


@pytest.fixture
def desk(sit_down, tmp_path):
    return sit_down(make_project(tmp_path / "coast.annotator"), PERSON)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_physical_keys_label_cycle_clitics_step_and_undo(desk, keyboard, qtbot, layout):
    assert QGuiApplication.platformName() == "xcb"
    keyboard(*LAYOUTS[layout])

    def becomes(*wanted):
        qtbot.waitUntil(lambda: desk.in_file() == list(wanted))

    for key, label in (("1", "actor"), ("2", "location"), ("3", "date"), ("4", "claim")):
        desk.drag("دمشق")
        physical(key)
        becomes((label, "دمشق"))
        physical("Z", CTRL)
        becomes()
    desk.drag("وحماة")
    physical("2")
    becomes(("location", "حماة"))
    physical("C")
    becomes(("location", "وحماة"))
    physical("C")
    becomes(("location", "حماة"))
    desk.drag("دمشق")
    physical("2")
    both = [("location", "دمشق"), ("location", "حماة")]
    becomes(*both)

    def is_selected(surface):
        selected = desk.page.selected
        return selected is not None and selected.span.of(desk.text) == surface

    assert is_selected("دمشق")
    physical("J")
    qtbot.waitUntil(lambda: is_selected("حماة"))
    physical("K")
    qtbot.waitUntil(lambda: is_selected("دمشق"))
    physical("U")
    qtbot.waitUntil(lambda: desk.set_in_file().ordered[0].certainty == "unsure")
    physical("Delete")
    becomes(both[1])
    physical("Z", CTRL)
    becomes(*both)
    physical("Z", CTRL, SHIFT)
    becomes(both[1])


def test_arabic_is_typed_where_it_is_meant(desk, keyboard, qtbot):
    """In a field for text no key labels anything, and letters are letters."""
    keyboard("ara")
    physical("F", CTRL)
    field = desk.page.find_bar.field
    qtbot.waitUntil(field.hasFocus)
    for key in ("C", "J", "1", "K"):
        physical(key)
    qtbot.waitUntil(lambda: len(field.text()) == 4)
    assert field.text()[0] == "ؤ" and field.text()[2] in "1١"
    assert desk.in_file() == []
