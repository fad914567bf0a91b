"""What others do meanwhile, and what an unfinished project shows."""

from __future__ import annotations

from annotator.core.people import Role
from annotator.core.review import Standing
from annotator.store.project import Project


def test_a_set_that_is_taken_up_again_takes_its_cases_away(reviewer, work):
    reviewer.apply(lambda project: work.reopen(project, work.samer, 1))
    assert {entry.article for entry in reviewer.page.queue.model.entries} == {2}
    assert reviewer.page.session.article.number == 2


def test_a_case_that_changed_is_stale_and_shows_the_old_decision(reviewer, work):
    reviewer.press("1", "1")

    def change(project):
        work.reopen(project, work.layla, 1)
        work.annotate(project, work.layla, 1, [("actor", "العاصمة")])
        work.finish(project, work.layla, 1)

    reviewer.apply(change)
    standings = {e.surface: e.reviewed.standing for e in reviewer.page.queue.model.entries[:5]}
    assert standings["وحماة"] is Standing.SETTLED  # it did not change
    assert standings["العاصمة"] is Standing.STALE
    reviewer.press("K")
    assert "Decided before" in reviewer.card.old.text() and "Actor" in reviewer.card.old.text()
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


def test_another_reviewers_decision_is_heard(reviewer, sit_down, work):
    def settle(project):
        from annotator.core.gesture import Change, Gesture, GestureKind
        from annotator.core.review import Decision
        from annotator.store.ids import new_id
        from annotator.store.moments import now

        person = project.people.add("زميل", Role.REVIEWER).number
        case = reviewer.page.queue.model.entries[1].case
        made = Decision(new_id(), 1, person, now(), case.place, case.variants, ())
        project.apply(Gesture(new_id(), person, 1, GestureKind.DECIDE, (Change(None, made),)))

    reviewer.apply(settle)
    assert reviewer.page.queue.progress_text.text().startswith("6 of 7 left")
    reviewer.press("Return")
    assert reviewer.at == "“الطريق مفتوح”"  # past what the colleague settled


def test_articles_that_come_in_finished_bring_their_cases(reviewer, work, qtbot):
    from annotator.core.draft import ArticleDraft

    def bring(project):
        with project.intake() as intake:
            intake.add(ArticleDraft("وصل الوفد إلى صيدا."))

    with qtbot.waitSignal(reviewer.page.session.counted, timeout=10_000):
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
    assert "the project has 1 annotator" in reviewer.page.empty.sentence.text()
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
    assert reviewer.at == "حلب" and reviewer.page.going.entry is None
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
    reviewer.press("Ctrl+Shift+L")
    assert reviewer.at == "“الطريق مفتوح”"
    reviewer.press("Ctrl+Shift+L")
    assert reviewer.at == "“الطريق مفتوح”"


def test_the_theme_changes_and_the_case_stays(reviewer):
    reviewer.press("J", "Ctrl+Shift+D")
    assert reviewer.at == "العاصمة"
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
