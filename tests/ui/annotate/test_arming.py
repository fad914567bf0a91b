"""A label in the hand is seen: by the pointer, and in the status line."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

from annotator.arabic.words import word_at
from tests.ui.window_support import Hands, make_project


def test_while_a_label_is_armed_the_pointer_is_a_cross_and_the_status_line_names_it(hands):
    pointer = hands.view.viewport().cursor
    hands.key(Qt.Key.Key_2)
    assert pointer().shape() is Qt.CursorShape.CrossCursor
    assert "next selection: Location" in hands.window.status.position.text()
    hands.key(Qt.Key.Key_Escape)
    assert pointer().shape() is Qt.CursorShape.IBeamCursor
    assert "next selection" not in hands.window.status.position.text()


def test_two_drags_that_come_at_once_are_both_tagged(hands):
    """The hands are faster than a window that is still busy with its first picture."""
    hands.key(Qt.Key.Key_2)
    hands.drag("دمشق")
    hands.drag("حماة")
    hands.key(Qt.Key.Key_Escape)
    assert hands.in_file() == [("location", "دمشق"), ("location", "حماة")]


def test_a_third_click_makes_the_span_of_the_second_larger(hands):
    hands.key(Qt.Key.Key_4)
    sentence = "قال وزير النقل في دمشق وحماة إن “الطريق” سيفتح في 9 نيسان."
    for _ in range(3):
        hands.click("دمشق")
    assert hands.in_file() == [("claim", sentence.removesuffix("."))]
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hands.in_file() == [("claim", "دمشق")]


def test_that_a_label_is_armed_is_said_no_longer_than_it_is(hands):
    hands.key(Qt.Key.Key_2)
    assert "Location" in hands.page.toast.text and hands.page.toast.isVisible()
    assert "Location" in hands.window.status.told.toolTip()
    hands.key(Qt.Key.Key_Escape)
    assert not hands.page.toast.isVisible()
    assert hands.window.status.told.text() == ""


def test_why_a_gesture_was_refused_is_said_until_the_next_is_made(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_P)
    assert hands.page.toast.isVisible() and hands.page.toast.property("notice") == "refusal"
    hands.key(Qt.Key.Key_U)
    assert not hands.page.toast.isVisible()


def test_what_is_said_at_the_foot_goes_to_the_head_from_the_span_that_it_would_hide(
    window, tmp_path
):
    path = make_project(tmp_path / "long.annotator", "\n".join(["مدينة دمشق الآن وغدا " * 9] * 9))
    window.open_project(path)
    hands, toast = Hands(window, path), window.page.toast
    hands.key(Qt.Key.Key_2)
    foot = QRect(toast.geometry())
    word = word_at(hands.text, hands.view.hit(foot.center()))
    assert word is not None and foot.intersects(hands.view.span_rects(word)[0])
    for _ in range(2):
        hands.click_at(foot.center())
    assert hands.view.selected_annotation
    assert not any(map(toast.geometry().intersects, hands.view.in_hand()))
    assert toast.geometry().bottom() < foot.top()
