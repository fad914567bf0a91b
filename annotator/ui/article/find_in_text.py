"""Finding in the open article: between the bar that asks and the view that shows the places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from annotator import arabic
from annotator.core.article import Article
from annotator.core.span import Span
from annotator.ui.article.find_bar import FindBar
from annotator.ui.article.view import ArticleView


class ShowsArticle(Protocol):
    """A session, as far as finding needs it: which article is open, and that another one is."""

    @property
    def article(self) -> Article | None:
        """The article that is shown, if one is."""

    @property
    def opened(self) -> SignalInstance:
        """Comes whenever another article is shown."""


class FindInText(QObject):
    """Places in the article whose folded text is what was asked for.

    One of them is the current one.
    """

    def __init__(
        self, session: ShowsArticle, view: ArticleView, bar: FindBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._bar = session, view, bar
        self._matches: list[Span] = []
        self._match = -1
        session.opened.connect(self._forget)
        bar.queried.connect(self._find)
        bar.stepped.connect(lambda forward: self.step(forward=forward))
        bar.closed.connect(self._leave)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on places do, by their names in the action table."""
        return {
            "find": self.enter,
            "find_next": lambda: self.step(forward=True),
            "find_previous": lambda: self.step(forward=False),
        }

    @property
    def _text(self) -> str:
        return self._session.article.text if self._session.article else ""

    def _forget(self) -> None:
        """Another article is open."""
        self._bar.hide()
        self._matches, self._match = [], -1

    def enter(self) -> None:
        """Open the bar, with the selection as the query if that is on one line."""
        span = self._view.selection()
        self._bar.enter(span.of(self._text) if span and "\n" not in span.of(self._text) else "")

    def _find(self, query: str) -> None:
        places = arabic.fold.find_folded(self._text, query) if query.strip() else []
        self._matches = sorted(places)
        caret = self._view.caret()
        later = [n for n, span in enumerate(self._matches) if span.start >= caret]
        self._match = later[0] if later else (0 if self._matches else -1)
        self._show_matches()

    def step(self, *, forward: bool) -> None:
        """Go to the next or previous place found, round the ends."""
        if self._matches:
            self._match = (self._match + (1 if forward else -1)) % len(self._matches)
            self._show_matches()
        elif not self._bar.isVisible():
            self.enter()

    def _show_matches(self) -> None:
        self._view.set_matches(self._matches, self._match)
        self._bar.show_count(self._match, len(self._matches))

    def _leave(self) -> None:
        """The place that was found stays selected, ready for a label."""
        if 0 <= self._match < len(self._matches):
            span = self._matches[self._match]
            self._view.set_selection(span.start, span.end)
        self._matches, self._match = [], -1
        self._view.set_matches([], -1)
        self._view.setFocus()
