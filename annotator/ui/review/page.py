"""The page on which a reviewer settles cases.

It has the queue, the text with everybody's lanes, and the case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.case import Case, LabelledSpan
from annotator.review.filter import QueueFilter, Show
from annotator.review.span_draft import SpanDraft
from annotator.ui.article.find_in_text import FindInText
from annotator.ui.article.view import ArticleView
from annotator.ui.looks.theme import Theme
from annotator.ui.page import AtHand, WindowPage
from annotator.ui.page_names import EDITING, REVIEW
from annotator.ui.review.case_display import CaseDisplay
from annotator.ui.review.case_in_hand import CaseInHand, QueuePlace
from annotator.ui.review.deciding import Deciding
from annotator.ui.review.decisions import Decisions
from annotator.ui.review.names_on_request import AskingNames
from annotator.ui.review.navigation import Navigation
from annotator.ui.review.page_columns import ReviewColumns
from annotator.ui.review.releases import Releases
from annotator.ui.review.same_decision import SameDecision
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.undoing import Undoing
from annotator.ui.review.why_empty import EXPORT, SHOW_ALL, SHOW_DEFERRED

_REVIEW_HINTS = ("take_suggested", "defer", "next_case", "previous_case", "undo", "help")
_EDITING_HINTS = ("take_edited", "undo", "redo", "help")


class ReviewPage(WindowPage):
    """What can be done on the page. It holds no work of its own: the session does."""

    view: ArticleView
    columns: ReviewColumns

    context = ("edit_boundary", "other_label", "missed_span", "nothing_here", "defer", "copy")
    hints: tuple[str, ...] = _REVIEW_HINTS

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = REVIEW
        self.session = session
        self._asked: tuple[QueueFilter, Sequence[Case] | None] | None = None
        self.in_hand = CaseInHand(session, self)
        self._build()
        self.decisions, self.releases = Decisions(session, self), Releases(session, self)
        self.names = AskingNames(session, self)
        self.deciding = Deciding(
            session, self.in_hand, self.decisions, self.releases, self.view, self
        )
        self.finding = FindInText(session, self.view, self.find_bar, self)
        self.going = Navigation(
            session, self.queue, self.in_hand, self.deciding, Undoing(session, self), self
        )
        self.alike = SameDecision(session, self.in_hand, self.decisions, self.deciding.saying, self)
        self.display = CaseDisplay(session, self.in_hand, self.deciding, self.columns, self)
        self._connect_session()
        self._connect_widgets()
        self.set_theme(theme)
        if session.open_article is not None:  # since before the page was made anew
            self.display.show_article()
        if session.ready:
            self.going.begin()
        else:
            self.display.show_nothing()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.columns = columns = ReviewColumns(self.session, self.in_hand, self)
        self.queue, self.card, self.guidelines = columns.queue, columns.card, columns.guidelines
        self.view, self.find_bar, self.bars = columns.view, columns.find_bar, columns.bars
        self.empty, self.toast = columns.empty, columns.toast
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns)

    def _connect_session(self) -> None:
        session, display = self.session, self.display
        session.counted.connect(self.going.begin)
        session.counted.connect(self._show_asked)
        session.opened.connect(display.show_article)
        session.changed.connect(self._on_changed)
        self.going.shown.connect(display.show_case)
        self.going.nothing.connect(display.show_nothing)
        self.going.lost.connect(display.show_lost)
        self.going.leaving.connect(self.card.reasons.let_go)
        self.alike.decided.connect(self.going.go_on)
        self.deciding.making.turned.connect(self._on_turned)
        display.moved.connect(self.moved)
        self.columns.labels_notice.watch(session.work)

    def _connect_widgets(self) -> None:
        view, card, deciding = self.view, self.card, self.deciding
        self.queue.chosen.connect(lambda _: view.setFocus())
        self.queue.namesAsked.connect(self.names.ask)
        view.placeClicked.connect(self.going.click)
        view.zoomed.connect(self.zoomed)
        view.contextRequested.connect(self.contextRequested)
        card.taken.connect(deciding.settle)
        card.actionPressed.connect(self._press)
        card.reasons.pressed.connect(deciding.saying.choose_reason)
        card.reasons.written.connect(self._write_note)
        card.reasons.left.connect(view.setFocus)
        card.note.begun.connect(deciding.saying.begin)
        card.editor.labelPressed.connect(deciding.making.press_label)
        self.bars.confirmed.connect(self._confirm)
        self.bars.released.connect(self._release)
        self.bars.stood.connect(self._confirm_stood)
        self.empty.pressed.connect(self._press)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions of this page do, by their names."""
        view = self.view
        return {
            **self.deciding.actions_table(),
            **self.finding.actions_table(),
            **self.going.actions_table(),
            "add_example": self._add_example,
            "decide_alike": lambda: self.alike.offer(self.theme),
            "decision_note": self.card.edit_note,
            "confirm_own": self._confirm,
            "changed_labels": self.columns.labels_notice.take,
            "show_names": self.names.ask_here,
            "release": self._release,
            "release_all": self.releases.release_all,
            "undo": self._undo,
            "redo": self._redo,
            "clear": self.clear,
            "copy": view.copy,
            "select_all": lambda: view.set_selection(0, len(view.scene.text)),
        }

    # -- what keys and buttons do ---------------------------------------------------------------

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
        self.releases.release()
        self.take_hands()

    def _confirm_stood(self) -> None:
        self.deciding.confirm_stood()
        self.take_hands()

    def _add_example(self) -> None:
        self.deciding.add_example()
        self.guidelines.read_again()

    def _write_note(self, note: str) -> None:
        if not self.deciding.saying.write_note(note):
            self.display.show_card()

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

    # -- what happens ---------------------------------------------------------------------------

    def _on_changed(self, articles: frozenset[int]) -> None:
        """The cases of some articles are other ones now."""
        self.display.show_changed(articles)
        self.going.look_again()
        if not self.deciding.is_deciding:  # another case comes at once, or this one is shown again
            self.display.show_again()

    def _on_turned(self) -> None:
        """Something is being made, or not any more: keys mean other things now."""
        editing = self.deciding.making.editing is not None
        self.name = EDITING if editing else REVIEW
        self.hints = _EDITING_HINTS if editing else _REVIEW_HINTS
        self.display.show_turned()

    def _show_asked(self) -> None:
        """The cases are here: show what was asked for meanwhile."""
        if self._asked is not None:
            (asked, cases), self._asked = self._asked, None
            self.show_cases(asked, cases)

    # -- for the window -------------------------------------------------------------------------

    def panels(self) -> dict[str, QWidget]:
        """The guidelines below the case, which can be shown and hidden."""
        return {"guidelines": self.guidelines}

    def can(self) -> AtHand:
        """Whether there is a case to work on, and a span that is being made."""
        editing = self.deciding.making.editing
        return AtHand(self.in_hand.is_there, editing is not None and editing.span is not None)

    def position(self) -> str:
        """Which article is open, and how many cases it has."""
        article = self.session.article
        if article is None:
            return ""
        where = self.tr("article {number} of {total}")
        count = len(self.session.book.entries(article.number))
        return "  ·  ".join(
            [
                where.format(number=article.number, total=self.session.article_count),
                self.tr("%n case(s)", "", count),
            ]
        )

    def show_cases(self, asked: QueueFilter, cases: Sequence[Case] | None = None) -> None:
        """Show only what is ``asked`` for in the queue.

        With ``cases``, only those, or what they became.
        """
        if not self.session.ready:
            self._asked = asked, cases
            return
        if cases is not None:
            asked = replace(asked, cases=self.session.book.now(cases))
        self.queue.ask(asked)
        self.take_hands()

    def show_span(self, article: int, span: LabelledSpan) -> None:
        """Look at the case of a span, whether or not it is in the queue."""
        if not self.going.go_to_span(article, span):
            self.toast.say(self.tr("This span is not there any more."), "advice")
        self.take_hands()

    def workplaces(self) -> tuple[QWidget, ...]:
        """The text and the card of the case, and what stands there when no case is left."""
        return self.view, self.card, self.empty

    def press_digit(self, digit: str) -> None:
        """A variant; or a label, while something is made."""
        if self.deciding.making.editing is None:
            self.deciding.take(digit)
            return
        for label in self.session.labels:
            if label.key == digit:
                self.deciding.making.press_label(label.name)

    def set_theme(self, theme: Theme) -> None:
        """Draw the page in the colours of ``theme``."""
        self.theme = theme
        self.display.set_theme(theme)

    def take_hands(self) -> None:
        """Put the keys where work goes on."""
        self.columns.take_hands()

    def turned_to(self) -> None:
        """Look what happened on other pages; the first time, at everything."""
        if self.session.ready:
            self.session.look()
        else:
            self.session.begin()

    def leave(self) -> None:
        """Write the note that is being typed."""
        self.card.reasons.commit()

    def place(self) -> tuple[QueuePlace | None, QueueFilter, SpanDraft | None]:
        """The case in hand, what the queue is asked for, and the spans that are being made."""
        return self.in_hand.place, self.queue.filter, self.deciding.making.editing

    def stopped_at(self) -> str:
        """The article of the case in hand, and where in it the case begins and ends."""
        case = self.in_hand.case
        if case is None:
            return ""
        return f"{case.article} {case.place.start} {case.place.end}"

    def start_at(self, stopped: str) -> None:
        """Begin with the case that was in hand, or with what is left behind it."""
        parts = stopped.split()
        if len(parts) == 3 and all(part.isdecimal() for part in parts):
            article, start, end = map(int, parts)
            self.going.stopped = (article, start, -end)

    def go_back_to(self, place: object) -> None:
        """Take up the case, the filter and the spans that another page of this kind had."""
        assert isinstance(place, tuple)
        wanted, self.queue.filter, editing = place
        self.going.wanted = wanted
        if self.session.ready:
            self.going.begin()
        if editing is not None and self.in_hand.place == wanted:
            self.deciding.making.resume(editing)
