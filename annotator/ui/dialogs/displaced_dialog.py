"""The open file is not at its place any more: where its work is to be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.dialogs.form_fields import PathLine, field, plain_button
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.looks.scale import px

_SUFFIX = ".annotator"


class DisplacedDialog(DialogFrame):
    """Says ``what`` happened and offers to save at ``path``; ``changes`` were not written yet.

    Escape puts the choice off; nothing can be saved until it is made.
    """

    saveRequested = Signal(object)  # Path
    closeRequested = Signal()  # without saving

    def __init__(self, what: str, path: Path, changes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kept = self.tr(
            "Everything that you did is still here. Save it as a new file and go on there."
        )
        waiting = self.tr("%n change(s) that could not be written will be made there.", "", changes)
        self.name_it(
            self.tr("The file is not where it was"),
            "\n\n".join([what, f"{kept} {waiting}" if changes else kept]),
            self.tr("Save as a new file"),
        )
        self.path = PathLine(str(path))
        self.path.textEdited.connect(lambda _text: self.complain(""))
        browse = plain_button(self.tr("B&rowse…"), self._browse)
        self.body.addLayout(field(self.tr("New &file"), self.path, button=browse))
        self.cancel_button.setText(self.tr("Close without saving"))
        self.cancel_button.clicked.disconnect()
        self.cancel_button.clicked.connect(lambda _=False: self.closeRequested.emit())
        self.resize(px(600), self.sizeHint().height())

    def apply(self) -> None:
        """Ask to have the file saved at the place that was chosen."""
        path = self.path.path(_SUFFIX)
        if path is None:
            self.complain(self.tr("Choose where to save the file."))
        else:
            self.saveRequested.emit(path)

    def _browse(self) -> None:
        kind = self.tr("Projects (*{suffix})").format(suffix=_SUFFIX)
        self.path.browse(self.tr("Where to write"), kind, _SUFFIX)
