"""What is suggested to whoever works in a session, and what becomes of it when they say so."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence, Set
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from annotator.core import suggestion_verbs
from annotator.core.annotation import Annotation, Region, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import Extent
from annotator.core.people import Person
from annotator.core.relabelling import under_heirs
from annotator.core.span import Span
from annotator.core.suggestion import Fate, Suggestion, SuggestionSource
from annotator.core.verbs import Changes
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.suggest.name_heads import ACTOR
from annotator.ui.annotate.looking_up import LookingUp, Question
from annotator.ui.annotate.seen_suggestions import SeenSuggestions

if TYPE_CHECKING:
    from annotator.jobs.suggest.known_article import KnownArticle, RememberedString
    from annotator.jobs.suggest.learner import LookedUp
    from annotator.jobs.suggest.options import PersonOptions, ProjectOptions
    from annotator.suggest.offering import Offering

_CLAIM_PROBABILITY = 0.75  # of reported speech that was found by rule, in articles read by hand
_HOLDER_PROBABILITY = 0.65  # likewise
_CLOSED = frozenset({SetState.DONE, SetState.SKIPPED})
_NO_CLAIM = frozenset({Fate.DISMISSED, Fate.RELABELLED})
_ANSWERS = frozenset({GestureKind.ACCEPT, GestureKind.DISMISS})


class OpenArticle(Protocol):
    """A session, as far as suggestions know it: what is open, and how a gesture is made of it.

    ``opened`` tells that another article is, ``changed`` of each gesture on it.
    """

    opened: SignalInstance
    changed: SignalInstance
    article: Article | None
    current: AnnotationSet

    def do(self, kind: GestureKind, make: Callable[[AnnotationSet], Changes]) -> Gesture | None:
        """Commit what ``make`` makes of the set as it is; ``None`` if nothing was done."""


class SuggestingSession(QObject):
    """Suggestions for ``person``, in the article that is open in ``session``.

    What is known of an article is looked up beside the window, once it is asked for: the article
    comes first. ``lookedUp`` tells that it is there, or that nothing is. ``seen`` are those that
    were on the screen.
    """

    lookedUp = Signal()

    def __init__(self, project: Project, person: Person, session: OpenArticle) -> None:
        super().__init__()
        self._project, self._person = project, person.number
        passages = (label for label in project.label_set if label.extent is Extent.PASSAGE)
        self._claim_label = next((label.name for label in passages if not label.retired), None)
        # weak: the session holds this, and must die without a collector
        self._weak = weakref.ref(session)
        self._looking_up = LookingUp(project.path, person.number)
        self._looking_up.answered.connect(self._take)
        self._visit = 0  # how many articles were opened so far
        self._asked = self._answered = 0  # for which of them it was asked, and answered
        self._leave()
        session.opened.connect(self._leave)
        session.changed.connect(self._hear)

    @property
    def _session(self) -> OpenArticle:
        session = self._weak()
        assert session is not None
        return session

    def _leave(self) -> None:
        """Another article is open, or none."""
        self._visit += 1
        self._known: KnownArticle | None = None
        self._offering: Offering | None = None
        self._is_outdated = False  # what is known: other lines are the article now
        self._heard: list[Change] = []
        self._followed = 0  # how much of what was heard is in the offering
        self._changed: set[int] = set()  # lines of which nobody was told yet
        self._holders: dict[Span, Span] = {}  # of the claims that were asked for
        self.seen = SeenSuggestions()

    def _hear(self, gesture: Gesture) -> None:
        """What was just done in the open article; it is followed when somebody asks."""
        self._heard += gesture.changes
        if any(isinstance(change.record, Region) for change in gesture.changes):
            self._is_outdated = True

    def end(self) -> None:
        """The session is at its end, and nobody asks any more."""
        self._looking_up.end()

    # -- what is known --------------------------------------------------------------------------

    def look_up(self) -> None:
        """Look up beside the window what is known of the open article."""
        article, current = self._session.article, self._session.current
        self._is_outdated = False
        if article is not None:
            self._asked, is_new = self._visit, self._known is None
            question = Question(article, current, is_new, self._visit, len(self._heard))
            self._looking_up.ask(question)

    @property
    def is_looking_up(self) -> bool:
        """Whether something is being looked up."""
        return self._looking_up.is_busy

    @property
    def is_awaited(self) -> bool:
        """Whether it is not known yet what is suggested in the open article."""
        return self._session.article is not None and self._answered != self._visit

    @property
    def is_learning(self) -> bool:
        """Whether another process is learning."""
        return self._looking_up.is_learning

    def _take(self, question: Question, looked_up: LookedUp | None) -> None:
        """What was known when it was asked; what was done since is followed."""
        if question.visit != self._visit:
            return
        self._answered = self._visit
        if looked_up is not None:
            self._known, self._offering = looked_up.known, looked_up.offering
            self._followed = question.heard
            self._follow()
        self.lookedUp.emit()

    def _wait(self) -> None:
        """Wait for what is known of the open article; nearly always it is there already."""
        if self._asked != self._visit:
            self.look_up()
        if self._known is None:
            self._looking_up.wait()

    # -- what is offered ------------------------------------------------------------------------

    @property
    def offering(self) -> Offering | None:
        """What is offered in the open article, as far as it was followed; nothing once it is done.

        Nor before it was looked up.
        """
        return None if self._session.current.status.state in _CLOSED else self._offering

    def catch_up(self) -> Set[int]:
        """Follow all that was heard; the lines in which something else is offered now.

        Where other lines are the article now, all is looked up again.
        """
        if self._is_outdated:
            self.look_up()
        self._follow()
        changed, self._changed = self._changed, set()
        return changed

    def _follow(self) -> None:
        missed = self._heard[self._followed :]
        self._followed = len(self._heard)
        if self._offering is not None:
            self._changed |= self._offering.follow(missed)

    def remembered(self, span: Span) -> RememberedString | None:
        """How the string of ``span`` was labelled in other articles; ``None`` in a blind one."""
        article = self._session.article
        if article is None or self._known is None:
            return None
        return self._known.remembered(span.of(article.text))

    def claims(self) -> Sequence[Suggestion]:
        """What is reported in the open article, on demand only.

        Nothing that is marked, that was dismissed, or that somebody gave another label.
        """
        now, label = self._session.current, self._claim_label
        if label is None or self._known is None or self.offering is None:
            return ()
        settled = [a.span for a in now.annotations.values() if a.label == label]
        outcomes = under_heirs(now.outcomes.values(), self._project.label_set.heirs)
        settled += [o.span for o in outcomes if o.label == label and o.fate in _NO_CLAIM]
        sources = (SuggestionSource.SPEECH,)
        reported = self._known.claims()
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

    def suggested_holder(self, claim: Suggestion) -> Suggestion | None:
        """Whoever is reported to say ``claim``, as an actor; ``None`` if something stands there."""
        holder = self._holders.get(claim.span) if claim.label == self._claim_label else None
        now = self._session.current.annotations.values()
        is_taken = holder is None or any(
            a.span.overlaps(holder) for a in now if a.label != self._claim_label
        )
        if holder is None or is_taken or ACTOR not in self._project.label_set:
            return None
        return Suggestion(holder, ACTOR, _HOLDER_PROBABILITY, (SuggestionSource.SPEECH,))

    # -- the options ------------------------------------------------------------------------------

    def options(self) -> tuple[PersonOptions, ProjectOptions]:
        """What this person has chosen, and what holds in the project."""
        from annotator.jobs.suggest import options

        return options.of_person(self._project, self._person), options.of_project(self._project)

    @property
    def is_article_without(self) -> bool:
        """Whether suggestions are not for the open article, so that nothing is withheld either."""
        return self._known is not None and self._known.suggestions is None

    @property
    def is_switched_off(self) -> bool:
        """Whether this person or the project wants no suggestions anywhere."""
        from annotator.jobs.suggest.options import ShownWhere

        own, project = self.options()
        return not own.shown or project.shown is ShownWhere.NEVER

    def choose(self, own: PersonOptions, project: ProjectOptions | None) -> None:
        """Choose how many this person gets; and with ``project`` what holds for everybody.

        Nothing is offered until it was looked up again.
        """
        from annotator.jobs.suggest import options

        options.set_of_person(self._project, self._person, own)
        if project is not None:
            options.set_of_project(self._project, project)
        self._offering, self._is_outdated = None, True

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
        made = [c.after for c in changes if isinstance(c.after, Annotation)]
        is_claim = any(annotation.label == self._claim_label for annotation in made)
        touched = (each for annotation in made for each in self.seen.touching(annotation.span))
        settling = () if is_claim else tuple(dict.fromkeys(touched))
        settled = suggestion_verbs.by_hand(now, changes, settling, new_id)
        return suggestion_verbs.assisted(now, settled) if self.seen else settled

    def _left(self) -> Changes:
        """The outcomes of what was offered in the open article and not settled."""
        self._wait()
        self._follow()
        if self._known is None or self._offering is None:
            return ()
        return self._known.left(self._session.current, self._offering.offer)
