"""The guidelines: the same in both languages, a section for every label,
and the program obeys them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from annotator import assets
from annotator.arabic.fold import fold
from annotator.arabic.snapping import snap
from annotator.core.span import Span
from annotator.store.search.lexicon import general_words
from tests.templates import labels

LANGUAGES = ("ar", "en")
EXAMPLE = re.compile(r"^\* (?=.*\*\*)([^a-z]*?)$", re.M)  # an Arabic line with something bold
BOLD = re.compile(r"\*\*(.+?)\*\*")


def guidelines(language: str) -> str:
    return (assets.resources() / "guidelines" / f"news.{language}.md").read_text("utf-8")


def examples() -> Iterator[tuple[str, str, list[Span]]]:
    """The section, the plain text and the marked spans of each example
    of the English guidelines.
    """
    for section in re.split(r"^## ", guidelines("en"), flags=re.M)[1:]:
        for line in EXAMPLE.findall(section):
            text, spans = "", []
            for number, part in enumerate(line.split("**")):
                if number % 2:
                    spans.append(Span(len(text), len(text) + len(part)))
                text += part
            yield section.split()[0], text, spans


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_has_a_section_named_by_it(language: str) -> None:
    for label in labels():
        assert f"\n## {label.name} · {label.titles['ar']}\n" in guidelines(language)


def test_both_languages_have_the_same_shape_and_the_same_examples() -> None:
    arabic, english = (guidelines(language) for language in LANGUAGES)
    for shape in (r"^(#+) ", r"^## (\w+) ·", r"^(\d\.|\*) "):
        assert re.findall(shape, arabic, re.M) == re.findall(shape, english, re.M)
    theirs = [line for line in EXAMPLE.findall(arabic) if "المقطع." not in line]
    assert EXAMPLE.findall(english) == theirs
    assert len(theirs) >= 30


class Known:
    """A project in which every name of the guidelines was marked before."""

    def __init__(self) -> None:
        self._words = {
            fold(span.of(text).split()[0]) for _, text, spans in examples() for span in spans
        }

    def begins_known(self, word: str) -> bool:
        return fold(word) in self._words

    def frequency(self, word: str) -> int:
        return 0

    def share(self, word: str) -> float:
        return general_words().share(word)


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example[1])
def test_snapping_does_what_the_guidelines_say(example: tuple[str, str, list[Span]]) -> None:
    section, text, spans = example
    label = labels()[section] if section in labels() else labels()["actor"]
    for span in spans:
        assert snap(text, span, label, (False, False), Known()) == span


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guidelines_are_short_enough_to_be_read(language: str) -> None:
    assert 500 <= len(guidelines(language).split()) <= 1500


def test_the_arabic_ones_are_in_arabic() -> None:
    letters = re.findall(r"[^\W\d_]", guidelines("ar"))
    arabic = [letter for letter in letters if "\u0600" <= letter <= "\u06ff"]
    assert len(arabic) / len(letters) > 0.95
