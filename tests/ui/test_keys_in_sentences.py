"""No sentence and no card has a key written by hand: keys come from the action table."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.labels import LabelSet
from annotator.core.rules import Objection, Refusal
from annotator.ui.actions import key_names, keys
from annotator.ui.actions.table import ACTIONS
from annotator.ui.words import sentences, translation

ROOT = Path(__file__).resolve().parents[2]
WINDOW = ROOT / "annotator" / "ui"
CATALOGUES = ("ar", "en")

NAMED = r"(?:(?:Ctrl|Shift|Alt)\b|F(?:[2-9]|1[0-2])\b|Esc\b|Enter\b|Return\b|Backspace\b|Del\b)"
"""Keys by their names. F1 is not among them: it is a measure, too."""
LETTER = r"(?:[Pp]ress [A-Z0-9]\b|\([A-Z0-9]\)|  [A-Z0-9]$|^[A-Z0-9](?: [A-Z0-9])*(?:$|:))"
"""Letters and digits where a key stands: after *press*, in brackets, behind a gap, or alone."""
A_KEY = re.compile(f"(?<![\\w{{]){NAMED}|{LETTER}")
LATIN_LETTER = re.compile(r"(?<![A-Za-z0-9{_+-])[A-Z](?![A-Za-z0-9_}-])")
"""In Arabic, a Latin letter by itself is a key."""

TABLES = {"actions"}  # the folder of the action table
CONTEXTS_OF_TABLES = {"actions", "help"}
NO_KEYS = {
    "article/body.py": {"M", "C"},  # categories of Unicode
    "article/captions.py": {"M"},  # likewise
    "guide/help.py": {"C"},  # an example of a key in two layouts, whatever it does
    "window/key_presses.py": {"Alt+"},  # taken away from what the key of a menu is called
    "window/menus.py": {"Alt+"},  # likewise
    "window/projects.py": {"Z"},  # the time zone
    "overview/sections.py": {"0"},  # the number, read aloud
    "words/translation.py": {"L", "R"},  # directions of Unicode
}
DRAWS_OR_PRESSES_KEYS = {"guide/keyboard.py", "tour/tour.py", "tour/review_story.py"}


def strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module, without its docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and id(node) not in docstrings:
            yield text


def literal_keys(module: str, source: str) -> list[str]:
    """The strings in ``source`` that have a key written by hand."""
    only_sentences = module in DRAWS_OR_PRESSES_KEYS
    return [
        text
        for text in strings(ast.parse(source))
        if A_KEY.search(text)
        and text not in NO_KEYS.get(module, ())
        and (" " in text or not only_sentences)
    ]


def modules() -> Iterator[tuple[str, str]]:
    """Each module of the window but those of the action table, and its source."""
    for path in sorted(WINDOW.rglob("*.py")):
        name = path.relative_to(WINDOW)
        if name.parts[0] not in TABLES:
            yield name.as_posix(), path.read_text(encoding="utf-8")


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Every text of a catalogue and every form of its translation, but the action table's own."""
    root = ET.parse(ROOT / f"resources/i18n/annotator_{language}.ts").getroot()
    for context in root.iter("context"):
        if context.findtext("name") in CONTEXTS_OF_TABLES:
            continue
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translated = message.find("translation")
            assert translated is not None
            yield source, source
            for form in translated.itertext():
                yield source, form


def hand_written(source: str, form: str) -> bool:
    """Whether a text of the catalogue, or a form of its translation, has a key."""
    arabic = form != source and LATIN_LETTER.search(form)
    return "U+" not in source and bool(A_KEY.search(form) or arabic)


def test_no_module_of_the_window_has_a_key_in_a_sentence_or_on_a_card():
    written = {name: literal_keys(name, source) for name, source in modules()}
    assert {name: found for name, found in written.items() if found} == {}


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_text_has_a_key_in_any_language(language):
    assert [form for source, form in texts(language) if hand_written(source, form)] == []


def test_no_word_stands_twice_where_a_key_is_put_in(qapp):
    """The space bar has no sign: in Arabic its name begins with the word for a key."""
    translation.install("ar")
    said = {key_names.with_keys(form) for _, form in texts("ar")}
    translation.install("en")
    assert [form for form in said if re.search(r"(?<!\w)(\w{3,}) \1(?!\w)", form)] == []


@pytest.mark.parametrize(
    "line",
    [
        'say(self.tr("Press F4 to reopen it."))',
        'say(self.tr("Reopen  F4"))',
        'say("Import some with Ctrl+I.")',
        'say("Add a note…  (N)")',
        'say("Press Y first.")',
        'KeyButton("E", self.tr("edit"))',
        'KeyButton("Q W", self.tr("right edge"))',
        'say("What you select now becomes {label}. Esc ends it.")',
    ],
)
def test_a_key_that_is_written_by_hand_is_noticed(line):
    assert literal_keys("review/case_card.py", line)
    assert not literal_keys("review/case_card.py", 'say("Press {key_reopen} in 3 articles of F1.")')


def test_a_key_that_is_only_in_the_translation_is_noticed():
    assert hand_written("Press {key_reopen}.", "اضغط F4.")
    assert hand_written("Press {key_confirm_own} first.", "اضغط Y أولًا.")
    assert not hand_written("Press {key_reopen}.", "اضغط {key_reopen}.")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_key_that_a_sentence_names_is_one_of_the_action_table(qapp, language):
    translation.install(language)
    try:
        named = [form for _, form in texts("ar") if "{key_" in form]
        told = [key_names.with_keys(form) for form in named]
    finally:
        translation.install("en")
    assert len(named) > 30 and not any("{key_" in text for text in told)


def test_a_sentence_follows_the_action_table(monkeypatch, qapp):
    monkeypatch.setitem(key_names._KEYS, "reopen", "Ctrl+J")
    refused = Refusal(Objection.FINISHED)
    assert "Press Ctrl+J to reopen it." in sentences.refusal(refused, LabelSet("none", ()), "en")


def test_the_key_of_an_action_is_its_first():
    first = {spec.name: spec.keys[0] for spec in ACTIONS if spec.keys}
    assert {name: key_names.key_of(name) for name in ("undo", "reopen")} == {
        name: keys.shown(first[name]) for name in ("undo", "reopen")
    }
    assert key_names.key_of("apply_label") == "Enter"
    assert key_names.keys_of("start_left", "start_right") == "Q W"
    assert key_names.modifier_of("reason_slip") == "Shift"
