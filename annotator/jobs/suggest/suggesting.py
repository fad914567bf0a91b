"""What is suggested to one person in an open project; the window and the commands ask this."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion
from annotator.jobs.suggest.lessons import LessonPlace, lesson, lesson_places
from annotator.store.project import Project
from annotator.suggest.candidates import name_labels
from annotator.suggest.learnt import Learnt
from annotator.suggest.offering import USUAL, SettledHere, offer
from annotator.suggest.tokens import Tokens

_ARTICLES_REMEMBERED = 8


class Suggesting:
    """What is suggested to ``person`` (their number), learnt from what they may know.

    Use it in the thread that opened ``project``. Until :meth:`catch_up` it knows the list of places
    and the grammar of dates. ``threshold`` is from which probability on a suggestion is shown.
    """

    def __init__(self, project: Project, person: int, *, threshold: float = USUAL) -> None:
        self._project = project
        self._person = person
        self._labels = name_labels(project.label_set)
        self.threshold = threshold
        self._take(Learnt(self._labels), [])

    def of(self, article: Article, current: AnnotationSet) -> Offer:
        """What is offered in ``article`` as its work stands: asked anew after every gesture.

        What is known is looked up once for each article; the rest takes about a millisecond.
        """
        outside = tuple(region.span for region in current.not_article)
        tokens, suggestions = self._known(article.text, outside)
        settled = SettledHere(
            [a for a in current.ordered if a.label in self._labels],
            [LabelledSpan(o.span.start, o.span.end, o.label) for o in current.dismissed],
        )
        return offer(tokens, suggestions, settled, self.threshold)

    def known(self, article: Article, current: AnnotationSet) -> Sequence[Suggestion]:
        """All that is known of ``article``, likely or not, whatever was done in it already."""
        return self._known(article.text, tuple(region.span for region in current.not_article))[1]

    def catch_up(self) -> None:
        """Learn from what was finished or released since, and forget what was taken up again."""
        places = lesson_places(self._project, self._person)
        begun = self._places
        learnt = self._learnt
        if places[: len(begun)] != begun:
            begun, learnt = [], Learnt(self._labels)
        for place in places[len(begun) :]:
            learnt.learn(lesson(self._project, self._person, place))
        self._take(learnt, places)

    def _take(self, learnt: Learnt, places: list[LessonPlace]) -> None:
        self._learnt = learnt
        self._places = places

        @lru_cache(_ARTICLES_REMEMBERED)
        def known(text: str, outside: tuple[Span, ...]) -> tuple[Tokens, Sequence[Suggestion]]:
            tokens = Tokens.of(text, outside)
            return tokens, [judged.suggestion for judged in learnt.judged(tokens)]

        self._known = known
