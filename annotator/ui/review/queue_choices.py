"""What can be asked for above the queue.

How cases stand, their kind, label, people and article; and the order.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.case import CaseKind
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Standing
from annotator.review.case_book import CaseBook
from annotator.review.filter import QueueFilter, Show
from annotator.ui.actions.key_names import with_keys
from annotator.ui.looks.scale import px
from annotator.ui.review import wording
from annotator.ui.widgets.choice import Choice
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.plain import set_tip, unkeyed

_RARE = (
    Show.DEFERRED,
    Show.STALE,
    Show.BY_RULE,
)  # pills that take no room while there is none such
_LEAST = 120  # pixels of the button that names what is behind a number


class QueueChoices(QWidget):
    """Buttons and lists. It asks, and shows what is asked for; the queue answers."""

    narrowed = Signal(object)  # fields of QueueFilter by name, that are others now
    articleChosen = Signal(bool)  # only this article, or all
    orderPressed = Signal()
    namesAsked = Signal()  # of the cases that are left out because they would tell who is who
    everythingAsked = Signal()

    def __init__(self, names: dict[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        pills = self._build_pills()
        self.kinds = self._choice(self.tr("Kind"), "kind")
        self.labels = self._choice(self.tr("Label"), "label")
        self.pairs = self._choice(self.tr("Who differs"), "pair")
        self.articles = Choice(self.tr("Article"), self)
        self.articles.chosen.connect(lambda here: self.articleChosen.emit(here is not None))
        lists = QGridLayout()
        lists.setSpacing(6)
        for place, choice in enumerate((self.kinds, self.labels, self.pairs, self.articles)):
            lists.addWidget(choice, place // 2, place % 2)
        for number in (0, 1):
            lists.setColumnStretch(number, 1)
        self.behind = QPushButton(self)
        self.behind.setProperty("pill", True)
        set_tip(self.behind, self.tr("Show all cases again"))
        self.behind.clicked.connect(lambda _=False: self.everythingAsked.emit())
        self.behind.hide()
        self.names = QPushButton(self)
        self.names.setProperty("link", True)
        set_tip(self.names, self.tr("Show these cases too, with names; the project keeps that"))
        self.names.clicked.connect(lambda _=False: self.namesAsked.emit())
        self.names.hide()
        self.order = QPushButton(self)
        self.order.setProperty("link", True)
        self.order.clicked.connect(lambda _=False: self.orderPressed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.behind, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.names, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(pills)
        column.addLayout(lists)
        column.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeading)

    def _build_pills(self) -> QWidget:
        pills = QWidget(self)
        flow = FlowLayout(pills, spacing=6)
        self.pills: dict[Show, QPushButton] = {}
        for show in Show:
            pill = QPushButton(self)
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.setAutoExclusive(True)
            pill.clicked.connect(lambda _=False, show=show: self.narrowed.emit({"show": show}))
            self.pills[show] = pill
            flow.addWidget(pill)
        return pills

    def _choice(self, name: str, field: str) -> Choice:
        choice = Choice(name, self)
        choice.chosen.connect(lambda value: self.narrowed.emit({field: value}))
        return choice

    # -- what is shown --------------------------------------------------------------------------

    def show_asked(self, asked: QueueFilter, book: CaseBook) -> None:
        """Show what is asked for, and how many cases of ``book`` each pill would show."""
        titles = {
            Show.ALL: self.tr("All"),
            Show.LEFT: self.tr("Left"),
            Show.DEFERRED: wording.standing_named(Standing.DEFERRED),
            Show.STALE: wording.standing_named(Standing.STALE),
            Show.SETTLED: wording.standing_named(Standing.SETTLED),
            Show.BY_RULE: self.tr("By rule"),
        }
        counts = asked.counts(book)
        for show, pill in self.pills.items():
            count = counts[show]
            pill.setText(f"{titles[show]} {count:n}")
            pill.setVisible(bool(count) or show not in _RARE or show is asked.show)
        self.pills[asked.show].setChecked(True)
        self.order.setText(
            with_keys(
                self.tr("Sorted by impact  {key_sort_cases}")
                if asked.by_impact
                else self.tr("In text order  {key_sort_cases}")
            )
        )
        self._show_behind(asked.title)
        unnamed = len(asked.unnamed(book))
        self.names.setVisible(unnamed > 0)
        self.names.setText(self.tr("%n undecided: show names", "", unnamed))

    def _show_behind(self, title: str) -> None:
        """The number behind which the cases are, if that is what is asked for."""
        self.behind.setVisible(bool(title))
        room = max(px(_LEAST), self.width() - 60)
        metrics = self.behind.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        self.behind.setText(unkeyed(shown) + "  ✕")
        self.behind.setAccessibleName(f"{title}: {self.behind.toolTip()}")

    def show_lists(
        self, asked: QueueFilter, book: CaseBook, labels: LabelSet, language: str
    ) -> None:
        """Offer what cases of ``book`` have, with how many have it."""
        kinds = [
            (f"{wording.kind_shown(kind)}  {book.kinds[kind]:n}", kind)
            for kind in CaseKind
            if book.kinds[kind] or kind is asked.kind
        ]
        self.kinds.offer(self.tr("All kinds"), kinds, asked.kind)
        shown = [
            (f"{label.title(language)}  {book.labels[label.name]:n}", label.name)
            for label in labels
            if not label.retired or book.labels[label.name]
        ]
        self.labels.offer(self.tr("All labels"), shown, asked.label)
        pairs = [
            (" – ".join(f"\u2068{self._names.get(person, '?')}\u2069" for person in pair), pair)
            for pair in sorted(book.pairs)
            if book.pairs[pair]
        ]
        self.pairs.offer(self.tr("Everybody"), pairs, asked.pair)
        here = True if asked.article is not None else None
        self.articles.offer(self.tr("All articles"), [(self.tr("This article"), True)], here)
