"""Examples from review in the guidelines: under their label, to the letter, and never as markup."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from annotator.core.decision import Example
from annotator.core.span import Span
from annotator.jobs.guideline_examples import with_examples

GUIDELINES = (
    "# Guidelines\n\n## actor · فاعل\n\nWho acts.\n\n### More\n\nText.\n\n"
    "## location · مكان\n\nWhere.\n"
)


def example(sentence: str, surface: str, label: str = "actor", **more) -> tuple[Example, str]:
    start = 100 + sentence.index(surface)
    span = Span(start, start + len(surface))
    return (
        Example("e" * 32, 1, 3, label, span, Span(100, 100 + len(sentence)), **more),
        sentence,
    )


def shown(markdown: str) -> str:
    """The text that a reader sees."""
    page = QTextDocument()
    page.setMarkdown(markdown)
    return page.toPlainText().replace("\u2060", "")


def bold(markdown: str) -> list[str]:
    """The stretches that are set bold within the lines of lists."""
    page = QTextDocument()
    page.setMarkdown(markdown)
    found, block = [], page.begin()
    while block.isValid():
        for piece in block:
            part = piece.fragment()
            if block.textList() is not None and part.charFormat().fontWeight() > 500:
                found.append(part.text().replace("\u2060", ""))
        block = block.next()
    return found


def test_without_examples_the_guidelines_are_as_they_were_written(labels):
    assert with_examples(GUIDELINES, [], labels, "en") == GUIDELINES


def test_an_example_stands_at_the_end_of_its_labels_section(qapp, labels):
    found = with_examples(GUIDELINES, [example("قال وزير النقل إن", "وزير النقل")], labels, "en")
    text = shown(found)
    assert text.index("Text.") < text.index("Settled in review") < text.index("location · مكان")
    assert "قال وزير النقل إن" in text
    assert bold(found) == ["وزير النقل"]


def test_a_label_without_a_section_gets_one(qapp, labels):
    found = with_examples(GUIDELINES, [example("في 9 نيسان", "9 نيسان", "date")], labels, "ar")
    assert shown(found).index("date · ") > shown(found).index("Where.")
    assert bold(found) == ["9 نيسان"]
    assert with_examples("", [example("في 9 نيسان", "9 نيسان", "date")], labels, "ar").startswith(
        "## date"
    )


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("قال *الوزير* _هنا_ [1] <b>", "الوزير"),
        ("وقال و“الحزب” غداً", "“الحزب”"),
        ("وبالسعودية # 5", "السعودية"),
        ("1. الوزير قال", "الوزير"),
        ("سطر\nالوزير\nآخر", "الوزير"),
    ],
)
def test_the_sentence_is_never_taken_for_markup(qapp, labels, sentence, surface):
    found = with_examples(GUIDELINES, [example(sentence, surface)], labels, "en")
    assert " ".join(sentence.split()) in shown(found)
    assert bold(found) == [surface]


def test_what_is_not_to_be_marked_is_struck_through_and_says_so(qapp, labels):
    one = example("قالت مصادر محلية", "مصادر محلية", marked=False, note="ليست فاعلاً")
    text = shown(with_examples(GUIDELINES, [one], labels, "en"))
    assert "(not) قالت مصادر محلية — ليست فاعلاً" in text
    assert bold(with_examples(GUIDELINES, [one], labels, "en")) == []


def test_a_note_without_an_end_is_cut(qapp, labels):
    markdown = with_examples("", [example("زار دمشق", "دمشق", note="x" * 70_000)], labels, "en")
    assert "x" * 999 in shown(markdown) and "x…" in shown(markdown)
    assert len(markdown) < 2_000


def test_a_long_sentence_is_cut_around_the_span(qapp, labels):
    sentence = "كلمة " * 60 + "الوزير" + " كلمة" * 60
    text = shown(with_examples(GUIDELINES, [example(sentence, "الوزير")], labels, "en"))
    line = next(line for line in text.splitlines() if "الوزير" in line)
    assert line.startswith("…") and line.endswith("…")
    assert len(line) < 220
