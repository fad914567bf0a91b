"""What the hands do to spans: tag, arm a label, relabel, move edges, cycle prefixes, step about."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject, Signal

from annotator import arabic
from annotator.core.annotation import Annotation, Certainty
from annotator.core.labels import Extent
from annotator.core.span import Span
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.answering import Answering
from annotator.ui.annotate.label_panel import LabelPanel
from annotator.ui.annotate.session import Session
from annotator.ui.annotate.split_and_merge import Parting
from annotator.ui.article.view import ArticleView
from annotator.ui.widgets.notice_bars import Toast
from annotator.ui.words.sentences import isolated

_LONGEST_IN_HINT = 24  # code points of what a key would make of a span


class Labelling(QObject):
    """Between the view, where things are selected, and the session, which commits.

    A label is *armed* when its key was pressed with nothing selected: what is selected next gets
    it; the pointer is a cross then, and ``armedChanged`` tells.
    """

    armedChanged = Signal()

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        panel: LabelPanel,
        toast: Toast,
        answering: Answering,
        together: Callable[[], AbstractContextManager[None]],
        parent: QObject,
    ) -> None:
        """``together`` is entered for changes of which what follows is shown once."""
        super().__init__(parent)
        self._session, self._view, self._panel, self._toast = session, view, panel, toast
        self._answering, self._together = answering, together
        self._parting = Parting(session, view, self)
        self.armed: str | None = None
        self._armed_told = ""  # the sentence that said so
        self._last_label: str | None = None
        self._clicked: str | None = None  # what a double click made, which one more click widens
        view.selectedByMouse.connect(self._on_selected_by_mouse)
        panel.pressed.connect(self.press)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on spans do, by their names in the action table."""
        session, move = self._session, self._move_edge
        return {
            "apply_label": self.apply_last,
            "next_clitic": self.next_clitic,
            "start_left": lambda: move("start", forward=True),
            "start_right": lambda: move("start", forward=False),
            "end_left": lambda: move("end", forward=True),
            "end_right": lambda: move("end", forward=False),
            "start_word_left": lambda: move("start", forward=True, word=True),
            "start_word_right": lambda: move("start", forward=False, word=True),
            "end_word_left": lambda: move("end", forward=True, word=True),
            "end_word_right": lambda: move("end", forward=False, word=True),
            "next_span": lambda: self._step_span(forward=True),
            "previous_span": lambda: self._step_span(forward=False),
            "outer_span": self._outer_span,
            "unsure": self._toggle_unsure,
            "split": lambda: self._with_selected(self._parting.split),
            "merge": lambda: self._with_selected(self._parting.merge),
            "delete": lambda: self._with_selected(lambda a: session.remove(a.id)),
            "not_article": self._toggle_not_article,
        }

    @property
    def selected(self) -> Annotation | None:
        """The selected annotation, if one is."""
        return self._session.annotation(self._view.selected_annotation)

    @property
    def _text(self) -> str:
        return self._session.article.text if self._session.article else ""

    # -- labels ---------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        """Do what a label's key does: tag the selection, relabel the selected span, or arm.

        A suggestion that keys are about is accepted with this label.
        """
        if self._session.article is None:
            return
        span = self._view.selection()
        selected = self.selected
        if span is not None:
            self._tag(span, name, self._view.selection_by_hand())
        elif selected is not None and selected.label == name:
            self._session.tag(selected.span, name)  # is refused, and says so
        elif selected is not None:
            self._last_label = name
            self._session.relabel(selected.id, name)
        elif self._answering.current is not None:
            self._last_label = name
            self._answering.accept_as(name)
        else:
            self._arm(None if self.armed == name else name)

    def apply_last(self) -> None:
        """Put the armed or last label on the selection, or on the word at the caret."""
        name = self.armed or self._last_label
        if name is None:
            self._toast.say(self.tr("Press a label's key first."), "done")
            return
        span = self._view.selection() or arabic.words.word_at(self._text, self._view.caret())
        if span is not None:
            self._tag(span, name, self._view.selection_by_hand())

    def clear(self) -> None:
        """Let go: the armed label, then the selection, then the selected span or suggestion."""
        if self.armed is not None:
            self._arm(None)
        elif self._view.selection() is not None:
            self._view.clear_selection()
        else:
            self._view.select_annotation(None)
            self._answering.let_go()

    def _tag(self, span: Span, name: str, hand: tuple[bool, bool]) -> str | None:
        self._last_label = name
        with self._together():
            made = self._session.tag(span, name, hand)
            if made is not None:
                self._choose(made)
        return made

    def _choose(self, id: str) -> None:
        self._view.clear_selection()
        self._view.select_annotation(id, scroll=False)

    def _arm(self, name: str | None) -> None:
        self.armed = name
        self._panel.show_armed(name)
        self._view.aim(aiming=name is not None)
        self.armedChanged.emit()
        self._toast.take_back(self._armed_told)
        self._armed_told = ""
        if name is not None:
            title = self._session.labels[name].title(self._session.language)
            armed = self.tr("What you select now becomes {label}. {key_clear} ends it.")
            self._armed_told = with_keys(armed).format(label=title)
            self._toast.say(self._armed_told, "done")

    def _on_selected_by_mouse(self, clicks: int) -> None:
        """With a label armed, what the mouse selected is tagged.

        At once, for a quick hand selects the next before any timer comes. A third click means the
        sentence instead of the word that the second one tagged, a fourth the paragraph.
        """
        span = self._view.selection()
        if span is None or self.armed is None:
            return
        clicked = self._session.annotation(self._clicked) if clicks > 2 else None
        if clicked is None:
            made = self._tag(span, self.armed, self._view.selection_by_hand())
            self._clicked = made if clicks > 1 else None
            return
        with self._together():
            self._session.widen(clicked.id, span)
            self._choose(clicked.id)

    def hint(self, annotation: Annotation) -> str:
        """What is said of a span on its chip: what its string was so far, and a key that helps."""
        parts = (self._answering.remembered(annotation.span), self._helping_key(annotation))
        return " · ".join(filter(None, parts))

    def _helping_key(self, annotation: Annotation) -> str:
        """The key that most likely helps with a span, and what it gives."""
        if self._session.labels[annotation.label].extent is Extent.NAME:
            variant = arabic.clitics.next_variant(self._text, annotation.span)
            if variant != annotation.span:
                surface = isolated(variant.of(self._text), _LONGEST_IN_HINT)
                return with_keys(self.tr("{key_next_clitic} → {surface}")).format(surface=surface)
        return with_keys(self.tr("{key_end_left} {key_end_right}: left edge"))

    # -- the selected span ----------------------------------------------------------------------

    def _with_selected(self, do: Callable[[Annotation], object]) -> None:
        annotation = self.selected
        if annotation is not None:
            do(annotation)

    @property
    def _span_in_question(self) -> Span | None:
        """That of the selected span, or of the suggestion that keys are about."""
        marked = self.selected or self._answering.current
        return marked.span if marked is not None else None

    def _reshape(self, span: Span) -> None:
        """Give what is in question other edges; a suggestion is accepted thereby."""
        if self.selected is not None:
            self._session.resize(self.selected.id, span)
        else:
            self._answering.accept_at(span)

    def next_clitic(self) -> None:
        """Cycle the clitic variants of the first word of what is in question."""
        span = self._span_in_question
        if span is None:
            return
        variant = arabic.clitics.next_variant(self._text, span)
        if variant == span:
            self._toast.say(self.tr("This word has no prefix to leave out."), "done")
        else:
            self._reshape(variant)

    def _move_edge(self, edge: arabic.edges.Edge, *, forward: bool, word: bool = False) -> None:
        span = self._span_in_question
        if span is None:
            return
        moved = arabic.edges.moved(self._text, span, edge, forward=forward, word=word)
        if moved is not None:
            self._reshape(moved)

    def _step_span(self, *, forward: bool) -> None:
        ordered = self._session.current.ordered
        if not ordered:
            return
        selected = self.selected
        if selected is not None:
            place = (ordered.index(selected) + (1 if forward else -1)) % len(ordered)
        else:
            caret = self._view.caret()
            before = sum(a.span.start < caret for a in ordered)
            place = (before if forward else before - 1) % len(ordered)
        self._view.select_annotation(ordered[place].id)

    def _outer_span(self) -> None:
        def choose(annotation: Annotation) -> None:
            around = [
                a
                for a in self._session.current.annotations.values()
                if a.id != annotation.id
                and a.span.contains(annotation.span)
                and (a.span != annotation.span or a.order > annotation.order)
            ]
            if around:
                self._view.select_annotation(min(around, key=lambda a: len(a.span)).id)

        self._with_selected(choose)

    def _toggle_unsure(self) -> None:
        self._with_selected(
            lambda a: self._session.set_certainty(
                a.id, None if a.certainty is Certainty.UNSURE else Certainty.UNSURE
            )
        )

    def set_certainty(self, value: Certainty) -> None:
        """Say how sure one is of the selected span."""
        self._with_selected(
            lambda a: self._session.set_certainty(a.id, None if a.certainty is value else value)
        )

    def write_note(self, text: str) -> None:
        """Write the note of the selected span."""
        self._with_selected(lambda a: self._session.note(a.id, text))

    def _toggle_not_article(self) -> None:
        """The lines that the selection, or the caret, touches."""
        span = self._view.selection()
        first, last = (span.start, span.end - 1) if span else (self._view.caret(),) * 2
        start = arabic.words.paragraph_at(self._text, first)
        end = arabic.words.paragraph_at(self._text, last)
        if start is None or end is None:
            self._toast.say(self.tr("This line is empty."), "done")
            return
        self._session.toggle_not_article(Span(start.start, end.end))
        self._view.clear_selection()
