"""What is suggested to whoever works in a session, and what becomes of it when they say so."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from annotator.core import suggestion_verbs
from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.errors import WorldError
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.labels import Extent
from annotator.core.people import Person
from annotator.core.span import Span
from annotator.core.suggestion import NO_OFFER, Offer, Suggestion, SuggestionSource
from annotator.core.verbs import Changes
from annotator.store.file.ids import new_id
from annotator.store.project import Project

if TYPE_CHECKING:
    from annotator.jobs.suggest.options import PersonOptions, ProjectOptions
    from annotator.jobs.suggest.suggesting import Suggesting
    from annotator.ui.worker import Worker

_FEW_LESSONS = 3  # that are learnt at once: some hundredths of a second each
_CLAIM_PROBABILITY = 0.75  # of reported speech that was found by rule, in articles read by hand
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
        passages = (label for label in project.label_set if label.extent is Extent.PASSAGE)
        self._claim_label = next((label.name for label in passages if not label.retired), None)
        # weak: the session holds this, and must die without a collector
        self._weak = weakref.ref(session)
        self._suggesting: Suggesting | None = None
        self._worker: Worker | None = None
        self._is_take_over_due = True  # of what another process learnt, at first on another day
        self._has_begun_one = False  # another process, today
        self._is_alone = False  # what another process learns does not come here
        self.seen: Sequence[Suggestion] = ()
        self._holders: dict[Span, Span] = {}  # of the claims that were asked for

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
        """Learn from what was finished since, and forget what was taken up again.

        Where that is much, and where a model is to be trained, it is done in another process; what
        comes of it is taken over before another article is looked at. Where nothing comes of it,
        a few lessons are learnt here with each article.
        """
        with suppress(WorldError):  # what cannot be read is told where it is shown
            if not self._are_shown:
                return
            if self._is_take_over_due:
                self._take_over()
            if self._learnt.lag > _FEW_LESSONS and not self._is_alone:
                self._learn_beside()
                return
            self._learnt.catch_up(_FEW_LESSONS)
            if self._learnt.is_training_due and not self._is_alone:
                self._learn_beside()

    def _take_over(self) -> None:
        """What another process learnt; where nothing comes of one, none is begun again."""
        self._is_take_over_due = False
        self._is_alone = not self._learnt.remember() and self._has_begun_one

    @property
    def _are_shown(self) -> bool:
        """Whether any may be shown in the open article."""
        from annotator.jobs.suggest.options import are_shown

        article = self._session.article
        return article is not None and are_shown(self._project, self._person, article.number)

    def _learn_beside(self) -> None:
        from annotator.jobs.child.calling import in_child
        from annotator.jobs.on_project import on_project
        from annotator.jobs.suggest.suggesting import learn_all
        from annotator.ui.worker import Worker

        if self._worker is None:
            path = self._project.path
            self._has_begun_one = True
            self._worker = Worker(in_child(on_project, path, learn_all, self._person))
            self._worker.succeeded.connect(self._take)
            self._worker.failed.connect(self._give_up)
            self._worker.begin()

    def _take(self, _nothing: object) -> None:
        self._worker, self._is_take_over_due = None, True

    def _give_up(self, _error: object) -> None:
        """Without a process there is no model; what is learnt one by one is there all the same."""
        self._worker, self._is_alone = None, True

    @property
    def is_learning(self) -> bool:
        """Whether another process is learning."""
        return self._worker is not None

    def end(self) -> None:
        """The session is at its end, and nobody asks any more."""
        if self._worker is not None:
            self._worker.abandon()

    def offer(self) -> Offer:
        """What is offered in the open article as its work stands; nothing once it is done."""
        session = self._session
        if session.article is None or session.current.status.state in _CLOSED:
            return NO_OFFER
        try:
            return self._learnt.of(session.article, session.current)
        except WorldError:
            return NO_OFFER

    def remembered(self, span: Span) -> Mapping[str, int]:
        """How often the string of ``span`` was labelled, by label; nothing in a blind article."""
        article = self._session.article
        if article is None or self._suggesting is None:
            return {}
        known = self._suggesting.remembered(article, span.of(article.text))
        return known.labels if known is not None else {}

    def claims(self) -> Sequence[Suggestion]:
        """What is reported in the open article and neither marked nor dismissed; on demand only."""
        article, now, label = self._session.article, self._session.current, self._claim_label
        if article is None or label is None or self.offer() is NO_OFFER:
            return ()
        settled = [a.span for a in now.annotations.values() if a.label == label]
        settled += [outcome.span for outcome in now.dismissed if outcome.label == label]
        sources = (SuggestionSource.SPEECH,)
        reported = self._learnt.claims(article)
        self._holders = {each.claim: each.holder for each in reported if each.holder is not None}
        return [
            Suggestion(each.claim, label, _CLAIM_PROBABILITY, sources)
            for each in reported
            if not any(map(each.claim.overlaps, settled))
        ]

    def holder(self, claim: Span) -> str:
        """Who is reported to say the claim at this place, if it was asked for; empty if nobody."""
        article, holder = self._session.article, self._holders.get(claim)
        return holder.of(article.text) if article is not None and holder is not None else ""

    # -- the options ------------------------------------------------------------------------------

    def options(self) -> tuple[PersonOptions, ProjectOptions]:
        """What this person has chosen, and what holds in the project."""
        from annotator.jobs.suggest import options

        return options.of_person(self._project, self._person), options.of_project(self._project)

    def choose(self, own: PersonOptions, project: ProjectOptions | None) -> None:
        """Choose how many this person gets; and with ``project`` what holds for everybody."""
        from annotator.jobs.suggest import options

        options.set_of_person(self._project, self._person, own)
        if project is not None:
            options.set_of_project(self._project, project)

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
            return self._settled_by_hand(changes)
        outcomes = [c for c in self._left() if not isinstance(c.record, SetStatus)]
        made = (*changes, *outcomes)
        return suggestion_verbs.assisted(now, made) if self.seen else made

    def _settled_by_hand(self, changes: Changes) -> Changes:
        """``changes``, and what they settle: a claim around a suggested name does not."""
        now = self._session.current
        made = [c.after.label for c in changes if isinstance(c.after, Annotation)]
        settling = () if self._claim_label in made else self.seen
        settled = suggestion_verbs.by_hand(now, changes, settling, new_id)
        return suggestion_verbs.assisted(now, settled) if self.seen else settled

    def _left(self) -> Changes:
        """The outcomes of what was offered in the open article and not settled."""
        article = self._session.article
        try:
            return self._learnt.at_finish(article, self._session.current) if article else ()
        except WorldError:
            return ()
