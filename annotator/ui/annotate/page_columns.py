"""The three columns of the page on which people label: articles, the article, labels and spans."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from annotator.ui.annotate.article_list import ArticleList
from annotator.ui.annotate.column_over_guidelines import ColumnOverGuidelines
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.annotate.label_panel import LabelPanel
from annotator.ui.annotate.span_card import SpanCard
from annotator.ui.annotate.span_list import SpanList
from annotator.ui.article.find_bar import FindBar
from annotator.ui.article.view import ArticleView
from annotator.ui.labels_bar import LabelsBar
from annotator.ui.looks.scale import px
from annotator.ui.settings import NARROW
from annotator.ui.widgets.grounded import grounded
from annotator.ui.widgets.notice_bars import NoticeBar
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.scrolling_body import ScrollingBody

_LEAST_LIST, _LEAST_ARTICLE, _LEAST_WORK = 190, 480, 210  # pixels
_LEAST_GUIDELINES = 96  # pixels; on a low screen they give way to the string of the span
_USUAL_LIST, _USUAL_WORK = 290, 310  # pixels, while nothing is remembered


class PageColumns(QSplitter):
    """Makes the parts of the page and lays them out; what they do is the page's.

    Where there is little room both side panels are folded; what is shown there by its key is a
    look, and folded away again when the window grows and shrinks once more.
    """

    folded = Signal()  # the side panels were folded, or are there again

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")
        self.is_narrow = False
        # Each part is made where it stays: Qt applies the style sheet anew to all that moves.
        self.articles = ArticleList(self)
        middle = self._middle_column()
        self.right = ColumnOverGuidelines(self._fill_right_column, self)
        self.guidelines = self.right.guidelines
        self.guidelines.setMinimumHeight(px(_LEAST_GUIDELINES))
        for column, least in (
            (self.articles, _LEAST_LIST),
            (middle, _LEAST_ARTICLE),
            (self.right, _LEAST_WORK),
        ):
            column.setMinimumWidth(least)
            grounded(column)
        self.setStretchFactor(1, 1)
        self.setSizes(_usual())
        self.setChildrenCollapsible(False)

        self._wide = _usual()  # how wide the columns are where there is room
        self._wanted = dict.fromkeys((self.articles, self.right, self.guidelines), True)

    def show_panels(self, *, articles: bool, work: bool, guidelines: bool) -> None:
        """Show the side panels that are wanted, as soon as there is room for them."""
        self._wanted = {self.articles: articles, self.right: work, self.guidelines: guidelines}
        self._show_wanted()

    def _show_wanted(self) -> None:
        for panel, wanted in self._wanted.items():
            panel.setVisible(wanted and not self.is_narrow)

    def go_to_search(self) -> None:
        """Put the hands on the search field, also where its panel is folded."""
        self._unfold(self.articles)
        self.articles.focus_search()

    def go_to_note(self) -> None:
        """Put the hands on the note of the selected span, also where its panel is folded."""
        self._unfold(self.right)
        self.card.edit_note()

    def show_panel(self, panel: QWidget, *, shown: bool) -> None:
        """Show or hide a side panel; the guidelines bring what they stand in."""
        if shown and self.right.isAncestorOf(panel):
            self.right.show()
        panel.setVisible(shown)

    def _unfold(self, panel: QWidget) -> None:
        if panel.isHidden():
            panel.show()
            self.folded.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self.sizes()
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        if narrow == self.is_narrow:
            return
        self.is_narrow = narrow
        if narrow:
            self._wide = before if all(before) else self._wide
            self._wanted = {panel: not panel.isHidden() for panel in self._wanted}
        self._show_wanted()
        if not narrow:
            self.setSizes(self._wide)
        self.folded.emit()

    def _middle_column(self) -> QWidget:
        """The article, or what stands in its place, below the bars."""
        middle = QWidget(self)
        self.find_bar, self.desk = FindBar(middle), QWidget(middle)
        self.view, self.empty = ArticleView(self.desk), EmptyState(self.desk)
        self.labels_notice, self.guidelines_notice = LabelsBar(middle), NoticeBar(middle)
        self.out_notice, self.proposals = NoticeBar(middle), NoticeBar(middle)
        self.doubts, self.closed_notice = NoticeBar(middle), NoticeBar(middle)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QVBoxLayout()
        bars.setContentsMargins(16, 0, 16, 0)
        for bar in (
            self.find_bar,
            self.labels_notice,
            self.guidelines_notice,
            self.out_notice,
            self.proposals,
            self.doubts,
            self.closed_notice,
        ):
            bars.addWidget(bar)
        column.addLayout(bars)
        column.addWidget(self.desk, 1)
        on_desk = QVBoxLayout(self.desk)
        on_desk.setContentsMargins(0, 0, 0, 0)
        on_desk.addWidget(self.view)
        on_desk.addWidget(self.empty)
        return middle

    def _fill_right_column(self, body: ScrollingBody) -> None:
        """Labels and spans."""
        inside = body.inside
        grounded(inside)
        self.labels, self.card, self.spans = LabelPanel(inside), SpanCard(inside), SpanList(inside)
        column = body.column
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(_heading(self.tr("Labels"), inside))
        top.addWidget(self.labels)
        top.addSpacing(4)
        top.addWidget(_heading(self.tr("Selected span"), inside))
        top.addWidget(self.card)
        top.addSpacing(4)
        top.addWidget(_heading(self.tr("Spans in this article"), inside))
        column.addLayout(top)
        column.addWidget(self.spans, 1)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.spans.setMinimumHeight(px(64))
        self.spans.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)


def _usual() -> list[int]:
    """How wide the columns are; the middle one takes what is left."""
    return [px(_USUAL_LIST), 800, px(_USUAL_WORK)]


def _heading(text: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    label.setProperty("role", "heading")
    return label
