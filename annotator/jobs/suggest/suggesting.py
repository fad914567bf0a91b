"""What is suggested to one person in an open project; the window and the commands ask this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.case import LabelledSpan
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.core.suggestion import NO_OFFER, Offer, Suggestion
from annotator.core.suggestion_verbs import left
from annotator.jobs.suggest import options
from annotator.jobs.suggest.knowledge import Knowledge, KnowledgeFiles, caught_up
from annotator.jobs.suggest.lessons import lesson_places
from annotator.jobs.work import Progress, StopAsked
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.suggest.candidates import name_labels
from annotator.suggest.claims import ReportedClaim, reported_claims
from annotator.suggest.learnt import Learnt
from annotator.suggest.memory import RememberedPlace
from annotator.suggest.offering import SettledHere, offer
from annotator.suggest.tokens import Tokens, key_of
from annotator.suggest.withholding import Withholding

_ARTICLES_REMEMBERED = 8


class RememberedString(NamedTuple):
    """How often a string was labelled, by label, the most frequent first; and its last places."""

    labels: Mapping[str, int]
    places: Sequence[RememberedPlace]


class Suggesting:
    """What is suggested to ``person`` (their number), learnt from what they may know.

    Use it in the thread that opened ``project``. At first it knows the list of places and the
    grammar of dates; :meth:`catch_up` learns, and :func:`learn_all` does so in another process,
    with a model, which :meth:`remember` takes over.
    """

    def __init__(self, project: Project, person: int) -> None:
        self._project = project
        self._person = person
        self._labels = name_labels(project.label_set)
        self.take(Knowledge(Learnt(self._labels)))

    def of(self, article: Article, current: AnnotationSet) -> Offer:
        """What is offered in ``article`` as its work stands: asked anew after every gesture.

        What is known is looked up once for each article; the rest takes about a millisecond.
        """
        if not options.are_shown(self._project, self._person, article.number):
            return NO_OFFER
        return self._withholding(article).applied(self._offer(article, current), article.text)

    def at_finish(self, article: Article, current: AnnotationSet) -> tuple[Change, ...]:
        """What the gesture that finishes ``article`` has to say of what is left: its outcomes.

        Also of what was kept back: whether it was found without help.
        """
        offered = self.of(article, current)
        if offered is NO_OFFER:
            return ()
        unaided = self._offer(article, current._replace(annotations={}, outcomes={}))
        hidden = self._withholding(article).applied(unaided, article.text).withheld
        return left(current, offered._replace(withheld=hidden), new_id)

    def known(self, article: Article, current: AnnotationSet) -> Sequence[Suggestion]:
        """All that is known of ``article``, likely or not, whatever was done in it already."""
        return self._known(article.text, tuple(region.span for region in current.not_article))[1]

    def remembered(self, article: Article, surface: str) -> RememberedString | None:
        """How a string was labelled so far, and where; ``None`` in a blind article, or if never."""
        memory, key = self._knowledge.learnt.memory, key_of(surface)
        labels = memory.labels(key)
        if not labels or self._withholding(article).is_blind:
            return None
        return RememberedString(labels, memory.places(key))

    def claims(self, article: Article) -> Sequence[ReportedClaim]:
        """What is reported in ``article``, on demand only; none in a blind article."""
        return () if self._withholding(article).is_blind else reported_claims(article.text)

    @property
    def lag(self) -> int:
        """How many lessons there are that it has not learnt."""
        places = lesson_places(self._project, self._person)
        known = len(self._knowledge.places) if self._knowledge.begins(places) else 0
        return len(places) - known

    @property
    def is_training_due(self) -> bool:
        """Whether enough was learnt since the model was trained last."""
        return self._knowledge.is_training_due

    def catch_up(self, most: int | None = None) -> None:
        """Learn from what was finished or released since; a model is not trained.

        If an article was taken up again, what is left is learnt again from the beginning. With
        ``most`` no more lessons than these; the next ones follow when it is asked again.
        """
        places = lesson_places(self._project, self._person)
        knowledge = self._knowledge
        if not knowledge.begins(places):
            knowledge = Knowledge(Learnt(self._labels))
        for place in places[len(knowledge.places) :][:most]:
            knowledge.learn(self._project, self._person, place)
        self.take(knowledge)

    def remember(self) -> bool:
        """Take over what :func:`learn_all` has learnt, wherever that was done.

        If it could write nothing, what is known here already remains; then it returns ``False``.
        """
        remembered = KnowledgeFiles(self._project, self._person).read(self._labels)
        if remembered.places:
            self.take(remembered)
        return bool(remembered.places)

    def take(self, knowledge: Knowledge) -> None:
        """Suggest by this ``knowledge`` from now on."""
        self._knowledge = knowledge
        learnt = knowledge.learnt

        @lru_cache(_ARTICLES_REMEMBERED)
        def known(text: str, outside: tuple[Span, ...]) -> tuple[Tokens, Sequence[Suggestion]]:
            tokens = Tokens.of(text, outside)
            return tokens, [judged.suggestion for judged in learnt.judged(tokens)]

        self._known = known

    def _offer(self, article: Article, current: AnnotationSet) -> Offer:
        outside = tuple(region.span for region in current.not_article)
        tokens, suggestions = self._known(article.text, outside)
        settled = SettledHere(
            [a for a in current.ordered if a.label in self._labels],
            [LabelledSpan(o.span.start, o.span.end, o.label) for o in current.dismissed],
        )
        threshold = options.of_person(self._project, self._person).threshold
        return offer(tokens, suggestions, settled, threshold)

    def _withholding(self, article: Article) -> Withholding:
        return options.withholding(self._project, self._person, article.id)


def learn_all(
    project: Project,
    person: int,
    progress: Progress | None = None,
    stopped: StopAsked | None = None,
) -> None:
    """Learn for ``person`` all that there is, with a model: long work, for another process."""
    caught_up(project, person, stopped)
