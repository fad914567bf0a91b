"""The suggestions on the page: kept as the work stands, and the one that keys are about."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture
from annotator.core.labels import Extent
from annotator.core.span import Span
from annotator.core.suggestion import NO_OFFER, Suggestion, SuggestionSource
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.session import Session
from annotator.ui.article.suggested import SuggestedSpan
from annotator.ui.article.view import ArticleView

_REST_MILLISECONDS = 120  # after the last gesture


class Amount(Enum):
    """How much of what is offered is shown."""

    LIKELY = "likely"
    ALL = "all"
    NONE = "none"


_NEXT = {Amount.LIKELY: Amount.ALL, Amount.ALL: Amount.NONE, Amount.NONE: Amount.LIKELY}


class Suggestions(QObject):
    """Shows in ``view`` what is offered in the open article of ``session``.

    They come once an article is painted. What a gesture settles goes in the same painting; what it
    leads to further on comes once the hands rest, or as soon as keys go there. ``moved`` tells that
    another one is ``current``, or none.
    """

    moved = Signal()

    def __init__(self, session: Session, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._offer = NO_OFFER
        self._amount = Amount.LIKELY
        self._seen: dict[Suggestion, int] = {}  # and when each came on the screen
        self._clock = QElapsedTimer()
        self._clock.start()
        self._place: int | None = None  # where the last answer was given, until the caret moves
        self._claim: Suggestion | None = None  # that was asked for
        self.shown: Sequence[Suggestion] = ()
        self.current: Suggestion | None = None
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._begin)
        self._resting = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._resting.timeout.connect(self.renew)
        session.opened.connect(self._wait)
        session.changed.connect(self._follow)
        view.suggestionClicked.connect(self._choose_clicked)
        view.selectionChanged.connect(self._leave_for_selection)
        view.selectedAnnotationChanged.connect(self._leave_for_span)
        view.verticalScrollBar().valueChanged.connect(self._note_seen)
        self._wait()

    # -- what is offered ------------------------------------------------------------------------

    def _wait(self) -> None:
        """Another article is open; the view has forgotten the suggestions of the last one."""
        self._offer, self._amount = NO_OFFER, Amount.LIKELY
        self._seen, self._place = {}, None
        self._session.suggesting.seen = ()
        self.shown, self.current, self._claim = (), None, None
        self._resting.stop()
        self._painted.start()

    def _begin(self) -> None:
        """The article is painted; by then the session may be at its end."""
        if not self._session.ended:
            self._session.suggesting.learn()
            self.renew()

    def _follow(self, gesture: Gesture) -> None:
        """Take away what was just settled; the rest is looked up when the hands rest."""
        if self._painted.isActive():
            return
        labels = self._session.labels
        settled = [
            change.after.span
            for change in gesture.changes
            if isinstance(change.after, Annotation)
            and labels[change.after.label].extent is Extent.NAME
        ]
        left = self._offer.without(settled)
        if left != self._offer:
            self._offer = left
            self._show()
        self._resting.start()

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be looked up: the hands are to rest, or all is painted."""
        return self._painted.isActive() or self._resting.isActive()

    def _catch_up(self) -> None:
        """Look up now what would be looked up when the hands rest."""
        if self._resting.isActive():
            self.renew()

    def renew(self) -> None:
        """Look up now what is offered, and show it."""
        self._resting.stop()
        if not self._session.ended:
            self._offer = self._session.suggesting.offer()
            self._show()

    def _show(self) -> None:
        """Show what is offered now; the current one stays if it is still there."""
        offer = self._offer
        self.shown = {
            Amount.LIKELY: offer.likely,
            Amount.ALL: sorted((*offer.likely, *offer.unlikely)),
            Amount.NONE: (),
        }[self._amount]
        if self._claim is not None:
            self.shown = sorted((*self.shown, self._claim))
        held = self.current
        self.current = next((each for each in self.shown if held and _same(each, held)), None)
        self._paint()
        self._note_seen()
        if self.current != held:
            self.moved.emit()

    def _paint(self) -> None:
        likely = frozenset(self._offer.likely)  # a set: there may be thousands

        def as_seen(suggestion: Suggestion) -> SuggestedSpan:
            return SuggestedSpan(suggestion.span, suggestion.label, suggestion in likely)

        current = self.current and as_seen(self.current)
        self._view.show_suggestions([as_seen(each) for each in self.shown], current)

    def show_more_or_none(self) -> None:
        """Show the unlikely ones, too; asked again none, and then as before."""
        self._catch_up()
        self._amount = _NEXT[self._amount]
        self._show()
        more = len(self._offer.unlikely)
        told = {
            Amount.LIKELY: self.tr("Suggestions as before."),
            Amount.ALL: self.tr("%n less probable suggestion(s), too.", "", more),
            Amount.NONE: self.tr("No suggestions now; {key_more_suggestions} brings them back."),
        }[self._amount]
        self._session.told.emit(with_keys(told), "done")

    # -- what was on the screen -------------------------------------------------------------------

    def _note_seen(self) -> None:
        visible = self._view.visible_span() if self.shown else None
        if visible is None:
            return
        for each in self.shown:
            if visible.contains(each.span) and not _is_claim(each):
                self._seen.setdefault(each, self._clock.elapsed())
        self._session.suggesting.seen = tuple(self._seen)

    def waited(self, suggestion: Suggestion) -> int | None:
        """For how many milliseconds it has been on the screen."""
        since = self._seen.get(suggestion)
        return self._clock.elapsed() - since if since is not None else None

    def seen(self, least: float) -> list[Suggestion]:
        """Those shown at once that were on the screen, and are at least so probable."""
        self._claim = None
        self._catch_up()
        return [each for each in self.shown if each in self._seen and each.probability >= least]

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
                self._show()
            self._paint()
            self.moved.emit()

    def step(self, *, forward: bool) -> None:
        """Go to the next or previous suggestion, round the end; say so if there is none."""
        self._catch_up()
        if not self.shown:
            self._session.told.emit(self.tr("Nothing is suggested here."), "done")
            return
        if self.current is not None:
            place = self.shown.index(self.current) + (1 if forward else -1)
        else:
            before = sum(each.span.start < self.here for each in self.shown)
            place = before if forward else before - 1
        self.choose(self.shown[place % len(self.shown)])

    def go_on_from(self, place: int) -> None:
        """Go to the next suggestion behind ``place``; not round the end, where all is said."""
        self._catch_up()
        following = next((each for each in self.shown if each.span.start >= place), None)
        self.choose(following)
        self._place = place
        if following is None:
            end = self.tr("No further suggestion. {key_finish} finishes the article.")
            self._session.told.emit(with_keys(end), "done")

    def ask_for_claim(self) -> None:
        """Propose the next stretch that is reported speech; round the end."""
        claims = self._session.suggesting.claims()
        here = self.here if self._claim is None else self._claim.span.start + 1
        if not claims:
            self._session.told.emit(self.tr("No further reported speech was found here."), "done")
            return
        self._claim = next((each for each in claims if each.span.start >= here), claims[0])
        self._show()
        self.choose(self._claim)

    def go_on_behind(self, answered: Suggestion) -> None:
        """Go to the next suggestion behind one that was answered: within it, if it is a claim."""
        self._claim = None
        is_claim = _is_claim(answered)
        self.go_on_from(answered.span.start if is_claim else answered.span.end)

    def choose_at(self, span: Span) -> bool:
        """Let keys be about the suggestion at ``span``; ``False`` if there is none."""
        self._catch_up()
        at_place = next((each for each in self.shown if each.span == span), None)
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


def _same(first: Suggestion, second: Suggestion) -> bool:
    """Whether it is the same suggestion, however probable it has become."""
    return (first.span, first.label) == (second.span, second.label)
