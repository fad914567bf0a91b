"""Quotes pair as far as scraped text lets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.quotes import MARKS, partners
from annotator.core.span import Span


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“أ”", {0: 2}),
        ("”أ”", {0: 2}),
        ("”أ“", {0: 2}),
        ("“أ“", {}),
        ('"أ" "ب', {0: 2}),
        ("“أ “ب”", {3: 5}),
        ("(أ [ب] ج)", {0: 8, 3: 5}),
        (")أ(", {}),
        ("»أ«", {0: 2}),
        ("d'Ivoire 'x'", {9: 11}),
        ("(أ", {}),
    ],
)
def test_quotes_are_paired_with_their_partners(text, pairs):
    both_ways = pairs | {close: opening for opening, close in pairs.items()}
    assert partners(text, Span(0, len(text))) == both_ways


@given(st.text(st.sampled_from(MARKS + "ا "), min_size=1, max_size=20))
def test_partners_are_mutual_and_only_marks_have_one(text):
    found = partners(text, Span(0, len(text)))
    for place, partner in found.items():
        assert found[partner] == place != partner
        assert text[place] in MARKS
