"""The case in hand: the one that is looked at. This is the only place that knows which it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core.blindness import are_names_shown
from annotator.core.case import Case
from annotator.core.decision import Decision
from annotator.core.reviewed import ReviewedCase
from annotator.review.case_view import CaseView, shown
from annotator.review.entry import Entry, Evidence
from annotator.review.policy import Suggested, suggested
from annotator.ui.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """Where a case is: its article, and what it is about (``None``: only the article is known)."""

    article: int
    evidence: Evidence | None


class CaseInHand(QObject):
    """Queue, text, card and keys all ask here, and keep no case of their own.

    ``reviewed`` is the case with what was decided on it, ``view`` what may be said of it, ``entry``
    the queue's entry (``None`` for a case on which everybody agrees). All are ``None`` while no
    case is looked at. ``gone`` says why the case is not there any more: it is still looked at, but
    nothing can be decided on it.

    ``putDown`` tells that the hands are off the case: another one, or none, was taken up in its
    place, or it is gone.
    """

    putDown = Signal()

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.reviewed: ReviewedCase | None = None
        self.view: CaseView | None = None
        self.entry: Entry | None = None
        self.gone = ""

    # -- which it is ----------------------------------------------------------------------------

    def take_up(self, reviewed: ReviewedCase | None) -> None:
        """Look at another case, or at the same one as it is now; ``None`` for none."""
        before = self.case
        self.reviewed, self.gone = reviewed, ""
        self.view = self._viewed(reviewed) if reviewed is not None else None
        self.look_up()
        if reviewed is None or reviewed.case != before:
            self.putDown.emit()

    def shows(self, reviewed: ReviewedCase) -> bool:
        """Whether just this is looked at, and people are called as they are to be called now."""
        article, view = self._session.open_article, self.view
        if article is None or view is None or self.gone or reviewed != self.reviewed:
            return False
        return view.named is are_names_shown(article.cases, asked=article.asked)

    def look_up(self) -> None:
        """Find the entry of the case as it is in the book now."""
        case = self.case
        self.entry = self._session.book.find(case.article, case.evidence) if case else None

    def lose(self, why: str) -> None:
        """The case is not there any more, by what others did."""
        self.gone = why
        self.putDown.emit()

    def _viewed(self, reviewed: ReviewedCase) -> CaseView | None:
        article = self._session.open_article
        if article is None:
            return None
        session, case = self._session, reviewed.case
        known = session.known(reviewed)
        text = article.article.text
        likely = suggested(case, text, session.labels, session.words, known)
        return shown(article, reviewed, likely, known.before)

    # -- what is known of it --------------------------------------------------------------------

    @property
    def case(self) -> Case | None:
        """The case itself."""
        return self.reviewed.case if self.reviewed is not None else None

    @property
    def place(self) -> QueuePlace | None:
        """Where it is."""
        case = self.case
        return QueuePlace(case.article, case.evidence) if case is not None else None

    @property
    def is_there(self) -> bool:
        """Whether there is a case, and something can be done with it."""
        return self.reviewed is not None and not self.gone

    @property
    def is_settled(self) -> bool:
        """Whether it has a decision, which gets another reason or note at once."""
        view = self.view
        return view is not None and view.settled and view.decided is not None and not self.gone

    @property
    def last_decision(self) -> Decision | None:
        """The last decision on the case.

        It holds, or put the case off, or held before people changed what they say. What stands
        beside a new case was said of another one.
        """
        if self.view is None:
            return None
        old = self.view.old
        return self.view.decided or (old.last if old is not None and not old.stands else None)

    @property
    def suggested(self) -> Suggested | None:
        """What is suggested for the case."""
        return self.view.suggested if self.view is not None else None
