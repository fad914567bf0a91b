"""Files that are dropped on the window come to the import."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.window.dropping import Dropping


def is_taken(window, path) -> bool:
    """Whether the window takes the file at ``path`` when it is dropped."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    # Sent through the application it would need a drag of the system's.
    return window.findChild(Dropping).eventFilter(window, event)


def test_the_import_opens_with_the_files(hands, tmp_path, qtbot):
    file = tmp_path / "news.txt"
    file.write_text("وصلت السفينة إلى المرفأ.", encoding="utf-8")
    assert is_taken(hands.window, file)
    dialog = hands.window.findChild(ImportDialog)
    assert dialog is not None and dialog._paths == [file]
    dialog.reject()


def test_without_a_project_nothing_is_taken(window, tmp_path):
    assert not is_taken(window, tmp_path)
    assert window.findChild(ImportDialog) is None
