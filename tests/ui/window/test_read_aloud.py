"""What the window says to who hears it: rows, numbers, and sentences that come and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from annotator.core.span import Span
from annotator.ui.words import aloud

ALOUD = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def announced(monkeypatch):
    """What a screen reader is told to say, while there is one."""
    sentences: list[str] = []

    def hear(event):
        if event.type() is QAccessible.Event.Announcement:
            sentences.append(event.message())

    monkeypatch.setattr(aloud.QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(aloud.QAccessible, "isActive", lambda: True)
    return sentences


def rows(model) -> list[str]:
    return [model.index(row, 0).data(ALOUD) for row in range(model.rowCount())]


def test_refusals_and_what_was_undone_are_announced_and_stay_in_the_status_bar(hands, announced):
    word = hands.text.index("دمشق")
    span = Span(word, word + 4)
    hands.session.tag(span, "location")
    hands.session.tag(span, "location")
    refusal = announced[-1]
    assert "marked as Location already" in refusal
    hands.session.undo()
    assert announced[-1] == "Undone: tag"
    hands.page.toast.hide()
    told = hands.window.status.told
    assert told.isVisible() and told.accessibleName() == "Undone: tag"


def test_a_long_sentence_in_the_status_bar_is_whole_to_who_hears_it(hands):
    sentence = "This sentence is much longer than what there is room for in the status bar. " * 2
    hands.window.workplace.notice(sentence)
    told = hands.window.status.told
    assert told.text().endswith("…") and told.accessibleName() == sentence.strip()
    assert told.width() <= told.maximumWidth()


def test_a_row_of_the_list_of_articles_says_its_state(hands):
    assert rows(hands.page.articles.model)[0] == "مقالة 1, to do, 0 spans"
    word = hands.text.index("دمشق")
    hands.session.tag(Span(word, word + 4), "location")
    hands.session.flag("look")
    assert rows(hands.page.articles.model)[0] == "مقالة 1, in progress, flagged, 1 span"


def test_a_row_of_the_list_of_spans_says_label_and_place(hands):
    word = hands.text.index("دمشق")
    hands.session.tag(Span(word, word + 4), "location")
    assert rows(hands.page.spans.spans) == [
        "Location, 1",
        f"دمشق, Location, {word}–{word + 4}",
    ]


def test_a_label_that_is_there_already_is_not_passed_over_in_silence(hands, announced):
    word = hands.text.index("دمشق")
    hands.session.tag(Span(word, word + 4), "location")
    hands.window.run("next_span")
    hands.page.press_digit("2")
    assert "marked as Location already" in announced[-1]
