"""Dialogs without the mouse: a project is made, filled, worked in, exported and merged."""

from __future__ import annotations

import json
import shutil

from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.elsewhere_dialog import ElsewhereDialog
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.import_dialog import ImportDialog

NEWS = "قال الوزير في دمشق إن الجسر سيفتح. وأضاف الوزير أن الوزير سيعود."


def in_front(kind):
    """The dialog of this kind that has the keys, if it has."""
    dialog = QApplication.activeModalWidget()
    return dialog if isinstance(dialog, kind) else None


def go_to(desk, wanted):
    """Press Tab until ``wanted`` has the focus; never more often than there are stops."""
    for _ in range(30):
        if desk._focus() is wanted:
            return
        desk.press("Tab")
    raise AssertionError(f"no Tab leads to {wanted}")


def choose_file(desk, qtbot, path):
    """Type ``path`` into the file chooser that is open."""
    qtbot.waitUntil(lambda: in_front(FileChooser) is not None)
    desk.write(str(path))
    desk.press("Return")
    qtbot.waitUntil(lambda: in_front(FileChooser) is None)


def finished(dialog):
    return dialog.cancel_button.isHidden() and dialog.accept_button.isEnabled()


def test_a_project_is_made_filled_worked_in_exported_and_merged_by_keys(sit_down, tmp_path, qtbot):
    articles = tmp_path / "articles.txt"
    articles.write_text(NEWS, encoding="utf-8")
    desk = sit_down()

    desk.press("Ctrl+N")
    dialog = desk.dialog
    desk.write("Bridge")
    go_to(desk, dialog.person)
    desk.write("ليلى")
    desk.press("Return")
    qtbot.waitUntil(lambda: desk.window.session is not None)
    assert desk.path == tmp_path / "Bridge.annotator"

    desk.press("Ctrl+I", "Return")  # the button that chooses files has the focus
    choose_file(desk, qtbot, articles)
    dialog = in_front(ImportDialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    go_to(desk, dialog.accept_button)
    desk.press("Return")
    qtbot.waitUntil(lambda: finished(dialog))
    desk.press("Return")
    assert desk.text == NEWS
    copy = shutil.copy(desk.path, tmp_path / "copy.annotator")

    assert desk.view.hasFocus()
    desk.press("Ctrl+Home", "Ctrl+Right", "Ctrl+Shift+Right", "1")
    assert desk.in_file() == [("actor", "الوزير")]
    desk.press("J", "G")
    dialog = in_front(ElsewhereDialog)
    assert len(dialog.ticked()) == 2
    desk.press("Down", "Space", "Return")  # the last one is somebody else
    assert desk.in_file() == [("actor", "الوزير")] * 2

    desk.press("F9", "Ctrl+E", "Return")
    dialog = desk.dialog
    qtbot.waitUntil(lambda: finished(dialog))
    desk.press("Return")
    (line,) = (tmp_path / "Bridge.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(json.loads(line)["annotations"]) == 2

    desk.press("Ctrl+M", "Return")
    choose_file(desk, qtbot, copy)
    dialog = desk.dialog
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1 and not dialog.looking.busy)
    go_to(desk, dialog.table)
    desk.press("Del")
    assert dialog.table.rowCount() == 0, "a copy that brings nothing is left out again"
    desk.press("Esc")
    assert desk.view.hasFocus()
