"""Looks up beside the window what may be suggested in an article, and lets it learn meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.ui.making_way import MakingWay, hands_wait

if TYPE_CHECKING:
    from annotator.jobs.suggest.learner import Learner, LookedUp
    from annotator.ui.worker import Worker


class Question(NamedTuple):
    """An ``article`` with the work on it, of which somebody wants to know what may be suggested.

    ``is_new`` where it was just opened. ``visit`` and ``heard`` are for whoever asks: which opening
    it was, and how many changes ``current`` has since.
    """

    article: Article
    current: AnnotationSet
    is_new: bool
    visit: int
    heard: int


class LookingUp(QObject):
    """What is known to the suggestions of ``person`` in the project at ``path``.

    Questions are answered by a thread, one at a time, which makes way for the hands; of those that
    come meanwhile the last one counts. Where much is to be learnt, and where a model is to be
    trained, another process does it: what comes of it is taken over before the next article is
    looked up. ``answered`` brings the question, and what was looked up; ``None`` if that could not
    be read, which is told where it is shown.
    """

    answered = Signal(object, object)

    def __init__(self, path: Path, person: int) -> None:
        super().__init__()
        self._path, self._person = path, person
        self._learner: Learner | None = None
        self._looking: Worker | None = None
        self._learning: Worker | None = None
        self._next: Question | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being looked up."""
        return self._looking is not None

    @property
    def is_learning(self) -> bool:
        """Whether another process is learning."""
        return self._learning is not None

    def ask(self, question: Question) -> None:
        """Look this up; the answer comes by itself."""
        if self._looking is not None:
            self._next = question
            return
        from annotator.jobs.suggest.learner import Learner  # here: the article comes first
        from annotator.ui.worker import Worker

        if self._learner is None:
            self._learner = Learner(self._path, self._person)
        look_up, (article, current, is_new, *_) = self._learner.look_up, question
        self._looking = Worker(
            lambda _progress, stopped: look_up(
                article, current, is_new=is_new, between=MakingWay(stopped)
            )
        )
        self._looking.succeeded.connect(lambda answer: self._answer(question, answer))
        self._looking.failed.connect(lambda _error: self._answer(question, None))
        self._looking.begin()

    def wait(self) -> None:
        """Wait until everything that was asked is answered."""
        hands_wait()
        while self._looking is not None:
            self._looking.join()

    def end(self) -> None:
        """Nobody asks any more, and the project is going to be closed."""
        for worker in filter(None, (self._learning, self._looking)):
            worker.abandon()
        if self._looking is not None:
            self._looking.wait()  # it has the project open, and ends with the piece it is at

    def _answer(self, question: Question, looked_up: LookedUp | None) -> None:
        self._looking = None
        if looked_up is not None and looked_up.is_much_left:
            self._learn_beside()
        following, self._next = self._next, None
        if following is not None:
            self.ask(following)
        self.answered.emit(question, looked_up)

    def _learn_beside(self) -> None:
        from annotator.jobs.child.calling import in_child
        from annotator.jobs.on_project import on_project
        from annotator.jobs.suggest.suggesting import learn_all
        from annotator.ui.worker import Worker

        if self._learning is None:
            work = in_child(on_project, self._path, learn_all, self._person)
            self._learning = Worker(work)
            self._learning.succeeded.connect(self._take_over)
            self._learning.failed.connect(self._give_up)
            self._learning.begin()

    def _take_over(self, _nothing: object) -> None:
        self._learning = None
        if self._learner is not None:
            self._learner.take_over()

    def _give_up(self, _error: object) -> None:
        """Without a process there is no model; what is learnt one by one is there all the same."""
        self._learning = None
        if self._learner is not None:
            self._learner.be_alone()
