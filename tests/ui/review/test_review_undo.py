"""Undo and redo of review: by keys, across articles, and after the project was opened again."""

from __future__ import annotations

from annotator.store.project import Project


def test_undo_goes_back_to_the_case_and_redo_makes_the_decision_again(reviewer):
    reviewer.press("2", "1", "1")
    reviewer.press("Ctrl+Z")
    assert reviewer.at == "“الطريق مفتوح”" and len(reviewer.decisions()) == 2
    reviewer.press("Ctrl+Z", "Ctrl+Z")
    assert reviewer.at == "وحماة" and reviewer.decisions() == []
    reviewer.press("Ctrl+Y")
    assert reviewer.outcome(reviewer.decisions()[0]) == [("location", "حماة")]
    assert reviewer.at == "وحماة"
    assert "✓" in reviewer.variants[1]


def test_undo_crosses_into_the_other_article(reviewer):
    for _ in range(6):
        reviewer.press("1")
    assert reviewer.page.session.article.number == 2
    reviewer.press("Ctrl+Z", "Ctrl+Z")
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "دمشق")
    assert len(reviewer.decisions()) == 4


def test_a_decision_is_undone_after_the_project_was_opened_again(reviewer, sit_down):
    reviewer.press("1", "2")
    path = reviewer.path
    reviewer.window.close_project()
    again = sit_down(path)
    assert again.at == "“الطريق مفتوح”"  # on where one stopped
    again.press("Ctrl+Z")
    assert again.at == "العاصمة" and len(again.decisions()) == 1
    again.press("Ctrl+Z", "Ctrl+Z")
    assert again.decisions() == [] and again.toast == "There is nothing to undo."
    again.press("Ctrl+Y", "Ctrl+Y")
    assert [len(made.spans) for made in again.decisions()] == [1, 1]


def test_undo_of_what_all_missed_takes_the_case_away(reviewer):
    reviewer.drag("ليلاً")
    reviewer.press("N", "3")
    assert len(reviewer.page.queue.model.entries) == 8
    reviewer.press("Ctrl+Z")
    assert len(reviewer.page.queue.model.entries) == 7 and reviewer.decisions() == []
    assert reviewer.at == "دمشق"  # the nearest


def test_undo_of_review_never_takes_back_labelling(reviewer, work):
    reviewer.apply(lambda project: work.reopen(project, work.layla, 2))
    reviewer.press("Ctrl+Z")
    assert reviewer.toast == "There is nothing to undo."
    with Project.open(reviewer.path) as project:
        person = project.people.named(work.layla).number
        assert len(project.articles.annotation_set(2, person).annotations) == 3


def test_undo_of_a_superseding_decision_gives_the_earlier_one_back(reviewer):
    reviewer.press("1", "K", "2", "Ctrl+Z")
    (made,) = reviewer.decisions()
    assert reviewer.outcome(made) == [("location", "وحماة")]
    assert "✓" in reviewer.variants[0]


def test_undo_of_one_decision_for_many_goes_to_the_case_it_was_made_on(sit_down, tmp_path, work):
    text = "قالت العاصمة شيئاً، ثم سار الناس كلهم وراءه إلى حمص وحماة. ثم عادوا من حماة."
    here = {
        work.layla: [("location", "العاصمة"), ("location", "حماة")],
        work.samer: [("actor", "العاصمة"), ("location", "وحماة")],
    }
    path = work.build(tmp_path / "many.annotator", (text, here), work.coast, work.valley)
    reviewer = sit_down(path)
    reviewer.press("J")
    reviewer.press("A", "Return")
    assert {made.article for made in reviewer.decisions()} == {1, 2, 3}
    reviewer.press("Ctrl+Z")
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "وحماة")
    reviewer.press("Ctrl+Y")
    assert (reviewer.page.session.article.number, reviewer.at) == (1, "وحماة")
    assert len(reviewer.decisions()) == 3


def test_undo_of_an_example_goes_to_its_case(reviewer):
    reviewer.go_to("دمشق")
    reviewer.press("1", "K", "X")
    reviewer.go_to("العاصمة")
    reviewer.press("Ctrl+Z")
    assert reviewer.at == "دمشق"
    with Project.open(reviewer.path) as project:
        assert project.review.examples() == []


def test_undo_of_an_example_of_nothing_goes_to_its_case(reviewer):
    reviewer.go_to("9 نيسان")
    reviewer.press("0", "K", "X")
    reviewer.press("K", "K", "Ctrl+Z")
    assert reviewer.at == "9 نيسان"


def test_what_was_decided_of_very_many_cases_is_taken_back_beside_the_window(
    qtbot, sit_down, tmp_path, work, monkeypatch
):
    monkeypatch.setattr("annotator.core.large_gesture.MOST_CHANGES", 2)
    here = {
        work.layla: [("location", "حماة")],
        work.samer: [("location", "وحماة")],
    }
    path = work.build(
        tmp_path / "many.annotator",
        ("ثم سار الناس كلهم وراءه إلى حمص وحماة.", here),
        work.coast,
        work.valley,
    )
    reviewer = sit_down(path)
    reviewer.press("A", "Return")
    assert {made.article for made in reviewer.decisions()} == {1, 2, 3}
    for keys, left in (("Ctrl+Z", 0), ("Ctrl+Y", 3), ("Ctrl+Z", 0)):
        reviewer.press(keys)
        assert reviewer.toast == "This concerns very many cases and is being done."
        qtbot.waitUntil(lambda: "being done" not in reviewer.toast)
        assert len(reviewer.decisions()) == left
        assert (reviewer.page.session.article.number, reviewer.at) == (1, "وحماة")
