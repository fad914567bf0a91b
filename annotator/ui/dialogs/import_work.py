"""The middle of the import dialog: what was chosen, how it is read, and what would come in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from annotator.jobs.exchange.previewing import ImportPreview
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.import_notes import ImportNotes
from annotator.ui.dialogs.import_options import ImportOptionsForm
from annotator.ui.dialogs.import_remedies import Remedies
from annotator.ui.dialogs.import_sample import SampleView
from annotator.ui.dialogs.preview_table import PreviewTable
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words.translation import from_the_side

_LEAST_HEIGHT = 110  # of what is to be known, and of the first article


class ImportWork(QWidget):
    """Shows the chosen paths, the options, the preview, and how far the work is."""

    filesAsked = Signal()
    folderAsked = Signal()
    cleared = Signal()

    def __init__(
        self,
        labels: Sequence[str],
        people: Sequence[str],
        sample: SampleView,
        parent: QWidget | None = None,
        *,
        may_add_labels: bool = True,
    ) -> None:
        super().__init__(parent)
        self.form = ImportOptionsForm(labels, people, may_add_labels=may_add_labels)
        self.preview = PreviewTable()
        self.remedies = Remedies(may_add_labels=may_add_labels)
        self.notes = ImportNotes()
        self.sample = sample
        self._is_known = False
        self.form.more.toggled.connect(self._share_room)
        self.remedies.chosen.connect(self.form.take)
        self.notes.repairsChanged.connect(self.form.want_repairs)
        self.notes.placeAsked.connect(self.preview.go_to)
        self._chosen = PlainLabel()
        self._below = self._what_is_known()
        # What it would like does not count: the dialog must fit on a small screen.
        self._below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.doing = PlainLabel()
        self.doing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._chosen_row())
        column.addWidget(self.form)
        column.addWidget(self.remedies)
        column.addWidget(self.preview, 3)
        column.addWidget(self._below, 2)
        column.addWidget(self._bar)
        column.addWidget(self.doing)
        self.set_idle()

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Say what was chosen."""
        if len(paths) == 1:
            self._chosen.setText(from_the_side(str(paths[0])))
        else:
            folders = sum(path.is_dir() for path in paths)
            files = len(paths) - folders
            parts = [self.tr("%n file(s)", "", files)] if files else []
            parts += [self.tr("%n folder(s)", "", folders)] if folders else []
            self._chosen.setText(" · ".join(parts))
        set_tip(self._chosen, "\n".join(str(path) for path in paths))

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what would come in, and what is to be known of it."""
        self.preview.show_preview(preview)
        self.notes.show_preview(preview)
        self.sample.show_sample(preview.account.sample)
        self.remedies.offer(row.hint for row in preview.rows if row.hint)
        self._is_known = True
        self._share_room()

    def show_refusal(self, hint: str) -> None:
        """Show nothing but what can be done: ``hint`` is what one could type."""
        self.preview.clear()
        self.remedies.offer([hint])
        self._is_known = False
        self._share_room()

    def forget(self) -> None:
        """Nothing is chosen any more, and nothing is to be mended."""
        self.notes.forget()
        self.form.repairs = ()
        self.remedies.offer(())

    def set_busy(self, text: str) -> None:
        """Show that something is being done."""
        self._bar.setRange(0, 0)
        self._bar.show()
        self.doing.setText(text)
        self.doing.show()

    def set_progress(self, done: int, total: int | None, text: str) -> None:
        """Show how far it is, and with what."""
        self._bar.setRange(0, 1000 if total else 0)
        if total:
            self._bar.setValue(done * 1000 // total)
        self.doing.setText(text)

    def set_idle(self) -> None:
        """Show that nothing is being done."""
        self._bar.setRange(0, 1)  # a bar without a range is animated for ever
        self._bar.hide()
        self.doing.hide()

    def _share_room(self) -> None:
        """What is known has room while the options have none: a small screen is too low for all."""
        self._below.setVisible(self._is_known and not self.form.more.isChecked())

    def _what_is_known(self) -> QWidget:
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for widget in (self.notes, self.sample):
            widget.setMinimumSize(260, _LEAST_HEIGHT)
            row.addWidget(widget, 1)
        below.setMinimumHeight(_LEAST_HEIGHT)
        below.hide()
        return below

    def _chosen_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chosen, 1)
        for text, act in (
            (self.tr("Add f&iles…"), self.filesAsked.emit),
            (self.tr("Add a f&older…"), self.folderAsked.emit),
            (self.tr("&Clear"), self.cleared.emit),
        ):
            row.addWidget(plain_button(text, act))
        return row
