"""The numbers of the overview: counted beside the window, and again when something changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.core.case import Case
from annotator.core.errors import WorldError
from annotator.core.labels import LabelSet
from annotator.jobs.child.calling import in_child
from annotator.jobs.measures.counting import overview
from annotator.jobs.measures.measuring import behind, measure
from annotator.jobs.measures.overview import Overview
from annotator.jobs.measures.report import AgreementReport
from annotator.jobs.on_project import on_project
from annotator.jobs.work import Cancelled, Progress, StopAsked
from annotator.store.project import Project
from annotator.ui.overview.number_target import Lookups
from annotator.ui.words import faults
from annotator.ui.worker import Work, Worker


class OverviewSession(QObject):
    """How far the project at ``path`` is, and how much people agree. Nothing can be changed here.

    ``overview`` and ``agreement`` were counted at ``at``; ``None`` before the first time.
    ``counting`` says that they are being counted anew: first the one, then the other, which takes
    longer.
    """

    changed = Signal()  # ``overview``, ``agreement`` or ``counting``
    progressed = Signal(object, object)  # how much is done, of how much (or None)
    told = Signal(str, str)  # a sentence, and how it is meant, as of a ``Session``

    def __init__(
        self, path: Path, labels: LabelSet, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._worker: Worker | None = None
        self._looking_up: Worker | None = None
        self._stamp: object = None
        self._look_again = False
        self.labels = labels
        self.language = language
        self.overview: Overview | None = None
        self.agreement: AgreementReport | None = None
        self.at: datetime | None = None

    @property
    def counting(self) -> bool:
        """Whether the numbers are being counted anew."""
        return self._worker is not None

    def look(self) -> None:
        """Count anew if anybody wrote to the file since.

        If it is being counted, as soon as that is done.
        """
        if self._worker is not None:
            self._look_again = True
        elif self._stamp != _stamp(self._path):
            self.count()

    def count(self) -> None:
        """Count anew, in a process of its own."""
        if self._worker is not None:
            return
        self._stamp = _stamp(self._path)
        self._look_again = False
        self._run(in_child(on_project, self._path, overview), self._take_overview)

    def stop(self) -> None:
        """Stop counting; what was found before stays."""
        if self._worker is not None:
            self._worker.cancel()

    def look_up(self, lookups: Lookups, then: Callable[[list[Case]], object]) -> None:
        """Find the cases of the measured agreement for which all ``lookups`` hold.

        ``then`` gets them.
        """
        path, report = self._path, self.agreement
        if report is None:
            return
        if self._looking_up is not None:
            self._looking_up.abandon()

        def work(progress: Progress, stopped: StopAsked) -> list[Case]:
            with Project.open(path) as project:
                return behind(project, report, report.patterns.behind(*lookups))

        self._looking_up = Worker(work)
        self._looking_up.succeeded.connect(then)
        self._looking_up.failed.connect(self._say)
        self._looking_up.begin()

    def end(self) -> None:
        """The session is of no use any more."""
        for worker in (self._worker, self._looking_up):
            if worker is not None:
                worker.abandon()
        self._worker = self._looking_up = None
        self.deleteLater()

    def _run(self, work: Work, done: Callable[[object], None]) -> None:
        self._worker = Worker(work)
        # A method, not a lambda: what is on its way ends with the session.
        self._worker.progressed.connect(self._tell_progress)
        self._worker.succeeded.connect(done)
        self._worker.failed.connect(self._fail)
        self.changed.emit()
        self._worker.begin()

    def _tell_progress(self, done: object, total: object, _what: str) -> None:
        self.progressed.emit(done, total)

    def _take_overview(self, overview: object) -> None:
        assert isinstance(overview, Overview)
        self.overview, self.at = overview, datetime.now().astimezone()
        self._run(in_child(on_project, self._path, measure), self._take_agreement)

    def _take_agreement(self, report: object) -> None:
        assert isinstance(report, AgreementReport)
        self._worker = None
        self.agreement = report
        self.changed.emit()
        if self._look_again:
            self.look()

    def _fail(self, error: WorldError) -> None:
        self._worker = None
        self._stamp = None
        self.changed.emit()
        self._say(error)

    def _say(self, error: WorldError) -> None:
        if not isinstance(error, Cancelled):
            self.told.emit(faults.told(error), "refusal")


def _stamp(path: Path) -> object:
    """A value that differs when anybody wrote to the project.

    SQLite writes to the file or to the log beside it.
    """
    stamps = []
    # The log lies beside the file itself, not beside a link to it.
    real = Path(os.path.realpath(path))
    for file in (real, real.with_name(real.name + "-wal")):
        try:
            stat = os.stat(file)
        except OSError:
            stamps.append((0, 0))
        else:
            stamps.append((stat.st_mtime_ns, stat.st_size))
    return tuple(stamps)
