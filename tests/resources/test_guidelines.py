"""The guidelines: the same in both languages, a section for every label,
and the program and the label set obey every example of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from annotator import assets
from annotator.arabic.snapping import snap
from annotator.core.case import LabelledSpan
from annotator.core.rules import judge_spans
from annotator.core.span import Span
from tests.known_names import KnownNames
from tests.templates import labels

LANGUAGES = ("ar", "en")
EXAMPLE = re.compile(r"^\* (?=.*(?:\*\*|~~))([^a-z]*?)$", re.M)  # an Arabic line with a mark in it
MARK = re.compile(r"(\*\*|~~)(.+?)\1")
ROW = re.compile(r"^\| (\*\*|~~)(.+?)\1 \| (.*?) ?\| (.+) \|$", re.M)


@dataclass(frozen=True)
class Example:
    """A sentence of the guidelines, what is marked in it, and what is not to be marked."""

    section: str
    text: str
    marked: tuple[Span, ...]
    refused: tuple[Span, ...]

    @property
    def label(self) -> str:
        """The label that its section is about; a section on edges means names."""
        return self.section if self.section in labels() else "actor"


def guidelines(language: str) -> str:
    return (assets.resources() / "guidelines" / f"news.{language}.md").read_text("utf-8")


def example(section: str, line: str) -> Example:
    text, at = "", 0
    spans: dict[str, list[Span]] = {"**": [], "~~": []}
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        spans[mark[1]].append(Span(len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    return Example(section, text + line[at:], tuple(spans["**"]), tuple(spans["~~"]))


def examples() -> Iterator[Example]:
    """Each example of the English guidelines."""
    for section in re.split(r"^## ", guidelines("en"), flags=re.M)[1:]:
        for line in EXAMPLE.findall(section):
            yield example(section.split()[0], line)


def paragraph(language: str) -> str:
    """The paragraph in which every decision is explained."""
    return re.search(r"\n\n([^#*|\n]+)\n\n\|[^#]+\Z", guidelines(language))[1]


def decisions(language: str) -> list[tuple[str, str, str]]:
    """What is marked in it, ``**``, or is not, ``~~``; the surface; and the title of its label."""
    return [(sign, surface, title) for sign, surface, title, _ in ROW.findall(guidelines(language))]


def of_the_paragraph() -> list[LabelledSpan]:
    """The spans of the paragraph."""
    text, spans = paragraph("en"), []
    for sign, surface, title in decisions("en"):
        if sign == "**":
            start = text.index(surface)
            spans.append(LabelledSpan(start, start + len(surface), title))
    return spans


def known_names() -> KnownNames:
    """A project in which every name of the guidelines was marked before."""
    names = [span.of(case.text) for case in examples() for span in case.marked]
    names += [labelled.span.of(paragraph("en")) for labelled in of_the_paragraph()]
    return KnownNames(names)


# The same in both languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_has_a_section_named_by_it(language: str) -> None:
    for label in labels():
        assert f"\n## {label.name} · {label.titles['ar']}\n" in guidelines(language)


def test_both_languages_have_the_same_shape_and_the_same_examples() -> None:
    arabic, english = (guidelines(language) for language in LANGUAGES)
    for shape in (r"^(#+) ", r"^## (\w+) ·", r"^(\d\.|\*|\|) "):
        assert re.findall(shape, arabic, re.M) == re.findall(shape, english, re.M)
    assert EXAMPLE.findall(english) == EXAMPLE.findall(arabic)
    assert len(EXAMPLE.findall(english)) >= 100


def test_both_languages_decide_the_paragraph_alike() -> None:
    titles = {label.title("ar"): label.name for label in labels()} | {"": ""}
    arabic = [(sign, surface, titles[title]) for sign, surface, title in decisions("ar")]
    assert paragraph("ar") == paragraph("en")
    assert arabic == decisions("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guidelines_are_short_enough_to_be_read(language: str) -> None:
    assert 1_500 <= len(guidelines(language).split()) <= 3_000


def test_the_arabic_ones_are_in_arabic() -> None:
    letters = re.findall(r"[^\W\d_]", guidelines("ar"))
    arabic = [letter for letter in letters if "\u0600" <= letter <= "\u06ff"]
    assert len(arabic) / len(letters) > 0.95


# The program obeys them


def snapped(text: str, span: Span, label: str, known: KnownNames) -> str:
    """What the program makes of a selection of ``span``."""
    meant = snap(text, span, labels()[label], (False, False), known)
    return meant.of(text) if meant else ""


def test_snapping_does_what_every_example_says() -> None:
    known = known_names()
    wrong = {
        case.text: meant
        for case in examples()
        for span in case.marked
        if (meant := snapped(case.text, span, case.label, known)) != span.of(case.text)
    }
    assert wrong == {}


def test_snapping_does_what_the_paragraph_says() -> None:
    text, known = paragraph("en"), known_names()
    wrong = {
        labelled.span.of(text): meant
        for labelled in of_the_paragraph()
        if (meant := snapped(text, labelled.span, labelled.label, known)) != labelled.span.of(text)
    }
    assert wrong == {}


def test_what_is_marked_and_what_is_refused_keep_apart_in_every_example() -> None:
    for case in examples():
        spans = case.marked + case.refused
        assert spans
        assert all(
            not one.overlaps(other) for at, one in enumerate(spans) for other in spans[at + 1 :]
        )


def test_the_label_set_permits_every_example() -> None:
    for case in examples():
        spans = [LabelledSpan(span.start, span.end, case.label) for span in case.marked]
        assert judge_spans(spans, (), case.text, labels()) == (None, [])


def test_the_label_set_permits_the_paragraph_without_a_word_of_advice() -> None:
    assert judge_spans(of_the_paragraph(), (), paragraph("en"), labels()) == (None, [])


def test_the_paragraph_says_of_every_decision_where_it_is() -> None:
    text = paragraph("en")
    marked = of_the_paragraph()
    assert {labelled.label for labelled in marked} == {label.name for label in labels()}
    assert len({(labelled.label, labelled.span) for labelled in marked}) == len(marked)
    for sign, surface, title in decisions("en"):
        assert surface in text
        assert (sign == "**") == bool(title)


@pytest.mark.parametrize("label", list(labels()), ids=lambda label: label.name)
def test_every_label_shows_what_is_not_to_be_marked(label) -> None:
    own = [case for case in examples() if case.section == label.name]
    assert sum(len(case.refused) for case in own) >= 2
    assert sum(len(case.marked) for case in own) >= 10
