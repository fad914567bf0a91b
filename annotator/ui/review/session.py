"""A reviewer's session: the book of all cases, an open article, and what is heard of others' work.

What is decided on the cases is in :mod:`decisions`, what comes of that in :mod:`releases`, and how
it is taken back in :mod:`undoing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.arabic.beginnings import WordCounts
from annotator.core.annotation import Annotation, SetStatus
from annotator.core.article import Article
from annotator.core.blindness import annotators, may_settle
from annotator.core.case import FinishedSets
from annotator.core.decision import Decision, Example, NamesAsked, Release
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind, Operation
from annotator.core.people import Person
from annotator.core.reviewed import Reviewed, ReviewedCase
from annotator.jobs.guidelines import guidelines_for
from annotator.jobs.review.cases import reviewed, reviewed_cases
from annotator.jobs.work import Progress, StopAsked
from annotator.review.case_book import CaseBook
from annotator.review.entry import Evidence, filed
from annotator.review.pending import PendingDecision
from annotator.review.policy import KnownElsewhere
from annotator.review.reviewed_article import ReviewedArticle
from annotator.store.file.ids import gesture_id
from annotator.store.gestures import Basis
from annotator.store.project import Project
from annotator.ui.collecting import much_that_stays
from annotator.ui.project_session import ProjectSession
from annotator.ui.review import gathering
from annotator.ui.words import faults
from annotator.ui.worker import Worker

_MOST_AT_ONCE = 40  # articles that are looked through between two frames; more of them in a thread

_ABOUT_CASES = (Annotation, SetStatus, Decision, Release, Example)


class ReviewSession(QObject):
    """The cases of a project as they are now, and an article of it.

    What all sessions share is ``work``: it commits, and tells why it did not. Its project is this
    session's own, so that it hears of everybody else's work, the same person's other pages
    included; :meth:`end` closes it.
    """

    counted = Signal()  # the book is here, or was made anew
    opened = Signal()  # another article is open, or none
    changed = Signal(object)  # set of numbers: the articles whose cases are other ones now
    progressed = Signal(object, object)  # articles looked through, of how many (or None)

    def __init__(
        self, project: Project, person: Person, language: str = "en", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.work = ProjectSession(project, person, language, self)
        self.work.lookDue.connect(self.look)
        self.told, self.saved = self.work.told, self.work.saved
        self.project, self.person, self.labels = project, person, self.work.labels
        self.names: dict[int, str] = {}
        self._learn_names()
        self.book = CaseBook()
        self.ready = False
        self.open_article: ReviewedArticle | None = None
        self.meant: dict[
            tuple[int, Evidence], PendingDecision
        ] = {}  # of decisions that are not made yet
        self._confirmed: set[int] = set()
        self._worker: Worker | None = None
        self._touched: set[int] = set()  # while a worker looks through the cases

    @property
    def ended(self) -> bool:
        """Whether the project is closed."""
        return self.work.ended

    @property
    def language(self) -> str:
        """The language in which labels are named."""
        return self.work.language

    # -- the cases ------------------------------------------------------------------------------

    def begin(self) -> None:
        """Look through all cases, beside the window; ``counted`` tells when they are here."""
        if self._worker is not None:
            self._worker.abandon()
        path, person = self.project.path, self.person.number

        def work(progress: Progress, cancelled: StopAsked) -> CaseBook:
            with much_that_stays(), Project.open(path) as project, project.one_state():
                articles = reviewed(project, progress=progress, cancelled=cancelled)
                return CaseBook(
                    (filed(finished, cases) for finished, cases in articles),
                    project.people.names_asked(person),
                )

        self._touched = set()
        self._worker = Worker(work)
        # A method, not a lambda: what is on its way ends with the session.
        self._worker.progressed.connect(self._tell_progress)
        self._worker.succeeded.connect(self._take_book)
        self._worker.failed.connect(lambda fault: self.work.refuse(faults.told(fault)))
        self._worker.begin()
        self.work.begin()

    def _tell_progress(self, done: object, total: object, _what: str) -> None:
        self.progressed.emit(done, total)

    def _take_book(self, book: object) -> None:
        assert isinstance(book, CaseBook)
        self._worker = None
        self.book, self.ready = book, True
        self._learn_names()
        touched, self._touched = self._touched, set()
        if len(touched) > _MOST_AT_ONCE:
            self.begin()
        else:
            self._file(touched)
        self.counted.emit()

    def _learn_names(self) -> None:
        """Who is who.

        The queue holds the same names, so they are never others of another object.
        """
        self.names.update((person.number, person.name) for person in self.work.people())

    def end(self) -> None:
        """Close the project. The session is of no use any more."""
        if self._worker is not None:
            self._worker.abandon()
        self.work.end()
        self.deleteLater()

    def guidelines(self) -> tuple[str, str]:
        """The project's guidelines as Markdown, and the language they are in."""
        return guidelines_for(self.project, self.person, self.language)

    # -- the open article -----------------------------------------------------------------------

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.open_article.article if self.open_article is not None else None

    def open(self, number: int | None) -> None:
        """Open the article with ``number``; ``None`` closes the one that is open."""
        self.open_article = self.read(number) if number is not None else None
        self.opened.emit()

    def read(self, number: int) -> ReviewedArticle | None:
        """An article as it is now; ``None`` if fewer than two people have finished it."""
        article = next(iter(reviewed(self.project, [number])), None)
        return self._gather(*article) if article is not None else None

    def _gather(self, finished: FinishedSets, cases: list[ReviewedCase]) -> ReviewedArticle:
        deciders = {case.decision.person for case in cases if case.decision is not None}
        if not self.names.keys() >= finished.spans.keys() | deciders:
            self._learn_names()  # somebody came to the project meanwhile
        old = self.open_article
        if old is not None and old.finished is finished:
            return replace(old, cases=tuple(cases))
        known = old.article if old is not None and old.article.number == finished.article else None
        return gathering.gather(
            self.project, known, finished, cases, self.names, self.person.number
        )

    @property
    def last_article(self) -> int:
        """The number of the article on which this person last changed something; 0 for none."""
        return self.project.last_article(self.person.number) or 0

    @property
    def must_confirm(self) -> bool:
        """Whether the reviewer annotated the open article, and has not said yet that they know."""
        here = self.open_article
        return here is not None and not may_settle(
            annotated=here.annotated, allowed=here.article.number in self._confirmed
        )

    def confirm(self) -> None:
        """Settle the open article although one annotated it; decisions will say so."""
        if self.open_article is not None:
            self._confirmed.add(self.open_article.article.number)
            self.opened.emit()

    # -- what is asked about the project ----------------------------------------------------------

    @property
    def article_count(self) -> int:
        """How many articles the project has."""
        return len(self.project.articles)

    @property
    def annotator_count(self) -> int:
        """How many people label articles."""
        return len(annotators(self.work.people()))

    @property
    def words(self) -> WordCounts:
        """How often words are written, in the project's articles and in general."""
        return self.project.lexicon(self.person.number)

    def text_of(self, article: int) -> str:
        """The text of any article."""
        opened = self.article
        if opened is not None and opened.number == article:
            return opened.text
        return self.project.articles.read(article).text

    def may_settle(self, article: int) -> bool:
        """Whether the reviewer has no work of their own on an article, or said that they know."""
        return may_settle(
            annotated=self.project.finished.annotated(article, self.person.number),
            allowed=article in self._confirmed,
        )

    def is_next_large(self, operation: Operation) -> bool:
        """Whether the next undo or redo is of so many cases that it takes a while."""
        return self.project.is_next_large(self.person.number, operation, REVIEWING)

    def known(self, case: ReviewedCase) -> KnownElsewhere:
        """What is known of the letters and strings of a case from elsewhere."""
        assert self.article is not None
        return self.book.known(case, self.article.text)

    # -- committing and hearing -----------------------------------------------------------------

    def look(self) -> None:
        """Look for what other windows wrote, and show it."""
        news = self.work.news()
        if news is None:
            return
        if news.articles or news.much:  # what no gesture tells of, or too many of them
            self.begin()
            if self.article is not None:
                self.refile({self.article.number})
        self.hear(news.gestures)

    def apply(
        self, kind: GestureKind, changes: Sequence[Change], basis: Basis | None = None
    ) -> Gesture | None:
        """Commit; ``None`` if it was refused, as when the ``basis`` does not hold any more."""
        assert self.article is not None
        gesture = Gesture(
            gesture_id(), self.person.number, self.article.number, kind, tuple(changes)
        )
        committed = self.work.attempt(lambda project: project.apply(gesture, basis=basis))
        if committed is None:
            return None
        self.hear([committed])
        self.saved.emit(committed.at)
        return committed

    def hear(self, gestures: Iterable[Gesture]) -> None:
        """Look again at the articles whose cases the gestures may have changed."""
        records = [change.record for gesture in gestures for change in gesture.changes]
        touched = {record.article for record in records if isinstance(record, _ABOUT_CASES)}
        named = {
            record.article
            for record in records
            if isinstance(record, NamesAsked) and record.person == self.person.number
        }
        self.book.names_asked |= named
        if touched or named:
            decided = all(isinstance(record, Decision) for record in records)
            self.refile(touched | named, named, decided=decided)

    def refile(
        self, articles: set[int], named: Set[int] = frozenset(), *, decided: bool = False
    ) -> None:
        """Look again at ``articles``: now if they are few, beside the window if they are many.

        Those of ``named`` tell who is who from now on, whether or not their cases are others.
        ``decided``: nothing was done but that somebody decided.
        """
        if self._worker is not None:
            self._touched |= articles
        here = {self.article.number} if self.article is not None else set()
        if len(articles) <= _MOST_AT_ONCE:
            changed = self._file(articles, decided=decided)
        else:
            if self._worker is None:
                self.begin()
            changed = self._file(articles & here)
        if changed or named:
            self.changed.emit(frozenset(changed | named))

    def _file(self, articles: Set[int], *, decided: bool = False) -> set[int]:
        """Look through ``articles`` again; those whose cases are others now, and the open one."""
        here = self.article.number if self.article is not None else None
        changed = set()
        gone = set(articles)
        for finished, cases in self._reviewed(articles, decided=decided):
            gone.discard(finished.article)
            if self.book.file(filed(finished, cases)):
                changed.add(finished.article)
            if finished.article == here:
                self.open_article = self._gather(finished, cases)
                changed.add(here)
        for number in gone:
            if self.book.remove(number) or number == here:
                changed.add(number)
            if number == here:
                self.open_article = None
        return changed

    def _reviewed(self, articles: Set[int], *, decided: bool) -> Iterable[Reviewed]:
        """The cases of ``articles``; where somebody only ``decided``, people say what they said."""
        here = self.open_article
        if not decided or here is None or articles != {here.article.number}:
            return reviewed(self.project, articles)
        made = self.project.review.decisions(here.article.number)
        return [(here.finished, reviewed_cases(here.finished, made, self.labels))]


def review_session(path: Path, person: Person, parent: QObject) -> ReviewSession:
    """The work of ``person`` on the project at ``path``, with a connection of its own.

    ``WorldError`` if it cannot be opened.
    """
    return ReviewSession(Project.open(path), person, parent=parent)
