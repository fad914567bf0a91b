"""Undo and redo of what a reviewer decided, wherever it was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QObject, Signal

from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision, Example
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Gesture, Operation
from annotator.jobs.child.calling import in_child
from annotator.jobs.on_project import on_project
from annotator.jobs.review import stepping
from annotator.jobs.review.overruled import overruling
from annotator.review.entry import Evidence
from annotator.review.pending import PendingDecision
from annotator.ui.review.session import ReviewSession
from annotator.ui.words import faults, sentences
from annotator.ui.worker import Worker


class Undoing(QObject):
    """Takes back, or makes again, what this person decided in ``session``.

    What concerns very many cases is done beside the window; ``done`` tells then where it was, as
    :meth:`undo` returns it.
    """

    done = Signal(object)

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._worker: Worker | None = None

    def undo(self) -> tuple[int, Evidence | None] | None:
        """Take back this person's last decision, wherever it was; its article, and the case."""
        return self._again(Operation.UNDO)

    def redo(self) -> tuple[int, Evidence | None] | None:
        """Make the decision again that was taken back last; its article, and the case."""
        return self._again(Operation.REDO)

    def _again(self, operation: Operation) -> tuple[int, Evidence | None] | None:
        session = self._session
        session.look()
        if self._worker is not None or session.is_next_large(operation):
            self._go_beside(operation)
            return None
        gesture = session.work.step(operation, REVIEWING)
        if gesture is None:
            return None
        session.hear([gesture])
        return self._told(gesture)

    def _go_beside(self, operation: Operation) -> None:
        """One step at a time: the next one follows from what this one leaves."""
        session = self._session
        if self._worker is None:
            path, person = session.project.path, session.person.number
            work = in_child(on_project, path, stepping.step, person, operation)
            self._worker = Worker(work)
            self._worker.succeeded.connect(self._take)
            self._worker.failed.connect(self._refuse)
            self._worker.begin()
        session.told.emit(self.tr("This concerns very many cases and is being done."), "advice")

    def _take(self, gesture: object) -> None:
        self._worker = None
        if self._session.ended or gesture is None:
            return
        assert isinstance(gesture, Gesture)
        self._session.look()
        self.done.emit(self._told(gesture))

    def _refuse(self, fault: WorldError) -> None:
        self._worker = None
        if not self._session.ended:
            self._session.work.refuse(faults.told(fault))

    def _told(self, gesture: Gesture) -> tuple[int, Evidence | None]:
        """Say what was done; its article, and the case."""
        session = self._session
        if gesture.operation is Operation.UNDO:
            self._remember(gesture)
        session.saved.emit(gesture.at)
        others = overruling(session.project, gesture, gesture.article)
        if others:
            self._tell_overruled(gesture, others)
        else:
            session.told.emit(sentences.again(gesture), "done")
        return gesture.article, self._evidence_of(gesture)

    def _tell_overruled(self, gesture: Gesture, others: Sequence[Decision]) -> None:
        """Say that the gesture changes nothing where somebody decided anew."""
        if len(others) == 1:
            name = sentences.isolated(self._session.names.get(others[0].person, ""))
            stands = self.tr("{name} decided the case since, and that stands.").format(name=name)
        else:
            stands = self.tr("%n case(s) of it stay as decided since.", "", len(others))
        self._session.told.emit(f"{sentences.again(gesture)}. {stands}", "advice")

    def _remember(self, undone: Gesture) -> None:
        """Keep reasons and notes: what is decided anew is decided for the same reason."""
        for change in undone.changes:
            decision = change.record
            if isinstance(decision, Decision):
                meant = PendingDecision(decision.reason, decision.note or "")
                self._session.meant[decision.article, decision.evidence] = meant

    def _evidence_of(self, gesture: Gesture) -> Evidence | None:
        """The case that a gesture was made on: where the hand was; ``None`` if it was on none."""
        changes = gesture.changes
        if gesture.operation is Operation.UNDO:
            changes = changes[::-1]  # as they were made
        records = (change.record for change in changes)
        first = next((record for record in records if record.article == gesture.article), None)
        if isinstance(first, Decision):
            return first.evidence
        return self._evidence_at(first) if isinstance(first, Example) else None

    def _evidence_at(self, example: Example) -> Evidence | None:
        """The case that an example is of: its label is, or was, on the very span of the example."""
        span = LabelledSpan(example.span.start, example.span.end, example.label)
        article = self._session.read(example.article)
        cases = article.cases if article is not None else ()
        gold = (case for case in cases if span in (case.outcome or ()))
        refused = (case for case in cases if any(span in v.spans for v in case.case.variants))
        reviewed = next(chain(gold, refused), None)
        return reviewed.case.evidence if reviewed is not None else None
