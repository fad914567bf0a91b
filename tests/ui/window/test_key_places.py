"""The table of places: one place for each code, on every system."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from annotator.ui.actions.key_places import place, place_of
from annotator.ui.actions.keys import names

KEY_PRESS, PLAIN = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
LETTERS_AND_DIGITS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


# As the headers of each system have them, copied by eye: what the program has is put together.
LINUX = (
    {2: "1", 3: "2", 4: "3", 5: "4", 6: "5", 7: "6", 8: "7", 9: "8", 10: "9", 11: "0"}
    | {16: "Q", 17: "W", 18: "E", 19: "R", 20: "T", 21: "Y", 22: "U", 23: "I", 24: "O", 25: "P"}
    | {30: "A", 31: "S", 32: "D", 33: "F", 34: "G", 35: "H", 36: "J", 37: "K", 38: "L"}
    | {44: "Z", 45: "X", 46: "C", 47: "V", 48: "B", 49: "N", 50: "M"}
    | {12: "-", 13: "=", 26: "[", 27: "]", 39: ";", 40: "'", 41: "`", 43: "\\"}
    | {51: ",", 52: ".", 53: "/", 86: "<"}
)
"""``KEY_…`` of ``linux/input-event-codes.h``; scan code set 1 of Windows has the same here."""
MACOS = (
    {0x00: "A", 0x01: "S", 0x02: "D", 0x03: "F", 0x04: "H", 0x05: "G", 0x06: "Z", 0x07: "X"}
    | {0x08: "C", 0x09: "V", 0x0A: "<", 0x0B: "B", 0x0C: "Q", 0x0D: "W", 0x0E: "E", 0x0F: "R"}
    | {0x10: "Y", 0x11: "T", 0x12: "1", 0x13: "2", 0x14: "3", 0x15: "4", 0x16: "6", 0x17: "5"}
    | {0x18: "=", 0x19: "9", 0x1A: "7", 0x1B: "-", 0x1C: "8", 0x1D: "0", 0x1E: "]", 0x1F: "O"}
    | {0x20: "U", 0x21: "[", 0x22: "I", 0x23: "P", 0x25: "L", 0x26: "J", 0x27: "'", 0x28: "K"}
    | {0x29: ";", 0x2A: "\\", 0x2B: ",", 0x2C: "/", 0x2D: "N", 0x2E: "M", 0x2F: ".", 0x32: "`"}
)
"""``kVK_ANSI_…`` and ``kVK_ISO_Section`` (0x0A) of ``HIToolbox/Events.h``."""
HEADERS = {
    "windows": LINUX,
    "xcb": {code + 8: name for code, name in LINUX.items()},
    "wayland": {code + 8: name for code, name in LINUX.items()},
    "cocoa": MACOS,
}


def told(platform, code, *, modifiers=0, is_sign=True):
    """The place of a key press with a native code, as Qt 6 tells it of each platform."""
    codes = (0, code) if platform == "cocoa" else (code, 0)
    return place(platform, *codes, modifiers, is_sign=is_sign)


@pytest.mark.parametrize("platform", HEADERS)
def test_every_code_of_a_system_is_the_place_that_its_header_says(platform):
    places = {code: told(platform, code) for code in range(0x200)}
    assert {code: name for code, name in places.items() if name} == HEADERS[platform]


@pytest.mark.parametrize("platform", HEADERS)
def test_each_place_has_one_code(platform):
    names = list(HEADERS[platform].values())
    assert len(names) == len(set(names)) and set(names) >= LETTERS_AND_DIGITS


def test_a_press_of_macos_goes_by_its_place_though_it_has_no_scan_code(monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "cocoa"))
    letter = QKeyEvent(KEY_PRESS, ord("ى"), PLAIN, 0, 0x2D, 0x100, "ى")  # Apple's Arabic, N
    shift = QKeyEvent(KEY_PRESS, Qt.Key.Key_Shift, PLAIN, 0, 0, 0x102)
    first = QKeyEvent(KEY_PRESS, ord("ش"), PLAIN, 0, 0, 0x100, "ش")
    assert [place_of(event) for event in (letter, shift, first)] == ["N", None, "A"]
    assert names(letter) == ("N",) and names(first) == ("A",)


def test_a_press_without_a_code_has_no_place():
    assert told("offscreen", 24) is None and told("xcb", 0) is None
    assert told("cocoa", 0, is_sign=False) is None


def test_alt_gr_picks_another_sign_of_the_same_key():
    for platform in ("xcb", "wayland"):
        assert told(platform, 26, modifiers=0x80) is None and told(platform, 26) == "E"


def test_the_keys_of_a_keypad_have_no_place_in_the_main_block():
    keypad = {"xcb": (79, 87, 90, 106), "windows": (0x47, 0x4F, 0x135), "cocoa": (0x4B, 0x53, 0x59)}
    for platform, codes in keypad.items():
        assert [told(platform, code) for code in codes] == [None] * len(codes)
