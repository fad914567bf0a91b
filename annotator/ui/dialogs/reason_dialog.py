"""Skipping an article with a reason, and flagging it with a note."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.actions.key_names import key_of, with_keys
from annotator.ui.dialogs.dialog_keys import KeyLine
from annotator.ui.dialogs.form_fields import ContentLine, NoteEdit, field
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.row_button import RowButton
from annotator.ui.words.skip_reasons import READY_REASONS, reason_shown


class ReasonDialog(DialogFrame):
    """Asks why an article is skipped: a digit takes a ready reason at once, or one types another.

    ``earlier`` are reasons that were typed in before; they follow the ready ones.
    """

    given = Signal(str)

    def __init__(self, earlier: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Skip this article"),
            self.tr("It leaves your list of articles to do. You can reopen it at any time."),
            self.tr("Skip"),
        )
        others = [reason for reason in earlier if reason not in READY_REASONS]
        self._reasons = [*READY_REASONS, *others][:9]
        column = QVBoxLayout()
        column.setSpacing(2)
        self.reason_buttons = [
            self._reason_button(number, reason) for number, reason in enumerate(self._reasons, 1)
        ]
        for button in self.reason_buttons:
            column.addWidget(button)
        self.body.addLayout(column)
        self.other = ContentLine()
        self.other.setPlaceholderText(self.tr("Just begin to type"))
        self.other.textChanged.connect(self._look)
        self.body.addLayout(field(self.tr("&Another reason"), self.other))
        self.body.addStretch(1)
        self.reason_buttons[0].setFocus()
        self._look("")
        self.resize(px(440), self.sizeHint().height())

    def apply(self) -> None:
        """Give the reason that was typed, if any was."""
        if reason := self.other.text().strip():
            self._give(reason)

    def own_keys(self) -> tuple[KeyLine, ...]:
        """The keys that mean something here."""
        return (
            (key_of("choose_by_number"), self.tr("Give the reason with this number")),
            (key_of("previous_row"), self.tr("Go through the reasons")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit, in whatever script, is a ready reason; a letter begins another."""
        text = event.text()
        number = unicodedata.digit(text, 0) if len(text) == 1 else 0
        if 1 <= number <= len(self._reasons):
            self._give(self._reasons[number - 1])
        elif text.isalpha():
            self.other.setFocus()
            self.other.insert(text)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go through the reasons in the order in which they are seen."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if event.key() in steps and watched in self.reason_buttons:
                place = self.reason_buttons.index(watched) + steps[Qt.Key(event.key())]
                stops: list[QWidget] = [*self.reason_buttons, self.other]
                if 0 <= place < len(stops):
                    stops[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _reason_button(self, number: int, reason: str) -> RowButton:
        key = PlainLabel(str(number))
        key.setProperty("role", "key")
        button = RowButton(reason_shown(reason), front=key)
        button.clicked.connect(partial(self._give, reason))
        button.installEventFilter(self)
        return button

    def _look(self, text: str) -> None:
        self.accept_button.setEnabled(bool(text.strip()))

    def _give(self, reason: str, *_checked: object) -> None:
        self.given.emit(reason)
        self.accept()


class FlagDialog(DialogFrame):
    """Asks what somebody should look at; the note may stay empty."""

    given = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Flag this article"),
            self.tr("Ask somebody to look at it. You can go on labelling it."),
            self.tr("Flag"),
        )
        self.note = NoteEdit(text)
        self.body.addLayout(
            field(
                self.tr("&What should they look at?"),
                self.note,
                with_keys(self.tr("You may leave this empty. {key_new_line} begins a new line.")),
            )
        )
        self.resize(px(440), px(280))
        self.note.setFocus()

    def apply(self) -> None:
        """Give the note, which may be empty, and close."""
        self.given.emit(self.note.toPlainText().strip())
        self.accept()
