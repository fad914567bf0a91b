"""What is suggested to whoever works in a session, and what becomes of it when they say so."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.suggestion import NO_OFFER, Offer
from annotator.store.file.ids import new_id

if TYPE_CHECKING:
    from annotator.jobs.suggest.suggesting import Suggesting
    from annotator.ui.annotate.session import Session

_CLOSED = frozenset({SetState.DONE, SetState.SKIPPED})


class SuggestingSession:
    """Suggestions for the person of ``session``, in the article that is open there.

    Nothing is looked up or imported before the first question: the article comes first.
    """

    def __init__(self, session: Session) -> None:
        self._weak = weakref.ref(
            session
        )  # the session holds this, and must die without a collector
        self._suggesting: Suggesting | None = None

    @property
    def _session(self) -> Session:
        session = self._weak()
        assert session is not None
        return session

    def offer(self) -> Offer:
        """What is offered in the open article as its work stands; nothing once it is done."""
        session = self._session
        if session.article is None or session.current.status.state in _CLOSED:
            return NO_OFFER
        return self._learnt.of(session.article, session.current)

    def learn(self) -> None:
        """Learn from what was finished since, and forget what was taken up again."""
        self._learnt.catch_up()

    @property
    def _learnt(self) -> Suggesting:
        if self._suggesting is None:
            from annotator.jobs.suggest.suggesting import Suggesting

            session = self._session
            self._suggesting = Suggesting(session.project, session.person.number)
        return self._suggesting

    def accept(self, spans: Sequence[LabelledSpan]) -> Gesture | None:
        """Make spans of suggestions as one gesture; ``None`` if that could not be done."""
        return self._session.do(GestureKind.ACCEPT, lambda now: verbs.accept(now, spans, new_id))
