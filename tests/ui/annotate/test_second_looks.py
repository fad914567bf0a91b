"""Finishing: one quiet look at what may be wrong, which blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt

SHIFT = Qt.KeyboardModifier.ShiftModifier


def label_the_menu(hands) -> None:
    """The first line is proposed as not article."""
    hands.drag("أخبار")
    hands.key(Qt.Key.Key_1)
    hands.view.put_caret(len(hands.text))
    hands.view.select_annotation(None)


def test_what_may_be_wrong_is_offered_when_the_article_is_done_and_the_key_shows_it(hands):
    label_the_menu(hands)
    hands.key(Qt.Key.Key_F9)
    assert hands.state() == "done"
    assert hands.session.article.number == 1
    bar = hands.page.columns.doubts
    assert bar.isVisible() and "1 span " in bar.label.text()
    hands.key(Qt.Key.Key_F9, SHIFT)
    assert hands.page.selected.span.of(hands.text) == "أخبار"
    assert "not the article's" in hands.page.toast.text
    hands.key(Qt.Key.Key_F9)
    assert hands.session.article.number == 2
    assert not bar.isVisible()


def test_what_is_told_of_a_finished_article_is_told_once_and_ends_when_it_is_reopened(hands):
    label_the_menu(hands)
    hands.key(Qt.Key.Key_F9)
    columns = hands.page.columns
    assert columns.doubts.isVisible() and not columns.closed_notice.isVisible()
    hands.key(Qt.Key.Key_F4)
    assert not columns.doubts.isVisible() and not columns.closed_notice.isVisible()
    hands.key(Qt.Key.Key_F9, SHIFT)
    assert hands.page.selected.span.of(hands.text) == "أخبار"


def test_what_was_looked_at_is_not_offered_again(hands):
    label_the_menu(hands)
    hands.key(Qt.Key.Key_F9)
    hands.key(Qt.Key.Key_F4)
    hands.key(Qt.Key.Key_F9)
    assert hands.session.article.number == 2


def test_an_article_with_nothing_to_look_at_is_left_at_once(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_F9)
    assert (hands.state(), hands.session.article.number) == ("done", 2)
