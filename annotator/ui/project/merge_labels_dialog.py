"""Merging one label into another: what it would do is counted first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.label_changes import Relabelled
from annotator.core.labels import Label
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.widgets.still_combo import StillCombo


class MergeLabelsDialog(DialogFrame):
    """Asks into which of ``others`` the label is merged, and shows what that comes to.

    ``counting`` asks for the counts of one, by its name; :meth:`show_counts` is the answer.
    ``chosen`` tells which it is.
    """

    counting = Signal(str)
    chosen = Signal(str)

    def __init__(
        self, label: Label, others: Sequence[Label], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Merge {label} into another label").format(label=label.title(language)),
            self.tr(
                "All its spans, of everybody, get the other label, and it is not offered any more."
                " It is one gesture in each set, and can be taken back."
            ),
            self.tr("Merge"),
        )
        self.into = StillCombo()
        for other in others:
            self.into.addItem(other.title(language), other.name)
        self.body.addLayout(field(self.tr("Into"), self.into))
        self.counts = wrapped("", "muted")
        self.body.addWidget(self.counts)
        self.into.currentIndexChanged.connect(lambda _row: self._count())
        self.accept_button.setEnabled(False)

    def open(self) -> None:
        """Open, and ask what the first choice comes to."""
        super().open()
        self._count()

    def show_counts(self, counted: Relabelled) -> None:
        """Say what merging comes to; from then on it can be done."""
        self.counts.setText(
            self.tr("%n span(s) would be relabelled", "", counted.spans)
            + " · "
            + self.tr("in %n set(s)", "", counted.sets)
            + " · "
            + self.tr("of %n person(s)", "", counted.people)
        )
        self.accept_button.setEnabled(True)

    def apply(self) -> None:
        """Say which it is, and close."""
        self.chosen.emit(self.into.currentData())
        self.accept()

    def _count(self) -> None:
        self.accept_button.setEnabled(False)
        self.counts.setText(self.tr("Counting…"))
        self.counting.emit(self.into.currentData())
