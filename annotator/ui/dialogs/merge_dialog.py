"""Taking packages in: choose files, see what each would bring, then take all of it or what fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from annotator.core.errors import WorldError
from annotator.core.review_merging import news_told
from annotator.core.versions import Choices
from annotator.jobs.team.merging import MergeReport, UnfitPackage
from annotator.jobs.work import Progress, StopAsked
from annotator.ui.actions.key_names import key_of
from annotator.ui.dialogs.collision_table import CollisionTable
from annotator.ui.dialogs.dialog_keys import KeyLine
from annotator.ui.dialogs.dry_run import Looking
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.merge_table import MergeTable, PackageRow
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.words import faults

LookIntoPackages = Callable[[Sequence[Path], Progress, StopAsked], Sequence[PackageRow]]
RunMerge = Callable[[Sequence[Path], Choices, Progress, StopAsked], MergeReport]

_SUFFIX = ".annotator"


class MergeDialog(WorkingDialog):
    """Shows what ``look`` finds in packages and takes them in with ``run``.

    Both are called in a thread.

    ``merged`` comes when something was taken in. Files are chosen from ``folder``; ``label_shown``
    says what a label is called in the window.
    """

    merged = Signal(object)  # MergeReport
    folderChanged = Signal(object)  # Path

    def __init__(
        self,
        look: LookIntoPackages,
        run: RunMerge,
        folder: Path,
        parent: QWidget | None = None,
        *,
        label_shown: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self._look_job, self._run_job, self._folder = look, run, folder
        self._label_shown = label_shown
        self._files: list[Path] = []
        self._packages: Sequence[PackageRow] = ()
        self.setAcceptDrops(True)
        self.name_it(
            self.tr("Merge packages"),
            self.tr(
                "What people did in their packages, or in another copy of this project, comes into"
                " it. The same file twice changes nothing, and the order does not matter."
            ),
            self.tr("Merge"),
        )
        self.looking = Looking(self)
        self.looking.answered.connect(self._show_packages)
        self.looking.failed.connect(self._look_failed)
        self._build()
        self._files_changed()
        self.resize(px(860), px(480))

    @property
    def fitting(self) -> list[Path]:
        """The files that can be taken in."""
        fitting = [each.file for each in self._packages if not isinstance(each, UnfitPackage)]
        return [*dict.fromkeys(fitting)]

    # -- choosing -------------------------------------------------------------------------------

    def add_files(self, files: Sequence[Path]) -> None:
        """Add packages to what is to come in."""
        self._files += [file for file in files if file not in self._files]
        if files:
            self._folder = files[-1].parent
            self.folderChanged.emit(self._folder)
        self._files_changed()

    def remove_current(self) -> None:
        """Leave out the package that is chosen in the table."""
        file = self.table.file_of_row.get(self.table.currentRow())
        if file in self._files and not self.running:
            self._files.remove(file)
            self._files_changed()

    def _choose(self) -> None:
        chooser = FileChooser(self, self.tr("Choose packages"), self._folder)
        chooser.setFileMode(FileChooser.FileMode.ExistingFiles)
        chooser.setNameFilter(self.tr("Projects (*{suffix});;All files (*)").format(suffix=_SUFFIX))
        chooser.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        chooser.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.running and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.add_files([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def own_keys(self) -> tuple[KeyLine, ...]:
        """The keys that mean something here."""
        return ((key_of("take_out"), self.tr("Take the file out of the list again")),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_current()
            return
        super().keyPressEvent(event)

    # -- looking --------------------------------------------------------------------------------

    def _files_changed(self) -> None:
        self._packages = ()
        self.complain("")
        self.table.show_files(self._files)
        self.remove_button.setEnabled(bool(self._files))
        self.accept_button.setEnabled(False)
        self.keep_going.hide()
        self.collisions.show_collisions(())
        if not self._files:
            self.looking.stop()
            self.summary.setText(self.tr("Choose the packages that came back, or drop them here."))
            self.add_button.setFocus()
            return
        self.summary.setText(self.tr("Looking…"))
        files, look = tuple(self._files), self._look_job
        self.looking.ask(lambda: lambda progress, stopped: look(files, progress, stopped), now=True)

    def _show_packages(self, packages: Sequence[PackageRow]) -> None:
        self._packages = packages
        self.table.show_packages(packages)
        self.table.setFocus()
        self.collisions.show_collisions(
            [
                collision
                for package in packages
                if not isinstance(package, UnfitPackage)
                for collision in package.differ
            ]
        )
        self._weigh()

    def _look_failed(self, error: WorldError) -> None:
        self.summary.setText("")
        self.complain(faults.told(error))

    def _weigh(self) -> None:
        """A package that does not fit bars the way, unless somebody says that the rest will do."""
        fitting = self.fitting
        unfit = sum(isinstance(package, UnfitPackage) for package in self._packages)
        parts = [self.tr("%n package(s) can be merged", "", len(fitting))]
        if unfit:
            parts.append(self.tr("%n cannot", "", unfit))
        if self.collisions.undecided:
            parts.append(self.tr("%n to be decided later", "", self.collisions.undecided))
        self.summary.setText(" · ".join(parts))
        self.keep_going.setVisible(bool(unfit and fitting))
        self.accept_button.setEnabled(bool(fitting) and (not unfit or self.keep_going.isChecked()))

    # -- taking in ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take in the packages that fit."""
        files, run, choices = self.fitting, self._run_job, self.collisions.choices
        self.work(
            lambda progress, stopped: run(files, choices, progress, stopped),
            self._taken,
            self.tr("Merging was stopped. Nothing was changed."),
        )

    def _taken(self, report: object) -> None:
        assert isinstance(report, MergeReport)
        facts = [
            f"\u2068{package.person}\u2069: "
            + self.tr("%n article(s) with news", "", package.sets)
            + " · "
            + self.tr("%n finished", "", package.finished)
            for package in report.packages
            if package.person
        ]
        facts += [
            faults.rendered(news)
            for package in report.packages
            if not package.person
            for news in news_told(package.review, package.gestures)
        ]
        left = sum(len(package.left) for package in report.packages)
        if left:
            facts.append(self.tr("%n stayed in the project as they were, undecided", "", left))
        self.finish(self.tr("Merged:"), facts)
        self.keep_going.hide()
        self.merged.emit(report)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.table = MergeTable()
        self.collisions = CollisionTable(self._label_shown)
        self.collisions.changed.connect(self._weigh)
        self.summary = wrapped("", "strong")
        self.add_button = plain_button(self.tr("Add &packages…"), self._choose)
        self.remove_button = plain_button(self.tr("&Leave out"), self.remove_current)
        self.keep_going = QCheckBox(self.tr("Merge what &fits, leave out the rest"))
        self.keep_going.toggled.connect(lambda _on: self._weigh())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self.asked.addLayout(row)
        self.asked.addWidget(self.table, 1)
        self.asked.addWidget(self.collisions, 1)
        self.asked.addWidget(self.summary)
        self.buttons.insertWidget(0, self.keep_going)
        self.keep_going.hide()
