"""The ways back that the window offers: where somebody asks, and where a file cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMessageBox

from annotator.core.errors import WorldError
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.restore_dialog import RestoreDialog
from annotator.ui.widgets import plain
from annotator.ui.window import project_jobs, restoring_jobs
from annotator.ui.window.projects import Projects
from annotator.ui.window.workplace import Workplace
from annotator.ui.words import faults
from annotator.ui.words.translation import sentence_from_the_side
from annotator.ui.worker import Worker, stop_all


class WaysBack(QObject):
    """Every dialog is opened, never waited for."""

    def __init__(self, workplace: Workplace, projects: Projects) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._window = workplace.window
        self._projects = projects

    def ask(self) -> QDialog:
        """Restore the open project, or one that is chosen now: its file, or one of its backups."""
        session = self._workplace.session
        if session is not None:
            return self.restore(session.work.path)
        title = self.tr("Restore a backup: choose a project, or one of its backups")
        chooser = FileChooser(self._window, title, self._workplace.settings.folder)
        chooser.setFileMode(FileChooser.FileMode.ExistingFile)
        chooser.setNameFilter(self._kinds())
        chooser.fileSelected.connect(lambda name: self._restore_chosen(Path(name)))
        chooser.open()
        return chooser

    def restore(self, project: Path, wanted: Path | None = None) -> RestoreDialog:
        """Choose among the backups of ``project``, and go on in what was restored."""
        was_open = self._has_open(project)
        dialog = RestoreDialog(
            project,
            restoring_jobs.look_for(project),
            restoring_jobs.restore_to(project),
            wanted,
            self._window,
        )
        changed: list[bool] = []
        dialog.aboutToRestore.connect(lambda: self._put_down(project))
        dialog.restored.connect(lambda _restored: changed.append(True))
        dialog.finished.connect(
            lambda _result: self._go_on(project, wanted=was_open or bool(changed))
        )
        dialog.open()
        return dialog

    def offer(self, path: Path, error: WorldError) -> QDialog | None:
        """Say why ``path`` could not be opened, with the ways that there are; ``None`` if none."""
        refused = restoring_jobs.backup_refused(error)
        if refused is not None:
            backup, project = refused
            ways: dict[str, Callable[[], object]] = {
                self.tr("&Restore it…"): lambda: self.restore(project, backup),
                self.tr("Open a &copy…"): lambda: self.copy(backup, project),
            }
        elif restoring_jobs.can_come_back(path, error):
            ways = {self.tr("&Restore a backup…"): lambda: self.restore(path)}
        else:
            return None
        sentence = sentence_from_the_side(faults.told(error))
        box = plain.box(QMessageBox.Icon.Warning, self.tr("Annotator"), sentence, self._window)
        for text, way in ways.items():
            button = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
            button.clicked.connect(lambda _on=False, way=way: way())
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.open()
        return box

    def copy(self, backup: Path, project: Path) -> QDialog:
        """Copy a backup to where somebody says, and work in the copy."""
        chooser = FileChooser(self._window, self.tr("Where to copy the backup"), project.parent)
        chooser.setAcceptMode(FileChooser.AcceptMode.AcceptSave)
        chooser.setFileMode(FileChooser.FileMode.AnyFile)
        chooser.setNameFilter(self._kinds())
        chooser.setDefaultSuffix(project_jobs.SUFFIX.removeprefix("."))
        chooser.selectFile(backup.name)
        chooser.fileSelected.connect(lambda name: self._copy_to(backup, Path(name)))
        chooser.open()
        return chooser

    def _kinds(self) -> str:
        kinds = self.tr("Projects (*{suffix});;All files (*)")
        return kinds.format(suffix=project_jobs.SUFFIX)

    def _restore_chosen(self, chosen: Path) -> None:
        project = restoring_jobs.meant(chosen)
        self._workplace.settings.folder = project.parent
        self.restore(project, chosen if project != chosen else None)

    def _put_down(self, project: Path) -> None:
        """Nobody in this process may have the project open while its file is moved."""
        if self._has_open(project):
            self._projects.close(back_up=False)
        stop_all()

    def _has_open(self, project: Path) -> bool:
        session = self._workplace.session
        return session is not None and restoring_jobs.is_same(session.work.path, project)

    def _go_on(self, project: Path, *, wanted: bool) -> None:
        if wanted and self._workplace.session is None:
            self._projects.open(project)

    def _copy_to(self, backup: Path, target: Path) -> None:
        worker = Worker(lambda _progress, _stop: restoring_jobs.copy_out(backup, target))
        worker.succeeded.connect(lambda _nothing: self._projects.open(target))
        worker.failed.connect(lambda error: self._workplace.complain(faults.told(error)))
        worker.begin()
