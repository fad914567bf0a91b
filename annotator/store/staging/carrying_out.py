"""Carrying work of many rows out: one at a time, and never left half done."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from annotator.store.file import hidden, transactions
from annotator.store.file.connection import Connection
from annotator.store.file.errors import LockedProject, ProjectError
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.file.processes import Process
from annotator.store.file.transactions import transaction
from annotator.store.staging import under_way
from annotator.store.staging.staging import MOST_ROWS, Piece, Staging, StagingFault, Write

_LOOK_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Plan:
    """Pieces to be written, and the few rows that ``also`` writes, with which they are decided."""

    pieces: Iterable[Piece]
    also: Callable[[], None]


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
        under_way.going_on.discard(staging.owner)


def _begin(connection: Connection, write: Write) -> Staging:
    owner = f"{Process.own().token}/{new_id()}"
    waiting = _Waiting(connection, write)
    while True:
        with transaction(connection):
            if under_way.read(connection) is None:
                (last, known) = connection.execute(
                    "SELECT coalesce(max(number), 0),"
                    " (SELECT coalesce(max(number), 0) FROM main.person) FROM main.article"
                ).fetchone()
                connection.execute(
                    "INSERT INTO staging VALUES (1, ?, ?, ?, ?, ?, ?)",
                    (owner, now(), last, known, last + 1, known + 1),
                )
                under_way.going_on.add(owner)
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
        with unless(connection, write, lambda: under_way.read(connection) is not None):
            planned = plan()
            planned.also()
            for piece in planned.pieces:
                write(piece.kind, piece.content)
        return
    with begun(connection, write) as work:
        planned = plan()
        work.stage(planned.pieces)
        work.decide(planned.also)
        work.write_staged(write)


@contextmanager
def unless(
    connection: Connection, write: Write, is_in_the_way: Callable[[], bool]
) -> Iterator[None]:
    """A transaction at a moment when nothing that is under way ``is_in_the_way`` of it.

    :class:`LockedProject` if something is for too long a time.
    """
    waiting = _Waiting(connection, write)
    while True:
        with transaction(connection):
            if not is_in_the_way():
                yield
                return
        waiting.look()


@contextmanager
def one_state(connection: Connection, write: Write) -> Iterator[None]:
    """All that is read inside is of one moment, and nothing of it is written by half.

    Nothing may be written inside. :class:`LockedProject` if something is being written too long.
    """
    waiting = _Waiting(connection, write)
    while True:
        with transactions.one_state(connection):
            if not hidden.is_unfinished(connection):
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
    left = under_way.read(connection)
    if left is None:
        return True
    if not left.has_ended:
        return False
    owner = f"{Process.own().token}/{new_id()}"
    with transaction(connection):
        taken = connection.execute(
            "UPDATE staging SET owner = ?, beat = ? WHERE owner = ? AND beat = ?",
            (owner, now(), left.owner, left.beat),
        ).rowcount
    if taken:
        staging = Staging(connection, owner, left.first)
        under_way.going_on.add(owner)
        try:
            if left.first is None:
                staging.write_staged(write)
            else:
                staging.sweep()
        finally:
            under_way.going_on.discard(owner)
    return bool(taken)
