"""The reasons of corrections as pills with counts; one of them, or all, is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.core.decision import Reason
from annotator.ui.feedback.wording import reason_shown
from annotator.ui.widgets.flow_layout import FlowLayout

Chosen = frozenset[Reason | None] | None
"""The reasons to show; ``None`` for everything, the articles without corrections too."""


class ReasonsBar(QWidget):
    """A pill for all, and one for each reason there is."""

    chosen = Signal(object)  # Chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pills: list[QPushButton] = []
        self._choices: list[Chosen] = []
        self._flow = FlowLayout(self, spacing=6)

    @property
    def chosen_pill(self) -> QPushButton:
        """The pill of what is chosen now."""
        return next(pill for pill in self.pills if pill.isChecked())

    @property
    def choice(self) -> Chosen:
        """What is chosen now."""
        return next(
            (
                choice
                for choice, pill in zip(self._choices, self.pills, strict=True)
                if pill.isChecked()
            ),
            None,
        )

    def show_counts(self, counts: Mapping[Reason | None, int]) -> None:
        """Offer the reasons of ``counts``, the most frequent first; what was chosen stays so."""
        before = self.choice
        for pill in self.pills:
            self._flow.removeWidget(pill)
            pill.hide()  # it is deleted later: until then it would be seen behind the others
            pill.deleteLater()
        self.pills, self._choices = [], []
        every = self.tr("All")
        self._add(None, f"{every} {sum(counts.values()):n}", before)
        for reason, count in sorted(counts.items(), key=lambda item: -item[1]):
            self._add(frozenset({reason}), f"{reason_shown(reason)} {count:n}", before)
        if self.choice is None:
            self.pills[0].setChecked(True)

    def choose_next(self) -> None:
        """Choose what stands behind the chosen one; behind the last all."""
        at = self._choices.index(self.choice)
        self.pills[(at + 1) % len(self.pills)].click()

    def _add(self, choice: Chosen, text: str, before: Chosen) -> None:
        pill = QPushButton(text, self)
        pill.setProperty("pill", True)
        pill.setCheckable(True)
        pill.setAutoDefault(True)  # Enter presses it, too
        pill.setAutoExclusive(True)
        pill.setChecked(choice == before)
        pill.clicked.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
        self._flow.addWidget(pill)
        pill.show()
        self.pills.append(pill)
        self._choices.append(choice)
