"""Which case is looked at, and how one gets from case to case, across the articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.core.reviewed import ReviewedCase
from annotator.review.entry import Entry, Evidence
from annotator.ui.review.case_in_hand import CaseInHand
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """A case: its article and what it is about."""

    article: int
    evidence: Evidence | None


class Navigation(QObject):
    """Between the queue, the session that opens articles, and what is decided.

    ``shown`` tells that another case is looked at, ``nothing`` that none is; ``leaving`` comes
    before either, while the old case can still be written to. ``lost`` tells that the case is gone
    by what others did. ``entry`` is the case if it is one of the book's: what everybody says is
    none.
    """

    leaving = Signal()
    lost = Signal()
    shown = Signal()
    nothing = Signal()

    def __init__(
        self, session: ReviewSession, queue: QueuePanel, deciding: CaseInHand, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._queue, self._deciding = session, queue, deciding
        self.entry: Entry | None = None
        self.wanted: QueuePlace | None = None  # where to go once the cases are here
        self._by_impact = queue.filter.by_impact
        self._again = False  # an undo or redo is under way, and will say where to go
        queue.chosen.connect(self.look_at)
        queue.filtered.connect(self._after_filter)
        deciding.decided.connect(self.go_on)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions that lead to other cases do, by their names in the action table."""
        return {
            "next_case": lambda: self._step(True),
            "previous_case": lambda: self._step(False),
            "next_left": self.next_left,
            "next_article": lambda: self._step_article(True),
            "previous_article": lambda: self._step_article(False),
            "sort_cases": self._queue.toggle_order,
        }

    @property
    def place(self) -> QueuePlace | None:
        """Where one is."""
        one = self._deciding.one
        return QueuePlace(one.case.article, one.case.evidence) if one is not None else None

    def begin(self) -> None:
        """The cases are here: stay, go where one wanted to go,
        or on where this reviewer stopped.
        """
        self._queue.show_book(self._session.book)
        self._by_impact = self._queue.filter.by_impact
        wanted, self.wanted = self.wanted, None
        if wanted is None and self.place is not None:
            self.look_again()
            self.shown.emit()
            return
        if wanted is not None and self.go(wanted):
            return
        last = self._session.last_article
        left = [entry for entry in self._queue.model.entries if entry.left]
        here = next((entry for entry in left if entry.article >= last), None)
        self.look_at(here or next(iter(left), None))

    def look_at(self, entry: Entry | None) -> None:
        """Look at a case of the queue, or at none."""
        if entry is not None and self.go(QueuePlace(entry.article, entry.case.evidence)):
            return
        self.leaving.emit()
        self.entry = None
        self._deciding.look_at(None)
        self.nothing.emit()

    def go(self, place: QueuePlace) -> bool:
        """Look at the case at ``place``, or at what is nearest to it;
        ``False`` if its article has none.
        """
        session = self._session
        if place != self.place:
            self.leaving.emit()
        if session.article is None or session.article.number != place.article:
            session.open(place.article)
        here = session.open_article
        one = here.find(place.evidence) if here and place.evidence is not None else None
        if one is None:
            start = place.evidence[0].start if place.evidence is not None else 0
            entries = session.book.entries(place.article)
            near = min(entries, key=lambda e: abs(e.case.place.start - start), default=None)
            one = here.find(near.case.evidence) if here and near is not None else None
        if one is not None:
            self.look_at_case(one)
        return one is not None

    def look_at_case(self, one: ReviewedCase) -> None:
        """Look at a case of the open article."""
        if QueuePlace(one.case.article, one.case.evidence) != self.place:
            self.leaving.emit()
        self.entry = self._session.book.find(one.case.article, one.case.evidence)
        self._deciding.look_at(one)
        self.shown.emit()

    def look_again(self) -> None:
        """The cases of some articles are other ones now; if this one is gone, say so and stay."""
        deciding, here = self._deciding, self._session.open_article
        if deciding.one is None:
            self.go_on()
            return
        case = deciding.one.case
        one = here.find(case.evidence) if here and here.article.number == case.article else None
        if one is None:
            if deciding.gone and self._session.book.find(case.article, case.evidence):
                self.go(QueuePlace(case.article, case.evidence))  # it is back
            elif not self._again:
                self._lose()
            return
        if one != deciding.one or deciding.gone:
            deciding.look_at(one)
        self.entry = self._session.book.find(case.article, case.evidence)

    def _lose(self) -> None:
        """The case is gone by what others did.

        Nothing else is shown in its place: a key that is on its way would settle that, and the rest
        of a note that is being typed would be about that.
        """
        here, one = self._session.open_article, self._deciding.one
        assert one is not None
        people = {person for variant in one.case.variants for person in variant.people}
        why = self.tr("The case is gone: people changed what they say here.")
        if here is None or not people <= here.finished.spans.keys():
            why = self.tr("The case is gone: somebody took the article up again.")
        if why == self._deciding.gone:
            return
        if not self._deciding.gone:
            self._session.told.emit(why, "refusal")
        self._deciding.lose(why)
        self.lost.emit()

    def click(self, letter: int) -> None:
        """Look at the case at a letter of the text, the shortest if there are several."""
        here = self._session.open_article
        if here is not None and self._deciding.making.editing is None:
            at = [one for one in here.cases if one.case.place.holds(letter)]
            if at:
                self.look_at_case(min(at, key=lambda one: len(one.case.place)))

    def next_left(self) -> None:
        """Look at the next case that is left to decide."""
        following = self._queue.next_left()
        if following is None and self.entry is not None and self.entry.left:
            self._say(self.tr("This is the only case left."))
        else:
            self.look_at(following)

    def go_on(self) -> None:
        """The case is done with: look at the next one, but not at what was put off."""
        following = self._queue.next_left()
        self.look_at(following if following is None or not following.deferred else None)

    def undo(self) -> None:
        """Take back the last decision, and look at its case."""
        self._do_again(self._session.undo)

    def redo(self) -> None:
        """Make the decision again that was taken back last, and look at its case."""
        self._do_again(self._session.redo)

    def _do_again(self, verb: Callable[[], tuple[int, Evidence | None] | None]) -> None:
        self.leaving.emit()
        self._again = True
        try:
            found = verb()
        finally:
            self._again = False
        if found is None:
            self.look_again()  # others may have done something meanwhile
        elif not self.go(QueuePlace(*found)):
            self.next_left()

    def _step(self, forward: bool) -> None:
        entry = self._queue.step(forward)
        if entry is not None:
            self.look_at(entry)
        elif not self._queue.model.entries:
            self._say(self.tr("No case is in the list."))
        else:
            self._say(
                self.tr("This is the last case.") if forward else self.tr("This is the first case.")
            )

    def _step_article(self, forward: bool) -> None:
        """The first case of the next or previous article in the queue."""
        here = self._session.article.number if self._session.article is not None else 0
        entry = self._queue.of_article_beyond(here, forward)
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
