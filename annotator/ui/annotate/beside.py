"""What stands beside the article: labels, the selected span, the spans, the article's line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture
from annotator.ui.annotate.article_notices import ArticleNotices
from annotator.ui.annotate.page_columns import PageColumns
from annotator.ui.annotate.session import Session
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.laying_out import lay_out


class Beside(QObject):
    """Keeps the columns as the open article and its selected span are.

    What several changes lead to (:meth:`together`) is shown once, and laid out at once, so that the
    window is painted once. ``moved`` tells that what can be done now may be something else.
    """

    moved = Signal()

    def __init__(
        self, session: Session, columns: PageColumns, notices: ArticleNotices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._columns, self._notices = session, columns, notices
        self._theme: Theme | None = None
        self._held = 0
        self._is_due = False
        self._changed: set[int] = set()  # articles whose lines are to be read again
        self._guided = ""  # the label whose guidelines were brought into sight

    @contextmanager
    def together(self) -> Iterator[None]:
        """What follows from everything inside is shown when it is left."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            if self._is_due:
                self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw labels and spans in the colours of ``theme``."""
        self._theme = theme
        labels, language = self._session.labels, self._session.language
        self._columns.labels.set_labels(labels, language, theme)
        self._columns.labels.come_after(self._columns.doubts.decline)  # above the span, as seen
        self._columns.spans.set_labels(labels, language, theme)
        self._columns.labels.show_counts(self._columns.spans.spans.counts)
        self.show_card()

    def show_opened(self) -> None:
        """Another article is open, or none."""
        session = self._session
        text = session.article.text if session.article else ""
        self._columns.spans.spans.show(session.current.annotations.values(), session.labels, text)
        self._notices.refresh()
        self.refresh()

    def show_changed(self, gesture: Gesture) -> None:
        """A gesture was made on the open article."""
        self._columns.spans.spans.change(gesture.changes)
        if not all(isinstance(change.record, Annotation) for change in gesture.changes):
            self._notices.refresh()
        self._changed.add(gesture.article)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now, or as soon as all is done that belongs together."""
        self._is_due = bool(self._held)
        if self._is_due:
            return
        columns = self._columns
        annotation = self._selected
        columns.labels.show_counts(columns.spans.spans.counts)
        self.show_card()
        if annotation is not None and annotation.label != self._guided:
            self._guided = annotation.label
            columns.guidelines.show_label(annotation.label)
        for article in self._changed:
            columns.articles.refresh_row(article)
        self._changed.clear()
        self.moved.emit()
        lay_out()
        columns.spans.show_selected(annotation.id if annotation else None)

    def show_card(self) -> None:
        """Show the selected span."""
        annotation = self._selected
        self._columns.card.show_annotation(
            annotation,
            self._session.article,
            self._session.labels,
            self._session.language,
            self._theme,
            len(self._session.fitting.elsewhere(annotation.id)) if annotation else 0,
        )

    @property
    def _selected(self) -> Annotation | None:
        return self._session.annotation(self._columns.view.selected_annotation)
