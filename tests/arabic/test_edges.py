"""Where a span may begin and end, and where the keys move its edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.edges import EdgeFault, are_plain, fault, fitted, moved
from annotator.arabic.graphemes import next_boundary
from annotator.arabic.words import words
from annotator.core.span import Span

PIECES = st.sampled_from(
    [*"اب و.،“\n\t\u200c\u200d\u00a0\u200f\u064e\u0651", "🇵🇸", "👩\u200d🚒", "قال", " ", "\r"]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=20).map("".join)


@st.composite
def spans(draw):
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@pytest.mark.parametrize(
    ("cut", "kind", "whole"),
    [
        (" الأسد", EdgeFault.WHITE_SPACE, "الأسد"),
        ("الأسد\u00a0", EdgeFault.WHITE_SPACE, "الأسد"),
        ("\u00a0 ", EdgeFault.BLANK, None),
        ("حَلَب", None, "حَلَب"),
        ("حَلَ", None, "حَلَ"),
        ("حَل", EdgeFault.GRAPHEME, "حَلَ"),
        ("\u064eب", EdgeFault.GRAPHEME, "لَب"),
        ("هـ", None, "هـ"),
        ("می", None, "می"),
        ("\u200cخ", EdgeFault.GRAPHEME, "خ"),
        ("🇵", EdgeFault.GRAPHEME, "🇵🇸"),
        ("🇸", EdgeFault.GRAPHEME, "🇵🇸"),
    ],
)
def test_white_space_is_left_outside_and_graphemes_are_taken_whole(cut, kind, whole):
    text = "زار الأسد\u00a0 حَلَب 🇵🇸 أمس هـ\u200d می\u200cخ"
    span = Span(text.rindex(cut), text.rindex(cut) + len(cut))
    assert fault(text, span) is kind
    result = fitted(text, span)
    assert (result and result.of(text)) == whole


def test_a_project_may_let_spans_cut_graphemes_but_never_begin_in_white_space():
    text = "في حَلَب"
    cut = Span(text.index("\u064e"), len(text))
    assert fault(text, cut, cuts_graphemes=True) is None
    assert fitted(text, cut, cuts_graphemes=True) == cut
    assert fault(text, Span(2, 4), cuts_graphemes=True) is EdgeFault.WHITE_SPACE


@given(spans())
def test_what_was_fitted_has_no_fault_and_is_fitted_to_itself(example):
    text, span = example
    result = fitted(text, span)
    assert (result is None) == (fault(text, span) is EdgeFault.BLANK) == (not span.of(text).strip())
    if result is not None:
        assert fault(text, result) is None
        assert fitted(text, result) == result
        assert (fault(text, span) is None) == (result == span)


@pytest.mark.parametrize(
    ("edge", "forward", "word", "surface"),
    [
        ("start", True, True, "الأسد"),
        ("start", False, True, "قال بشار الأسد"),
        ("end", True, True, "بشار الأسد أمس"),
        ("end", False, True, "بشار"),
        ("start", True, False, "شار الأسد"),
        ("start", False, False, "ل بشار الأسد"),
        ("end", True, False, "بشار الأسد أ"),
        ("end", False, False, "بشار الأس"),
    ],
)
def test_the_edge_of_a_span_lands_on_letters_and_on_edges_of_words(edge, forward, word, surface):
    text = "ثم قال بشار الأسد أمس: لا"
    start = text.index("بشار")
    result = moved(text, Span(start, start + 10), edge, forward=forward, word=word)
    assert result is not None
    assert result.of(text) == surface


def test_at_an_end_of_the_text_an_edge_stays_out_of_the_white_space():
    text = " \nحلب \n"
    span = Span(2, 5)
    for edge, forward in (("start", False), ("end", True)):
        for word in (False, True):
            assert moved(text, span, edge, forward=forward, word=word) == span


def test_an_edge_that_would_leave_nothing_does_not_move():
    text = "في حلب"
    assert moved(text, Span(3, 6), "start", forward=True, word=True) is None
    assert moved(text, Span(3, 4), "end", forward=False, word=False) is None


@given(spans(), st.sampled_from(["start", "end"]), st.booleans(), st.booleans())
def test_a_span_never_begins_in_white_space_and_never_cuts_a_grapheme(example, edge, forward, word):
    text, span = example
    fit = fitted(text, span)
    if fit is None:
        return
    result = moved(text, fit, edge, forward=forward, word=word)
    if result is not None:
        assert fault(text, result) is None


MARKED = "قال مُحمّد: “لا”"


@pytest.mark.parametrize(
    ("edge", "forward", "word", "surface"),
    [
        ("start", False, False, "ل مُحمّد"),
        ("start", True, False, "حمّد"),
        ("end", True, False, "مُحمّد:"),
        ("end", False, False, "مُحمّ"),
        ("start", False, True, "قال مُحمّد"),
        ("end", True, True, "مُحمّد: “لا"),
    ],
)
def test_one_edge_moves_and_the_other_stays(edge, forward, word, surface):
    span = Span(4, 10)
    assert span.of(MARKED) == "مُحمّد"
    after = moved(MARKED, span, edge, forward=forward, word=word)
    assert after is not None and after.of(MARKED) == surface


@pytest.mark.parametrize(("edge", "forward"), [("start", True), ("end", False)])
@pytest.mark.parametrize("word", [False, True])
def test_an_edge_never_passes_the_other(edge, forward, word):
    assert moved("حمص", Span(1, 2), edge, forward=forward, word=word) is None


@given(st.text(st.sampled_from('ابل9M ،.“"\n\u064e\u0651'), min_size=3, max_size=30), st.data())
def test_a_step_by_words_goes_to_the_nearest_edge_of_a_word_on_its_side(text, data):
    places = [0]
    while places[-1] < len(text):
        places.append(next_boundary(text, places[-1]))
    start, end = sorted(data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2)))
    if start == end:
        return
    starts = {word.start for word in words(text)}.intersection(places)
    ends = {word.end for word in words(text)}.intersection(places)
    before = [place for place in starts if place < start]
    after = [place for place in ends if place > end]
    if before:
        wider = moved(text, Span(start, end), "start", forward=False, word=True)
        assert wider == Span(max(before), end)
    if after:
        wider = moved(text, Span(start, end), "end", forward=True, word=True)
        assert wider == Span(start, min(after))


def test_a_letter_is_stepped_over_with_its_marks():
    for text, steps in (("مُحَمَّد", [2, 4, 7]), ("🇸🇾ب", [2])):
        start = 0
        for step in steps:
            after = moved(text, Span(start, len(text)), "start", forward=True, word=False)
            assert after == Span(step, len(text))
            assert moved(text, after, "start", forward=False, word=False) == Span(start, len(text))
            start = step


@given(st.lists(spans(), min_size=1, max_size=4))
def test_what_looks_plain_at_a_glance_has_no_fault(several):
    for text, span in several:
        if are_plain(text, [span.start], [span.end]):
            assert fault(text, span) is None
    assert are_plain("زار حلب أمس", [4, 0], [7, 3])
