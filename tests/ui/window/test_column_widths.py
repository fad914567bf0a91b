"""Keys make the columns of each page wider and narrower; nobody needs a mouse for that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(window, key):
    QTest.keyClick(window.focusWidget() or window, key, CONTROL)


def test_the_column_with_the_focus_grows_and_shrinks(hands):
    columns = hands.page.columns
    hands.page.articles.view.setFocus()
    first, middle, last = columns.sizes()
    press(hands.window, Qt.Key.Key_BracketRight)
    assert columns.sizes() == [first + 40, middle - 40, last]
    press(hands.window, Qt.Key.Key_BracketLeft)
    assert columns.sizes() == [first, middle, last]


def test_on_the_text_both_sides_give_way_and_it_is_said_when_they_cannot(hands):
    columns, toast = hands.page.columns, hands.page.toast
    hands.view.setFocus()
    first, middle, last = columns.sizes()
    press(hands.window, Qt.Key.Key_BracketRight)
    assert columns.sizes() == [first - 20, middle + 40, last - 20]
    for _ in range(20):
        press(hands.window, Qt.Key.Key_BracketRight)
    assert "no more room" in toast.text
