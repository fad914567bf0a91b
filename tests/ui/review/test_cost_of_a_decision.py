"""What a settled case costs, counted: the same numbers on every machine."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.review.queue_delegate import HEIGHT
from benchmarks import reviewing
from tests import templates
from tests.ui.counting import painting_of, pixels, settle, statements_of

_T = TypeVar("_T")
_ARTICLES = 12


@pytest.fixture
def page(window, settings, tmp_path, qapp):
    """The review page on many cases of one kind or another, at the first that is left.

    The caret does not blink: on a slow machine it would be painted meanwhile, or not.
    """
    blinking = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    path = tmp_path / "review.annotator"
    templates.copied(path, "review", lambda path: reviewing.build(path, _ARTICLES))
    settings.set_person(path.resolve(), reviewing.REVIEWER)
    window.open_project(path)
    shown = window.pages.page
    reviewing.wait_for_cases(shown)
    shown.going.next_left()
    yield shown
    qapp.setCursorFlashTime(blinking)


def settled(page, measured: Callable[[Callable[[], object]], _T]) -> _T:
    """What is ``measured`` when the case in hand is settled by its first variant."""
    page.view.setFocus()
    left = page.session.book.left
    result = measured(lambda: QTest.keyClick(page.view, Qt.Key.Key_1))
    assert page.session.book.left == left - 1
    return result


def test_a_settled_case_is_painted_once_and_two_lines_of_the_queue(page) -> None:
    settle()
    for _ in range(2):
        settled(page, painting_of)
    several = [settled(page, painting_of) for _ in range(5)]
    assert page.queue.view.verticalScrollBar().value() == 0  # a scrolled list is painted anew
    for painted in several:
        assert painted.update_requests == 1
        rows = painted.area(page.queue.view.viewport())
        assert pixels(rows) <= 2 * HEIGHT * page.queue.view.viewport().width()
    assert median(painted.times for painted in several) <= 25


def test_a_settled_case_asks_the_file_for_decisions_only(page) -> None:
    several = [len(settled(page, statements_of)) for _ in range(5)]
    # What people say of the article was asked when it was opened. Of these, one asks for the
    # version of the guidelines that is in force, and one whether a label was retired meanwhile.
    assert min(several) <= 22


def test_a_queue_that_moves_is_painted_where_it_is_new(page) -> None:
    view = page.queue.view
    for _ in range(2 + view.viewport().height() // HEIGHT):  # to where the list has to move
        QTest.keyClick(page.view, Qt.Key.Key_J)
    scrolled = view.verticalScrollBar().value()
    painted = painting_of(lambda: QTest.keyClick(page.view, Qt.Key.Key_J))
    assert view.verticalScrollBar().value() == scrolled + HEIGHT
    assert painted.paints[page.queue] == 0  # the scroll bar has a ground of its own
    # the line that was marked, the new one, and what came into sight of the one behind
    assert pixels(painted.area(view.viewport())) <= 3 * HEIGHT * view.viewport().width()


def test_the_next_case_lays_out_each_of_its_parts_once_and_keeps_what_is_below(page) -> None:
    settle()
    for _ in range(3):
        QTest.keyClick(page.view, Qt.Key.Key_J)
    several = [painting_of(lambda: QTest.keyClick(page.view, Qt.Key.Key_J)) for _ in range(6)]
    for painted in several:
        assert max(painted.layouts[part] for part in (page.card.inside, *page.card.cards)) == 1
    chips = [*page.card.reasons.chips.values()]
    # most cases are as high as the one before: nothing below them moves, or is painted
    assert median(painted.paints[chip] for painted in several for chip in chips) == 0


def test_another_case_is_told_once(page) -> None:
    settle()
    told = []
    page.moved.connect(lambda: told.append(page.in_hand.case))
    QTest.keyClick(page.view, Qt.Key.Key_J)
    assert told == [page.in_hand.case]
