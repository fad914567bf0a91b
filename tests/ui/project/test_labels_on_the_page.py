"""Whoever leads changes labels on the page *Project*, and the others hear of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.label_changes import Relabelled
from annotator.core.labels import Overlap, Permission
from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui.project.merge_labels_dialog import MergeLabelsDialog
from tests.store.making import tag
from tests.ui.window_support import PERSON, make_project

LEAD = "هدى"


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add(LEAD, Role.LEAD)
        project.apply(tag(project, 1, 1, 20, 24, "date"))
    return path


@pytest.fixture
def page(window, path):
    sit_down(window, path, LEAD)
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert window.pages.turned_to == "project"
    return window.pages.page


def sit_down(window, path, name):
    window.close_project()
    window.settings.set_person(path.resolve(), name)
    window.open_project(path)


def click(page, name):
    QTest.mouseClick(page.labels.buttons[name], Qt.MouseButton.LeftButton)


def change_elsewhere(path, make):
    """Let the labels be what ``make`` makes of them, as somebody at another window would."""
    with Project.open(path) as project:
        now = project.label_set
        project.live_labels.change(make(now), project.people.named(LEAD).number, seen=now)


def with_another_title(labels):
    """``labels``, the second of which is called otherwise."""
    first, second, *others = labels
    return replace(labels, labels=(first, replace(second, titles={"en": "Spot"}), *others))


def without_locations(labels):
    """``labels`` without that of locations, which is retired by it."""
    return replace(labels, labels=tuple(each for each in labels if each.name != "location"))


def titles(path) -> list[str]:
    with Project.open(path) as project:
        return [label.title("en") for label in project.label_set.offered]


def test_a_new_label_is_not_held_to_be_close_to_itself_under_another_name(page):
    click(page, "add")
    name = page.labels.form.name
    name.selectAll()
    QTest.keyClicks(name, "happening")
    QTest.keyClicks(page.labels.form.definitions["en"], "x")
    form = page.labels.form
    form.light.selectAll()
    QTest.keyClicks(form.light, form.light.text())
    assert form.judgement.isHidden()


def test_a_label_is_added_and_offered_where_one_labels(qtbot, window, path, page):
    click(page, "add")
    QTest.keyClicks(page.labels.form.titles["en"], "Event")  # in the place of "New label"
    assert page.labels.form.name.text() == "event"
    assert "Event" in page.labels.news.text()
    click(page, "save")
    assert titles(path)[-1] == "Event"
    assert page.labels.form.name.isReadOnly()
    window.run("show_annotate")
    assert "event" in window.pages.page.labels._buttons
    window.run("show_project")
    click(page, "undo")
    qtbot.waitUntil(lambda: not page.session.is_busy)
    assert "Event" not in titles(path)


def test_the_status_line_says_what_is_not_saved_until_it_is(qtbot, window, page):
    saved = window.status.saved
    assert "saved as you go" in saved.text()
    click(page, "add")
    assert saved.text() == "Changes on this page are not saved yet"
    window.run("show_annotate")
    assert "saved as you go" in saved.text()  # of that page
    window.run("show_project")
    assert "not saved yet" in saved.text()
    click(page, "discard")
    assert "not saved yet" not in saved.text()
    page.guidelines.text.setFocus()
    QTest.keyClicks(page.guidelines.text, "A rule.")
    qtbot.waitUntil(lambda: "not saved yet" in saved.text())
    QTest.mouseClick(page.guidelines.save, Qt.MouseButton.LeftButton)
    assert "not saved yet" not in saved.text()


def test_taking_back_what_relabelled_nothing_does_not_count_spans(qtbot, page):
    page.labels.list.setCurrentRow(1)
    click(page, "up")
    click(page, "save")
    click(page, "undo")
    qtbot.waitUntil(lambda: not page.session.is_busy)
    assert page.toast.text == "The labels are as they were before."
    assert not page.labels.buttons["undo"].isEnabled(), "nothing is left"


def test_a_retired_label_has_no_colour_to_choose(page):
    page.labels.list.setCurrentRow(3)
    click(page, "retire")
    assert not page.labels.form.light.isEnabled()
    assert not any(button.isEnabled() for button in page.labels.form._choosers)


def test_a_name_that_was_typed_stays_when_the_title_changes(page):
    click(page, "add")
    QTest.keyClicks(page.labels.form.titles["en"], "Natural event")
    assert page.labels.form.name.text() == "natural_event"
    page.labels.form.name.selectAll()
    QTest.keyClicks(page.labels.form.name, "event")
    QTest.keyClicks(page.labels.form.titles["en"], "s")
    assert page.labels.form.name.text() == "event"


def test_two_labels_with_one_key_are_not_saved(path, page):
    page.labels.form.key.setCurrentIndex(1)
    assert "same key" in page.labels.problem.text()
    assert not page.labels.buttons["save"].isEnabled()
    click(page, "discard")
    assert page.labels.problem.isHidden()


def test_labels_that_others_changed_are_not_saved_and_that_is_told(window, path, page):
    QTest.keyClicks(page.labels.form.titles["en"], "Player")
    change_elsewhere(path, with_another_title)
    click(page, "save")
    assert "changed elsewhere" in page.toast.text
    assert page.toast.isVisible()


def test_a_draft_that_cannot_be_saved_yet_is_kept_whatever_others_change(window, path, page):
    title = page.labels.form.titles["en"]
    title.selectAll()
    QTest.keyClicks(title, "Player")
    page.labels.form.key.setCurrentIndex(1)  # which another label has
    window.run("show_annotate")
    change_elsewhere(path, with_another_title)
    window.run("show_project")
    assert page.labels.form.titles["en"].text() == "Player"
    assert "Spot" in page.labels.elsewhere.label.text()
    sit_down(window, path, LEAD)
    window.run("show_project")
    labels = window.pages.page.labels
    assert labels.form.titles["en"].text() == "Player"
    assert "same key" in labels.problem.text()
    QTest.mouseClick(labels.elsewhere.accept, Qt.MouseButton.LeftButton)
    assert [label.title("en") for label in labels._session.draft][:2] == ["Player", "Spot"]
    assert "same key" in labels.problem.text()


def test_a_merge_that_cannot_be_counted_is_told_and_another_one_can_be_chosen(
    qtbot, window, path, page
):
    page.labels.list.setCurrentRow(2)
    change_elsewhere(path, without_locations)
    click(page, "merge")
    dialog = window.findChild(MergeLabelsDialog)
    dialog.into.setCurrentIndex(dialog.into.findData("location"))
    qtbot.waitUntil(lambda: "retired" in dialog.complaint)
    assert not dialog.counts.text()
    assert not dialog.accept_button.isEnabled()
    dialog.into.setCurrentIndex(dialog.into.findData("actor"))
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert not dialog.complaint


def test_a_label_is_merged_with_counts_first(qtbot, window, path, page):
    page.labels.list.setCurrentRow(2)
    click(page, "merge")
    dialog = window.findChild(MergeLabelsDialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert dialog.counts.text().startswith("1 span would be relabelled")
    dialog.into.setCurrentIndex(1)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.session.is_busy)
    with Project.open(path) as project:
        (span,) = project.articles.annotation_set(1, 1).ordered
    assert span.label == "location"
    assert page.toast.text == "1 span was relabelled."


def test_an_annotator_has_no_such_page_and_sees_what_changed(qtbot, window, path, page):
    page.labels.list.setCurrentRow(3)
    click(page, "retire")
    click(page, "save")
    sit_down(window, path, PERSON)
    window.run("show_project")
    assert window.pages.turned_to == "annotate"
    bar = window.pages.page.columns.labels_notice
    qtbot.waitUntil(bar.isVisible)
    assert "Claim\u2069 is not offered any more" in bar.label.text()
    QTest.mouseClick(bar.accept, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_labels_that_others_change_are_taken_over_by_a_click_and_not_before(qtbot, window, path):
    sit_down(window, path, PERSON)
    window.pages.page.view.set_selection(30, 34)
    with Project.open(path) as project:
        labels = project.label_set
        fewer = replace(labels, labels=tuple(each for each in labels if each.name != "actor"))
        project.live_labels.change(fewer, project.people.named(LEAD).number, seen=labels)
    window.session.look()
    page = window.pages.page
    bar = page.columns.labels_notice
    assert bar.isVisible() and "actor" in page.labels._buttons
    QTest.mouseClick(bar.accept, Qt.MouseButton.LeftButton)
    assert "actor" not in window.pages.page.labels._buttons
    assert "actor" not in {label.name for label in window.session.labels.offered}
    assert window.pages.page.view.selection() is not None  # the hands are where they were


def test_on_the_review_page_labels_are_taken_over_by_a_key(qtbot, window, path):
    with Project.open(path) as project:
        project.people.add("سمير", Role.REVIEWER)
    sit_down(window, path, "سمير")
    window.run("show_review")
    page = window.pages.page
    qtbot.waitUntil(lambda: page.session.ready)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert page.toast.text == "Nobody changed the labels since."
    with Project.open(path) as project:
        labels = project.label_set
        fewer = replace(labels, labels=tuple(each for each in labels if each.name != "actor"))
        project.live_labels.change(fewer, project.people.named(LEAD).number, seen=labels)
    page.session.look()
    bar = page.columns.labels_notice
    assert bar.isVisible() and bar.accept.text().endswith("F5")
    QTest.keyClick(window, Qt.Key.Key_F5)
    page = window.pages.page
    assert page.columns.labels_notice.isHidden()
    assert "actor" not in {label.name for label in page.session.labels.offered}
    qtbot.waitUntil(lambda: page.session.ready)
    window.run("show_annotate")
    assert "actor" not in window.pages.page.labels._buttons


def test_a_colour_or_a_name_that_cannot_be_is_told_and_not_saved(window, path, page):
    page.labels.form.light.selectAll()
    QTest.keyClicks(page.labels.form.light, "red")
    assert "#1A2B3C" in page.labels.problem.text()
    click(page, "save")
    click(page, "discard")
    click(page, "add")
    page.labels.form.name.selectAll()
    QTest.keyClicks(page.labels.form.name, "date")
    assert "two labels with the name" in page.labels.problem.text()
    click(page, "save")
    click(page, "discard")
    assert not page.labels.problem.isVisible()
    with Project.open(path) as project:
        assert [each.name for each in project.label_set].count("date") == 1


def test_labels_that_were_not_saved_are_there_again_after_closing(window, path, page):
    click(page, "add")
    QTest.keyClicks(page.labels.form.titles["en"], "Event")
    form = page.labels.form
    form.light.selectAll()
    QTest.keyClicks(form.light, "#12")  # half typed: no project could have it
    sit_down(window, path, LEAD)
    window.run("show_project")
    labels = window.pages.page.labels
    assert labels.list.item(4).text() == "5  Event"
    assert "#1A2B3C" in labels.problem.text() and "New label" in labels.news.text()
    click(window.pages.page, "discard")
    sit_down(window, path, LEAD)
    window.run("show_project")
    assert window.pages.page.labels.list.count() == 4


def test_a_draft_is_kept_until_it_is_saved(window, path, page):
    page.labels.list.setCurrentRow(1)
    click(page, "up")
    page.session.keep()
    with Project.open(path) as project:
        lead = project.people.named(LEAD).number
        assert project.live_labels.draft(lead) is not None
        click(page, "save")
        assert project.live_labels.draft(lead) is None


@pytest.mark.parametrize("is_kept", [True, False])
def test_who_finds_the_labels_changed_under_their_draft_chooses(window, path, page, is_kept):
    title = page.labels.form.titles["en"]
    QTest.keyClicks(title, "X")
    window.close_project()
    with Project.open(path) as project:
        labels = project.label_set
        fewer = replace(labels, labels=labels.labels[:-1])
        project.live_labels.change(fewer, project.people.named(LEAD).number, seen=labels)
    sit_down(window, path, LEAD)
    window.run("show_project")
    page = window.pages.page
    bar = page.labels.elsewhere
    assert bar.isVisible() and "Claim\u2069 is not offered any more" in bar.label.text()
    assert not page.labels.buttons["save"].isEnabled()
    assert page.labels.problem.text().startswith("Choose first, above the labels")
    button = bar.accept if is_kept else bar.decline
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert bar.isHidden()
    if is_kept:
        click(page, "save")
    assert titles(path)[0].startswith("X") == is_kept
    assert len(titles(path)) == 3


def test_what_may_overlap_is_chosen_and_saved(path, page):
    QTest.keyClick(page.labels.overlap.boxes["crossing"], Qt.Key.Key_End)
    assert "Refused" in page.labels.overlap.boxes["crossing"].currentText()
    click(page, "save")
    with Project.open(path) as project:
        assert project.label_set.overlap == Overlap(crossing=Permission.REFUSE)


def test_scrolling_the_page_past_a_list_of_choices_chooses_nothing(qtbot, page):
    combo = page.labels.form.extent
    before = combo.currentIndex()
    middle = QPointF(combo.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(combo.mapToGlobal(combo.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.currentIndex() == before
    assert not event.isAccepted(), "it goes on to the page"


def test_another_choice_while_it_is_counted_is_counted_next_and_closing_asks_nothing(page):
    asked = []
    labels = page.session.draft.labels
    dialog = MergeLabelsDialog(labels[0], labels[1:], "en", page)
    dialog.counting.connect(asked.append)
    dialog.open()
    dialog.into.setCurrentIndex(1)
    assert asked == [labels[1].name]
    dialog.show_counts(Relabelled(1, 1, 1))
    assert asked == [labels[1].name, labels[2].name] and not dialog.accept_button.isEnabled()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.show_counts(Relabelled(1, 1, 1))
