"""The widgets of the review page and where they stand: the queue, the text, the case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.ui.article.find_bar import FindBar
from annotator.ui.article.view import ArticleView
from annotator.ui.labels_bar import LabelsBar
from annotator.ui.looks.scale import px
from annotator.ui.review.article_bars import ArticleBars
from annotator.ui.review.case_card import CaseCard
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.empty import ReviewEmpty
from annotator.ui.review.late_guidelines import LateGuidelines
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.review.session import ReviewSession
from annotator.ui.widgets.grounded import grounded
from annotator.ui.widgets.notice_bars import Toast


class ReviewColumns(QSplitter):
    """Three columns around the article view; ``empty`` stands in its place while there is no case.

    What each shows is for others to say.
    """

    def __init__(self, session: ReviewSession, in_hand: CaseInHand, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")
        self.queue = QueuePanel(session.names, in_hand, self)
        centre, right = self._build_centre(), self._build_right(session)
        for widget, least in ((self.queue, 210), (centre, 420), (right, 250)):
            widget.setMinimumWidth(least)
            grounded(widget)
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setSizes([px(264), 800, px(304)])
        self.setChildrenCollapsible(False)

    def _build_centre(self) -> QWidget:
        centre = QWidget(self)
        self.find_bar = FindBar(centre)
        self.labels_notice = LabelsBar(centre)
        self.bars = ArticleBars(centre)
        self.view = ArticleView(centre)
        self.view.hush_selected()
        self.empty = ReviewEmpty(centre)
        self.toast = Toast(centre)  # also where there is no text to be over
        bars = QVBoxLayout()
        bars.setContentsMargins(16, 0, 16, 0)
        for bar in (self.find_bar, self.labels_notice, self.bars):
            bars.addWidget(bar)
        self._centre = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bars)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        return centre

    def _build_right(self, session: ReviewSession) -> QWidget:
        right = QSplitter(Qt.Orientation.Vertical, self)
        self.card = CaseCard(right)
        self.guidelines = LateGuidelines(session.guidelines, right)
        self.guidelines.hide()
        right.addWidget(self.card)
        right.addWidget(self.guidelines)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.setCollapsible(0, False)
        return right

    # -- text or no case ------------------------------------------------------------------------

    def show_text(self) -> bool:
        """Show the article, where nothing stood; whether it was hidden."""
        was_hidden = self.view.isHidden()
        self.empty.hide()
        self.view.show()
        self.bars.show()
        self._centre.activate()  # a view that has no size yet cannot scroll to the case
        return was_hidden

    def show_empty(self) -> None:
        """Show why there is no case, where the article stood."""
        self.view.hide()
        self.bars.hide()
        self.card.show_nothing()
        self.empty.show()

    # -- the hands ------------------------------------------------------------------------------

    def take_hands(self) -> None:
        """Put the keys where work goes on: on the text, or on what is to be done instead."""
        buttons = self.empty.buttons
        if self.view.isHidden() and buttons:
            buttons[0].setFocus()
        else:
            self.view.setFocus()

    def take_hands_off_buttons(self) -> None:
        """A button that was pressed by keys is not what the next key is meant for."""
        focused = self.window().focusWidget()
        on_card = focused is not None and self.card.isAncestorOf(focused)
        if on_card and focused is not self.card.note:
            self.view.setFocus()
