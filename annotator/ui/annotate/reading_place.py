"""Where the hands are in an article, for a page that is made anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer

from annotator.ui.article.view import ArticleView


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A selection, the selected annotation, and how far the page is scrolled.

    ``start`` and ``end`` are code points, and the same where there is only a caret; ``selected``
    is the annotation's id; ``scrolled`` is in pixels.
    """

    start: int
    end: int
    selected: str | None
    scrolled: int

    @classmethod
    def of(cls, view: ArticleView) -> ReadingPlace:
        """Where the hands are now."""
        span = view.selection()
        start, end = (span.start, span.end) if span else (view.caret(), view.caret())
        return cls(start, end, view.selected_annotation, view.verticalScrollBar().value())

    def restore(self, view: ArticleView) -> None:
        """Put the hands there, in a new view of the same article."""
        view.set_selection(self.start, self.end)
        view.select_annotation(self.selected, scroll=False)
        # A page that is not laid out yet cannot be scrolled.
        later = QTimer(view, singleShot=True)
        later.timeout.connect(lambda: view.verticalScrollBar().setValue(self.scrolled))
        later.start(0)
