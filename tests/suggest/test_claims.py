"""What is reported, and whose words it is, by rule."""

from __future__ import annotations

import pytest

from annotator.suggest.claims import reported_claims


def reported(text: str) -> list[tuple[str | None, str]]:
    return [
        (found.holder.of(text) if found.holder is not None else None, found.claim.of(text))
        for found in reported_claims(text)
    ]


@pytest.mark.parametrize(
    ("text", "holder", "claim"),
    [
        (
            "أكد وزير النقل أن الطريق سيفتح قبل نهاية العام.",
            "وزير النقل",
            "الطريق سيفتح قبل نهاية العام",
        ),
        (
            "وقالت البلدية في بيان إن المياه ستعود غدا إلى الحي.",
            "البلدية",
            "المياه ستعود غدا إلى الحي",
        ),
        (
            "قال نعيم الدرزكي: \u201cثلث الجسور لم يفحص منذ عام كامل\u201d وغادر القاعة.",
            "نعيم الدرزكي",
            "ثلث الجسور لم يفحص منذ عام كامل",
        ),
        (
            "بحسب مصادر محلية، انقطعت الكهرباء عن القرية ليلا.",
            "مصادر محلية",
            "انقطعت الكهرباء عن القرية ليلا",
        ),
        (
            "واعتبر الاتحاد أن القرار متسرع جدا، مطالبا بتأجيله، بينما رفضت الوزارة.",
            "الاتحاد",
            "القرار متسرع جدا، مطالبا بتأجيله",
        ),
        (
            "وبحسب مصادر محلية، فإن المعارك مستمرة في محيط المدينة.",
            "مصادر محلية",
            "المعارك مستمرة في محيط المدينة",
        ),
        (
            "وقالت 'منظمة الأفق' إن المساعدات وصلت إلى المدينة.",
            "منظمة الأفق",
            "المساعدات وصلت إلى المدينة",
        ),
        (
            "اتهم الرئيس الدولي خصومه بأنهم يعرقلون السلام في المنطقة.",
            "الرئيس الدولي",
            "يعرقلون السلام في المنطقة",
        ),
    ],
)
def test_a_claim_and_its_holder_are_found(text, holder, claim):
    assert reported(text) == [(holder, claim)]


def test_who_spoke_last_holds_what_is_said_without_a_name_also_in_the_next_line():
    text = "أعلنت اللجنة أن النتائج ستنشر يوم غد.\nوأضافت أن الطعون مفتوحة أسبوعا كاملا."
    assert reported(text) == [
        ("اللجنة", "النتائج ستنشر يوم غد"),
        ("اللجنة", "الطعون مفتوحة أسبوعا كاملا"),
    ]


def test_a_participle_begins_another_claim():
    text = "قال المدير إن العمل انتهى أمس، مؤكدا أن الكلفة لم تتغير منذ البداية."
    assert [claim for _, claim in reported(text)] == [
        "العمل انتهى أمس",
        "الكلفة لم تتغير منذ البداية",
    ]


@pytest.mark.parametrize("text", ["", "وصل الوفد بين صباح ومساء", "قال كلمة.", "أكد أن هنا."])
def test_where_nothing_is_reported_nothing_is_found(text):
    assert reported(text) == []
