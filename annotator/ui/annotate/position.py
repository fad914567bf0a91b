"""Where one is in the open article, in words for the status line."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.span import Span
from annotator.ui.annotate.answering import Answering
from annotator.ui.annotate.article_navigation import ArticleNavigation
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.page_columns import PageColumns
from annotator.ui.annotate.session import Session


class Position(QObject):
    """Says which article is open, what is in question in it, and how that was labelled before."""

    def __init__(
        self,
        session: Session,
        columns: PageColumns,
        going: ArticleNavigation,
        labelling: Labelling,
        answering: Answering,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._columns, self._going = session, columns, going
        self._labelling, self._answering = labelling, answering

    def told(self) -> str:
        """All that there is to say, the article last; empty if none is open."""
        if self._session.article is None:
            return ""
        number, total = self._going.place()
        parts = [self.tr("article {number} of {total}").format(number=number, total=total)]
        span, is_marked = self._in_question()
        if span is not None:
            letters = self.tr("%n letter(s)", "", len(span))
            parts.insert(0, f"{letters} · \u2066{span.start}–{span.end}\u2069")
            if not is_marked and (known := self._known(span)):
                parts.insert(0, known)
        if self._labelling.armed is not None:
            title = self._session.labels[self._labelling.armed].title(self._session.language)
            parts.insert(0, self.tr("next selection: {label}").format(label=title))
        return "  ·  ".join(parts)

    def _known(self, span: Span) -> str:
        """How its string was labelled; and where last, if that leaves room for keys beside it."""
        answering = self._answering
        is_narrow = self._columns.is_narrow
        return answering.counted(span) if is_narrow else answering.remembered(span)

    def _in_question(self) -> tuple[Span | None, bool]:
        """What is selected or suggested, and whether it is marked already."""
        view = self._columns.view
        selection, current = view.selection(), self._answering.current
        if selection is None and current is not None:
            return current.span, False
        marked = self._session.annotation(view.selected_annotation)
        if selection is None and marked is not None:
            return marked.span, True
        return selection, False
