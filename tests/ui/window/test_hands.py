"""A key that writes works only while the text, or the card of the case, has the hands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from annotator.ui.actions.spec import Hands
from annotator.ui.actions.table import ACTIONS
from annotator.ui.page_names import ANNOTATE, REVIEW
from tests import reading

DIGITS = tuple("123456789")


def log_length(path):
    """How many gestures were committed."""
    return reading.rows(path, "SELECT count(*) FROM log")[0][0]


def press(window, key):
    """Press ``key`` where the focus is."""
    chord = QKeySequence(key)[0]
    QTest.keyClick(window.focusWidget() or window, chord.key(), chord.keyboardModifiers())


def places(page) -> list[QWidget]:
    """Everything on ``page`` that can be seen and can have the focus."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def has_own_enter(widget) -> bool:
    """Whether Enter presses it, or ends what is typed in it, as everybody expects."""
    return isinstance(widget, QAbstractButton | QLineEdit)


def give(widget):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus()


def at_work(hands):
    """One label was put on, and the caret stands on another word."""
    hands.drag("دمشق")
    press(hands.window, "2")
    hands.view.select_annotation(None)
    hands.view.put_caret(hands.text.index("سيفتح"))
    assert hands.in_file() == [("location", "دمشق")]


def test_enter_on_a_row_of_the_article_list_opens_that_article_and_labels_nothing(hands):
    at_work(hands)
    give(hands.page.articles.view)
    press(hands.window, "Down")
    press(hands.window, "Return")
    assert hands.session.article.number == 2 and hands.view.hasFocus()
    assert hands.in_file(1) == [("location", "دمشق")] and hands.in_file(2) == []


def test_arrows_in_the_list_of_spans_select_and_enter_goes_to_the_text(hands):
    at_work(hands)
    hands.drag("حماة")
    press(hands.window, "1")
    hands.view.select_annotation(None)
    QApplication.processEvents()
    spans = hands.page.spans
    give(spans)
    spans.setCurrentIndex(spans.spans.index(0, 0))
    press(hands.window, "Down")
    assert hands.page.selected.label == "actor" and spans.hasFocus()
    press(hands.window, "Down")
    press(hands.window, "Down")
    assert hands.page.selected.label == "location" and spans.hasFocus()
    press(hands.window, "Return")
    assert hands.view.hasFocus() and hands.page.selected.label == "location"
    assert sorted(label for label, _ in hands.in_file()) == ["actor", "location"]


def test_a_key_that_writes_says_elsewhere_where_it_writes_and_escape_goes_there(hands):
    at_work(hands)
    give(hands.page.articles.view)
    press(hands.window, "1")
    assert "Esc goes back to the text" in hands.page.toast.text
    press(hands.window, "Esc")
    assert hands.view.hasFocus()
    press(hands.window, "1")
    assert hands.page.labelling.armed == "actor"


def test_a_click_on_a_button_leaves_the_hands_on_the_text(hands):
    give(hands.view)
    for button in hands.page.articles._pills.values():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert hands.view.hasFocus()


def keys_that_write(page):
    return [
        key
        for spec in ACTIONS
        if page in spec.pages and spec.hands is Hands.AT_WORK
        for key in spec.keys
    ] + list(DIGITS)


def test_no_key_of_the_page_writes_while_the_hands_are_elsewhere(hands):
    at_work(hands)
    hands.click("دمشق")  # a span is selected: its keys are alive
    before = log_length(hands.path)
    page = hands.page
    others = [place for place in places(page) if not page.is_at_work(place)]
    assert {hands.page.articles.view, hands.page.spans, hands.page.articles.search} <= set(others)
    for place in others:
        for key in keys_that_write(ANNOTATE):
            if not place.isVisible():
                break
            give(place)
            chord = QKeySequence(key)[0]
            if chord.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and has_own_enter(place):
                continue
            QTest.keyClick(place, chord.key(), chord.keyboardModifiers())
            if isinstance(place, QLineEdit):
                place.clear()  # what was typed is no note
            assert log_length(hands.path) == before, (place, key)
            assert QApplication.activeModalWidget() is None, (place, key)
    assert hands.session.article.number == 1


def test_every_action_that_is_not_held_to_the_text_writes_nothing(hands):
    """Those that work anywhere show something, or ask in a dialog first."""
    sections = {spec.section.value for spec in ACTIONS if spec.hands is Hands.ANYWHERE}
    assert sections & {"reason"} == set()
    free = {s.name for s in ACTIONS if s.hands is Hands.ANYWHERE and {ANNOTATE, REVIEW} & s.pages}
    assert not free & {
        "finish", "skip", "flag", "reopen", "undo", "redo", "delete", "apply_label",
        "take_suggested", "nothing_here", "defer", "release", "release_all", "confirm_own",
    }  # fmt: skip


def test_a_list_that_has_the_hands_is_framed(hands):
    """Two pictures of a list with and without the focus were once the same."""
    accent = hands.page.theme.colour("accent").name()
    for view in (hands.page.articles.view, hands.page.spans):
        give(hands.view)
        middle = view.height() // 2
        assert view.grab().toImage().pixelColor(0, middle).name() != accent
        give(view)
        picture = view.grab().toImage()
        assert {picture.pixelColor(x, middle).name() for x in (0, picture.width() - 1)} == {accent}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_shift_f10_opens_the_menu_at_the_caret(hands, qtbot):
    give(hands.view)
    with qtbot.waitSignal(hands.view.contextRequested) as asked:
        press(hands.window, "Shift+F10")
    at = hands.view.viewport().mapToGlobal(hands.view.point_of(hands.view.caret()))
    assert asked.args == [at]
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_the_keys_of_sizes_are_the_windows(hands):
    give(hands.view)
    size, spacing = hands.view.text_size, hands.view.line_spacing
    press(hands.window, "Ctrl++")
    assert hands.view.text_size == size + 2
    press(hands.window, "Ctrl+-")
    assert hands.view.text_size == size
    press(hands.window, "Ctrl+Shift+Up")
    assert hands.view.line_spacing > spacing and hands.view.selection() is None
