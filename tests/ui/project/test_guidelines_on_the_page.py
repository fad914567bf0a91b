"""Whoever leads changes the guidelines on the page *Project*, and the others see what changed."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from annotator.core.decision import Reason, Ruling
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.guideline_changes import AS_MADE
from annotator.core.people import Role
from annotator.jobs.review.cases import reviewed
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.ui.annotate.changed_lines_dialog import ChangedLinesDialog
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.project.older_part import OlderSetsDialog
from annotator.ui.project.versions_dialog import VersionsDialog
from tests.store.making import tag
from tests.store.reviewing import decision, finish
from tests.ui.window_support import GUIDELINES, PERSON, make_project

LEAD = "هدى"


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add(LEAD, Role.LEAD)
        project.apply(tag(project, 1, 1, 20, 24, "date"))
    return path


def sit_down(window, path, name):
    window.close_project()
    window.settings.set_person(path.resolve(), name)
    window.open_project(path)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_version_is_written_previewed_saved_and_shown_to_the_others(qtbot, window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    editor = window.pages.page.guidelines
    editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
    QTest.keyClicks(editor.text, " Mark every year")
    qtbot.waitUntil(lambda: "Mark every year" in editor.preview.text.toPlainText())
    assert "Mark every year" in editor.lines.text()
    click(editor.save)
    assert not editor.save.isEnabled()
    with Project.open(path) as project:
        (change,) = project.live_guidelines.changes()
        assert change.after.endswith("Mark every year")
        assert change.person == project.people.named(LEAD).number
    sit_down(window, path, PERSON)
    bar = window.pages.page.columns.guidelines_notice
    qtbot.waitUntil(bar.isVisible)
    click(bar.accept)
    dialog = window.findChild(ChangedLinesDialog)
    assert "Mark every year" in dialog.text.toPlainText()
    click(dialog.accept_button)
    sit_down(window, path, LEAD)
    window.run("show_project")
    click(window.pages.page.guidelines.versions)
    versions = window.findChild(VersionsDialog)
    assert LEAD in versions.list.item(0).text()
    assert "Mark every year" in versions.text.toPlainText()
    versions.whole.setChecked(True)
    QTest.keyClick(versions.list, Qt.Key.Key_Down)
    assert versions.text.toPlainText() == change.before
    click(versions.accept_button)
    click(window.pages.page.guidelines.undo)
    with Project.open(path) as project:
        assert project.live_guidelines.own("en") == change.before


def test_a_change_is_told_in_an_open_window_and_until_it_is_read(qtbot, window, path):
    sit_down(window, path, PERSON)
    bar = window.pages.page.columns.guidelines_notice
    with Project.open(path) as project:
        lead = project.people.named(LEAD).number
        project.live_guidelines.change("en", f"{GUIDELINES}Later.", lead, seen=GUIDELINES)
    qtbot.waitUntil(bar.isVisible)
    QTest.keyClick(window.pages.page.view, Qt.Key.Key_F)  # work goes on, and it is not read
    with Project.open(path) as project:
        project.apply(tag(project, 2, 1, 0, 4, "actor"))
    sit_down(window, path, PERSON)
    page = window.pages.page
    qtbot.waitUntil(page.columns.guidelines_notice.isVisible)
    click(page.columns.guidelines_notice.accept)
    assert "Later." in window.findChild(ChangedLinesDialog).text.toPlainText()
    assert "Later." in page.guidelines.text.toPlainText()
    sit_down(window, path, PERSON)
    window.pages.page.notices.show_guideline_news()
    assert window.pages.page.columns.guidelines_notice.isHidden()


def test_an_archive_is_written_to_where_one_chooses(qtbot, window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    page = window.pages.page
    click(page.archive.button)
    chooser = window.findChild(FileChooser)
    chooser.accept()
    qtbot.waitUntil(lambda: "archive is written" in page.toast.text)
    assert zipfile.is_zipfile(path.with_suffix(".zip"))


def test_what_was_not_saved_is_there_again_after_closing(window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    window.pages.page.guidelines.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(window.pages.page.guidelines.text, " half a sent")
    sit_down(window, path, LEAD)
    window.run("show_project")
    editor = window.pages.page.guidelines
    assert editor.text.toPlainText().endswith(" half a sent")
    assert editor.save.isEnabled()
    click(editor.discard)
    sit_down(window, path, LEAD)
    window.run("show_project")
    assert not window.pages.page.guidelines.text.toPlainText().endswith("sent")


@pytest.fixture
def differed(path):
    """Two people differ in one case, which whoever leads puts off as a gap in the guidelines."""
    with Project.open(path) as project:
        project.people.add("سمير", Role.ANNOTATOR)
        lead = project.people.named(LEAD).number
        project.apply(tag(project, 1, 3, 20, 24, "actor"))
        for person in (1, 3):
            finish(project, 1, person)
        ((_, (case,)),) = reviewed(project, [1])
        put_off = decision(
            1,
            person=lead,
            place=case.case.place,
            variants=case.case.variants,
            ruling=Ruling.DEFERRED,
            spans=(),
            reason=Reason.GUIDELINE_GAP,
            note="titles",
        )
        change = (Change(None, put_off),)
        project.apply(Gesture(new_id(), lead, 1, GestureKind.DEFER, change))
    return path


def test_who_saves_what_they_write_goes_on_where_they_are(qtbot, window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    editor = window.pages.page.guidelines
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor.text, " Titles are out.")
    qtbot.waitUntil(editor.save.isEnabled)
    click(editor.save)
    assert editor.text.textCursor().atEnd()
    QTest.keyClicks(editor.text, " Ranks, too.")
    assert editor.text.toPlainText().endswith(" Titles are out. Ranks, too.")


def test_gaps_go_with_the_articles_that_are_set_aside(qtbot, window, differed):
    sit_down(window, differed, LEAD)
    window.run("show_project")
    page = window.pages.page
    assert page.guidelines.take_up.isVisible()
    page.articles.session.set_aside([1])
    qtbot.waitUntil(page.guidelines.take_up.isHidden)


def test_a_case_put_off_as_a_gap_is_taken_up_when_the_guidelines_tell(qtbot, window, differed):
    sit_down(window, differed, LEAD)
    window.run("show_project")
    editor = window.pages.page.guidelines
    assert editor.gaps.text().startswith("1 case was put off as a gap in the guidelines:")
    assert "titles" in editor.gaps.text()
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor.text, " Titles are out.")
    qtbot.waitUntil(editor.save.isEnabled)
    click(editor.save)
    click(editor.take_up)
    assert window.pages.turned_to == "review"
    review = window.pages.page
    qtbot.waitUntil(lambda: len(review.queue.model.entries) == 1)
    QTest.keyClick(review.view, Qt.Key.Key_1)
    with Project.open(differed) as project:
        *_, made = project.review.decisions()
        assert made.ruling is Ruling.SETTLED
        assert made.guidelines == project.live_guidelines.version != AS_MADE
    window.run("show_project")
    assert not window.pages.page.guidelines.take_up.isVisible()


def test_what_stands_under_older_guidelines_is_told_listed_and_looked_at_again(
    qtbot, window, differed
):
    with Project.open(differed) as project:
        lead = project.people.named(LEAD).number
        ((_, (case,)),) = reviewed(project, [1])
        made = decision(1, person=lead, place=case.case.place, variants=case.case.variants)
        made = replace(made, spans=case.case.variants[0].spans)
        project.apply(Gesture(new_id(), lead, 1, GestureKind.DECIDE, (Change(None, made),)))
        project.live_guidelines.change("en", "# actor\n\nNew.", lead, seen=GUIDELINES)
    sit_down(window, differed, LEAD)
    window.run("show_project")
    older = window.pages.page.older
    qtbot.waitUntil(older.isVisible)
    assert "2 sets" in older.counts.text() and "1 case" in older.counts.text()
    click(older.sets)
    dialog = window.findChild(OlderSetsDialog)
    cells = [dialog.table.item(row, 2).text() for row in range(dialog.table.rowCount())]
    assert [cell.strip("\u2068\u2069") for cell in cells] == ["before the first change"] * 2
    click(dialog.accept_button)
    click(older.decisions)
    review = window.pages.page
    assert window.pages.turned_to == "review"
    qtbot.waitUntil(lambda: len(review.queue.model.entries) == 1)
    QTest.keyClick(review.view, Qt.Key.Key_2)
    window.run("show_project")
    qtbot.waitUntil(lambda: not window.pages.page.older.decisions.isVisible())
    assert "2 sets" in older.counts.text()


def test_guidelines_that_others_changed_or_took_back_are_refused_in_a_sentence(qtbot, window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    page = window.pages.page
    QTest.keyClicks(page.guidelines.text, "A rule. ")
    qtbot.waitUntil(page.guidelines.save.isEnabled)
    with Project.open(path) as project:
        project.live_guidelines.change("en", "Others.", None, seen=GUIDELINES)
    click(page.guidelines.save)
    assert "guidelines were changed elsewhere" in page.toast.text
    click(page.guidelines.discard)
    with Project.open(path) as project:
        project.live_guidelines.undo(None)
    click(page.guidelines.undo)
    assert "left" in page.toast.text
