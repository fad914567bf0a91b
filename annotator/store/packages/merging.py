"""Taking packages back: what is new in them comes into the project, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.core.versions import Choices, Collision
from annotator.store.file.connection import Connection
from annotator.store.packages import package_file, set_news, writing_rows
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.parted_sets import gestures_of
from annotator.store.packages.refusals import PackageRefused, Unfit
from annotator.store.packages.set_news import InProject, PersonNews
from annotator.store.packages.writer_thread import Writing, writing
from annotator.store.packages.writing_rows import PackageNews
from annotator.store.search import index
from annotator.store.search.lexicon import FirstWords
from annotator.store.tables import labels, package_limits

AfterFile = Callable[[int, int, str], None]
"""Called with how many files are done, of how many, and with the name of the next;
may raise to stop.
"""

_NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of one person: sets with news, those finished in it, annotations, gestures.

    ``collisions`` are the sets that went on in both; what is new of one comes in if its version was
    chosen.
    """

    person: str
    sets: int
    finished: int
    added: int
    removed: int
    changed: int
    gestures: int
    collisions: tuple[Collision, ...] = ()

    @staticmethod
    def of(person: str, news: PersonNews) -> Merged:
        """The sums of what is new in the sets of ``person``."""
        counted = [set_news.counts() for set_news in news.sets]
        added, removed, changed = (
            (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0, 0)
        )
        return Merged(
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
    ) -> list[Merged]:
        """Take what is new in ``files``, in one transaction.

        A set that went on in both stays as it is, unless ``choices`` say which version stands.
        With ``dry_run`` all is tried and nothing kept.
        :class:`PackageRefused` says which file does not fit, and why; any error leaves the project
        as it was. To this connection the merge is another's work.
        """
        package_limits.refuse(self._connection, package_limits.Forbidden.MERGING)
        merged: list[Merged] = []
        try:
            with writing(self._connection.path, self._connection.busy_milliseconds) as transaction:
                transaction.now(lambda _: transaction.attached.attach(files))
                run = _Run(self._connection, transaction, choices)
                for done, file in enumerate(files):
                    look(done, len(files), file.name)
                    merged.append(run.take(file))
                look(len(files), len(files), "")
                if dry_run:
                    raise _DryRun
        except _DryRun:
            pass
        return merged


class _Run:
    """One merge: what was taken so far."""

    def __init__(self, project: Connection, transaction: Writing, choices: Choices) -> None:
        self._project = project
        self._choices = choices
        self._transaction = transaction
        self._rules = labels.read(project)
        self._words, self._indexed = FirstWords(), index.up_to(project)
        self._people: set[int] = set()

    def take(self, file: Path) -> Merged:
        """Take what is new in ``file``; while that is written, the next may be taken."""
        try:
            with package_file.opened(file) as (package, connection):
                package_file.refuse_another(package, self._project)
                known = self._in_project(package)
                news = set_news.news(package, connection, known, self._rules, self._choices)
                schema = self._transaction.attached.schema(package)
                rows = writing_rows.ready(
                    package.person, news.sets, schema, connection, self._words, self._indexed
                )
        except Unfit as error:
            raise PackageRefused(file.name, error.message) from error
        if news.sets:
            self._people.add(package.person)
            self._transaction.begin(lambda connection: self._write(connection, file, rows))
        return Merged.of(package.says.person, news)

    def _in_project(self, package: PackageFile) -> InProject:
        """What the project has of the package's person, with their packages before this."""
        person, now = package.person, self._transaction.now
        if person not in self._people:
            return InProject.of(self._project, person)
        return replace(
            now(lambda connection: InProject.of(connection, person)),
            gestures=lambda article: now(lambda c: gestures_of(c, article, person)),
        )

    def _write(self, connection: Connection, file: Path, news: PackageNews) -> None:
        try:
            writing_rows.write(connection, news)
        except Unfit as error:
            raise PackageRefused(file.name, error.message) from error


class _DryRun(Exception):
    """Rolls a dry run back."""
