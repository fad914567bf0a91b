"""Taking packages back: what is new in them comes into the project, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.store.file.connection import Connection
from annotator.store.packages import package_file, writing_rows
from annotator.store.packages import set_news as merging_news
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.refusals import PackageRefused, Unfit
from annotator.store.packages.set_news import InProject, SetNews
from annotator.store.packages.writer_thread import Writing, writing
from annotator.store.packages.writing_rows import PackageNews
from annotator.store.search import index
from annotator.store.search.lexicon import FirstWords
from annotator.store.tables import labels, package_limits

AfterFile = Callable[[int, int, str], None]
"""Called with how many files are done, of how many, and with the name of the next;
may raise to stop.
"""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came out of one package: sets with news, those finished in it, annotations, gestures."""

    person: str
    sets: int
    finished: int
    added: int
    removed: int
    changed: int
    gestures: int

    @staticmethod
    def of(person: str, news: Sequence[SetNews]) -> Merged:
        """The sums of what is new in the sets of ``person``."""
        counted = [set_news.counts() for set_news in news]
        added, removed, changed = (
            (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0, 0)
        )
        return Merged(
            person,
            len(news),
            sum(set_news.finished for set_news in news),
            added,
            removed,
            changed,
            sum(len(set_news.log.ids) for set_news in news),
        )


class Merging:
    """Merging packages into a project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def merge(self, files: Sequence[Path], look: AfterFile, *, dry_run: bool) -> list[Merged]:
        """Take what is new in ``files``, in one transaction.

        With ``dry_run`` all is tried and nothing kept.
        :class:`PackageRefused` says which file does not fit, and why; any error leaves the project
        as it was. To this connection the merge is another's work.
        """
        package_limits.refuse(self._connection, package_limits.Forbidden.MERGING)
        merged: list[Merged] = []
        try:
            with writing(self._connection.path, self._connection.busy_milliseconds) as transaction:
                transaction.now(lambda _: transaction.attached.attach(files))
                run = _Run(self._connection, transaction)
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

    def __init__(self, project: Connection, transaction: Writing) -> None:
        self._project = project
        self._transaction = transaction
        self._rules = labels.read(project)
        self._words, self._indexed = FirstWords(), index.up_to(project)
        self._people: set[int] = set()

    def take(self, file: Path) -> Merged:
        """Take what is new in ``file``; while that is written, the next may be taken."""
        try:
            with package_file.opened(file) as (package, connection):
                known = self._in_project(package)
                sets = merging_news.news(package, self._project, known, self._rules)
                schema = self._transaction.attached.schema(package)
                news = writing_rows.ready(
                    package.person, sets, schema, connection, self._words, self._indexed
                )
        except Unfit as error:
            raise PackageRefused(file.name, error.message) from error
        if sets:
            self._people.add(package.person)
            self._transaction.begin(lambda connection: self._write(connection, file, news))
        return Merged.of(package.says.person, sets)

    def _in_project(self, package: PackageFile) -> InProject:
        """What the project has of the package's person, with their packages before this."""
        if package.person in self._people:
            return self._transaction.now(
                lambda connection: InProject.of(connection, package.person)
            )
        return InProject.of(self._project, package.person)

    def _write(self, connection: Connection, file: Path, news: PackageNews) -> None:
        try:
            writing_rows.write(connection, news)
        except Unfit as error:
            raise PackageRefused(file.name, error.message) from error


class _DryRun(Exception):
    """Rolls a dry run back."""
