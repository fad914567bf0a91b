"""What is one token to suggestions: what is one word to whoever clicks on it."""

from __future__ import annotations

import pytest

from annotator.arabic.words import word_at
from annotator.core.case import LabelledSpan
from annotator.suggest.learnt import Learnt, Lesson
from annotator.suggest.tokens import Tokens


def surfaces(text: str) -> list[str]:
    return [span.of(text) for span in Tokens.of(text).spans]


def suggested(text: str) -> list[str]:
    learnt = Learnt(frozenset({"location"}))
    return [suggestion.span.of(text) for suggestion in learnt.suggestions(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("عاد، ثم 11/4/2020!", ["عاد", "،", "ثم", "11/4/2020", "!"]),
        ("و#دمشق_اليوم @بيروت", ["و", "#دمشق_اليوم", "@بيروت"]),
        ("# @", ["#", "@"]),
        ("دِمَشْقُ", ["دِمَشْقُ"]),
        ("دمــشق لـ«حلب»", ["دمــشق", "ل", "«", "حلب", "»"]),
        ("\u200fدمشق\u200e.", ["دمشق", "."]),
        ("ب\u200cيروت", ["ب\u200cيروت"]),
    ],
)
def test_a_token_is_what_reads_as_one(text: str, tokens: list[str]) -> None:
    assert surfaces(text) == tokens


def test_no_place_is_suggested_within_a_hashtag_or_a_mention() -> None:
    assert suggested("#دمشق_اليوم و#بيروت و@حلب") == []
    assert suggested("(دمشق) و«بيروت» وحلب_") == ["دمشق", "بيروت", "حلب"]


def test_within_hashtags_of_one_word_places_are_suggested_to_whoever_marks_them_so() -> None:
    """With the sign to whoever marks it, and nothing before somebody did either."""
    learnt = Learnt(frozenset({"location"}))
    for text, start, wanted in (
        ("من #حمص", 3, []),
        ("من #حلب", 4, []),
        ("من #حماة", 4, ["بيروت", "دمشق"]),
    ):
        learnt.learn(Lesson(text, [LabelledSpan(start, len(text), "location")]))
        tagged = "#بيروت و#دمشق و#دمشق_اليوم و@حلب"
        assert [s.span.of(tagged) for s in learnt.suggestions(tagged)] == wanted


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u200c", "ـ"])
def test_a_suggestion_ends_where_the_word_does_that_one_clicks_on(mark: str) -> None:
    text = f"{mark}دمشق{mark} بخير"
    assert suggested(text) == ["دمشق"]
    assert word_at(text, 2) == Tokens.of(text).spans[0]
