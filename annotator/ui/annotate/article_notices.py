"""The bars above the article: for proposed lines, and for one that is finished or skipped."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from annotator.core.annotation import Region, SetState, Verdict
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.session import Session
from annotator.ui.article.view import ArticleView
from annotator.ui.widgets.notice_bars import NoticeBar
from annotator.ui.words.skip_reasons import reason_shown


class ArticleNotices(QObject):
    """Tells in ``proposals`` and ``closed`` about the open article, and acts on it."""

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        proposals: NoticeBar,
        closed: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._proposals, self._closed = proposals, closed
        proposals.accepted.connect(session.confirm_proposals)
        proposals.declined.connect(session.clear_proposals)
        proposals.looked.connect(self._show_next_proposal)
        proposals.label.setCursor(Qt.CursorShape.PointingHandCursor)
        closed.accepted.connect(session.reopen)

    def refresh(self) -> None:
        """Show what holds now."""
        status = self._session.current.status
        reopen = with_keys(self.tr("Reopen  {key_reopen}"))
        open_proposals = self._open_proposals()
        if open_proposals and status.state not in (SetState.DONE, SetState.SKIPPED):
            self._proposals.offer(
                self.tr(
                    "%n line(s) look like site furniture, not article.", "", len(open_proposals)
                ),
                with_keys(self.tr("Confirm  {key_confirm_proposals}")),
                with_keys(self.tr("Clear  {key_clear_proposals}")),
            )
        else:
            self._proposals.hide()
        if status.state is SetState.DONE:
            self._closed.offer(self.tr("This article is finished."), reopen)
        elif status.state is SetState.SKIPPED:
            reason = reason_shown(status.skip_reason or "") or self.tr("no reason given")
            self._closed.offer(
                self.tr("This article is skipped: {reason}").format(reason=reason),
                reopen,
            )
        else:
            self._closed.hide()

    def _open_proposals(self) -> list[Region]:
        dimmed = self._session.current.not_article
        return [region for region in dimmed if region.verdict is Verdict.PROPOSED]

    def _show_next_proposal(self) -> None:
        """Bring the next proposed line into sight, behind what is in sight now, round the end."""
        spans = [region.span for region in self._open_proposals()]
        seen = self._view.visible_span()
        behind = [span for span in spans if seen is not None and span.end > seen.end]
        if spans:
            self._view.scroll_to((behind or spans)[0])
