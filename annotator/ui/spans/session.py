"""What is searched among everybody's spans, and what came of it; it outlives its dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.core.case import LabelledSpan
from annotator.core.context import SpanInContext
from annotator.core.errors import WorldError
from annotator.core.labels import LabelSet
from annotator.core.people import Person
from annotator.jobs.child.calling import in_child
from annotator.jobs.on_project import on_project
from annotator.jobs.review.every_span import AskedSpans, find_spans, lines_of
from annotator.jobs.review.span_changes import ChangeUndone, SpansChanged, change_chosen, take_back
from annotator.jobs.work import Cancelled, Progress, StopAsked
from annotator.review.found_spans import FoundSpan, FoundSpans
from annotator.ui.annotate.session import Session
from annotator.ui.words import faults
from annotator.ui.worker import Worker

ChangeSpans = Callable[[FoundSpans, str | None, bool, Progress, StopAsked], SpansChanged]
"""Gives spans a label, or removes them (``None``); or only says what that would do."""


class SpansSession(QObject):
    """``asked`` was searched last, and ``spans`` came of it; ``current`` was looked at in it.

    Searching and changing is done in processes of their own. What is in sight of a list is read
    here, a few lines at a time.
    """

    begun = Signal()  # it is being searched
    progressed = Signal(object, object)  # articles looked through, of how many (or None)
    answered = Signal()  # ``spans`` is another
    failed = Signal(str)  # why it could not be searched, or taken back
    taken = Signal(object)  # ChangeUndone: the last change was taken back

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.asked = AskedSpans()
        self.spans = FoundSpans()
        self.current: tuple[int, LabelledSpan] | None = None
        self.done: SpansChanged | None = None  # the last change, as long as it can be taken back
        self._worker: Worker | None = None
        self._taking: Worker | None = None

    @property
    def labels(self) -> LabelSet:
        """The labels of the project."""
        return self.session.labels

    def people(self) -> Sequence[Person]:
        """Everybody in the project."""
        return self.session.work.people()

    @property
    def is_searching(self) -> bool:
        """Whether an answer is on its way."""
        return self._worker is not None

    # -- searching ------------------------------------------------------------------------------

    def ask(self, asked: AskedSpans) -> None:
        """Search for others; ``answered`` tells when they are here."""
        self.stop()
        self.asked = asked
        if not asked.is_anything:
            self._take(FoundSpans())
            return
        path, person = self.session.work.path, self.session.person.number
        job = in_child(on_project, path, find_spans, asked, person)
        self._worker = Worker(job)
        self._worker.progressed.connect(lambda done, total, _what: self._tell(done, total))
        self._worker.succeeded.connect(self._take)
        self._worker.failed.connect(self._fail)
        self.begun.emit()
        self._worker.begin()

    def look_again(self) -> None:
        """Search for the same, as others may have changed it."""
        self.ask(self.asked)

    def stop(self) -> None:
        """Search no longer."""
        if self._worker is not None:
            self._worker.abandon()
            self._worker = None

    def lines(self, spans: FoundSpans) -> list[SpanInContext]:
        """The letters of a few spans, and around them."""
        return [*lines_of(self.session.work.project, spans)]

    def title_of(self, span: FoundSpan) -> str:
        """The title of the article of a span, or its opening words."""
        return self.session.work.project.articles.titles([span.article]).get(span.article, "")

    # -- changing -------------------------------------------------------------------------------

    @property
    def changing(self) -> ChangeSpans:
        """What changes spans in the project, as this person."""
        path, person = self.session.work.path, self.session.person.number
        return in_child(on_project, path, change_chosen, person)

    def take_back(self) -> None:
        """Take the last change back; ``taken`` tells when that is done."""
        if self.done is None or self._taking is not None:
            return
        path, person = self.session.work.path, self.session.person.number
        self._taking = Worker(in_child(on_project, path, take_back, person, self.done.gesture))
        self._taking.succeeded.connect(self._took_back)
        self._taking.failed.connect(self._fail)
        self._taking.begin()

    def _took_back(self, undone: ChangeUndone) -> None:
        self._taking = self.done = None
        self.taken.emit(undone)

    def _tell(self, done: object, total: object) -> None:
        self.progressed.emit(done, total)

    def _take(self, spans: FoundSpans) -> None:
        self._worker = None
        self.spans = spans
        self.answered.emit()

    def _fail(self, error: WorldError) -> None:
        self._worker = self._taking = None
        if not isinstance(error, Cancelled):
            self.failed.emit(faults.told(error))
