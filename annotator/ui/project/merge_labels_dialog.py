"""Merging one label into another: what it would do is counted first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.label_changes import Relabelled
from annotator.core.labels import Label
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo


class MergeLabelsDialog(DialogFrame):
    """Asks into which of ``others`` the label is merged, and shows what that comes to.

    ``counting`` asks for the counts of one, by its name; :meth:`show_counts` is the answer, or
    :meth:`show_refusal`. ``chosen`` tells which it is.
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
        self._counted = ""  # the one that is being counted
        self._is_closed = False
        self.finished.connect(lambda _result: self._close())
        self.accept_button.setEnabled(False)
        self.into.setFocus()  # else Enter would press the button that cancels
        self.resize(px(480), self.sizeHint().height())

    def open(self) -> None:
        """Open, and ask what the first choice comes to."""
        super().open()
        self._count()

    def show_counts(self, counted: Relabelled) -> None:
        """Say what merging comes to; from then on it can be done.

        If another one was chosen meanwhile, that is counted now; if it is closed, nobody asks.
        """
        if not self._is_answered():
            return
        self.counts.setText(
            self.tr("%n span(s) would be relabelled", "", counted.spans)
            + " · "
            + self.tr("in %n set(s)", "", counted.sets)
            + " · "
            + self.tr("of %n person(s)", "", counted.people)
            + (f"\n{self._told_released(counted)}" if counted.released else "")
        )
        self.accept_button.setEnabled(True)

    def show_refusal(self, sentence: str) -> None:
        """Say why this one cannot be counted; another one can be chosen."""
        if self._is_answered():
            self.counts.clear()
            self.complain(sentence)
            self.grow()

    def _told_released(self, counted: Relabelled) -> str:
        return self.tr(
            "%n gold span(s) of released articles stay as released, until these are released anew.",
            "",
            counted.released,
        )

    def apply(self) -> None:
        """Say which it is, and close."""
        self.chosen.emit(self.into.currentData())
        self.accept()

    def _count(self) -> None:
        self.accept_button.setEnabled(False)
        self.complain("")
        self.counts.setText(self.tr("Counting…"))
        if not self._counted:
            self._counted = self.into.currentData()
            self.counting.emit(self._counted)

    def _is_answered(self) -> bool:
        """Whether the answer that is here is about what is chosen now; if not, that is counted."""
        counted_for, self._counted = self._counted, ""
        if self._is_closed:
            return False
        if counted_for != self.into.currentData():
            self._count()
            return False
        return True

    def _close(self) -> None:
        self._is_closed = True
