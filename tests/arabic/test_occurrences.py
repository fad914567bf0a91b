"""Tagging the same string elsewhere: only where a name could stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.fold import fold
from annotator.arabic.occurrences import elsewhere, stands_alone
from annotator.core.span import Span

TEXT = "سوريا. قالت سوريا، ولسوريا: السوريات وسوريات يا سورية سُوريا"
FIRST = Span(0, 5)


def around(span: Span) -> str:
    return TEXT[max(0, span.start - 2) : span.end + 1]


def test_words_and_names_after_clitics_but_not_the_inside_of_other_words():
    assert [around(span) for span in elsewhere(TEXT, FIRST)] == ["ت سوريا،", "ولسوريا:"]


def test_a_short_first_word_is_found_behind_a_clitic_too():
    text = "في تل رفعت وتل رفعت، وبتل رفعت والتل"
    assert [span.start for span in elsewhere(text, Span(3, 10))] == [12, 23]


def test_other_spellings_follow_when_asked_for():
    found = elsewhere(TEXT, FIRST, folded=True)
    assert [span.of(TEXT) for span in found] == ["سوريا", "سوريا", "سُوريا"]


def test_what_is_there_already_is_not_offered():
    here, there = elsewhere(TEXT, FIRST)
    assert elsewhere(TEXT, FIRST, [here]) == [there]
    assert elsewhere(TEXT, FIRST, [here, there]) == []


def test_a_quoted_surface_needs_no_word_at_its_edges():
    text = "“لا”. ثم “لا” و“لا”"
    assert elsewhere(text, Span(0, 4)) == [Span(9, 13), Span(15, 19)]


def test_what_follows_a_surface_without_a_gap_is_no_part_of_its_last_word():
    assert stands_alone("“لا”حمص", Span(0, 4))
    assert not stands_alone("“لاحمص”", Span(1, 3))


def test_a_span_across_a_number_ends_where_the_number_ends():
    assert elsewhere("نحو 3 و3.7 و3", Span(4, 5)) == [Span(12, 13)]


def test_a_name_stands_in_a_hashtag_as_well_and_as_a_part_of_one():
    text = "غزة: #غزة و#غزة_تحت_القصف بـ#قطاع_غزة #غزةواليوم"
    assert [span.start for span in elsewhere(text, Span(0, 3))] == [6, 12, 34]


def as_sought(surface: str) -> str:
    """Folded; the ``_`` of a hashtag is as good as a space, and none around it counts."""
    return fold(surface).replace("_", " ").strip()


@given(st.text(st.sampled_from("وبالس \u064e“.#_"), min_size=1, max_size=30), st.data())
def test_every_place_could_be_the_name(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    exact = elsewhere(text, span)
    folded = elsewhere(text, span, folded=True)
    assert folded[: len(exact)] == exact
    for place in exact:
        assert place.of(text) == span.of(text)
    for place in folded:
        assert as_sought(span.of(text)) in as_sought(place.of(text))
        assert stands_alone(text, place)
        assert not place.overlaps(span)


def test_of_a_string_that_stands_everywhere_the_first_places_are_found():
    text = "سطر\n" * 30_000
    assert len(elsewhere(text, Span(0, 3))) == 9_999
    assert elsewhere("ا" * 100_000, Span(0, 1)) == []
