"""Offsets of every unit lead to the code points that they mean."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.conventions import OffsetUnit
from annotator.formats.spans.positions import Positions


@given(st.text(min_size=1, max_size=12), st.sampled_from(OffsetUnit), st.data())
def test_every_unit_finds_the_way_to_the_same_code_points(text, unit, data):
    positions = Positions(text)
    start = data.draw(st.integers(0, 60))
    end = data.draw(st.integers(0, 60))
    span = positions.span(unit, start, end)
    if span is None:
        return
    before, inside = text[: span.start], text[: span.end]
    last = end + unit.is_inclusive
    match unit.counts:
        case OffsetUnit.CODEPOINT:
            assert (len(before), len(inside)) == (start, last)
        case OffsetUnit.UTF16:
            sizes = [len(t.encode("utf-16-le", "surrogatepass")) // 2 for t in (before, inside)]
            assert sizes == [start, last]
        case OffsetUnit.UTF8:
            assert [len(t.encode("utf-8", "surrogatepass")) for t in (before, inside)] == [
                start,
                last,
            ]


@given(st.lists(st.sampled_from([*"اب \n\r\u064e\u200d👍🏽🇵🇸\u0600한하"])).map("".join))
def test_graphemes_are_those_of_the_whole_text(text):
    """Only the words in which there are some are looked at."""
    positions = Positions(text + " ا")
    starts = [match.start() for match in regex.finditer(r"\X", text)]
    found = [
        positions.span(OffsetUnit.GRAPHEME, number, len(starts) + 1).start
        for number in range(len(starts))
    ]
    assert found == starts
