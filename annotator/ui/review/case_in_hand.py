"""What the keys do with the case that is looked at: take, put off; and with what reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.core.decision import Decision, Reason, Ruling
from annotator.core.reviewed import ReviewedCase
from annotator.review.case_view import NOTHING, CaseView, shown
from annotator.review.entry import Evidence, Outcome
from annotator.review.likely_reason import usual_reason
from annotator.review.pending import PendingDecision
from annotator.review.policy import Suggested, suggested
from annotator.review.span_draft import Purpose
from annotator.ui.article.view import ArticleView
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.span_maker import SpanMaker


class CaseInHand(QObject):
    """Between the page, which shows one case, and the session, which commits.

    ``decided`` tells that the case is done with and the hands may go on, ``stayed`` that it could
    not be decided; while ``is_deciding`` one of the two is still to come. ``changed`` tells that
    the reason or what is being made is to be shown anew. ``gone`` says why the case is not there
    any more: then nothing can be decided, and what was meant is kept in case it comes back.
    """

    decided = Signal()
    stayed = Signal()
    changed = Signal()

    def __init__(self, session: ReviewSession, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.one: ReviewedCase | None = None
        self.is_deciding = False
        self.gone = ""
        self._begun_on: Decision | None = (
            None  # what was decided when the hands began to say something
        )
        self.making = SpanMaker(session, view, self)
        self.making.changed.connect(self.changed)
        self.making.settled.connect(self._settle_made)
        self.making.turned.connect(self._begin)
        self.shown: CaseView | None = None

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on a case do, by their names in the action table."""
        making, bases = self.making, self._bases
        return {
            **making.actions_table(),
            "take_suggested": self.take_suggested,
            "nothing_here": lambda: self.take(NOTHING),
            "edit_boundary": self._if_may(lambda: making.begin(Purpose.BOUNDARY, bases())),
            "other_label": self._if_may(lambda: making.begin(Purpose.LABEL, bases())),
            "missed_span": self._if_may(making.begin_missed),
            "defer": self.defer,
            "guideline_gap": lambda: self._defer(Reason.GUIDELINE_GAP),
            "add_example": self.add_example,
            **{f"reason_{reason.value}": partial(self.choose_reason, reason) for reason in Reason},
        }

    def _if_may(self, do: Callable[[], object]) -> Callable[[], object]:
        """What makes a span is not begun where it could not be taken."""
        return lambda: do() if self._session.is_confirmed() else None

    # -- the case -------------------------------------------------------------------------------

    def look_at(self, one: ReviewedCase | None) -> None:
        """Another case is looked at, or the same one as it is now."""
        same = one is not None and self.one is not None and one.case == self.one.case
        self.one, self.gone = one, ""
        if not same:
            self.making.leave()
        self.shown = self._worked_out(one) if one is not None else None

    def lose(self, why: str) -> None:
        """The case is not there any more, by what others did."""
        self.gone = why
        self.making.leave()

    def _worked_out(self, one: ReviewedCase) -> CaseView | None:
        here = self._session.open_article
        if here is None:
            return None
        before = self._session.before(one)
        frequency = self._session.project.lexicon(self._session.person.number).frequency
        found = suggested(one.case, here.article.text, self._session.labels, frequency, before)
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
    def meant(self) -> PendingDecision:
        """The reason and note of the decision, or of the next one."""
        if self.one is None:
            return PendingDecision(None)
        decision = self._last_decision
        if decision is not None and self._is_settled:
            return PendingDecision(decision.reason, decision.note or "")
        said = self._said
        if said is not None:
            return said
        reason = usual_reason(self.one.case, self._text, self._session.labels)
        if decision is None:
            return PendingDecision(reason)
        if decision.ruling is Ruling.SETTLED:  # before people changed what they say
            reason = decision.reason or reason
        return PendingDecision(reason, decision.note or "")

    @property
    def _last_decision(self) -> Decision | None:
        """The decision that holds, or put the case off,
        or held before people changed what they say.
        """
        return (self.shown.decided or self.shown.old) if self.shown is not None else None

    @property
    def _said_reason(self) -> Reason | None:
        """The reason that was chosen by hand, for what is only put off."""
        said = self._said
        return said.reason if said is not None else None

    @property
    def _said(self) -> PendingDecision | None:
        """What was said by hand for the next decision on the case."""
        return self._session.meant.get(self._said_key) if self.one is not None else None

    @property
    def _said_key(self) -> tuple[int, Evidence]:
        """This case, or what it was before people changed what they say."""
        article, (place, _) = self._key
        meant, book = self._session.meant, self._session.book
        if self._key not in meant:
            for other, before in meant:
                gone = other == article and book.find(other, before) is None
                if gone and before[0].overlaps(place):
                    return other, before
        return self._key

    @property
    def _key(self) -> tuple[int, Evidence]:
        assert self.one is not None
        return self.one.case.article, self.one.case.evidence

    @property
    def _is_settled(self) -> bool:
        """Whether the case has a decision, which gets another reason or note at once."""
        shown = self.shown
        return shown is not None and shown.named and shown.decided is not None and not self.gone

    def choose_reason(self, reason: Reason) -> None:
        """Choose the reason, or none again; a decision that is made already gets it at once."""
        chosen = None if self.meant.reason is reason else reason
        self._mean(replace(self.meant, reason=chosen))

    def begin_note(self) -> None:
        """A note is being typed: on the case as it is decided now."""
        self._begun_on = self._last_decision

    def _begin(self) -> None:
        """A span is being made: on the case as it is decided now."""
        if self.making.editing is not None:
            self._begun_on = self._last_decision

    def write_note(self, note: str) -> bool:
        """Write the note; a decision that is made already gets it at once.

        ``False`` if not, because somebody decided while the note was being typed, and it is not
        about that.
        """
        note = note.strip()
        if note == self.meant.note.strip():
            return True
        if self._is_settled and self._was_decided_meanwhile():
            return False
        self._mean(replace(self.meant, note=note))
        return True

    def _was_decided_meanwhile(self) -> bool:
        """Whether somebody else decided since the hands began; says so, once."""
        decision, begun_on = self._last_decision, self._begun_on
        self._begun_on = decision
        if decision in (None, begun_on) or decision.person == self._session.person.number:
            return False
        self._session.tell_decided_meanwhile(decision)
        return True

    def _mean(self, meant: PendingDecision) -> None:
        if self.one is None:
            return
        if self._is_settled:
            self._session.restate(self.one, meant.reason, meant.note)
        else:
            self._session.meant[self._key] = meant
        self.changed.emit()

    # -- deciding -------------------------------------------------------------------------------

    def take(self, key: str) -> None:
        """Settle the case with the variant that has ``key``; 0 is nothing,
        whether or not somebody said so.
        """
        if self.gone:
            self._session.told.emit(self.gone, "refusal")
            return
        variant = self.shown.variant_at(key) if self.shown is not None else None
        if variant is not None:
            self.settle(variant.spans)
        elif key == NOTHING:
            self.settle(())

    def take_suggested(self) -> None:
        found = self.suggested
        if found is not None:
            self.settle(found.spans)
        elif self._is_settled:
            self.decided.emit()  # go on
        else:
            self._session.told.emit(
                self.tr("Nothing is suggested here. Press the number of a variant."), "done"
            )

    def _settle_made(self, spans: Outcome) -> None:
        if not self._was_decided_meanwhile():
            self.settle(spans)

    def settle(self, spans: Outcome) -> None:
        """Settle the case with ``spans``, and go on."""
        if self.one is None:
            return
        meant, case, left = self.meant, self.one.case, self.one.left
        if self._decide(lambda: self._session.settle(case, spans, meant.reason, meant.note)):
            if left:
                self._tell_if_settled()
            self._done()

    def _tell_if_settled(self) -> None:
        """The last case of the article was settled, and the hands go on to another article."""
        here, book = self._session.open_article, self._session.book
        if here is not None and here.is_settled and book.left > book.deferred:
            self._session.told.emit(
                self.tr("The article is settled. Shift+R releases all that are."), "done"
            )

    def defer(self) -> None:
        """Leave the case for later."""
        if self.one is not None:
            self._defer(self._said_reason)

    def _defer(self, reason: Reason | None) -> None:
        if self.one is None:
            return
        case, note = self.one.case, self.meant.note
        if self._decide(lambda: self._session.defer(case, reason, note)):
            self._done()

    def _decide(self, commit: Callable[[], bool]) -> bool:
        """Commit a decision; whether it could be made."""
        self.is_deciding = True
        try:
            made = commit()
        finally:
            self.is_deciding = False
        if not made:
            self.stayed.emit()
        return made

    def _done(self) -> None:
        self._session.meant.pop(self._said_key, None)
        self.making.leave()
        self.decided.emit()

    def add_example(self) -> None:
        if self.one is not None and self._is_settled:
            self._session.toggle_example(self.one)
        else:
            self._session.told.emit(self.tr("Settle the case first."), "done")

    # -- spans of one's own ---------------------------------------------------------------------

    def _bases(self) -> list[Outcome]:
        """What a span may be made from, the most likely first."""
        if self.one is None or self.shown is None:
            return [()]
        first: list[Outcome] = []
        if self.suggested is not None:
            first.append(self.suggested.spans)
        if self.shown.named and self.one.outcome:
            first.append(self.one.outcome)
        said = [variant.spans for variant in self.shown.variants]
        return [spans for spans in dict.fromkeys([*first, *said]) if spans] or [()]
