"""What one person's suggestions know while a window is open; it learns a bit with each article."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.errors import WorldError
from annotator.core.pieces import Between, go_on, stopping_for
from annotator.jobs.suggest.knowledge import Knowledge
from annotator.jobs.suggest.known_article import KnownArticle
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.project import Project
from annotator.suggest.offering import Offering

_FEW_LESSONS = 3  # that are learnt with one article: some hundredths of a second each


class LookedUp(NamedTuple):
    """What is ``known`` of an article, and what is offered in it as the work stood then.

    ``is_much_left`` says that another process is to learn what is to be learnt.
    """

    known: KnownArticle
    offering: Offering | None
    is_much_left: bool


class Learner:
    """Learns for ``person`` in the project at ``path``, and looks up what is known of an article.

    In any thread, but in one at a time: it opens the project for itself. What another process
    learns is taken over before the next article is looked up, at first from another day.
    """

    def __init__(self, path: Path, person: int) -> None:
        self._path, self._person = path, person
        self._knowledge: Knowledge | None = None
        self._is_take_over_due = True
        self._has_had_help = False
        self._is_alone = False

    def take_over(self) -> None:
        """Take over, the next time, what another process has learnt."""
        self._is_take_over_due = self._has_had_help = True

    def be_alone(self) -> None:
        """Expect nothing of another process: there cannot be one."""
        self._is_alone = True

    def look_up(
        self,
        article: Article,
        current: AnnotationSet,
        *,
        is_new: bool = True,
        between: Between = go_on,
    ) -> LookedUp:
        """Look ``article`` up; first, if it ``is_new`` to the eyes, learn a few lessons.

        Where much is to be learnt it learns nothing and says so, unless nothing comes of other
        processes here. No lesson is learnt where nothing is suggested. If ``between`` two pieces of
        it an error ends it, nothing more is to be asked: a lesson may be learnt by half.
        """
        with Project.open(self._path) as project, stopping_for(between):
            suggesting = Suggesting(project, self._person, self._knowledge)
            is_much_left = False
            if is_new and suggesting.are_shown(article):
                with suppress(WorldError):  # what cannot be read is told where it is shown
                    is_much_left = self._learn(suggesting) and not self._is_alone
            self._knowledge = suggesting.knowledge
            known = suggesting.look_up(article, current)
        return LookedUp(known, known.offering(current), is_much_left)

    def _learn(self, suggesting: Suggesting) -> bool:
        """Learn a few lessons; whether another process is to learn instead, or to train a model."""
        if self._is_take_over_due:
            self._is_take_over_due = False
            self._is_alone = not suggesting.remember() and self._has_had_help
        if suggesting.lag > _FEW_LESSONS and not self._is_alone:
            return True
        suggesting.catch_up(_FEW_LESSONS)
        return suggesting.is_training_due
