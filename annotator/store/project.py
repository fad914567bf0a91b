"""The open project: one SQLite file behind domain verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.gesture import LABELLING, Gesture, GestureKind, Operation
from annotator.core.history import LoggedStep, next_redo, next_undo
from annotator.core.labels import LabelSet
from annotator.store.file import home, migrate, opening, putting_aside, seal
from annotator.store.file.backup_files import is_backup
from annotator.store.file.connecting import connect
from annotator.store.file.connection import BUSY_MILLISECONDS, Connection
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.file.ids import new_id
from annotator.store.file.transactions import transaction
from annotator.store.tables import labels, log, records
from annotator.store.tables.articles import Articles
from annotator.store.tables.people import People

if TYPE_CHECKING:
    from annotator.core.outgoing import OutgoingSet
    from annotator.store.file.displaced import Displaced
    from annotator.store.intake.intake import Intake
    from annotator.store.packages.merging import Merging
    from annotator.store.packages.packing import Packing
    from annotator.store.search.indexing import Indexing
    from annotator.store.search.lexicon import ProjectLexicon
    from annotator.store.search.search import Search
    from annotator.store.tables.assignments import Assigning
    from annotator.store.tables.counts import Counts
    from annotator.store.tables.package_limits import Package
    from annotator.store.tables.review import Review

_MOST_NEWS = 1_000  # gestures that are told one by one

_Choice = Callable[[Iterable[LoggedStep], Set[str]], str | None]


@dataclass(frozen=True, slots=True)
class News:
    """What others wrote since the last look: their gestures,
    and whether articles came in or were given out.

    ``much``: they wrote so much, such as by merging packages, that ``gestures`` is empty, and
    whatever is shown has to be read again.
    """

    gestures: tuple[Gesture, ...]
    articles: bool
    much: bool = False


@dataclass(frozen=True, slots=True)
class Basis:
    """A state of the project that something was worked out from.

    It holds until somebody makes, undoes or redoes a gesture of one of ``kinds``.
    """

    number: int  # of the last line of the log
    kinds: frozenset[GestureKind]


class Project:
    """A project file, open. Use it in the thread that opened it.

    Everything that can fail because of the world raises :class:`ProjectError` and leaves the file
    as it was. Make one with :meth:`create` or :meth:`open`; close it, or use it as a context.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection
        self.people = People(connection)
        self.articles = Articles(connection)
        self._obsolete: set[str] = set()
        self._seen = log.last_number(connection)
        self._own: set[int] = set()
        self._articles_mark = self.articles.mark()
        self._data_version = self._read_data_version()

    # What opening a project and showing an article do without is imported when it is asked for.

    @cached_property
    def search(self) -> Search:
        """Finding articles by what is in them."""
        from annotator.store.search.search import Search

        return Search(self._connection)

    @cached_property
    def indexing(self) -> Indexing:
        """The index pass."""
        from annotator.store.search.indexing import Indexing

        return Indexing(self._connection)

    @cached_property
    def counts(self) -> Counts:
        """How much there is of what, and who did how much."""
        from annotator.store.tables.counts import Counts

        return Counts(self._connection)

    @cached_property
    def review(self) -> Review:
        """What review looks at, and what was decided."""
        from annotator.store.tables.review import Review

        return Review(self._connection)

    @cached_property
    def assigning(self) -> Assigning:
        """Giving out work."""
        from annotator.store.tables.assignments import Assigning

        return Assigning(self._connection)

    @cached_property
    def packing(self) -> Packing:
        """Making packages."""
        from annotator.store.packages.packing import Packing

        return Packing(self._connection)

    @cached_property
    def merging(self) -> Merging:
        """Taking packages back."""
        from annotator.store.packages.merging import Merging

        return Merging(self._connection)

    @classmethod
    def create(
        cls,
        path: Path,
        label_set: LabelSet,
        *,
        title: str = "",
        fill: Callable[[Project], None] | None = None,
    ) -> Project:
        """Make a new project file. ``ProjectError`` if there is a file already, or none can be
        made.

        ``fill`` puts into it what is to be there from the beginning: the file appears at ``path``
        with all of that, or not at all.
        """

        def filled(empty: Connection) -> None:
            _fill(empty, label_set, title or path.stem)
            if fill is not None:
                fill(cls(empty.path, empty))

        opening.make(path, filled)
        return cls.open(path)

    @classmethod
    def open(
        cls, path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS, to_read: bool = False
    ) -> Project:
        """Open a project file; one of an older version is brought to this one,
        and kept as a backup.

        ``ProjectError`` says why one cannot be opened; it was not written to. Nobody works in a
        backup: it is only opened ``to_read``, and whatever is written then does not reach it.
        ``busy_milliseconds`` is how long a write waits for another process.
        """
        if to_read and is_backup(path):
            return cls(path, opening.copied_to_read(path))
        opening.refuse_backup(path)
        home.refuse_strangers(path)
        putting_aside.finish(path)
        aside = seal.put_foreign_journal_aside(path)  # before anything is judged by what is in it
        version = opening.examine(path, busy_milliseconds=busy_milliseconds)
        connection = connect(path, busy_milliseconds=busy_milliseconds)
        try:
            connection.put_aside = connection.put_aside or aside
            if version < migrate.version():
                from annotator.store.file import backups

                backups.before_migration(connection)
                migrate.migrate(connection)
            project = cls(path, connection)
            project._judge()
            return project
        except BaseException:
            connection.close()
            raise

    # -- the file itself ----------------------------------------------------------------------

    @property
    def is_journalled(self) -> bool:
        """Whether the file has a write-ahead log; it has none on another machine's drive."""
        place = self._connection.home
        return place is not None and place.journalled

    @property
    def put_aside(self) -> Path | None:
        """Where the journal of another file is now that lay beside this one when it was opened."""
        return self._connection.put_aside

    def fold(self) -> bool:
        """Fold the journal into the file, so that a copy of the file alone holds everything.

        ``False`` if somebody reads or writes just now. :class:`DisplacedProject` as for a gesture.
        """
        from annotator.store.file import journal

        return journal.fold(self._connection)

    def folding(self) -> Callable[[], bool]:
        """As :meth:`fold`, for another thread: with a connection of its own, and only if the file
        at the path is still this one.
        """
        path, own = self.path, home.home_of(self._connection)

        def fold() -> bool:
            from annotator.store.file import journal

            with closing(connect(path)) as connection:
                same = own is not None and own.is_that_of(connection)
                return not same or journal.fold(connection)

        return fold

    @cached_property
    def displaced(self) -> Displaced:
        """What can be done when the file is not where it was any more."""
        from annotator.store.file.displaced import Displaced

        return Displaced(self._connection)

    def _judge(self) -> None:
        """:class:`UnreadableRow` if what all else builds on cannot be read: a few rows."""
        labels.read(self._connection)
        self.people.all()
        if self.package is not None:
            from annotator.store.tables import review_records

            review_records.brought(self._connection)

    def close(self) -> None:
        """Close the file; the last one to close it folds the WAL back in,
        so the file can be mailed.
        """
        self._connection.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # -- facts ------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The project's name for people; the file's, if it has none that can be read."""
        try:
            return self.setting("title") or self.path.stem
        except UnreadableRow:  # which ``check`` tells; the work need not wait for it
            return self.path.stem

    @property
    def label_set(self) -> LabelSet:
        """The labels of this project."""
        return labels.read(self._connection)

    def label_counts(self) -> dict[int, dict[str, int]]:
        """How many annotations each person (by number) has of each label."""
        return self.counts.by_label()

    def setting(self, name: str) -> str | None:
        """A setting of the project, as text; ``None`` if it was never set."""
        row = self._connection.execute(
            "SELECT value FROM setting WHERE name = ?", (name,)
        ).fetchone()
        return str(row[0]) if row else None

    def set_setting(self, name: str, value: str) -> None:
        """Set a setting of the project."""
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value ="
                " excluded.value",
                (name, value),
            )

    @property
    def package(self) -> Package | None:
        """What this file is if it is a package: one person's part of another project."""
        from annotator.store.tables import package_limits

        return package_limits.package(self._connection)

    def lexicon(self, person: int) -> ProjectLexicon:
        """What snapping may know about words when ``person`` works: nobody else's spans."""
        from annotator.store.search.lexicon import ProjectLexicon

        return ProjectLexicon(self._connection, person)

    # -- gestures ---------------------------------------------------------------------------

    def basis(self, kinds: Set[GestureKind]) -> Basis:
        """The state as it is now, for what is worked out from gestures of ``kinds``;
        see :meth:`apply`.
        """
        return Basis(log.last_number(self._connection), frozenset(kinds))

    def apply(self, gesture: Gesture, *, basis: Basis | None = None) -> Gesture:
        """Commit ``gesture``; returns it as it is in the log.

        When this returns, the gesture is on the disk. :class:`StaleChange` if a record is no longer
        what a change says it was, or the ``basis`` that it was worked out from does not hold any
        more; any failure leaves no trace.
        """
        with transaction(self._connection):
            if basis is not None and log.any_since(self._connection, basis.number, basis.kinds):
                raise StaleChange(StaleForm.BASIS)
            if basis is not None and gesture.kind is GestureKind.RELEASE:
                self._refuse_at_work(gesture)
            committed = self._write(gesture)
        self._own.add(committed.number)
        return committed

    def undo(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """Take back ``person``'s last gesture ``among`` these kinds;
        ``None`` if there is nothing to take back.

        A gesture that can no longer be taken back raises :class:`StaleChange` once and is passed
        over from then on.
        """
        return self._again(person, next_undo, Operation.UNDO, among)

    def redo(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """Make the gesture again that was last taken back; ``None`` if there is none."""
        return self._again(person, next_redo, Operation.REDO, among)

    def undoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`undo` would take back."""
        return self._step(person, next_undo, among)

    def redoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`redo` would make again."""
        return self._step(person, next_redo, among)

    def _write(self, gesture: Gesture) -> Gesture:
        """Make the changes and append to the log, within a transaction."""
        for change in gesture.changes:
            table = records.TABLES[type(change.record)]
            if table.read(self._connection, change.record) != change.before:
                raise StaleChange(StaleForm.RECORD)
            if change.after is None:
                table.remove(self._connection, change.record)
            else:
                table.write(self._connection, change.after)
        if records.says_twice(self._connection, gesture.changes):
            raise StaleChange(StaleForm.LABEL_TWICE)
        from annotator.store.search import index, lexicon
        from annotator.store.tables import package_limits

        package_limits.refuse_changes(self._connection, gesture.changes)
        index.follow(self._connection, gesture.changes)
        lexicon.follow(self._connection, gesture.changes)
        return log.append(self._connection, gesture)

    def _step(self, person: int, choose: _Choice, among: Set[GestureKind]) -> Gesture | None:
        step = choose(log.entries(self._connection, person, among), self._obsolete)
        return log.read(self._connection, step) if step else None

    def _again(
        self, person: int, choose: _Choice, operation: Operation, among: Set[GestureKind]
    ) -> Gesture | None:
        """Undo or redo the step that is chosen while nobody else,
        such as this person's other window, writes.
        """
        step = None
        try:
            with transaction(self._connection):
                step = self._step(person, choose, among)
                if step is None:
                    return None
                from annotator.store.tables.known import judge_changes

                changes = step.inverse if operation is Operation.UNDO else step.changes
                judge_changes(self._connection, changes)
                if step.kind is GestureKind.RELEASE and operation is Operation.REDO:
                    self._refuse_release_again(step)
                committed = self._write(
                    Gesture(
                        new_id(),
                        step.person,
                        step.article,
                        step.kind,
                        changes,
                        operation,
                        of=step.id,
                    )
                )
        except StaleChange:
            assert step is not None
            self._obsolete.add(step.id)
            raise
        self._own.add(committed.number)
        return committed

    def _refuse_at_work(self, release: Gesture) -> None:
        """Gold is never shown to whoever is still at work;
        giving out work is no gesture that a basis knows.
        """
        at_work = self.review.people_at_work()
        if any(change.record.article in at_work for change in release.changes):
            raise StaleChange(StaleForm.RELEASE)

    def _refuse_release_again(self, release: Gesture) -> None:
        """What was ready when it was released need not be any more,
        if somebody did something since.
        """
        articles = {change.record.article for change in release.changes}
        if log.was_touched_since(self._connection, release, articles):
            raise StaleChange(StaleForm.RELEASE)
        self._refuse_at_work(release)

    def last_saved(self, person: int) -> str:
        """When ``person`` last changed something (ISO 8601, UTC); empty if never."""
        return log.last_at(self._connection, person)

    def last_article(self, person: int) -> int | None:
        """The number of the article on which ``person`` last changed something."""
        return log.last_article(self._connection, person)

    # -- others -----------------------------------------------------------------------------

    def news(self) -> News | None:
        """What others wrote since the last look, or ``None``.
        Costs next to nothing when nobody did.
        """
        self._connection.refuse_displaced()
        version = self._read_data_version()
        if version == self._data_version:
            return None
        self._data_version = version
        found = log.since(self._connection, self._seen, _MOST_NEWS + 1)
        much = len(found) > _MOST_NEWS
        if found:
            self._seen = log.last_number(self._connection) if much else found[-1].number
        others = () if much else tuple(one for one in found if one.number not in self._own)
        self._own = {number for number in self._own if number > self._seen}
        mark, self._articles_mark = self._articles_mark, self.articles.mark()
        return News(others, mark != self._articles_mark, much)

    def _read_data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    # -- articles coming in -----------------------------------------------------------------

    @contextmanager
    def intake(self, *, dry_run: bool = False) -> Iterator[Intake]:
        """Take articles in: all that is added inside is committed at the end, or nothing is.

        With ``dry_run`` everything is tried and nothing is kept.
        """
        from annotator.store.intake import intake
        from annotator.store.tables import package_limits

        self._connection.refuse_displaced()  # before anything is judged by what is read
        package_limits.refuse(self._connection, package_limits.Forbidden.IMPORT)
        try:
            with intake.without_references(self._connection), transaction(self._connection):
                row_checks = intake.without_row_checks(self._connection)
                taking = intake.Intake(self._connection, self.people)
                yield taking
                taking.finish()
                for trigger in row_checks:
                    self._connection.execute(trigger)
                if dry_run:
                    raise _DryRun
        except _DryRun:
            pass

    # -- sets going out ---------------------------------------------------------------------

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever others write.
        Nothing may be written inside.
        """
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def outgoing(self, *, finished: bool, person: int | None = None) -> Iterator[OutgoingSet]:
        """Everybody's work, or ``person``'s, by article: what is done, or what is begun too."""
        from annotator.store.tables import outgoing

        yield from outgoing.outgoing(self._connection, finished, person)

    def outgoing_count(self, *, finished: bool, person: int | None = None) -> int:
        """How many sets :meth:`outgoing` gives."""
        from annotator.store.tables import outgoing

        return outgoing.count(self._connection, finished, person)


def _fill(empty: Connection, label_set: LabelSet, title: str) -> None:
    migrate.migrate(empty)
    with transaction(empty):
        labels.write(empty, label_set)
        empty.execute("INSERT INTO setting VALUES ('title', ?)", (title,))


class _DryRun(Exception):
    """Rolls a dry run back."""
