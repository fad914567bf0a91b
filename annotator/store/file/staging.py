"""Many rows by short transactions: hidden until all are there, or decided and then written.

Whoever holds the file for long keeps every window waiting. So an import writes its articles a few
at a time, behind a number from which on nobody sees any (:mod:`annotator.store.file.hidden`), and
one short transaction lets them be seen (:meth:`Staging.decide`). What it changes in articles that
are seen already is staged in pieces, which are written one by one once it is decided
(:mod:`annotator.store.tables.staged`).

A process that ends before it decided leaves hidden rows, which the next one sweeps; one that ends
after it leaves pieces, which the next one writes. All of it comes in, or nothing. There is one such
work at a time. See docs/adr/0023.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from annotator.core.message import Form, say
from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.connection import Connection
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.errors import LockedProject, ProjectError
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.file.processes import Process
from annotator.store.file.transactions import transaction, unhurried

MOST_ROWS = 500
"""Rows in one transaction: 4 ms of work on the machine that this was measured on."""

_LOOK_SECONDS = 0.02
_SILENT = timedelta(minutes=10)  # after which a process that cannot be looked up has ended
_BEAT_SECONDS = 30
_PATIENCE_MILLISECONDS = 30_000  # of work that nobody sees, for the lock


class StagingFault(Form):
    """Why nothing that takes many transactions can be begun, or gone on with."""

    UNDER_WAY = (
        "Articles or work are being taken into {file} just now, by another window or command."
        " Nothing was changed; try again when that is done."
    )
    SWEPT = (
        "This took so long that another window took it for broken off. Nothing was changed; do it"
        " again."
    )


@contextmanager
def without_references(connection: sqlite3.Connection) -> Iterator[None]:
    """Foreign keys are not looked at inside. To be entered outside of a transaction."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


Piece = tuple[str, str]
"""What is staged: its kind, and its content as JSON."""
Write = Callable[[str, str], int]
"""Writes a piece within the caller's transaction; returns how many rows that were. It sees what
people did meanwhile.
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """Pieces to be written, and the few rows that ``also`` writes, with which they are decided."""

    pieces: Iterable[Piece]
    also: Callable[[], None]


_going_on: set[str] = set()  # what this process does, by owner


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """The row of ``staging``."""

    owner: str
    beat: str
    seen: int
    known: int
    first: int | None
    newcomer: int | None

    @property
    def has_ended(self) -> bool:
        """Whether nobody goes on with it."""
        try:
            process = Process.of(self.owner.partition("/")[0])
        except ValueError:  # damaged; what is done then looks at more than this row
            return True
        if process == Process.own():
            return self.owner not in _going_on
        silent = datetime.now(UTC) - datetime.fromisoformat(self.beat)
        return process.has_ended() or silent > _SILENT


_row = RowReader(
    "staging",
    (
        *(text("owner"), moment("beat"), number("seen"), number("known")),
        *(number("first", none=True), number("newcomer", none=True)),
    ),
    lambda *row: _UnderWay(*row),
)


class Staging:
    """Work under way in this process, or taken over from one that ended. Made by :func:`begun`.

    Each :meth:`writing` is a short transaction. Then comes either :meth:`decide` and
    :meth:`write_staged`, or :meth:`sweep`.
    """

    def __init__(self, connection: Connection, owner: str, first: int | None) -> None:
        self._connection = connection
        self.owner = owner
        self._beaten = time.monotonic()
        self.first = first
        """The number from which on articles are hidden; ``None`` once it is decided."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction of rows that are hidden or staged.

        :class:`ProjectError` if somebody took the work for broken off.
        """
        with (
            without_references(self._connection),
            unhurried(self._connection),
            self._patiently(),
            transaction(self._connection),
        ):
            self._refuse_swept()
            yield

    def stage(self, pieces: Iterable[Piece]) -> None:
        """Stage pieces, some in each transaction."""
        waiting = iter(pieces)
        while some := list(islice(waiting, _FEW)):
            with self.writing():
                self.stage_within(some)

    def stage_within(self, pieces: Iterable[Piece]) -> None:
        """Stage pieces, within :meth:`writing`."""
        self._connection.executemany("INSERT INTO staged (kind, content) VALUES (?, ?)", pieces)

    def decide(self, also: Callable[[], None]) -> None:
        """Let all be seen that was hidden; ``also`` writes a few rows in the same transaction.

        From then on what is staged will be written, whatever happens to this process.
        """
        counts = self._counted()
        with self._patiently(), transaction(self._connection):
            self._refuse_swept()
            self._connection.execute("UPDATE staging SET first = NULL, newcomer = NULL")
            also()
            self._connection.executemany(
                "INSERT INTO tally VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET count = count + excluded.count",
                counts,
            )
            staged = self._connection.execute("SELECT 1 FROM staged LIMIT 1").fetchone()
            if staged is None:
                self._connection.execute("DELETE FROM staging")
        self.first = None

    def write_staged(self, write: Write) -> None:
        """Write what is staged, piece by piece, if it is decided."""
        left = self.first is None and self._is_under_way()
        while left:
            with unhurried(self._connection), self._patiently(), transaction(self._connection):
                self._refuse_swept()
                left = self._write_some(write)
            if not left:  # done, and on the disk when it is acknowledged
                with self._patiently(), transaction(self._connection):
                    self._connection.execute("DELETE FROM staging WHERE owner = ?", (self.owner,))

    def sweep(self) -> None:
        """Take all away that is hidden or staged. The work is given up."""
        assert self.first is not None
        self._refuse_seen(self.first)
        people = self._people(self.first)
        left = True
        while left:
            with self.writing():
                left = self._sweep_some(self.first, people)

    # -- one transaction ------------------------------------------------------------------------

    @contextmanager
    def _patiently(self) -> Iterator[None]:
        """Nobody waits for this work itself: it waits for the lock as long as it takes."""
        before = self._connection.busy_milliseconds
        self._connection.busy_milliseconds = max(before, _PATIENCE_MILLISECONDS)
        try:
            yield
        finally:
            self._connection.busy_milliseconds = before

    def _refuse_swept(self) -> None:
        row = self._connection.execute(
            "SELECT 1 FROM staging WHERE owner = ?", (self.owner,)
        ).fetchone()
        if row is None:
            raise ProjectError(StagingFault.SWEPT)
        if time.monotonic() - self._beaten > _BEAT_SECONDS:
            self._beaten = time.monotonic()
            self._connection.execute("UPDATE staging SET beat = ?", (now(),))

    def _refuse_seen(self, first: int) -> None:
        """Refuse to sweep anything that was seen.

        :class:`DamagedProject` if something of what is to be swept was seen: that is never taken
        away, whatever a damaged file says of it.
        """
        under_way = _under_way(self._connection)
        if under_way is None:
            raise ProjectError(StagingFault.SWEPT)
        touched = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM log WHERE article >= :article)"
            " OR EXISTS (SELECT 1 FROM log WHERE person >= :person)"
            " OR EXISTS (SELECT 1 FROM main.annotation_set"
            "  WHERE person >= :person AND article < :article)",
            {"article": first, "person": under_way.newcomer},
        ).fetchone()[0]
        follows = (first, under_way.newcomer) == (under_way.seen + 1, under_way.known + 1)
        if touched or not follows:
            raise unreadable("staging", [("first", first)], say(Why.UNFIT))

    def _is_under_way(self) -> bool:
        row = self._connection.execute(
            "SELECT 1 FROM staging WHERE owner = ?", (self.owner,)
        ).fetchone()
        return row is not None

    def _write_some(self, write: Write) -> bool:
        """Write some of what is staged; whether there may be more."""
        written = 0
        while written < MOST_ROWS:
            row = self._connection.execute(
                "SELECT number, kind, content FROM staged ORDER BY number LIMIT 1"
            ).fetchone()
            if row is None:
                return False
            number, kind, content = row
            written += write(kind, content) + 1
            self._connection.execute("DELETE FROM staged WHERE number = ?", (number,))
        return True

    def _sweep_some(self, first: int, people: list[int]) -> bool:
        """Take some rows away; whether there may be more."""
        execute = self._connection.execute
        left = MOST_ROWS - _deleted(execute("DELETE FROM staged WHERE number IN (" + _SOME, [_FEW]))
        while left > 0:
            (last,) = execute("SELECT max(number) FROM main.article").fetchone()
            if last is None or last < first:
                break
            for table, key in (("annotation", "person, id"), ("region", "id")):
                left -= _deleted(
                    execute(
                        f"DELETE FROM main.{table} WHERE article = :article AND ({key}) IN"
                        f" (SELECT {key} FROM main.{table}"
                        "  WHERE article = :article LIMIT :most)",
                        {"article": last, "most": max(0, left)},
                    )
                )
            if left <= 0:
                return True
            for person in people:
                left -= _deleted(
                    execute(
                        "DELETE FROM main.annotation_set WHERE person = ? AND article = ?",
                        (person, last),
                    )
                )
            left -= _deleted(execute("DELETE FROM main.article WHERE number = ?", (last,)))
        if left <= 0:
            return True
        execute("DELETE FROM main.person WHERE number >= (SELECT newcomer FROM staging)")
        execute("DELETE FROM staging")
        return False

    # -- what is hidden -------------------------------------------------------------------------

    def _counted(self) -> list[tuple[int, str, int, int]]:
        """How many hidden sets there are of each kind. Only this work changes that."""
        if self.first is None:
            return []
        return [
            (person, *row)
            for person in self._people(self.first)
            for row in self._connection.execute(
                "SELECT state, flagged, count(*) FROM main.annotation_set"
                " WHERE person = ? AND article >= ? GROUP BY 1, 2",
                (person, self.first),
            )
        ]

    def _people(self, first: int) -> list[int]:
        """Who has hidden sets."""
        people: list[int] = []
        person = -1
        while True:
            (person,) = self._connection.execute(
                "SELECT min(person) FROM main.annotation_set WHERE person > ?", (person,)
            ).fetchone()
            if person is None:
                return people
            has = self._connection.execute(
                "SELECT 1 FROM main.annotation_set WHERE person = ? AND article >= ?",
                (person, first),
            ).fetchone()
            if has is not None:
                people.append(person)


_SOME = "SELECT number FROM staged LIMIT ?)"
_FEW = 20  # pieces of up to a thousand rows each


def _deleted(cursor: sqlite3.Cursor) -> int:
    return max(0, cursor.rowcount)


@contextmanager
def begun(connection: Connection, write: Write) -> Iterator[Staging]:
    """Begin work that takes many transactions; if it is not decided at the end, it is swept.

    What a process that ended left of such work is cleared up first. :class:`LockedProject` if
    another one goes on with its own.
    """
    staging = _begin(connection, write)
    try:
        yield staging
        if staging.first is not None:
            staging.sweep()
    except BaseException:
        if staging.first is not None:
            with suppress(ProjectError):  # whoever comes next does it
                staging.sweep()
        raise
    finally:
        _going_on.discard(staging.owner)


def _begin(connection: Connection, write: Write) -> Staging:
    owner = f"{Process.own().token}/{new_id()}"
    waiting = _Waiting(connection, write)
    while True:
        with transaction(connection):
            if _under_way(connection) is None:
                (last, known) = connection.execute(
                    "SELECT coalesce(max(number), 0),"
                    " (SELECT coalesce(max(number), 0) FROM main.person) FROM main.article"
                ).fetchone()
                connection.execute(
                    "INSERT INTO staging VALUES (1, ?, ?, ?, ?, ?, ?)",
                    (owner, now(), last, known, last + 1, known + 1),
                )
                _going_on.add(owner)
                return Staging(connection, owner, last + 1)
        waiting.look()


def carry_out(
    connection: Connection, write: Write, plan: Callable[[], Plan], *, most_rows: int
) -> None:
    """Do what ``plan`` says, in one transaction or in several.

    ``most_rows`` is the most rows that it can be. If these are few, it is one transaction; else the
    pieces of the plan are staged, decided together, and written one by one.

    Nothing else that takes many transactions goes on between ``plan`` and the end of it.
    """
    if most_rows <= MOST_ROWS:
        with _alone(connection, write):
            planned = plan()
            planned.also()
            for kind, content in planned.pieces:
                write(kind, content)
        return
    with begun(connection, write) as work:
        planned = plan()
        work.stage(planned.pieces)
        work.decide(planned.also)
        work.write_staged(write)


@contextmanager
def _alone(connection: Connection, write: Write) -> Iterator[None]:
    """A transaction while no work is under way."""
    waiting = _Waiting(connection, write)
    while True:
        with transaction(connection):
            if _under_way(connection) is None:
                yield
                return
        waiting.look()


class _Waiting:
    """Waits until nothing is under way: as long as this connection waits for the file."""

    def __init__(self, connection: Connection, write: Write) -> None:
        self._connection, self._write = connection, write
        self._until = time.monotonic() + connection.busy_milliseconds / 1000

    def look(self) -> None:
        """Clear up if nobody goes on with it; :class:`LockedProject` after too long a time."""
        if clear_up(self._connection, self._write):
            return
        if time.monotonic() >= self._until:
            raise LockedProject(StagingFault.UNDER_WAY, file=self._connection.path.name)
        time.sleep(_LOOK_SECONDS)


def clear_up(connection: Connection, write: Write) -> bool:
    """Finish what a process that ended left: write what it decided, sweep what it did not.

    ``False`` if a process goes on with it.
    """
    under_way = _under_way(connection)
    if under_way is None:
        return True
    if not under_way.has_ended:
        return False
    owner = f"{Process.own().token}/{new_id()}"
    with transaction(connection):
        taken = connection.execute(
            "UPDATE staging SET owner = ?, beat = ? WHERE owner = ? AND beat = ?",
            (owner, now(), under_way.owner, under_way.beat),
        ).rowcount
    if taken:
        staging = Staging(connection, owner, under_way.first)
        _going_on.add(owner)
        try:
            if under_way.first is None:
                staging.write_staged(write)
            else:
                staging.sweep()
        finally:
            _going_on.discard(owner)
    return bool(taken)


def judge(connection: sqlite3.Connection) -> None:
    """:class:`UnreadableRow` if it cannot be read what is under way."""
    _under_way(connection)


def _under_way(connection: sqlite3.Connection) -> _UnderWay | None:
    row = connection.execute(f"SELECT {_row.sql} FROM staging").fetchone()
    return _row(row) if row is not None else None
