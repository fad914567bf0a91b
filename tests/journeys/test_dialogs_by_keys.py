"""Dialogs without the mouse: a project is made, filled, worked in and exported.

Merging by keys is in `tests/ui/dialogs/test_pack_and_merge_dialogs.py`.
"""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QApplication, QTreeView
from shiboken6 import isValid

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


def choose_file(desk, qtbot, name):
    """Type the name of a file into the chooser, which shows its folder."""
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, FileChooser)
    qtbot.waitUntil(lambda: chooser.findChild(QTreeView).model().rowCount() > 0)
    desk.write(name)
    qtbot.waitUntil(lambda: chooser.selectedFiles() == [str(chooser.directory().filePath(name))])
    desk.press("Return")
    qtbot.waitUntil(lambda: desk.dialog_is_gone(chooser))


def finished(dialog):
    return dialog.cancel_button.isHidden() and dialog.accept_button.isEnabled()


# Names that begin alike are offered in a list over the chooser; drawn into memory, it cannot rise.
@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_a_project_is_made_filled_worked_in_and_exported_by_keys(sit_down, tmp_path, qtbot):
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
    choose_file(desk, qtbot, articles.name)
    dialog = in_front(ImportDialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    go_to(desk, dialog.accept_button)
    desk.press("Return")
    qtbot.waitUntil(lambda: finished(dialog))
    desk.press("Return")
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert desk.text == NEWS

    assert desk.window.focusWidget() is desk.view
    desk.press("Ctrl+Home", "Ctrl+Left", "Ctrl+Shift+Left", "1")
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
    qtbot.waitUntil(lambda: not isValid(dialog))
    (line,) = (tmp_path / "Bridge.jsonl").read_text(encoding="utf-8").splitlines()
    assert [span["text"] for span in json.loads(line)["spans"]] == ["الوزير"] * 2
