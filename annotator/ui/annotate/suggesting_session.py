"""What is suggested to whoever works in a session, and what becomes of it when they say so."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from annotator.core import suggestion_verbs
from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Person
from annotator.core.span import Span
from annotator.core.suggestion import NO_OFFER, Offer, Suggestion
from annotator.core.verbs import Changes
from annotator.store.file.ids import new_id
from annotator.store.project import Project

if TYPE_CHECKING:
    from annotator.jobs.suggest.suggesting import Suggesting

_CLOSED = frozenset({SetState.DONE, SetState.SKIPPED})
_ANSWERS = frozenset({GestureKind.ACCEPT, GestureKind.DISMISS})


class OpenArticle(Protocol):
    """A session, as far as suggestions know it: what is open, and how a gesture is made of it."""

    article: Article | None
    current: AnnotationSet

    def do(self, kind: GestureKind, make: Callable[[AnnotationSet], Changes]) -> Gesture | None:
        """Commit what ``make`` makes of the set as it is; ``None`` if nothing was done."""


class SuggestingSession:
    """Suggestions for ``person``, in the article that is open in ``session``.

    ``seen`` are those that were on the screen. Nothing is looked up or imported before the first
    question: the article comes first.
    """

    def __init__(self, project: Project, person: Person, session: OpenArticle) -> None:
        self._project, self._person = project, person.number
        # weak: the session holds this, and must die without a collector
        self._weak = weakref.ref(session)
        self._suggesting: Suggesting | None = None
        self.seen: Sequence[Suggestion] = ()

    @property
    def _session(self) -> OpenArticle:
        session = self._weak()
        assert session is not None
        return session

    @property
    def _learnt(self) -> Suggesting:
        if self._suggesting is None:
            from annotator.jobs.suggest.suggesting import Suggesting

            self._suggesting = Suggesting(self._project, self._person)
        return self._suggesting

    def learn(self) -> None:
        """Learn from what was finished since, and forget what was taken up again."""
        self._learnt.catch_up()

    def offer(self) -> Offer:
        """What is offered in the open article as its work stands; nothing once it is done."""
        session = self._session
        if session.article is None or session.current.status.state in _CLOSED:
            return NO_OFFER
        return self._learnt.of(session.article, session.current)

    # -- what people say of it --------------------------------------------------------------------

    def accept(
        self,
        suggestions: Sequence[Suggestion],
        *,
        label: str | None = None,
        span: Span | None = None,
        waited: int | None = None,
    ) -> Gesture | None:
        """Make spans of suggestions as one gesture; ``None`` if that could not be done.

        One alone may get another ``label`` or ``span``; ``waited`` is how many milliseconds after
        it was shown.
        """
        bulk = len(suggestions) > 1
        return self._session.do(
            GestureKind.ACCEPT,
            lambda now: suggestion_verbs.accept(
                now, suggestions, new_id, label=label, span=span, bulk=bulk, waited=waited
            ),
        )

    def dismiss(self, suggestion: Suggestion) -> Gesture | None:
        """Say that a suggestion is none; ``None`` if that could not be done."""
        return self._session.do(
            GestureKind.DISMISS, lambda now: suggestion_verbs.dismiss(now, [suggestion], new_id)
        )

    def followed(self, kind: GestureKind, changes: Changes) -> Changes:
        """``changes`` of a gesture, with what they do to suggestions."""
        now = self._session.current
        if kind in _ANSWERS or not changes:
            return changes
        if kind is not GestureKind.FINISH:
            return suggestion_verbs.by_hand(now, changes, self.seen, new_id)
        left = suggestion_verbs.left(now, self.offer(), new_id)
        outcomes = [change for change in left if not isinstance(change.record, SetStatus)]
        if not self.seen:
            return (*changes, *outcomes)
        return suggestion_verbs.assisted(now, (*changes, *outcomes))
