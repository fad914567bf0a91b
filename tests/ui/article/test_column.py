"""Paragraphs are laid out when they come into sight, and what one reads never jumps."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.core.span import Span
from annotator.ui.article.column import KEPT

CTRL = Qt.KeyboardModifier.ControlModifier


def long_text(paragraphs: int, seed: int = 7) -> str:
    """Paragraphs of very different lengths, so that guessed heights are wrong."""
    chance = random.Random(seed)
    words = ["كلمة", "طويلة", "M4", "في", "2001", "السعودية", "iiiiiiii", "ووووووو"]
    return "\n".join(
        f"[{number}] " + " ".join(chance.choices(words, k=chance.choice([1, 5, 40, 120])))
        for number in range(paragraphs)
    )


def laid_out(hand) -> int:
    return len(hand.view.scene.page._known)


def tops_in_sight(hand) -> dict[int, int]:
    return {index: round(origin.y()) for index, _, origin in hand.view.scene.in_sight()}


def test_only_what_is_in_sight_is_laid_out(opened) -> None:
    hand = opened(long_text(1500))
    assert laid_out(hand) < 30
    hand.view.verticalScrollBar().setValue(hand.view.verticalScrollBar().maximum() // 2)
    assert laid_out(hand) < 60


@pytest.mark.parametrize("step", [40, 333, -40, -333])
def test_what_one_reads_does_not_jump_while_scrolling(opened, step: int) -> None:
    """Scrolling by n pixels moves every paragraph that stays in sight by exactly n pixels."""
    hand = opened(long_text(300))
    bar = hand.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(40):
        before = tops_in_sight(hand)
        bar.setValue(bar.value() + step)
        after = tops_in_sight(hand)
        for index in before.keys() & after.keys():
            assert after[index] == before[index] - step


def test_the_end_is_really_the_end(opened) -> None:
    hand = opened(long_text(300))
    hand.key((Qt.Key.Key_End, CTRL))
    assert hand.view.viewport().rect().contains(hand.view.point_of(len(hand.text)))
    bar = hand.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bottom = hand.view.span_rects(Span(len(hand.text) - 1, len(hand.text)))[0].bottom()
    assert 0 < hand.view.viewport().height() - bottom < 200


def test_any_place_can_be_jumped_to(opened) -> None:
    hand = opened(long_text(400))
    for number in (399, 3, 250, 120, 398, 0):
        span = hand.span(f"[{number}] ")
        hand.view.scroll_to(span)
        rect = hand.view.span_rects(span)[0]
        assert hand.view.viewport().rect().contains(rect)
        assert hand.view.hit(hand.view.point_of(span.start) - QPoint(1, 0)) == span.start


@pytest.mark.parametrize("change", ["zoom", "spacing", "width"])
def test_the_line_at_the_top_stays_there(opened, change: str) -> None:
    hand = opened(long_text(300))
    hand.view.scroll_to(hand.span("[200] "))
    first = hand.view.visible_span()
    if change == "zoom":
        hand.wheel(120, CTRL)
        assert hand.view.text_size == 22
    elif change == "spacing":
        hand.view.line_spacing = 1.4
    else:
        hand.view.resize(500, 600)
    assert hand.view.visible_span().holds(first.start)
    assert hand.view.point_of(first.start).y() < hand.view.scene.setting.line_height * 2


def test_zooming_is_told_and_bounded(opened) -> None:
    hand = opened("نص")
    with hand.qtbot.waitSignal(hand.view.zoomed) as zoomed:
        hand.key((Qt.Key.Key_Plus, CTRL))
    assert zoomed.args == [22]
    hand.wheel(60, CTRL)  # half a notch of a fine wheel
    assert hand.view.text_size == 22
    hand.wheel(60, CTRL)
    assert hand.view.text_size == 23
    hand.view.text_size = 5000
    assert hand.view.text_size == 64
    assert hand.view.grab().size() == hand.view.size()


def test_another_face_can_be_chosen(opened) -> None:
    hand = opened("وموسكو لاجتماع")
    vazirmatn = hand.view.viewport().grab().toImage()
    hand.view.family = "Amiri"
    assert hand.view.viewport().grab().toImage() != vazirmatn
    hand.mark(hand.span("موسكو"))
    assert hand.surface == "موسكو"


def test_the_memory_of_layouts_is_bounded(opened) -> None:
    hand = opened("\n".join(f"فقرة {number}" for number in range(3 * KEPT)))
    bar = hand.view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + hand.view.height())
    assert len(hand.view.scene.page._bodies) <= KEPT
    assert laid_out(hand) == 3 * KEPT


def test_half_a_megabyte_on_one_line_can_be_read_and_selected(opened) -> None:
    hand = opened("كلمة طويلة جدا " * 33_000 + "النهاية")
    hand.key((Qt.Key.Key_End, CTRL))
    hand.mark(hand.span("النهاية"))
    assert hand.surface == "النهاية"
    assert laid_out(hand) < 12


def test_a_span_over_the_cut_of_a_long_line_is_one_span(opened) -> None:
    hand = opened("كلمة " * 3000)
    cut = hand.view.scene.page.paragraphs[0].end
    span = Span(cut - 5, cut + 4)
    hand.view.scroll_to(span)
    hand.mark(span)
    assert hand.view.selection() == span


def test_what_is_in_sight_is_known(opened) -> None:
    hand = opened("سطر أول\nسطر ثان")
    assert hand.view.visible_span() == Span(0, len("سطر أول\nسطر ثان"))


def test_title_and_source_are_on_the_page_but_not_in_the_text(opened) -> None:
    bare = opened("نص المقال")
    headed = opened("نص المقال", title="عنوان", source="وكالة", published="2019-04-09")
    assert headed.view.point_of(0).y() > bare.view.point_of(0).y() + 30
    headed.key((Qt.Key.Key_A, CTRL))
    assert headed.surface == "نص المقال"


def test_an_english_article_is_set_from_left_to_right(opened) -> None:
    hand = opened("The city of Aleppo", language="en")
    assert hand.view.point_of(0).x() < hand.view.point_of(5).x()
    hand.key(Qt.Key.Key_Right)
    assert hand.view.caret() == 1


def test_asking_for_a_place_out_of_sight_moves_nothing(opened) -> None:
    hand = opened(long_text(300))
    bar = hand.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = tops_in_sight(hand)
    for number in (20, 60, 299, 5):
        assert hand.view.span_rects(hand.span(f"[{number}] "))
        assert tops_in_sight(hand) == before
    bar.setValue(bar.value() + 10)
    for index in before.keys() & tops_in_sight(hand).keys():
        assert tops_in_sight(hand)[index] == before[index] - 10


def test_the_page_shows_a_focus_that_came_by_a_key(opened) -> None:
    hand = opened("نص")
    edge = QPoint(hand.view.viewport().width() // 2, hand.view.scene.page_rect.top())

    def colour() -> str:
        return hand.view.viewport().grab().toImage().pixelColor(edge).name()

    plain = colour()
    hand.view.activateWindow()
    hand.qtbot.waitUntil(hand.view.hasFocus)
    hand.view.clearFocus()
    hand.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert colour() != plain
    hand.view.clearFocus()
    hand.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert colour() == plain


def test_blank_lines_take_little_room_and_can_hold_the_caret(opened) -> None:
    hand = opened("أول\n\n\u00a0\n\nثان")
    line_height = hand.view.scene.setting.line_height
    between = hand.view.point_of(hand.span("ثان").start).y() - hand.view.point_of(0).y()
    assert between < 2.5 * line_height
    for _ in range(4):
        hand.key(Qt.Key.Key_Down)
    assert hand.view.caret() == hand.span("ثان").start
    hand.key(Qt.Key.Key_Up)
    assert hand.view.caret() == hand.text.rindex("\n")
    assert hand.view.hit(hand.view.point_of(hand.view.caret())) == hand.view.caret()


def test_what_is_selected_from_outside_is_shown(opened) -> None:
    hand = opened(long_text(300))
    span = hand.span("[222] ")
    hand.view.set_selection(span.start, span.end)
    assert hand.view.viewport().rect().contains(hand.view.span_rects(span)[0])
    before = hand.view.verticalScrollBar().value()
    hand.key((Qt.Key.Key_A, CTRL))  # but selecting everything moves nothing
    assert hand.view.verticalScrollBar().value() == before
