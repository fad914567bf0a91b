"""Folding: one name in many spellings is found, and the way back to the stored text is exact."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.arabic.fold import find_folded, fold, fold_with_offsets
from annotator.core.span import Span

ARABIC = st.text(
    st.sampled_from(
        "اأإآٱبىيئؤوةهكگکمـ\u064b\u0651\u0670\u0640"
        " \n\u00a0\u200f\u200d\u2067\ufeff“”«»'،؟٪–…٣۳Aéﻻﷺﱞ😀"
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=40,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سورية", "سوريه"),
        ("أمريكا", "امريكا"),
        ("إدلب", "ادلب"),
        ("آذار", "اذار"),
        ("ٱلله", "الله"),
        ("مصطفى", "مصطفي"),
        ("مؤتمر", "موتمر"),
        ("هيئة", "هييه"),
        ("محمّدٌ", "محمد"),
        ("الـــعراق", "العراق"),
        ("دا\u200dعش\u200f", "داعش"),
        ("\ufeffحمص", "حمص"),
        ("ﻻ ﺑﺄﺱ", "لا بأس"),
        ("کابل گیلان", "كابل كيلان"),
        ("١١/٤/٢٠٢٠", "11/4/2020"),
        ("۱۱", "11"),
        ("“داعش”", '"داعش"'),
        ("«داعش»", '"داعش"'),
        ("9\u00a0 نيسان", "9 نيسان"),
        ("دير\nالزور", "دير الزور"),
        ("حمص، حماة؟", "حمص, حماه?"),
        ("NATO", "nato"),
    ],
)
def test_spellings_of_one_word_are_folded_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("plain", "written"),
    [
        ("ا", "اأإآٱ"),
        ("ي", "يىئیېۍےﯼ"),
        ("ك", "كکڪګگ"),
        ("ه", "هةۀھہە"),
        ("و", "وؤ"),
        ("ف", "فڤ"),
        ("ب", "بپ"),
        ("ج", "جچ"),
        ("ز", "زژ"),
        ('"', '"“”«»„‟'),
        ("'", "'‘’‚"),
        (",", ",،٬"),
        (";", ";؛"),
        ("?", "?؟"),
        ("%", "%٪"),
        (".", ".٫"),
        ("-", "-–—−"),
        ("7", "7٧۷"),
        (" ", " \n\t\u00a0\u2009"),
        ("", "ـ\u064b\u064e\u0651\u0670\u200d\u200f\ufeff"),
    ],
)
def test_each_way_of_writing_a_letter_is_folded_to_the_plain_one(plain, written):
    assert {fold(letter) for letter in written} == {plain}
    for letter in written:
        folded = fold_with_offsets(f"س{letter}ص")
        assert folded.text == f"س{plain}ص"
        assert [*folded.positions] == ([0, 1, 2, 3] if plain else [0, 2, 3])


@pytest.mark.parametrize(("one", "other"), [("حمص", "حماة"), ("صور", "سور"), ("وزارة", "زارة")])
def test_different_words_are_not_folded_alike(one, other):
    assert fold(one) != fold(other)


def test_nothing_but_presentation_forms_is_taken_apart():
    assert fold("…") == "…"
    assert fold("½") == "½"


@given(ARABIC)
@example("ﷺﻻ")
@example(" \u064e ")
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_canonically_equal_texts_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(ARABIC)
def test_both_ways_of_folding_agree_and_the_way_back_is_in_order(text):
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.positions) == len(folded.text) + 1
    assert folded.positions == sorted(folded.positions)
    assert folded.positions[-1] == len(text)
    for place, source in enumerate(folded.positions[:-1]):
        assert folded.text[place] in fold(text[source])


def spaced(text: str) -> str:
    """The folded text, in which the signs between a hashtag's words are spaces."""
    return fold(text).replace("_", " ").strip()


@given(ARABIC, st.data())
def test_what_is_in_a_text_is_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    query = text[start : data.draw(st.integers(start, len(text)))]
    found = find_folded(text, query)
    sought = spaced(query)
    assert bool(found) == bool(sought)
    for span in found:
        assert sought in spaced(span.of(text))
    ordered = sorted(found)
    assert all(one.end <= other.start for one, other in pairwise(ordered))


def test_whole_words_come_first_then_clitics_then_the_inside_of_words():
    text = "السوريون قالوا لسوريا إن سُوريةَ هي سوريا، وسوريات"
    starts = [text.index(" سوريا،") + 1, text.index("لسوريا") + 1, text.index("سوريات")]
    assert find_folded(text, " سوريا") == [Span(start, start + 5) for start in starts]
    assert [span.of(text) for span in find_folded(text, "سوريه")] == ["سُوريةَ"]
    assert find_folded(text, "سوري")[-1].of(text) == "سوري"


def test_a_hit_takes_the_marks_of_its_letters_and_no_others():
    text = "قال مُحَمَّدٌ: “لا”."
    assert [span.of(text) for span in find_folded(text, "محمد")] == ["مُحَمَّدٌ"]
    assert [span.of(text) for span in find_folded(text, '"لا"')] == ["“لا”"]
    assert find_folded(text, " \u064e") == []
    assert find_folded("ﷺ", "ل") == [Span(0, 1)]


def test_of_very_many_places_the_first_are_found():
    assert len(find_folded("سطر\n" * 30_000, "سطر")) == 10_000


def test_a_text_of_every_character_is_folded_like_its_characters():
    text = "".join(chr(n) for n in range(0x20, 0x3000) if not 0xD800 <= n < 0xE000)
    apart = [fold(character) for character in text]
    assert fold(text) == re.sub("  +", " ", "".join(apart))
    long = text * 10  # beyond what is folded as a list
    assert fold_with_offsets(long).text == fold(long)
    assert [*fold_with_offsets(long).positions][-1] == len(long)


@pytest.mark.parametrize("query", ["الشيخ جراح", "الشيخ_جراح", "#حي_الشيخ", "جراح"])
def test_what_a_hashtag_says_is_found(query):
    text = "هدوء في #حي_الشيخ_جراح صباحا"
    (place,) = find_folded(text, query)
    assert place.of(text).replace("_", " ") == query.replace("_", " ")
