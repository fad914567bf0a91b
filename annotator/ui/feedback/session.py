"""What an annotator may learn from released articles, read in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.core.annotation import Region, Verdict
from annotator.core.article import Article
from annotator.core.errors import WorldError
from annotator.core.feedback import Feedback
from annotator.jobs.guidelines import guidelines_for
from annotator.jobs.review.feedback import feedback
from annotator.jobs.team.feedback_files import FeedbackReport, take_in
from annotator.jobs.work import Progress, StopAsked
from annotator.store.project import Project
from annotator.ui.annotate.session import Session
from annotator.ui.words import faults
from annotator.ui.worker import Worker


class FeedbackSession(QObject):
    """The feedback of one person. Nothing can be changed here.

    ``latest`` is what was read last, ``None`` before that; ``reading`` says that it is being read
    anew.
    """

    changed = Signal()  # ``latest`` or ``reading``

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """The feedback of whoever works in ``session``."""
        super().__init__(parent)
        self._project, self.told = session.project, session.told
        self._person = session.person
        self._worker: Worker | None = None
        self._taking: Worker | None = None
        self.is_package = session.work.is_package
        self.folder = session.work.path.parent
        self.language = session.language
        self.labels = session.labels
        self.latest: Feedback | None = None

    @property
    def reading(self) -> bool:
        """Whether what is released is being read now."""
        return self._worker is not None

    def look(self) -> None:
        """Read what is released now, on a connection of its own.

        Nothing happens while a reading is under way.
        """
        if self._worker is not None:
            return
        path, person = self._project.path, self._person

        def read(progress: Progress, stopped: StopAsked) -> Feedback:
            with Project.open(path) as project:
                return feedback(project, person, progress, stopped)

        self._worker = Worker(read)
        self._worker.succeeded.connect(self._show)
        self._worker.failed.connect(self._fail)
        self.changed.emit()
        self._worker.begin()

    def take_in(self, file: Path) -> None:
        """Take the feedback in ``file`` into the package, and read it."""
        if self._taking is not None:
            return
        path = self._project.path

        def bring(progress: Progress, stopped: StopAsked) -> FeedbackReport:
            with Project.open(path) as package:
                return take_in(package, file, progress, stopped)

        self._taking = Worker(bring)
        self._taking.succeeded.connect(self._taken)
        self._taking.failed.connect(self._fail_to_take)
        self._taking.begin()

    def end(self) -> None:
        """Stop reading. The session is of no use any more."""
        for worker in (self._worker, self._taking):
            if worker is not None:
                worker.abandon()
        self._worker = self._taking = None
        self.deleteLater()

    def article(self, number: int) -> Article:
        """The article with this number."""
        return self._project.articles.read(number)

    def not_article(self, number: int) -> list[Region]:
        """The lines of an article that this person said are not part of it."""
        own = self._project.articles.annotation_set(number, self._person.number)
        return [region for region in own.not_article if region.verdict is Verdict.NOT_ARTICLE]

    def guidelines(self) -> tuple[str, str]:
        """The guidelines as Markdown, and the language that they are in."""
        return guidelines_for(self._project, self._person, self.language)

    def _show(self, feedback: Feedback) -> None:
        self._worker = None
        self.latest = feedback
        self.changed.emit()

    def _taken(self, report: FeedbackReport) -> None:
        self._taking = None
        told = self.tr("There is feedback on %n released article(s).", "", report.articles)
        if report.was_newer:
            newer = self.tr("The file was not taken in: it is no newer than what is here.")
            self.told.emit(f"{newer} {told}", "advice")
        else:
            self.told.emit(told, "done")
        self.look()

    def _fail_to_take(self, error: WorldError) -> None:
        self._taking = None
        self.told.emit(faults.told(error), "refusal")

    def _fail(self, error: WorldError) -> None:
        self._worker = None
        self.changed.emit()
        self.told.emit(faults.told(error), "refusal")
