"""Words, sentences, paragraphs and graphemes: what a double and a triple click take."""

from __future__ import annotations

from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.clitics import starts
from annotator.arabic.fold import find_folded
from annotator.arabic.graphemes import grapheme_start, next_boundary, previous_boundary
from annotator.arabic.words import (
    WordsOf,
    lines,
    paragraph_at,
    sentence_at,
    sentences,
    stands_as_word,
    trimmed,
    word_at,
    words,
)
from annotator.core.span import Span

TEXTS = st.text(
    st.sampled_from(
        'ابلوM3٣ #@_-*.،…!؟:/,"”()\n\u00a0\u200d\u200c\u200fـ\u064e\u0651😀\u0600\u06dd'
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“داعش”، عاد", ["داعش", "عاد"]),
        ("نحو 1,554 و3.7", ["نحو", "1,554", "و3.7"]),
        ("١١/٤/٢٠٢٠ 23مارس", ["١١/٤/٢٠٢٠", "23مارس"]),
        ("03/أبريل/2018 12-أيلول-2014", ["03/أبريل/2018", "12-أيلول-2014"]),
        ("أبريل/نيسان و3-4 معبر-1", ["أبريل", "نيسان", "و3", "4", "معبر", "1"]),
        ("دار الجم\u00adهورية", ["دار", "الجم\u00adهورية"]),
        ("و\u200fالسعودية الر\ufeffئيس", ["و\u200fالسعودية", "الر\ufeffئيس"]),
        ("و\u2066M16\u2069 \u2067حمص\u2069", ["و\u2066M16", "حمص"]),
        ("القســ.ـام والمقـ*ـاومة نهايةـ. بداية", ["القســ.ـام", "والمقـ*ـاومة", "نهاية", "بداية"]),
        ("في #حي_الشيخ_جراح، ثم @wafd_news.", ["في", "#حي_الشيخ_جراح", "ثم", "@wafd_news"]),
        ("لـ#غزة # @", ["ل", "#غزة"]),
        ("#غزة#رفح و#_القدس#الآن", ["#غزة", "#رفح", "و", "#_القدس", "#الآن"]),
        ("#فتح و#حماس وب@wafd حد#ث", ["#فتح", "و", "#حماس", "وب", "@wafd", "حد", "ث"]),
        ("a_b _ج_ me@b.org", ["a_b", "ج", "me", "b", "org"]),
        ("لـ”صدى الشام”", ["ل", "صدى", "الشام"]),
        ("الـ 27 والـ27", ["ال", "27", "وال", "27"]),
        ("مـــَرحبا وَلَدٌ", ["مـــَرحبا", "وَلَدٌ"]),
        ("می\u200cخواهم ب\u200c", ["می\u200cخواهم", "ب"]),
        ("M4 ، 12:11ص", ["M4", "12:11ص"]),
    ],
)
def test_a_word_holds_its_marks_and_joiners_and_no_quotes(text, expected):
    assert [word.of(text) for word in words(text)] == expected


@given(TEXTS)
def test_words_are_apart_and_word_at_finds_each_of_them(text):
    found = words(text)
    assert all(one.end < other.start for one, other in pairwise(found))
    assert not any(character.isspace() for word in found for character in word.of(text))
    for position in range(-1, len(text) + 1):
        expected = next((word for word in found if word.holds(position)), None)
        assert word_at(text, position) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهى الاجتماع. ثم بدأ آخر", ["انتهى الاجتماع.", "ثم بدأ آخر"]),
        ("لماذا؟ لا أعلم! حقا… نعم", ["لماذا؟", "لا أعلم!", "حقا…", "نعم"]),
        ("بلغت 3.7 في 11.4.2020. انتهى", ["بلغت 3.7 في 11.4.2020.", "انتهى"]),
        ("قال “انتهى.” ثم (نام!) هنا", ["قال “انتهى.”", "ثم (نام!)", "هنا"]),
        ("القدم.وقال الناشط", ["القدم.", "وقال الناشط"]),
        ("قال د. محمد وأ.د. علي", ["قال د. محمد وأ.د. علي"]),
        ("عام 2018 م. ثم", ["عام 2018 م.", "ثم"]),
        ("الأسد.. ماذا وراءها؟!", ["الأسد..", "ماذا وراءها؟!"]),
        ("انظر example.com اليوم", ["انظر example.com اليوم"]),
        ("عنوان\n\u00a0\n  سطر \n", ["عنوان", "سطر"]),
        ("وصل ج.", ["وصل ج."]),
        ("!", ["!"]),
    ],
)
def test_a_sentence_ends_where_it_is_closed(text, expected):
    assert [sentence.of(text) for sentence in sentences(text)] == expected


@given(TEXTS)
def test_every_visible_character_is_in_one_sentence_and_one_paragraph(text):
    found = sentences(text)
    for position, character in enumerate(text):
        holding = [sentence for sentence in found if sentence.holds(position)]
        assert len(holding) <= 1
        if not character.isspace():
            assert holding == [sentence_at(text, position)]
        paragraph = paragraph_at(text, position)
        if character == "\n":
            assert paragraph is None or paragraph.end == position
        else:
            assert paragraph is not None
            assert paragraph.holds(position)
            assert paragraph in lines(text)
    assert "".join(line.of(text) for line in lines(text)) == text.replace("\n", "")


def test_in_the_space_after_a_sentence_it_is_still_that_sentence():
    text = " أولا.  ثانيا \n\u00a0\n"
    assert sentence_at(text, 0) == Span(1, 6)
    assert sentence_at(text, 7) == Span(1, 6)
    assert sentence_at(text, len(text) - 2) is None
    assert trimmed(text, 0, 1) is None


def test_a_click_in_a_long_text_looks_only_around_itself(monkeypatch):
    """The pattern is asked for the run of letters around the place, not for the text."""
    import annotator.arabic.words as module

    asked: list[int] = []
    pattern = module._WORD

    class Watched:
        def finditer(self, text, start, end):
            asked.append(end - start)
            return pattern.finditer(text, start, end)

    monkeypatch.setattr(module, "_WORD", Watched())
    text = "كلمة أخرى " * 50_000
    assert word_at(text, 250_001) == Span(250_000, 250_004)
    assert asked == [4]


@given(TEXTS)
def test_grapheme_boundaries_are_those_of_the_whole_text(text):
    bounds = [match.start() for match in regex.finditer(r"\X", text)] + [len(text)]
    for position in range(len(text) + 1):
        assert grapheme_start(text, position) == max(b for b in bounds if b <= position)
        after = [b for b in bounds if b > position]
        assert next_boundary(text, position) == (min(after) if after else len(text))
        before = [b for b in bounds if b < position]
        assert previous_boundary(text, position) == (max(before) if before else 0)


@given(st.text('ابa1٢. ./:,٫\u064bـ\u200c\u200d\u00ad#@_*"-\n', max_size=40))
def test_a_word_is_the_same_from_inside_as_in_the_list(text):
    found = words(text)
    for position in range(len(text)):
        holding = [word for word in found if word.holds(position)]
        assert word_at(text, position) == (holding[0] if holding else None)
        assert WordsOf(text).at(position) == word_at(text, position)


def test_what_goes_on_and_on_is_no_word_to_the_end():
    text = "ا" * 1_000_000
    for position in (0, 1, 500_000, 999_999):
        word = word_at(text, position)
        assert word is not None and word.holds(position)
        assert len(word) <= 8_000


@pytest.mark.parametrize("letter", ["\u064b", "\u200d", "🇸", '"', "\u1100"])
def test_a_step_of_the_caret_looks_only_around_it(letter):
    text = letter * 1_000_000
    for position in (500_000, 999_000):
        assert position < next_boundary(text, position) <= position + 2_000
        assert position - 2_000 <= previous_boundary(text, position) < position


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("زار زفنيل، ثم عاد", True),
        ("وزفنيل زفنيلية", False),
        ("زفنيل" + " كلام" * 30_000, False),  # too far from the end
        ("", False),
    ],
)
def test_a_word_stands_by_itself_nearby_or_not(text, stands):
    assert stands_as_word(text, "زفنيل", near=len(text)) is stands


UNSEEN = [
    *map(chr, [0x00AD, 0x061C, 0xFEFF]),
    *(chr(code) for start, end in ((0x200B, 0x200F), (0x2060, 0x2064), (0x2066, 0x2069))
      for code in range(start, end + 1)),
]  # fmt: skip


@pytest.mark.parametrize("unseen", UNSEEN, ids=lambda unseen: f"U+{ord(unseen):04X}")
def test_whatever_is_unseen_within_a_word_does_not_cut_it(unseen):
    written = f"وال{unseen}جم{unseen}{unseen}هورية"
    text = f"قالت {written}، أمس"
    assert [word.of(text) for word in words(text)] == ["قالت", written, "أمس"]
    assert starts(text, 5) == [5, 6]
    assert [place.of(text) for place in find_folded(text, "الجمهورية")] == [written[1:]]
