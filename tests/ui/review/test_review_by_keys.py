"""Cases are settled by keys: what is decided, what becomes gold, and where the hands go next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotator.core.decision import Means, Reason, Ruling
from annotator.core.guideline_changes import AS_MADE
from annotator.store.project import Project
from annotator.ui.review.page import ReviewPage

EVERYTHING = ["وحماة", "العاصمة", "“الطريق مفتوح”", "9 نيسان", "دمشق"]


def test_the_cases_come_in_the_order_of_the_text(reviewer):
    assert [entry.surface for entry in reviewer.page.queue.model.entries] == [
        *EVERYTHING,
        "وحماة",
        "العاصمة",
    ]
    assert reviewer.at == "وحماة"
    assert reviewer.page.queue.progress_text.text() == "7 of 7 left, 4 accepted automatically"


def test_a_number_takes_a_variant_and_goes_on(reviewer):
    samer, layla = letter_of(reviewer, "سامر"), letter_of(reviewer, "ليلى")
    assert reviewer.variants == [
        f"1: [و]حماة, Location, {samer} | ■Location · {samer}",
        f"2: حماة, Location, {layla}, suggested | ■Location · {layla}",
    ]
    reviewer.press("1")
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("location", "وحماة")]
    assert (made.ruling, made.means, made.reason) == (Ruling.SETTLED, Means.REVIEWER, None)
    assert not made.override and made.note is None
    assert ("location", "وحماة") in reviewer.gold()
    assert reviewer.at == "العاصمة"


def test_a_card_is_reached_by_tab_and_pressed_by_space(reviewer):
    first, second = reviewer.card.cards[:2]
    assert QAccessible.queryAccessibleInterface(first).role() is QAccessible.Role.Button
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert reviewer.window.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Space)
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("location", "حماة")]
    assert reviewer.window.focusWidget() is reviewer.page.view  # a second press settles nothing


def letter_of(reviewer, name: str) -> str:
    here = reviewer.page.session.open_article
    number = next(n for n, called in here.names.items() if called == name)
    return here.letters[number]


def test_enter_takes_what_is_suggested_and_says_why(reviewer):
    assert "the project leaves" in reviewer.card.why.text()
    assert "take 2" in reviewer.card.take.text()
    reviewer.press("Return")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حماة")]


def test_enter_decides_nothing_where_nothing_is_suggested(reviewer):
    reviewer.go_to("العاصمة")
    assert not reviewer.card.take.isVisible()
    reviewer.press("Return")
    assert reviewer.decisions() == [] and "Nothing is suggested" in reviewer.toast


def test_zero_is_nothing_here_whether_or_not_somebody_said_so(reviewer):
    reviewer.go_to("9 نيسان")
    reviewer.press("0")
    reviewer.go_to("العاصمة")
    reviewer.press("0")
    assert [made.spans for made in reviewer.decisions()] == [(), ()]
    assert "9 نيسان" not in [surface for _, surface in reviewer.gold()]


@pytest.mark.parametrize("digit", ["٢", "۲"])
def test_digits_of_other_scripts_are_digits(reviewer, digit):
    reviewer.press_letter(digit)
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حماة")]


def test_keys_are_those_of_the_keyboard_in_its_arabic_layout_too(reviewer):
    reviewer.press_letter("ت")  # J
    assert reviewer.at == "العاصمة"
    reviewer.press_letter("ن")  # K
    reviewer.press_letter("ي")  # D
    assert reviewer.decisions()[0].ruling is Ruling.DEFERRED


def test_j_and_k_go_about_without_deciding(reviewer):
    reviewer.press("J", "J", "K")
    assert reviewer.at == "العاصمة" and reviewer.decisions() == []
    reviewer.press("K", "K")
    assert reviewer.at == "وحماة" and reviewer.toast == "This is the first case."


def test_a_decision_crosses_into_the_next_article(reviewer):
    reviewer.go_to("دمشق")
    reviewer.press("1")
    assert reviewer.page.session.article.number == 2
    assert (reviewer.at, reviewer.view.scene.text[:4]) == ("وحماة", "سار ")
    assert reviewer.view.scene.case.of(reviewer.view.scene.text) == "وحماة"


def test_deferred_cases_stay_left_and_are_not_offered_again_at_once(reviewer):
    reviewer.press("D")
    (made,) = reviewer.decisions()
    assert (made.ruling, made.spans, made.reason) == (Ruling.DEFERRED, (), None)
    assert reviewer.at == "العاصمة"
    for _ in range(6):
        reviewer.press("1")
    assert reviewer.at == ""  # nothing but what was put off
    assert reviewer.page.empty.title.text() == "Only deferred cases are left"
    reviewer.push(reviewer.page.empty.buttons[0])
    assert reviewer.at == "وحماة"
    assert "Deferred" in reviewer.card.old.text()


def test_a_gap_of_the_guidelines_is_put_off_with_its_reason(reviewer):
    reviewer.press("G")
    (made,) = reviewer.decisions()
    assert (made.ruling, made.reason) == (Ruling.DEFERRED, Reason.GUIDELINE_GAP)


def test_a_settled_case_can_be_settled_otherwise_and_both_decisions_are_kept(reviewer):
    reviewer.press("1", "K", "2")
    first, second = reviewer.decisions()
    assert first.evidence == second.evidence and first.spans != second.spans
    assert ("location", "حماة") in reviewer.gold()
    assert ("location", "وحماة") not in reviewer.gold()


def test_the_same_decision_again_is_no_gesture(reviewer):
    reviewer.press("1", "K", "1")
    assert len(reviewer.decisions()) == 1
    assert reviewer.at == "العاصمة"


def test_the_same_decision_under_other_guidelines_is_one_and_not_twice(reviewer):
    reviewer.press("1", "K")
    with Project.open(reviewer.path) as project:
        project.live_guidelines.change("en", "# Other", 3, seen=project.live_guidelines.own("en"))
    reviewer.press("1", "K", "1")
    first, second = reviewer.decisions()
    assert first.spans == second.spans and first.guidelines == AS_MADE < second.guidelines


def test_when_all_is_settled_the_page_says_what_comes_next(reviewer):
    for _ in range(7):
        reviewer.press("1")
    assert reviewer.page.empty.title.text() == "Everything is settled"
    assert not reviewer.view.isVisible()
    assert [button.text() for button in reviewer.page.empty.buttons] == [
        "Release all  Shift+R",
        "Export…  Ctrl+E",
    ]
    reviewer.press("K")
    assert reviewer.view.isVisible() and reviewer.at == "العاصمة"


def test_keys_of_review_do_nothing_on_the_annotation_page_and_the_reverse(reviewer):
    window = reviewer.window
    window.pages.turn_to("annotate")
    assert not isinstance(window.pages.page, ReviewPage)
    reviewer.press("D", "G", "A", "0")
    assert reviewer.decisions() == []
    window.pages.turn_to("review")
    reviewer.press("F9")
    assert reviewer.at == "وحماة" and reviewer.decisions() == []
