"""Where the names of running news begin, marked by hand before any rule was tuned on them.

Whoever changes a sentence of ``news/names.txt`` so that a rule gets it right has lost the measure.
"""

from __future__ import annotations

from pathlib import Path

from annotator.arabic.snapping import snap
from annotator.arabic.words import word_at
from annotator.core.labels import Label
from annotator.core.span import Span

NAMES = Path(__file__).with_name("news") / "names.txt"
ACTOR = Label("actor", {}, "1", "#000000", "#ffffff")


class NothingKnown:
    """The lexicon of a fresh project."""

    def begins_known(self, word: str) -> bool:
        return False

    def frequency(self, word: str) -> int:
        return 0


def marked_names() -> list[tuple[str, Span]]:
    """Each sentence with the span of each name in it; the file has them in brackets."""
    names: list[tuple[str, Span]] = []
    for row in NAMES.read_text(encoding="utf-8").splitlines():
        text, spans, start = "", [], 0
        for character in row:
            if character == "[":
                start = len(text)
            elif character == "]":
                spans.append(Span(start, len(text)))
            else:
                text += character
        names += [(text, span) for span in spans]
    return names


def mistakes() -> list[str]:
    """The names that do not begin where they were marked, in a project that knows nothing."""
    wrong: list[str] = []
    for text, span in marked_names():
        word = word_at(text, span.start)
        assert word is not None
        snapped = snap(text, Span(word.start, span.end), ACTOR, (False, False), NothingKnown())
        if snapped != span:
            wrong.append(f"{word.of(text)}: {span.of(text)}")
    return wrong


def test_the_list_has_250_names_of_which_100_begin_inside_a_word():
    names = marked_names()
    words = [(span, word_at(text, span.start)) for text, span in names]
    assert len(names) >= 250
    assert sum(word is not None and word.start < span.start for span, word in words) >= 100


def test_most_names_begin_right_in_a_project_that_knows_nothing():
    assert 1 - len(mistakes()) / len(marked_names()) >= 0.65
