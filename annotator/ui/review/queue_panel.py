"""The column of cases: which are shown, in which order, the queue itself, and how far one is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.core.labels import LabelSet
from annotator.review.case_book import CaseBook
from annotator.review.entry import Entry, text_order
from annotator.review.filter import QueueFilter, Show
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.queue_choices import QueueChoices
from annotator.ui.review.queue_model import QueueModel
from annotator.ui.review.queue_table import QueueTable
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.quiet_progress import QuietProgress

_LEAST_LIST = 58  # pixels: one line


class QueuePanel(QWidget):
    """The queue. It shows a book's cases and says what was chosen; deciding is for others."""

    chosen = Signal(object)  # Entry
    lookedAt = Signal(object)  # Entry; the hands stay on the list
    filtered = Signal()  # other cases are shown, or in another order
    namesAsked = Signal(object)  # set of numbers: the articles in which names are asked for

    def __init__(
        self, names: dict[int, str], in_hand: CaseInHand, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.filter = QueueFilter()
        self.model = QueueModel(self)
        self._book = CaseBook()
        self._in_hand = in_hand
        self._last_row = 0  # where the case in hand stands, or stood
        self._labels: LabelSet | None = None
        self._language = "en"
        self.choices = QueueChoices(names, self)
        self._build_list()
        self._build_foot()
        self._lay_out()
        self._connect()

    # -- building -------------------------------------------------------------------------------

    def _build_list(self) -> None:
        self.view = QueueTable(self.model, self)
        self.view.setMinimumHeight(px(_LEAST_LIST))
        self.empty = PlainLabel(parent=self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()

    def _build_foot(self) -> None:
        self.progress_text = PlainLabel(parent=self)
        self.progress_text.setProperty("role", "muted")
        self.progress_text.setWordWrap(True)
        self.progress = QuietProgress(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far review is"))

    def _lay_out(self) -> None:
        line = QFrame(self)
        line.setProperty("line", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(8)
        layout.addWidget(self.choices)
        layout.addWidget(line)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 0)
        foot.setSpacing(7)
        foot.addWidget(self.progress_text)
        foot.addWidget(self.progress)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.view.chosen.connect(self.chosen)
        self.view.lookedAt.connect(self.lookedAt)
        self.choices.narrowed.connect(lambda asked: self.narrow(**asked))
        self.choices.articleChosen.connect(
            lambda here: self.narrow(article=self._article if here else None)
        )
        self.choices.orderPressed.connect(self.toggle_order)
        self.choices.everythingAsked.connect(lambda: self.ask(QueueFilter()))
        self.choices.namesAsked.connect(self._ask_names)

    def _ask_names(self) -> None:
        self.namesAsked.emit({entry.article for entry in self.filter.unnamed(self._book)})

    # -- what is shown --------------------------------------------------------------------------

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """The labels and the looks of everything that is shown from now on."""
        self._labels, self._language = labels, language
        self.view.set_labels(labels, language, theme)

    def show_book(self, book: CaseBook) -> None:
        """Show the cases of ``book`` that are asked for."""
        self._book = book
        self.refresh()

    def refresh(self) -> None:
        """Show the book's cases as they are now; the line at the top of the sight stays there."""
        scrolled = self.view.verticalScrollBar().value()
        self.model.show(list(self.filter.of(self._book)))
        self.view.verticalScrollBar().setValue(scrolled)
        self._show_counts()
        if self._labels is not None:
            self.choices.show_lists(
                self.filter, book=self._book, labels=self._labels, language=self._language
            )
        self._select()

    def follow(self) -> None:
        """Mark the case in hand, and bring its line into sight.

        A list of one article becomes that of its article.
        """
        if self.filter.article is not None and self._article not in (None, self.filter.article):
            self.narrow(article=self._article)
        else:
            self._select()

    @property
    def _article(self) -> int | None:
        """The number of the article that the case in hand is in."""
        case = self._in_hand.case
        return case.article if case is not None else None

    def _select(self) -> None:
        current = self._in_hand.entry
        row = self.model.place_of(current)
        if row is not None:
            self._last_row = row  # where to go on if a filter lets go of the case
            self.view.setCurrentIndex(self.model.index(row, 0))
            return
        if current is not None and not self.filter.by_impact:
            self._last_row = bisect_left(self.model.entries, text_order(current), key=text_order)
        self.view.selectionModel().clear()

    @property
    def place(self) -> int | None:
        """The line of the case that is looked at, from 0, if it is shown."""
        index = self.view.currentIndex()
        return index.row() if index.isValid() else None

    def step(self, *, forward: bool) -> Entry | None:
        """The entry after or before the current one.

        The first one if the current one is not shown.
        """
        entries, here = self.model.entries, self.place
        if not entries:
            return None
        if here is None:
            # A case that a filter let go of has left its line to the one behind it.
            gone = self._in_hand.entry is not None
            return entries[(self._last_row + forward - gone) % len(entries)]
        row = here + (1 if forward else -1)
        return entries[row] if 0 <= row < len(entries) else None

    def of_article_beyond(self, article: int, *, forward: bool) -> Entry | None:
        """The first entry of the next or previous article that has any here."""
        entries = self.model.entries
        if self.filter.by_impact:
            entries = sorted(entries, key=text_order)
        if forward:
            row = bisect_right(entries, article, key=_article)
            return entries[row] if row < len(entries) else None
        row = bisect_left(entries, article, key=_article)
        return (
            entries[bisect_left(entries, entries[row - 1].article, key=_article)] if row else None
        )

    def first(self) -> Entry | None:
        """The first entry that is left to decide; if none is, the first one."""
        entries = self.model.entries
        return self._first_left(0, None, deferred=False) or next(iter(entries), None)

    def next_left(self) -> Entry | None:
        """The next entry that is left to decide, round the end.

        Deferred ones only when nothing else is.
        """
        here = self.place
        begin = here + 1 if here is not None else self._last_row
        waiting = self._first_left(begin, here, deferred=False)
        return waiting or self._first_left(begin, here, deferred=True)

    def _first_left(self, begin: int, but: int | None, *, deferred: bool) -> Entry | None:
        entries = self.model.entries
        for row in chain(range(begin, len(entries)), range(min(begin, len(entries)))):
            entry = entries[row]
            if entry.left and row != but and entry.deferred is deferred:
                return entry
        return None

    # -- what is asked for ----------------------------------------------------------------------

    def toggle_order(self) -> None:
        """By impact, or in the order of the text."""
        self.narrow(by_impact=not self.filter.by_impact)

    def narrow(self, **asked: object) -> None:
        """Ask for something more, or for something else: fields of :class:`QueueFilter`."""
        self.filter = replace(self.filter, **asked)  # type: ignore[arg-type]
        self.model.show(list(self.filter.of(self._book)))
        self._show_counts()
        self._select()
        self.filtered.emit()

    def ask(self, asked: QueueFilter) -> None:
        """Ask for just this, in the same order."""
        self.filter = replace(asked, by_impact=self.filter.by_impact)
        self.refresh()
        self.filtered.emit()

    def widen(self, show: Show = Show.ALL) -> None:
        """Ask for all kinds, labels, people and articles again, in the same order."""
        self.filter = QueueFilter(show, by_impact=self.filter.by_impact)
        self.refresh()

    # -- counts ---------------------------------------------------------------------------------

    def _show_counts(self) -> None:
        book = self._book
        self.choices.show_asked(self.filter, book)
        total = len(book)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(total - book.left)
        self.progress.setVisible(total > 0)
        self.progress_text.setText(
            self.tr("{left} of {total} left, {accepted} accepted automatically").format(
                left=book.left, total=total, accepted=book.accepted
            )
        )
        nothing = not self.model.entries
        self.view.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.empty.setText(
            self.tr("No case matches these filters.") if total else self.tr("There are no cases.")
        )


def _article(entry: Entry) -> int:
    return entry.article
