"""Whatever somebody is called, a file can be named after them, on every system."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.file_names import MOST_BYTES, joined_name, safe_name

NAMES = st.text(max_size=300) | st.text('./\\:*?"<>| \0\n\u202eأبconCON1.$', max_size=40)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ليلى", "ليلى"),
        ("Coast news, round 1", "Coast news, round 1"),
        ("AC/DC", "AC DC"),
        ("../../etc/passwd", "etc passwd"),
        ("..", "project"),
        ("a\0b\nc", "a b c"),
        (".hidden", "hidden"),
        ("ends. ", "ends"),
        ("12:30", "12 30"),
        ("C:\\x", "C x"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("COM7", "_COM7"),
        ("lpt¹", "_lpt¹"),
        ("console", "console"),
        ("\u202etxt.exe", "txt.exe"),
        ("half \ud800 letter", "half letter"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # a joiner is a part of the word
        ("", "project"),
        ("///", "project"),
        ("<b>x</b>", "b x b"),
    ],
)
def test_a_title_becomes_the_nearest_name_that_every_system_takes(text, name):
    assert safe_name(text, "project") == name


def refusals(name: str) -> list[str]:
    """What a system has against ``name``."""
    return [
        *(letter for letter in '<>:"/\\|?*' if letter in name),
        *(letter for letter in name if ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000),
        *(["edges"] if name != name.strip(" .") or not name else []),
        *(["device"] if name.split(".")[0].strip().upper() in {"CON", "NUL", "COM1"} else []),
        *(["length"] if len(name.encode("utf-8", "replace")) > MOST_BYTES + 1 else []),
    ]


@given(NAMES)
def test_no_system_has_anything_against_the_file_name_of_any_title(text):
    name = safe_name(text, "project")
    assert refusals(name) == []
    assert safe_name(name, "project") == name


@given(NAMES, NAMES)
def test_no_system_has_anything_against_several_together(one, other):
    assert refusals(joined_name(one, other)) == []


def test_a_long_name_keeps_its_beginning_and_whole_letters():
    assert safe_name("م" * 200, "x") == "م" * 60
    assert safe_name("x" * 119 + "أ" * 3, "x") == "x" * 119
    marked = "ب" * 59 + "بٌّ"  # the last letter has two marks, and room for none
    assert safe_name(marked, "x") == "ب" * 59


def test_of_several_none_is_lost_where_there_is_no_room():
    joined = joined_name("p" * 300, "ليلى " * 40, ending=".annotator")
    assert joined.startswith("p" * 60 + "-ليلى-ليلى") and joined.endswith(".annotator")
    assert joined_name("news", "عمر بن علي") == "news-عمر-بن-علي"
