"""One decision for all identical cases: between the preview and the session."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.review.entry import Entry
from annotator.ui.looks.theme import Theme
from annotator.ui.review.alike_dialog import MOST, AlikeDialog
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.decisions import Decisions
from annotator.ui.review.reason_and_note import ReasonAndNote
from annotator.ui.review.session import ReviewSession


class SameDecision(QObject):
    """Offers the cases identical with the one in hand; ``decided`` when they are settled."""

    decided = Signal()

    def __init__(
        self,
        session: ReviewSession,
        in_hand: CaseInHand,
        decisions: Decisions,
        saying: ReasonAndNote,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._in_hand, self._decisions = session, in_hand, decisions
        self._saying, self._window = saying, parent

    def others(self) -> list[Entry]:
        """The identical cases that this reviewer may settle."""
        entry = self._in_hand.entry
        if entry is None:
            return []
        may = self._session.may_settle
        return [other for other in self._session.book.alike(entry) if may(other.article)]

    def offer(self, theme: Theme) -> None:
        """Show the preview; says so if there is no identical case."""
        view, session = self._in_hand.view, self._session
        if not self._decisions.is_confirmed():
            return
        others = self.others()[:MOST]
        if view is None or not others:
            session.told.emit(self.tr("No identical case is left."), "done")
            return
        texts = [(other, session.text_of(other.article)) for other in others]
        dialog = AlikeDialog(view, texts, session.labels, session.language, theme, self._window)
        dialog.applied.connect(self._settle)
        dialog.open()

    def _settle(self, spans: object, others: object) -> None:
        case, meant = self._in_hand.case, self._saying.meant
        assert isinstance(spans, tuple) and isinstance(others, list)
        if case is not None and self._decisions.settle_alike(
            case, spans, others, meant.reason, meant.note
        ):
            QTimer.singleShot(0, self, self.decided.emit)  # once the dialog is gone
