"""Dragging over numbers and Latin names, as the eye sees it: from on them,
not only from beside them.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.core.article import Article
from annotator.core.span import Span
from annotator.ui.article.boundaries import Unit
from annotator.ui.article.boxes import Box
from annotator.ui.article.islands import Island, island
from annotator.ui.article.selecting import Selecting
from annotator.ui.article.view import ArticleView

TEXT = "قال إن الجسر في Tall Abyad سيفتح في 9 نيسان 2020 على الطريق M4 قرب 120 بيتاً يوم 11/4/2020."


@pytest.fixture
def view(qtbot, bundled_font):
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(1400, 300)
    view.show_article(Article(1, "a", TEXT, ""))
    with qtbot.waitExposed(view):
        view.show()
    return view


def drag(view, begin, end, modifiers=Qt.KeyboardModifier.NoModifier):
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, modifiers, begin)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, begin + (end - begin) * part)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifiers, end)
    span = view.selection()
    return span.of(TEXT) if span else ""


def edges(view, surface, inset):
    """Points ``inset`` pixels inside the right and the left edge of ``surface``
    (outside if negative).
    """
    start = TEXT.index(surface)
    rects = view.span_rects(Span(start, start + len(surface)))
    right = max(rect.right() for rect in rects)
    left = min(rect.left() for rect in rects)
    y = rects[0].center().y()
    return QPoint(right - inset, y), QPoint(left + inset, y)


@pytest.mark.parametrize("inset", [-1, 1, 2])
@pytest.mark.parametrize(
    "surface",
    ["9 نيسان 2020", "نيسان 2020", "9 نيسان", "120 بيتاً", "الطريق M4", "في Tall Abyad", "11/4/2020",
     "Tall Abyad", "9", "2020", "يوم 11/4/2020", "Tall Abyad سيفتح في 9 نيسان"],
)  # fmt: skip
def test_a_drag_from_edge_to_edge_takes_what_it_passed_over(view, surface, inset):
    right, left = edges(view, surface, inset)
    assert drag(view, right, left) == surface
    view.clear_selection()
    assert drag(view, left, right) == surface


def test_a_drag_that_begins_behind_a_number_leaves_it_out(view):
    _, number = edges(view, "9", 1)
    _, month = edges(view, "نيسان", 1)
    assert drag(view, number, month).strip() == "نيسان"


def test_inside_a_number_a_drag_takes_digits(view):
    right, left = edges(view, "2020", 1)
    half = QPoint((right.x() + left.x()) // 2, right.y())
    assert drag(view, left, half) == "20"
    assert drag(view, right, half) == "20"


def test_with_alt_the_letters_count_as_they_are_read():
    selecting = Selecting("في 120 بيتاً")
    number = Island(3, 6, 3, 3)
    selecting.press(6, 5, Unit.GRAPHEME, extend=False, alt=True, island=number)
    selecting.drag(12, 11, alt=True)
    assert selecting.span == Span(6, 12)
    selecting.drag(12, 11, alt=False)
    assert selecting.span == Span(3, 12)


def test_numbers_and_latin_words_are_the_islands_of_a_line():
    row = [Box(90, 100, True), Box(70, 80, False), None, Box(80, 90, False), Box(60, 70, True)]
    assert island(row, 0, 95, rtl=True) is None
    assert island(row, 2, 75, rtl=True) is None
    passed = island(row, 1, 88, rtl=True)
    assert (passed.start, passed.end, passed.low, passed.high) == (1, 4, 1, 1)
    behind = island(row, 3, 71, rtl=True)
    assert (behind.start, behind.end, behind.low, behind.high) == (1, 4, 4, 4)
    middle = island(row, 1, 80, rtl=True)
    assert (middle.low, middle.high) == (1, 4)
    assert island([Box(0, 10, False), Box(10, 20, True)], 1, 12, rtl=False).high == 1
