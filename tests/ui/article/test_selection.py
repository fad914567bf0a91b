"""Selecting with mouse and keys, in the direction the eye sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.core.span import Span
from annotator.ui.article.pointing import knobs

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key

TEXT = (
    "بين دمشق وموسكو، قال “داعش”، إن 1,554 قتيلا سقطوا في 11/4/2020 (M4). وأضاف المصدر أنه غادر.\n"
    "\n"
    "الفقرة الثانية هنا. وفيها جملتان."
)


def at(hand, surface: str, nth: int = 0) -> QPoint:
    return hand.inside(hand.span(surface, nth))


# -- mouse --------------------------------------------------------------------------------------


def test_select_exactly_moscow_inside_a_longer_word(opened) -> None:
    hand = opened(TEXT)
    hand.mark(hand.span("موسكو"))
    assert hand.surface == "موسكو"


@pytest.mark.parametrize(
    ("inside", "word"),
    [("عش", "داعش"), ("554", "1,554"), ("دمشق", "دمشق"), ("2020", "11/4/2020"), ("سكو", "وموسكو")],
)
def test_double_click_takes_a_word_without_quotes_and_commas(opened, inside, word) -> None:
    hand = opened(TEXT)
    hand.click(at(hand, inside), times=2)
    assert hand.surface == word
    assert hand.view.selection_by_hand() == (False, False)


@pytest.mark.parametrize(
    ("inside", "word"),
    [
        ("هورية", "الجم\u00adهورية"),
        ("شيخ", "#حي_الشيخ_جراح"),
        ("news", "@wafd_news"),
        ("ام.", "القســ.ـام"),
        ("بريل", "03/أبريل/2018"),
        ("ﺴﻌ", "ﻭﺍﻟﺴﻌﻮﺩﻳﺔ"),
    ],
)
def test_double_click_takes_what_the_eye_sees_as_one_word(opened, inside, word) -> None:
    hand = opened(
        "دار الجم\u00adهورية في #حي_الشيخ_جراح و @wafd_news عن القســ.ـام. "
        "يوم 03/أبريل/2018 ﻭﺍﻟﺴﻌﻮﺩﻳﺔ"
    )
    hand.click(at(hand, inside), times=2)
    assert hand.surface == word


def test_triple_click_takes_a_sentence_and_a_fourth_the_paragraph(opened) -> None:
    hand = opened(TEXT)
    hand.click(at(hand, "دمشق"), times=3)
    assert hand.surface == TEXT[: TEXT.index(" وأضاف")]
    hand.click(at(hand, "دمشق"))
    assert hand.surface == TEXT.split("\n")[0]


def test_a_drag_after_a_double_click_goes_on_by_words(opened) -> None:
    hand = opened(TEXT)
    hand.click(at(hand, "قال"))
    hand.press(at(hand, "قال"))
    hand.move(at(hand, "عش"))
    assert hand.surface == "قال “داعش"
    hand.move(at(hand, "سكو"))  # back across the beginning
    assert hand.surface == "وموسكو، قال"
    hand.release(at(hand, "سكو"))
    assert hand.surface == "وموسكو، قال"


def test_a_click_with_shift_extends_the_selection(opened) -> None:
    hand = opened(TEXT)
    span = hand.span("دمشق وموسكو")
    start, end = hand.edges(span)
    hand.click(start)
    hand.press(end, SHIFT)
    hand.release(end, SHIFT)
    assert hand.view.selection() == span


def test_a_drag_across_paragraphs_selects_everything_between(opened) -> None:
    hand = opened(TEXT)
    start = hand.edges(hand.span("المصدر"))[0]
    end = hand.edges(hand.span("الثانية"))[1]
    hand.drag(start, end)
    assert hand.surface == "المصدر أنه غادر.\n\nالفقرة الثانية"


def test_dragging_below_the_view_scrolls_and_selects_on(opened) -> None:
    hand = opened("\n".join(f"الفقرة رقم {number} في هذا النص" for number in range(60)), height=300)
    start = hand.edges(hand.span("رقم"))[0]
    outside = QPoint(start.x(), hand.view.viewport().height() + 40)
    hand.press(start)
    hand.move(start + QPoint(0, 40))
    hand.move(outside)
    hand.qtbot.waitUntil(lambda: hand.view.verticalScrollBar().value() > 200)
    hand.release(outside)
    span = hand.view.selection()
    assert span.start == hand.span("رقم").start
    assert span.end > TEXT.count("") and span.end > hand.text.index("رقم 5")
    assert not hand.view._mouse.timer.isActive()


def test_an_end_is_set_by_hand_only_if_alt_was_held(opened) -> None:
    hand = opened(TEXT)
    start, end = hand.edges(hand.span("وموس"))
    hand.drag(start, end)
    assert hand.view.selection_by_hand() == (False, False)
    QTest.mousePress(hand.view.viewport(), Qt.MouseButton.LeftButton, ALT, start)
    hand.view.viewport().setFocus()
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(
            kind,
            QPointF(end),
            QPointF(hand.view.viewport().mapToGlobal(end)),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            ALT,
        )
        QApplication.sendEvent(hand.view.viewport(), event)
    assert hand.surface == "وموس"
    assert hand.view.selection_by_hand() == (True, True)


def test_a_click_beside_the_text_puts_the_caret_at_the_lines_edge(opened) -> None:
    hand = opened(TEXT)
    rect = hand.view.span_rects(hand.span("الفقرة"))[0]
    hand.click(QPoint(3, rect.center().y()))
    assert hand.view.caret() == len(TEXT)
    hand.click(QPoint(hand.view.viewport().width() - 3, rect.center().y()))
    assert hand.view.caret() == hand.span("الفقرة").start


def test_select_all_and_copy_give_the_articles_own_characters(opened) -> None:
    text = "\ufeffبعد\u00a0فراغ\u2028سطر\x00 😀\n\nنهاية\u200f"
    hand = opened(text)
    hand.key((Key.Key_A, CTRL), (Key.Key_C, CTRL))
    assert hand.view.selection() == Span(0, len(text))
    # the clipboard is Qt's, and drops a leading U+FEFF by itself; everything else is the article's
    assert QGuiApplication.clipboard().text().lstrip("\ufeff") == text.lstrip("\ufeff")


# -- keys ---------------------------------------------------------------------------------------


def test_left_is_forward_and_selects_what_the_eye_sees(opened) -> None:
    hand = opened("دمشق الآن")
    before = hand.view.point_of(0)
    hand.key(Key.Key_Left)
    assert hand.view.caret() == 1
    assert hand.view.point_of(1).x() < before.x()
    hand.key((Key.Key_Left, SHIFT), (Key.Key_Left, SHIFT))
    assert hand.surface == "مش"
    assert hand.view.selection_by_hand() == (True, True)
    hand.key((Key.Key_Right, SHIFT))
    assert hand.surface == "م"
    hand.key(Key.Key_Left)
    assert (hand.view.selection(), hand.view.caret()) == (None, 2)


def test_one_key_leads_from_one_end_to_the_other(opened) -> None:
    """No number, Latin word, mark or control stops the caret; no place is visited twice."""
    hand = opened("مُحَمَّد M4 في 11/4/2020 (BBC)\u200f 👨‍👩‍👧‍👦\nثم \u2067معزول\u2069")
    visited = [0]
    while hand.view.caret() < len(hand.text):
        hand.key(Key.Key_Left)
        visited.append(hand.view.caret())
    assert visited == sorted(set(visited))
    assert hand.text.index("ُ") not in visited  # never between a letter and its mark
    back = [len(hand.text)]
    while hand.view.caret() > 0:
        hand.key(Key.Key_Right)
        back.append(hand.view.caret())
    assert back[::-1] == visited


def test_ctrl_and_arrows_go_by_words(opened) -> None:
    hand = opened(TEXT)
    hand.key((Key.Key_Left, CTRL), (Key.Key_Left, CTRL | SHIFT))
    assert hand.surface == " دمشق"
    assert hand.view.selection_by_hand() == (False, False)
    hand.key((Key.Key_Left, CTRL | SHIFT), (Key.Key_Left, CTRL | SHIFT))
    assert hand.surface == " دمشق وموسكو، قال"
    hand.key((Key.Key_Right, CTRL | SHIFT))
    assert hand.surface == " دمشق وموسكو، "


def test_keys_select_to_the_ends_of_lines_and_paragraphs(opened) -> None:
    hand = opened(TEXT)
    hand.key((Key.Key_Down, CTRL))
    assert hand.view.caret() == TEXT.index("\n")
    hand.key((Key.Key_Up, CTRL | SHIFT))
    assert hand.surface == TEXT.split("\n")[0]
    hand.key((Key.Key_End, CTRL))
    assert hand.view.caret() == len(TEXT)
    hand.key(Key.Key_Home)
    assert hand.view.caret() == hand.span("الفقرة").start
    hand.key((Key.Key_End, SHIFT))
    assert hand.surface == TEXT.split("\n")[2]
    hand.key((Key.Key_Home, CTRL))
    assert hand.view.caret() == 0


def test_up_and_down_keep_their_column(opened) -> None:
    hand = opened("سطر أول طويل بما يكفي\nقصير\nسطر ثالث طويل بما يكفي")
    hand.view.set_selection(18, 18)
    column = hand.view.point_of(18).x()
    hand.key(Key.Key_Down, Key.Key_Down)
    assert abs(hand.view.point_of(hand.view.caret()).x() - column) < 15
    hand.key(Key.Key_Up, Key.Key_Up)
    assert hand.view.caret() == 18
    hand.key(Key.Key_Up)
    assert hand.view.caret() == 0
    hand.key((Key.Key_Down, SHIFT))
    assert hand.text[: hand.view.caret()].startswith("سطر أول")


def test_page_down_goes_on_and_the_caret_stays_in_sight(opened) -> None:
    hand = opened("\n".join(f"الفقرة رقم {number}" for number in range(100)), height=400)
    seen = [0]
    for _ in range(4):
        hand.key(Key.Key_PageDown)
        seen.append(hand.view.caret())
        assert hand.view.viewport().rect().contains(hand.view.point_of(hand.view.caret()))
    assert seen == sorted(set(seen))
    hand.key(Key.Key_PageUp)
    assert hand.view.caret() == seen[-2]


def test_sentences_can_be_selected_by_the_windows_keys(opened) -> None:
    hand = opened(TEXT)
    hand.view.move_caret("sentence", "forward", extend=False)
    hand.view.move_caret("sentence", "forward", extend=True)
    assert hand.surface == " وأضاف المصدر أنه غادر."
    with pytest.raises(ValueError, match="chapter"):
        hand.view.move_caret("chapter", "forward", extend=True)


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_A, Key.Key_F9, Key.Key_Delete, Key.Key_Escape])
def test_labelling_keys_are_left_to_the_window(opened, key) -> None:
    hand = opened(TEXT)
    hand.view.set_selection(4, 8)
    hand.key(key)
    assert hand.view.selection() == Span(4, 8)


def test_every_change_of_the_selection_is_told_once(opened) -> None:
    hand = opened(TEXT)
    told: list[Span | None] = []
    hand.view.selectionChanged.connect(lambda: told.append(hand.view.selection()))
    hand.view.set_selection(4, 8)
    hand.key((Key.Key_Left, SHIFT))
    hand.view.clear_selection()
    assert told == [Span(4, 8), Span(4, 9), None]


def test_an_empty_article_and_none_can_be_shown(opened) -> None:
    hand = opened("")
    hand.key(Key.Key_Left, Key.Key_Down, Key.Key_End, (Key.Key_A, CTRL))
    assert hand.view.selection() is None
    assert hand.view.visible_span() is None
    hand.view.show_article(None)
    hand.click(QPoint(200, 200))
    hand.key(Key.Key_Left)
    assert hand.view.grab().size() == hand.view.size()


def test_steps_by_words_are_near_on_an_endless_line(opened) -> None:
    hand = opened("كلمة طويلة " * 20_000)
    hand.view.set_selection(100_002, 100_002)
    hand.key((Key.Key_Left, CTRL))
    after = hand.view.caret()
    hand.key((Key.Key_Left, CTRL | SHIFT))
    assert hand.surface.strip() in ("كلمة", "طويلة")
    hand.key((Key.Key_Right, CTRL), (Key.Key_Right, CTRL))
    assert hand.view.caret() < after
    hand.key((Key.Key_Home, CTRL), (Key.Key_Right, CTRL))
    assert hand.view.caret() == 0
    hand.key((Key.Key_End, CTRL), (Key.Key_Left, CTRL))
    assert hand.view.caret() == len(hand.text)


# -- a hand that trembles -----------------------------------------------------------------------

TREMORS = [QPoint(-1, 0), QPoint(-2, 0), QPoint(-1, 1), QPoint(1, 0), QPoint(0, 2)]


def turning_point(hand, surface: str) -> QPoint:
    """In the first letter of ``surface``: a drag from here marks it one pixel further left."""
    start = hand.span(surface).start
    box = hand.view.span_rects(Span(start, start + 1))[0]
    hit = [hand.view.scene.hit(QPoint(x, box.center().y())) for x in range(box.left(), box.right())]
    turn = max(place for place in range(1, len(hit)) if hit[place - 1] != hit[place])
    return QPoint(box.left() + turn, box.center().y())


@pytest.mark.parametrize("tremor", TREMORS)
def test_a_click_of_a_hand_that_trembles_is_a_click(opened, tremor) -> None:
    hand = opened(TEXT)
    (town,) = hand.annotate(("قال", "location"))
    at = turning_point(hand, "قال")
    hand.press(at)
    for where in (at + tremor, at, at + tremor):
        hand.move(where)
        assert hand.view.selection() is None
    with hand.qtbot.waitSignal(hand.view.annotationClicked) as clicked:
        hand.release(at + tremor)
    assert clicked.args == [town.id]
    assert hand.view.selected_annotation == town.id
    assert hand.view.selection() is None


@pytest.mark.parametrize("way", [QPoint(-3, 0), QPoint(-2, 1), QPoint(-1, -2)])
def test_a_hand_that_moves_three_pixels_drags(opened, way) -> None:
    hand = opened(TEXT)
    hand.annotate(("قال", "location"))
    at = turning_point(hand, "قال")
    hand.press(at)
    hand.move(at + way)
    hand.move(at + QPoint(-1, 0))  # back, but it is a drag by now
    hand.release(at + QPoint(-1, 0))
    assert hand.surface == "ق"
    assert hand.view.selected_annotation is None


def test_two_clicks_of_a_hand_that_trembles_are_a_double_click(opened) -> None:
    hand = opened(TEXT)
    at = turning_point(hand, "قال")
    for tremor in (QPoint(-1, 0), QPoint(0, 1)):
        hand.press(at)
        hand.move(at + tremor)
        hand.release(at + tremor)
    assert hand.surface == "قال"


@pytest.mark.parametrize("edge", ["start", "end"])
def test_an_edge_stays_where_it_is_in_a_hand_that_trembles(opened, edge) -> None:
    hand = opened(TEXT)
    (town,) = hand.annotate(("قال", "location"))
    hand.view.select_annotation(town.id)
    knob = knobs(hand.view.scene, town.span)[edge == "end"].toPoint()
    dragged: list[object] = []
    hand.view.edgeDragged.connect(lambda *given: dragged.append(given))
    hand.press(knob)
    for tremor in TREMORS:
        hand.move(knob + tremor)
        assert hand.view.scene.dragged is None
    hand.release(knob + TREMORS[0])
    assert dragged == []
