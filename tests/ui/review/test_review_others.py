"""What others do meanwhile, and what an unfinished project shows."""

from __future__ import annotations

import pytest

from annotator.core.decision import Decision, Means, Reason, Ruling
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.reviewed import Standing
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.project import Project

COLLEAGUE = "زميل"


def decide(project, case, *spans, **more) -> None:
    """A colleague's decision."""
    there = project.people.named(COLLEAGUE) or project.people.add(COLLEAGUE, Role.REVIEWER)
    made = Decision(
        new_id(), case.article, there.number, now(), case.place, case.variants, spans, **more
    )
    gesture = Gesture(
        new_id(), there.number, case.article, GestureKind.DECIDE, (Change(None, made),)
    )
    project.apply(gesture)


def says_otherwise(work, surface: str):
    """An annotator takes the first article up, marks an actor more, and finishes it again."""

    def change(project) -> None:
        work.reopen(project, work.layla, 1)
        work.annotate(project, work.layla, 1, [("actor", surface)])
        work.finish(project, work.layla, 1)

    return change


def elsewhere(reviewer, do) -> None:
    """Something that happens at another window, of which this one has not heard yet."""
    with Project.open(reviewer.path) as project:
        do(project)


def test_a_set_that_is_taken_up_again_takes_its_cases_away(reviewer, work):
    reviewer.apply(lambda project: work.reopen(project, work.samer, 1))
    assert {entry.article for entry in reviewer.page.queue.model.entries} == {2}


def test_a_case_that_others_take_away_is_not_replaced_by_another_that_a_key_would_settle(
    reviewer, work
):
    reviewer.apply(lambda project: work.reopen(project, work.samer, 1))
    assert reviewer.toast == "This case no longer exists: somebody took the article up again."
    assert reviewer.card.old.text() == reviewer.toast and reviewer.variants == []
    assert "زار الوفد حلب" in reviewer.view.scene.text  # nothing jumps
    for key in ("1", "0", "Return", "D", "G", "E", "R"):
        reviewer.press(key)
    assert reviewer.decisions() == [] and reviewer.page.name == "review"
    reviewer.press("J")
    assert (reviewer.page.session.article.number, reviewer.at) == (2, "وحماة")
    reviewer.press("1")
    assert len(reviewer.decisions(2)) == 1


def test_a_case_that_is_gone_is_left_by_its_button(reviewer, work):
    reviewer.apply(lambda project: work.reopen(project, work.samer, 1))
    reviewer.push(reviewer.card.go_on)
    assert reviewer.page.session.article.number == 2 and not reviewer.card.go_on.isVisible()


def test_a_note_that_is_being_typed_stays_with_its_case_while_others_take_that_away(reviewer, work):
    reviewer.press("Shift+N")
    reviewer.type("الواو ")
    reviewer.apply(lambda project: work.reopen(project, work.samer, 1))
    reviewer.type("عطف 1")
    assert reviewer.card.note.hasFocus() and reviewer.card.note.text() == "الواو عطف 1"
    reviewer.press("Return", "1", "J")
    assert reviewer.at == "وحماة" and reviewer.card.note.text() == ""  # of the other article
    assert reviewer.decisions() == []
    reviewer.apply(lambda project: work.finish(project, work.samer, 1))
    reviewer.press("K", "K", "K", "K", "K")
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "وحماة")
    assert reviewer.card.note.text() == "الواو عطف 1"
    reviewer.press("2")
    assert [made.note for made in reviewer.decisions()] == ["الواو عطف 1"]


def test_a_note_that_is_being_typed_never_becomes_part_of_a_colleagues_decision(reviewer):
    case = reviewer.page.in_hand.case
    reviewer.press("Shift+N")
    reviewer.type("الواو عطف")
    reviewer.apply(lambda project: decide(project, case, *case.variants[0].spans, note="لا"))
    reviewer.press("Return")
    assert COLLEAGUE in reviewer.toast and "decided this case meanwhile" in reviewer.toast
    assert [made.note for made in reviewer.decisions()] == ["لا"]
    assert reviewer.card.note.text() == "لا"
    reviewer.press("Shift+N")
    reviewer.type("الواو عطف")  # now it is meant so
    reviewer.press("Return")
    assert [made.note for made in reviewer.decisions()] == ["لا", "الواو عطف"]


def test_a_case_that_comes_back_can_be_settled_where_it_was(reviewer, work):
    reviewer.press("J")
    reviewer.apply(lambda project: work.reopen(project, work.samer, 1))
    reviewer.apply(lambda project: work.finish(project, work.samer, 1))
    assert reviewer.at == "العاصمة" and len(reviewer.variants) == 2
    assert not reviewer.card.go_on.isVisible()
    reviewer.press("1")
    assert len(reviewer.decisions()) == 1


def test_a_case_that_people_changed_says_so_and_the_next_key_shows_what_it_is_now(reviewer, work):
    reviewer.apply(says_otherwise(work, "حماة"))
    assert reviewer.toast == "This case no longer exists: an annotator changed their spans here."
    reviewer.press("J")
    assert reviewer.toast == ""
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "وحماة")
    assert len(reviewer.variants) == 2 and "People changed" not in reviewer.card.old.text()


def test_a_case_that_changed_is_stale_and_shows_the_old_decision(reviewer, work):
    reviewer.press("1", "Shift+U", "Shift+N")
    reviewer.type("ينظر")
    reviewer.press("Return", "1")
    reviewer.apply(says_otherwise(work, "العاصمة"))
    standings = {e.surface: e.reviewed.standing for e in reviewer.page.queue.model.entries[:5]}
    assert standings["وحماة"] is Standing.SETTLED  # it did not change
    assert standings["العاصمة"] is Standing.STALE
    reviewer.press("K")
    assert "Decided before" in reviewer.card.old.text() and "Actor" in reviewer.card.old.text()
    assert reviewer.card.note.text() == "ينظر"
    assert reviewer.card.reasons.chips[Reason.AMBIGUOUS].isChecked()
    reviewer.press("1")
    assert len(reviewer.decisions()) == 3
    assert [e.reviewed.standing for e in reviewer.page.queue.model.entries[:2]] == [
        Standing.SETTLED
    ] * 2


def test_what_one_is_making_is_not_disturbed_by_work_elsewhere(reviewer, work):
    reviewer.press("E", "Shift+A")
    reviewer.apply(lambda project: work.reopen(project, work.samer, 2))
    assert reviewer.page.name == "editing"
    reviewer.press("Return")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حماة أمس")]


def test_a_decision_is_never_made_on_what_people_no_longer_say(reviewer, work):
    """Another window changes the case between the last look and the key."""
    with Project.open(reviewer.path) as project:
        work.reopen(project, work.layla, 1)
        work.annotate(project, work.layla, 1, [("date", "أمس"), ("actor", "حماة")])
        work.finish(project, work.layla, 1)
    reviewer.press("1")
    assert reviewer.decisions() == []
    assert "People changed what they say here" in reviewer.toast


def test_another_reviewers_decision_is_heard(reviewer):
    def settle(project):
        decide(project, reviewer.page.queue.model.entries[1].case)

    reviewer.apply(settle)
    assert reviewer.page.queue.progress_text.text().startswith("6 of 7 left")
    reviewer.press("Return")
    assert reviewer.at == "“الطريق مفتوح”"  # past what the colleague settled


def test_what_a_colleague_decided_at_the_same_moment_is_not_superseded_unseen(reviewer):
    case = reviewer.page.in_hand.case
    elsewhere(reviewer, lambda project: decide(project, case))
    reviewer.press("1")
    (theirs,) = reviewer.decisions()
    assert theirs.spans == () and COLLEAGUE in reviewer.toast
    assert "decided this case meanwhile" in reviewer.toast
    assert reviewer.at == "وحماة" and "✓" in reviewer.variants[-1]  # it is shown
    reviewer.press("1")
    assert len(reviewer.decisions()) == 2  # now they know
    assert reviewer.at == "العاصمة"


def test_what_a_colleague_put_off_or_took_back_is_told_too(reviewer):
    case = reviewer.page.in_hand.case
    elsewhere(reviewer, lambda project: decide(project, case, ruling=Ruling.DEFERRED))
    reviewer.press("1")
    assert f"\u2068{COLLEAGUE}\u2069 put this case off meanwhile" in reviewer.toast

    def take_back(project):
        project.undo(project.people.named(COLLEAGUE).number, REVIEWING)

    elsewhere(reviewer, take_back)
    reviewer.press("1")
    assert "was taken back meanwhile" in reviewer.toast and reviewer.decisions() == []
    reviewer.press("1")
    assert len(reviewer.decisions()) == 1


def test_a_rule_that_had_a_case_drawn_for_the_blind_check_is_not_told(reviewer):
    case = reviewer.page.in_hand.case
    spans = case.variants[0].spans
    elsewhere(
        reviewer,
        lambda project: decide(project, case, *spans, means=Means.CLITIC, checked=True),
    )
    reviewer.press("2")
    assert reviewer.toast == "" and len(reviewer.decisions()) == 2


def test_a_decision_between_the_look_and_the_writing_is_not_superseded_either(
    reviewer, monkeypatch
):
    case = reviewer.page.in_hand.case

    def meanwhile() -> str:
        elsewhere(reviewer, lambda project: decide(project, case))
        return now()

    with monkeypatch.context() as patched:
        patched.setattr("annotator.ui.review.decisions.now", meanwhile)
        reviewer.press("1")
    assert len(reviewer.decisions()) == 1 and "in the meantime" in reviewer.toast
    reviewer.press("1")
    assert len(reviewer.decisions()) == 1 and COLLEAGUE in reviewer.toast
    reviewer.press("1")
    assert len(reviewer.decisions()) == 2


def test_one_decision_for_many_passes_over_what_was_decided_meanwhile(reviewer):
    (other,) = reviewer.page.session.book.alike(reviewer.page.in_hand.entry)
    reviewer.press("A")
    elsewhere(reviewer, lambda project: decide(project, other.case))
    reviewer.press("Return")
    assert [made.spans for made in reviewer.decisions(2)] == [()]
    assert len(reviewer.decisions(1)) == 1
    assert reviewer.toast.startswith("1 case settled. 1 could not be")


def test_articles_that_come_in_finished_bring_their_cases(reviewer, work, qtbot):
    from annotator.core.draft import ArticleDraft

    def bring(project):
        with project.intake() as intake:
            intake.add(ArticleDraft("وصل الوفد إلى صيدا."))

    with qtbot.waitSignal(reviewer.page.session.counted):
        reviewer.apply(bring)

    def work_on_it(project):
        for name, said in ((work.layla, [("location", "صيدا")]), (work.samer, [])):
            work.annotate(project, name, 3, said)
            work.finish(project, name, 3)

    reviewer.apply(work_on_it)
    assert reviewer.page.queue.model.entries[-1].surface == "صيدا"
    assert reviewer.at == "وحماة"


def test_a_project_with_one_annotator_says_what_is_missing(sit_down, tmp_path, work):
    text, said = work.coast
    path = work.build(
        tmp_path / "one.annotator", (text, {work.layla: said[work.layla]}), people=(work.layla,)
    )
    reviewer = sit_down(path)
    assert reviewer.page.empty.title.text() == "No cases yet"
    assert "This project has 1 annotator" in reviewer.page.empty.sentence.text()
    assert reviewer.page.empty.isVisible() and not reviewer.view.isVisible()


def test_where_nobody_finished_a_pair_the_page_waits_and_then_shows_the_first_case(
    sit_down, tmp_path, work
):
    text, said = work.coast
    path = work.build(tmp_path / "half.annotator", (text, {work.layla: said[work.layla]}))
    reviewer = sit_down(path)
    assert "No article has been finished by two" in reviewer.page.empty.sentence.text()

    def rest(project):
        work.annotate(project, work.samer, 1, said[work.samer])
        work.finish(project, work.samer, 1)

    reviewer.apply(rest)
    assert reviewer.at == "وحماة" and reviewer.view.isVisible()


def test_where_all_agree_there_is_nothing_to_settle(sit_down, tmp_path, work):
    text, said = work.coast
    same = said[work.layla]
    path = work.build(tmp_path / "same.annotator", (text, {work.layla: same, work.samer: same}))
    reviewer = sit_down(path)
    assert reviewer.page.empty.title.text() == "Everybody agrees"
    assert "8 accepted automatically" in reviewer.page.queue.progress_text.text()


def test_what_everybody_says_can_be_looked_at_and_overruled(reviewer):
    reviewer.click("حلب")
    assert reviewer.at == "حلب" and reviewer.page.in_hand.entry is None
    assert len(reviewer.variants) == 1
    reviewer.press("0")
    assert ("location", "حلب") not in reviewer.gold()
    assert "حلب" in [entry.surface for entry in reviewer.page.queue.model.entries]
    reviewer.press("Ctrl+Z")
    assert ("location", "حلب") in reviewer.gold()


def test_notes_and_doubts_of_the_annotators_are_on_the_card(sit_down, tmp_path, work):
    path = work.build(tmp_path / "coast.annotator", work.coast)
    with Project.open(path) as project:
        work.reopen(project, work.layla, 1)
        work.doubt(project, work.layla, 1, "حماة", "الواو عطف؟")
        work.finish(project, work.layla, 1)
    reviewer = sit_down(path)
    (remark,) = [c.remarks.text() for c in reviewer.card.cards if c.remarks.isVisible()]
    assert "unsure" in remark and "الواو عطف؟" in remark and work.layla not in remark


def test_the_language_changes_and_the_case_stays(reviewer, qtbot):
    reviewer.press("J", "J")
    for _ in range(2):
        reviewer.press("Ctrl+Shift+L")
        assert reviewer.at == "“الطريق مفتوح”"
        assert "زار الوفد" in reviewer.view.scene.text  # and the text is there
        assert len(reviewer.view.scene.lanes.lanes) == 2
        assert reviewer.view.scene.case is not None


def test_the_theme_changes_and_the_case_stays(reviewer):
    reviewer.press("J", "Ctrl+Shift+D")
    assert reviewer.at == "العاصمة" and "زار الوفد" in reviewer.view.scene.text
    reviewer.press("1")
    assert len(reviewer.decisions()) == 1


def test_the_guidelines_are_shown_at_the_label_and_take_up_an_example(reviewer):
    panel = reviewer.page.guidelines
    assert not panel.isVisible() and panel.text.document().isEmpty()
    reviewer.press("Ctrl+G")
    assert panel.isVisible() and "location" in panel.text.toPlainText()
    assert "زار الوفد حلب" not in panel.text.toPlainText()
    reviewer.press("2", "K", "X")
    assert "زار الوفد حلب" in panel.text.toPlainText()
    reviewer.press("Ctrl+G")
    assert not panel.isVisible()


def test_more_than_can_be_told_one_by_one_is_looked_at_as_well(reviewer, work, monkeypatch):
    """A package that was merged brings more gestures than are told;
    so does an import without any.
    """
    monkeypatch.setattr("annotator.store.news.MOST_NEWS", 1)
    reviewer.apply(says_otherwise(work, "حماة"))
    assert reviewer.toast == "This case no longer exists: an annotator changed their spans here."
    reviewer.press("1")
    assert reviewer.decisions() == []


@pytest.mark.parametrize("keys", [("E", "Q", "Return"), ("L", "1")])
def test_a_span_that_is_being_made_supersedes_no_decision_unseen(reviewer, keys):
    case = reviewer.page.in_hand.case
    *before, last = keys
    reviewer.press(*before)
    reviewer.apply(lambda project: decide(project, case))  # nothing here
    reviewer.press(last)
    assert COLLEAGUE in reviewer.toast and "decided this case meanwhile" in reviewer.toast
    assert len(reviewer.decisions()) == 1
    reviewer.press(last)  # now it is meant so
    assert len(reviewer.decisions()) == 2 and reviewer.decisions()[-1].spans


def test_a_note_is_kept_for_what_becomes_of_the_case(reviewer, work):
    reviewer.press("Shift+N")
    reviewer.type("الواو عطف")
    reviewer.press("Return")
    reviewer.apply(lambda project: work.reopen(project, work.layla, 1))
    assert "took the article up again" in reviewer.card.old.text()
    reviewer.apply(lambda project: work.finish(project, work.layla, 1))
    reviewer.apply(says_otherwise(work, "حماة"))
    assert "an annotator changed their spans" in reviewer.card.old.text()
    reviewer.press("J")
    assert reviewer.at == "وحماة" and reviewer.card.note.text() == "الواو عطف"
    reviewer.press("1")
    assert reviewer.decisions()[-1].note == "الواو عطف"


def test_what_is_taken_back_or_made_again_below_a_colleagues_decision_is_said_to_change_nothing(
    reviewer,
):
    case = reviewer.page.in_hand.reviewed.case
    reviewer.press("1")
    reviewer.apply(lambda project: decide(project, case, *case.variants[1].spans))
    gold = reviewer.gold()
    stands = "⁨زميل⁩ decided the case since, and that stands."
    reviewer.press("Ctrl+Z")
    assert reviewer.toast == f"Undone: decision. {stands}"
    reviewer.press("Ctrl+Y")
    assert reviewer.toast == f"Redone: decision. {stands}"
    assert reviewer.gold() == gold


def test_a_colleagues_decision_that_gives_back_its_place_is_not_spoken_of(reviewer):
    case = reviewer.page.in_hand.reviewed.case
    reviewer.apply(lambda project: decide(project, case, *case.variants[1].spans))
    reviewer.press("1", "Ctrl+Z")
    assert reviewer.toast == "Undone: decision"
