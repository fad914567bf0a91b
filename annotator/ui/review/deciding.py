"""What the keys do with the case in hand: take a variant, put it off, make a span of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.arabic.edges import Edge
from annotator.core.case import Outcome
from annotator.core.decision import Reason
from annotator.review.case_view import NOTHING
from annotator.review.span_draft import Purpose
from annotator.ui.actions.key_names import with_keys
from annotator.ui.article.view import ArticleView
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.decisions import Decisions
from annotator.ui.review.reason_and_note import ReasonAndNote
from annotator.ui.review.releases import Releases
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.span_maker import SpanMaker

_BY_WORD: tuple[tuple[str, Edge, bool], ...] = (
    ("word_more", "end", True),
    ("word_less", "end", False),
    ("word_more_before", "start", False),
    ("word_less_before", "start", True),
)


class Deciding(QObject):
    """Between the case in hand and the session, which commits.

    ``decided`` tells that the case is done with and the hands may go on, ``stayed`` that it could
    not be decided; while ``is_deciding`` one of the two is still to come. ``changed`` tells that
    the reason or what is being made is to be shown anew.
    """

    decided = Signal()
    stayed = Signal()
    changed = Signal()

    def __init__(
        self,
        session: ReviewSession,
        in_hand: CaseInHand,
        decisions: Decisions,
        releases: Releases,
        view: ArticleView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._in_hand = session, in_hand
        self._decisions, self._releases = decisions, releases
        self.is_deciding = False
        self.saying = ReasonAndNote(session, in_hand, decisions, self)
        self.saying.changed.connect(self.changed)
        self.making = SpanMaker(session, decisions, view, self)
        self.making.changed.connect(self.changed)
        self.making.settled.connect(self._settle_made)
        self.making.turned.connect(self._begin_saying)
        in_hand.putDown.connect(self.making.leave)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on a case do, by their names in the action table."""
        making, bases = self.making, self.bases
        return {
            **making.actions_table(),
            "take_suggested": self.take_suggested,
            "nothing_here": lambda: self.take(NOTHING),
            "edit_boundary": self._if_may(lambda: making.begin(Purpose.BOUNDARY, bases())),
            "other_label": self._if_may(lambda: making.begin(Purpose.LABEL, bases())),
            "missed_span": self._if_may(making.begin_missed),
            **{
                name: self._if_may(partial(making.move_by_word, edge, bases, forward=forward))
                for name, edge, forward in _BY_WORD
            },
            "defer": self.defer,
            "confirm_stood": self.confirm_stood,
            "guideline_gap": lambda: self._defer(Reason.GUIDELINE_GAP),
            "add_example": self.add_example,
            **{
                f"reason_{reason.value}": partial(self.saying.choose_reason, reason)
                for reason in Reason
            },
        }

    def _if_may(self, do: Callable[[], object]) -> Callable[[], object]:
        """What makes a span is not begun where it could not be taken."""
        return lambda: do() if self._decisions.is_confirmed() else None

    # -- deciding -------------------------------------------------------------------------------

    def take(self, key: str) -> None:
        """Settle the case with the variant that has ``key``; 0 settles it with nothing.

        Whether or not somebody said so.
        """
        if self._in_hand.gone:
            self._session.told.emit(self._in_hand.gone, "refusal")
            return
        view = self._in_hand.view
        variant = view.variant_at(key) if view is not None else None
        if variant is not None:
            self.settle(variant.spans)
        elif key == NOTHING:
            self.settle(())

    def take_suggested(self) -> None:
        """Settle the case as is suggested, or go on if it is settled."""
        suggested = self._in_hand.suggested
        if suggested is not None:
            self.settle(suggested.spans)
        elif self._in_hand.is_settled:
            self.decided.emit()  # go on
        else:
            self._session.told.emit(
                self.tr("Nothing is suggested here. Press the number of a variant."), "done"
            )

    def settle(self, spans: Outcome) -> None:
        """Settle the case with ``spans``, and go on."""
        reviewed, meant = self._in_hand.reviewed, self.saying.meant
        if reviewed is None:
            return
        case, left = reviewed.case, reviewed.left
        if self._decide(lambda: self._decisions.settle(case, spans, meant.reason, meant.note)):
            if left:
                self._tell_if_settled()
            self._finish()

    def defer(self) -> None:
        """Leave the case for later."""
        self._defer(self.saying.chosen_reason)

    def confirm_stood(self) -> None:
        """Settle what is stale in the article as it was decided before."""
        if self._decide(self._decisions.confirm_stood):
            self._tell_if_settled()
            self._finish()

    def add_example(self) -> None:
        """Add the case to the guidelines, or take it out again; says so if it is not settled."""
        reviewed = self._in_hand.reviewed
        if reviewed is not None and self._in_hand.is_settled:
            self._releases.toggle_example(reviewed)
        else:
            self._session.told.emit(self.tr("Settle the case first."), "done")

    def _defer(self, reason: Reason | None) -> None:
        case, note = self._in_hand.case, self.saying.meant.note
        if case is None:
            return
        if self._decide(lambda: self._decisions.defer(case, reason, note)):
            self._finish()

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

    def _finish(self) -> None:
        self.saying.forget()
        self.making.leave()
        self.decided.emit()

    def _tell_if_settled(self) -> None:
        """The last case of the article was settled, and the hands go on to another article."""
        article, book = self._session.open_article, self._session.book
        if article is not None and article.is_settled and book.left > book.deferred:
            self._session.told.emit(
                with_keys(
                    self.tr("The article is settled. {key_release_all} releases all that are.")
                ),
                "done",
            )

    # -- spans of one's own ---------------------------------------------------------------------

    def _begin_saying(self) -> None:
        """A span is being made: on the case as it is decided now."""
        if self.making.editing is not None:
            self.saying.begin()

    def _settle_made(self, spans: Outcome) -> None:
        if not self.saying.was_decided_meanwhile():
            self.settle(spans)

    def bases(self) -> list[Outcome]:
        """What a span may be made from, the most likely first."""
        view, suggested = self._in_hand.view, self._in_hand.suggested
        if view is None:
            return [()]
        likely: list[Outcome] = []
        if suggested is not None:
            likely.append(suggested.spans)
        if view.settled and view.reviewed.outcome:
            likely.append(view.reviewed.outcome)
        variants = [variant.spans for variant in view.variants]
        return [spans for spans in dict.fromkeys([*likely, *variants]) if spans] or [()]
