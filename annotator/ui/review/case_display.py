"""What the review page shows of the case in hand: in the queue, in the text, on the card."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.review.filter import Show
from annotator.review.reviewed_article import ReviewedArticle
from annotator.ui.article.people_lanes import Lanes
from annotator.ui.looks.theme import Theme, page_colours
from annotator.ui.review import wording
from annotator.ui.review.article_lanes import people_lanes
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.case_in_text import CaseInText
from annotator.ui.review.deciding import Deciding
from annotator.ui.review.page_columns import ReviewColumns
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.why_empty import Nothing
from annotator.ui.widgets.laying_out import lay_out


class CaseDisplay(QObject):
    """Keeps the columns as the case in hand, its article and the cases are.

    ``moved`` tells that what can be done now, or where one is, may be something else.
    """

    moved = Signal()

    def __init__(
        self,
        session: ReviewSession,
        in_hand: CaseInHand,
        deciding: Deciding,
        columns: ReviewColumns,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._in_hand, self._deciding = session, in_hand, deciding
        self._columns = columns
        self._nothing = Nothing(session, columns.empty, self)
        self._in_text = CaseInText(session, columns.view, in_hand, deciding.making)
        columns.view.zoomed.connect(self._in_text.scroll_back)
        columns.view.selectionChanged.connect(self._show_selection)
        columns.queue.filtered.connect(self._show_filtered)
        session.progressed.connect(columns.empty.show_progress)
        deciding.changed.connect(self._show_pending)
        deciding.stayed.connect(self.show_again)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in the colours of ``theme``."""
        labels, language, columns = self._session.labels, self._session.language, self._columns
        columns.view.set_colours(page_colours(theme))
        columns.view.set_labels(labels, language)
        columns.queue.set_labels(labels, language, theme)
        columns.card.set_labels(labels, language, theme)
        columns.empty.set_theme(theme)
        self.show_card()

    # -- the article ----------------------------------------------------------------------------

    def show_article(self) -> None:
        """Another article is open, or the same one anew."""
        article, view = self._session.open_article, self._columns.view
        view.show_article(article.article if article is not None else None, self._lanes(article))
        view.set_regions(article.not_article if article is not None else ())
        self._in_text.begin_anew()
        self._columns.bars.show_article(self._session)
        if view.isVisible():
            self._show_in_text()

    def show_changed(self, articles: frozenset[int]) -> None:
        """The cases of some articles are other ones now."""
        article = self._session.open_article
        if article is not None and article.article.number in articles:
            self._show_lanes(article)
        self._columns.bars.show_article(self._session)
        self._columns.queue.refresh()

    def _show_lanes(self, article: ReviewedArticle) -> None:
        lanes, view = self._lanes(article), self._columns.view
        if len(lanes.lanes) == len(view.scene.lanes.lanes):
            view.show_lanes(lanes)
        else:
            self.show_article()

    def _lanes(self, article: ReviewedArticle | None) -> Lanes:
        return people_lanes(article, self.tr("gold")) if article is not None else Lanes()

    # -- the case -------------------------------------------------------------------------------

    def show_case(self) -> None:
        """Another case is in hand."""
        columns = self._columns
        columns.toast.hide_refusal()
        if columns.show_text():
            columns.take_hands()
        self._show_in_text()
        self.show_again()
        columns.take_hands_off_buttons()
        lay_out()

    def show_again(self) -> None:
        """Show the case in hand as it is now."""
        self._columns.queue.follow()
        self.show_card()
        self.moved.emit()

    def show_lost(self) -> None:
        """The case is gone; the text stays where it is."""
        self._in_text.show()
        self.show_card()
        self.moved.emit()

    def show_nothing(self) -> None:
        """There is no case to look at: say why, and what may come next."""
        columns = self._columns
        columns.show_empty()
        book, queue = self._session.book, columns.queue
        others = len(book) > 0 and not queue.model.entries
        only_left = queue.filter.show is Show.LEFT and queue.filter.is_wide
        self._nothing.say(unlike=others and not only_left)
        queue.follow()
        if columns.isVisible():
            columns.take_hands()
        self.moved.emit()

    def show_turned(self) -> None:
        """Something is being made, or not any more: the case has an outline only meanwhile."""
        self._columns.take_hands_off_buttons()
        self._in_text.show()
        self.moved.emit()

    def _show_in_text(self) -> None:
        self._in_text.show()
        self._in_text.begin()

    def _show_filtered(self) -> None:
        """Other cases are asked for: say where among them one is, and focus what is next."""
        self.show_card()
        if self._columns.isVisible():
            self._columns.take_hands()

    def _show_selection(self) -> None:
        if self._deciding.making.editing is not None:
            self._show_pending()
            self.moved.emit()

    # -- the card -------------------------------------------------------------------------------

    def show_card(self) -> None:
        """Show the case in hand on the card, or that it is gone, or none."""
        card, view = self._columns.card, self._in_hand.view
        if view is None:
            card.show_nothing()
            return
        if self._in_hand.gone:
            card.show_gone(self._in_hand.gone)
            return
        why = ""
        if view.suggested is not None:
            why = wording.why_shown(view.suggested, view.case, view.text, self._session.labels)
        card.show_case(view, self._place_shown(), why, self._deciding.saying.meant.note)
        entry = self._in_hand.entry
        card.show_alike(self._session.book.count_alike(entry) if entry is not None else 0)
        card.show_example(is_one=self._is_example())
        spans = next((variant.spans for variant in view.case.variants if variant.spans), ())
        if spans:
            self._columns.guidelines.look_up(spans[0].label)
        self._show_pending()

    def _place_shown(self) -> str:
        """Where in the queue the case is."""
        place, total = self._columns.queue.place, len(self._columns.queue.model.entries)
        if place is None:
            return self.tr("Not in the list")
        return self.tr("Case {number} of {total}").format(number=place + 1, total=total)

    def _show_pending(self) -> None:
        """Show what is being made, and the reason that is chosen."""
        if self._in_hand.view is None or self._in_hand.gone:
            return
        card, deciding = self._columns.card, self._deciding
        card.show_editing(deciding.making.editing, self._columns.view.selection())
        card.reasons.show_reason(deciding.saying.meant.reason, deciding.saying.likely)

    def _is_example(self) -> bool:
        article, reviewed = self._session.open_article, self._in_hand.reviewed
        if article is None or reviewed is None:
            return False
        variants = reviewed.case.variants
        spans = reviewed.outcome or tuple(s for variant in variants for s in variant.spans)
        return any(article.example_of(span) is not None for span in spans)
