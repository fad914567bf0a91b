"""The page on which a reviewer settles cases: the queue, the text with everybody's lanes,
the case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.core.case import Case
from annotator.review.filter import QueueFilter, Show
from annotator.review.reviewed_article import ReviewedArticle
from annotator.review.span_draft import SpanDraft
from annotator.ui.actions.spec import EDITING, REVIEW
from annotator.ui.article.find_bar import FindBar
from annotator.ui.article.find_in_text import FindInText
from annotator.ui.article.people_lanes import Lanes
from annotator.ui.article.view import ArticleView
from annotator.ui.looks.theme import Theme, page_colours
from annotator.ui.page import WindowPage
from annotator.ui.review import words
from annotator.ui.review.article_bars import ArticleBars
from annotator.ui.review.case_card import CaseCard
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.case_in_text import CaseInText
from annotator.ui.review.empty import ReviewEmpty
from annotator.ui.review.guidelines import LateGuidelines
from annotator.ui.review.navigation import Navigation, QueuePlace
from annotator.ui.review.people_lanes import people_lanes
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.review.same_decision import SameDecision
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.why_empty import EXPORT, SHOW_ALL, SHOW_DEFERRED, Nothing
from annotator.ui.widgets.notices import Toast

_REVIEW_HINTS = ("take_suggested", "defer", "next_case", "previous_case", "undo", "help")
_EDITING_HINTS = ("take_edited", "undo", "redo", "help")


class ReviewPage(WindowPage):
    """Three columns around the article view. Holds no work of its own: the session does."""

    view: ArticleView
    toast: Toast

    context = ("edit_boundary", "other_label", "missed_span", "nothing_here", "defer", "copy")
    hints: tuple[str, ...] = _REVIEW_HINTS

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = REVIEW
        self.session = session
        self._asked: tuple[QueueFilter, Sequence[Case] | None] | None = None
        self._build()
        self.deciding = CaseInHand(session, self.view, self)
        self.finding = FindInText(session, self.view, self.find_bar, self)
        self.going = Navigation(session, self.queue, self.deciding, self)
        self.nothing = Nothing(session, self.empty, self)
        self.alike = SameDecision(session, self.deciding, self)
        self.in_text = CaseInText(session, self.view, self.deciding)
        self._connect()
        self.set_theme(theme)
        if session.open_article is not None:  # since before the page was made anew
            self._on_opened()
        if session.ready:
            self.going.begin()
        else:
            self._show_nothing()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.queue = QueuePanel(self.session.names, self)
        self.view = ArticleView(self)
        self.find_bar = FindBar(self)
        self.bars = ArticleBars(self)
        self.empty = ReviewEmpty(self)
        self.card = CaseCard(self)
        self.guidelines = LateGuidelines(self.session.guidelines, self)
        self.guidelines.hide()
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self.card)
        right.addWidget(self.guidelines)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.setCollapsible(0, False)

        centre = QWidget(self)
        self.toast = Toast(centre)  # also where there is no text to be over
        self._centre = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QVBoxLayout()
        bars.setContentsMargins(16, 0, 16, 0)
        for bar in (self.find_bar, self.bars):
            bars.addWidget(bar)
        column.addLayout(bars)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)

        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setObjectName("columns")
        for widget, least in ((self.queue, 210), (centre, 420), (right, 250)):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([264, 800, 304])
        self.columns.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        session, view, deciding = self.session, self.view, self.deciding
        session.counted.connect(self.going.begin)
        session.counted.connect(self._show_asked)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.told.connect(self.toast.say)
        session.progressed.connect(self.empty.show_progress)
        self.going.shown.connect(self._on_shown)
        self.going.nothing.connect(self._show_nothing)
        self.going.leaving.connect(self.card.let_go)
        self.going.lost.connect(self._on_lost)
        self.queue.chosen.connect(lambda _: view.setFocus())
        self.queue.filtered.connect(self._on_filtered)
        self.alike.decided.connect(self.going.go_on)
        view.placeClicked.connect(self.going.click)
        view.selectionChanged.connect(self._on_selection)
        view.zoomed.connect(self.zoomed)
        view.zoomed.connect(self.in_text.scroll_back)
        view.contextRequested.connect(self.contextRequested)
        deciding.changed.connect(self._show_pending)
        deciding.making.turned.connect(self._on_turned)
        self.card.taken.connect(deciding.settle)
        self.card.actionPressed.connect(self._press)
        self.card.reasonPressed.connect(deciding.choose_reason)
        deciding.stayed.connect(self._show_again)
        self.card.note.begun.connect(deciding.begin_note)
        self.card.noteWritten.connect(self._write_note)
        self.card.noteLeft.connect(view.setFocus)
        self.card.editor.labelPressed.connect(deciding.making.press_label)
        self.bars.confirmed.connect(self._confirm)
        self.bars.released.connect(self._release)
        self.empty.pressed.connect(self._press)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        view = self.view
        return {
            **self.deciding.actions_table(),
            **self.finding.actions_table(),
            **self.going.actions_table(),
            "add_example": self._add_example,
            "decide_alike": lambda: self.alike.offer(self.going.entry, self.theme),
            "decision_note": self.card.edit_note,
            "confirm_own": self._confirm,
            "release": self._release,
            "release_all": self.session.release_all,
            "undo": self._undo,
            "redo": self._redo,
            "clear": self.clear,
            "copy": view.copy,
            "select_all": lambda: view.set_selection(0, len(view.scene.text)),
        }

    def _press(self, action: str) -> None:
        """A button was pressed."""
        if action == EXPORT:
            self.dialogRequested.emit(action)
        elif action in (SHOW_ALL, SHOW_DEFERRED):
            self.queue.widen(Show.DEFERRED if action == SHOW_DEFERRED else Show.ALL)
            self.going.next_left()
            self.take_hands()
        else:
            self.actions_table()[action]()

    def _confirm(self) -> None:
        self.session.confirm()
        self.toast.hide()  # it may say that this is to be done first
        self.take_hands()

    def _release(self) -> None:
        self.session.release()
        self.take_hands()

    def _add_example(self) -> None:
        self.deciding.add_example()
        self.guidelines.read_again()

    def _undo(self) -> None:
        """The last step of what is being made, or else the last decision."""
        if self.deciding.making.editing is None:
            self.going.undo()
        elif not self.deciding.making.undo():
            self.deciding.making.leave()

    def _redo(self) -> None:
        """The step of what is being made that was taken back last, or else the decision."""
        if self.deciding.making.editing is None:
            self.going.redo()
        else:
            self.deciding.making.redo()

    def clear(self) -> None:
        """Let go: the find bar, what is being made, the selection; one at a time."""
        if self.find_bar.isVisible():
            self.find_bar.leave()
        elif self.deciding.making.editing is not None:
            self.deciding.making.leave()
        else:
            self.view.clear_selection()

    # -- for the window -------------------------------------------------------------------------

    def panels(self) -> dict[str, QWidget]:
        return {"guidelines": self.guidelines}

    def can(self) -> tuple[bool, bool]:
        editing = self.deciding.making.editing
        there = self.deciding.one is not None and not self.deciding.gone
        return there, editing is not None and editing.span is not None

    def position(self) -> str:
        article = self.session.article
        if article is None:
            return ""
        total = len(self.session.project.articles)
        parts = [self.tr("article {number} of {total}").format(number=article.number, total=total)]
        count = len(self.session.book.entries(article.number))
        parts.append(self.tr("%n case(s)", "", count))
        return "  ·  ".join(parts)

    def show_cases(self, asked: QueueFilter, cases: Sequence[Case] | None = None) -> None:
        """Show only what is ``asked`` for in the queue; with ``cases``, only those,
        or what they became.
        """
        if not self.session.ready:
            self._asked = asked, cases
            return
        if cases is not None:
            asked = replace(asked, cases=self.session.book.now(cases))
        self.queue.ask(asked)
        self.take_hands()

    def _show_asked(self) -> None:
        """The cases are here: show what was asked for meanwhile."""
        if self._asked is not None:
            (asked, cases), self._asked = self._asked, None
            self.show_cases(asked, cases)

    def press_digit(self, digit: str) -> None:
        """A variant; or a label, while something is made."""
        if self.deciding.making.editing is None:
            self.deciding.take(digit)
            return
        for label in self.session.labels:
            if label.key == digit:
                self.deciding.making.press_label(label.name)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        labels, language = self.session.labels, self.session.language
        self.view.set_colours(page_colours(theme))
        self.view.set_labels(labels, language)
        self.queue.set_labels(labels, language, theme)
        self.card.set_labels(labels, language, theme)
        self.empty.set_theme(theme)
        self._show_card()

    def take_hands(self) -> None:
        """Put the keys where work goes on: on the text, or on what is to be done instead."""
        buttons = self.empty.buttons
        if self.view.isHidden() and buttons:
            buttons[0].setFocus()
        else:
            self.view.setFocus()

    def turned_to(self) -> None:
        """Look what happened on other pages; the first time, at everything."""
        if self.session.ready:
            self.session.look()
        else:
            self.session.begin()

    def leave(self) -> None:
        self.card.commit()

    def place(self) -> tuple[QueuePlace | None, QueueFilter, SpanDraft | None]:
        return self.going.place, self.queue.filter, self.deciding.making.editing

    def go_back_to(self, place: object) -> None:
        assert isinstance(place, tuple)
        wanted, self.queue.filter, editing = place
        self.going.wanted = wanted
        if self.session.ready:
            self.going.begin()
        if editing is not None and self.going.place == wanted:
            self.deciding.making.resume(editing)

    # -- what is shown --------------------------------------------------------------------------

    def _on_opened(self) -> None:
        """Another article is open, or the same one anew."""
        here = self.session.open_article
        article = here.article if here is not None else None
        self.view.show_article(article, self._lanes(here))
        self.view.set_regions(here.not_article if here is not None else ())
        self.in_text.begin_anew()
        self.bars.show_article(self.session)
        if self.view.isVisible():
            self.in_text.show()
            self.in_text.begin()

    def _lanes(self, here: ReviewedArticle | None) -> Lanes:
        return people_lanes(here, self.tr("gold")) if here is not None else Lanes()

    def _on_shown(self) -> None:
        """Another case is looked at."""
        self.toast.hide_refusal()
        was_hidden = self.view.isHidden()
        self.empty.setVisible(False)
        self.view.setVisible(True)
        self.bars.show()
        self._centre.activate()  # a view that has no size yet cannot scroll to the case
        if was_hidden:
            self.take_hands()
        self.in_text.show()
        self.in_text.begin()
        self.view.viewport().repaint()  # the text first: it is what the eye waits for
        self._show_again()
        self._take_hands_off_buttons()

    def _take_hands_off_buttons(self) -> None:
        """A button that was pressed by keys is not what the next key is meant for."""
        focused = self.window().focusWidget()
        on_card = focused is not None and self.card.isAncestorOf(focused)
        if on_card and focused is not self.card.note:
            self.view.setFocus()

    def _on_filtered(self) -> None:
        """Other cases are asked for: say where among them one is,
        and put the hands where work goes on.
        """
        self._show_card()
        if self.isVisible():
            self.take_hands()

    def _on_lost(self) -> None:
        """The case is gone; the text stays where it is."""
        self.in_text.show()
        self._show_card()
        self.moved.emit()

    def _on_changed(self, articles: frozenset[int]) -> None:
        """The cases of some articles are other ones now."""
        here = self.session.open_article
        if here is not None and here.article.number in articles:
            self._show_lanes(here)
        self.bars.show_article(self.session)
        self.queue.refresh()
        self.going.look_again()
        if not self.deciding.is_deciding:  # another case comes at once, or this one is shown again
            self._show_again()

    def _show_again(self) -> None:
        """Show the case that is looked at as it is now."""
        article = self.session.article
        self.queue.show_current(self.going.entry, article.number if article else None)
        self._show_card()
        self.moved.emit()

    def _show_lanes(self, here: ReviewedArticle) -> None:
        lanes = self._lanes(here)
        if len(lanes.lanes) == len(self.view.scene.lanes.lanes):
            self.view.show_lanes(lanes)
        else:
            self._on_opened()

    def _on_selection(self) -> None:
        if self.deciding.making.editing is not None:
            self._show_pending()
        self.moved.emit()

    def _on_turned(self) -> None:
        """Something is being made, or not any more: keys mean other things now."""
        editing = self.deciding.making.editing is not None
        self.name = EDITING if editing else REVIEW
        self.hints = _EDITING_HINTS if editing else _REVIEW_HINTS
        self._take_hands_off_buttons()
        self.in_text.show()
        self.moved.emit()

    def _show_card(self) -> None:
        shown, session = self.deciding.shown, self.session
        if shown is None:
            self.card.show_case(None, "", "", "")
            return
        if self.deciding.gone:
            self.card.show_gone(self.deciding.gone)
            return
        place, total = self.queue.place, len(self.queue.model.entries)
        where = self.tr("Not in the list")
        if place is not None:
            where = self.tr("Case {number} of {total}").format(number=place + 1, total=total)
        why = ""
        if shown.suggested is not None:
            why = words.why_shown(shown.suggested, shown.case, shown.text, session.labels)
        self.card.show_case(shown, where, why, self.deciding.meant.note)
        entry = self.going.entry
        self.card.show_alike(session.book.count_alike(entry) if entry is not None else 0)
        self.card.show_example(self._has_example())
        said = next((v.spans for v in shown.case.variants if v.spans), ())
        if said:
            self.guidelines.look_up(said[0].label)
        self._show_pending()

    def _write_note(self, note: str) -> None:
        if not self.deciding.write_note(note):
            self._show_card()

    def _show_pending(self) -> None:
        """What is being made, and the reason that is chosen."""
        if self.deciding.shown is None or self.deciding.gone:
            return
        self.card.show_editing(self.deciding.making.editing, self.view.selection())
        self.card.show_reason(self.deciding.meant.reason)

    def _has_example(self) -> bool:
        here, one = self.session.open_article, self.deciding.one
        if here is None or one is None:
            return False
        said = one.outcome or tuple(s for v in one.case.variants for s in v.spans)
        return any(here.example_of(span) is not None for span in said)

    def _show_nothing(self) -> None:
        """There is no case to look at: say why, and what may come next."""
        self.view.setVisible(False)
        self.card.show_case(None, "", "", "")
        self.bars.hide()
        self.empty.setVisible(True)
        book, asked = self.session.book, self.queue.filter
        others = len(book) > 0 and not self.queue.model.entries
        self.nothing.say(unlike=others and not (asked.show is Show.LEFT and asked.is_wide))
        self.queue.show_current(None, None)
        if self.isVisible():
            self.take_hands()
        self.moved.emit()
