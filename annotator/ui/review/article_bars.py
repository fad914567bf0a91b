"""What is to be known of an article before its cases: it is one's own, settled, or released."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.actions.key_names import with_keys
from annotator.ui.review.session import ReviewSession
from annotator.ui.widgets.notice_bars import NoticeBar


class ArticleBars(QWidget):
    """The bars above the article.

    ``confirmed`` and ``released`` tell that their buttons were pressed.
    """

    confirmed = Signal()
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_work = NoticeBar(self)
        self.own_work.accepted.connect(self.confirmed)
        self.settled = NoticeBar(self)
        self.settled.accepted.connect(self.released)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for bar in (self.own_work, self.settled):
            column.addWidget(bar)

    def show_article(self, session: ReviewSession) -> None:
        """Say what there is to say of the open article."""
        if session.must_confirm:
            self.own_work.offer(
                self.tr(
                    "You annotated this article yourself. Somebody else should settle it; what you"
                    " decide here is kept as an exception."
                ),
                with_keys(self.tr("Settle it anyway  {key_confirm_own}")),
            )
        else:
            self.own_work.hide()
        here = session.open_article
        if here is not None and here.is_released:
            self.settled.offer(self.tr("Released: the annotators see what was decided here."), "")
        elif here is not None and here.is_settled:
            self.settled.offer(
                self.tr("Everything in this article is settled."),
                with_keys(self.tr("Release it  {key_release}")),
            )
        else:
            self.settled.hide()
