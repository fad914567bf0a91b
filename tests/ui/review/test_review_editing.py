"""Spans of the reviewer's own: moved edges, other labels, and what all missed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.core.case import CaseKind
from annotator.core.decision import Reason
from annotator.core.labels import Permission
from annotator.review.span_draft import Purpose, SpanDraft
from annotator.ui.article.chip import Chip
from annotator.ui.article.pointing import knobs


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
    qtbot.waitUntil(lambda: "Enter" in offered())  # buttons are seen with the next round of events
    assert "J" not in offered()
    reviewer.press("Esc")
    qtbot.waitUntil(lambda: "J" in offered())


def test_the_case_stays_in_sight_when_the_text_grows(reviewer):
    reviewer.window.resize(1000, 480)
    reviewer.go_to("دمشق")
    for _ in range(12):
        reviewer.press("Ctrl++")
    rect = reviewer.view.span_rects(reviewer.page.in_hand.case.place)[0]
    assert reviewer.view.viewport().rect().contains(rect)


def test_what_is_edited_hides_no_letter_around_it(reviewer):
    """The card says string and label; a chip would lie where the edges go."""
    reviewer.press("E", "W")
    assert reviewer.view.scene.selected is not None
    assert not any(chip.isVisible() for chip in reviewer.view.viewport().findChildren(Chip))


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


def test_the_edge_of_ones_own_span_steps_over_white_space(reviewer):
    reviewer.press("E", "W", "W")
    (span,) = reviewer.page.deciding.making.editing.spans
    assert span.of(reviewer.view.scene.text) == "ب وحماة"
    reviewer.press("Return")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "ب وحماة")]


def test_nothing_but_white_space_never_becomes_gold(reviewer):
    space = reviewer.view.scene.text.index(" ")
    reviewer.press("E", "Del")
    reviewer.view.set_selection(space, space + 1)
    reviewer.press("2", "Return")
    assert reviewer.decisions() == []
    assert reviewer.toast == "There is nothing to mark here but white space."
    assert reviewer.page.name == "editing"  # nothing of it is lost


# -- what the rules of the labels say -----------------------------------------------------------

ACROSS = "سار الناس إلى حمص وحماة."


def across(work, tmp_path, crossing: Permission):
    """One marked what crosses something that all marked."""
    agreed = [("actor", "الناس إلى حمص")]
    said = {work.layla: [*agreed, ("location", "حمص وحماة")], work.samer: agreed}
    return work.build(tmp_path / "across.annotator", (ACROSS, said), crossing=crossing)


def test_a_variant_that_crosses_gold_is_taken_and_said(sit_down, tmp_path, work):
    reviewer = sit_down(across(work, tmp_path, Permission.WARN))
    reviewer.press("1")
    assert reviewer.gold() == [("actor", "الناس إلى حمص"), ("location", "حمص وحماة")]
    assert "it crosses" in reviewer.toast and "الناس إلى حمص" in reviewer.toast


def test_a_variant_that_crosses_gold_is_refused_where_the_labels_refuse_it(
    sit_down, tmp_path, work
):
    reviewer = sit_down(across(work, tmp_path, Permission.REFUSE))
    reviewer.press("1")
    assert reviewer.decisions() == [] and reviewer.at == "حمص وحماة"
    assert "would cross" in reviewer.toast and "الناس إلى حمص" in reviewer.toast
    reviewer.click("سار")
    reviewer.click("الناس")
    reviewer.press("0")  # then it is in nobody's way
    reviewer.go_to("حمص وحماة")
    reviewer.press("1")
    assert reviewer.gold() == [("location", "حمص وحماة")]


@pytest.mark.parametrize("crossing", [Permission.WARN, Permission.REFUSE])
def test_a_missed_span_that_crosses_gold_is_judged_as_the_labels_say(
    sit_down, tmp_path, work, crossing
):
    path = work.build(tmp_path / "coast.annotator", work.coast, crossing=crossing)
    reviewer = sit_down(path)
    reviewer.drag("عاد كريم")
    reviewer.press("N", "2")
    assert (("location", "عاد كريم") in reviewer.gold()) is (crossing is Permission.WARN)
    assert "cross" in reviewer.toast and "كريم السالمي" in reviewer.toast


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


def test_what_all_missed_is_selected_by_keys_alone(reviewer):
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


def test_a_name_around_what_all_marked_is_gold_beside_it(reviewer):
    before, progress = reviewer.gold(), reviewer.page.queue.progress_text.text()
    reviewer.drag("الوفد حلب")
    reviewer.press("N", "1")
    assert "Marked: " in reviewer.toast
    assert sorted(reviewer.gold()) == sorted([*before, ("actor", "الوفد حلب")])
    assert reviewer.page.queue.progress_text.text().split()[0] == progress.split()[0]  # left
    assert not [e for e in reviewer.page.queue.model.entries if e.reviewed.earlier]


def test_what_a_case_is_about_was_not_missed(reviewer):
    reviewer.drag("حماة أمس")
    reviewer.press("N", "2")
    assert reviewer.decisions() == []
    assert "was marked as" in reviewer.toast and "press Esc, click it" in reviewer.toast
    reviewer.press("1")  # as an actor it is another thing
    assert ("actor", "حماة أمس") in reviewer.gold()
    reviewer.press("2")
    assert len(reviewer.decisions()) == 2  # the case is as it was, and is decided like any other


def test_what_was_marked_so_already_is_refused(reviewer):
    for _ in range(2):
        reviewer.drag("ليلاً")
        reviewer.press("N", "3")
    assert len(reviewer.decisions()) == 1
    assert "is marked as" in reviewer.toast and "already" in reviewer.toast


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
    editing = SpanDraft(Purpose.BOUNDARY, text, (said(text, "حمص", "location"),))
    editing.add(said(text, "حلب", "location").span, "location")
    editing.add(said(text, "حمص", "location").span, "location")
    assert [one.of(text) for one in editing.spans] == ["حلب", "حمص"]
    assert editing.span == said(text, "حمص", "location")


def test_an_edge_never_passes_the_other(said):
    text = "حلب"
    editing = SpanDraft(Purpose.BOUNDARY, text, (said(text, "ح", "location"),))
    editing.move_edge("start", forward=True, word=False)
    editing.move_edge("end", forward=False, word=False)
    assert editing.spans == (said(text, "ح", "location"),)
    assert not editing.undo()


def test_after_a_button_was_pressed_by_keys_the_next_key_takes_the_span(reviewer):
    reviewer.card.buttons["edit_boundary"].setFocus()
    reviewer.press("Return", "Return")
    (made,) = reviewer.decisions()
    assert made.spans and made.reason is not Reason.SLIP
    assert reviewer.view.hasFocus()


def test_another_language_keeps_what_is_being_made(reviewer):
    reviewer.press("E", "Q")
    spans = reviewer.page.deciding.making.editing.spans
    reviewer.press("Ctrl+Shift+L")
    assert reviewer.page.name == "editing"
    assert reviewer.page.deciding.making.editing.spans == spans
    reviewer.press("Return")
    (made,) = reviewer.decisions()
    assert made.spans == spans
