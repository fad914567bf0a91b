"""A span amid the words of its line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.context import AROUND, CUT, in_context, without_first_word, without_last_word
from annotator.core.span import Span

LINE = "وصل الوفد إلى بيروت مساء أمس"
LONG = "كلمة " * 30


def span_of(text: str, surface: str) -> Span:
    start = text.index(surface)
    return Span(start, start + len(surface))


def test_a_short_line_is_shown_whole_and_no_other():
    text = f"سطر قبله\n{LINE}\nسطر بعده"
    shown = in_context(text, span_of(text, "بيروت"))
    assert shown.line == LINE
    assert shown == ("وصل الوفد إلى ", "بيروت", " مساء أمس")


def test_a_long_line_is_cut_at_words_and_says_so():
    text = f"{LONG}بيروت {LONG}"
    before, surface, after = in_context(text, span_of(text, "بيروت"))
    assert surface == "بيروت"
    assert set(before.split()) == set(after.split()) == {CUT, "كلمة"}
    assert before.startswith(CUT) and before.endswith(" ")
    assert after.endswith(CUT) and after.startswith(" ")


def test_a_prefix_stays_at_its_name():
    text = f"{LONG}وحماة"
    assert in_context(text, span_of(text, "حماة")).before.endswith(" و")


def test_a_long_word_is_left_out_whole():
    text = "ا" * 80 + "بيروت" + "ا" * 80
    assert in_context(text, span_of(text, "بيروت")) == (CUT, "بيروت", CUT)


def test_a_long_span_is_cut_and_shown_in_one_line():
    text = "قال الوزير\n" * 40
    surface = in_context(text, Span(0, len(text))).surface
    assert surface.endswith(CUT) and "\n" not in surface and len(surface) <= 161


def test_words_are_left_out_one_by_one():
    assert without_first_word("ا ب ج") == f"{CUT} ب ج"
    assert without_first_word(f"{CUT} ب ج") == f"{CUT} ج"
    assert without_last_word("ا ب ج") == f"ا ب {CUT}"
    assert without_last_word(f"ا ب {CUT}") == f"ا {CUT}"
    assert without_first_word(CUT) == without_last_word(CUT) == CUT


@given(st.text("ا ب\n", max_size=200), st.data())
def test_a_part_of_the_article_is_enough(text, data):
    text += "بيروت"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first = max(0, start - AROUND - 1)
    part = text[first : end + AROUND + 1]
    assert in_context(part, Span(start - first, end - first)) == in_context(text, Span(start, end))
