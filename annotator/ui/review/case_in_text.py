"""Where the case stands in the text: its outline, and the caret and the sight brought there."""

from __future__ import annotations

from annotator.core.case import Case
from annotator.core.span import Span
from annotator.ui.article.view import ArticleView
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.span_maker import SpanMaker


class CaseInText:
    """Shows in ``view`` which case is in hand; nothing of one whose article is not open.

    While a span is ``making``, that has a ring of its own, and the case has none.
    """

    def __init__(
        self, session: ReviewSession, view: ArticleView, in_hand: CaseInHand, making: SpanMaker
    ) -> None:
        self._session, self._view, self._in_hand, self._making = session, view, in_hand, making
        self._begun_at: Case | None = None  # where the caret was put

    @property
    def _place(self) -> Span | None:
        case, article = self._in_hand.case, self._session.article
        if case is None or article is None or case.article != article.number:
            return None
        return case.place

    def show(self) -> None:
        """Outline the case; not one of the whole article, which needs no outline."""
        view = self._in_hand.view
        of_all = view is not None and view.is_of_all
        shown = self._making.editing is None and not self._in_hand.gone and not of_all
        self._view.show_case(self._place if shown else None)

    def begin(self) -> None:
        """Put the caret where another case begins: from there keys select what all missed."""
        case, place = self._in_hand.case, self._place
        if place is None or case == self._begun_at:
            return
        self._begun_at = case
        if not place.start <= self._view.caret() <= place.end:
            self._view.put_caret(place.start)

    def begin_anew(self) -> None:
        """The text was shown anew: the caret is at its head."""
        self._begun_at = None

    def scroll_back(self) -> None:
        """The text has another size: the case may have been pushed out of sight."""
        if self._place is not None:
            self._view.scroll_to(self._place)
