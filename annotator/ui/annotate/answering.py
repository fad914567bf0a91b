"""What the hands say to suggestions: accept, with another label or edge too, all at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject, Signal

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.session import Session
from annotator.ui.annotate.suggestions import Suggestions
from annotator.ui.article.suggested import Asked, SuggestedSpan
from annotator.ui.article.view import ArticleView
from annotator.ui.words import suggestions as wording
from annotator.ui.words.sentences import isolated

_LONGEST_HOLDER, _LONGEST_TITLE = 24, 20  # code points, on the chip

SURE = 0.8
"""From which probability on suggestions may be accepted all at once."""


class Answering(QObject):
    """Between the keys and the session: what is said to the current one of ``suggestions``.

    ``together`` is entered for changes of which what follows is shown once. ``outdated`` gives a
    sentence that was told and is no longer true.
    """

    outdated = Signal(str)

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        suggestions: Suggestions,
        together: Callable[[], AbstractContextManager[None]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._suggestions, self._together = suggestions, together
        self._told_of_all = ""  # that undo takes back what was accepted all at once
        self._told_of_shown = ""  # such as that there are no more
        suggestions.told.connect(self._tell_of_shown)
        suggestions.moved.connect(self._end_of_shown)
        suggestions.known.connect(self._go_on_early)
        self._early: Callable[[], object] | None = None  # what was asked for before it was known
        for moved_on in (session.opened, session.changed, view.selectionChanged):
            moved_on.connect(self._forget_early)
        session.opened.connect(self._end_of_shown)
        session.opened.connect(self._end_of_all)
        session.changed.connect(self._end_of_all)

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions on suggestions do, by their names in the action table."""
        suggestions = self._suggestions
        return {
            "next_suggestion": self._once_known(lambda: suggestions.step(forward=True)),
            "previous_suggestion": self._once_known(lambda: suggestions.step(forward=False)),
            "accept_suggestion": self._once_known(self.accept),
            "accept_seen": self._accept_seen,
            "dismiss_suggestion": self.dismiss,
            "more_suggestions": self._once_known(suggestions.show_more_or_none),
            "next_claim": self._once_known(suggestions.ask_for_claim),
        }

    def _once_known(self, do: Callable[[], object]) -> Callable[[], object]:
        """``do`` this once it is known what is suggested, if the hands have not moved on."""

        def asked() -> None:
            if self._session.suggesting.is_awaited:
                self._early = do
                self._tell_of_shown(wording.not_yet())
            else:
                do()

        return asked

    def _go_on_early(self) -> None:
        """Do what was asked for too early: it is known now."""
        self._end_of_shown()
        early, self._early = self._early, None
        if early is not None and not self._session.suggesting.is_awaited:
            early()

    def _forget_early(self) -> None:
        self._early = None

    @property
    def current(self) -> Suggestion | None:
        """The suggestion that keys are about."""
        return self._suggestions.current

    def accept(self) -> None:
        """Accept the current suggestion and go to the next; without one, only go there."""
        if self.current is None:
            self._suggestions.step(forward=True)
        else:
            self.accept_as(self.current.label)

    def accept_as(self, label: str) -> None:
        """Accept the current suggestion with ``label``, and go to the next."""
        current = self.current
        if current is None:
            return
        with self._together():
            waited = self._suggestions.waited(current)
            session = self._session.suggesting
            if session.accept([current], label=label, waited=waited) is not None:
                self._go_on_behind(current)

    def _go_on_behind(self, accepted: Suggestion) -> None:
        """Go to the next suggestion; behind a claim whoever says it, if not marked."""
        holder = self._session.suggesting.suggested_holder(accepted)
        if holder is None:
            self._suggestions.go_on_behind(accepted)
        elif not self._suggestions.choose_at(holder.span):
            self._suggestions.propose(holder)

    def accept_at(self, span: Span) -> None:
        """Accept the current suggestion with other edges, and stay on it."""
        current = self.current
        if current is None:
            return
        with self._together():
            waited = self._suggestions.waited(current)
            made = self._session.suggesting.accept([current], span=span, waited=waited)
            for change in made.changes if made is not None else ():
                if isinstance(change.after, Annotation):
                    self._view.select_annotation(change.after.id)

    def dismiss(self) -> None:
        """Dismiss the current suggestion, and go to the next."""
        current = self.current
        if current is None:
            no_current = self.tr("Go to a suggestion first: {key_next_suggestion}.")
            self._session.told.emit(with_keys(no_current), "done")
            return
        with self._together():
            if self._session.suggesting.dismiss(current) is not None:
                self._suggestions.go_on_behind(current)

    def let_go(self) -> None:
        """Let keys be about no suggestion."""
        self._suggestions.choose(None)

    def _accept_seen(self) -> None:
        sure = self._suggestions.seen(SURE)
        if not sure:
            self._session.told.emit(
                self.tr("Nothing that was on the screen is that probable."), "done"
            )
            return
        with self._together():
            if self._session.suggesting.accept(sure) is None:
                return
        told = self.tr("%n suggestion(s) accepted. {key_undo} takes them back.", "", len(sure))
        self._told_of_all = with_keys(told)
        self._session.told.emit(self._told_of_all, "done")

    def _end_of_all(self) -> None:
        """Undo is about something else from now on."""
        if self._told_of_all:
            self.outdated.emit(self._told_of_all)
            self._told_of_all = ""

    def _tell_of_shown(self, sentence: str) -> None:
        self._told_of_shown = sentence
        self._session.told.emit(sentence, "done")

    def _end_of_shown(self) -> None:
        """Another one is in question, or another article is open."""
        if self._told_of_shown:
            self.outdated.emit(self._told_of_shown)
            self._told_of_shown = ""

    def asked(self, suggested: SuggestedSpan) -> Asked:
        """What the chip says of a suggestion besides its string: its label, and the keys.

        With the last places of the string, or without where there is no room for them.
        """
        title = self._session.labels[suggested.label].title(self._session.language)
        keys = self.tr("{key_accept_suggestion} accept · {key_dismiss_suggestion} dismiss")
        said_by, answers = self._holder(suggested.span), with_keys(keys)
        known = dict.fromkeys((self.remembered(suggested.span), self.counted(suggested.span)))
        hints = (" · ".join(filter(None, (said_by, told, answers))) for told in known)
        return Asked(wording.asked(title), tuple(hints))

    def _holder(self, claim: Span) -> str:
        """Who is reported to say what is proposed; empty if it is no claim."""
        holder = self._session.suggesting.holder(claim)
        said_by = self.tr("said by {holder}").format(holder=isolated(holder, _LONGEST_HOLDER))
        return said_by if holder else ""

    def remembered(self, span: Span) -> str:
        """How the string of ``span`` was labelled: ``Location 41×, Actor 3×; last in …``."""
        remembered = self._session.suggesting.remembered(span)
        titles = remembered.titles if remembered is not None else ()
        return wording.last_in(
            self.counted(span), [isolated(title, _LONGEST_TITLE) for title in titles]
        )

    def counted(self, span: Span) -> str:
        """How often the string of ``span`` was labelled how; empty if never."""
        session = self._session
        remembered = session.suggesting.remembered(span)
        return wording.counted(
            (session.labels[name].title(session.language), count)
            for name, count in (remembered.labels.items() if remembered is not None else ())
            if name in session.labels
        )
