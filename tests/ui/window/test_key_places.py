"""The table of places: one place for each code, on every system."""

from __future__ import annotations

import pytest

from annotator.ui.actions.key_places import place

LETTERS_AND_DIGITS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def everything(platform):
    """Code and place of each key of a platform."""
    if platform == "cocoa":
        told = {code: place(platform, 1, code, 0) for code in range(0x80)}
    else:
        told = {code: place(platform, code, 0, 0) for code in range(0x200)}
    return {code: name for code, name in told.items() if name is not None}


@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows", "cocoa"])
def test_each_letter_and_digit_has_one_code(platform):
    names = list(everything(platform).values())
    assert len(names) == len(set(names)) and set(names) >= LETTERS_AND_DIGITS


@pytest.mark.parametrize(
    ("platform", "code", "name"),
    [
        ("xcb", 24, "Q"),
        ("xcb", 54, "C"),
        ("wayland", 10, "1"),
        ("windows", 0x10, "Q"),
        ("windows", 0x2E, "C"),
        ("windows", 0x0B, "0"),
        ("cocoa", 0, "A"),
        ("cocoa", 0x08, "C"),
        ("cocoa", 0x1D, "0"),
        ("cocoa", 0x2E, "M"),
    ],
)
def test_codes_are_those_of_the_system(platform, code, name):
    assert everything(platform)[code] == name


def test_a_press_without_a_code_has_no_place():
    assert place("offscreen", 24, 24, 0) is None
    assert place("xcb", 0, 0, 0) is None
    assert place("cocoa", 0, 0, 0) is None


def test_alt_gr_picks_another_sign_of_the_same_key():
    assert place("xcb", 26, 0, 0x80) is None and place("xcb", 26, 0, 0) == "E"


def test_the_keys_of_a_keypad_have_no_place_in_the_main_block():
    assert place("xcb", 87, 0, 0) is None and place("windows", 0x4F, 0, 0) is None
