"""Keys are shown as they are printed on this keyboard, not as on an American one."""

from __future__ import annotations

import pytest

from annotator.ui.actions import keyboard_layouts, keys, printed_keys
from annotator.ui.actions.key_names import key_of, with_keys
from annotator.ui.actions.key_places import codes
from annotator.ui.guide.help import HelpWindow
from annotator.ui.review.reason_chips import ReasonChips
from tests import templates

FRENCH = {"Q": ("a", "ض"), "W": ("z", "ص"), "A": ("q", "ش"), "Z": ("w", "ئ")}


@pytest.fixture
def keyboard(monkeypatch):
    """``keyboard(typed)``: one whose layouts type that."""

    def use(typed):
        monkeypatch.setattr(keyboard_layouts, "typed", lambda *_: typed)
        printed_keys.ask_system()

    yield use
    monkeypatch.undo()
    printed_keys.ask_system()


def test_letters_are_those_that_are_printed_there(keyboard):
    keyboard(FRENCH)
    assert [keys.shown(key) for key in ("Q", "Shift+A", "C", "1", "F9")] == [
        *("A", "Shift+Q", "C", "1", "F9")
    ]
    assert keys.both_letters("W") == ("Z", "ص")


def test_with_ctrl_the_letter_itself_counts(keyboard):
    keyboard(FRENCH)
    assert keys.shown("Ctrl+A") == "Ctrl+A" and keys.shown("Ctrl+Shift+Z") == "Ctrl+Shift+Z"


def test_where_only_another_script_is_typed_the_latin_letter_stands_beside_it(keyboard):
    keyboard({"Q": ("й",), "C": ("с",)})
    assert keys.both_letters("Q") == ("Q", "й")


def test_a_layout_that_is_set_up_beside_another_says_what_is_printed(keyboard):
    keyboard({"Q": ("ض", "a")})
    assert keys.both_letters("Q") == ("A", "ض")


def test_accents_and_signs_are_not_taken_for_letters_of_the_table(keyboard):
    keyboard({"Q": (";",), "C": ("ç",)})
    assert keys.both_letters("Q")[0] == "Q" and keys.both_letters("C") == ("C", "ؤ")


def test_where_the_system_does_not_tell_the_american_keyboard_is_shown(keyboard):
    keyboard({})
    assert keys.both_letters("Q") == ("Q", "ض")
    assert keyboard_layouts.typed("cocoa", codes("cocoa")) == {}


def test_sentences_buttons_and_the_help_page_show_them(keyboard, qtbot):
    moved = {place: (chr(ord(place.lower()) - 1),) for place in "BCDEFGHIJKLMNOPQRSTUVWXYZ"}
    keyboard(moved)
    assert key_of("next_clitic") == "B" and with_keys("{key_next_clitic}!") == "B!"
    chips = ReasonChips()
    qtbot.addWidget(chips)
    assert [chip.key for chip in chips.chips.values()][:2] == ["R", "B"]  # S and C
    page = HelpWindow(templates.labels())
    qtbot.addWidget(page)
    caps = [label.text() for label in page.findChildren(type(page.page._nothing))]
    assert any("B" in cap and "ؤ" in cap for cap in caps)


class User32:
    """What Windows answers for a French keyboard with an Arabic layout beside it."""

    def __init__(self):
        self.GetKeyboardLayout = lambda thread: 0x40C
        self.MapVirtualKeyExW = _Function(self._map)

    def GetKeyboardLayoutList(self, count, into):
        if into is not None:
            into[0], into[1] = 0x401, 0x40C
        return 2

    def _map(self, code, kind, layout):
        if kind == 1:
            return {16: 0x41, 26: 0xDD}.get(code, 0)
        return {(0x41, 0x40C): ord("A"), (0x41, 0x401): ord("ض"), (0xDD, 0x40C): 0x8000005E}.get(
            (code, layout), 0
        )


class _Function:
    def __init__(self, does):
        self.does = does

    def __call__(self, *given):
        return self.does(*given)


def test_windows_is_asked_for_each_layout_the_current_one_first(monkeypatch):
    user32 = User32()
    user32.GetKeyboardLayout = _Function(lambda thread: 0x40C)
    windll = type("windll", (), {"user32": user32})
    monkeypatch.setattr(keyboard_layouts.ctypes, "windll", windll, raising=False)
    typed = keyboard_layouts.typed("windows", {16: "Q", 26: "["})
    assert typed == {"Q": ("A", "ض"), "[": ()}  # a dead key types nothing by itself
