"""The menu of the right button acts on what is under the pointer, and shows it first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from annotator.core.span import Span
from tests.ui.window_support import Hands


@pytest.fixture
def menu(hands, monkeypatch):
    """``menu(surface)``: right-clicks there; the texts of the menu and what each one does."""
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_at: shown.append(menu))

    def open_menu(surface: str, occurrence: int = 0) -> dict[str, object]:
        at = place_of(hands, surface, occurrence)
        port = hands.view.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
        QApplication.sendEvent(port, event)
        return {
            action.text().split("\t")[0].replace("&", ""): action for action in shown[-1].actions()
        }

    return open_menu


def place_of(hands: Hands, surface: str, occurrence: int = 0) -> QPoint:
    start = -1
    for _ in range(occurrence + 1):
        start = hands.text.index(surface, start + 1)
    return hands.view.span_rects(Span(start, start + len(surface)))[0].center()


def test_a_label_in_the_menu_marks_the_word_under_the_pointer_which_is_shown_selected(hands, menu):
    actions = menu("دمشق")
    assert hands.view.selection().of(hands.text) == "دمشق"
    actions["Location"].trigger()
    assert hands.in_file() == [("location", "دمشق")]
    assert hands.page.labelling.armed is None


def test_not_article_is_said_of_the_line_under_the_pointer(hands, menu):
    hands.view.put_caret(0)
    actions = menu(["المدينة", "بخير"][0])
    actions["Not article"].trigger()
    (span,) = [r.span for r in hands.session.current.not_article if r.person is not None]
    assert span.of(hands.text).startswith("😀")


def test_what_is_selected_stays_selected_under_the_pointer_and_only_there(hands, menu):
    hands.drag("وزير النقل")
    menu("النقل")
    assert hands.view.selection().of(hands.text) == "وزير النقل"
    menu("دمشق")
    assert hands.view.selection().of(hands.text) == "دمشق"


def test_a_span_under_the_pointer_is_chosen_and_the_caret_is_put_there(hands, menu):
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    (annotation,) = hands.session.current.ordered
    hands.view.put_caret(0)
    hands.view.select_annotation(None)
    menu("قل")
    assert hands.view.selected_annotation == annotation.id
    assert annotation.span.start < hands.view.caret() < annotation.span.end
