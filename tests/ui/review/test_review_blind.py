"""What a reviewer may not know before they decide: who said what, and which rule settled what."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.core.case import CaseKind
from annotator.core.decision import Decision, Means
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.jobs.review.cases import reviewed
from annotator.review.filter import QueueFilter, Show
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.project import Project


def spoken(reviewer) -> str:
    """All words of the page but the choice of pairs of people, which says nothing of a case."""
    pairs = reviewer.page.queue.choices.pairs
    names = [pairs.itemText(row) for row in range(pairs.count())]
    return "\n".join(line for line in reviewer.words().split("\n") if line not in names)


def on_cards(reviewer, work) -> set[str]:
    """Who says what on the card, as they are called."""
    cards = reviewer.card.cards[:2]
    return {work.plain(card.who.text()).rpartition(" · ")[2] for card in cards}


def test_letters_stand_for_people_until_all_of_the_article_is_settled(reviewer, work):
    assert work.layla not in spoken(reviewer) and work.samer not in spoken(reviewer)
    assert sorted(reviewer.view.scene.lanes.names) == ["A", "B"]
    reviewer.press("1", "K")  # a name here would be beside the letter of an open case
    assert on_cards(reviewer, work) == {"A", "B"}
    reviewer.press("J", "1", "1", "1", "1", "K")
    assert on_cards(reviewer, work) == {work.layla, work.samer}


def test_the_lanes_are_named_once_the_article_is_settled(reviewer, work):
    for _ in range(4):
        reviewer.press("1")
        assert sorted(reviewer.view.scene.lanes.names) == ["A", "B"]
    reviewer.press("1", "K")
    assert sorted(reviewer.view.scene.lanes.names) == sorted([work.layla, work.samer])


def test_names_go_again_when_the_decision_is_taken_back(reviewer, work):
    reviewer.press("1", "K", "Ctrl+Z")
    assert reviewer.at == "وحماة"
    assert work.layla not in spoken(reviewer)


def test_letters_are_shuffled_anew_for_each_article(sit_down, tmp_path, work):
    texts = [(f"قال الوفد {number} في حلب.", {work.layla: [("actor", "الوفد")], work.samer: []})
             for number in range(12)]  # fmt: skip
    reviewer = sit_down(work.build(tmp_path / "many.annotator", *texts))
    first = []
    for _ in texts:
        here = reviewer.page.session.open_article
        first.append(here.names[next(n for n, letter in here.letters.items() if letter == "A")])
        reviewer.press("1")
    assert set(first) == {work.layla, work.samer}


# -- the blind check ----------------------------------------------------------------------------


def settle_by_rule(path, *, checked: bool) -> None:
    """Let the rule on prefixes settle the first case; it is drawn for the blind check, or not."""
    with Project.open(path) as project:
        person = project.people.add("قائد", Role.LEAD).number
        (_, cases) = next(iter(reviewed(project, [1])))
        case = next(one.case for one in cases if one.case.kind is CaseKind.CLITIC)
        spans = next(variant.spans for variant in case.variants if variant.spans[0].start == 14)
        decision = Decision(
            new_id(), 1, person, now(), case.place, case.variants, spans,
            means=Means.CLITIC, checked=checked,
        )  # fmt: skip
        project.apply(Gesture(new_id(), person, 1, GestureKind.POLICY, (Change(None, decision),)))


def pictures(reviewer) -> list[object]:
    """The page as it is painted at each case, and with each way to ask for cases."""
    reviewer.page.toast.hide()
    found = []
    for show in (Show.ALL, Show.LEFT):
        reviewer.page.queue.narrow(show=show)
        for _ in range(3):
            QApplication.processEvents()  # columns settle once they know what is in them
            found.append(reviewer.page.grab().toImage())
            reviewer.press("J")
            reviewer.page.toast.hide()
        reviewer.press("K", "K", "K")
        reviewer.page.toast.hide()
    return found


def test_a_case_to_be_checked_looks_like_an_open_one(sit_down, tmp_path, work):
    path = work.build(tmp_path / "open.annotator", work.coast, work.valley)
    with Project.open(path) as project:
        project.people.add("قائد", Role.LEAD)
    waiting = sit_down(path)
    words, painted = waiting.words(), pictures(waiting)

    path = work.build(tmp_path / "checked.annotator", work.coast, work.valley)
    settle_by_rule(path, checked=True)
    checked = sit_down(path)
    assert checked.words() == words
    assert pictures(checked) == painted


def test_a_case_that_is_not_to_be_checked_looks_settled(sit_down, tmp_path, work):
    """The same way of looking sees it there, so it would have seen it above."""
    path = work.build(tmp_path / "settled.annotator", work.coast, work.valley)
    settle_by_rule(path, checked=False)
    settled = sit_down(path)
    assert settled.at == "العاصمة"
    assert "5 accepted automatically" in settled.page.queue.progress_text.text()
    assert [e.surface for e in QueueFilter(Show.BY_RULE).of(settled.page.session.book)] == ["وحماة"]


@pytest.mark.parametrize("show", [Show.SETTLED, Show.BY_RULE, Show.DEFERRED, Show.STALE])
def test_no_filter_tells_it_apart(sit_down, tmp_path, work, show):
    path = work.build(tmp_path / "checked.annotator", work.coast)
    settle_by_rule(path, checked=True)
    reviewer = sit_down(path)
    assert QueueFilter(show).of(reviewer.page.session.book) == []


def test_the_answer_is_a_decision_of_the_reviewers_own_and_says_nothing_of_the_rule(
    sit_down, tmp_path, work
):
    path = work.build(tmp_path / "checked.annotator", work.coast)
    settle_by_rule(path, checked=True)
    reviewer = sit_down(path)
    reviewer.press("1")
    assert [made.means for made in reviewer.decisions()] == [Means.CLITIC, Means.REVIEWER]
    assert ("location", "وحماة") in reviewer.gold()
    reviewer.press("K")
    assert "قائد" not in spoken(reviewer) and "rule" not in reviewer.card.old.text().lower()
