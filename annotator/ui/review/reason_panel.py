"""The foot of the case card: why it is decided so, and a note for the annotators."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.decision import Reason
from annotator.ui.actions.key_names import modifier_of, with_keys
from annotator.ui.looks.theme import Theme
from annotator.ui.review import wording
from annotator.ui.review.reason_chips import ReasonChips
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.note_field import NoteField
from annotator.ui.widgets.plain import PlainLabel


class ReasonPanel(QWidget):
    """All reasons, one of which may be chosen, and the note.

    ``written`` carries the note when it is done; ``left`` tells that the hands go back to the text.
    """

    pressed = Signal(object)  # Reason
    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = PlainLabel(parent=self)
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        self._title = ""
        self._likely: Reason | None = None
        self._reasons = ReasonChips(self)
        self._reasons.pressed.connect(self.pressed)
        self.note = NoteField(self)
        hint = self.tr("Note for the annotators…  ({key_decision_note})")
        self.note.setPlaceholderText(with_keys(hint))
        self.note.setAccessibleName(self.tr("Note for the annotators"))
        self.note.editingFinished.connect(lambda: self.written.emit(self.note.text()))
        self.note.entered.connect(lambda _: self.left.emit())
        self.note.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self._heading, self._reasons, self.note):
            column.addWidget(widget)

    @property
    def chips(self) -> dict[Reason, KeyButton]:
        """The button of each reason."""
        return self._reasons.chips

    def set_theme(self, theme: Theme) -> None:
        """Draw the reasons in other colours."""
        self._reasons.set_theme(theme)

    def show_all(self, *, keys: bool) -> None:
        """Show reasons and note; with ``keys`` the letters choose reasons now."""
        for widget in (self, self._heading, self._reasons):
            widget.show()
        self._reasons.show_keys(answer=keys)
        keyed = self.tr("Reason: {modifier} and a letter")
        keyed = keyed.format(modifier=modifier_of("reason_slip"))
        self._title = keyed if keys else self.tr("Reason")
        self._show_heading()

    def show_note_alone(self) -> None:
        """Nothing can be decided any more; what was typed is still there."""
        self.show()
        self._heading.hide()
        self._reasons.hide()

    def show_reason(self, reason: Reason | None, likely: Reason | None) -> None:
        """Show which reason is chosen, or that none is and which one is ``likely``."""
        self._reasons.show_chosen(reason)
        self._likely = likely if reason is None else None
        self._show_heading()

    def _show_heading(self) -> None:
        probably = ""
        if self._likely is not None:
            reason = wording.reason_shown(self._likely)
            probably = " · " + self.tr("Probably: {reason}").format(reason=reason)
        self._heading.setText(self._title + probably)

    def show_note(self, note: str, *, typed_too: bool) -> None:
        """Show a note; in place of one that is being typed only if ``typed_too``."""
        if typed_too or not self._has_hands:
            self.note.setText(note)

    @property
    def _has_hands(self) -> bool:
        """Whether a note is being typed, even while another window has the keys."""
        return self.window().focusWidget() is self.note

    def edit_note(self) -> None:
        """Put the hands on the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    def commit(self) -> None:
        """Write the note that is being typed, as if the hands had left it."""
        if self.note.hasFocus():
            self.written.emit(self.note.text())

    def let_go(self) -> None:
        """Write the note that is being typed, and take the hands off it."""
        if self._has_hands:
            self.written.emit(self.note.text())
            self.left.emit()
