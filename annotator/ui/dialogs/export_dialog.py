"""Handing over: whose work, what state, and where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QLabel,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import WorldError
from annotator.jobs.exporting import ALL, ANY, DONE, ExportOptions, ExportReport
from annotator.jobs.running import Cancelled
from annotator.ui import world
from annotator.ui.dialogs.fields import PathLine, field, plain_button
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.translation import from_the_side
from annotator.ui.worker import Progress, Worker

RunJob = Callable[[Path, ExportOptions, Progress, Callable[[], bool]], ExportReport]

_SUFFIX = ".jsonl"


class ExportDialog(DialogFrame):
    """Asks for ``ExportOptions`` and a file, and writes it with ``run``, which is called in a thread.

    ``people`` are names. ``exported`` comes when the file is written; the dialog stays open with what
    is in it.
    """

    exported = Signal(object)  # ExportReport

    def __init__(
        self,
        run: RunJob,
        people: Sequence[str],
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._run_job = run
        self._writing: Worker | None = None
        self._report: ExportReport | None = None
        self._asked_to_replace = False
        self.name_it(
            self.tr("Export"),
            self.tr(
                "One line of JSON for each article and person. The file appears when it is whole."
            ),
            self.tr("Export"),
        )
        self._build(people, path)
        self.resize(540, self.sizeHint().height())

    def options(self) -> ExportOptions:
        """What is chosen now."""
        return ExportOptions(
            set=self.person.currentData(), state=ANY if self.any_state.isChecked() else DONE
        )

    def apply(self) -> None:
        if self._report is not None:
            self.accept()
            return
        if self._writing is not None:
            return
        path = self.path.path(_SUFFIX)
        wrong = self._wrong_with(path)
        self.complain(wrong)
        if path is None or wrong:
            return
        options, run = self.options(), self._run_job
        worker = Worker(lambda progress, stopped: run(path, options, progress, stopped))
        worker.progressed.connect(self._show_progress)
        worker.succeeded.connect(self._written)
        worker.failed.connect(self._failed)
        self._writing = worker
        self._set_busy(True)
        worker.begin()

    def reject(self) -> None:
        """Escape stops an export that runs; otherwise it closes."""
        if self._writing is not None:
            self._writing.cancel()
            return
        super().reject()

    def _wrong_with(self, path: Path | None) -> str:
        """Why nothing can be written there; replacing a file takes a second press."""
        if path is None:
            return self.tr("Say where the file is to be.")
        if not path.parent.is_dir():
            return self.tr("There is no such folder.")
        if path.exists() and not self._asked_to_replace:
            self._asked_to_replace = True
            self.accept_button.setText(self.tr("Replace"))
            return self.tr("There is a file with this name already. Press again to replace it.")
        return ""

    def _path_was_edited(self) -> None:
        self._asked_to_replace = False
        self.accept_button.setText(self.tr("Export"))
        self.complain("")

    def _show_progress(self, done: int, total: int | None, _what: str) -> None:
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)

    def _written(self, report: ExportReport) -> None:
        self._set_busy(False)
        self._report = report
        self._form.hide()
        self._result.setText("\n".join(self._facts(report)))
        self._where.setText(from_the_side(str(report.out)))
        self._done.show()
        self.folder_button.show()
        self.cancel_button.hide()
        self.accept_button.setText(self.tr("Close"))
        self.accept_button.setFocus()
        self.exported.emit(report)

    def _facts(self, report: ExportReport) -> list[str]:
        facts = [
            self.tr("%n annotation(s)", "", report.annotations),
            self.tr("in %n article(s)", "", report.articles),
            self.tr("in %n set(s), each one person’s work on an article", "", report.sets),
        ]
        if report.unfinished:
            facts.append(
                self.tr(
                    "%n set(s) were left out, because they are not done.", "", report.unfinished
                )
            )
        return facts

    def _failed(self, error: WorldError) -> None:
        self._set_busy(False)
        if isinstance(error, Cancelled):
            self.complain(self.tr("The export was stopped. No file was written."))
        else:
            self.complain(world.told(error))

    def _set_busy(self, busy: bool) -> None:
        self._writing = self._writing if busy else None
        self.complain("")
        self._bar.setRange(0, 0 if busy else 1)
        self._bar.setVisible(busy)
        self._form.setEnabled(not busy)
        self.accept_button.setEnabled(not busy)
        self.cancel_button.setText(self.tr("Stop") if busy else self.tr("Cancel"))

    def _browse(self) -> None:
        chooser = QFileDialog(self, self.tr("Where to write"), self.path.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)  # it is asked here
        chooser.setNameFilter(self.tr("JSONL (*.jsonl)"))
        chooser.setDefaultSuffix(_SUFFIX.removeprefix("."))
        chooser.selectFile(self.path.text())
        chooser.fileSelected.connect(self.path.setText)
        chooser.open()

    def _show_folder(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.out.parent)))

    def _build(self, people: Sequence[str], path: Path) -> None:
        self.person = QComboBox()
        self.person.addItem(self.tr("Everybody"), ALL)
        for name in people:
            self.person.addItem(name, name)
        self.done_only = QRadioButton(self.tr("What is &done"))
        self.any_state = QRadioButton(self.tr("Also what is &begun, skipped or flagged"))
        self.done_only.setChecked(True)
        states = QButtonGroup(self)
        states.addButton(self.done_only)
        states.addButton(self.any_state)
        self.path = PathLine(str(path))
        self.path.textChanged.connect(self._path_was_edited)
        browse = plain_button(self.tr("B&rowse…"), self._browse)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(field(self.tr("&Whose work"), self.person))
        choices = QVBoxLayout()
        choices.setSpacing(2)
        choices.addWidget(self.done_only)
        choices.addWidget(self.any_state)
        column.addLayout(choices)
        column.addLayout(field(self.tr("&File"), self.path, button=browse))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._done = QWidget()
        self._result = wrapped("", "strong")
        self._where = wrapped("", "muted")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        done = QVBoxLayout(self._done)
        done.setContentsMargins(0, 0, 0, 0)
        done.setSpacing(8)
        heading = QLabel(self.tr("Written:"))
        heading.setProperty("role", "good")
        done.addWidget(heading)
        done.addWidget(self._result)
        done.addWidget(self._where)
        self._done.hide()
        self.folder_button = plain_button(self.tr("Open the f&older"), self._show_folder)
        self.folder_button.hide()
        self.buttons.insertWidget(0, self.folder_button)
        for widget in (self._form, self._done, self._bar):
            self.body.addWidget(widget)
        self.body.addStretch(1)
