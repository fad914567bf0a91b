"""Taking packages and copies in: what is new in them comes into the project, or nothing does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.message import Message
from annotator.core.repeats import stand_in
from annotator.core.review_merging import ReviewCollision, ReviewNews
from annotator.core.set_aside import AsideChange
from annotator.core.versions import Choices, Collision
from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.packages import (
    copied_aside,
    copy_file,
    package_file,
    set_news,
    set_rows,
    writing_rows,
)
from annotator.store.packages.copied_guidelines import CopiedGuidelines
from annotator.store.packages.copied_review import CopiedReview
from annotator.store.packages.copy_file import ProjectCopy
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.refusals import PackageRefused, Unfit
from annotator.store.packages.set_news import InProject, PersonNews
from annotator.store.packages.writing_rows import Taken
from annotator.store.search.lexicon import FirstWords
from annotator.store.staging import carrying_out
from annotator.store.staging.staging import Staging
from annotator.store.tables import (
    articles_out,
    labels,
    log,
    package_limits,
    read_guidelines,
    staged,
)

_ATTEMPTS = 3

AfterFile = Callable[[int, int, str], None]
"""Called with how many files are done, of how many, and with the name of the next;
may raise to stop.
"""

_NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What came of one person: sets with news, those finished in it, annotations, gestures.

    ``collisions`` are the sets that went on in both; what is new of one comes in if its version was
    chosen. Of another copy of the project there is one for each person with news, behind one that
    is nobody's: its gestures are those of review, of setting articles aside and of changing the
    guidelines, ``review`` counts what came by them, ``differing`` are the points on which both
    decided, and ``left_out`` says what does not come in.
    """

    file: Path
    person: str
    sets: int = 0
    finished: int = 0
    added: int = 0
    removed: int = 0
    changed: int = 0
    gestures: int = 0
    collisions: tuple[Collision, ...] = ()
    left_out: tuple[Message, ...] = ()
    review: Mapping[ReviewNews, int] = field(default_factory=dict)
    differing: tuple[ReviewCollision, ...] = ()

    @property
    def left(self) -> list[Collision | ReviewCollision]:
        """The collisions for which nothing was chosen."""
        return [collision for collision in self.differ if collision.chosen is None]

    @property
    def differ(self) -> list[Collision | ReviewCollision]:
        """All collisions, those of review first."""
        return [*self.differing, *self.collisions]

    @staticmethod
    def of(file: Path, person: str, news: PersonNews) -> PackageReport:
        """The sums of what is new in the sets of ``person``."""
        counted = [set_news.counts() for set_news in news.sets]
        added, removed, changed = (
            (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0, 0)
        )
        return PackageReport(
            file,
            person,
            len(news.sets),
            sum(set_news.finished for set_news in news.sets),
            added,
            removed,
            changed,
            sum(set_news.gestures for set_news in news.sets),
            tuple(news.collisions),
        )


class Merging:
    """Merging packages into a project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def merge(
        self,
        files: Sequence[Path],
        look: AfterFile,
        *,
        dry_run: bool,
        choices: Choices = _NO_CHOICES,
    ) -> list[PackageReport]:
        """Take what is new in ``files``: all of it, or nothing.

        A set that went on in both stays as it is, unless ``choices`` say which version stands.
        With ``dry_run`` all is tried and nothing kept. Others go on working meanwhile: it takes
        many short transactions.
        :class:`PackageRefused` says which file does not fit, and why; :class:`StaleChange` that
        people went on working in what is merged, again and again; any error leaves the project as
        it was. To this connection the merge is another's work.
        """
        package_limits.refuse(self._connection, package_limits.Forbidden.MERGING)
        for _ in range(_ATTEMPTS - 1):
            with suppress(StaleChange):
                return self._merge(files, look, choices, dry_run=dry_run)
        return self._merge(files, look, choices, dry_run=dry_run)

    def _merge(
        self, files: Sequence[Path], look: AfterFile, choices: Choices, *, dry_run: bool
    ) -> list[PackageReport]:
        merged: list[PackageReport] = []
        path, waits = self._connection.path, self._connection.busy_milliseconds
        with closing(connect(path, busy_milliseconds=waits)) as connection:
            write = staged.writer(connection)
            with carrying_out.begun(connection, write) as work:
                run = _Run(connection, work, choices)
                for done, file in enumerate(files):
                    look(done, len(files), file.name)
                    merged += run.take(file)
                look(len(files), len(files), "")
                if not dry_run:
                    work.decide(run.settle)
                    work.write_staged(write)
        return merged


class _Run:
    """One merge: what was taken so far is staged as ``work``."""

    def __init__(self, project: Connection, work: Staging, choices: Choices) -> None:
        self._project, self._work, self._choices = project, work, choices
        self._basis = log.last_number(project)
        self._rules = labels.read(project)
        self._words, self._taken = FirstWords(), Taken(project)
        self._sets: set[tuple[int, int]] = set()  # that have news, by article and person
        self._reviews: list[CopiedReview] = []
        self._aside: list[AsideChange] = []
        self._guidelines: list[CopiedGuidelines] = []
        self._back: list[tuple[int, list[int]]] = []  # what nobody works on elsewhere, by person
        self._read: list[tuple[int, str | None]] = []  # the guidelines that people know

    def take(self, file: Path) -> list[PackageReport]:
        """Take what is new in ``file``."""
        try:
            if copy_file.is_copy(file, self._project):
                with copy_file.opened(file, self._project) as copy:
                    return self._take_copy(copy)
            with package_file.opened(file) as (package, connection):
                package_file.refuse_another(package, self._project)
                again = package_file.repeats(package, connection)
                self._back.append((package.person, _closed(package, again)))
                known = read_guidelines.kept(connection, package.person)
                self._read.append((package.person, known))
                return [self._take_person(package, again, connection)]
        except Unfit as error:
            raise PackageRefused(file.name, error.message) from error

    def _take_copy(self, copy: ProjectCopy) -> list[PackageReport]:
        """What everybody did in another copy, and what was done there in review."""
        with package_file.telling_damage(copy.file):
            review = CopiedReview(self._project, copy, self._choices, self._reviews)
            aside = copied_aside.news(self._project, copy, self._aside)
            moved = copied_aside.counted(self._project, self._aside, aside)
            guidelines = CopiedGuidelines(self._project, copy, self._guidelines)
        self._reviews.append(review)
        self._aside += aside
        self._guidelines.append(guidelines)
        came = {
            **review.news,
            **moved,
            ReviewNews.GUIDELINES: len(guidelines.came),
        }
        merged = [
            PackageReport(
                copy.file,
                "",
                gestures=len(review.gestures) + len(aside) + len(guidelines.came),
                left_out=(*copy.left_out, *guidelines.left_out, *review.left_out),
                review={news: count for news, count in came.items() if count},
                differing=review.collisions,
            )
        ]
        for person in copy.people:
            own = self._part_of_copy(copy, person)
            again = self._part_of_copy(copy, stand_in(person))
            of_person = self._take_person(own, again, copy.connection)
            if of_person.gestures or of_person.collisions:
                merged.append(of_person)
        return merged

    def _part_of_copy(self, copy: ProjectCopy, person: int) -> PackageFile:
        with package_file.telling_damage(copy.file):
            return copy.part(person, InProject.of(self._project, person))

    def _take_person(
        self, package: PackageFile, again: PackageFile, connection: Connection
    ) -> PackageReport:
        """What somebody did, and what they did ``again``: one person's, to whoever reads it."""
        news = PersonNews()
        for part in (package, again):
            of_part = self._take_sets(part, connection)
            news.sets += of_part.sets
            news.collisions += of_part.collisions
        return PackageReport.of(package.file, package.says.person, news)

    def _take_sets(self, package: PackageFile, connection: Connection) -> PersonNews:
        known = InProject.of(self._project, package.person)
        news = set_news.news(package, connection, known, self._rules, self._choices)
        self._work.stage(
            writing_rows.pieces(package.person, news.sets, connection, self._words, self._taken)
        )
        self._sets.update((each.article, package.person) for each in news.sets)
        return news

    def settle(self) -> None:
        """What is written with the decision: review, and that what is done is not out any more.

        :class:`StaleChange` if somebody went on with a set that has news, since it was read.
        """
        if not self._sets.isdisjoint(log.sets_since(self._project, self._basis)):
            raise StaleChange(StaleForm.BASIS)
        for review in self._reviews:
            review.refuse_stale(self._basis)
        for review in self._reviews:
            review.write()
        copied_aside.write(self._project, self._aside)
        for guidelines in self._guidelines:
            guidelines.write()
        for person, articles in self._back:
            articles_out.come_back(self._project, person, articles)
        for person, version in self._read:
            read_guidelines.bring(self._project, person, version)


def _closed(package: PackageFile, again: PackageFile) -> list[int]:
    """The articles on which nobody works in the package any more."""
    open_again = again.sets.keys() - set_rows.closed(again.sets)
    return [article for article in set_rows.closed(package.sets) if article not in open_again]
