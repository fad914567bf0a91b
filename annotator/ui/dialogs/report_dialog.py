"""Saving the disagreement report: in which language, and where to."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from annotator.jobs.work import Progress, StopAsked
from annotator.ui.dialogs.form_fields import PathLine, field, plain_button
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo

RunReport = Callable[[Path, str, Progress, StopAsked], object]

_SUFFIX = ".html"
_LANGUAGES = (("en", "English"), ("ar", "العربية"))


class ReportDialog(WorkingDialog):
    """Writes the page with ``run`` in a thread, to a file beside ``path`` at first."""

    saved = Signal(object)  # Path

    def __init__(
        self, run: RunReport, path: Path, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._run_job = run
        self._out: Path | None = None
        self._asked_to_replace = False
        self.name_it(
            self.tr("Disagreement report"),
            self.tr(
                "One page on what people disagree about, with pictures in it. It can be read in any"
                " browser, without Annotator and without a network."
            ),
            self.tr("Save"),
        )
        self.language = StillCombo()
        for code, title in _LANGUAGES:
            self.language.addItem(title, code)
        self.language.setCurrentIndex(self.language.findData(language))
        self.path = PathLine(str(path))
        self.path.textChanged.connect(self._path_was_edited)
        browse = plain_button(self.tr("B&rowse…"), self._browse)
        self.asked.addLayout(field(self.tr("&Language"), self.language))
        self.asked.addLayout(field(self.tr("F&ile"), self.path, button=browse))
        self.asked.addStretch(1)
        self.open_button = plain_button(self.tr("&Open it"), self._open)
        self.open_button.hide()
        self.buttons.insertWidget(0, self.open_button)
        self.resize(px(560), self.sizeHint().height())

    def begin(self) -> None:
        """Write the page, or complain of what is wrong with its place."""
        path = self.path.path(_SUFFIX)
        wrong = self._wrong_with(path)
        self.complain(wrong)
        if path is None or wrong:
            return
        self._out = path
        run, language = self._run_job, self.language.currentData()
        self.work(
            lambda progress, stopped: run(path, language, progress, stopped),
            self._written,
            self.tr("It was stopped. No file was written."),
        )

    def _wrong_with(self, path: Path | None) -> str:
        """Why nothing can be written there; replacing a file takes a second press."""
        if path is None:
            return self.tr("Choose where to save the file.")
        if not os.path.isdir(path.parent):
            return self.tr("There is no such folder.")
        if os.path.lexists(path) and not self._asked_to_replace:
            self._asked_to_replace = True
            self.accept_button.setText(self.tr("Replace"))
            return self.tr("There is a file with this name already. Press again to replace it.")
        return ""

    def _path_was_edited(self) -> None:
        self._asked_to_replace = False
        self.accept_button.setText(self.tr("Save"))
        self.complain("")

    def _written(self, _result: object) -> None:
        self.finish(self.tr("Saved:"), [], str(self._out))
        self.open_button.show()
        self.saved.emit(self._out)

    def _browse(self) -> None:
        kind = self.tr("Web page (*.html)")
        self.path.browse(self.tr("Where to write"), kind, _SUFFIX)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._out)))
