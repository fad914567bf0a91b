"""Reasons and notes: chosen before a decision, changed afterwards;
examples for the guidelines; release.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.core.decision import Reason
from annotator.store.project import Project


def chosen(reviewer) -> list[Reason]:
    return [reason for reason, chip in reviewer.card.reasons.chips.items() if chip.isChecked()]


def likely(reviewer) -> str:
    return reviewer.card.reasons._heading.text().partition("Probably: ")[2]


def test_no_reason_is_chosen_before_a_reviewer_chooses_one(reviewer):
    for _ in range(5):
        assert chosen(reviewer) == []
        reviewer.press("J")


def test_the_likely_reason_follows_from_the_outcome_and_is_not_stored(reviewer):
    assert likely(reviewer) == "Prefix"  # as is suggested
    reviewer.go_to("9 نيسان")
    assert likely(reviewer) == ""  # nothing is suggested
    reviewer.press("0", "K")
    assert likely(reviewer) == "Should not be marked"
    reviewer.press("1", "K")
    assert likely(reviewer) == "Missed"
    assert [made.reason for made in reviewer.decisions()] == [None, None]
    reviewer.press("Shift+M")
    assert reviewer.decisions()[-1].reason is Reason.MISSED and likely(reviewer) == ""


def test_another_reason_is_chosen_by_its_letter_before_the_decision(reviewer):
    reviewer.press("Shift+U")
    assert chosen(reviewer) == [Reason.AMBIGUOUS]
    reviewer.press("J", "K")
    assert chosen(reviewer) == [Reason.AMBIGUOUS]  # kept until the case is decided
    reviewer.press("1")
    assert reviewer.decisions()[0].reason is Reason.AMBIGUOUS


def test_the_same_letter_again_takes_the_reason_away(reviewer):
    reviewer.press("Shift+C", "Shift+C", "1")
    assert reviewer.decisions()[0].reason is None


def test_a_decision_gets_another_reason_by_a_decision_that_supersedes_it(reviewer):
    reviewer.press("Shift+C", "1", "K")
    reviewer.push(reviewer.card.reasons.chips[Reason.SLIP])
    first, second = reviewer.decisions()
    assert (first.reason, second.reason) == (Reason.CLITIC, Reason.SLIP)
    assert first.spans == second.spans and first.evidence == second.evidence
    assert reviewer.at == "وحماة" and chosen(reviewer) == [Reason.SLIP]
    reviewer.press("Ctrl+Z")
    assert len(reviewer.decisions()) == 1 and chosen(reviewer) == [Reason.CLITIC]


def test_a_note_is_written_by_keys_and_goes_with_the_decision(reviewer):
    reviewer.press("Shift+N")
    assert reviewer.card.note.hasFocus()
    reviewer.type("الواو ليست من الاسم 1")  # a digit in a note takes no variant
    reviewer.press("Return")
    assert reviewer.view.hasFocus() and reviewer.decisions() == []
    reviewer.press("2")
    (made,) = reviewer.decisions()
    assert made.note == "الواو ليست من الاسم 1"
    assert reviewer.card.note.text() == ""  # the next case has none
    reviewer.press("K")
    assert reviewer.card.note.text() == made.note


def test_a_note_is_changed_afterwards_and_escape_keeps_what_was_written(reviewer):
    reviewer.press("1", "K", "Shift+N")
    reviewer.type("انظر الدليل")
    reviewer.press("Return")
    assert [made.note for made in reviewer.decisions()] == [None, "انظر الدليل"]


def test_a_note_that_is_being_typed_is_written_when_another_page_is_shown(reviewer):
    reviewer.press("1", "K", "Shift+N")
    reviewer.type("هنا")
    reviewer.window.pages.turn_to("annotate")
    assert reviewer.decisions()[-1].note == "هنا"


@pytest.mark.parametrize("key", ["F6", "Ctrl+PgDown"])
def test_a_note_that_is_being_typed_stays_with_its_case_when_a_key_leads_on(reviewer, key):
    reviewer.press("Shift+N")
    reviewer.type("الواو عطف")
    reviewer.press(key)
    assert reviewer.view.hasFocus() and reviewer.card.note.text() == ""
    reviewer.press("K", "K", "K", "K", "K")
    assert reviewer.at == "وحماة" and reviewer.page.session.article.number == 1
    assert reviewer.card.note.text() == "الواو عطف"


def test_a_note_that_is_being_typed_goes_with_the_variant_that_is_clicked(reviewer):
    reviewer.press("Shift+N")
    reviewer.type("الواو عطف")
    reviewer.push(reviewer.card.cards[0])
    assert [made.note for made in reviewer.decisions()] == ["الواو عطف"]
    assert reviewer.view.hasFocus() and reviewer.card.note.text() == ""


def test_reason_and_note_that_are_meant_outlive_another_language(reviewer):
    reviewer.press("Shift+U", "Shift+N")
    reviewer.type("الواو عطف")
    reviewer.press("Ctrl+Shift+L")
    assert chosen(reviewer) == [Reason.AMBIGUOUS]
    assert reviewer.card.note.text() == "الواو عطف"
    reviewer.press("1")
    (made,) = reviewer.decisions()
    assert (made.reason, made.note) == (Reason.AMBIGUOUS, "الواو عطف")


def test_a_decision_that_is_taken_back_leaves_its_reason_and_note_for_the_next(reviewer, sit_down):
    reviewer.press("Shift+U", "Shift+N")
    reviewer.type("الواو عطف")
    reviewer.press("Return", "1")
    path = reviewer.path
    reviewer.window.close_project()
    again = sit_down(path)
    again.press("Ctrl+Z")
    assert again.at == "وحماة" and again.card.note.text() == "الواو عطف"
    assert chosen(again) == [Reason.AMBIGUOUS]
    again.press("2")
    (made,) = again.decisions()
    assert (made.reason, made.note) == (Reason.AMBIGUOUS, "الواو عطف")


def test_a_settled_case_becomes_an_example_of_the_guidelines_and_goes_again(reviewer):
    reviewer.press("X")
    assert reviewer.toast == "Settle the case first."
    reviewer.press("Shift+C", "2", "K")
    reviewer.press("X")
    with Project.open(reviewer.path) as project:
        ((example, sentence),) = project.review.examples()
    text = reviewer.view.scene.text
    assert (example.label, example.span.of(text), example.marked) == ("location", "حماة", True)
    assert example.reason is Reason.CLITIC
    assert sentence == "زار الوفد حلب وحماة أمس."
    assert "in the guidelines" in reviewer.card.buttons["add_example"].text()
    reviewer.press("X")
    with Project.open(reviewer.path) as project:
        assert project.review.examples() == []
    reviewer.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert reviewer.decisions() == []


def test_nothing_here_is_an_example_of_what_is_not_marked(reviewer):
    reviewer.go_to("9 نيسان")
    reviewer.press("0", "K", "X")
    with Project.open(reviewer.path) as project:
        ((example, _),) = project.review.examples()
    assert (example.label, example.marked) == ("date", False)


def test_an_article_is_released_once_it_is_settled(reviewer):
    reviewer.press("R")
    assert "cases left" in reviewer.toast
    for _ in range(5):
        assert not reviewer.page.bars.settled.isVisible()
        reviewer.press("1")
    assert reviewer.toast == "The article is settled. Shift+R releases all that are."
    bar = reviewer.page.bars.settled
    assert not bar.isVisible()  # the next article has all its cases left
    reviewer.press("K")
    assert bar.isVisible() and bar.label.text() == "Everything in this article is settled."
    reviewer.press("R")
    assert bar.label.text().startswith("Released") and not bar.accept.isVisible()
    with Project.open(reviewer.path) as project:
        assert sorted(project.review.released()) == [1]
    reviewer.press("Ctrl+Z")
    with Project.open(reviewer.path) as project:
        assert not project.review.released()
    assert bar.label.text() == "Everything in this article is settled."
    reviewer.push(bar.accept)
    with Project.open(reviewer.path) as project:
        assert sorted(project.review.released()) == [1]
    assert reviewer.view.hasFocus()


def test_the_open_article_says_whether_it_is_settled_and_released(reviewer):
    def is_so() -> tuple[bool, bool]:
        here = reviewer.page.session.open_article
        return here.is_settled, here.is_released

    assert is_so() == (False, False)
    for _ in range(5):
        reviewer.press("1")
    reviewer.press("K")
    assert is_so() == (True, False)
    reviewer.press("R")
    assert is_so() == (True, True)
    reviewer.press("Ctrl+Z")
    assert is_so() == (True, False)


def test_all_settled_articles_are_released_at_once(reviewer, qtbot):
    for _ in range(7):
        reviewer.press("1")
    assert reviewer.at == ""
    with qtbot.waitSignal(reviewer.page.session.told):
        reviewer.press("Shift+R")
    assert "2 article" in reviewer.toast
    with Project.open(reviewer.path) as project:
        assert sorted(project.review.released()) == [1, 2]


def test_reasons_are_pressed_with_the_mouse_while_a_span_is_made(reviewer):
    reviewer.press("E")
    reviewer.push(reviewer.card.reasons.chips[Reason.TEXT_ERROR])
    assert reviewer.page.name == "editing"
    reviewer.press("Return")
    assert reviewer.decisions()[0].reason is Reason.TEXT_ERROR


def test_shift_and_a_letter_move_edges_and_choose_no_reason_while_a_span_is_made(reviewer):
    before = chosen(reviewer)
    chip = reviewer.card.reasons.chips[Reason.AMBIGUOUS]
    with_its_letter = chip.grab().toImage()
    reviewer.press("E")
    assert chip.grab().toImage() != with_its_letter
    reviewer.press("Shift+A")
    assert chosen(reviewer) == before == []
    assert Qt.Key.Key_A  # the same key chooses a reason outside
    reviewer.press("Esc", "Shift+A")
    assert chosen(reviewer) == [Reason.ACTOR_OR_LOCATION]
