"""F1 in a dialog shows the keys of that dialog: those of the window do nothing while it is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from annotator.ui.dialogs.dialog_keys import DialogKeys
from annotator.ui.dialogs.reason_dialog import ReasonDialog


def keys_of(dialog) -> DialogKeys:
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_F1)
    keys = dialog.findChild(DialogKeys)
    assert keys is not None and keys.isVisible()
    return keys


def test_f1_shows_what_keys_do_in_the_dialog_and_escape_leads_back_to_it(qtbot):
    dialog = ReasonDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    keys = keys_of(dialog)
    lines = dict(keys.lines)
    assert lines["1 … 9"] == "Give the reason with this number"
    assert (lines["Enter"], lines["Esc"]) == ("Skip", "Cancel")
    assert lines["Alt+A"] == "Another reason"
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialog.isVisible() and dialog.findChild(DialogKeys) is None
