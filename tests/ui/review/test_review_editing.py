"""Spans of the reviewer's own: moved edges, other labels, and what all missed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.core.review import CaseKind, Reason
from annotator.ui.article.pointing import knobs
from annotator.ui.review.editing import Editing, Purpose


def test_an_edge_is_moved_by_keys_and_enter_takes_the_span(reviewer):
    reviewer.press("E")
    assert reviewer.page.name == "editing" and reviewer.card.editor.isVisible()
    assert not any(card.isVisible() for card in reviewer.card.cards)
    reviewer.press("Shift+A")
    reviewer.press("Return")
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("location", "حماة أمس")]
    assert reviewer.page.name == "review" and reviewer.at == "العاصمة"
    assert ("location", "حماة أمس") in reviewer.gold()


def test_the_status_line_offers_what_can_be_done_while_a_span_is_made(reviewer, qtbot):
    def offered() -> list[str]:
        found = reviewer.window.status.findChildren(QPushButton)
        return [button.text().split("  ")[-1] for button in found if button.isVisible()]

    assert "J" in offered()
    reviewer.press("E")
    qtbot.waitUntil(lambda: "Return" in offered())  # buttons are seen with the next round of events
    assert "J" not in offered()
    reviewer.press("Esc")
    qtbot.waitUntil(lambda: "J" in offered())


def test_the_case_stays_in_sight_when_the_text_grows(reviewer):
    reviewer.window.resize(1000, 480)
    reviewer.go_to("دمشق")
    for _ in range(12):
        reviewer.press("Ctrl++")
    rect = reviewer.view.span_rects(reviewer.page.deciding.one.case.place)[0]
    assert reviewer.view.viewport().rect().contains(rect)


def test_escape_leaves_without_a_trace(reviewer):
    reviewer.press("E", "W", "Esc")
    assert reviewer.page.name == "review" and reviewer.decisions() == []
    assert len(reviewer.view.scene.marks) == 0
    assert reviewer.at == "وحماة"


def test_e_again_begins_with_the_next_variant(reviewer):
    reviewer.press("E")
    first = reviewer.page.deciding.making.editing.spans
    reviewer.press("E")
    second = reviewer.page.deciding.making.editing.spans
    reviewer.press("E")
    assert first != second and reviewer.page.deciding.making.editing.spans == first


def test_c_cycles_prefixes_of_what_is_edited(reviewer):
    reviewer.press("E", "E")  # from وحماة
    reviewer.press("C", "Return")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حماة")]


def test_undo_takes_back_steps_of_editing_and_then_the_editing(reviewer):
    reviewer.press("E", "W", "W", "Ctrl+Z")
    (span,) = reviewer.page.deciding.making.editing.spans
    assert span.of(reviewer.view.scene.text) == "وحماة"
    reviewer.press("Ctrl+Z")
    assert reviewer.page.name == "editing"
    reviewer.press("Ctrl+Z")
    assert reviewer.page.name == "review"


def test_redo_makes_steps_of_editing_again_and_nothing_else(reviewer):
    reviewer.press("1", "Ctrl+Z")  # there is a decision that could be made again
    reviewer.press("E", "Shift+A", "Ctrl+Z", "Ctrl+Y")
    (span,) = reviewer.page.deciding.making.editing.spans
    assert span.of(reviewer.view.scene.text) == "حماة أمس"
    reviewer.press("Ctrl+Y")
    assert reviewer.page.name == "editing" and reviewer.decisions() == []
    assert reviewer.toast == "There is nothing to redo."
    reviewer.press("Ctrl+Z", "W", "Ctrl+Y")  # another step: what was taken back is forgotten
    (span,) = reviewer.page.deciding.making.editing.spans
    assert span.of(reviewer.view.scene.text) == "وحماة"
    assert reviewer.decisions() == []


def test_an_edge_is_dragged_in_the_text(reviewer):
    reviewer.press("E")
    scene = reviewer.view.scene
    (span,) = reviewer.page.deciding.making.editing.spans
    knob = knobs(scene, span.span)[1].toPoint()
    target = reviewer.view.point_of(span.end + 4)
    port = reviewer.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=knob)
    for part in (0.5, 1.0):
        QTest.mouseMove(port, knob + QPoint(round((target.x() - knob.x()) * part), 0))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(target.x(), knob.y()))
    reviewer.press("Return")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حماة أمس")]


def test_another_label_settles_at_once(reviewer):
    reviewer.go_to("العاصمة")
    reviewer.press("L")
    assert "Press the key of the label" in reviewer.card.editor.what.text()
    reviewer.press("3")
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("date", "العاصمة")]
    assert reviewer.page.name == "review"


def test_a_label_is_chosen_with_the_mouse_too(reviewer):
    reviewer.go_to("العاصمة")
    reviewer.push(reviewer.card.buttons["other_label"])
    button = reviewer.card.editor.labels._buttons["claim"]
    reviewer.push(button)
    assert reviewer.outcome(reviewer.decisions()[0]) == [("claim", "العاصمة")]


def test_a_span_becomes_two_and_one_goes_again(reviewer):
    reviewer.press("E")
    reviewer.drag("حلب")
    reviewer.press("2")
    assert [
        s.of(reviewer.view.scene.text) for s in reviewer.page.deciding.making.editing.spans
    ] == [
        "حلب",
        "حماة",
    ]
    reviewer.press("J", "Del", "Return")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حلب")]


def test_without_any_span_left_it_is_nothing_here(reviewer):
    reviewer.press("E", "Del")
    assert "nothing here" in reviewer.card.editor.spans.text()
    reviewer.press("Return")
    assert reviewer.decisions()[0].spans == ()


def test_keys_select_what_all_missed_from_where_the_case_begins(reviewer):
    reviewer.press("J")
    reviewer.press("N", "Ctrl+Shift+Left", "3")
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("date", "العاصمة")]


# -- what all missed ----------------------------------------------------------------------------


@pytest.mark.parametrize("selection_first", [True, False])
def test_a_span_that_all_missed_is_selected_first_or_afterwards(reviewer, selection_first):
    if selection_first:
        reviewer.drag("ليلاً")
        reviewer.press("N")
    else:
        reviewer.press("N")
        assert "nothing is selected" in reviewer.card.editor.spans.text()
        reviewer.drag("ليلاً")
    assert "ليلاً" in reviewer.card.editor.spans.text()
    reviewer.press("3")
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("date", "ليلاً")]
    assert made.reason is Reason.MISSED
    assert [variant.spans for variant in made.variants] == [()]
    assert ("date", "ليلاً") in reviewer.gold()
    assert reviewer.at == "وحماة" and reviewer.page.name == "review"  # on with the case
    kinds = {e.surface: e.case.kind for e in reviewer.page.queue.model.entries}
    assert kinds["ليلاً"] is CaseKind.MISSING


def test_the_reason_of_the_case_does_not_go_with_what_all_missed(reviewer):
    reviewer.press("N")
    assert not reviewer.card.reasons.isVisible() and not reviewer.card.note.isVisible()
    reviewer.press("Esc")
    assert reviewer.card.reasons.isVisible() and reviewer.card.note.isVisible()


def test_it_is_selected_by_keys_alone(reviewer):
    reviewer.press("N", "Ctrl+Home", "Ctrl+Left", "Ctrl+Shift+Left")
    reviewer.press("1")
    assert reviewer.decisions() == []  # everybody marked الوفد as just this
    assert "was marked" in reviewer.toast
    reviewer.press("2")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "الوفد")]


def test_a_label_without_a_selection_marks_nothing(reviewer):
    reviewer.press("N", "1")
    assert reviewer.decisions() == [] and reviewer.toast == "Select the text first."
    reviewer.press("Esc")
    assert reviewer.page.name == "review"


def test_two_labels_on_what_all_missed_are_one_case(reviewer):
    for key in ("1", "3"):
        reviewer.drag("ليلاً")
        reviewer.press("N", key)
    found = [e for e in reviewer.page.queue.model.entries if e.surface == "ليلاً"]
    assert len(found) == 1
    assert {("actor", "ليلاً"), ("date", "ليلاً")} <= set(reviewer.gold())


def test_what_all_missed_can_be_taken_away_again(reviewer):
    reviewer.drag("ليلاً")
    reviewer.press("N", "3")
    reviewer.click("ليلاً")
    assert reviewer.at == "ليلاً"
    reviewer.press("0")
    assert "ليلاً" not in [surface for _, surface in reviewer.gold()]
    assert all(entry.surface != "ليلاً" for entry in reviewer.page.queue.model.entries)


# -- the values ---------------------------------------------------------------------------------


def test_editing_keeps_spans_in_reading_order_and_each_once(said):
    text = "حلب وحمص"
    editing = Editing(Purpose.BOUNDARY, text, (said(text, "حمص", "location"),))
    editing.add(said(text, "حلب", "location").span, "location")
    editing.add(said(text, "حمص", "location").span, "location")
    assert [one.of(text) for one in editing.spans] == ["حلب", "حمص"]
    assert editing.span == said(text, "حمص", "location")


def test_an_edge_never_passes_the_other(said):
    text = "حلب"
    editing = Editing(Purpose.BOUNDARY, text, (said(text, "ح", "location"),))
    editing.move_edge("start", forward=True, word=False)
    editing.move_edge("end", forward=False, word=False)
    assert editing.spans == (said(text, "ح", "location"),)
    assert not editing.undo()
