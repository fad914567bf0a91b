"""How one gets from case to case, across the articles."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.core.case import LabelledSpan
from annotator.core.reviewed import ReviewedCase
from annotator.review.entry import Entry, Evidence, text_order
from annotator.ui.review.case_in_hand import CaseInHand, QueuePlace
from annotator.ui.review.deciding import Deciding
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.review.session import ReviewSession
from annotator.ui.review.undoing import Undoing


class Navigation(QObject):
    """Takes up cases: from the queue, out of articles that the session opens.

    ``shown`` tells that another case is looked at, ``nothing`` that none is; ``leaving`` comes
    before either, while the old case can still be written to. ``lost`` tells that the case is gone
    by what others did.
    """

    leaving = Signal()
    lost = Signal()
    shown = Signal()
    nothing = Signal()

    def __init__(
        self,
        session: ReviewSession,
        queue: QueuePanel,
        in_hand: CaseInHand,
        deciding: Deciding,
        undoing: Undoing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._queue, self._in_hand = session, queue, in_hand
        self._making, self._undoing = deciding.making, undoing
        self.wanted: QueuePlace | None = None  # where to go once the cases are here
        self.stopped: tuple[int, int, int] | None = None  # where the last run ended; as text_order
        self._by_impact = queue.filter.by_impact
        self._again = False  # an undo or redo is under way, and will say where to go
        queue.chosen.connect(self.look_at)
        queue.lookedAt.connect(self.look_at)
        queue.filtered.connect(self._after_filter)
        deciding.decided.connect(self.go_on)
        undoing.done.connect(self._go_to_done)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions that lead to other cases do, by their names in the action table."""
        return {
            "next_case": lambda: self._step(forward=True),
            "previous_case": lambda: self._step(forward=False),
            "next_left": self.next_left,
            "next_article": lambda: self._step_article(forward=True),
            "previous_article": lambda: self._step_article(forward=False),
            "next_in_article": lambda: self._step_in_article(forward=True),
            "previous_in_article": lambda: self._step_in_article(forward=False),
            "sort_cases": self._queue.toggle_order,
        }

    def begin(self) -> None:
        """The cases are read: stay, go where one wanted to go, or where this reviewer stopped."""
        self._queue.show_book(self._session.book)
        self._by_impact = self._queue.filter.by_impact
        wanted, self.wanted = self.wanted, None
        if wanted is None and self._in_hand.case is not None:
            self.look_again()
            self.shown.emit()
            return
        if wanted is not None and self.go(wanted):
            return
        self.look_at(self._first_left())

    def _first_left(self) -> Entry | None:
        """What is left where this reviewer stopped, or behind that; if nothing is, the first."""
        stopped = self.stopped or (self._session.last_article, 0, 0)
        left = [entry for entry in self._queue.model.entries if entry.left]
        behind = (entry for entry in left if text_order(entry) >= stopped)
        return next(behind, None) or next(iter(left), None)

    def look_at(self, entry: Entry | None) -> None:
        """Look at a case of the queue, or at none."""
        if entry is not None and self.go(QueuePlace(entry.article, entry.case.evidence)):
            return
        self.leaving.emit()
        self._in_hand.take_up(None)
        self.nothing.emit()

    def go(self, place: QueuePlace) -> bool:
        """Look at the case at ``place``, or at what is nearest to it.

        ``False`` if its article has none.
        """
        session = self._session
        if place != self._in_hand.place:
            self.leaving.emit()
        if session.article is None or session.article.number != place.article:
            session.open(place.article)
        reviewed = self._case_at(place) or self._nearest(place)
        if reviewed is None:
            return False
        self.look_at_case(reviewed)
        return True

    def go_to_span(self, article: int, span: LabelledSpan) -> bool:
        """Look at the case in which people say ``span``, or that made it gold; ``False``: none."""
        session = self._session
        self.leaving.emit()
        if session.article is None or session.article.number != article:
            session.open(article)
        here = session.open_article
        cases = here.cases if here is not None else ()
        reviewed = next((case for case in cases if _has(case, span)), None)
        if reviewed is not None:
            self.look_at_case(reviewed)
        return reviewed is not None

    def _case_at(self, place: QueuePlace) -> ReviewedCase | None:
        """The case at ``place`` in the open article, if it is that article and has it."""
        article = self._session.open_article
        if article is None or place.evidence is None or article.article.number != place.article:
            return None
        return article.find(place.evidence)

    def _nearest(self, place: QueuePlace) -> ReviewedCase | None:
        """The case of the queue that begins nearest to ``place``, in the same article."""
        start = place.evidence[0].start if place.evidence is not None else 0
        entries = self._session.book.entries(place.article)
        near = min(entries, key=lambda entry: abs(entry.case.place.start - start), default=None)
        if near is None:
            return None
        return self._case_at(QueuePlace(place.article, near.case.evidence))

    def look_at_case(self, reviewed: ReviewedCase) -> None:
        """Look at a case of the open article."""
        if reviewed.case != self._in_hand.case:
            self.leaving.emit()
        self._in_hand.take_up(reviewed)
        self.shown.emit()

    def look_again(self) -> None:
        """The cases of some articles are other ones now; if this one is gone, say so and stay."""
        in_hand, place = self._in_hand, self._in_hand.place
        if place is None or place.evidence is None:
            self.go_on()
            return
        reviewed = self._case_at(place)
        if reviewed is not None:
            if in_hand.shows(reviewed):
                in_hand.look_up()
            else:
                in_hand.take_up(reviewed)
        elif in_hand.gone and self._session.book.find(place.article, place.evidence):
            self.go(place)  # it is back
        elif not self._again:
            self._lose()

    def _lose(self) -> None:
        """The case is gone by what others did.

        Nothing else is shown in its place: a key that is on its way would settle that, and the rest
        of a note that is being typed would be about that.
        """
        article, case = self._session.open_article, self._in_hand.case
        assert case is not None
        people = {person for variant in case.variants for person in variant.people}
        why = self.tr("This case no longer exists: an annotator changed their spans here.")
        if article is None or not people <= article.finished.spans.keys():
            why = self.tr("This case no longer exists: somebody took the article up again.")
        if why == self._in_hand.gone:
            return
        if not self._in_hand.gone:
            self._session.told.emit(why, "refusal")
        self._in_hand.lose(why)
        self.lost.emit()

    def click(self, letter: int) -> None:
        """Look at the case at a letter of the text, the shortest if there are several."""
        article = self._session.open_article
        if article is None or self._making.editing is not None:
            return
        touched = [reviewed for reviewed in article.cases if reviewed.case.place.holds(letter)]
        if touched:
            self.look_at_case(min(touched, key=lambda reviewed: len(reviewed.case.place)))

    def next_left(self) -> None:
        """Look at the next case that is left to decide."""
        following = self._queue.next_left()
        if following is None and self._in_hand.entry is not None and self._in_hand.entry.left:
            self._say(self.tr("This is the only case left."))
        else:
            self.look_at(following)

    def go_on(self) -> None:
        """The case is done with: look at the next one, but not at what was put off."""
        following = self._queue.next_left()
        self.look_at(following if following is None or not following.deferred else None)

    def undo(self) -> None:
        """Take back the last decision, and look at its case."""
        self._do_again(self._undoing.undo)

    def redo(self) -> None:
        """Make the decision again that was taken back last, and look at its case."""
        self._do_again(self._undoing.redo)

    def _do_again(self, verb: Callable[[], tuple[int, Evidence | None] | None]) -> None:
        self.leaving.emit()
        self._again = True
        try:
            place = verb()
        finally:
            self._again = False
        if place is None:
            self.look_again()  # others may have done something meanwhile
        elif not self.go(QueuePlace(*place)):
            self.next_left()

    def _go_to_done(self, place: tuple[int, Evidence | None]) -> None:
        """Look at what was done again beside the window: now, and once all cases are read anew."""
        self.wanted = QueuePlace(*place)
        if not self.go(self.wanted):
            self.next_left()

    def _step(self, *, forward: bool) -> None:
        entry = self._queue.step(forward=forward)
        if entry is not None:
            self.look_at(entry)
        elif not self._queue.model.entries:
            self._say(self.tr("No case is in the list."))
        else:
            self._say(
                self.tr("This is the last case.") if forward else self.tr("This is the first case.")
            )

    def _step_article(self, *, forward: bool) -> None:
        """The first case of the next or previous article in the queue."""
        here = self._session.article.number if self._session.article is not None else 0
        entry = self._queue.of_article_beyond(here, forward=forward)
        if entry is not None:
            self.look_at(entry)
        elif not self._queue.model.entries:
            self._say(self.tr("No case is in the list."))
        else:
            self._say(
                self.tr("This is the last article.")
                if forward
                else self.tr("This is the first article.")
            )

    def _step_in_article(self, *, forward: bool) -> None:
        """The next or previous case of the open article, those on which all agree included."""
        article, here = self._session.open_article, self._in_hand.case
        if article is None or here is None:
            return
        places = [reviewed.case for reviewed in article.cases]
        row = places.index(here) if here in places else -1
        row += 1 if forward else -1
        if 0 <= row < len(places):
            self.look_at_case(article.cases[row])
        else:
            self._say(
                self.tr("This is the last case of the article.")
                if forward
                else self.tr("This is the first case of the article.")
            )

    def _after_filter(self) -> None:
        """Other cases are asked for, or another order.

        Look at the first of them, if this one is not among them or those with most impact come
        first now.
        """
        to_impact = self._queue.filter.by_impact and not self._by_impact
        self._by_impact = self._queue.filter.by_impact
        if to_impact:
            self.look_at(self._queue.first())
        elif self._queue.place is None:
            self.look_at(next(iter(self._queue.model.entries), None))

    def _say(self, sentence: str) -> None:
        self._session.told.emit(sentence, "done")


def _has(reviewed: ReviewedCase, span: LabelledSpan) -> bool:
    """Whether somebody says ``span`` in this case, or its outcome does."""
    variants = [variant.spans for variant in reviewed.case.variants]
    return any(span in spans for spans in (*variants, reviewed.outcome or ()))
