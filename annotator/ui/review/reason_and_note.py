"""The reason and the note of the decision on the case in hand: the one made, or the next one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.core.decision import Decision, Reason, Ruling
from annotator.review.entry import Evidence
from annotator.review.likely_reason import likely_reason_of
from annotator.review.pending import PendingDecision
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.decisions import Decisions
from annotator.ui.review.session import ReviewSession


class ReasonAndNote(QObject):
    """The reason and the note that go with a decision. ``changed`` tells that they are others now.

    What was said by hand for a decision that is not made yet is kept in the session, so that it is
    there again when the case comes back.
    """

    changed = Signal()

    def __init__(
        self, session: ReviewSession, in_hand: CaseInHand, decisions: Decisions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._in_hand, self._decisions = session, in_hand, decisions
        self._begun_on: Decision | None = (
            None  # the decision that stood when the reviewer began to choose or type
        )

    @property
    def meant(self) -> PendingDecision:
        """The reason and note of the decision, or those that the next one will have."""
        case, decision = self._in_hand.case, self._in_hand.last_decision
        if case is None:
            return PendingDecision(None)
        if decision is not None and self._in_hand.is_settled:
            return PendingDecision(decision.reason, decision.note or "")
        by_hand = self._by_hand
        if by_hand is not None:
            return by_hand
        if decision is None:
            return PendingDecision(None)
        # before people changed what they say
        reason = decision.reason if decision.ruling is Ruling.SETTLED else None
        return PendingDecision(reason, decision.note or "")

    @property
    def likely(self) -> Reason | None:
        """The reason that follows from the outcome, or from what is suggested.

        ``None`` if one is chosen, or nothing speaks for one. It is shown, and not stored.
        """
        case, article = self._in_hand.case, self._session.article
        if case is None or article is None or self.meant.reason is not None:
            return None
        decision, suggested = self._in_hand.last_decision, self._in_hand.suggested
        if decision is not None and self._in_hand.is_settled:
            outcome = decision.spans
        elif suggested is not None:
            outcome = suggested.spans
        else:
            return None
        return likely_reason_of(case, outcome, article.text, self._session.labels)

    @property
    def chosen_reason(self) -> Reason | None:
        """The reason that was chosen by hand, for what is only put off."""
        by_hand = self._by_hand
        return by_hand.reason if by_hand is not None else None

    def choose_reason(self, reason: Reason) -> None:
        """Choose the reason, or none again; a decision that is made already gets it at once."""
        chosen = None if self.meant.reason is reason else reason
        self._mean(replace(self.meant, reason=chosen))

    def begin(self) -> None:
        """The hands begin to say something: on the case as it is decided now."""
        self._begun_on = self._in_hand.last_decision

    def write_note(self, note: str) -> bool:
        """Write the note; a decision that is made already gets it at once.

        ``False`` if not, because somebody decided while the note was being typed, and it is not
        about that.
        """
        note = note.strip()
        if note == self.meant.note.strip():
            return True
        if self._in_hand.is_settled and self.was_decided_meanwhile():
            return False
        self._mean(replace(self.meant, note=note))
        return True

    def was_decided_meanwhile(self) -> bool:
        """Whether somebody else decided since the hands began; says so, once."""
        decision, begun_on = self._in_hand.last_decision, self._begun_on
        self._begun_on = decision
        if decision in (None, begun_on) or decision.person == self._session.person.number:
            return False
        self._decisions.tell_decided_meanwhile(decision)
        return True

    def forget(self) -> None:
        """The decision is made: what was said for it is in it."""
        self._session.meant.pop(self._key, None)

    def _mean(self, meant: PendingDecision) -> None:
        reviewed = self._in_hand.reviewed
        if reviewed is None:
            return
        if self._in_hand.is_settled:
            self._decisions.restate(reviewed, meant.reason, meant.note)
        else:
            self._session.meant[reviewed.case.article, reviewed.case.evidence] = meant
        self.changed.emit()

    @property
    def _by_hand(self) -> PendingDecision | None:
        """What was said by hand for the next decision on the case."""
        return self._session.meant.get(self._key) if self._in_hand.case is not None else None

    @property
    def _key(self) -> tuple[int, Evidence]:
        """This case, or what it was before people changed what they say."""
        case, meant, book = self._in_hand.case, self._session.meant, self._session.book
        assert case is not None
        key = (case.article, case.evidence)
        if key in meant:
            return key
        for article, before in meant:
            is_gone = article == case.article and book.find(article, before) is None
            if is_gone and before[0].overlaps(case.place):
                return article, before
        return key
