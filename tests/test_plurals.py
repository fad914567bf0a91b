"""Every sentence with a number in it, in both languages: one thing, two, eleven, a hundred."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from annotator.core.message import Form, english, say
from annotator.reports.speech import SENTENCES, Speech
from annotator.ui.words import translation
from tests.test_translations import ROOT, Message, catalogue

SINGULAR = (
    "annotation|annotator|article|backup|case|change|character|correction|date|file|finding|folder"
    "|gesture|judgement|letter|line|package|pair|person|place|row|set|span|step|tag|text|time|word"
)
PLURAL = f"people|entries|(?:{SINGULAR})s"
NAMES = "article|file|name|other|project"  # values that are no numbers
LIMITS = ("most", "covered")  # numbers that are never small

# What is counted in Arabic: from three to ten, from eleven to ninety-nine, from a hundred on.
ARABIC = {
    "مقالات": ("مقالًا", "مقال"),
    "مقاطع": ("مقطعًا", "مقطع"),
    "ملفات": ("ملفًا", "ملف"),
    "مجلدات": ("مجلدًا", "مجلد"),
    "مجموعات": ("مجموعة", "مجموعة"),
    "حالات": ("حالة", "حالة"),
    "أسطر": ("سطرًا", "سطر"),
    "حروف": ("حرفًا", "حرف"),
    "نصوص": ("نصًا", "نص"),
    "كلمات": ("كلمة", "كلمة"),
    "مواضع": ("موضعًا", "موضع"),
    "حزم": ("حزمة", "حزمة"),
    "نسخ": ("نسخة", "نسخة"),
    "تصحيحات": ("تصحيحًا", "تصحيح"),
    "تغييرات": ("تغييرًا", "تغيير"),
    "تواريخ": ("تاريخًا", "تاريخ"),
    "أشخاص": ("شخصًا", "شخص"),
}


def counted(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.numerus]


def named(messages: list[Message]) -> list[object]:
    return [pytest.param(one, id=f"{one.context}: {one.source[:40]}") for one in messages]


# -- english
# ------------------------------------------------------------------------------------------


def agrees(told: str, number: int) -> bool:
    """Whether nothing in ``told`` disagrees with ``number`` before it."""
    if "(s)" in told or "%n" in told:
        return False
    if number == 1:
        verbs = "were|are|have|do|wait|fit|go|look|confirm"
        return not re.search(rf"\b1 (\w+ )?({PLURAL})\b|(?<!of )1 \w+ ({verbs})\b", told)
    return not re.search(rf"\b{number} (?:{SINGULAR})\b", told)


@pytest.mark.parametrize("message", named(counted("en")))
def test_the_window_counts_in_english(qapp, message):
    translation.install("en")
    for number in (1, 2, 5):
        told = QCoreApplication.translate(message.context, message.source, "", number)
        assert agrees(told, number), told


def test_commands_count_in_english():
    sources = [message.source for message in catalogue("en") if message.context == "messages"]
    assert sources
    for source in sources:
        form = Form("Counted", {"ONE": source}).ONE
        values = dict.fromkeys(re.findall(r"\{(\w+)\}", source), "x")
        for number in (1, 2, 5):
            told = english(say(form, n=number, **values))
            assert agrees(told, number), told


def test_the_report_counts_in_english():
    for name, (sentence, _) in SENTENCES.items():
        if "(s)" in sentence:
            for number in (1, 2, 5):
                told = Speech("en").counted(name, number)
                assert agrees(re.sub(r"\{\w+\}", str(number), told), number), told


def uncounted() -> Iterator[str]:
    """English sentences that do not go by a number, of the window, below it and of the report."""
    yield from (message.source for message in catalogue("ar") if not message.numerus)
    yield from (sentence for sentence, _ in SENTENCES.values())


def test_no_other_sentence_sets_things_behind_a_number():
    behind = re.compile(rf"\{{(?!{'|'.join(LIMITS)}|key_)\w+\}} (\w+ )?({PLURAL})\b")
    assert [sentence for sentence in uncounted() if behind.search(sentence)] == []


def test_no_line_of_code_does():
    behind = re.compile(rf" ((?!of )\w+ )?({PLURAL})\b")
    found = [
        f"{path.relative_to(ROOT)}:{string.lineno}"
        for path in sorted((ROOT / "annotator").rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for before, after in zip(string.values, string.values[1:], strict=False)
        if isinstance(before, ast.FormattedValue)
        and isinstance(after, ast.Constant)
        and behind.match(str(after.value))
    ]
    assert found == []


# -- arabic
# ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("message", named(counted("ar")))
def test_the_window_counts_in_arabic(qapp, message):
    translation.install("ar")
    try:
        told = {
            number: QCoreApplication.translate(message.context, message.source, "", number)
            for number in (1, 2, 3, 11, 100)
        }
    finally:
        translation.install("en")
    few = re.search(r"3 (\w+)", told[3])
    if few and few[1] in ARABIC:
        many, hundred = ARABIC[few[1]]
        assert re.search(rf"11 {many}(?!\w)", told[11]), told
        assert re.search(rf"100 {hundred}(?!\w)", told[100]), told
    things = "|".join(ARABIC)
    for number in (1, 2):  # they are words, or stand behind a colon
        assert not re.search(rf"(?<!\d){number} ({things})", told[number]), told


def test_no_other_arabic_sentence_sets_things_behind_a_number():
    things = {noun for few, others in ARABIC.items() for noun in (few, *others)}
    behind = re.compile(rf"\{{(?!{NAMES})\w+\}} ({'|'.join(things)})(?!\w)")
    others = [message for message in catalogue("ar") if not message.numerus]
    sentences = [text for message in others for text in message.texts]
    sentences += [sentence for _, sentence in SENTENCES.values()]
    assert [sentence for sentence in sentences if behind.search(sentence)] == []


def test_one_thing_has_one_word():
    """In the window a span is a span, also when it is counted."""
    assert [m.source for m in catalogue("ar") if "توسيم" in "".join(m.texts)] == []
