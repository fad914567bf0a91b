"""Bringing articles in: choose files, see what would come, then take all of it or what is right."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QStackedWidget,
    QWidget,
)

from annotator.core.errors import WorldError
from annotator.formats.registry import READ
from annotator.jobs.exchange.importing import ImportOptions, ImportRefused, ImportReport
from annotator.jobs.exchange.previewing import DraftFate, ImportPreview
from annotator.jobs.work import Cancelled, Progress, StopAsked
from annotator.ui.actions.key_names import key_of
from annotator.ui.dialogs.dialog_keys import KeyLine
from annotator.ui.dialogs.drop_area import DropArea
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.import_report import ReportView
from annotator.ui.dialogs.import_sample import SampleView
from annotator.ui.dialogs.import_work import ImportWork
from annotator.ui.looks.scale import px
from annotator.ui.settings import home
from annotator.ui.words import faults
from annotator.ui.words.translation import from_the_side, sentence_from_the_side
from annotator.ui.worker import Worker

PreviewJob = Callable[[Sequence[Path], ImportOptions, Progress, StopAsked], ImportPreview]
RunImport = Callable[[Sequence[Path], ImportOptions, Progress, StopAsked], ImportReport]

_SETTLE_MILLISECONDS = 250  # after the last choice, before the preview is made anew


class ImportDialog(DialogFrame):
    """Shows what ``preview`` finds, and takes it in with ``run``; both are called in a thread.

    ``labels`` and ``people`` are names for the options; files are chosen from ``folder``, and the
    first article is shown in ``sample``. Whoever ``may_add_labels`` is offered to add foreign ones.
    ``imported`` comes when something was taken in; the dialog stays open with the report.
    """

    imported = Signal(object)  # ImportReport
    folderChanged = Signal(object)  # Path

    def __init__(
        self,
        preview: PreviewJob,
        run: RunImport,
        labels: Sequence[str] = (),
        people: Sequence[str] = (),
        folder: Path | None = None,
        parent: QWidget | None = None,
        *,
        sample: SampleView | None = None,
        may_add_labels: bool = True,
    ) -> None:
        super().__init__(parent)
        self._look_job, self._run_job = preview, run
        self._folder = folder or home()
        self._paths: list[Path] = []
        self._preview: ImportPreview | None = None
        self._looking: Worker | None = None
        self._taking: Worker | None = None
        self._done = False
        self.setAcceptDrops(True)
        self.name_it(self.tr("Import articles"), "", self.tr("Import"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._look)
        self.work = ImportWork(
            labels, people, sample or SampleView(None, ""), may_add_labels=may_add_labels
        )
        self._build()
        self.form.changed.connect(self._settle.start)
        self._show_stage(self.drop_area)
        self.resize(px(1060), px(760))

    @property
    def busy(self) -> bool:
        """Whether files are looked at or taken in, or will be in a moment."""
        return bool(self._looking or self._taking or self._settle.isActive())

    # -- choosing ---------------------------------------------------------------------------------

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders to what is to come in."""
        self._paths += [path for path in paths if path not in self._paths]
        if not self._paths:
            return
        last = self._paths[-1]
        self._folder = last if os.path.isdir(last) else last.parent
        self.folderChanged.emit(self._folder)
        self._show_stage(self.work)
        self._look()

    def clear_paths(self) -> None:
        """Begin again with nothing."""
        self._abandon()
        self._paths = []
        self._preview = None
        self.complain("")
        self.work.forget()
        self._show_stage(self.drop_area)

    def _choose_files(self) -> None:
        chooser = FileChooser(self, self.tr("Choose files"), self._folder)
        chooser.setFileMode(FileChooser.FileMode.ExistingFiles)
        chooser.setNameFilter(self._kinds())
        chooser.filesSelected.connect(lambda names: self.add_paths([Path(n) for n in names]))
        chooser.open()

    def _kinds(self) -> str:
        """What can be read, by the ends of the names; who knows better may choose any file."""
        suffixes = dict.fromkeys(suffix for form in READ for suffix in form.suffixes)
        patterns = " ".join(f"*{suffix}" for suffix in suffixes)
        return self.tr("Articles ({patterns});;All files (*)").format(patterns=patterns)

    def _choose_folder(self) -> None:
        chooser = FileChooser(self, self.tr("Choose a folder"), self._folder)
        chooser.setFileMode(FileChooser.FileMode.Directory)
        chooser.fileSelected.connect(lambda name: self.add_paths([Path(name)]))
        chooser.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._taking is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.drop_area.set_hot(hot=True)

    def dragLeaveEvent(self, event: object) -> None:
        self.drop_area.set_hot(hot=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_area.set_hot(hot=False)
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if self._done:
            self._begin_again()
        self.add_paths([Path(url.toLocalFile()) for url in urls])

    # -- looking ----------------------------------------------------------------------------------

    def _look(self) -> None:
        """Make the preview anew, beside the window; an older one that still runs is forgotten."""
        if not self._paths or self._taking is not None:
            return
        self._abandon()
        self.complain("")
        self._preview = None
        self.work.show_paths(self._paths)
        paths, options, look = tuple(self._paths), self.form.options(), self._look_job
        worker = Worker(lambda progress, stopped: look(paths, options, progress, stopped))
        worker.succeeded.connect(self._show_preview)
        worker.failed.connect(self._preview_failed)
        self._looking = worker
        self.work.set_busy(self.tr("Looking…"))
        worker.begin()

    def _show_preview(self, preview: ImportPreview) -> None:
        self._looking = None
        self._preview = preview
        self.work.set_idle()
        self.form.offer_columns(preview.columns)
        self.work.show_preview(preview)
        self._look_at_mistakes()
        if not self.form.isAncestorOf(self.focusWidget() or self):
            self.preview.table.setFocus()

    def _preview_failed(self, error: WorldError) -> None:
        self._looking = None
        self.work.set_idle()
        self.work.show_refusal(error.hint)
        self.complain(faults.told(error))
        self._look_at_mistakes()

    def _look_at_mistakes(self) -> None:
        """Mistakes bar the way, unless somebody says that the rest will do."""
        counts = self._preview.counts if self._preview else {}
        wrong = counts.get(DraftFate.REFUSED, 0) > 0
        right = sum(counts.values()) - counts.get(DraftFate.REFUSED, 0)
        self.keep_going.setVisible(
            wrong or (self._preview is not None and not self._preview.complete)
        )
        ready = right > 0 and (not wrong or self.keep_going.isChecked())
        self.accept_button.setEnabled(ready)

    # -- taking -----------------------------------------------------------------------------------

    def apply(self) -> None:
        """Import what was previewed; close, once that is done."""
        if self._done:
            self.accept()
            return
        if self._taking is not None or not self.accept_button.isEnabled():
            return
        self._abandon()
        self.complain("")
        options = self.form.options(keep_going=self.keep_going.isChecked())
        paths, run = tuple(self._paths), self._run_job
        worker = Worker(lambda progress, stopped: run(paths, options, progress, stopped))
        worker.progressed.connect(self._show_progress)
        worker.succeeded.connect(self._imported)
        worker.failed.connect(self._import_failed)
        self._taking = worker
        self.accept_button.setEnabled(False)
        self.form.setEnabled(False)
        self.cancel_button.setText(self.tr("Stop"))
        self.work.set_busy(self.tr("Importing…"))
        worker.begin()

    def reject(self) -> None:
        """Escape stops an import that runs; otherwise it closes."""
        if self._taking is not None:
            self._taking.cancel()
            self.work.set_busy(self.tr("Stopping…"))
            return
        self._abandon()
        super().reject()

    def withdraw(self) -> None:
        """Close without an answer; an import that runs is stopped, and not told."""
        if self._taking is not None:
            self._taking.abandon()
            self._taking = None
        self._abandon()
        super().withdraw()

    def _show_progress(self, done: int, total: int | None, what: str) -> None:
        text = from_the_side(what) if what else self.tr("Importing…")
        self.work.set_progress(done, total, text)

    def _imported(self, report: ImportReport) -> None:
        self._end_taking()
        self._done = True
        self.keep_going.hide()
        self.imported.emit(report)
        self.report.show_report(report)
        self._show_stage(self.report)
        self.accept_button.setText(self.tr("Close"))
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus()
        self.cancel_button.hide()
        self.more_button.show()

    def _import_failed(self, error: WorldError) -> None:
        self._end_taking()
        if isinstance(error, Cancelled):
            self.complain(self.tr("The import was stopped. Nothing was changed."))
        elif isinstance(error, ImportRefused):
            first = error.refused[0]
            told = self.tr(
                "%n place(s) are wrong, so nothing was imported.", "", len(error.refused)
            )
            place, reason = faults.rendered(first.place), faults.rendered(first.reason)
            lines = map(sentence_from_the_side, (place, reason))
            self.complain("\n".join((told, *lines)))
            self.keep_going.show()
        else:
            self.complain(faults.told(error))
        self.accept_button.setEnabled(self._preview is not None)

    def _end_taking(self) -> None:
        self._taking = None
        self.work.set_idle()
        self.form.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel"))

    def _begin_again(self) -> None:
        self._done = False
        self.accept_button.setText(self.tr("Import"))
        self.cancel_button.show()
        self.more_button.hide()
        self.clear_paths()

    # -- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.drop_area = DropArea()
        self.drop_area.filesAsked.connect(self._choose_files)
        self.drop_area.folderAsked.connect(self._choose_folder)
        self.work.filesAsked.connect(self._choose_files)
        self.work.folderAsked.connect(self._choose_folder)
        self.work.cleared.connect(self.clear_paths)
        self.form, self.preview = self.work.form, self.work.preview
        self.report = ReportView()
        self.keep_going = QCheckBox(self.tr("Import what is &right, leave out the rest"))
        self.keep_going.toggled.connect(self._look_at_mistakes)
        self.more_button = plain_button(self.tr("Import &more…"), self._begin_again)
        self.more_button.hide()
        self.buttons.insertWidget(0, self.keep_going)
        self.buttons.insertWidget(1, self.more_button)
        self.keep_going.hide()
        self.stack = QStackedWidget()
        for stage in (self.drop_area, self.work, self.report):
            self.stack.addWidget(stage)
        self.body.addWidget(self.stack, 1)

    def _show_stage(self, stage: QWidget) -> None:
        self.stack.setCurrentWidget(stage)
        if stage is self.drop_area:
            self.accept_button.setEnabled(False)
            self.keep_going.hide()
            self.drop_area.files_button.setFocus()

    def _abandon(self) -> None:
        if self._looking is not None:
            self._looking.abandon()
            self._looking = None
        self._settle.stop()

    def own_keys(self) -> tuple[KeyLine, ...]:
        """The keys that mean something here."""
        return ((key_of("take_out"), self.tr("Take the files out of the list again")),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.stack.currentWidget() is self.work:
            self.clear_paths()
            return
        super().keyPressEvent(event)
