"""Between the text and the spans that a reviewer makes: what the keys and the mouse do to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.arabic import edges
from annotator.core.annotation import Annotation
from annotator.core.case import LabelledSpan, Outcome
from annotator.core.span import Span
from annotator.review.span_draft import Purpose, SpanDraft
from annotator.ui.article.view import ArticleView
from annotator.ui.review.decisions import Decisions
from annotator.ui.review.session import ReviewSession

_EDITED = "edited-"  # ids of spans that are not anybody's yet


class SpanMaker(QObject):
    """Shows what is being made in the text, and tells what came of it.

    ``settled`` carries the spans that are taken; ``changed`` that something is to be shown anew;
    ``turned`` that something is being made now, or not any more.
    """

    settled = Signal(object)  # Outcome
    changed = Signal()
    turned = Signal()

    def __init__(
        self, session: ReviewSession, decisions: Decisions, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._decisions, self._view = session, decisions, view
        self.editing: SpanDraft | None = None
        view.edgeDragged.connect(lambda _id, span, _edge: self._edit(lambda e: e.resize(span)))
        view.selectedAnnotationChanged.connect(self._choose)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on a span do, by their names in the action table."""
        edge = self._move_edge
        return {
            "take_edited": self.take,
            "next_clitic": self._next_clitic,
            "start_left": lambda: edge("start", forward=True),
            "start_right": lambda: edge("start", forward=False),
            "end_left": lambda: edge("end", forward=True),
            "end_right": lambda: edge("end", forward=False),
            "start_word_left": lambda: edge("start", forward=True, word=True),
            "start_word_right": lambda: edge("start", forward=False, word=True),
            "end_word_left": lambda: edge("end", forward=True, word=True),
            "end_word_right": lambda: edge("end", forward=False, word=True),
            "next_span": lambda: self._edit(lambda editing: editing.step(forward=True)),
            "previous_span": lambda: self._edit(lambda editing: editing.step(forward=False)),
            "delete": lambda: self._edit(lambda editing: editing.remove()),
        }

    @property
    def _text(self) -> str:
        article = self._session.article
        return article.text if article is not None else ""

    # -- beginning and leaving ------------------------------------------------------------------

    def begin(self, purpose: Purpose, bases: Sequence[Outcome]) -> None:
        """Make spans from the first of ``bases``.

        If something is made already, from the next one.
        """
        old = self.editing
        base = 0
        if old is not None and old.purpose is not Purpose.MISSED:
            base, purpose = (old.base + 1) % len(bases), old.purpose
        self.editing = SpanDraft(purpose, self._text, bases[base], base)
        self._view.clear_selection()
        self._show()
        self.turned.emit()

    def move_by_word(
        self, edge: edges.Edge, bases: Callable[[], Sequence[Outcome]], *, forward: bool
    ) -> None:
        """Give the span that is made a word more or less; none is made yet: the likely one."""
        if self.editing is None:
            self.begin(Purpose.BOUNDARY, bases())
        self._move_edge(edge, forward=forward, word=True)

    def begin_missed(self) -> None:
        """Mark what nobody marked: the text that is selected, or is selected next."""
        self.editing = SpanDraft(Purpose.MISSED, self._text)
        self._show()
        self.turned.emit()

    def resume(self, editing: SpanDraft) -> None:
        """Go on with what was being made before the page was made anew."""
        self.editing = editing
        self._show()
        self.turned.emit()

    def leave(self) -> None:
        """Make nothing any more."""
        if self.editing is not None:
            self.editing = None
            self._view.set_annotations(())
            self.changed.emit()
            self.turned.emit()

    def take(self) -> None:
        """Take the spans as they are now."""
        if self.editing is None:
            return
        if self.editing.purpose is Purpose.BOUNDARY:
            self.settled.emit(self.editing.spans)
        else:
            self._session.told.emit(self.tr("Press a label's key."), "done")

    def undo(self) -> bool:
        """Take back the last step of what is being made; whether there was one."""
        undone = self.editing is not None and self.editing.undo()
        if undone:
            self._show()
        return undone

    def redo(self) -> None:
        """Make the step again that was taken back last; says so if there is none."""
        if self.editing is not None and self.editing.redo():
            self._show()
        else:
            self._session.told.emit(self.tr("There is nothing to redo."), "done")

    # -- labels ---------------------------------------------------------------------------------

    def press_label(self, name: str) -> None:
        """What a label's key does."""
        editing, selection = self.editing, self._view.selection()
        if editing is None:
            return
        if editing.purpose is Purpose.MISSED:
            self._mark_missed(selection, name)
        elif editing.purpose is Purpose.LABEL:
            editing.relabel(name)
            self.settled.emit(editing.spans)
        elif selection is not None:
            self._view.clear_selection()
            self._edit(lambda made: made.add(selection, name))
        else:
            self._edit(lambda made: made.relabel(name))

    def _mark_missed(self, selection: Span | None, label: str) -> None:
        if selection is None:
            self._session.told.emit(self.tr("Select the text first."), "done")
            return
        made = self._decisions.settle_missed(selection, label, self._view.selection_by_hand())
        if made:
            self._view.clear_selection()
            self.leave()

    # -- edges ----------------------------------------------------------------------------------

    def _edit(self, do: Callable[[SpanDraft], object]) -> None:
        if self.editing is not None:
            do(self.editing)
            self._show()

    def _move_edge(self, edge: edges.Edge, *, forward: bool, word: bool = False) -> None:
        self._edit(lambda editing: editing.move_edge(edge, forward=forward, word=word))

    def _next_clitic(self) -> None:
        if self.editing is not None and not self.editing.next_clitic():
            self._session.told.emit(self.tr("This word has no prefix to leave out."), "done")
        self._show()

    def _show(self) -> None:
        """The spans that are being made, in the text; the chosen one with its handles."""
        editing, article = self.editing, self._session.article
        if editing is None or article is None:
            return
        person = self._session.person.number
        self._view.set_annotations(
            _annotation(number, span, article.number, person)
            for number, span in enumerate(editing.spans)
        )
        chosen = editing.chosen
        if chosen is not None and self._view.selection() is None:
            self._view.select_annotation(f"{_EDITED}{chosen}")
        self.changed.emit()

    def _choose(self, id: str) -> None:
        if self.editing is None or not id.startswith(_EDITED):
            return
        number = int(id.removeprefix(_EDITED))
        if number != self.editing.chosen:
            self.editing.choose(number)
            self.changed.emit()


def _annotation(number: int, labelled: LabelledSpan, article: int, person: int) -> Annotation:
    return Annotation(f"{_EDITED}{number}", article, person, labelled.label, labelled.span)
