"""Positions in both units, against what encoding says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.offsets import Utf16Map

TEXTS = st.text(st.sampled_from("ا😀🇸a\u064e\u200f") | st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_a_position_is_the_same_after_going_to_utf_16_and_back(text):
    units = Utf16Map(text)
    for position in range(len(text) + 1):
        unit = units.to_utf16(position)
        assert unit == len(text[:position].encode("utf-16-le")) // 2
        assert units.from_utf16(unit) == position


@given(TEXTS)
def test_both_halves_of_a_pair_belong_to_their_character(text):
    units = Utf16Map(text)
    owners = [place for place, c in enumerate(text) for _ in range(len(c.encode("utf-16-le")) // 2)]
    assert [units.from_utf16(unit) for unit in range(len(owners))] == owners
