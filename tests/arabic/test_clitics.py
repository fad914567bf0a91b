"""Where a name may begin inside a written word, and the key that cycles the places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.clitics import next_variant, starts, variants
from annotator.core.span import Span


def surfaces(text: str, selected: str) -> list[str]:
    start = text.index(selected)
    return [v.of(text) for v in variants(text, Span(start, start + len(selected)))]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وبالسعودية", ["وبالسعودية", "بالسعودية", "السعودية"]),
        ("وَبِالسعودية", ["وَبِالسعودية", "بِالسعودية", "السعودية"]),
        ("ووادي", ["ووادي", "وادي"]),
        ("لروسيا", ["لروسيا", "روسيا"]),
        ("كالعراق", ["كالعراق", "العراق"]),
        ("فبغداد", ["فبغداد", "بغداد", "غداد"]),
        ("للبنان", ["للبنان", "لبنان", "بنان"]),
        ("للتنظيم", ["للتنظيم", "لتنظيم", "تنظيم"]),
        ("للجنة", ["للجنة", "لجنة", "جنة"]),
        ("وللتنظيم", ["وللتنظيم", "للتنظيم", "لتنظيم", "تنظيم"]),
        ("سيقول", ["سيقول"]),
        ("ولد", ["ولد", "لد"]),  # two letters left: only by hand
        ("وتل", ["وتل", "تل"]),
        ("بتل", ["بتل", "تل"]),
        ("ود", ["ود"]),
        ("وَلَدٌ", ["وَلَدٌ", "لَدٌ"]),
        ("لـروسيا", ["لـروسيا", "روسيا"]),
        ("وـوو", ["وـوو", "وو"]),
        ("و27", ["و27", "27"]),
        ("والـM16", ["والـM16", "الـM16", "M16"]),
        ("وال27", ["وال27", "ال27", "27"]),
        ("…", ["…"]),
        ("و\u00adالس\u200fعودية", ["و\u00adالس\u200fعودية", "الس\u200fعودية"]),
        ("ﻭﺍﻟﺴﻌﻮﺩﻳﺔ", ["ﻭﺍﻟﺴﻌﻮﺩﻳﺔ", "ﺍﻟﺴﻌﻮﺩﻳﺔ"]),
        ("ﻟﺒﻴﺮﻭﺕ", ["ﻟﺒﻴﺮﻭﺕ", "ﺒﻴﺮﻭﺕ"]),
        ("#حي_الشيخ", ["#حي_الشيخ", "حي_الشيخ", "حي", "الشيخ"]),
        ("@wafd_news", ["@wafd_news", "wafd_news", "wafd", "news"]),
        ("#غزة", ["#غزة", "غزة"]),
    ],
)
def test_a_word_has_a_variant_for_each_clitic_it_may_begin_with(word, expected):
    assert surfaces(f"في {word} ،", word) == expected


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ("لـ”صدى الشام", ["لـ”صدى الشام", "صدى الشام"]),
        ("صدى الشام", ["لـ”صدى الشام", "صدى الشام"]),
        ("الشام", ["الشام"]),
        ("و#حماس", ["و#حماس", "#حماس", "حماس"]),
        ("#حماس", ["و#حماس", "#حماس", "حماس"]),
        ("الـ 27 من", ["والـ 27 من", "الـ 27 من", "27 من"]),
        ("1441هـ", ["1441هـ"]),
        ("5 ت", ["5 ت"]),
        ("قالـ “لا", ["قالـ “لا"]),
    ],
)
def test_clitics_that_stand_apart_are_stripped(selected, expected):
    text = "مصدر لـ”صدى الشام” والـ 27 من 1441هـ 5 ت و#حماس قالـ “لا"
    assert surfaces(text, selected) == expected


def test_the_parts_of_a_hashtag_are_a_key_press_away_and_it_goes_round():
    text = "في #حي_الشيخ_جراح أمس"
    span = Span(3, 17)
    visited = []
    for _ in range(6):
        visited.append(span.of(text))
        span = next_variant(text, span)
    assert visited == [
        *("#حي_الشيخ_جراح", "حي_الشيخ_جراح", "حي", "الشيخ", "جراح"),
        "#حي_الشيخ_جراح",
    ]
    assert next_variant(text, Span(3, 17), backwards=True).of(text) == "جراح"


def test_of_a_span_beyond_its_hashtag_only_the_beginning_changes():
    text = "#غزة_تحت القصف"
    span = Span(0, len(text))
    assert [v.of(text) for v in variants(text, span)] == [text, text[1:], text[5:]]


def test_only_the_beginning_changes_and_never_past_the_end():
    text = "وبالسعودية وقطر"
    assert [v.of(text) for v in variants(text, Span(0, 15))] == [
        "وبالسعودية وقطر",
        "بالسعودية وقطر",
        "السعودية وقطر",
    ]
    assert variants(text, Span(0, 1)) == [Span(0, 1)]


@pytest.mark.parametrize(("letters", "variants"), [(24, 2), (25, 1)])
def test_a_clitic_apart_has_at_most_24_letters(letters, variants):
    """Of a longer one, each look would go through more than anybody writes."""
    clitic = "ل".ljust(letters - 1, "ـ") + "“"
    text = f"قال {clitic}صدى الشام"
    assert len(starts(text, text.index("صدى"))) == variants


def test_between_words_a_name_may_begin_only_there():
    assert starts("في “حمص", 3) == [3]


def test_the_key_goes_round_forwards_and_backwards():
    text = "وبالسعودية"
    whole, without_one, bare = variants(text, Span(0, 10))
    assert next_variant(text, whole) == without_one
    assert next_variant(text, without_one) == bare
    assert next_variant(text, bare) == whole
    assert next_variant(text, whole, backwards=True) == bare
    assert next_variant(text, bare, backwards=True) == without_one


def test_the_key_goes_round_from_anywhere_in_the_word():
    text = "وبالسعودية"
    assert next_variant(text, Span(5, 10)) == Span(0, 10)
    assert next_variant(text, Span(5, 10), backwards=True) == Span(2, 10)


TEXTS = st.lists(
    st.sampled_from([*'وفبكلسالم نـ”"3M#_.\u064e\u200d\u00ad\n', "ال", "لـ", "السعودية"]),
    min_size=1,
    max_size=20,
).map("".join)


def test_a_tatweel_before_a_clitic_that_stands_apart_changes_nothing():
    text = "ـلـ”وادي"
    for start in (0, 1, 4):
        assert [v.start for v in variants(text, Span(start, 8))] == [1, 4, 5]
    assert [v.start for v in variants("سـلـ”وادي", Span(5, 9))] == [5, 6], "no clitic before it"


def test_of_two_clitics_that_stand_apart_the_nearer_one_is_stripped():
    text = "لـ للـ بيروت"
    for start in (3, 7):
        assert [v.start for v in variants(text, Span(start, 12))] == [3, 7, 8]
    assert [v.start for v in variants(text, Span(0, 12))] == [0]


@pytest.mark.parametrize(
    "text", ["و#و", "ـلـ”و", "َلـ3", "3السعودية لـ للـ ب", "3\u200dلـ”الال", "لـ للـ للـ ب"]
)
def test_the_cycle_is_the_same_from_wherever_it_is_entered(text):
    for start in range(len(text)):
        found = variants(text, Span(start, len(text)))
        assert all(variants(text, variant) == found for variant in found)


@given(TEXTS, st.data())
def test_the_cycle_visits_every_variant_and_comes_back(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = variants(text, span)
    assert len(set(found)) == len(found)
    if "#" not in text and "_" not in text:
        assert [v.start for v in found] == sorted({v.start for v in found})
        assert all(v.end == span.end for v in found)
    for variant in found:
        assert variants(text, variant) == found
    visited = [found[0]]
    for _ in found[1:]:
        visited.append(next_variant(text, visited[-1]))
    assert visited == found
    assert next_variant(text, visited[-1]) == found[0]
    for variant in found:
        assert next_variant(text, next_variant(text, variant), backwards=True) == variant
