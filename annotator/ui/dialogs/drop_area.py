"""Where files are dropped, or chosen by buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks import icons
from annotator.ui.widgets.plain import PlainLabel


class DropArea(QFrame):
    """An empty state that says what can come in, and how. The dialog takes the drops."""

    filesAsked = Signal()
    folderAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("drop", "cold")
        picture = PlainLabel()
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        picture.setPixmap(icons.pixmap("import", muted, 44))
        first = wrapped(self.tr("Drop files or folders here"), "subtitle")
        second = wrapped(
            self.tr(
                "Text and Markdown, web pages, Word and Excel, JSONL, JSON, CSV and TSV, in UTF-8"
                " or older Arabic encodings, and what other tools export: doccano, Label Studio,"
                " brat, CoNLL and more. You will see what comes in before anything is changed."
            ),
            "muted",
        )
        self.files_button: QPushButton = plain_button(
            self.tr("Choose &files…"), self.filesAsked.emit
        )
        self.folder_button: QPushButton = plain_button(
            self.tr("Choose a f&older…"), self.folderAsked.emit
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.files_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(12)
        column.addStretch(1)
        for label in (picture, first, second):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(6)
        column.addLayout(buttons)
        column.addStretch(1)

    def set_hot(self, *, hot: bool) -> None:
        """Show that something is held over it."""
        self.setProperty("drop", "hot" if hot else "cold")
        self.style().unpolish(self)
        self.style().polish(self)
