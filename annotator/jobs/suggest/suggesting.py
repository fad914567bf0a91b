"""What is suggested to one person in an open project; the window and the commands ask this."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion
from annotator.jobs.suggest import options
from annotator.jobs.suggest.knowledge import Knowledge, KnowledgeFiles, caught_up
from annotator.jobs.suggest.known_article import KnownArticle
from annotator.jobs.suggest.lessons import lesson_places, premises
from annotator.jobs.work import Progress, StopAsked
from annotator.store.project import Project
from annotator.suggest.judge import Judged
from annotator.suggest.offering import Terms
from annotator.suggest.tokens import Tokens


class Suggesting:
    """What is suggested to ``person`` (their number), learnt from what they may know.

    Use it in the thread that opened ``project``. At first it knows the list of places and the
    grammar of dates, or the ``knowledge`` that it is given; :meth:`catch_up` learns, and
    :func:`learn_all` does so in another process, with a model, which :meth:`remember` takes over.
    """

    def __init__(self, project: Project, person: int, knowledge: Knowledge | None = None) -> None:
        self._project = project
        self._person = person
        self._premises = premises(project, person)
        self.knowledge = knowledge or Knowledge.nothing(self._premises)

    def are_shown(self, article: Article) -> bool:
        """Whether anything may be suggested in ``article``, unless that is a blind one."""
        return options.are_shown(self._project, self._person, article.number)

    def look_up(self, article: Article, current: AnnotationSet) -> KnownArticle:
        """What is known of ``article``, where just this is no article in it.

        It takes as long as the text is.
        """
        tokens = Tokens.of(article.text, _outside(current))
        learnt = self.knowledge.learnt
        suggestions = (
            [judged.suggestion for judged in learnt.judged(tokens) if self._is_offered(judged)]
            if self.are_shown(article)
            else None
        )
        terms, titles = self._terms(article), self._project.articles.titles
        return KnownArticle.of(tokens, learnt.memory, suggestions, terms, titles)

    def known(self, article: Article, current: AnnotationSet) -> Sequence[Suggestion]:
        """All that is known of ``article``, likely or not, whatever was done in it already."""
        return self.knowledge.learnt.suggestions(article.text, _outside(current))

    def _is_offered(self, judged: Judged) -> bool:
        """Whether its label still is: it may be retired since all was learnt."""
        return judged.suggestion.label in self._premises.labels

    @property
    def lag(self) -> int:
        """How many lessons there are that it has not learnt."""
        places = lesson_places(self._project, self._person)
        begins = self.knowledge.begins(self._premises, places)
        known = len(self.knowledge.places) if begins else 0
        return len(places) - known

    @property
    def is_training_due(self) -> bool:
        """Whether enough was learnt since the model was trained last."""
        return self.knowledge.is_training_due

    def catch_up(self, most: int | None = None) -> None:
        """Learn from what was finished or released since; a model is not trained.

        If an article was taken up again, or labels were merged, what is left is learnt again. With
        ``most`` no more lessons than these; the next ones follow when it is asked again.
        """
        places = lesson_places(self._project, self._person)
        if not self.knowledge.begins(self._premises, places):
            self.knowledge = Knowledge.nothing(self._premises)
        for place in places[len(self.knowledge.places) :][:most]:
            self.knowledge.learn(self._project, self._person, place)

    def remember(self) -> bool:
        """Take over what :func:`learn_all` has learnt, wherever that was done.

        If it could write nothing, what is known here already remains; then it returns ``False``.
        """
        remembered = KnowledgeFiles(self._project, self._person).read()
        if remembered.places:
            self.knowledge = remembered
        return bool(remembered.places)

    def _terms(self, article: Article) -> Terms:
        withholding = options.withholding(self._project, self._person, article.id)
        labels, threshold = self._premises.labels, self._premises.threshold
        is_behind_signs = self.knowledge.learnt.memory.is_behind_signs
        heirs = self._project.label_set.heirs
        return Terms(labels, threshold, withholding, is_behind_signs, heirs)


def learn_all(
    project: Project,
    person: int,
    progress: Progress | None = None,
    stopped: StopAsked | None = None,
) -> None:
    """Learn for ``person`` all that there is, with a model: long work, for another process."""
    caught_up(project, person, stopped)


def _outside(current: AnnotationSet) -> Sequence[Span]:
    return [region.span for region in current.not_article]
