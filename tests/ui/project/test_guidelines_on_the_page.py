"""Whoever leads changes the guidelines on the page *Project*, and the others see what changed."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui.annotate.changed_lines_dialog import ChangedLinesDialog
from annotator.ui.dialogs.file_chooser import FileChooser
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
    click(window.pages.page.guidelines.undo)
    with Project.open(path) as project:
        assert project.live_guidelines.own("en") == change.before


def test_an_archive_is_written_to_where_one_chooses(qtbot, window, path):
    sit_down(window, path, LEAD)
    window.run("show_project")
    page = window.pages.page
    click(page.archive.button)
    chooser = window.findChild(FileChooser)
    chooser.accept()
    qtbot.waitUntil(lambda: "archive is written" in page.toast.text)
    assert zipfile.is_zipfile(path.with_suffix(".zip"))
