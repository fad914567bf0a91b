"""Fewer keys a case: what is suggested from elsewhere, a word more or less, agreed spans by key."""

from __future__ import annotations

import pytest

from annotator.core.decision import Ruling
from annotator.core.reviewed import Standing

TEXT = "زار الوفد مدينة حماة أمس. ثم عاد من حماه إلى دمشق"
AGAIN = "بقي الوفد في وحماة يوماً. وفي حماة نهر"


@pytest.fixture
def missed_often(sit_down, tmp_path, work):
    """Somebody misses the same name three times, spelt in three ways."""
    first = {
        work.layla: [("actor", "الوفد"), ("location", "حماة"), ("location", "حماه")],
        work.samer: [("actor", "الوفد")],
    }
    second = {work.layla: [("actor", "الوفد"), ("location", "وحماة")], work.samer: []}
    return sit_down(work.build(tmp_path / "p.annotator", (TEXT, first), (AGAIN, second)))


def test_enter_takes_what_was_decided_on_the_same_string_however_it_is_spelt(missed_often):
    reviewer = missed_often
    assert reviewer.at == "حماة" and not reviewer.card.take.isVisible(), "nothing is known yet"
    reviewer.press("1")
    assert reviewer.at == "حماه"
    assert "decided so elsewhere: 1 of 1" in reviewer.card.why.text()
    reviewer.press("Return")
    reviewer.go_to("وحماة")
    assert "decided so elsewhere: 2 of 2" in reviewer.card.why.text()
    reviewer.press("Return")
    assert ("location", "حماه") in reviewer.gold()
    assert ("location", "وحماة") in reviewer.gold(2)


def test_enter_takes_nothing_here_where_that_was_decided(missed_often):
    missed_often.press("0")
    assert "decided so elsewhere: 1 of 1" in missed_often.card.why.text()
    missed_often.press("Return")
    assert [made.spans for made in missed_often.decisions()] == [(), ()]


def test_a_span_with_another_word_takes_two_keys(missed_often):
    reviewer = missed_often
    reviewer.press("Alt++", "Return")
    assert ("location", "مدينة حماة") in reviewer.gold()
    reviewer.press("+", "-", "Alt++", "Alt+-", "+", "Return")
    assert ("location", "حماه إلى") in reviewer.gold()


def test_agreed_spans_are_reached_and_overruled_by_key(missed_often):
    reviewer = missed_often
    assert ("actor", "الوفد") in reviewer.gold()
    reviewer.press("Shift+K")
    assert reviewer.at == "الوفد"
    reviewer.press("Shift+K")
    assert reviewer.toast == "This is the first case of the article."
    reviewer.press("0")
    assert ("actor", "الوفد") not in reviewer.gold()
    assert reviewer.at == "حماة", "what is left comes next"


def test_shift_j_goes_through_all_of_the_article(missed_often):
    reviewer = missed_often
    reviewer.press("Shift+K")
    places = [reviewer.at]
    for _ in range(2):
        reviewer.press("Shift+J")
        places.append(reviewer.at)
    assert places == ["الوفد", "حماة", "حماه"]
    reviewer.press("Shift+J")
    assert reviewer.toast == "This is the last case of the article."


def test_after_a_restart_the_case_is_in_hand_where_one_stopped(missed_often, sit_down):
    missed_often.press("J", "J")
    at = missed_often.at
    assert (at, missed_often.page.session.article.number) == ("الوفد", 2)
    missed_often.window.close_project()
    again = sit_down(missed_often.path)
    assert (again.at, again.page.session.article.number) == (at, 2)
    again.press("D")  # put off: what is behind it comes
    again.press("K", "K")
    again.window.close_project()
    third = sit_down(missed_often.path)
    assert third.at == "حماه"
    assert [made.ruling for made in third.decisions()] == [Ruling.DEFERRED]


def test_what_was_settled_meanwhile_is_passed_over_after_a_restart(missed_often, sit_down):
    missed_often.press("1", "K")
    assert missed_often.page.in_hand.reviewed.standing is Standing.SETTLED
    missed_often.window.close_project()
    assert sit_down(missed_often.path).at == "حماه"
