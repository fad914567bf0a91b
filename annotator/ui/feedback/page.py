"""The feedback page: what was corrected, the article with one's own spans beside gold, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.case import LabelledSpan
from annotator.core.feedback import ArticleFeedback, Correction
from annotator.ui.article.people_lanes import Lane, Lanes, MarkedSpan
from annotator.ui.article.view import ArticleView
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.feedback.correction_card import CorrectionCard
from annotator.ui.feedback.delegate import FeedbackDelegate
from annotator.ui.feedback.model import FeedbackModel, FeedbackRow
from annotator.ui.feedback.nothing import NoFeedback
from annotator.ui.feedback.reasons_bar import Chosen, ReasonsBar
from annotator.ui.feedback.session import FeedbackSession
from annotator.ui.guide.guidelines import GuidelinesPanel
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme, page_colours
from annotator.ui.page import AtHand, WindowPage
from annotator.ui.page_names import FEEDBACK
from annotator.ui.widgets.notice_bars import Toast
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.row_keys import RowKeys
from annotator.ui.widgets.scrolling_body import LowBody

_REASONS = 0.3  # of the height of the page, at most: the corrections need the rest


@dataclass(frozen=True, slots=True)
class _Place:
    line: FeedbackRow | None
    scrolled: int


class FeedbackPage(WindowPage):
    """Three columns: corrections, the article, and the chosen correction above the guidelines."""

    name = FEEDBACK
    hints = ("next_correction", "previous_correction", "next_reason", "open_guideline", "help")
    view: ArticleView
    columns: QSplitter

    def __init__(
        self, session: FeedbackSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._article: ArticleFeedback | None = None
        self._correction: Correction | None = None
        self._build()
        session.changed.connect(self._show_feedback)
        self.set_theme(theme)
        self.guidelines.set_markdown(*session.guidelines())
        self._show_feedback()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.view = ArticleView(self)
        self.view.zoomed.connect(self.zoomed)
        self.toast = Toast(self)  # the article is not always there
        self.model = FeedbackModel(self.session.labels, self)
        self.delegate = FeedbackDelegate(self.session.labels, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        RowKeys(self.list)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Corrections"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.reasons = ReasonsBar(self)
        self.reasons.chosen.connect(self._filter)
        self.card = CorrectionCard(self)
        self.guidelines = GuidelinesPanel(self)
        self.nothing = NoFeedback(self)

        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setObjectName("columns")
        for widget, least in ((self._left(), 200), (self.view, 420), (self._right(), 240)):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([px(290), 790, px(320)])
        self.columns.setChildrenCollapsible(False)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.columns)
        self.stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _left(self) -> QWidget:
        left = QWidget(self)
        self.facts = PlainLabel(parent=self)
        self.facts.setProperty("role", "muted")
        self.facts.setWordWrap(True)
        self._confirmed = QProgressBar(self)
        self._confirmed.setTextVisible(False)
        line = QFrame(self)
        line.setProperty("line", True)
        heading = PlainLabel(self.tr("Corrections"), self)
        heading.setProperty("role", "heading")
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(10)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(10)
        top.addWidget(heading)
        self._reasons_room = LowBody(self)
        self._reasons_room.column.addWidget(self.reasons)
        top.addWidget(self._reasons_room)
        layout.addLayout(top)
        layout.addWidget(line)
        layout.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 0)
        foot.setSpacing(7)
        foot.addWidget(self.facts)
        foot.addWidget(self._confirmed)
        layout.addLayout(foot)
        return left

    def _right(self) -> QWidget:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.card)
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(scroll)
        right.addWidget(self.guidelines)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.setCollapsible(0, False)
        return right

    @property
    def correction(self) -> Correction | None:
        """The correction that is shown; ``None`` on an article without any."""
        return self._correction

    # -- the window's page ----------------------------------------------------------------------

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions of this page do, by their names."""
        return {
            "next_correction": lambda: self._step(forward=True),
            "previous_correction": lambda: self._step(forward=False),
            "next_reason": self.reasons.choose_next,
            "open_guideline": self._turn_to_guideline,
            "take_feedback": self._choose_file,
        }

    def _choose_file(self) -> None:
        chooser = FileChooser(self, self.tr("Choose a file with feedback"), self.session.folder)
        chooser.setNameFilter(self.tr("Feedback (*.json);;All files (*)"))
        chooser.setFileMode(FileChooser.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda name: self.session.take_in(Path(name)))
        chooser.open()

    def can(self) -> AtHand:
        """Whether there is an article, and never a span: here nothing is labelled."""
        return AtHand(self._article is not None)

    def position(self) -> str:
        """Which of the corrections one is on, and of how many; empty if on none."""
        if self._correction is None:
            return ""
        shown = self.model.corrections()
        at = shown.index(self._correction) + 1
        return self.tr("correction {at} of {total}").format(at=at, total=len(shown))

    def set_theme(self, theme: Theme) -> None:
        """Draw it in other colours."""
        self._theme = theme
        self.view.set_colours(page_colours(theme))
        self.view.set_labels(self.session.labels, self.session.language)
        self.delegate.theme = theme
        self.list.viewport().update()
        self.nothing.set_theme(theme)
        self._show_card()

    def take_hands(self) -> None:
        """Put the keys into the list, or on what is shown instead of it."""
        (self.nothing if self.stack.currentWidget() is self.nothing else self.list).setFocus()

    def turned_to(self) -> None:
        """Look for what was released meanwhile."""
        self.session.look()

    def place(self) -> object:
        """The line that one is on, and how far the article is scrolled."""
        line = self._correction or self._article
        return _Place(line, self.view.verticalScrollBar().value())

    def go_back_to(self, place: object) -> None:
        """Go to what :meth:`place` told of another page of this kind."""
        assert isinstance(place, _Place)
        self._go_to(place.line)
        self.view.verticalScrollBar().setValue(place.scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight when the list becomes lower."""
        super().resizeEvent(event)
        self._reasons_room.keep_below(round(_REASONS * self.height()))
        self.list.scrollTo(self.list.currentIndex())

    # -- what is shown --------------------------------------------------------------------------

    def _show_feedback(self) -> None:
        """Show the feedback that was read, at the line that was current if it is still there."""
        feedback = self.session.latest
        reading = self.session.reading and feedback is None
        self.nothing.show_reading(reading=reading, in_package=self.session.is_package)
        self._turn_to(self.columns if feedback is not None and feedback.articles else self.nothing)
        self.reasons.show_counts(feedback.reasons if feedback is not None else {})
        self._follow_the_eye()
        self._show_lines(self.reasons.choice)
        articles = feedback.articles if feedback is not None else ()
        spans = sum(len(article.spans) for article in articles)
        confirmed = sum(article.confirmed for article in articles)
        self._confirmed.setRange(0, max(1, spans))
        self._confirmed.setValue(confirmed)
        facts = self.tr("{kept} of %n span(s) are gold", "", spans)
        self.facts.setText(facts.format(kept=confirmed))

    def _follow_the_eye(self) -> None:
        """Tab goes through reasons, corrections, the article and the guidelines."""
        stops = (*self.reasons.pills, self.list, self.view, self.guidelines.text)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _turn_to(self, content: QWidget) -> None:
        """Show the columns or the notice in their place, and give it the keyboard focus."""
        if self.stack.currentWidget() is not content:
            self.stack.setCurrentWidget(content)
            if self.isVisible():
                self.take_hands()

    def _filter(self, reasons: Chosen) -> None:
        self._reasons_room.ensureWidgetVisible(self.reasons.chosen_pill)
        self._show_lines(reasons)
        self.list.setFocus()

    def _show_lines(self, reasons: Chosen) -> None:
        line_before = self._correction or self._article
        self.model.show(self.session.latest, reasons)
        self._go_to(line_before)

    def _go_to(self, line: FeedbackRow | None) -> None:
        """Make ``line`` current, or the first correction if it is gone, or the first article."""
        row = self.model.row_of(line) if line is not None else None
        if row is None:
            row = self.model.step(-1, forward=True)
        if row is None and self.model.rowCount():
            row = 0
        self.list.setCurrentIndex(self.model.index(row) if row is not None else QModelIndex())
        self._show_current()

    def _step(self, *, forward: bool) -> None:
        row = self.model.step(self.list.currentIndex().row(), forward=forward)
        if row is None:
            last = self.tr("This is the last correction.")
            self.toast.say(last if forward else self.tr("This is the first correction."), "done")
        else:
            self.list.setCurrentIndex(self.model.index(row))

    def _show_current(self) -> None:
        index = self.list.currentIndex()
        line = self.model.line(index.row()) if index.isValid() else None
        self._correction = line if isinstance(line, Correction) else None
        article = self.model.article_at(index.row()) if index.isValid() else None
        if article != self._article:
            self._article = article
            self._show_article()
        self.view.show_case(self._correction.place if self._correction is not None else None)
        if self._correction is not None:
            self.guidelines.show_label(self._correction.label)
        self._show_card()
        self.moved.emit()

    def _show_article(self) -> None:
        if self._article is None:
            self.view.show_article(None)
            return
        own = Lane(self.tr("You"), _marked(self._article.spans))
        lanes = Lanes((own,), _marked(self._article.gold), self.tr("Gold"))
        number = self._article.article
        self.view.show_article(self.session.article(number), lanes)
        self.view.set_regions(self.session.not_article(number))

    def _show_card(self) -> None:
        self.card.setVisible(self._correction is not None)
        if self._correction is None:
            return
        shown = self.model.corrections()
        heading = self.tr("Correction {at} of {total}").format(
            at=shown.index(self._correction) + 1, total=len(shown)
        )
        self.card.show_correction(
            self._correction, heading, self.session.labels, self.session.language, self._theme
        )

    def _turn_to_guideline(self) -> None:
        """Move the focus to the label's guideline, for reading on, or back to the list."""
        if self.guidelines.text.hasFocus():
            self.list.setFocus()
            return
        if self._correction is not None:
            self.guidelines.show_label(self._correction.label)
        self.guidelines.text.setFocus()


def _marked(spans: Sequence[LabelledSpan]) -> tuple[MarkedSpan, ...]:
    return tuple(MarkedSpan(labelled.span, labelled.label) for labelled in spans)
