"""The articles of a project as whoever leads sees them: found, set aside, taken back, described."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import WorldError
from annotator.core.listing import ArticleLine
from annotator.core.set_aside import AsideEffect, AsideStep, ImportedArticles
from annotator.jobs.on_project import on_project
from annotator.jobs.running import articles as running
from annotator.jobs.running.articles import ChosenArticles, DetailsReport, StepKind, UndoneStep
from annotator.jobs.work import Progress, StopAsked
from annotator.store.project import Project
from annotator.ui.annotate.session import Session
from annotator.ui.words import faults
from annotator.ui.worker import Worker

Run = Callable[..., None]
"""Does a job in a process of its own: what gets its result, the job, and what the job is given."""

_STEPS_SHOWN = 5


class _Listing(NamedTuple):
    """The numbers of the articles that were ``asked`` for, and what was done with any of late."""

    asked: ChosenArticles
    numbers: list[int]
    steps: list[AsideStep]
    can_undo: bool


class ArticlesSession(QObject):
    """``asked`` says which articles are to be shown; ``numbers`` are those that were found.

    What was asked for to find them is ``listed_as``: until an answer is here it may be another.

    Finding and counting what hangs on articles is done beside the window.
    """

    listed = Signal()  # ``numbers`` are others
    weighed = Signal(object)  # AsideEffect: what hangs on the articles that were asked about
    moved = Signal(object, bool)  # AsideEffect of what was done, and whether it was set aside
    described = Signal(object)  # DetailsReport
    undescribed = Signal(object)  # DetailsReport, of what was taken back

    def __init__(self, session: Session, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._person, self._run = session.work, session.person, run
        self.asked = self.listed_as = ChosenArticles()
        self.numbers: list[int] = []
        self.details_given = ""  # the id of the gesture that gave a source and a date last
        self.can_undo = False  # whether something is left that was set aside or taken back
        self._steps: list[AsideStep] = []
        self._finding: Worker | None = None
        self._weighing: Worker | None = None

    def imports(self) -> Sequence[ImportedArticles]:
        """The imports that brought articles, oldest first."""
        return self._work.project.live_articles.imports()

    def lines(self, numbers: Sequence[int]) -> list[ArticleLine]:
        """The lines of a few articles."""
        return self._work.project.live_articles.lines(numbers)

    def history(self) -> list[tuple[str, AsideStep]]:
        """The last steps, newest first, and who made each; nobody's name: a command."""
        names = self._work.project.people.names()
        return [
            (names[step.person] if step.person is not None else "", step)
            for step in reversed(self._steps)
        ]

    # -- finding --------------------------------------------------------------------------------

    def ask(self, asked: ChosenArticles) -> None:
        """Find other articles; ``listed`` tells when they are here."""
        self.asked = asked
        self.look()

    def look(self) -> None:
        """Find them again, as others may have changed them."""
        if self._finding is not None:
            self._finding.abandon()
        path, asked = self._work.path, self.asked

        def find(progress: Progress, stopped: StopAsked) -> _Listing:
            return on_project(path, _find, asked, progress, stopped)

        self._finding = _begun(find, self._take, self._fail)

    def weigh(self, numbers: Sequence[int]) -> None:
        """Count what hangs on these articles; ``weighed`` tells."""
        if self._weighing is not None:
            self._weighing.abandon()
            self._weighing = None
        if numbers:
            path = self._work.path
            self._weighing = _begun(
                lambda progress, stopped: _effect(path, numbers), self.weighed.emit, self._fail
            )

    def end(self) -> None:
        """The session is of no use any more."""
        for worker in (self._finding, self._weighing):
            if worker is not None:
                worker.abandon()

    # -- what is done ---------------------------------------------------------------------------

    def set_aside(self, numbers: Sequence[int]) -> None:
        """Leave these articles out of everything."""
        self._run(lambda e: self._moved(e, True), running.set_aside, numbers, self._person.number)

    def take_back(self, numbers: Sequence[int]) -> None:
        """Have these articles again."""
        self._run(lambda e: self._moved(e, False), running.take_back, numbers, self._person.number)

    def undo(self) -> None:
        """Take back what was set aside or taken back last."""
        self._run(self._undone, running.undo_aside, self._person.number)

    def describe(self, numbers: Sequence[int], source: str | None, published: str | None) -> None:
        """Give these articles this source and this date; ``None``: each keeps its own."""
        self._run(
            self._described, running.describe, numbers, source, published, self._person.number
        )

    def take_back_details(self) -> None:
        """Take back the source and the date that were given last, as long as it is known which."""
        self._run(
            self._taken_back, running.take_back_details, self.details_given, self._person.number
        )

    def _take(self, listing: _Listing) -> None:
        self._finding = None
        self.listed_as, self.numbers, self._steps, self.can_undo = listing
        self.listed.emit()

    def _undone(self, step: UndoneStep) -> None:
        self._moved(AsideEffect(step.articles), step.what is StepKind.SET_ASIDE)

    def _moved(self, effect: AsideEffect, aside: bool) -> None:  # noqa: FBT001 - a signal's
        self.moved.emit(effect, aside)
        self.look()

    def _described(self, report: DetailsReport) -> None:
        self.details_given = report.gesture
        self.described.emit(report)
        self.look()

    def _taken_back(self, report: DetailsReport) -> None:
        self.details_given = ""
        self.undescribed.emit(report)
        self.look()

    def _fail(self, error: WorldError) -> None:
        self._work.refuse(faults.told(error))


def _find(
    project: Project, asked: ChosenArticles, progress: Progress, stopped: StopAsked
) -> _Listing:
    numbers = running.find_articles(project, asked, progress, stopped)
    live = project.live_articles
    return _Listing(asked, numbers, live.steps(_STEPS_SHOWN), live.can_undo)


def _begun(
    work: Callable[[Progress, StopAsked], object],
    then: Callable[..., object],
    fail: Callable[[WorldError], object],
) -> Worker:
    worker = Worker(work)
    worker.succeeded.connect(then)
    worker.failed.connect(fail)
    worker.begin()
    return worker


def _effect(path: Path, numbers: Sequence[int]) -> AsideEffect:
    with Project.open(path) as project:
        return project.live_articles.effect(numbers)
