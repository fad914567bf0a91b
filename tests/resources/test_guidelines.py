"""The guidelines: the same sections in both languages, one for every label, with true examples."""

from __future__ import annotations

import re

import pytest

from annotator import assets
from annotator.formats import label_set

LANGUAGES = ("ar", "en")
EXAMPLE = re.compile(r"^\| (?P<text>[^|]*[\u0621-\u064a][^|]*) \| (?P<mark>[^|]*⟦[^|]*) \|$", re.M)


def guidelines(language: str) -> str:
    return (assets.resources() / "guidelines" / f"news.{language}.md").read_text("utf-8")


def headings(text: str) -> list[str]:
    return re.findall(r"^(#+) ", text, re.M)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_has_a_section_named_by_it(language: str) -> None:
    path = assets.resources() / "labels" / "news.json"
    for label in label_set.read(path.read_bytes(), path.name):
        assert f"\n## {label.name} · {label.titles['ar']}\n" in guidelines(language)


def test_both_languages_have_the_same_sections_in_the_same_order() -> None:
    arabic, english = (guidelines(language) for language in LANGUAGES)
    assert headings(arabic) == headings(english)
    assert [m["text"] for m in EXAMPLE.finditer(arabic)] == [
        m["text"] for m in EXAMPLE.finditer(english)
    ]
    named = re.compile(r"^## (\w+) ·", re.M)
    assert named.findall(arabic) == named.findall(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_example_marks_is_in_its_text(language: str) -> None:
    examples = list(EXAMPLE.finditer(guidelines(language)))
    assert len(examples) >= 15
    for example in examples:
        for marked in re.findall(r"⟦([^⟦⟧]*)⟧", example["mark"]):
            assert marked in example["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_short_enough_to_be_read(language: str) -> None:
    assert 500 <= len(guidelines(language).split()) <= 1500


def test_the_arabic_ones_are_in_arabic() -> None:
    letters = re.findall(r"[^\W\d_]", guidelines("ar"))
    arabic = [letter for letter in letters if "\u0600" <= letter <= "\u06ff"]
    assert len(arabic) / len(letters) > 0.95
