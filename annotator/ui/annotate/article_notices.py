"""The bars above the article: for proposed lines, for one that is finished, skipped, or out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from annotator.core.annotation import Region, SetState, Verdict
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.page_columns import PageColumns
from annotator.ui.annotate.session import Session
from annotator.ui.words.set_states import when_shown
from annotator.ui.words.skip_reasons import reason_shown


class ArticleNotices(QObject):
    """Tells in the bars of ``columns`` about the open article, and acts on it."""

    def __init__(self, session: Session, columns: PageColumns, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, columns.view
        self._proposals, self._closed = columns.proposals, columns.closed_notice
        self._out, self._doubts = columns.out_notice, columns.doubts
        proposals, closed = self._proposals, self._closed
        self._out.accepted.connect(self._take_back)
        proposals.accepted.connect(session.confirm_proposals)
        proposals.declined.connect(session.clear_proposals)
        proposals.looked.connect(self.select_next_proposal)
        proposals.label.setCursor(Qt.CursorShape.PointingHandCursor)
        closed.accepted.connect(session.reopen)
        self._labels = columns.labels_notice
        self._labels.watch(session.work)
        self._guidelines = columns.guidelines_notice
        self._guidelines.accepted.connect(self._show_changed_lines)
        session.work.touched.connect(self._hear)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions that the bars offer do, by their names."""
        return {
            "reopen": self._session.reopen,
            "next_proposal": self.select_next_proposal,
            "confirm_proposals": self._session.confirm_proposals,
            "clear_proposals": self._session.clear_proposals,
            "changed_labels": self._labels.take,
        }

    def show_guideline_news(self) -> None:
        """Tell that the guidelines were changed since this person was last told of them."""
        if self._session.ended:
            return
        if self._session.reading.guideline_news(self._session.language):
            self._session.reading.keep_guidelines(read=False)
            self._guidelines.offer(
                self.tr("The guidelines were changed since you last read them."),
                self.tr("Show what changed"),
            )

    def _hear(self) -> None:
        """Tell it also while one works."""
        if self._guidelines.isHidden():
            self.show_guideline_news()

    def _show_changed_lines(self) -> None:
        from annotator.ui.annotate.changed_lines_dialog import ChangedLinesDialog

        self._guidelines.hide()
        lines = self._session.reading.guideline_news(self._session.language)
        self._session.reading.keep_guidelines(read=True)
        ChangedLinesDialog(lines, self._view).open()

    def show_label_news(self) -> None:
        """Tell what was changed of the labels since this person last worked."""
        if not self._session.ended:
            self._labels.tell(self._session.reading.label_news(self._session.language))

    def refresh(self) -> None:
        """Show what holds now."""
        self._show_out()
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
        if status.state is SetState.DONE and self._doubts.isHidden():
            self._closed.offer(self.tr("This article is finished."), reopen)
        elif status.state is SetState.SKIPPED:
            reason = reason_shown(status.skip_reason or "") or self.tr("no reason given")
            self._closed.offer(
                self.tr("This article is skipped: {reason}").format(reason=reason),
                reopen,
            )
        else:
            self._closed.hide()

    def _show_out(self) -> None:
        """Warn before somebody works here on what they work on elsewhere."""
        since = self._session.reading.out_since(self._session.here)
        if not since:
            self._out.hide()
            return
        sentence = self.tr(
            "This article is out in a package ({when}). If you also work on it here, one of the two"
            " versions has to be chosen later."
        )
        when = f"\u2066{when_shown(since)}\u2069"
        self._out.offer(sentence.format(when=when), self.tr("The package is not in use"))

    def _take_back(self) -> None:
        person = self._session.person.number
        self._session.work.attempt(lambda project: project.packing.take_back(person))
        self.refresh()

    def _open_proposals(self) -> list[Region]:
        dimmed = self._session.current.not_article
        return [region for region in dimmed if region.verdict is Verdict.PROPOSED]

    def select_next_proposal(self) -> None:
        """Select the proposed line behind what is selected, or the first; one key judges it."""
        spans = sorted(region.span for region in self._open_proposals())
        if not spans:
            self._session.told.emit(self.tr("No line is proposed as not article."), "done")
            return
        here = self._view.selection()
        behind = [span for span in spans if here is not None and span.start > here.start]
        line = (behind or spans)[0]
        self._view.set_selection(line.start, line.end)
        self._view.scroll_to(line)
