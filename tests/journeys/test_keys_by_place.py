"""Keys by their place under a real X server, on the layouts that annotators have."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from PySide6.QtWidgets import QWidget

from annotator.ui.actions import keys, printed_keys
from annotator.ui.actions.key_places import _X_CODES
from tests import patience

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

LAYOUTS = (
    "us",
    "ara",
    "ara digits",
    "ara azerty",
    "ara mac",
    "ma arabic",
    "dz ar",
    "fr",
    "de",
    "us dvorak",
    "ir",
    "pk urd-phonetic",
    "il",
    "ru",
    "gr",
)
PLACES = {place: code for code, place in _X_CODES.items() if place.isalnum()}
CTRL, SHIFT = "37", "50"


class Pressed(QWidget):
    """Writes down what each key press is called."""

    def __init__(self):
        super().__init__()
        self.names = []

    def keyPressEvent(self, event):
        name = keys.names(event)
        if name[0].rpartition("+")[2] not in ("Shift", "Control", "Ctrl", ""):
            self.names.append(name)


def run(*command):
    subprocess.run(command, check=True, capture_output=True, timeout=patience.SECONDS)


def use(layout):
    name, _, variant = layout.partition(" ")
    run("setxkbmap", name, *(["-variant", variant] if variant else []))


@pytest.fixture
def pressed(qtbot):
    widget = Pressed()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    yield widget
    use("us")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_letter_and_digit_is_where_it_is_on_the_keyboard(pressed, qtbot, layout):
    use(layout)
    run("xdotool", "key", *map(str, PLACES.values()))
    qtbot.waitUntil(lambda: len(pressed.names) == len(PLACES))
    assert pressed.names == [(place,) for place in PLACES]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_with_shift_letters_are_where_they_are(pressed, qtbot, layout):
    use(layout)
    letters = {place: code for place, code in PLACES.items() if place.isalpha()}
    run("xdotool", "keydown", SHIFT, "key", *map(str, letters.values()), "keyup", SHIFT)
    qtbot.waitUntil(lambda: len(pressed.names) == len(letters))
    assert pressed.names == [(f"Shift+{place}",) for place in letters]


@pytest.mark.parametrize(
    ("layout", "place", "name"),
    [
        ("ara", "Z", "Ctrl+Z"),  # no Latin letter is typed: the place counts
        ("ru", "Z", "Ctrl+Z"),
        ("il", "Z", "Ctrl+Z"),
        ("ir", "Z", "Ctrl+Z"),
        ("us", "Z", "Ctrl+Z"),
        ("fr", "W", "Ctrl+Z"),  # where Z is printed
        ("fr", "Q", "Ctrl+A"),
        ("de", "Y", "Ctrl+Z"),
        ("fr", "0", "Ctrl+0"),
        ("fr", "1", "Ctrl+1"),
    ],
)
def test_with_ctrl_a_latin_letter_is_what_is_printed(pressed, qtbot, layout, place, name):
    use(layout)
    run("xdotool", "keydown", CTRL, "key", str(PLACES[place]), "keyup", CTRL)
    qtbot.waitUntil(lambda: len(pressed.names) == 1)
    assert pressed.names == [(name,)]


@pytest.mark.parametrize(
    ("layout", "printed"),
    [
        ("us", ("Q", "ض")),
        ("fr", ("A", "ض")),
        ("ara azerty", ("Q", "ض")),  # no Latin letter is typed, so none is known to be printed
        ("fr,ara", ("A", "ض")),
        ("us,ru", ("Q", "й")),
    ],
)
def test_what_is_printed_on_a_key_is_asked_of_the_x_server(qapp, layout, printed):
    use(layout)
    try:
        printed_keys.ask_system()
        assert keys.both_letters("Q") == printed
    finally:
        use("us")
        printed_keys.ask_system()


def test_a_digit_that_needs_shift_is_that_digit_with_shift_too(pressed, qtbot):
    use("fr")
    run("xdotool", "keydown", SHIFT, "key", str(PLACES["2"]), "keyup", SHIFT)
    qtbot.waitUntil(lambda: len(pressed.names) == 1)
    assert "2" in pressed.names[0]
