"""The page on which a reviewer settles cases: the queue, the text with everybody's lanes, the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.core.review import ReviewedCase
from annotator.ui.action_spec import EDITING, REVIEW
from annotator.ui.article.people import Lane, Lanes, Marked
from annotator.ui.article.view import ArticleView
from annotator.ui.find_bar import FindBar
from annotator.ui.finding import Finding
from annotator.ui.notices import Notice, Toast
from annotator.ui.review import words
from annotator.ui.review.alike_dialog import AlikeDialog
from annotator.ui.review.case_book import Entry, Evidence
from annotator.ui.review.case_card import CaseCard
from annotator.ui.review.deciding import Deciding
from annotator.ui.review.empty import ReviewEmpty
from annotator.ui.review.queue_filter import Show
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.session_review import ReviewSession
from annotator.ui.session_review_article import ReviewedArticle
from annotator.ui.theme import Theme, page_colours
from annotator.ui.window_page import WindowPage


@dataclass(frozen=True, slots=True)
class Place:
    """The case that is looked at: its article and what it is about."""

    article: int
    evidence: Evidence


class ReviewPage(WindowPage):
    """Three columns around the article view. Holds no work of its own: the session does."""

    view: ArticleView
    toast: Toast

    dialogRequested = Signal(str)  # "export": the window's
    contextRequested = Signal(QPoint)
    zoomed = Signal(int)

    hints = ("take_suggested", "defer", "next_case", "previous_case", "undo", "help")

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = REVIEW
        self.session = session
        self.entry: Entry | None = None  # the case that is looked at, if it is in the queue
        self._wanted: Place | None = None  # where to go once the cases are here
        self._build()
        self.deciding = Deciding(session, self.view, self)
        self.finding = Finding(session, self.view, self.find_bar, self)
        self._connect()
        self.set_theme(theme)
        if session.ready:
            self._on_counted()
        else:
            self._show_nothing()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.queue = QueuePanel(self.session.names, self)
        self.view = ArticleView(self)
        self.find_bar = FindBar(self)
        self.own_work = Notice(self)
        self.empty = ReviewEmpty(self)
        self.toast = Toast(self.view)
        self.card = CaseCard(self)

        centre = QWidget(self)
        self._centre = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QVBoxLayout()
        bars.setContentsMargins(16, 0, 16, 0)
        for bar in (self.find_bar, self.own_work):
            bars.addWidget(bar)
        column.addLayout(bars)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)

        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setObjectName("columns")
        for widget, least in ((self.queue, 210), (centre, 420), (self.card, 250)):
            widget.setMinimumWidth(least)
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([280, 800, 320])
        self.columns.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        session, view, deciding = self.session, self.view, self.deciding
        session.counted.connect(self._on_counted)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.told.connect(self.toast.say)
        session.progressed.connect(self.empty.show_progress)
        self.queue.chosen.connect(self._choose)
        self.queue.filtered.connect(self._on_filtered)
        view.placeClicked.connect(self._click)
        view.selectionChanged.connect(self._on_selection)
        view.zoomed.connect(self.zoomed)
        view.contextRequested.connect(self.contextRequested)
        deciding.decided.connect(self._go_on)
        deciding.changed.connect(self._show_pending)
        deciding.modeChanged.connect(self._on_mode)
        self.card.taken.connect(deciding.take)
        self.card.actionPressed.connect(self._press)
        self.card.reasonPressed.connect(deciding.choose_reason)
        self.card.noteWritten.connect(deciding.write_note)
        self.card.noteLeft.connect(view.setFocus)
        self.card.editor.labelPressed.connect(deciding.press_label)
        self.own_work.accepted.connect(session.confirm)
        self.empty.pressed.connect(self._press)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        view = self.view
        return {
            **self.deciding.actions_table(),
            **self.finding.actions_table(),
            "decide_alike": self.decide_alike,
            "decision_note": self.card.edit_note,
            "confirm_own": self.session.confirm,
            "next_case": lambda: self._step(True),
            "previous_case": lambda: self._step(False),
            "next_left": self._next_left,
            "next_article": lambda: self._step_article(True),
            "previous_article": lambda: self._step_article(False),
            "sort_cases": self.queue.toggle_order,
            "release": self.session.release,
            "release_all": self.session.release_all,
            "undo": lambda: self._again(self.session.undo, edits=True),
            "redo": lambda: self._again(self.session.redo, edits=False),
            "clear": self.clear,
            "copy": view.copy,
            "select_all": lambda: view.set_selection(0, len(view.scene.text)),
        }

    def _press(self, action: str) -> None:
        if action == "export":
            self.dialogRequested.emit(action)
        elif action in ("widen", "show_deferred"):
            self.queue.widen(Show.DEFERRED if action == "show_deferred" else Show.ALL)
            self._next_left()
            self.take_hands()
        else:
            self.actions_table()[action]()

    # -- for the window -------------------------------------------------------------------------

    def can(self) -> tuple[bool, bool]:
        editing = self.deciding.editing
        return self.deciding.one is not None, editing is not None and editing.span is not None

    def position(self) -> str:
        article = self.session.article
        if article is None:
            return ""
        total = len(self.session.project.articles)
        parts = [self.tr("article {number} of {total}").format(number=article.number, total=total)]
        count = len(self.session.book.entries(article.number))
        parts.append(self.tr("%n case(s)", "", count))
        return "  ·  ".join(parts)

    def press_digit(self, digit: str) -> None:
        """A variant; or a label, while something is made."""
        if self.deciding.editing is None:
            self.deciding.take(digit)
            return
        for label in self.session.labels:
            if label.key == digit:
                self.deciding.press_label(label.name)

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

    def place(self) -> Place | None:
        one = self.deciding.one
        return Place(one.case.article, one.case.evidence) if one is not None else None

    def go_back_to(self, place: object) -> None:
        if isinstance(place, Place):
            self._wanted = place
            if self.session.ready:
                self._go(place.article, place.evidence)

    # -- going about ----------------------------------------------------------------------------

    def _on_counted(self) -> None:
        """The cases are here: go on where this reviewer stopped."""
        self.queue.show_book(self.session.book)
        wanted, self._wanted = self._wanted, None
        one = self.deciding.one
        if wanted is None and one is not None:
            wanted = Place(one.case.article, one.case.evidence)
        if wanted is not None and self._go(wanted.article, wanted.evidence):
            return
        last = self.session.last_article
        left = [entry for entry in self.queue.model.entries if entry.left]
        here = next((entry for entry in left if entry.article >= last), None)
        self._look_at(here or next(iter(left), None))

    def _choose(self, entry: Entry) -> None:
        self._look_at(entry)
        self.view.setFocus()

    def _look_at(self, entry: Entry | None) -> None:
        """Show a case of the queue; ``None`` says that nothing is left."""
        if entry is None:
            self.deciding.look_at(None)
            self.entry = None
            self._show_nothing()
            return
        self._go(entry.article, entry.case.evidence)

    def _go(self, article: int, evidence: Evidence | None) -> bool:
        """Show the case that is about ``evidence``, or the first of the article; ``False`` if there is none."""
        session = self.session
        self.card.commit()
        if session.article is None or session.article.number != article:
            session.open(article)
        here = session.open_article
        if here is None:
            return False
        one = here.find(evidence) if evidence is not None else None
        if one is None:
            first = next(iter(session.book.entries(article)), None)
            one = here.find(first.case.evidence) if first is not None else None
        if one is None:
            return False
        self._show(one)
        return True

    def _show(self, one: ReviewedCase) -> None:
        """Show a case of the open article."""
        self.view.setVisible(True)
        self.card.setVisible(True)
        self.empty.setVisible(False)
        self._centre.activate()  # a view that has no size yet cannot scroll to the case
        self.entry = self.session.book.find(one.case.article, one.case.evidence)
        self.deciding.look_at(one)
        self.view.show_case(one.case.place)
        self.view.viewport().repaint()  # the text first: it is what the eye waits for
        self.queue.show_current(self.entry, one.case.article)
        self._show_card()
        self.moved.emit()

    def _step(self, forward: bool) -> None:
        entry = self.queue.step(forward)
        if entry is not None:
            self._look_at(entry)
        else:
            self.toast.say(
                self.tr("This is the last case.")
                if forward
                else self.tr("This is the first case."),
                "done",
            )

    def _step_article(self, forward: bool) -> None:
        """The first case of the next or previous article in the queue."""
        here = self.session.article.number if self.session.article is not None else 0
        numbers = sorted({entry.article for entry in self.queue.model.entries})
        beyond = [n for n in numbers if (n > here if forward else n < here)]
        if not beyond:
            self.toast.say(
                self.tr("This is the last article.")
                if forward
                else self.tr("This is the first article."),
                "done",
            )
            return
        number = beyond[0] if forward else beyond[-1]
        self._look_at(next(e for e in self.queue.model.entries if e.article == number))

    def _next_left(self) -> None:
        self._look_at(self.queue.next_left())

    def _go_on(self) -> None:
        """The case is done with: go to the next one that is left."""
        following = self.queue.next_left()
        if following is not None and following.deferred and self.deciding.one is not None:
            # Nothing else is left: do not offer at once what was put off a moment ago.
            self.toast.say(self.tr("Only deferred cases are left."), "done")
        self._look_at(following)
        self.view.setFocus()

    def _click(self, letter: int) -> None:
        """The case at a letter of the text, the shortest if there are several."""
        here = self.session.open_article
        if here is None or self.deciding.editing is not None:
            return
        at = [one for one in here.cases if one.case.place.holds(letter)]
        if at:
            self._show(min(at, key=lambda one: len(one.case.place)))

    def _again(
        self, verb: Callable[[], tuple[int, Evidence | None] | None], *, edits: bool
    ) -> None:
        if edits and self.deciding.editing is not None:
            if not self.deciding.undo_edit():
                self.deciding.leave_editing()
            return
        found = verb()
        if found is not None and not self._go(*found):
            self._look_at(self.queue.next_left())

    def clear(self) -> None:
        """Let go: the find bar, what is being made, the selection; one at a time."""
        if self.find_bar.isVisible():
            self.find_bar.leave()
        elif self.deciding.editing is not None:
            self.deciding.leave_editing()
        else:
            self.view.clear_selection()

    # -- what is shown --------------------------------------------------------------------------

    def _on_opened(self) -> None:
        here = self.session.open_article
        self.view.show_article(
            here.article if here is not None else None,
            self._lanes(here) if here is not None else Lanes(),
        )
        self.view.set_regions(here.not_article if here is not None else ())
        if self.session.must_confirm:
            self.own_work.offer(
                self.tr(
                    "You annotated this article yourself. Somebody else should settle it; what you"
                    " decide here is kept as an exception."
                ),
                self.tr("Settle it anyway  Y"),
            )
        else:
            self.own_work.hide()
        if here is not None and self.deciding.one is not None:
            one = here.find(self.deciding.one.case.evidence)
            if one is not None:
                self.view.show_case(one.case.place)

    def _lanes(self, here: ReviewedArticle) -> Lanes:
        """Everybody's spans, by letters as long as the article is not settled."""
        named = here.names if here.is_settled else here.letters
        people = sorted(here.finished.spans, key=lambda person: here.letters[person])
        lanes = [
            Lane(
                named[person],
                tuple(
                    Marked(one.span, one.label, here.is_unsure(person, one))
                    for one in here.finished.spans[person]
                ),
            )
            for person in people
        ]
        gold = tuple(Marked(one.labelled.span, one.labelled.label) for one in here.gold)
        return Lanes(tuple(lanes), gold, self.tr("gold"))

    def _on_changed(self, articles: frozenset[int]) -> None:
        """The cases of some articles are other ones now."""
        session = self.session
        here = session.open_article
        if session.article is None and self.deciding.one is not None:
            self._look_at(self.queue.next_left())
            return
        if here is not None and here.article.number in articles:
            self._show_lanes(here)
            one = self.deciding.one
            if one is not None:
                found = here.find(one.case.evidence)
                if found != one:
                    self.deciding.look_at(found)
                self.entry = session.book.find(one.case.article, one.case.evidence)
        self.queue.show_current(self.entry, here.article.number if here is not None else None)
        self.queue.refresh()
        if self.view.isHidden() and self.deciding.one is None:
            self._look_at(self.queue.next_left())
        self._show_card()
        self.moved.emit()

    def _show_lanes(self, here: ReviewedArticle) -> None:
        lanes = self._lanes(here)
        if len(lanes.lanes) == len(self.view.scene.lanes.lanes):
            self.view.show_lanes(lanes)
        else:
            self._on_opened()

    def _on_filtered(self) -> None:
        """Other cases are asked for: look at the first of them, if the current one is not among them."""
        if self.queue.place is None and self.queue.model.entries:
            self._look_at(self.queue.model.entries[0])

    def _on_selection(self) -> None:
        if self.deciding.editing is not None:
            self._show_pending()
        self.moved.emit()

    def _on_mode(self) -> None:
        editing = self.deciding.editing is not None
        self.name = EDITING if editing else REVIEW
        one = self.deciding.one  # what is made has a ring of its own
        self.view.show_case(None if editing or one is None else one.case.place, scroll=False)
        self.moved.emit()

    def _show_card(self) -> None:
        shown, session = self.deciding.shown, self.session
        if shown is None:
            self.card.show_case(None, "", "", "")
            return
        place, total = self.queue.place, len(self.queue.model.entries)
        where = ""
        if place is not None:
            where = self.tr("Case {number} of {total}").format(number=place + 1, total=total)
        why = ""
        if shown.suggested is not None:
            why = words.why_shown(shown.suggested, shown.case, shown.text, session.labels)
        self.card.show_case(shown, where, why, self.deciding.meant.note)
        self.card.show_alike(len(session.book.alike(self.entry)) if self.entry is not None else 0)
        self.card.show_example(self._has_example())
        self._show_pending()

    def _show_pending(self) -> None:
        """What is being made, and the reason that is chosen."""
        if self.deciding.shown is None:
            return
        self.card.show_editing(self.deciding.editing, self.view.selection())
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
        self.card.setVisible(False)
        self.own_work.hide()
        self.empty.setVisible(True)
        book = self.session.book
        if not self.session.ready:
            self.empty.say(self.tr("Looking through the cases…"), "")
            self.empty.show_progress(0, None)
        elif len(book) and not book.left:
            self.empty.say(
                self.tr("Everything is settled"),
                self.tr(
                    "Release the articles, so that the annotators see what was decided, and export"
                    " the gold."
                ),
                (self.tr("Release all  Shift+R"), "release_all"),
                (self.tr("Export…  Ctrl+E"), "export"),
            )
        elif book.left and book.left == book.deferred:
            self.empty.say(
                self.tr("Only deferred cases are left"),
                self.tr("%n case(s) wait. What is settled can be released already.", "", book.left),
                (self.tr("Show them"), "show_deferred"),
                (self.tr("Release all  Shift+R"), "release_all"),
            )
        elif book.left:
            self.empty.say(
                self.tr("Nothing is left here"),
                self.tr("Other cases are left that the queue does not show now."),
                (self.tr("Show all cases"), "widen"),
            )
        elif book.articles:
            self.empty.say(
                self.tr("Everybody agrees"),
                self.tr(
                    "On all articles that two people or more have finished, they say the same."
                ),
                (self.tr("Release all  Shift+R"), "release_all"),
                (self.tr("Export…  Ctrl+E"), "export"),
            )
        else:
            self.empty.say(self.tr("No cases yet"), self.session.what_is_missing())
        self.moved.emit()

    # -- identical cases ------------------------------------------------------------------------

    def decide_alike(self) -> None:
        """Offer the same decision for all identical cases, after a preview."""
        shown, entry, session = self.deciding.shown, self.entry, self.session
        if shown is None or entry is None:
            return
        others = [one for one in session.book.alike(entry) if session.may_settle(one.article)]
        if not others:
            self.toast.say(self.tr("No identical case is left."), "done")
            return
        dialog = AlikeDialog(
            shown,
            [(one, session.text_of(one.article)) for one in others],
            session.labels,
            session.language,
            self.theme,
            self,
        )
        dialog.applied.connect(self._settle_alike)
        dialog.open()

    def _settle_alike(self, spans: object, others: object) -> None:
        one = self.deciding.one
        assert isinstance(spans, tuple) and isinstance(others, list)
        if one is not None:
            meant = self.deciding.meant
            if self.session.settle_alike(one.case, spans, others, meant.reason, meant.note):
                QTimer.singleShot(0, self, self._go_on)
