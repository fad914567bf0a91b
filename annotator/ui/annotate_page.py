"""The page on which people label: articles, the article, labels and spans; and what the keys do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakMethod

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from annotator import arabic
from annotator.core.annotation import Annotation, Certainty, Region, SetState, Verdict
from annotator.core.gesture import Gesture, Operation
from annotator.core.labels import Extent
from annotator.core.span import Span
from annotator.ui.article.view import ArticleView
from annotator.ui.article_list import ArticleList
from annotator.ui.article_model import Source
from annotator.ui.empty_state import EmptyState
from annotator.ui.find_bar import FindBar
from annotator.ui.label_panel import LabelPanel
from annotator.ui.notices import Notice, Toast
from annotator.ui.pages.guidelines import GuidelinesPanel
from annotator.ui.reasons import reason_shown
from annotator.ui.session import Session
from annotator.ui.span_card import SpanCard
from annotator.ui.span_list import SpanList
from annotator.ui.theme import Theme, page_colours


@dataclass(frozen=True, slots=True)
class Place:
    """A selection (or a caret, twice), the selected annotation's id, and how far the page is scrolled."""

    start: int
    end: int
    selected: str | None
    scrolled: int


class AnnotatePage(QWidget):
    """Three columns around the article view. Holds no work of its own: the session does."""

    articleOpened = Signal()
    positionChanged = Signal()  # the caret, the selection or the selected span moved
    dialogRequested = Signal(str)  # "skip", "flag", "elsewhere", "details", "import": the window's
    contextRequested = Signal(QPoint)
    zoomed = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.armed: str | None = None
        self._last_label: str | None = None
        self._show_place = QTimer(self, singleShot=True, interval=0)
        self._show_place.timeout.connect(self._show_place_in_list)
        self._matches: list[Span] = []
        self._match = -1
        self._build()
        self._connect()
        self.set_theme(theme)
        self._list_source()
        self._on_opened()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.articles = ArticleList(self)
        self.view = ArticleView(self)
        self.find_bar = FindBar(self)
        self.empty = EmptyState(self)
        self.proposals = Notice(self)
        self.closed_notice = Notice(self)
        self.toast = Toast(self.view)
        self.labels = LabelPanel(self)
        self.card = SpanCard(self)
        self.spans = SpanList(self)
        self.guidelines = GuidelinesPanel(self)

        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QVBoxLayout()
        bars.setContentsMargins(16, 0, 16, 0)
        for bar in (self.find_bar, self.proposals, self.closed_notice):
            bars.addWidget(bar)
        column.addLayout(bars)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)

        work = QWidget(self)
        right = QVBoxLayout(work)
        right.setContentsMargins(0, 12, 0, 0)
        right.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(_heading(self.tr("Labels"), self))
        top.addWidget(self.labels)
        top.addSpacing(4)
        top.addWidget(_heading(self.tr("Selected span"), self))
        top.addWidget(self.card)
        top.addSpacing(4)
        top.addWidget(_heading(self.tr("Spans in this article"), self))
        right.addLayout(top)
        right.addWidget(self.spans, 1)

        self.right = QSplitter(Qt.Orientation.Vertical, self)
        self.right.addWidget(work)
        self.right.addWidget(self.guidelines)
        self.right.setStretchFactor(0, 3)
        self.right.setStretchFactor(1, 2)
        self.right.setCollapsible(0, False)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.spans.setMinimumHeight(64)

        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setObjectName("columns")
        for widget, least in ((self.articles, 190), (centre, 480), (self.right, 210)):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([290, 800, 310])
        self.columns.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        session, view = self.session, self.view
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.counted.connect(self._on_counted)
        session.told.connect(self.toast.say)
        self.articles.chosen.connect(self._open)
        self.articles.searched.connect(self._search)
        self.articles.left.connect(self.view.setFocus)
        view.selectionChanged.connect(self._on_selection)
        view.selectedAnnotationChanged.connect(self._on_selected)
        view.edgeDragged.connect(lambda id, span, _edge: session.resize(id, span))
        view.zoomed.connect(self.zoomed)
        view.contextRequested.connect(self.contextRequested)
        hint = WeakMethod(self._hint)  # a view that held its page would keep both alive
        view.set_hint(lambda annotation: found(annotation) if (found := hint()) else "")
        view.viewport().installEventFilter(self)
        self.labels.pressed.connect(self.press_label)
        self.card.certaintyChosen.connect(self._set_certainty)
        self.card.noteWritten.connect(self._write_note)
        self.card.noteLeft.connect(self.view.setFocus)
        self.card.elsewhereRequested.connect(lambda: self.dialogRequested.emit("elsewhere"))
        self.spans.annotationChosen.connect(lambda id: view.select_annotation(id))
        self.find_bar.queried.connect(self._find)
        self.find_bar.stepped.connect(self.step_match)
        self.find_bar.closed.connect(self._leave_find)
        self.empty.pressed.connect(lambda: self.dialogRequested.emit("import"))
        self.proposals.accepted.connect(session.confirm_proposals)
        self.proposals.declined.connect(session.clear_proposals)
        self.proposals.looked.connect(self._show_next_proposal)
        self.proposals.label.setCursor(Qt.CursorShape.PointingHandCursor)
        self.closed_notice.accepted.connect(session.reopen)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions of the table that belong to this page do, by their names."""
        view, session = self.view, self.session
        return {
            "undo": lambda: self._show_gesture(session.undo()),
            "redo": lambda: self._show_gesture(session.redo()),
            "copy": view.copy,
            "select_all": lambda: view.set_selection(0, len(self._text)),
            "find": self._enter_find,
            "find_next": lambda: self.step_match(True),
            "find_previous": lambda: self.step_match(False),
            "search": self.articles.focus_search,
            "apply_label": self.apply_label,
            "clear": self.clear,
            "next_clitic": self.next_clitic,
            "start_left": lambda: self._move_edge("start", forward=True),
            "start_right": lambda: self._move_edge("start", forward=False),
            "end_left": lambda: self._move_edge("end", forward=True),
            "end_right": lambda: self._move_edge("end", forward=False),
            "start_word_left": lambda: self._move_edge("start", forward=True, word=True),
            "start_word_right": lambda: self._move_edge("start", forward=False, word=True),
            "end_word_left": lambda: self._move_edge("end", forward=True, word=True),
            "end_word_right": lambda: self._move_edge("end", forward=False, word=True),
            "next_span": lambda: self._step_span(True),
            "previous_span": lambda: self._step_span(False),
            "outer_span": self._outer_span,
            "note": self.card.edit_note,
            "unsure": self._toggle_unsure,
            "tag_elsewhere": lambda: self.dialogRequested.emit("elsewhere"),
            "split": lambda: self._with_selected(lambda a: session.split(a.id, view.caret())),
            "merge": lambda: self._with_selected(lambda a: session.merge(a.id)),
            "delete": lambda: self._with_selected(lambda a: session.remove(a.id)),
            "finish": self.finish,
            "skip": lambda: self.dialogRequested.emit("skip"),
            "flag": self._flag,
            "reopen": session.reopen,
            "next_todo": lambda: session.open_next(),
            "next_article": lambda: session.step(self.articles.shown, True),
            "previous_article": lambda: session.step(self.articles.shown, False),
            "not_article": self._toggle_not_article,
            "confirm_proposals": session.confirm_proposals,
            "clear_proposals": session.clear_proposals,
            "details": lambda: self.dialogRequested.emit("details"),
        }

    # -- what is shown --------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        labels, language = self.session.labels, self.session.language
        self.view.set_colours(page_colours(theme))
        self.view.set_labels(labels, language)
        self.articles.set_theme(theme)
        self.empty.set_theme(theme)
        self.labels.set_labels(labels, language, theme)
        self.spans.set_labels(labels, language, theme)
        self._show_label_counts()
        self._show_card()

    @property
    def _text(self) -> str:
        return self.session.article.text if self.session.article else ""

    @property
    def selected(self) -> Annotation | None:
        """The selected annotation, if one is."""
        return self.session.annotation(self.view.selected_annotation)

    def _on_opened(self) -> None:
        session = self.session
        self.find_bar.hide()
        self._matches, self._match = [], -1
        self.view.setVisible(session.article is not None)
        self.empty.setVisible(session.article is None)
        self.view.show_article(session.article)
        self.view.set_annotations(session.current.annotations.values())
        self.view.set_regions(session.current.not_article)
        self.view.viewport().repaint()  # the article first: it is what the eye waits for
        self._show_place.start()
        self._show_spans()
        self._show_card()
        self._show_notices()
        self.articleOpened.emit()

    def _show_place_in_list(self) -> None:
        """After the article is painted; by then the session may be at its end."""
        article = self.session.article
        if not self.session.ended:
            self.articles.show_current(article.number if article else 0)

    def _on_changed(self, gesture: Gesture) -> None:
        self.view.apply_changes(gesture.changes)
        if any(isinstance(change.record, Region) for change in gesture.changes):
            self.view.set_regions(self.session.current.not_article)
        if self.session.article is not None:
            self.view.show_details(self.session.article)
        self.spans.spans.change(gesture.changes)
        self.spans.show_selected(self.view.selected_annotation)
        self._show_label_counts()
        self._show_card()
        self._show_notices()
        self.articles.model.refresh_row(gesture.article)
        self.articleOpened.emit()

    def _on_counted(self) -> None:
        self.articles.show_counts(self.session.counts())
        self.articles.refresh()

    def _on_selection(self) -> None:
        if self.view.selection() is not None and self.view.selected_annotation:
            self.view.select_annotation(None)
        self.positionChanged.emit()

    def _on_selected(self, id: str) -> None:
        self._show_card()
        self.spans.show_selected(id or None)
        annotation = self.session.annotation(id or None)
        if annotation is not None:
            self.guidelines.show_label(annotation.label)
        self.positionChanged.emit()

    def _show_spans(self) -> None:
        annotations = self.session.current.annotations.values()
        self.spans.spans.show(annotations, self.session.labels, self._text)
        self.spans.show_selected(self.view.selected_annotation)
        self._show_label_counts()

    def _show_label_counts(self) -> None:
        self.labels.show_counts(Counter(a.label for a in self.session.current.annotations.values()))

    def _show_card(self) -> None:
        annotation = self.selected
        elsewhere = len(self.session.elsewhere(annotation.id)) if annotation else 0
        self.card.show_annotation(
            annotation,
            self.session.article,
            self.session.labels,
            self.session.language,
            self.theme,
            elsewhere,
        )

    def _show_notices(self) -> None:
        status = self.session.current.status
        open_proposals = self._open_proposals()
        closed = status.state in (SetState.DONE, SetState.SKIPPED)
        if open_proposals and not closed:
            self.proposals.offer(
                self.tr(
                    "%n line(s) look like site furniture, not article.", "", len(open_proposals)
                ),
                self.tr("Confirm  V"),
                self.tr("Clear  Z"),
            )
        else:
            self.proposals.hide()
        if status.state is SetState.DONE:
            self.closed_notice.offer(self.tr("This article is finished."), self.tr("Reopen  F4"))
        elif status.state is SetState.SKIPPED:
            reason = reason_shown(status.skip_reason or "") or self.tr("no reason given")
            self.closed_notice.offer(
                self.tr("This article is skipped: {reason}").format(reason=reason),
                self.tr("Reopen  F4"),
            )
        else:
            self.closed_notice.hide()

    def _show_gesture(self, gesture: Gesture | None) -> None:
        """Bring into sight what an undo or redo touched."""
        if gesture is None or gesture.operation is Operation.DO:
            return
        for change in gesture.changes:
            if isinstance(change.record, Annotation):
                if change.after is not None:
                    self.view.select_annotation(change.record.id)
                else:
                    self.view.scroll_to(change.record.span)
                return

    def _open_proposals(self) -> list[Region]:
        dimmed = self.session.current.not_article
        return [region for region in dimmed if region.verdict is Verdict.PROPOSED]

    def _show_next_proposal(self) -> None:
        """Bring the next proposed line into sight, behind what is in sight now, round the end."""
        spans = [region.span for region in self._open_proposals()]
        seen = self.view.visible_span()
        behind = [span for span in spans if seen is not None and span.end > seen.end]
        if spans:
            self.view.scroll_to((behind or spans)[0])

    def take_hands(self) -> None:
        """Put the keys where work goes on: on the article, or on what brings the first ones in."""
        (self.empty if self.session.article is None else self.view).setFocus()

    def place(self) -> Place:
        """Where the hands are in the open article."""
        view = self.view
        span = view.selection()
        ends = (span.start, span.end) if span else (view.caret(), view.caret())
        return Place(*ends, view.selected_annotation, view.verticalScrollBar().value())

    def go_back_to(self, place: Place) -> None:
        """Put the hands where they were, in a page that was made anew for the same article."""
        self.view.set_selection(place.start, place.end)
        self.view.select_annotation(place.selected, scroll=False)
        # A page that is not laid out yet cannot be scrolled.
        later = QTimer(self, singleShot=True)
        later.timeout.connect(lambda: self.view.verticalScrollBar().setValue(place.scrolled))
        later.start(0)

    # -- articles -------------------------------------------------------------------------------

    def _list_source(self) -> None:
        session = self.session
        self.articles.show_source(Source(session.rows, session.rows_before, session.row))
        self.articles.show_counts(session.counts())

    def _open(self, number: int) -> None:
        if self.session.article is None or self.session.article.number != number:
            self.session.open(number)
        self.view.setFocus()

    def _search(self, query: str) -> None:
        if query:
            self.articles.show_hits(self.session.search(query))

    def finish(self) -> None:
        """Finish the article and go to the next one to do."""
        if self.session.current.status.state is SetState.DONE or self.session.finish():
            self.session.open_next()
        self.view.setFocus()

    def skip(self, reason: str) -> None:
        """Skip the article and go to the next one to do."""
        if self.session.skip(reason):
            self.session.open_next()
        self.view.setFocus()

    def _flag(self) -> None:
        if self.session.current.status.flagged:
            self.session.unflag()
        else:
            self.dialogRequested.emit("flag")

    # -- labels ---------------------------------------------------------------------------------

    def press_label(self, name: str) -> None:
        """What a label's key does: tag the selection, relabel the selected span, or arm the label."""
        if self.session.article is None:
            return
        span = self.view.selection()
        selected = self.selected
        if span is not None:
            self._tag(span, name)
        elif selected is not None:
            self._last_label = name
            self.session.relabel(selected.id, name)
        else:
            self._arm(None if self.armed == name else name)

    def apply_label(self) -> None:
        """Put the armed or last label on the selection, or on the word at the caret."""
        name = self.armed or self._last_label
        if name is None:
            self.toast.say(self.tr("Press a label's key first."), "done")
            return
        span = self.view.selection() or arabic.words.word_at(self._text, self.view.caret())
        if span is not None:
            self._tag(span, name)

    def clear(self) -> None:
        """Let go: the armed label, then the selection, then the selected span."""
        if self.find_bar.isVisible():
            self.find_bar.leave()
        elif self.armed is not None:
            self._arm(None)
        elif self.view.selection() is not None:
            self.view.clear_selection()
        else:
            self.view.select_annotation(None)

    def _tag(self, span: Span, name: str) -> None:
        self._last_label = name
        made = self.session.tag(span, name, self.view.selection_by_hand())
        if made is not None:
            self.view.clear_selection()
            self.view.select_annotation(made, scroll=False)

    def _arm(self, name: str | None) -> None:
        self.armed = name
        self.labels.show_armed(name)
        if name is not None:
            title = self.session.labels[name].title(self.session.language)
            self.toast.say(
                self.tr("What you select now becomes {label}. Esc ends it.").format(label=title),
                "done",
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With a label armed, letting go of the mouse tags what it selected."""
        if event.type() == QEvent.Type.MouseButtonRelease and self.armed is not None:
            QTimer.singleShot(0, self, self._tag_armed)
        return super().eventFilter(watched, event)

    def _tag_armed(self) -> None:
        span = self.view.selection()
        if span is not None and self.armed is not None:
            self._tag(span, self.armed)

    def _hint(self, annotation: Annotation) -> str:
        """The key that most likely helps with a span, for its chip."""
        name = self.session.labels[annotation.label].extent is Extent.NAME
        if name and len(arabic.clitics.variants(self._text, annotation.span)) > 1:
            return self.tr("C: prefix")
        return self.tr("A S: left edge")

    # -- the selected span ----------------------------------------------------------------------

    def _with_selected(self, do: Callable[[Annotation], object]) -> None:
        annotation = self.selected
        if annotation is not None:
            do(annotation)

    def next_clitic(self) -> None:
        """Cycle the clitic variants of the selected span's first word."""
        self._with_selected(
            lambda a: self.session.resize(a.id, arabic.clitics.next_variant(self._text, a.span))
        )

    def _move_edge(self, edge: str, *, forward: bool, word: bool = False) -> None:
        annotation = self.selected
        if annotation is None:
            return
        start, end = annotation.span.start, annotation.span.end
        step = _word_step if word else _letter_step
        if edge == "start":
            start = step(self._text, start, forward)
        else:
            end = step(self._text, end, forward)
        if start < end:
            self.session.resize(annotation.id, Span(start, end))

    def _step_span(self, forward: bool) -> None:
        ordered = self.session.current.ordered
        if not ordered:
            return
        selected = self.selected
        if selected is not None:
            place = (ordered.index(selected) + (1 if forward else -1)) % len(ordered)
        else:
            caret = self.view.caret()
            before = sum(a.span.start < caret for a in ordered)
            place = (before if forward else before - 1) % len(ordered)
        self.view.select_annotation(ordered[place].id)

    def _outer_span(self) -> None:
        def choose(annotation: Annotation) -> None:
            around = [
                a
                for a in self.session.current.annotations.values()
                if a.id != annotation.id
                and a.span.contains(annotation.span)
                and (a.span != annotation.span or a.order > annotation.order)
            ]
            if around:
                self.view.select_annotation(min(around, key=lambda a: len(a.span)).id)

        self._with_selected(choose)

    def _toggle_unsure(self) -> None:
        self._with_selected(
            lambda a: self.session.set_certainty(
                a.id, None if a.certainty is Certainty.UNSURE else Certainty.UNSURE
            )
        )

    def _set_certainty(self, value: Certainty) -> None:
        self._with_selected(
            lambda a: self.session.set_certainty(a.id, None if a.certainty is value else value)
        )
        self._show_card()

    def _write_note(self, text: str) -> None:
        self._with_selected(lambda a: self.session.note(a.id, text))

    def _toggle_not_article(self) -> None:
        """The lines that the selection, or the caret, touches."""
        span = self.view.selection()
        first, last = (span.start, span.end - 1) if span else (self.view.caret(),) * 2
        start = arabic.words.paragraph_at(self._text, first)
        end = arabic.words.paragraph_at(self._text, last)
        if start is None or end is None:
            self.toast.say(self.tr("This line is empty."), "done")
            return
        self.session.toggle_not_article(Span(start.start, end.end))
        self.view.clear_selection()

    # -- find in the article --------------------------------------------------------------------

    def _enter_find(self) -> None:
        span = self.view.selection()
        self.find_bar.enter(span.of(self._text) if span and "\n" not in span.of(self._text) else "")

    def _find(self, query: str) -> None:
        found = arabic.fold.find_folded(self._text, query) if query.strip() else []
        self._matches = sorted(found)
        caret = self.view.caret()
        later = [n for n, span in enumerate(self._matches) if span.start >= caret]
        self._match = later[0] if later else (0 if self._matches else -1)
        self._show_matches()

    def step_match(self, forward: bool) -> None:
        """Go to the next or previous place found, round the ends."""
        if self._matches:
            self._match = (self._match + (1 if forward else -1)) % len(self._matches)
            self._show_matches()
        elif not self.find_bar.isVisible():
            self._enter_find()

    def _show_matches(self) -> None:
        self.view.set_matches(self._matches, self._match)
        self.find_bar.show_count(self._match, len(self._matches))

    def _leave_find(self) -> None:
        """The place that was found stays selected, ready for a label."""
        if 0 <= self._match < len(self._matches):
            span = self._matches[self._match]
            self.view.set_selection(span.start, span.end)
        self._matches, self._match = [], -1
        self.view.set_matches([], -1)
        self.view.setFocus()


def _letter_step(text: str, position: int, forward: bool) -> int:
    if forward:
        return arabic.graphemes.next_boundary(text, position) if position < len(text) else position
    return arabic.graphemes.previous_boundary(text, position) if position else 0


def _word_step(text: str, position: int, forward: bool) -> int:
    """The next end (forward) or beginning (back) of a word."""
    step = position
    while True:
        step = _letter_step(text, step, forward)
        if step in (0, len(text)):
            return step
        word = arabic.words.word_at(text, step if not forward else step - 1)
        if word is not None and step == (word.end if forward else word.start):
            return step


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "heading")
    return label
