"""Going back to a backup in the window: from the menu, and where a file cannot be opened."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.file.backup_files import folder
from annotator.store.file.backups import backup
from annotator.store.project import Project
from annotator.ui.dialogs.restore_dialog import RestoreDialog
from annotator.ui.dialogs.restore_table import STATE
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from tests import made_up
from tests.ui.window_support import PERSON, Hands, make_project

TEXTS = ("وصل الوفد إلى دمشق مساء أمس الأول.", "وصلت السفينة إلى المرفأ.")


@pytest.fixture
def coast(tmp_path, settings, monkeypatch):
    """A project of which no backup is made but by the test, however long it takes."""
    monkeypatch.setattr(MainWindow, "_look_after", lambda _window: None)
    path = make_project(tmp_path / "coast.annotator", *TEXTS)
    settings.set_person(path.resolve(), PERSON)
    return path


@pytest.fixture
def at_work(window, coast):
    """Two backups: of none and of one annotation; and two annotations in the project now."""
    assert window.open_project(coast)
    window.settings.folder = coast.parent
    window.dialogs.look_after(coast)
    stop_all()
    for start in (0, 5):
        window.session.tag(Span(start, start + 3), "actor")
        if not start:
            backup(coast)
    return Hands(window, coast)


def annotations(path):
    with Project.open(path) as project:
        return len(project.articles.annotation_set(1, 1).annotations)


def beside(path):
    return {file.name for file in path.parent.iterdir() if "before-restore" in file.name}


def read_through(qtbot, dialog):
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
    return dialog


def cells(dialog, row):
    return [dialog.table.item(row, column).text() for column in range(1, 5)]


def test_the_menu_lists_them_and_goes_back_to_the_chosen_one(qtbot, at_work, coast):
    window = at_work.window
    window.run("restore_backup")
    dialog = read_through(qtbot, window.dialogs.opened)
    assert [cells(dialog, row) for row in range(2)] == [
        ["2", "1", "1", "whole"],
        ["2", "0", "1", "whole"],
    ]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.restored):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert "0 spans" in dialog.finished_with
    assert window.session is None
    dialog.accept()
    assert window.session is not None and window.session.current.annotations == {}
    window.session.tag(Span(0, 3), "actor")
    window.close_project()
    stop_all()
    (aside,) = beside(coast)
    assert annotations(coast.with_name(aside)) == 2 and annotations(coast) == 1
    assert check(coast) == []


def test_escape_changes_nothing_and_the_work_goes_on(qtbot, at_work, coast):
    window = at_work.window
    window.run("restore_backup")
    dialog = read_through(qtbot, window.dialogs.opened)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.session is not None and len(window.session.current.annotations) == 2
    assert beside(coast) == set()


def test_a_backup_that_was_spoiled_is_shown_and_cannot_be_chosen(qtbot, at_work, coast):
    newest = sorted(folder(coast).iterdir())[-1]
    with newest.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 30_000)
    window = at_work.window
    window.run("restore_backup")
    dialog = read_through(qtbot, window.dialogs.opened)
    assert dialog.table.item(0, STATE).text() == "damaged"
    assert dialog.table.currentRow() == 1 and dialog.accept_button.isEnabled()
    dialog.table.setCurrentCell(0, 0)
    assert not dialog.accept_button.isEnabled() and "damaged" in dialog.complaint
    dialog.reject()


def box_of(window):
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


def press(qtbot, box, text):
    (button,) = (one for one in box.buttons() if one.text().replace("&", "").startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_damaged_file_offers_its_backups_and_comes_back(qtbot, window, at_work, coast):
    window.close_project()
    stop_all()
    shutil.copy(coast, coast.with_name("before"))
    with coast.open("r+b") as file:
        file.truncate(8192)
    assert not window.open_project(coast)
    box = box_of(window)
    assert "damaged" in box.text() and "Restore a backup" in box.text()
    press(qtbot, box, "Restore a backup")
    (dialog,) = window.findChildren(RestoreDialog)
    read_through(qtbot, dialog)
    with qtbot.waitSignal(dialog.restored):
        dialog.apply()
    dialog.accept()
    assert window.session is not None and len(window.session.current.annotations) == 2
    (aside,) = beside(coast)
    assert coast.with_name(aside).stat().st_size == 8192


def test_without_a_backup_nothing_is_offered(qtbot, window, coast):
    with coast.open("r+b") as file:
        file.truncate(8192)
    assert not window.open_project(coast)
    box = box_of(window)
    assert "no backup" in box.text() and len(box.buttons()) == 1
    box.accept()


def test_a_project_that_is_gone_offers_its_backups(qtbot, window, at_work, coast):
    window.close_project()
    stop_all()
    coast.unlink()
    assert not window.open_project(coast)
    press(qtbot, box_of(window), "Restore a backup")
    (dialog,) = window.findChildren(RestoreDialog)
    read_through(qtbot, dialog)
    with qtbot.waitSignal(dialog.restored):
        dialog.apply()
    dialog.accept()
    assert len(window.session.current.annotations) == 2


def test_a_backup_is_opened_as_a_copy_only(qtbot, window, at_work, coast):
    made = sorted(folder(coast).iterdir())[-1]
    before = made.read_bytes()
    assert not window.open_project(made)
    assert window.session.project.path == coast, "what was open stays open"
    press(qtbot, box_of(window), "Open a copy")
    copy = coast.with_name("copy.annotator")
    window.dialogs.ways_back._copy_to(made, copy)
    qtbot.waitUntil(lambda: window.session is not None and window.session.project.path == copy)
    assert len(window.session.current.annotations) == 1
    assert made.read_bytes() == before


def test_the_backup_that_was_opened_is_chosen_in_the_list(qtbot, window, at_work, coast):
    oldest = sorted(folder(coast).iterdir())[0]
    assert not window.open_project(oldest)
    press(qtbot, box_of(window), "Restore it")
    (dialog,) = window.findChildren(RestoreDialog)
    read_through(qtbot, dialog)
    assert dialog.chosen.file.path == oldest
    with qtbot.waitSignal(dialog.restored):
        dialog.apply()
    dialog.accept()
    assert window.session.project.path == coast and window.session.current.annotations == {}


def test_through_a_link_the_window_lets_go_of_the_project_first(qtbot, window, coast, tmp_path):
    link = tmp_path / "link.annotator"
    link.symlink_to(coast)
    window.settings.set_person(link.resolve(), PERSON)
    backup(coast)
    assert window.open_project(link)
    window.session.tag(Span(0, 3), "actor")
    dialog = read_through(qtbot, window.dialogs.ways_back.restore(coast))
    with qtbot.waitSignal(dialog.restored):
        dialog.apply()
    assert window.session is None
    dialog.accept()
    assert window.session.current.annotations == {} and link.is_symlink()


def test_a_failure_is_told_and_the_project_opens_again(qtbot, at_work, coast, monkeypatch):
    from annotator.core.errors import WorldError
    from annotator.jobs import restoring

    def refuse(*_: object) -> None:
        raise WorldError(made_up.sentence("coast.annotator is open in another window or program."))

    monkeypatch.setattr(restoring, "restore", refuse)
    window = at_work.window
    window.run("restore_backup")
    dialog = read_through(qtbot, window.dialogs.opened)
    dialog.apply()
    qtbot.waitUntil(lambda: "another window" in dialog.complaint)
    dialog.reject()
    assert window.session is not None and len(window.session.current.annotations) == 2
