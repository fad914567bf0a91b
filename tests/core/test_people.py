"""Names that are one person's to whoever reads them."""

from __future__ import annotations

import pytest

from annotator.core.people import plain_name, seen_letters, seen_name


@pytest.mark.parametrize(
    "written",
    ["سـلمى", "سَلْمى", "سل\u200fمى", "\ufeffسلمى ", "\ufeb3ﻠﻤﻰ", "سلمى\u200c"],
)
def test_marks_tatweel_and_what_is_not_seen_make_no_other_name(written):
    assert seen_name(written) == "سلمى"


@pytest.mark.parametrize(
    ("first", "second"), [("أحمد", "احمد"), ("José", "Jose"), ("علي", "على"), ("Amal", "Amel")]
)
def test_another_letter_is_another_name(first, second):
    assert seen_name(first) != seen_name(second)


def test_capitals_make_no_other_name():
    assert seen_name("RANA Lead") == seen_name("rana lead")
    assert seen_letters("RANA Lead") != seen_letters("rana lead")
    assert seen_name("Straße") == seen_name("STRASSE")


def test_a_letter_composed_in_two_ways_is_one_letter():
    assert seen_name("Jose\u0301") == seen_name("José")
    assert seen_name("ا\u0654حمد") == seen_name("أحمد")


def test_nothing_but_what_is_not_seen_is_no_name():
    assert seen_name("\u200f \u200b") == ""


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        (" أحمد\u200f  علي\u00a0", "أحمد علي"),
        ("\ufeffأح\u2067مد\u2069", "أحمد"),
        ("علی\u200cرضا\u200c", "علی\u200cرضا"),
        ("\u200f \u200c", ""),
        ("سـلمَى", "سـلمَى"),
    ],
)
def test_what_is_not_seen_and_needless_blanks_are_no_part_of_a_name(given, plain):
    assert plain_name(given) == plain
