"""What was changed in the guidelines since somebody last worked, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.core.guideline_changes import ChangedLine
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.widgets.text_side import write_from
from annotator.ui.words.translation import current, direction, direction_of_most_words


class ChangedLinesDialog(DialogFrame):
    """Shows ``lines`` in their order, each with a sign for whether it went or came."""

    def __init__(self, lines: Iterable[ChangedLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("What changed in the guidelines"),
            self.tr("Lines with + came, those with − went."),
            self.tr("Close"),
        )
        self.cancel_button.hide()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Changed lines"))
        shown = signed(lines)
        write_from(self.text, direction_of_most_words(shown, direction(current())))
        self.text.setPlainText(shown)
        self.body.addWidget(self.text, 1)
        self.resize(620, 420)


def signed(lines: Iterable[ChangedLine]) -> str:
    """``lines`` below each other, each with a sign for whether it went or came."""
    signs = {"-": "−", "+": "+"}
    return "\n".join(f"{signs[line.kind]} {line.text}" for line in lines)
