"""Where the case stands in the text: its outline, the caret at its beginning,
the text scrolled to it.
"""

from __future__ import annotations

from annotator.core.case import Case
from annotator.core.span import Span
from annotator.ui.article.view import ArticleView
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.session import ReviewSession


class CaseInText:
    """Shows in ``view`` which case ``deciding`` is about;
    nothing of one whose article is not open.
    """

    def __init__(self, session: ReviewSession, view: ArticleView, deciding: CaseInHand) -> None:
        self._session, self._view, self._deciding = session, view, deciding
        self._begun_at: Case | None = None  # where the caret was put

    @property
    def _place(self) -> Span | None:
        one, article = self._deciding.one, self._session.article
        here = one is not None and article is not None and one.case.article == article.number
        return one.case.place if one is not None and here else None

    def show(self) -> None:
        """Outline the case; what is being made has a ring of its own."""
        shown = self._deciding.making.editing is None and not self._deciding.gone
        self._view.show_case(self._place if shown else None)

    def begin(self) -> None:
        """Put the caret where another case begins: from there keys select what all missed."""
        one, place = self._deciding.one, self._place
        if one is None or place is None or one.case == self._begun_at:
            return
        self._begun_at = one.case
        if not place.start <= self._view.caret() <= place.end:
            self._view.put_caret(place.start)

    def begin_anew(self) -> None:
        """The text was shown anew: the caret is at its head."""
        self._begun_at = None

    def scroll_back(self) -> None:
        """The text has another size: the case may have been pushed out of sight."""
        if self._place is not None:
            self._view.scroll_to(self._place)
