"""How the same letters were settled elsewhere, and how many identical cases are left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.core.case import Outcome
from annotator.review.case_view import CaseView
from annotator.ui.actions.key_names import key_of
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.plain import PlainLabel, RichLabel, escaped
from annotator.ui.words import translation

_MOST_LINES = 4


class SettledBefore(QWidget):
    """A line for each outcome, and a button that settles all identical cases alike."""

    alikePressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alike = 0
        self._heading = PlainLabel(self.tr("Settled before"), self)
        self._heading.setProperty("role", "heading")
        self._heading.setWordWrap(True)
        self.lines = RichLabel(self)
        self.lines.setWordWrap(True)
        self.lines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.alike = KeyButton(key_of("decide_alike"), "", parent=self)
        self.alike.clicked.connect(lambda _=False: self.alikePressed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.lines)
        column.addWidget(self.alike, 0, Qt.AlignmentFlag.AlignLeading)

    def set_theme(self, theme: Theme) -> None:
        """Draw it in other colours from now on."""
        self._theme = theme
        self.alike.set_theme(theme)

    def show_case(self, view: CaseView, told: Callable[[Outcome, str], str]) -> None:
        """Show how the letters of a case were settled; ``told`` puts an outcome in words."""
        times = f"<span style='color:{self._theme.muted}'>{{}}×</span>&nbsp;&nbsp;"
        lines = (
            times.format(before.count) + escaped(told(before.outcome, view.text))
            for before in view.before[:_MOST_LINES]
        )
        sides = map(translation.sentence_from_the_side, lines)
        self.lines.setText("".join(f"<div>{line}</div>" for line in sides))

    def show_alike(self, count: int) -> None:
        """Show how many identical cases are left besides this one."""
        self._alike = count
        self.alike.say(self.tr("same decision for %n identical case(s)", "", count))

    def arrange(self) -> None:
        """Show what there is to show."""
        before = bool(self.lines.text())
        self._heading.setVisible(before)
        self.lines.setVisible(before)
        self.alike.setVisible(self._alike > 0)
        self.setVisible(before or self._alike > 0)
