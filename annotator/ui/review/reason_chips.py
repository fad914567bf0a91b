"""The reasons of a decision, each with the letter that chooses it together with Shift."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.decision import Reason
from annotator.ui.actions.keys import shown
from annotator.ui.looks.theme import Theme
from annotator.ui.review import wording
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.plain import set_tip


class ReasonChips(QWidget):
    """All reasons; one of them or none is chosen."""

    pressed = Signal(object)  # Reason

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=5)
        self.chips: dict[Reason, KeyButton] = {}
        for reason in Reason:
            key = shown(wording.reason_key(reason))
            letter = key.rpartition("+")[2]
            chip = KeyButton(letter, wording.reason_shown(reason), outlined=True, parent=self)
            chip.setCheckable(True)
            set_tip(chip, f"{wording.reason_explained(reason)}  ({key})")
            chip.clicked.connect(lambda _=False, reason=reason: self.pressed.emit(reason))
            self.chips[reason] = chip
            flow.addWidget(chip)

    def set_theme(self, theme: Theme) -> None:
        """Draw the chips in the colours of ``theme``."""
        for chip in self.chips.values():
            chip.set_theme(theme)

    def show_keys(self, *, answer: bool) -> None:
        """Whether the letters choose reasons now."""
        for chip in self.chips.values():
            chip.show_key(answers=answer)

    def show_chosen(self, chosen: Reason | None) -> None:
        """Show which reason is chosen; ``None`` for none."""
        for reason, chip in self.chips.items():
            if chip.isChecked() is not (reason is chosen):
                chip.setChecked(reason is chosen)
