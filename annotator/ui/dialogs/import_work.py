"""The middle of the import dialog: what was chosen, how it is read, and what would come in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from annotator.ui.dialogs.fields import plain_button
from annotator.ui.dialogs.import_options import ImportOptionsForm
from annotator.ui.dialogs.preview_table import PreviewTable
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words.translation import from_the_side


class ImportWork(QWidget):
    """Shows the chosen paths, the options, the preview, and how far the work is."""

    filesAsked = Signal()
    folderAsked = Signal()
    cleared = Signal()

    def __init__(
        self, labels: Sequence[str], people: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = ImportOptionsForm(labels, people)
        self.preview = PreviewTable()
        self._chosen = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._doing = PlainLabel()
        self._doing.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._chosen_row())
        column.addWidget(self.form)
        column.addWidget(self.preview, 1)
        column.addWidget(self._bar)
        column.addWidget(self._doing)
        self.set_idle()

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Say what was chosen."""
        if len(paths) == 1:
            self._chosen.setText(from_the_side(str(paths[0])))
        else:
            self._chosen.setText(self.tr("%n file(s) and folders", "", len(paths)))
        set_tip(self._chosen, "\n".join(str(path) for path in paths))

    def set_busy(self, text: str) -> None:
        """Show that something is being done."""
        self._bar.setRange(0, 0)
        self._bar.show()
        self._doing.setText(text)
        self._doing.show()

    def set_progress(self, done: int, total: int | None, text: str) -> None:
        """Show how far it is, and with what."""
        self._bar.setRange(0, 1000 if total else 0)
        if total:
            self._bar.setValue(done * 1000 // total)
        self._doing.setText(text)

    def set_idle(self) -> None:
        """Show that nothing is being done."""
        self._bar.setRange(0, 1)  # a bar without a range is animated for ever
        self._bar.hide()
        self._doing.hide()

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
