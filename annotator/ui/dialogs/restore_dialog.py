"""Going back to a backup: a list to choose from, then the choice in the project's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import WorldError
from annotator.jobs.restoring import Backup, Restored
from annotator.jobs.work import Progress, StopAsked
from annotator.ui.dialogs.dry_run import Looking
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.restore_table import RestoreTable
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.words import faults

FindBackups = Callable[[Progress, StopAsked], Sequence[Backup]]
RestoreJob = Callable[[Backup, Progress, StopAsked], Restored]


class RestoreDialog(WorkingDialog):
    """Shows what ``look`` finds of the project at ``project``, and restores with ``run``.

    Both are called in a thread. ``aboutToRestore`` comes before: whoever has the project open has
    to close it. ``restored`` comes when it is there. The backup ``wanted`` is chosen at first.
    """

    aboutToRestore = Signal()
    restored = Signal(object)  # Restored

    def __init__(
        self,
        project: Path,
        look: FindBackups,
        run: RestoreJob,
        wanted: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look_job, self._run_job, self._wanted = look, run, wanted
        self._backups: Sequence[Backup] = ()
        self.name_it(
            self.tr("Restore a backup"),
            self.tr(
                "A copy of the backup takes the place of {file}. What is there now is put aside"
                " beside it under another name; nothing is deleted."
            ).format(file=f"\u2068{project.name}\u2069"),
            self.tr("Restore"),
        )
        self.table = RestoreTable()
        self.table.currentCellChanged.connect(lambda *_cells: self._weigh())
        self.table.doubleClicked.connect(lambda _index: self.apply())
        self.summary = wrapped("", "muted")
        self.asked.addWidget(self.table, 1)
        self.asked.addWidget(self.summary)
        self.accept_button.setEnabled(False)
        self._looking = Looking(self)
        self._looking.answered.connect(self._show_backups)
        self._looking.failed.connect(self._look_failed)
        self.resize(px(700), px(560))
        self.summary.setText(self.tr("Reading the backups through…"))
        look_job = self._look_job
        self._looking.ask(lambda: lambda progress, stopped: look_job(progress, stopped), now=True)

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen in the table."""
        row = self.table.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def begin(self) -> None:
        """Bring the chosen backup back in the project's place."""
        backup, run = self.chosen, self._run_job
        if backup is None:
            return
        self.aboutToRestore.emit()
        self.work(
            lambda progress, stopped: run(backup, progress, stopped),
            self._show_restored,
            self.tr("Restoring was stopped. Nothing was changed."),
        )

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        self._backups = backups
        whole = [row for row, backup in enumerate(backups) if backup.whole]
        wanted = [row for row, shown in enumerate(backups) if shown.file.path == self._wanted]
        self.table.show_backups(backups, [*wanted, *whole, 0][0])
        self.table.setFocus()
        self.summary.setText(
            self.tr("%n backup(s), the newest first.", "", len(backups))
            if backups
            else self.tr("There is no backup of this project.")
        )
        self._weigh()

    def _look_failed(self, error: WorldError) -> None:
        self.summary.setText("")
        self.complain(faults.told(error))

    def _weigh(self) -> None:
        backup = self.chosen
        self.accept_button.setEnabled(backup is not None and backup.whole)
        fault = backup.fault if backup is not None else None
        self.complain(faults.told(fault) if fault is not None else "")

    def _show_restored(self, restored: object) -> None:
        assert isinstance(restored, Restored)
        backup = self.chosen
        contents = backup.contents if backup is not None else None
        facts = []
        if contents is not None:
            articles = self.tr("%n article(s)", "", contents.articles)
            annotations = self.tr("%n span(s)", "", contents.annotations)
            facts.append(f"{articles} · {annotations}")
        aside = ""
        if restored.aside:
            facts.append(self.tr("What was there before is put aside here:"))
            aside = str(restored.aside[0])
        self.finish(self.tr("Restored:"), facts, aside)
        self.restored.emit(restored)
