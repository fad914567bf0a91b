"""Edges that are moved by keys: by letters as people see them, and by words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.edges import letter_step, moved, word_step
from annotator.arabic.words import words
from annotator.core.span import Span

TEXT = "قال مُحمّد: “لا”"
TEXTS = st.text(st.sampled_from('ابل9M ،.“"\n\u064e\u0651\u200d😀🇸'), max_size=30)


def caret_places(text: str) -> list[int]:
    """Where the caret stops on its way from the beginning of ``text`` to its end."""
    places = [0]
    while places[-1] < len(text):
        places.append(letter_step(text, places[-1], True))
        assert places[-1] > places[-2]
    return places


def test_a_letter_is_stepped_over_with_its_marks():
    assert letter_step("مُحَمَّد", 0, True) == 2
    assert letter_step("مُحَمَّد", 4, True) == 7
    assert letter_step("مُحَمَّد", 7, False) == 4
    assert letter_step("🇸🇾", 0, True) == 2


@given(TEXTS)
def test_the_way_back_by_letters_stops_at_the_same_places(text):
    for before, after in pairwise(caret_places(text)):
        assert letter_step(text, after, False) == before
    assert letter_step(text, 0, False) == 0
    assert letter_step(text, len(text), True) == len(text)


@given(TEXTS)
def test_a_step_by_words_goes_to_the_nearest_edge_of_a_word_on_its_side(text):
    places = caret_places(text)  # no edge stands between a letter and its marks
    ends_of_words = {word.end for word in words(text)}.intersection(places)
    starts_of_words = {word.start for word in words(text)}.intersection(places)
    for place in places:
        ends = [end for end in ends_of_words if end > place]
        starts = [start for start in starts_of_words if start < place]
        assert word_step(text, place, True) == min(ends, default=len(text))
        assert word_step(text, place, False) == max(starts, default=0)


@pytest.mark.parametrize(
    ("edge", "forward", "word", "surface"),
    [
        ("start", False, False, " مُحمّد"),
        ("start", True, False, "حمّد"),
        ("end", True, False, "مُحمّد:"),
        ("end", False, False, "مُحمّ"),
        ("start", False, True, "قال مُحمّد"),
        ("end", True, True, "مُحمّد: “لا"),
    ],
)
def test_one_edge_moves_and_the_other_stays(edge, forward, word, surface):
    span = Span(4, 10)
    assert span.of(TEXT) == "مُحمّد"
    after = moved(TEXT, span, edge, forward=forward, word=word)
    assert after is not None and after.of(TEXT) == surface


@pytest.mark.parametrize(("edge", "forward"), [("start", True), ("end", False)])
@pytest.mark.parametrize("word", [False, True])
def test_an_edge_never_passes_the_other(edge, forward, word):
    assert moved("حمص", Span(1, 2), edge, forward=forward, word=word) is None
