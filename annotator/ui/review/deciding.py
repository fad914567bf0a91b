"""What the keys do with the case that is looked at: take, edit, mark, put off; and with what reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.agreement.policy import Suggested, suggested
from annotator.core.annotation import Annotation
from annotator.core.review import LabelledSpan, Reason, ReviewedCase
from annotator.core.span import Span
from annotator.ui.article.view import ArticleView
from annotator.ui.review.case_book import Evidence, Outcome
from annotator.ui.review.case_shown import NOTHING, CaseShown, shown
from annotator.ui.review.editing import Editing, Purpose
from annotator.ui.review.reasons import usual_reason
from annotator.ui.session_review import ReviewSession

_EDITED = "edited-"  # ids of spans that are not anybody's yet


@dataclass(frozen=True, slots=True)
class Meant:
    """The reason and note with which the next decision on a case will be made."""

    reason: Reason | None
    note: str = ""


class Deciding(QObject):
    """Between the page, which shows one case, and the session, which commits.

    ``decided`` tells that the case is done with and the hands may go on; ``changed`` that the card or the
    spans that are being made are to be shown anew.
    """

    decided = Signal()
    changed = Signal()
    modeChanged = Signal()  # something is being made, or not any more

    def __init__(self, session: ReviewSession, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self.one: ReviewedCase | None = None
        self.editing: Editing | None = None
        self.shown: CaseShown | None = None
        self._meant: dict[tuple[int, Evidence], Meant] = {}
        view.edgeDragged.connect(lambda _id, span, _edge: self._edit(lambda e: e.resize(span)))
        view.selectedAnnotationChanged.connect(self._choose_edited)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on a case do, by their names in the action table."""
        edge = self._move_edge
        return {
            "take_suggested": self.take_suggested,
            "nothing_here": lambda: self.take(NOTHING),
            "edit_boundary": self.edit_boundary,
            "other_label": self.other_label,
            "missed_span": self.missed_span,
            "take_edited": self.take_edited,
            "defer": lambda: self._defer(self.meant.reason),
            "guideline_gap": lambda: self._defer(Reason.GUIDELINE_GAP),
            "add_example": self.add_example,
            "next_clitic": self._next_clitic,
            "start_left": lambda: edge("start", forward=True),
            "start_right": lambda: edge("start", forward=False),
            "end_left": lambda: edge("end", forward=True),
            "end_right": lambda: edge("end", forward=False),
            "start_word_left": lambda: edge("start", forward=True, word=True),
            "start_word_right": lambda: edge("start", forward=False, word=True),
            "end_word_left": lambda: edge("end", forward=True, word=True),
            "end_word_right": lambda: edge("end", forward=False, word=True),
            "next_span": lambda: self._edit(lambda editing: editing.step(True)),
            "previous_span": lambda: self._edit(lambda editing: editing.step(False)),
            "delete": lambda: self._edit(lambda editing: editing.remove()),
            **{f"reason_{reason.value}": partial(self.choose_reason, reason) for reason in Reason},
        }

    # -- the case -------------------------------------------------------------------------------

    def look_at(self, one: ReviewedCase | None) -> None:
        """Another case is looked at, or the same one as it is now."""
        same = one is not None and self.one is not None and one.case == self.one.case
        self.one = one
        if not same:
            self.leave_editing()
        self.shown = self._worked_out(one) if one is not None else None

    def _worked_out(self, one: ReviewedCase) -> CaseShown | None:
        here = self._session.open_article
        if here is None:
            return None
        before = self._session.before(one)
        found = suggested(one.case, here.article.text, self._session.labels, before)
        return shown(here, one, found, before)

    @property
    def suggested(self) -> Suggested | None:
        """What is suggested for the case."""
        return self.shown.suggested if self.shown is not None else None

    @property
    def _text(self) -> str:
        article = self._session.article
        return article.text if article is not None else ""

    # -- reason and note ------------------------------------------------------------------------

    @property
    def meant(self) -> Meant:
        """The reason and note of the decision, or of the next one."""
        if self.one is None:
            return Meant(None)
        case = self.one.case
        pending = self._meant.get((case.article, case.evidence))
        if pending is not None:
            return pending
        decision = self.shown.decided if self.shown is not None else None
        if decision is not None:
            return Meant(decision.reason, decision.note or "")
        return Meant(usual_reason(case, self._text, self._session.labels))

    def choose_reason(self, reason: Reason) -> None:
        """Choose the reason, or none again; a decision that is made already gets it at once."""
        chosen = None if self.meant.reason is reason else reason
        self._mean(replace(self.meant, reason=chosen))

    def write_note(self, note: str) -> None:
        """Write the note; a decision that is made already gets it at once."""
        if note.strip() != self.meant.note.strip():
            self._mean(replace(self.meant, note=note.strip()))

    def _mean(self, meant: Meant) -> None:
        if self.one is None:
            return
        if self.shown is not None and self.shown.decided is not None:
            self._session.restate(self.one, meant.reason, meant.note)
        else:
            case = self.one.case
            self._meant[case.article, case.evidence] = meant
        self.changed.emit()

    # -- deciding -------------------------------------------------------------------------------

    def take(self, key: str) -> None:
        """Settle the case with the variant that has ``key``; 0 is nothing, whether or not somebody said so."""
        variant = self.shown.variant_at(key) if self.shown is not None else None
        if variant is not None:
            self._settle(variant.spans)
        elif key == NOTHING:
            self._settle(())

    def take_suggested(self) -> None:
        found = self.suggested
        if found is not None:
            self._settle(found.spans)
        elif self.shown is not None and self.shown.decided is not None:
            self.decided.emit()  # it is settled: go on
        else:
            self._session.told.emit(
                self.tr("Nothing is suggested here. Press the number of a variant."), "done"
            )

    def _settle(self, spans: Outcome) -> None:
        if self.one is None:
            return
        meant, case = self.meant, self.one.case
        if self._session.settle(case, spans, meant.reason, meant.note):
            self._done()

    def _defer(self, reason: Reason | None) -> None:
        if self.one is None:
            return
        if self._session.defer(self.one.case, reason, self.meant.note):
            self._done()

    def _done(self) -> None:
        assert self.one is not None
        case = self.one.case
        self._meant.pop((case.article, case.evidence), None)
        self.leave_editing()
        self.decided.emit()

    def add_example(self) -> None:
        if self.one is not None and self.shown is not None:
            if self.shown.named and self.shown.decided is not None:
                self._session.toggle_example(self.one)
            else:
                self._session.told.emit(self.tr("Settle the case first."), "done")

    # -- making spans ---------------------------------------------------------------------------

    def edit_boundary(self) -> None:
        """Make a span from the variant that is most likely; again: from the next one."""
        self._begin_editing(Purpose.BOUNDARY)

    def other_label(self) -> None:
        """The same, but the next label settles it."""
        self._begin_editing(Purpose.LABEL)

    def _begin_editing(self, purpose: Purpose) -> None:
        if self.one is None:
            return
        bases = self._bases()
        old = self.editing
        base = (old.base + 1) % len(bases) if old is not None and old.base < len(bases) else 0
        if old is not None and old.purpose is Purpose.LABEL:
            purpose = Purpose.LABEL
        self.editing = Editing(purpose, self._text, bases[base], base)
        self._view.clear_selection()
        self._show_edited()
        if old is None:
            self.modeChanged.emit()

    def _bases(self) -> list[Outcome]:
        """What editing may begin with, the most likely first."""
        assert self.one is not None and self.shown is not None
        first: list[Outcome] = []
        if self.suggested is not None:
            first.append(self.suggested.spans)
        if self.shown.named and self.one.outcome:
            first.append(self.one.outcome)
        said = [variant.spans for variant in self.shown.variants]
        return [spans for spans in dict.fromkeys([*first, *said]) if spans] or [()]

    def missed_span(self) -> None:
        """Mark what nobody marked: the text that is selected, or is selected next."""
        self.editing = Editing(Purpose.MISSED, self._text)
        self._show_edited()
        self.modeChanged.emit()

    def leave_editing(self) -> None:
        """The variants again."""
        if self.editing is not None:
            self.editing = None
            self._view.set_annotations(())
            self.changed.emit()
            self.modeChanged.emit()

    def press_label(self, name: str) -> None:
        """What a label's key does while something is being made."""
        editing = self.editing
        if editing is None:
            return
        selection = self._view.selection()
        if editing.purpose is Purpose.MISSED:
            self._mark_missed(selection, name)
        elif editing.purpose is Purpose.LABEL:
            editing.relabel(name)
            self._settle(editing.spans)
        elif selection is not None:
            self._edit(lambda made: made.add(selection, name))
            self._view.clear_selection()
            self._show_edited()
        else:
            self._edit(lambda made: made.relabel(name))

    def _mark_missed(self, selection: Span | None, label: str) -> None:
        if selection is None:
            self._session.told.emit(self.tr("Select the text first."), "done")
            return
        by_hand = self._view.selection_by_hand()
        made = self._session.settle_missed(selection, label, by_hand, "")
        if made is not None:
            self._view.clear_selection()
            self.leave_editing()

    def take_edited(self) -> None:
        """Settle the case with the spans as they are now."""
        if self.editing is not None and self.editing.purpose is Purpose.BOUNDARY:
            self._settle(self.editing.spans)
        elif self.editing is not None:
            self._session.told.emit(self.tr("Press a label's key."), "done")

    def undo_edit(self) -> bool:
        """Take back the last step of what is being made; whether there was one."""
        undone = self.editing is not None and self.editing.undo()
        if undone:
            self._show_edited()
        return undone

    def _edit(self, do: Callable[[Editing], object]) -> None:
        if self.editing is not None:
            do(self.editing)
            self._show_edited()

    def _move_edge(self, edge: str, *, forward: bool, word: bool = False) -> None:
        self._edit(lambda editing: editing.move_edge(edge, forward=forward, word=word))

    def _next_clitic(self) -> None:
        if self.editing is not None and not self.editing.next_clitic():
            self._session.told.emit(self.tr("This word has no prefix to leave out."), "done")
        self._show_edited()

    def _show_edited(self) -> None:
        """The spans that are being made, in the text; the chosen one with its handles."""
        editing, article = self.editing, self._session.article
        if editing is None or article is None:
            return
        person = self._session.person.number
        blocked = self._view.blockSignals(True)  # that one is chosen is not news
        self._view.set_annotations(
            _annotation(number, one, article.number, person)
            for number, one in enumerate(editing.spans)
        )
        chosen = editing.chosen
        if chosen is not None and self._view.selection() is None:
            self._view.select_annotation(f"{_EDITED}{chosen}")
        self._view.blockSignals(blocked)
        self.changed.emit()

    def _choose_edited(self, id: str) -> None:
        if self.editing is not None and id.startswith(_EDITED):
            self.editing.choose(int(id.removeprefix(_EDITED)))
            self.changed.emit()


def _annotation(number: int, one: LabelledSpan, article: int, person: int) -> Annotation:
    return Annotation(f"{_EDITED}{number}", article, person, one.label, one.span)
