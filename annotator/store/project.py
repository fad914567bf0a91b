"""The open project: one SQLite file behind domain verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.gesture import LABELLING, Gesture, GestureKind, Operation
from annotator.core.labels import LabelSet
from annotator.store.file import entering, hidden, migrate, opening
from annotator.store.file.backup_files import is_backup
from annotator.store.file.connection import BUSY_MILLISECONDS, Connection
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import ProjectError
from annotator.store.file.transactions import transaction
from annotator.store.gestures import Basis, Gestures
from annotator.store.news import News, NewsWatch
from annotator.store.project_parts import ProjectParts
from annotator.store.tables import labels, log
from annotator.store.tables.articles import Articles
from annotator.store.tables.people import People

if TYPE_CHECKING:
    from annotator.core.outgoing import OutgoingSet
    from annotator.store.file.displaced import Displaced
    from annotator.store.file.open_file import OpenFile
    from annotator.store.intake.intake import Intake
    from annotator.store.search.lexicon import ProjectLexicon
    from annotator.store.tables.package_limits import Package

_IMPATIENT_MILLISECONDS = 10


class Project(ProjectParts):
    """A project file, open. Use it in the thread that opened it.

    Everything that can fail because of the world raises :class:`ProjectError` and leaves the file
    as it was. Make one with :meth:`create` or :meth:`open`; close it, or use it as a context.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        hidden.hide(connection)
        self.path = path
        super().__init__(connection)
        self.people = People(connection)
        self.articles = Articles(connection)
        self._gestures = Gestures(connection)
        self._watch = NewsWatch(connection, self.articles, self._gestures.own)

    @classmethod
    def create(
        cls,
        path: Path,
        label_set: LabelSet,
        *,
        title: str = "",
        fill: Callable[[Project], None] | None = None,
    ) -> Project:
        """Make a new project file.

        ``fill`` puts into it what is to be there from the beginning: the file appears at ``path``
        with all of that, or not at all. ``ProjectError`` if there is a file already, or none can be
        made.
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
        """Open a project file; one of an older version is upgraded, and kept as a backup.

        ``ProjectError`` says why one cannot be opened; it was not written to. Nobody works in a
        backup: it is only opened ``to_read``, and whatever is written then does not reach it.
        ``busy_milliseconds`` is how long a write waits for another process.
        """
        if to_read and is_backup(path):
            return cls(path, opening.copied_to_read(path))
        connection = entering.opened_to_work(path, busy_milliseconds=busy_milliseconds)
        try:
            project = cls(path, connection)
            _judge(project, connection)
            if hidden.is_unfinished(connection):
                with suppress(ProjectError):  # for want of room, say: it can be read all the same
                    project.clear_up()
            return project
        except BaseException:
            connection.close()
            raise

    # -- the file itself ----------------------------------------------------------------------

    @cached_property
    def file(self) -> OpenFile:
        """How the file is journalled, and folding the journal in."""
        from annotator.store.file.open_file import OpenFile

        return OpenFile(self._connection)

    @cached_property
    def displaced(self) -> Displaced:
        """What can be done when the file is not where it was any more."""
        from annotator.store.file.displaced import Displaced

        return Displaced(self._connection)

    def close(self) -> None:
        """Close the file; the last to close it folds the WAL in, so that it can be mailed."""
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
    def id(self) -> str:
        """What the project, its packages and its copies are known by; empty in very old files."""
        from annotator.store.tables import package_limits

        return self.setting(package_limits.PROJECT_ID) or ""

    @property
    def label_set(self) -> LabelSet:
        """The labels of this project."""
        return labels.read(self._connection)

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
        """The state as it is now, as far as gestures of ``kinds`` make it: for :meth:`apply`."""
        return self._gestures.basis(kinds)

    def apply(self, gesture: Gesture, *, basis: Basis | None = None) -> Gesture:
        """Commit ``gesture``; returns it as it is in the log.

        When this returns, the gesture is on the disk. :class:`StaleChange` if a record is no longer
        what a change says it was, or the ``basis`` that it was worked out from does not hold any
        more; any failure leaves no trace.
        """
        return self._gestures.apply(gesture, basis)

    def undo(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """Take back ``person``'s last gesture ``among`` these kinds; ``None`` if there is none.

        A gesture that can no longer be taken back raises :class:`StaleChange` once and is passed
        over from then on.
        """
        return self._gestures.undo(person, among)

    def redo(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """Make the gesture again that was last taken back; ``None`` if there is none."""
        return self._gestures.redo(person, among)

    def is_next_large(self, person: int, operation: Operation, among: Set[GestureKind]) -> bool:
        """Whether the next undo or redo is of so many changes that it takes a while."""
        return self._gestures.is_next_large(person, operation, among)

    def undoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`undo` would take back."""
        return self._gestures.undoable(person, among)

    def redoable(self, person: int, among: Set[GestureKind] = LABELLING) -> Gesture | None:
        """The gesture that :meth:`redo` would make again."""
        return self._gestures.redoable(person, among)

    def last_saved(self, person: int) -> str:
        """When ``person`` last changed something (ISO 8601, UTC); empty if never."""
        return log.last_at(self._connection, person)

    def last_article(self, person: int) -> int | None:
        """The number of the article on which ``person`` last changed something."""
        return log.last_article(self._connection, person)

    # -- others -----------------------------------------------------------------------------

    def news(self) -> News | None:
        """What others wrote since the last look; ``None``, at next to no cost, if nothing."""
        return self._watch.news()

    def clear_up(self) -> bool:
        """Finish what a process that ended left of work that takes many transactions.

        What it decided is written, what it did not is taken away: nobody saw that. ``False`` if
        such work goes on just now.
        """
        from annotator.store.staging import carrying_out
        from annotator.store.tables import staged

        return carrying_out.clear_up(self._connection, staged.writer(self._connection))

    @property
    def busy_milliseconds(self) -> int:
        """How long a write waits for another process."""
        return self._connection.busy_milliseconds

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """What is written inside waits next to no time: :class:`LockedProject` comes at once."""
        before = self._connection.busy_milliseconds
        self._connection.busy_milliseconds = min(before, _IMPATIENT_MILLISECONDS)
        try:
            yield
        finally:
            self._connection.busy_milliseconds = before

    # -- articles coming in -----------------------------------------------------------------

    @contextmanager
    def intake(self, *, dry_run: bool = False, labels: LabelSet | None = None) -> Iterator[Intake]:
        """Take articles in: all that is added inside is seen at the end, or nothing is.

        Others go on working meanwhile: it takes many short transactions. With ``dry_run``
        everything is tried and nothing is written. ``labels`` are those that the project gets if
        anything comes in. :class:`LockedProject` if others take something in just now.
        """
        from annotator.store.intake import intake

        with intake.taking_in(
            self._connection, self.people, labels or self.label_set, dry_run=dry_run
        ) as taking:
            yield taking

    # -- sets going out ---------------------------------------------------------------------

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """All that is read inside is of one moment, and nothing of it is written by half.

        Nothing may be written inside. :class:`LockedProject` if others bring in too much just now.
        """
        from annotator.store.staging import carrying_out
        from annotator.store.tables import staged

        with carrying_out.one_state(self._connection, staged.writer(self._connection)):
            yield

    def outgoing(self, *, finished: bool, person: int | None = None) -> Iterator[OutgoingSet]:
        """Everybody's work, or ``person``'s, by article: what is done, or what is begun too."""
        from annotator.store.tables import outgoing

        yield from outgoing.outgoing(self._connection, finished=finished, person=person)

    def outgoing_count(self, *, finished: bool, person: int | None = None) -> int:
        """How many sets :meth:`outgoing` gives."""
        from annotator.store.tables import outgoing

        return outgoing.count(self._connection, finished=finished, person=person)


def _fill(empty: Connection, label_set: LabelSet, title: str) -> None:
    migrate.migrate(empty)
    with transaction(empty):
        labels.write(empty, label_set)
        empty.execute("INSERT INTO setting VALUES ('title', ?)", (title,))


def _judge(project: Project, connection: Connection) -> None:
    """:class:`UnreadableRow` if what all else builds on cannot be read: a few rows."""
    labels.read(connection)
    project.people.all()
    if project.package is not None:
        from annotator.store.tables import review_records

        review_records.brought(connection)
