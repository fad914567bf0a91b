"""What is to be known of an article before its cases.

That it is one's own, has stale cases, is settled, or released.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.review.reviewed_article import ReviewedArticle
from annotator.ui.actions.key_names import with_keys
from annotator.ui.review.session import ReviewSession
from annotator.ui.widgets.notice_bars import NoticeBar


class ArticleBars(QWidget):
    """The bars above the article.

    ``confirmed``, ``stood`` and ``released`` tell that their buttons were pressed.
    """

    confirmed = Signal()
    stood = Signal()
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_work = NoticeBar(self)
        self.own_work.accepted.connect(self.confirmed)
        self.stale = NoticeBar(self)
        self.stale.accepted.connect(self.stood)
        self.settled = NoticeBar(self)
        self.settled.accepted.connect(self.released)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for bar in (self.own_work, self.stale, self.settled):
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
        if here is None:
            self.settled.hide()
        elif here.is_released:
            self._say_released(here)
        elif here.is_settled:
            self.settled.offer(
                self.tr("Everything in this article is settled."),
                with_keys(self.tr("Release it  {key_release}")),
            )
        else:
            self.settled.hide()
        self._say_stale(here.decided_before if here is not None else 0)

    def _say_released(self, here: ReviewedArticle) -> None:
        """What its annotators see, and whether that is what is decided now."""
        if not here.was_changed:
            sentence = self.tr("Released: the annotators see what was decided here.")
        elif here.differing:
            sentence = self.tr(
                "Released as it was. %n span(s) of the gold would be other now.", "", here.differing
            )
        else:
            sentence = self.tr("Released as it was. Since then somebody finished or decided more.")
        anew = here.was_changed and here.is_settled
        self.settled.offer(
            sentence, with_keys(self.tr("Release it again  {key_release}")) if anew else ""
        )

    def _say_stale(self, count: int) -> None:
        if not count:
            self.stale.hide()
            return
        self.stale.offer(
            self.tr("%n case(s) were decided before somebody said something new.", "", count),
            with_keys(self.tr("Confirm what was decided  {key_confirm_stood}")),
        )
