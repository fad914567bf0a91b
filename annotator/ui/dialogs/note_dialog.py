"""Writing a note on a span."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.ui.dialogs.fields import NoteEdit, field
from annotator.ui.dialogs.frame import DialogFrame, wrapped


class NoteDialog(DialogFrame):
    """Edits the note on the span with ``surface``; an empty note removes it."""

    written = Signal(str)

    def __init__(self, surface: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("Note"), "", self.tr("Save"))
        quoted = wrapped(surface, "quote")
        quoted.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        quoted.setMaximumHeight(88)  # a long claim may not push the field away
        self.body.addWidget(quoted)
        self.note = NoteEdit(text)
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.body.addLayout(
            field(
                self.tr("&Your note"),
                self.note,
                self.tr("It goes into the exported file. Shift+Enter begins a new line."),
            )
        )
        self.resize(460, 320)
        self.note.setFocus()

    def apply(self) -> None:
        self.written.emit(self.note.toPlainText().strip())
        self.accept()
