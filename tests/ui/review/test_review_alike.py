"""One decision for all identical cases, after a preview."""

from __future__ import annotations

from PySide6.QtCore import Qt


def lines(dialog) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [dialog.list.item(row).data(role) for row in range(dialog.list.count())]


def test_the_preview_shows_the_other_places_and_enter_settles_all(reviewer):
    assert reviewer.card.settled_before.alike.isVisible()
    assert reviewer.card.settled_before.alike.text().startswith("same decision for 1")
    reviewer.press("A")
    dialog = reviewer.dialog()
    (line,) = lines(dialog)
    assert line == "سار الناس إلى حمص وحماة. قالت العاصمة شيئاً."
    assert reviewer.decisions() == []  # nothing before it was looked at
    reviewer.press("Return")
    first, second = reviewer.decisions()
    assert (first.article, second.article) == (1, 2)
    assert reviewer.outcome(first) == reviewer.outcome(second) == [("location", "حماة")]
    assert ("location", "حماة") in reviewer.gold(1) and ("location", "حماة") in reviewer.gold(2)


def test_afterwards_the_hands_are_on_the_next_case_that_is_left(reviewer, qtbot):
    reviewer.press("A", "Return")
    qtbot.waitUntil(lambda: reviewer.at == "العاصمة")
    assert reviewer.page.session.article.number == 1
    assert reviewer.page.session.book.left == 5


def test_one_undo_takes_back_all_of_them(reviewer):
    reviewer.press("A", "Return")
    reviewer.press("Ctrl+Z")
    assert reviewer.decisions() == []
    reviewer.press("Ctrl+Y")
    assert len(reviewer.decisions()) == 2


def test_another_variant_is_chosen_by_its_number(reviewer):
    reviewer.press("A", "1", "Return")
    assert [reviewer.outcome(made) for made in reviewer.decisions()] == [
        [("location", "وحماة")],
        [("location", "وحماة")],
    ]


def test_nothing_here_is_decided_for_all_of_them(reviewer):
    reviewer.press("A", "0", "Return")
    assert [made.spans for made in reviewer.decisions()] == [(), ()]


def test_where_nothing_is_suggested_one_has_to_choose_first(reviewer):
    reviewer.go_to("العاصمة")
    reviewer.press("A")
    assert not reviewer.dialog().accept_button.isEnabled()
    reviewer.press("Return")
    assert reviewer.decisions() == []
    reviewer.press("2", "Return")
    assert len(reviewer.decisions()) == 2


def test_a_place_that_is_cleared_is_left_alone(reviewer):
    reviewer.press("A", "Space")
    assert not reviewer.dialog().accept_button.isEnabled()
    reviewer.press("Esc")
    assert reviewer.decisions() == []


def test_a_settled_case_offers_its_decision_to_the_others(reviewer):
    reviewer.press("E", "Shift+A", "Return", "K")  # "حماة أمس", which the other place does not have
    assert reviewer.at == "وحماة"
    reviewer.press("A")
    assert lines(reviewer.dialog()) == []
    reviewer.press("Esc")
    reviewer.press("1", "K", "A")
    assert len(lines(reviewer.dialog())) == 1
    reviewer.press("Return")
    assert reviewer.outcome(reviewer.decisions(2)[0]) == [("location", "وحماة")]


def test_reason_and_note_go_with_all_of_them(reviewer):
    reviewer.press("Shift+S", "A", "Return")
    assert {made.reason.value for made in reviewer.decisions()} == {"slip"}


def test_there_is_nothing_to_preview_for_a_case_like_no_other(reviewer):
    reviewer.go_to("دمشق")
    assert not reviewer.card.settled_before.alike.isVisible()
    reviewer.press("A")
    assert reviewer.toast == "No identical case is left."


def test_what_was_settled_before_is_told_and_suggested(reviewer):
    reviewer.go_to("العاصمة")
    reviewer.press("2")
    for _ in range(4):
        reviewer.press("J")
    assert (reviewer.at, reviewer.page.session.article.number) == ("العاصمة", 2)
    assert reviewer.card.settled_before.lines.isVisible()
    assert (
        "1×" in reviewer.card.settled_before.lines.text()
        and "Location" in reviewer.card.settled_before.lines.text()
    )
    assert "<div>\u200e<span" in reviewer.card.settled_before.lines.text()
    assert "settled like this before: 1 of 1" in reviewer.card.why.text()
    reviewer.press("Ctrl+Shift+L")
    assert "<div>\u200f<span" in reviewer.card.settled_before.lines.text(), "from the right"
    reviewer.press("Return")
    assert reviewer.outcome(reviewer.decisions(2)[0]) == [("location", "العاصمة")]


def test_articles_of_the_reviewers_own_are_left_out(sit_down, tmp_path, work):
    own = {2: [("location", "حمص")]}
    reviewer = sit_down(work.build(tmp_path / "own.annotator", work.coast, work.valley, own=own))
    assert reviewer.page.session.article.number == 2  # on where one was last
    reviewer.press("A")
    assert "Press Y" in reviewer.toast
    reviewer.press("Ctrl+PgUp", "A")
    assert reviewer.toast == "No identical case is left."
