"""The page on which people label: articles, the article, labels and spans; and what the keys do."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.annotation import Annotation, Certainty, Region, SetState
from annotator.core.gesture import Gesture
from annotator.ui.annotate.answering import Answering
from annotator.ui.annotate.article_model import RowSource
from annotator.ui.annotate.article_navigation import ArticleNavigation
from annotator.ui.annotate.article_notices import ArticleNotices
from annotator.ui.annotate.beside import Beside
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.page_columns import PageColumns
from annotator.ui.annotate.position import Position
from annotator.ui.annotate.reading_place import ReadingPlace
from annotator.ui.annotate.second_looks import SecondLooks
from annotator.ui.annotate.session import Session
from annotator.ui.annotate.suggestions import Suggestions
from annotator.ui.annotate.taken_back import show_again
from annotator.ui.article.find_in_text import FindInText
from annotator.ui.article.suggested import Asked
from annotator.ui.article.view import ArticleView
from annotator.ui.looks.theme import Theme, page_colours
from annotator.ui.page import AtHand, WindowPage
from annotator.ui.page_names import ANNOTATE
from annotator.ui.widgets.notice_bars import Toast

_MOST_HITS = 60
_HINTS: tuple[str, ...] = ("finish", "skip", "flag", "undo", "help")
_ANSWERING_HINTS = ("accept_suggestion", "dismiss_suggestion", "next_suggestion", "undo", "help")
_FOLDED_HINTS = ("articles_panel", "spans_panel", "finish", "undo", "help")


class AnnotatePage(WindowPage):
    """Three columns around the article view. Holds no work of its own: the session does."""

    view: ArticleView
    columns: PageColumns
    name = ANNOTATE
    hints = _HINTS
    context = ("next_clitic", "tag_elsewhere", "note", "unsure", "delete", "not_article", "copy")

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._show_place = QTimer(self, singleShot=True, interval=0)
        self._show_place.timeout.connect(self._show_place_in_list)
        self.going = ArticleNavigation(session, self)
        self._build()
        self._second_looks = SecondLooks(
            session, self.view, self.columns.doubts, self.columns.closed_notice, self
        )
        self.notices = ArticleNotices(session, self.columns, self)
        self.beside = Beside(session, self.columns, self.notices, self)
        self.suggestions = Suggestions(session, self.view, self)
        together = self.beside.together
        self.answering = Answering(session, self.view, self.suggestions, together, self)
        self.labelling = Labelling(
            session, self.view, self.labels, self.toast, self.answering, together, self
        )
        self._position = Position(
            session, self.columns, self.going, self.labelling, self.answering, self
        )
        self.finding = FindInText(session, self.view, self.find_bar, self)
        self._connect()
        self.set_theme(theme)
        self._on_opened()
        self._list_source()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        columns = self.columns = PageColumns(self)
        self.articles, self.view, self.right = columns.articles, columns.view, columns.right
        self.find_bar, self.empty = columns.find_bar, columns.empty
        self.proposals, self.closed_notice = columns.proposals, columns.closed_notice
        self.labels, self.card, self.spans = columns.labels, columns.card, columns.spans
        self.guidelines = columns.guidelines
        in_hand = WeakMethod(columns.view.in_hand)  # the toast goes with the desk
        self.toast = Toast(columns.desk, lambda: boxes() if (boxes := in_hand()) else ())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(columns)

    def _connect(self) -> None:
        session, view = self.session, self.view
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.counted.connect(self._on_counted)
        self.answering.outdated.connect(self.toast.take_back)
        self.columns.folded.connect(self._choose_hints)
        self.columns.folded.connect(self.moved)
        self.articles.chosen.connect(self._open)
        self.articles.searched.connect(self._search)
        self.articles.left.connect(self.view.setFocus)
        view.selectionChanged.connect(self._on_selection)
        view.selectedAnnotationChanged.connect(lambda _: self.beside.refresh())
        view.selectedAnnotationChanged.connect(self.toast.make_way)
        self.beside.moved.connect(self.moved)
        self.suggestions.moved.connect(self._choose_hints)
        self.suggestions.moved.connect(self.beside.refresh)
        view.edgeDragged.connect(lambda id, span, _edge: session.resize(id, span))
        view.zoomed.connect(self.zoomed)
        view.contextRequested.connect(self.contextRequested)
        hint = WeakMethod(self.labelling.hint)  # a view that held its page would keep both alive
        self.labelling.armedChanged.connect(self.moved)
        view.set_hint(lambda annotation: hint_of(annotation) if (hint_of := hint()) else "")
        asked = WeakMethod(self.answering.asked)
        view.set_question(lambda each: ask(each) if (ask := asked()) else Asked())
        self.card.certaintyChosen.connect(self._set_certainty)
        self.card.noteWritten.connect(self.labelling.write_note)
        self.card.noteLeft.connect(self.view.setFocus)
        self.card.elsewhereRequested.connect(lambda: self.dialogRequested.emit("elsewhere"))
        self.spans.annotationChosen.connect(lambda id: view.select_annotation(id))
        self.spans.left.connect(view.setFocus)
        self.empty.pressed.connect(lambda: self.dialogRequested.emit("import"))

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions of the table that belong to this page do, by their names."""
        view, session = self.view, self.session
        return {
            **self.labelling.actions_table(),
            **self.answering.actions_table(),
            **self.finding.actions_table(),
            **self.notices.actions_table(),
            "undo": lambda: self._show_gesture(session.undo()),
            "redo": lambda: self._show_gesture(session.redo()),
            "copy": view.copy,
            "select_all": lambda: view.set_selection(0, len(self._text)),
            "search": self.columns.go_to_search,
            "clear": self.clear,
            "note": self.columns.go_to_note,
            "tag_elsewhere": lambda: self.dialogRequested.emit("elsewhere"),
            "finish": self.finish,
            "skip": lambda: self.dialogRequested.emit("skip"),
            "flag": self._flag,
            "next_todo": lambda: self.going.open_next(),
            "next_article": lambda: self.going.step(self.articles.shown, forward=True),
            "previous_article": lambda: self.going.step(self.articles.shown, forward=False),
            "next_doubt": self._second_looks.step,
            "details": lambda: self.dialogRequested.emit("details"),
            "suggestion_options": lambda: self.dialogRequested.emit("suggestions"),
        }

    # -- what is shown --------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in other colours."""
        self.theme = theme
        self.view.set_colours(page_colours(theme))
        self.view.set_labels(self.session.labels, self.session.language)
        self.articles.set_theme(theme)
        self.empty.set_theme(theme)
        self.beside.set_theme(theme)

    @property
    def _text(self) -> str:
        return self.session.article.text if self.session.article else ""

    @property
    def selected(self) -> Annotation | None:
        """The selected annotation, if one is."""
        return self.labelling.selected

    def _on_opened(self) -> None:
        session = self.session
        self.view.setVisible(session.article is not None)
        self.empty.setVisible(session.article is None)
        if session.fault:
            self.empty.show_fault(session.fault)
        elif session.article is None:
            self.articles.none_given = session.reading.any_articles()
            self.empty.show_given(articles=self.articles.none_given)
        self.view.show_article(session.article)
        self.view.set_annotations(session.current.annotations.values())
        self.view.set_regions(session.current.not_article)
        self.view.viewport().repaint()  # the article first: it is what the eye waits for
        self._show_place.start()
        self.beside.show_opened()

    def _show_place_in_list(self) -> None:
        """After the article is painted; by then the session may be at its end."""
        if not self.session.ended:
            self.articles.show_current(self.session.here)

    def _on_changed(self, gesture: Gesture) -> None:
        self.toast.hide_refusal()
        self.view.apply_changes(gesture.changes)
        if any(isinstance(change.record, Region) for change in gesture.changes):
            self.view.set_regions(self.session.current.not_article)
        if self.session.article is not None:
            self.view.show_details(self.session.article)
        self.beside.show_changed(gesture)

    def _on_counted(self) -> None:
        self.articles.show_counts(self.session.reading.counts())
        self.articles.refresh()

    def _on_selection(self) -> None:
        if self.view.selection() is not None and self.view.selected_annotation:
            self.view.select_annotation(None)
        self.beside.refresh()

    def show_guidelines(self) -> None:
        """Show the guidelines as they are now; by then the session may be at its end."""
        session = self.session
        guidelines = None if session.ended else session.reading.guidelines(session.language)
        if guidelines is not None:
            self.guidelines.set_markdown(*guidelines)

    def _show_gesture(self, gesture: Gesture | None) -> None:
        show_again(gesture, self.view, self.suggestions, self.session.suggesting.claims)

    def workplaces(self) -> tuple[QWidget, ...]:
        """The text, and what stands there when no article is open: the last step can be undone."""
        return self.view, self.empty

    def take_hands(self) -> None:
        """Put the keys where work goes on: on the article, or on what brings the first ones in."""
        if self.session.fault:  # there is nothing to do on it, but to go to another one
            self.articles.view.setFocus()
        else:
            (self.empty if self.session.article is None else self.view).setFocus()

    def panels(self) -> dict[str, QWidget]:
        """The panels that can be hidden."""
        return {
            "articles_panel": self.articles,
            "spans_panel": self.right,
            "guidelines": self.guidelines,
        }

    def show_panel(self, panel: QWidget, *, shown: bool) -> None:
        """Show or hide one of the panels."""
        self.columns.show_panel(panel, shown=shown)

    def keeps(self, panel: str) -> bool:
        """Not where the panels are folded: they come back when there is room."""
        return not self.columns.is_narrow

    def _choose_hints(self) -> None:
        """Keys that answer what is suggested; else those to side panels that are folded."""
        usual = _FOLDED_HINTS if self.columns.is_narrow else _HINTS
        self.hints = usual if self.suggestions.current is None else _ANSWERING_HINTS

    def can(self) -> AtHand:
        """Whether there is an article, a selected span, or a suggestion that is in question."""
        has_article, has_span = self.session.article is not None, self.selected is not None
        return AtHand(has_article, has_span, self.suggestions.current is not None)

    def position(self) -> str:
        """Where one is: the selection, and which article."""
        return self._position.told()

    def press_digit(self, digit: str) -> None:
        """Press the label that has ``digit`` for its key."""
        for label in self.session.labels:
            if label.key == digit:
                self.labelling.press(label.name)

    def leave(self) -> None:
        """Write the note that is being typed."""
        self.card.commit()

    def place(self) -> ReadingPlace:
        """Where the hands are in the open article."""
        return ReadingPlace.of(self.view)

    def go_back_to(self, place: object) -> None:
        """Put the hands where they were, in a page that was made anew for the same article."""
        assert isinstance(place, ReadingPlace)
        place.restore(self.view)

    # -- articles -------------------------------------------------------------------------------

    def _list_source(self) -> None:
        reading = self.session.reading
        self.articles.show_source(RowSource(reading.rows, reading.rows_before, reading.row))
        self.articles.show_counts(reading.counts())

    def _open(self, number: int) -> None:
        if self.session.article is None or self.session.article.number != number:
            self.session.open(number)
        self.take_hands()

    def _search(self, query: str) -> None:
        """After a pause in typing; by then the session may be at its end."""
        if query and not self.session.ended:
            self.articles.show_hits(self.session.reading.search(query, _MOST_HITS))

    def finish(self) -> None:
        """Finish the article and go to the next one to do.

        Where something deserves a second look, that is offered first; finishing again goes on.
        """
        was_done = self.session.current.status.state is SetState.DONE
        if was_done or (self.session.finish() and not self._second_looks.offer()):
            self.going.open_next()
        self.view.setFocus()

    def skip(self, reason: str) -> None:
        """Skip the article and go to the next one to do."""
        if self.session.skip(reason):
            self.going.open_next()
        self.view.setFocus()

    def _flag(self) -> None:
        if self.session.current.status.flagged:
            self.session.unflag()
        else:
            self.dialogRequested.emit("flag")

    def clear(self) -> None:
        """Let go of the find bar, the armed label, the selection or the span, one at a time."""
        if self.find_bar.isVisible():
            self.find_bar.leave()
        else:
            self.labelling.clear()

    def _set_certainty(self, value: Certainty) -> None:
        self.labelling.set_certainty(value)
        self.beside.show_card()  # the button is down now, whether or not that was permitted
