"""Undo and redo of what a reviewer decided, wherever it was."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QObject

from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision, Example
from annotator.core.gesture import REVIEWING, Gesture, Operation
from annotator.review.entry import Evidence
from annotator.review.pending import PendingDecision
from annotator.ui.review.session import ReviewSession
from annotator.ui.words import sentences


class Undoing(QObject):
    """Takes back, or makes again, what this person decided in ``session``."""

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def undo(self) -> tuple[int, Evidence | None] | None:
        """Take back this person's last decision, wherever it was; its article, and the case."""
        return self._again(Operation.UNDO)

    def redo(self) -> tuple[int, Evidence | None] | None:
        """Make the decision again that was taken back last; its article, and the case."""
        return self._again(Operation.REDO)

    def _again(self, operation: Operation) -> tuple[int, Evidence | None] | None:
        session = self._session
        session.look()
        gesture = session.work.step(operation, REVIEWING)
        if gesture is None:
            return None
        if operation is Operation.UNDO:
            self._remember(gesture)
        session.hear([gesture])
        session.saved.emit(gesture.at)
        session.told.emit(sentences.again(gesture), "done")
        return gesture.article, self._evidence_of(gesture)

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
