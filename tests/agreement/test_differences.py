"""How two edges differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.differences import Difference, at_end, at_start, between, letters
from annotator.agreement.linking import linked, overlap_is_half
from annotator.core.case import LabelledSpan
from tests.agreement.work import TEXT, said, spans


@pytest.mark.parametrize(
    ("text", "longer", "shorter", "difference"),
    [
        ("زار وحماة أمس", "وحماة", "حماة", Difference.CLITIC),
        ("زار ﻭﺣﻤﺎﺓ أمس", "ﻭﺣﻤﺎﺓ", "ﺣﻤﺎﺓ", Difference.CLITIC),
        ("عاد و\u200fحماة أمس", "و\u200fحماة", "حماة", Difference.CLITIC),
        ("عاد للتنظيم أمس", "للتنظيم", "تنظيم", Difference.CLITIC),
        ("زار وبالسعودية أمس", "وبالسعودية", "السعودية", Difference.CLITIC),
        ("زار وبالسعودية أمس", "بالسعودية", "السعودية", Difference.CLITIC),
        ("جاء لـشركة النقل", "لـشركة النقل", "شركة النقل", Difference.CLITIC),
        ("جاء لـ”صدى الشام” خبر", "لـ”صدى الشام", "صدى الشام", Difference.CLITIC),
        ("في الـ 23 من الشهر", "الـ 23 من الشهر", "23 من الشهر", Difference.CLITIC),
        ("طريق والـM4 مغلق", "والـM4", "M4", Difference.CLITIC),
        ("زار كَحَماة", "كَحَماة", "حَماة", Difference.CLITIC),
        ("قال “الراية” أمس", "“الراية", "الراية", Difference.EDGE),
        ("قال “والراية” أمس", "“والراية", "الراية", Difference.EDGE),
        ("قال الدكتور نبيل", "الدكتور نبيل", "نبيل", Difference.EDGE),
        ("قال د. نبيل", "د. نبيل", "نبيل", Difference.EDGE),
        ("قال وزير النقل", "وزير النقل", "النقل", Difference.BOUNDARY),
        ("زار السعودية", "السعودية", "سعودية", Difference.BOUNDARY),
        ("زار بولس", "بولس", "لس", Difference.BOUNDARY),
        ("زار دمشقوحماة", "وحماة", "حماة", Difference.BOUNDARY),  # inside a word it is no clitic
        ("قال و أمس", "و أمس", "أمس", Difference.BOUNDARY),
        ("س " * 40 + "نبيل", "س " * 40 + "نبيل", "نبيل", Difference.BOUNDARY),
    ],
)
def test_a_beginning_differs_by_clitic_edge_or_words_as_listed(
    text: str, longer: str, shorter: str, difference: Difference
) -> None:
    one, other = text.index(longer), text.index(longer) + len(longer) - len(shorter)
    assert text[other:].startswith(shorter)
    assert at_start(text, one, other) is at_start(text, other, one) is difference


TITLES = (
    "السيد السيدة سيد الأستاذ الأستاذة أستاذ الدكتور الدكتورة دكتور د أ م المهندس المهندسة الشيخ"
    " الشيخة الرئيس الرئيسة الوزير الوزيرة النائب النائبة السفير السفيرة القاضي القاضية الأمير"
    " الأميرة الملك الملكة السلطان الإمام البابا الأب المطران البطريرك الحاج الحاجة الجنرال المشير"
    " الفريق اللواء العميد العقيد المقدم الرائد النقيب الملازم المحامي المحامية البروفسور"
    " البروفيسور"
)


@pytest.mark.parametrize("title", TITLES.split())
def test_a_title_before_a_name_is_an_edge_and_a_part_of_it_is_none(title: str) -> None:
    for between_them in (" ", ". ", ": "):
        gap = f"{title}{between_them}"
        assert at_start(f"قال {gap}نبيل أمس", 4, 4 + len(gap)) is Difference.EDGE
    name = f"{title} نبيل سالم"
    assert at_start(name, 0, name.index("سالم")) is Difference.BOUNDARY


@pytest.mark.parametrize(
    ("text", "longer", "shorter", "difference"),
    [
        ("في ملعبهم الجديد", "ملعبهم", "ملعب", Difference.CLITIC),
        ("في كتابها", "كتابها", "كتاب", Difference.CLITIC),
        ("في كتابنا.", "كتابنا", "كتاب", Difference.CLITIC),
        ("قال “كتابها” لي", "كتابها”", "كتاب", Difference.EDGE),
        ("قال “الراية” أمس", "الراية”", "الراية", Difference.EDGE),
        ("زار حماة، ثم", "حماة،", "حماة", Difference.EDGE),
        ("في ملعب الصنوبر", "ملعب الصنوبر", "ملعب", Difference.BOUNDARY),
        ("في وجه", "وجه", "وج", Difference.CLITIC),
        ("في به", "به", "ب", Difference.BOUNDARY),  # one letter is no word that ends in a pronoun
        ("في كتابهاته", "كتابها", "كتاب", Difference.BOUNDARY),  # the word goes on
        ("في كتابها الجديد", "كتابها الجديد", "كتاب", Difference.BOUNDARY),
        ("نبيل " + "س " * 40, "نبيل " + "س " * 40, "نبيل", Difference.BOUNDARY),
    ],
)
def test_an_end_differs_by_letters_edge_or_words_as_listed(
    text: str, longer: str, shorter: str, difference: Difference
) -> None:
    start = text.index(longer)
    one, other = start + len(longer), start + len(shorter)
    assert at_end(text, one, other) is at_end(text, other, one) is difference


@given(spans(), spans())
def test_a_difference_has_no_direction_and_is_none_only_for_the_same_span(
    one: LabelledSpan, other: LabelledSpan
) -> None:
    found = between(TEXT, one, other)
    assert found is between(TEXT, other, one)
    assert (found is Difference.SAME) == (one[:2] == other[:2])
    assert letters(TEXT, one, other) == letters(TEXT, other, one)


def test_the_letters_are_those_that_one_of_the_two_has() -> None:
    one, other = said(TEXT, "وحمص", "location"), said(TEXT, "حمص ثم", "location")
    assert letters(TEXT, one, other) == ("و", " ثم")


@given(spans(), spans(), st.just(frozenset({"claim"})))
def test_links_are_mutual_and_statements_are_linked_with_statements_only(
    one: LabelledSpan, other: LabelledSpan, passages: frozenset[str]
) -> None:
    found = linked(TEXT, one, other, passages)
    assert found is linked(TEXT, other, one, passages)
    overlap = one.start < other.end and other.start < one.end
    if overlap and one[:2] == other[:2]:
        assert found
    elif not overlap or (one.label == "claim") is not (other.label == "claim"):
        assert not found
    elif one.label == other.label:
        assert found


SHORT_SPANS = st.builds(
    lambda start, size: LabelledSpan(start, start + size, "actor"),
    st.integers(0, 6),
    st.integers(1, 6),
)


@given(SHORT_SPANS, SHORT_SPANS)
def test_half_is_as_many_shared_letters_as_others_or_more(
    one: LabelledSpan, other: LabelledSpan
) -> None:
    mine, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert overlap_is_half(one, other) == (len(mine & theirs) >= len(mine ^ theirs))


def test_another_label_is_linked_by_half_its_letters_or_by_its_core() -> None:
    def link(one: str, other: str, text: str = "قال “نبيل” في ملعب الصنوبر") -> bool:
        pair = said(text, one, "actor"), said(text, other, "location")
        return linked(text, *pair, frozenset())

    assert link("ملعب الصنوبر", "الصنوبر")  # 7 of 12
    assert not link("ملعب الصنوبر", "ملعب")  # 4 of 12
    assert link("”", "” في", "قال ”” في") is False
    assert link("“نبيل”", "نبيل")
    assert link("بـ", "بـب", "قال بـب")
