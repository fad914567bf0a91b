"""Asks what to export and where to, and writes it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from annotator.core.errors import WorldError
from annotator.core.message import say
from annotator.core.outgoing import GOLD
from annotator.formats.registry import WRITTEN
from annotator.jobs.exchange.exporting import ExportOptions, ExportReport
from annotator.jobs.exchange.label_maps import LabelMaps
from annotator.jobs.exchange.splitting import part_file
from annotator.jobs.work import Progress, StopAsked
from annotator.ui.dialogs.export_form import ExportForm
from annotator.ui.dialogs.form_fields import PathLine, field, plain_button
from annotator.ui.dialogs.loss_view import LossView
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.words import faults

RunExport = Callable[[Path, ExportOptions, Progress, StopAsked], ExportReport]


class ExportDialog(WorkingDialog):
    """Asks for ``ExportOptions`` and a file, and writes it with ``run``, in a thread.

    ``people`` are names. Without ``everybody`` people can only export their own work. ``labels``
    are the project's, ``label_maps`` what files that came in called them. A trial shows what would
    be lost. ``exported`` comes when the file is written; the dialog stays open and says what is in
    it.
    """

    exported = Signal(object)  # ExportReport

    def __init__(
        self,
        run: RunExport,
        people: Sequence[str],
        path: Path,
        parent: QWidget | None = None,
        *,
        everybody: bool = True,
        labels: Sequence[str] = (),
        label_maps: LabelMaps = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._run_job = run
        self._out: Path | None = None
        self._asked_to_replace = False
        self.name_it(
            self.tr("Export"),
            self.tr("The file appears when it is whole."),
            self.tr("Export"),
        )
        self.choices = ExportForm(people, labels, everybody=everybody, label_maps=label_maps)
        self._build(path)
        self.resize(px(560), self.sizeHint().height())

    def begin(self) -> None:
        """Write the file as chosen, or complain of what is wrong with the choice."""
        path = self.path.path(self.choices.format.suffixes[0])
        try:
            options = self.choices.options()
        except WorldError as error:
            self.complain(faults.told(error))
            return
        wrong = self._wrong_with(path, options)
        self.complain(wrong)
        if path is None or wrong:
            return
        run = self._run_job
        self.work(
            lambda progress, stopped: run(path, options, progress, stopped),
            self._written,
            self.tr("The export was stopped. No file was written."),
        )

    def try_it(self) -> None:
        """Show what would be written and lost; nothing is written."""
        try:
            options = replace(self.choices.options(), dry_run=True)
        except WorldError as error:
            self.complain(faults.told(error))
            return
        run = self._run_job
        path = self.path.path(self.choices.format.suffixes[0]) or Path("export")
        self.work(
            lambda progress, stopped: run(path, options, progress, stopped),
            self._tried,
            self.tr("The trial was stopped."),
        )

    def _tried(self, report: object) -> None:
        assert isinstance(report, ExportReport)
        self.losses.show_report(report)
        self.grow()
        self.reveal(self.losses)

    def _follow_format(self) -> None:
        """Give the file the suffix of the chosen format, if it had that of another."""
        path = Path(self.path.text())
        if path.suffix in {suffix for form in WRITTEN for suffix in form.suffixes}:
            self.path.setText(str(path.with_suffix(self.choices.format.suffixes[0])))

    def _wrong_with(self, path: Path | None, options: ExportOptions) -> str:
        """Why nothing can be written there; replacing a file takes a second press."""
        if path is None:
            return self.tr("Choose where to save the file.")
        if not os.path.isdir(path.parent):
            return self.tr("There is no such folder.")
        split = options.split
        files = [part_file(path, part) for part in split.parts] if split else [path]
        taken = [file.name for file in files if os.path.lexists(file)]
        if taken and not self._asked_to_replace:
            self._asked_to_replace = True
            self.accept_button.setText(self.tr("Replace"))
            if split:
                return self.tr("There is {names} already. Press again to replace.").format(
                    names=", ".join(f"\u2068{name}\u2069" for name in taken)
                )
            return self.tr("There is a file with this name already. Press again to replace it.")
        return ""

    def _choice_changed(self) -> None:
        self._asked_to_replace = False
        self.accept_button.setText(self.tr("Export"))
        self.losses.hide()  # it was of another choice
        self.complain("")

    def _written(self, report: object) -> None:
        assert isinstance(report, ExportReport)
        self._out = report.out
        # Parts have other names than the one that was chosen.
        where = report.out.parent if report.parts else report.out
        self.finish(self.tr("Written:"), self._lines_of(report), str(where))
        self.trial_button.hide()
        self.folder_button.show()
        self.exported.emit(report)

    def _lines_of(self, report: ExportReport) -> list[str]:
        gold = self.choices.person.currentData() == GOLD
        facts = [
            self.tr("%n span(s)", "", report.annotations),
            self.tr("in %n article(s)", "", report.articles),
        ]
        if not gold:
            facts.append(
                self.tr("in %n set(s), each one person’s work on an article", "", report.sets)
            )
        if report.losses.lost:
            facts.append(self.losses.summary(report.losses))
        facts += self.losses.omissions(report.losses)
        facts += [
            f"\u2066{part_file(report.out, name).name}\u2069: "
            + self.tr("%n article(s)", "", part.articles)
            for name, part in report.parts.items()
        ]
        left_out = (
            self.tr("%n set(s) were left out, because they are not done.", "", report.unfinished),
            self.tr("%n case(s) were left out, because they are undecided.", "", report.undecided),
            self.tr("%n article(s) were left out: not all is decided.", "", report.unsettled),
            self.tr("%n article(s) were left out: somebody is still at work.", "", report.waiting),
        )
        counts = (report.unfinished, report.undecided, report.unsettled, report.waiting)
        return facts + [told for told, count in zip(left_out, counts, strict=True) if count]

    def _browse(self) -> None:
        form = self.choices.format
        patterns = " ".join(f"*{suffix}" for suffix in form.suffixes)
        kind = f"{faults.rendered(say(form.title))} ({patterns})"
        self.path.browse(self.tr("Where to write"), kind, form.suffixes[0])

    def _show_folder(self) -> None:
        if self._out is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._out.parent)))

    def _build(self, path: Path) -> None:
        self.choices.formats.currentIndexChanged.connect(lambda _row: self._follow_format())
        self.choices.changed.connect(self._choice_changed)
        self.path = PathLine(str(path))
        self.path.textChanged.connect(self._choice_changed)
        browse = plain_button(self.tr("B&rowse…"), self._browse)
        self.asked.addWidget(self.choices)
        self.asked.addLayout(field(self.tr("F&ile"), self.path, button=browse))
        self.losses = LossView()
        self.asked.addWidget(self.losses)
        self.asked.addStretch(1)
        self.trial_button = plain_button(self.tr("Tr&y: what would be lost"), self.try_it)
        self.buttons.insertWidget(0, self.trial_button)
        self.folder_button = plain_button(self.tr("Open the f&older"), self._show_folder)
        self.folder_button.hide()
        self.buttons.insertWidget(0, self.folder_button)
