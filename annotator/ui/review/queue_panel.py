"""The column of cases: which are shown, in which order, the queue itself, and how far one is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.labels import LabelSet
from annotator.core.review import CaseKind
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.review import words
from annotator.ui.review.case_book import CaseBook
from annotator.ui.review.entries import Entry, text_order
from annotator.ui.review.queue_delegate import HEIGHT, QueueDelegate
from annotator.ui.review.queue_filter import QueueFilter, Show
from annotator.ui.review.queue_model import QueueModel
from annotator.ui.theme import Theme

_RARE = (
    Show.DEFERRED,
    Show.STALE,
    Show.BY_RULE,
)  # pills that take no room while there is none such


class QueuePanel(QWidget):
    """The queue. It shows a book's cases and says what was chosen; deciding is for others."""

    chosen = Signal(object)  # Entry
    filtered = Signal()  # other cases are shown, or in another order
    left = Signal()  # the hands go back to the text

    def __init__(self, names: dict[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QueueFilter()
        self.model = QueueModel(self)
        self._book = CaseBook()
        self._names = names
        self._article: int | None = None
        self._current: Entry | None = None
        self._last_row = 0
        self._build()

    def _build(self) -> None:
        pills = QWidget(self)
        flow = FlowLayout(pills, spacing=6)
        self.pills: dict[Show, QPushButton] = {}
        for show in Show:
            pill = QPushButton(self)
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.setAutoExclusive(True)
            pill.clicked.connect(lambda _=False, show=show: self.narrow(show=show))
            self.pills[show] = pill
            flow.addWidget(pill)

        self.kinds = self._combo(self.tr("Kind"), lambda kind: self.narrow(kind=kind))
        self.labels = self._combo(self.tr("Label"), lambda label: self.narrow(label=label))
        self.pairs = self._combo(self.tr("Who differs"), lambda pair: self.narrow(pair=pair))
        self.articles = self._combo(
            self.tr("Article"),
            lambda here: self.narrow(article=self._article if here else None),
        )
        self.articles.addItem(self.tr("All articles"), None)
        self.articles.addItem(self.tr("This article"), True)
        choices = QGridLayout()
        choices.setSpacing(6)
        for place, combo in enumerate((self.kinds, self.labels, self.pairs, self.articles)):
            choices.addWidget(combo, place // 2, place % 2)
        for column in (0, 1):
            choices.setColumnStretch(column, 1)

        self.behind = QPushButton(self)
        self.behind.setProperty("pill", True)
        self.behind.setToolTip(self.tr("Show all cases again"))
        self.behind.clicked.connect(lambda _=False: self.ask(QueueFilter()))
        self.behind.hide()
        self.order = QPushButton(self)
        self.order.setProperty("link", True)
        self.order.clicked.connect(lambda _=False: self.toggle_order())

        self.view = QTableView(self)
        self.view.setProperty("queue", True)
        self.view.setModel(self.model)
        self._delegate = QueueDelegate(self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(HEIGHT)
        self.view.setShowGrid(False)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTabKeyNavigation(False)
        self.view.setAccessibleName(self.tr("Cases"))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)

        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()
        self.progress_text = QLabel(self)
        self.progress_text.setProperty("role", "muted")
        self.progress_text.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        line = QFrame(self)
        line.setProperty("line", True)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(self.behind, 0, Qt.AlignmentFlag.AlignLeading)
        top.addWidget(pills)
        top.addLayout(choices)
        top.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(top)
        layout.addWidget(line)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 0)
        foot.setSpacing(7)
        foot.addWidget(self.progress_text)
        foot.addWidget(self.progress)
        layout.addLayout(foot)
        self._show_order()

    def _combo(self, name: str, narrow: object) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(6)
        assert callable(narrow)
        combo.activated.connect(lambda row: narrow(combo.itemData(row)))
        return combo

    # -- what is shown --------------------------------------------------------------------------

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        self._delegate.labels, self._delegate.language = labels, language
        self._delegate.theme = theme
        self.view.viewport().update()

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
        self._show_choices()
        self._select()

    def show_current(self, entry: Entry | None, article: int | None) -> None:
        """Mark the case that is looked at, and bring its line into sight; ``article`` is the open one."""
        self._current, self._article = entry, article
        if self.filter.article is not None and article not in (None, self.filter.article):
            self.narrow(article=article)
        else:
            self._select()

    def _select(self) -> None:
        row = self.model.place_of(self._current) if self._current is not None else None
        if row is None:
            self.view.selectionModel().clear()
            return
        self._last_row = row  # where to go on if a filter lets go of the case
        self.view.setCurrentIndex(self.model.index(row, 0))

    @property
    def place(self) -> int | None:
        """The line of the case that is looked at, from 0, if it is shown."""
        index = self.view.currentIndex()
        return index.row() if index.isValid() else None

    def step(self, forward: bool) -> Entry | None:
        """The entry after or before the current one; the first one if the current one is not shown."""
        entries, here = self.model.entries, self.place
        if not entries:
            return None
        if here is None:
            # A case that a filter let go of has left its line to the one behind it.
            gone = self._current is not None
            return entries[(self._last_row + forward - gone) % len(entries)]
        row = here + (1 if forward else -1)
        return entries[row] if 0 <= row < len(entries) else None

    def of_article_beyond(self, article: int, forward: bool) -> Entry | None:
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

    def next_left(self) -> Entry | None:
        """The next entry that is left to decide, round the end; deferred ones only when nothing else is."""
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
        self._show_order()

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
        for combo in (self.kinds, self.labels, self.pairs, self.articles):
            combo.setCurrentIndex(0)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(QueueModel.ENTRY))

    # -- counts ---------------------------------------------------------------------------------

    def _show_order(self) -> None:
        self.order.setText(
            self.tr("Sorted by impact  I")
            if self.filter.by_impact
            else self.tr("In the order of the text  I")
        )

    def _show_counts(self) -> None:
        book = self._book
        titles = {
            Show.ALL: (self.tr("All"), len(book)),
            Show.LEFT: (self.tr("Left"), book.left),
            Show.DEFERRED: (self.tr("Deferred"), book.deferred),
            Show.STALE: (self.tr("Changed"), book.stale),
            Show.SETTLED: (self.tr("Settled"), len(book) - book.left - book.by_rule),
            Show.BY_RULE: (self.tr("By rule"), book.by_rule),
        }
        for show, pill in self.pills.items():
            title, count = titles[show]
            pill.setText(f"{title} {count:n}")
            pill.setVisible(bool(count) or show not in _RARE or show is self.filter.show)
        self.pills[self.filter.show].setChecked(True)
        title = self.filter.title
        self.behind.setVisible(bool(title))
        room = max(120, self.width() - 60)
        metrics = self.behind.fontMetrics()
        self.behind.setText(metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room) + "  ✕")
        self.behind.setAccessibleName(f"{title}: {self.behind.toolTip()}")
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
            self.tr("No case is like this.") if total else self.tr("There are no cases.")
        )

    def _show_choices(self) -> None:
        labels, language = self._delegate.labels, self._delegate.language
        if labels is None:
            return
        kinds = [
            (f"{words.kind_shown(kind)}  {self._book.kinds[kind]:n}", kind)
            for kind in CaseKind
            if self._book.kinds[kind] or kind is self.filter.kind
        ]
        _offer(self.kinds, self.tr("All kinds"), kinds, self.filter.kind)
        shown = [
            (f"{label.title(language)}  {self._book.labels[label.name]:n}", label.name)
            for label in labels
        ]
        _offer(self.labels, self.tr("All labels"), shown, self.filter.label)
        pairs = [
            (" – ".join(f"\u2068{self._names.get(one, '?')}\u2069" for one in pair), pair)
            for pair in sorted(self._book.pairs)
            if self._book.pairs[pair]
        ]
        _offer(self.pairs, self.tr("Everybody"), pairs, self.filter.pair)


def _article(entry: Entry) -> int:
    return entry.article


def _offer(
    combo: QComboBox, everything: str, choices: Iterable[tuple[str, object]], chosen: object
) -> None:
    """Offer ``choices``; nothing is touched while they are the same, since the list may be open."""
    wanted = [(everything, None), *choices]
    there = [(combo.itemText(row), combo.itemData(row)) for row in range(combo.count())]
    if wanted != there:
        combo.clear()
        for text, value in wanted:
            combo.addItem(text, value)
    combo.setCurrentIndex(next((n for n, (_, v) in enumerate(wanted) if v == chosen), 0))
