"""The suggestions on the page: kept as the work stands, and the one that keys are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from enum import Enum
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture
from annotator.core.labels import Extent
from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.session import Session
from annotator.ui.article.suggested import SuggestedBetween, SuggestedSpan, nothing_suggested
from annotator.ui.article.view import ArticleView
from annotator.ui.words import suggestions as wording

if TYPE_CHECKING:
    from annotator.suggest.offering import Offering

_SETTLED_MILLISECONDS = 30  # after an article is painted, and what stands beside it
REST_MILLISECONDS = 120
"""For how long hands rest before what a gesture leads to is shown."""


class Amount(Enum):
    """How much of what is offered is shown."""

    LIKELY = "likely"
    ALL = "all"
    NONE = "none"


_NEXT = {Amount.LIKELY: Amount.ALL, Amount.ALL: Amount.NONE, Amount.NONE: Amount.LIKELY}


class Suggestions(QObject):
    """Shows in ``view`` what is offered in the open article of ``session``.

    They are looked up beside the window once an article is painted. What a gesture settles goes in
    the same painting; what it leads to further on comes once the hands rest, or as soon as keys go
    there: only the lines in which that is something else are shown anew. ``moved`` tells that
    another one is ``current``, or none; ``told`` gives a sentence about what is shown, which holds
    until ``moved``, or ``known``: they were looked up.
    """

    moved = Signal()
    known = Signal()
    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._suggesting = session.suggesting
        between = WeakMethod(self._seen_between)  # what the view holds must not hold the view
        self._suggested: SuggestedBetween = lambda start, end: (
            shown(start, end) if (shown := between()) else []
        )
        self._amount = Amount.LIKELY
        self._clock = QElapsedTimer()
        self._clock.start()
        self._place: int | None = None  # where the last answer was given, until the caret moves
        self._claim: Suggestion | None = None  # that was asked for
        self._offering: Offering | None = None  # of which something is shown
        self._shown: Sequence[Suggestion] | None = None  # all of them, once somebody asked
        self.current: Suggestion | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MILLISECONDS)
        self._settled.timeout.connect(self._begin)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._settled.start)
        self._resting = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._resting.timeout.connect(self.renew)
        session.opened.connect(self._wait)
        session.changed.connect(self._follow)
        self._suggesting.lookedUp.connect(self._show_all)
        view.suggestionClicked.connect(self._choose_clicked)
        view.selectionChanged.connect(self._leave_for_selection)
        view.selectedAnnotationChanged.connect(self._leave_for_span)
        view.verticalScrollBar().valueChanged.connect(self._note_seen)
        self._wait()

    # -- what is offered ------------------------------------------------------------------------

    def _wait(self) -> None:
        """Another article is open; the view has forgotten the suggestions of the last one."""
        self._amount, self._place = Amount.LIKELY, None
        self.current = self._claim = self._shown = None
        self._resting.stop()
        self._settled.stop()
        self._painted.start()

    def _begin(self) -> None:
        """The article is painted; by then the session may be at its end."""
        if not self._session.ended:
            self._suggesting.look_up()

    def _follow(self, gesture: Gesture) -> None:
        """Take away what was just settled; the rest is looked up when the hands rest."""
        offering, labels = self._suggesting.offering, self._session.labels
        if self._painted.isActive() or self._settled.isActive():
            return
        settled = [
            change.after.span
            for change in gesture.changes
            if isinstance(change.after, Annotation)
            and labels[change.after.label].extent is Extent.NAME
        ]
        lines = offering.take_away(settled) if offering is not None else ()
        if lines:
            self._show(lines)
        self._resting.start()

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to come: all is to be painted, or the hands are to rest."""
        timers = (self._painted, self._settled, self._resting)
        return self._suggesting.is_looking_up or any(timer.isActive() for timer in timers)

    def _catch_up(self) -> None:
        """Follow now what would be followed when the hands rest."""
        if self._resting.isActive():
            self.renew()

    def renew(self) -> None:
        """Follow now what was done, and show what is offered now."""
        self._resting.stop()
        if not self._session.ended:
            lines, offering = self._suggesting.catch_up(), self._suggesting.offering
            self._show(lines if offering is self._offering else None)

    def renew_all(self) -> None:
        """Offer on other terms, as soon as that was looked up."""
        self._suggesting.catch_up()
        self._show_all()

    def _show_all(self) -> None:
        """Something else may be offered anywhere; by then the session may be at its end."""
        if not self._session.ended:
            self._show(None)
            self.known.emit()

    def _show(self, lines: Set[int] | None) -> None:
        """Show what is offered now in these lines, or in all; the current one stays if it can."""
        self._shown = None
        held = self.current
        still = self._between(held.span.start, held.span.end) if held is not None else ()
        self.current = next((each for each in still if held and _same(each, held)), None)
        self._paint(lines)
        self._note_seen()
        if self.current != held:
            self.moved.emit()

    def _paint(self, lines: Iterable[int] | None) -> None:
        offering = self._offering = self._suggesting.offering
        places = None
        if lines is not None and offering is not None:
            places = [offering.stretch(line) for line in lines]
        suggested = self._suggested if offering is not None else nothing_suggested
        current = self.current and self._as_seen(self.current)
        self._view.show_suggestions(suggested, places, current)

    def _seen_between(self, start: int, end: int) -> Sequence[SuggestedSpan]:
        return [self._as_seen(each) for each in self._between(start, end)]

    def _as_seen(self, suggestion: Suggestion) -> SuggestedSpan:
        offering = self._suggesting.offering
        is_likely = offering is not None and suggestion.probability >= offering.terms.threshold
        likely = is_likely and not _is_claim(suggestion)
        return SuggestedSpan(suggestion.span, suggestion.label, likely)

    def _between(self, start: int, end: int) -> Sequence[Suggestion]:
        """What is shown that touches ``[start, end)``, in reading order."""
        offering = self._suggesting.offering
        if offering is None:
            return []
        lines = offering.lines_of(start, end)
        shown = [each for line in lines for each in self._of(offering.in_line(line))]
        if self._claim is not None:
            shown = _in_order([*shown, self._claim])
        return [each for each in shown if each.span.start < end and start < each.span.end]

    def _of(self, offer: Offer) -> Sequence[Suggestion]:
        """What is shown of an offer."""
        if self._amount is Amount.ALL and offer.unlikely:
            return _in_order([*offer.likely, *offer.unlikely])
        return () if self._amount is Amount.NONE else offer.likely

    @property
    def shown(self) -> Sequence[Suggestion]:
        """All that are shown in the article, in reading order."""
        if self._shown is None:
            article = self._session.article
            self._shown = self._between(0, len(article.text)) if article is not None else ()
        return self._shown

    def show_more_or_none(self) -> None:
        """Show the unlikely ones, too; asked again none, and then as before."""
        if self._suggesting.is_article_without:
            self.told.emit(wording.why_none(self._suggesting))
            return
        self._catch_up()
        self._amount = _NEXT[self._amount]
        self._show(None)
        offering = self._suggesting.offering
        more = len(offering.offer.unlikely) if offering is not None else 0
        also = self.tr("%n less probable suggestion(s), too.", "", more)
        told = {
            Amount.LIKELY: self.tr("Suggestions as before."),
            Amount.ALL: also if more else self.tr("Nothing less probable was found here."),
            Amount.NONE: self.tr("No suggestions now; {key_more_suggestions} brings them back."),
        }[self._amount]
        self.told.emit(with_keys(told))

    # -- what was on the screen -------------------------------------------------------------------

    def _note_seen(self) -> None:
        visible = self._view.visible_span() if self._suggesting.offering is not None else None
        if visible is None:
            return
        start, end = visible.start, visible.end
        self._suggesting.seen.note(
            (
                each
                for each in self._between(start, end)
                if start <= each.span.start and each.span.end <= end and each is not self._claim
            ),
            self._clock.elapsed(),
        )

    def waited(self, suggestion: Suggestion) -> int | None:
        """For how many milliseconds it has been on the screen."""
        since = self._suggesting.seen.since(suggestion)
        return self._clock.elapsed() - since if since is not None else None

    def seen(self, least: float) -> list[Suggestion]:
        """Those that were on the screen, and are at least so probable; a claim is none of them."""
        self._catch_up()
        seen = self._suggesting.seen
        shown = (each for each in self.shown if each is not self._claim)
        return [each for each in shown if each.probability >= least and each in seen]

    # -- the current one --------------------------------------------------------------------------

    def choose(self, suggestion: Suggestion | None) -> None:
        """Let keys be about ``suggestion``, or about none."""
        if suggestion is not None:
            self._view.select_annotation(None)
            self._view.put_caret(suggestion.span.start)  # from where the other keys go on
        self._make_current(suggestion)

    def _make_current(self, suggestion: Suggestion | None) -> None:
        if suggestion != self.current:
            self.current = suggestion
            if self._claim is not None and suggestion != self._claim:
                self._claim = None  # it is shown as long as keys are about it
                self._show(None)
            self._paint(())
            self.moved.emit()

    def step(self, *, forward: bool) -> None:
        """Go to the next or previous suggestion, round the end; say so if there is none."""
        self._catch_up()
        if not self.shown:
            self.told.emit(wording.why_none(self._suggesting))
            return
        place = self._first_from(self.here if self.current is None else self.current.span.start)
        if not forward:
            place -= 1
        elif self.current is not None:
            place += 1
        self.choose(self.shown[place % len(self.shown)])

    def go_on_from(self, place: int) -> None:
        """Go to the next suggestion behind ``place``; not round the end, where all is said."""
        self._catch_up()
        following = self.shown[self._first_from(place) :][:1]
        self.choose(next(iter(following), None))
        self._place = place
        if not following:
            end = self.tr("No further suggestion. {key_finish} finishes the article.")
            self.told.emit(with_keys(end))

    def ask_for_claim(self) -> None:
        """Propose the next stretch that is reported speech; round the end."""
        claims = self._suggesting.claims()
        here = self.here if self._claim is None else self._claim.span.start + 1
        if not claims:
            none = self.tr("No further reported speech was found here.")
            self.told.emit(wording.why_none(self._suggesting, none))
            return
        self.propose(next((each for each in claims if each.span.start >= here), claims[0]))

    def propose(self, suggestion: Suggestion) -> None:
        """Let keys be about ``suggestion``, which is shown as long as they are."""
        self._claim = suggestion
        self._show(None)
        self.choose(suggestion)

    def _first_from(self, place: int) -> int:
        """The number, among all that are shown, of the first one that begins there or behind."""
        return bisect_left(self.shown, place, key=_start)

    def go_on_behind(self, answered: Suggestion) -> None:
        """Go to the next suggestion behind one that was answered: within it, if it is a claim."""
        self._claim = None
        is_claim = _is_claim(answered)
        self.go_on_from(answered.span.start if is_claim else answered.span.end)

    def choose_at(self, span: Span) -> bool:
        """Let keys be about the suggestion at ``span``; ``False`` if there is none."""
        self._catch_up()
        near = self._between(span.start, span.end)
        at_place = next((each for each in near if each.span == span), None)
        if at_place is not None:
            self.choose(at_place)
        return at_place is not None

    @property
    def here(self) -> int:
        """Where the hands are in the text: what is behind it comes next."""
        selected = self._session.annotation(self._view.selected_annotation)
        if selected is not None:
            return selected.span.end
        return self._view.caret() if self._place is None else self._place

    def _choose_clicked(self, clicked: SuggestedSpan) -> None:
        self.choose_at(clicked.span)

    def _leave_for_selection(self) -> None:
        self._place = None
        if self._view.selection() is not None:
            self._make_current(None)

    def _leave_for_span(self, id: str) -> None:
        if id:
            self._make_current(None)


def _is_claim(suggestion: Suggestion) -> bool:
    return SuggestionSource.SPEECH in suggestion.sources


def _start(suggestion: Suggestion) -> int:
    return suggestion.span.start


def _in_order(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=_start)


def _same(first: Suggestion, second: Suggestion) -> bool:
    """Whether it is the same suggestion, however probable it has become."""
    return (first.span, first.label) == (second.span, second.label)
