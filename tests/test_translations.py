"""The catalogues are complete, current and sound; the window is mirrored in Arabic."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QLabel, QWidget

from annotator.jobs.measures.report import number
from annotator.reports.speech import SENTENCES
from annotator.ui.actions.table import ACTIONS, SECTION_TITLES, Section
from annotator.ui.words import translation

ROOT = Path(__file__).parents[1]
CATALOGUES = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent
PLACEHOLDER = re.compile(r"%n|%L?\d|\{\w*\}")
ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    state: str
    numerus: bool
    texts: tuple[str, ...]


def messages(path: Path) -> Iterator[Message]:
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translated = message.find("translation")
            forms = translated.findall("numerusform")
            yield Message(
                context.findtext("name"),
                message.findtext("source"),
                translated.get("type", "finished"),
                message.get("numerus") == "yes",
                tuple(form.text or "" for form in forms) or (translated.text or "",),
            )


def catalogue(language: str) -> list[Message]:
    return list(messages(CATALOGUES / f"annotator_{language}.ts"))


def same_in_both(message: Message) -> bool:
    """Names, formats and keys, which are written alike in both languages."""
    words = re.sub(r"\{\w+\}|Annotator|jsonl?|JSONL|Ctrl", "", message.source)
    return not re.search("[A-Za-z]", words)


# -- complete and current
# ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_nothing_is_left_to_translate(language):
    found = catalogue(language)
    assert found
    assert [m for m in found if m.state != "finished" or not all(m.texts)] == []


@pytest.mark.parametrize(("language", "only"), [("ar", []), ("en", ["-pluralonly"])])
def test_the_catalogue_holds_every_text_of_the_code_and_no_other(tmp_path, language, only):
    tool = TOOLS / "lupdate"
    if not tool.exists():
        pytest.skip("this PySide6 brings no lupdate")
    copy = tmp_path / f"annotator_{language}.ts"
    shutil.copy(CATALOGUES / copy.name, copy)
    languages = ["-source-language", "en", "-target-language", language]
    forms = tmp_path / "forms.py"
    lister = [sys.executable, CATALOGUES / "forms.py"]
    forms.write_bytes(
        subprocess.run(
            lister,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": "."},
            check=True,
            stdout=subprocess.PIPE,
        ).stdout
    )
    subprocess.run(
        [tool, "-extensions", "py", "annotator/ui", forms, *only, *languages, "-ts", copy],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    changed = [m for m in messages(copy) if m.state != "finished"]
    assert changed == [], "run resources/i18n/update.sh, and translate what is unfinished"


def test_no_text_stands_inside_an_f_string():
    """There lupdate does not look for any."""
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "annotator/ui").rglob("*.py"))
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
    ]
    assert found == []


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_what_the_window_loads_is_made_from_the_catalogue(tmp_path, qapp, language):
    tool = TOOLS / "lrelease"
    if not tool.exists():
        pytest.skip("this PySide6 brings no lrelease")
    fresh = tmp_path / "fresh.qm"
    subprocess.run(
        [tool, "-silent", CATALOGUES / f"annotator_{language}.ts", "-qm", fresh],
        check=True,
        capture_output=True,
    )
    assert fresh.read_bytes() == (CATALOGUES / f"annotator_{language}.qm").read_bytes(), (
        "run resources/i18n/update.sh"
    )


def test_every_text_has_its_translation_in_the_file_that_is_loaded(qapp):
    translator = QTranslator()
    assert translator.load(str(CATALOGUES / "annotator_ar.qm"))
    for message in catalogue("ar"):
        count = 3 if message.numerus else -1
        loaded = translator.translate(message.context, message.source, "", count)
        assert loaded == message.texts[3 if message.numerus else 0]


# -- sound
# ------------------------------------------------------------------------------------------


def test_every_text_is_arabic():
    assert [
        message.source
        for message in catalogue("ar")
        if not ARABIC_LETTER.search("".join(message.texts))
        and not same_in_both(message)
        and message.source != "العربية"  # says the other language's name
        and message.context != "QShortcut"  # arrows
    ] == []


def test_placeholders_are_the_same():
    for message in catalogue("ar") + catalogue("en"):
        wanted = sorted(PLACEHOLDER.findall(message.source))
        for place, text in enumerate(message.texts):
            found = sorted(PLACEHOLDER.findall(text))
            spelt_out = message.numerus and place < (3 if len(message.texts) == 6 else 1)
            if spelt_out and "%n" not in found:  # none, one and two are words
                found = sorted([*found, "%n"])
            assert found == wanted, text


@pytest.mark.parametrize(("language", "count"), [("ar", 6), ("en", 2)])
def test_every_plural_form_is_there(language, count):
    plurals = [message for message in catalogue(language) if message.numerus]
    assert plurals
    for message in plurals:
        assert len(message.texts) == count
        assert all(text.strip() for text in message.texts)


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (0, "لا مقاطع"),
        (1, "مقطع واحد"),
        (2, "مقطعان"),
        (3, "3 مقاطع"),
        (10, "10 مقاطع"),
        (11, "11 مقطعًا"),
        (99, "99 مقطعًا"),
        (100, "100 مقطع"),
        (103, "103 مقاطع"),
    ],
)
def test_arabic_counts_as_arabic_does(qapp, count, written):
    translation.install("ar")
    try:
        told = QCoreApplication.translate("ArticleDelegate", "%n span(s)", "", count)
    finally:
        translation.install("en")
    assert told == written


def test_english_has_its_plurals(qapp):
    translation.install("en")
    told = [QCoreApplication.translate("ArticleDelegate", "%n span(s)", "", n) for n in (0, 1, 2)]
    assert told == ["0 spans", "1 span", "2 spans"]


def test_sentences_end_alike():
    for message in catalogue("ar"):
        # None, one and two may be said in other words; from three on the sentence is the source's.
        for text in message.texts[3:] or message.texts:
            for end in ("…", ".", ":", "  "):
                assert message.source.endswith(end) == text.endswith(end), text


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_every_menu_has_each_access_key_once(qapp, language):
    translation.install(language)
    try:
        menus = [[str(title) for title in SECTION_TITLES.values()]]
        menus += [
            [str(spec.text) for spec in ACTIONS if spec.section is section] for section in Section
        ]
        for menu in menus:
            shown = [QCoreApplication.translate("actions", text) for text in menu]
            keys = [text[text.index("&") + 1].casefold() for text in shown if "&" in text]
            assert len(keys) == len(set(keys)), shown
    finally:
        translation.install("en")


def test_arabic_menus_have_access_keys_where_english_ones_do():
    for message in catalogue("ar"):
        for text in message.texts:
            assert message.source.count("&") == text.count("&"), text


def test_arabic_writes_its_own_marks():
    """Commas, semicolons and question marks of Arabic; quotes that point the right way."""
    for message in catalogue("ar"):
        for text in message.texts:
            arabic = re.sub(r"\([^)]*\)|;;", "", text)
            assert not re.search(r"[\u0621-\u064a][,;?]", arabic), text
            assert "“" not in text, text


def arabic_terms() -> dict[str, list[str]]:
    """The words that the glossary gives for each English one."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in glossary.splitlines() if line.startswith("| ")]
    return {row[1].strip(): re.findall(r"[\u0621-\u064a]+", row[-3]) for row in rows}


@pytest.mark.parametrize("term", ["Article", "Span", "Project", "Clitic", "Furniture"])
def test_terms_are_those_of_the_glossary(term):
    """The same word for the same thing; a pronoun will do where it is plain what is spoken of."""
    arabic = "|".join(arabic_terms()[term])
    english = rf"\b{'prefix(es)?' if term == 'Clitic' else term.lower() + 's?'}\b"
    told = [
        message
        for message in catalogue("ar")
        if re.search(english, message.source.replace("&", ""), re.IGNORECASE)
    ]
    assert arabic
    assert told
    without = [
        message.source
        for message in told
        if not re.search(arabic, "".join(message.texts).replace("&", ""))
    ]
    assert len(without) <= len(told) * 0.15, without


def given_up() -> set[str]:
    """The Arabic words that the glossary allows for nothing: in code type in its last column."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in glossary.splitlines() if line.startswith("| ")]
    return {word for row in rows for word in re.findall(r"`([\u0621-\u0652 ]+)`", row[-2])}


def words_given_up_in(text: str) -> list[str]:
    """Which of them ``text`` says, also behind a letter that is written onto them."""
    plain = re.sub(r"[&\u2066-\u2069\u200e\u200f]", "", text)
    letter = r"[\u0621-\u064a]"
    return [
        word
        for word in sorted(given_up())
        if re.search(rf"(?<!{letter})[وفبلك]?(?:ال)?{word}(?!{letter})", plain)
    ]


def texts_that_people_read() -> Iterator[str]:
    """The Arabic of the window, of the report, of the guidelines and of the label sets."""
    for message in catalogue("ar"):
        yield from message.texts
    yield from (arabic for _, arabic in SENTENCES.values())
    for folder in ("guidelines", "labels"):
        for path in (ROOT / "resources" / folder).iterdir():
            yield from path.read_text(encoding="utf-8").splitlines()


def test_words_that_were_given_up_are_said_nowhere():
    said = ((text, words_given_up_in(text)) for text in texts_that_people_read())
    assert {text: words for text, words in said if words} == {}


@pytest.mark.parametrize(
    "text",
    ["صدِّر النسخة الذهبية.", "الحسم &بالسياسة…", "اقرأ الإرشادات", "والحافة اليمنى", "بذرة القرعة"],
)
def test_a_word_that_was_given_up_is_noticed(text):
    assert words_given_up_in(text)
    assert words_given_up_in("صدِّر المعيار الذهبي. الحقول المطلوبة") == []


def test_two_in_the_nominative_stands_behind_a_colon():
    """None, one and two are words: behind a colon nothing governs them."""
    assert [
        text
        for message in catalogue("ar")
        if message.numerus
        for text in message.texts
        if re.search(r": (صفر|مقطعين|نصين|تاريخين|مقالين|ملفين|حالتين|مجموعتين)\b", text)
    ] == []


def test_no_plural_form_says_the_opposite():
    """*غير مقال* is more than one article, and *لم تؤخذ مجموعة واحدة* not a single one."""
    opposite = re.compile(
        r"في غير (مقال|ملف|مجموعة|حالة)|من لا مقاطع|لم تؤخذ مجموعة واحدة|لم يُقرأ ملف واحد"
    )
    assert [
        text for message in catalogue("ar") for text in message.texts if opposite.search(text)
    ] == []


def test_every_number_has_its_nought_before_the_point():
    bare = re.compile(r"(?<![\w.…])\.\d")
    said = [text for message in catalogue("ar") for text in (message.source, *message.texts)]
    said += [text for sentences in SENTENCES.values() for text in sentences]
    assert [text for text in said if bare.search(text)] == []
    assert [number(value) for value in (0.8549, 1.0, -0.02, None)] == [
        "0.855",
        "1.000",
        "-0.020",
        "—",
    ]
    assert [number(value, digits=2) for value in (0.85, -0.001)] == ["0.85", "0.00"]


# -- at work
# ----------------------------------------------------------------------------------------


def test_the_window_turns_round_with_its_language(qtbot, qapp):
    widget = QWidget()
    label = QLabel("x", widget)
    qtbot.addWidget(widget)
    translation.install("ar")
    try:
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert label.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert translation.current() == "ar"
        assert translation.other() == "en"
    finally:
        translation.install("en")
    assert label.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("DialogFrame", "Cancel") == "Cancel"


def test_a_language_without_a_catalogue_is_refused():
    with pytest.raises(ValueError, match="no catalogue for tlh"):
        translation.install("tlh")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("قال", True),
        ("1. قال", True),
        ("x قال", False),
        ("123", False),
        ("", False),
        ("\u2068x\u2069 قال", True),
    ],
)
def test_the_first_letter_decides_the_side(text, right):
    assert translation.starts_from_the_right(text) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("على طريق الساحل السريع M4", True),
        ("M4 هو الطريق الوحيد", True),
        ("(not) قالت مصادر محلية", True),
        ("الآن، مؤخراً cannot be placed in time: leave them.", False),
        ("in وصل إلى دمشق it is a location", False),
        ("1. 2020", False),
        ("“local sources” (مصادر محلية)", False),
    ],
)
def test_most_words_decide_the_side_of_prose_that_quotes(text, right):
    left, other = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert translation.direction_of_most_words(text, left) is (other if right else left)


def test_where_neither_side_has_more_words_the_language_of_the_prose_decides():
    for own in Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft:
        assert translation.direction_of_most_words("“local sources” (مصادر محلية)", own) is own
        assert translation.direction_of_most_words("", own) is own
