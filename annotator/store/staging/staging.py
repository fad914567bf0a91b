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
from contextlib import contextmanager
from typing import NamedTuple

from annotator.core.message import Form
from annotator.store.file.connection import Connection
from annotator.store.file.errors import ProjectError
from annotator.store.file.moments import now
from annotator.store.file.transactions import transaction, unhurried
from annotator.store.staging import hidden_rows, under_way

MOST_ROWS = 500
"""Rows in one transaction: 4 ms of work on the machine that this was measured on."""

_FEW = 20  # pieces, or
_MOST_LETTERS = 500_000  # of them, in one transaction
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
    """Foreign keys are not looked at inside. To be entered outside of a transaction.

    Seldom: every statement is compiled anew after it.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


class Piece(NamedTuple):
    """What is staged: its kind, and its content as JSON.

    Gestures of ``person`` on articles from ``first`` to ``last`` have to come after it.
    """

    kind: str
    content: str
    person: int | None = None
    first: int | None = None
    last: int | None = None


Write = Callable[[str, str], int]
"""Writes a piece within the caller's transaction; returns how many rows that were. It sees what
people did meanwhile.
"""


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
        with unhurried(self._connection), self._patiently(), transaction(self._connection):
            self._refuse_swept()
            yield

    def stage(self, pieces: Iterable[Piece]) -> None:
        """Stage pieces, some in each transaction."""
        for some in _some(pieces):
            with self.writing():
                self.stage_within(some)

    def stage_within(self, pieces: Iterable[Piece]) -> None:
        """Stage pieces, within :meth:`writing`."""
        self._connection.executemany(
            "INSERT INTO staged (kind, content, person, first, last) VALUES (?, ?, ?, ?, ?)", pieces
        )

    def decide(self, also: Callable[[], None]) -> None:
        """Let all be seen that was hidden; ``also`` writes a few rows in the same transaction.

        From then on what is staged will be written, whatever happens to this process.
        """
        counts = hidden_rows.tallies(self._connection, self.first)  # only this work changes that
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
        left = self.first is None and under_way.is_owned(self._connection, self.owner)
        while left:
            with unhurried(self._connection), self._patiently(), transaction(self._connection):
                self._refuse_swept()
                left = self._write_some(write)
            if not left:  # done, and on the disk when it is acknowledged
                with self._patiently(), transaction(self._connection):
                    self._connection.execute("DELETE FROM staging WHERE owner = ?", (self.owner,))

    def sweep(self) -> None:
        """Take all away that is hidden or staged. The work is given up.

        :class:`DamagedProject` if something of it was seen.
        """
        assert self.first is not None
        work = under_way.read(self._connection)
        if work is None or work.owner != self.owner:
            raise ProjectError(StagingFault.SWEPT)
        hidden_rows.refuse_seen(self._connection, work)
        having = hidden_rows.people(self._connection, self.first)
        left = True
        with without_references(self._connection):
            while left:
                with self.writing():
                    left = hidden_rows.sweep(
                        self._connection, self.first, having, most=MOST_ROWS, pieces=_FEW
                    )

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
        if not under_way.is_owned(self._connection, self.owner):
            raise ProjectError(StagingFault.SWEPT)
        if time.monotonic() - self._beaten > _BEAT_SECONDS:
            self._beaten = time.monotonic()
            self._connection.execute("UPDATE staging SET beat = ?", (now(),))

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


def _some(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces, as many together as one transaction stages."""
    some: list[Piece] = []
    letters = 0
    for piece in pieces:
        some.append(piece)
        letters += len(piece.content)
        if len(some) == _FEW or letters >= _MOST_LETTERS:
            yield some
            some, letters = [], 0
    if some:
        yield some
