"""Packing work for somebody: whose, and where to."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QWidget

from annotator.core.file_names import joined_name
from annotator.jobs.team.feedback_files import FeedbackReport
from annotator.jobs.team.packing import PackReport
from annotator.jobs.work import Progress, StopAsked
from annotator.ui.dialogs.form_fields import PathLine, field, plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo

RunPack = Callable[[str, Path, Progress, StopAsked], PackReport]
RunFeedback = Callable[[str, Path, Progress, StopAsked], FeedbackReport]

_PACKAGE, _FEEDBACK = ".annotator", ".json"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody for whom work can be packed: how many articles they have, and how many are done."""

    name: str
    articles: int
    done: int


class PackDialog(WorkingDialog):
    """Makes a package with ``run``, or a file with feedback only with ``write``.

    Both are called in a thread. ``project`` is the file it comes from.
    """

    packed = Signal(object)  # PackReport

    def __init__(
        self,
        run: RunPack,
        write: RunFeedback,
        holders: Sequence[Holder],
        project: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._run_job, self._write_job, self._project_path = run, write, project
        self._holders = {holder.name: holder for holder in holders}
        self._own_path = False
        self._out: Path | None = None
        self.name_it(
            self.tr("Pack work"),
            self.tr(
                "A package is a project file with one person’s articles, the labels and the"
                " guidelines, and nobody else’s work. They can work in it anywhere, and send"
                " it back."
            ),
            self.tr("Pack"),
        )
        self._build()
        self._show_person()
        self.resize(px(560), self.sizeHint().height())

    def begin(self) -> None:
        """Make the package, or complain of what is wrong with its place."""
        path = self.path.path(self._suffix)
        wrong = self._wrong_with(path)
        self.complain(wrong)
        if path is None or wrong:
            return
        name = self.person.currentData()
        run = self._write_job if self.only_feedback.isChecked() else self._run_job
        self.work(
            lambda progress, stopped: run(name, path, progress, stopped),
            self._packed if run is self._run_job else self._written,
            self.tr("Packing was stopped. No file was written."),
        )

    def _wrong_with(self, path: Path | None) -> str:
        if path is None:
            return self.tr("Choose where to save the file.")
        if not os.path.isdir(path.parent):
            return self.tr("There is no such folder.")
        if os.path.lexists(path):
            return self.tr("There is a file with this name already. Choose another name.")
        return ""

    def _packed(self, report: object) -> None:
        assert isinstance(report, PackReport)
        self._out = report.out
        facts = [
            self.tr("%n article(s) of {name}", "", report.articles).format(
                name=f"\u2068{report.person}\u2069"
            ),
            self.tr("%n of them done already", "", report.done),
            self.tr("%n span(s)", "", report.annotations),
        ]
        if report.released:
            facts.append(self.tr("feedback on %n article(s)", "", report.released))
        self.finish(self.tr("Packed:"), facts, str(report.out))
        self.folder_button.show()
        self.packed.emit(report)

    def _written(self, report: object) -> None:
        assert isinstance(report, FeedbackReport)
        self._out = report.file
        facts = [
            f"\u2068{report.person}\u2069: "
            + self.tr("feedback on %n article(s)", "", report.articles)
        ]
        self.finish(self.tr("Written:"), facts, str(report.file))
        self.folder_button.show()

    @property
    def _suffix(self) -> str:
        return _FEEDBACK if self.only_feedback.isChecked() else _PACKAGE

    def _show_person(self) -> None:
        holder = self._holders.get(self.person.currentData() or "")
        self.accept_button.setEnabled(holder is not None and holder.articles > 0)
        if holder is None:
            self.facts.setText(self.tr("There is no annotator yet. Add one in People and work."))
            return
        has = self.tr("%n article(s)", "", holder.articles)
        done = self.tr("%n done", "", holder.done)
        self.facts.setText(f"{has} · {done}")
        if not self._own_path:
            what = [self.tr("feedback")] if self.only_feedback.isChecked() else []
            name = joined_name(self._project_path.stem, holder.name, *what, ending=self._suffix)
            self.path.blockSignals(True)
            self.path.setText(str(self._project_path.with_name(name)))
            self.path.blockSignals(False)
        self.complain("")

    def _path_was_edited(self) -> None:
        self._own_path = True
        self.complain("")

    def _browse(self) -> None:
        feedback, projects = self.tr("Feedback (*{suffix})"), self.tr("Projects (*{suffix})")
        kind = feedback if self.only_feedback.isChecked() else projects
        title, suffix = self.tr("Where to write"), self._suffix
        self.path.browse(title, kind.format(suffix=suffix), suffix)

    def _show_folder(self) -> None:
        if self._out is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._out.parent)))

    def _build(self) -> None:
        self.person = StillCombo()
        for name in self._holders:
            self.person.addItem(name, name)
        self.person.currentIndexChanged.connect(lambda _row: self._show_person())
        self.facts = wrapped("", "muted")
        self.only_feedback = QCheckBox(self.tr("&Only the feedback, for a package that is out"))
        self.only_feedback.toggled.connect(lambda _on: self._show_person())
        self.path = PathLine()
        self.path.textChanged.connect(self._path_was_edited)
        browse = plain_button(self.tr("B&rowse…"), self._browse)
        self.asked.addLayout(field(self.tr("&For whom"), self.person))
        self.asked.addWidget(self.facts)
        self.asked.addWidget(self.only_feedback)
        self.asked.addLayout(field(self.tr("F&ile"), self.path, button=browse))
        self.asked.addStretch(1)
        self.folder_button = plain_button(self.tr("Open the f&older"), self._show_folder)
        self.folder_button.hide()
        self.buttons.insertWidget(0, self.folder_button)
