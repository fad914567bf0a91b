"""One decision for all identical cases: between the preview and the session."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.review.entry import Entry
from annotator.ui.looks.theme import Theme
from annotator.ui.review.alike_dialog import MOST, AlikeDialog
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.session import ReviewSession


class SameDecision(QObject):
    """Offers the cases that are identical with the one that is looked at.
    ``decided`` when they are settled.
    """

    decided = Signal()

    def __init__(self, session: ReviewSession, deciding: CaseInHand, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._deciding, self._window = session, deciding, parent

    def others(self, entry: Entry | None) -> list[Entry]:
        """The identical cases that this reviewer may settle."""
        if entry is None:
            return []
        may = self._session.may_settle
        return [one for one in self._session.book.alike(entry) if may(one.article)]

    def offer(self, entry: Entry | None, theme: Theme) -> None:
        """Show the preview; says so if there is no identical case."""
        shown, session = self._deciding.shown, self._session
        if not session.is_confirmed():
            return
        others = self.others(entry)[:MOST]
        if shown is None or not others:
            session.told.emit(self.tr("No identical case is left."), "done")
            return
        texts = [(one, session.text_of(one.article)) for one in others]
        dialog = AlikeDialog(shown, texts, session.labels, session.language, theme, self._window)
        dialog.applied.connect(self._settle)
        dialog.open()

    def _settle(self, spans: object, others: object) -> None:
        one, meant = self._deciding.one, self._deciding.meant
        assert isinstance(spans, tuple) and isinstance(others, list)
        if one is not None and self._session.settle_alike(
            one.case, spans, others, meant.reason, meant.note
        ):
            QTimer.singleShot(0, self, self.decided.emit)  # once the dialog is gone
