"""Transactions on a project file: all of it or nothing, on the disk when it is acknowledged."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.store.file.connection import BUSY_MILLISECONDS, Connection
from annotator.store.file.errors import LockedProject

WAL_PAGES = 2_000  # 8 MB, from which on a commit folds the WAL into the file
_LOOK_SECONDS = 0.001


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is committed together, or not at all.

    Takes the write lock at once: a reader that becomes a writer half-way could be refused after
    its work is done. :class:`DisplacedProject` if the file is not where it was any more: nothing
    was written, or (``committed``) to nothing but the open file.
    """
    _begin(connection)
    guarded = connection if isinstance(connection, Connection) else None
    try:
        if guarded is not None:
            guarded.begin_writing()
        yield
        if guarded is not None:
            guarded.refuse_displaced()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    if guarded is not None:
        guarded.refuse_displaced(committed=True)


@contextmanager
def one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside is of one moment. Nothing may be written inside."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _begin(connection: sqlite3.Connection) -> None:
    """Take the write lock as soon as it is free.

    SQLite's own waiting looks ever more rarely, up to 100 ms apart: behind an index pass, which
    takes the lock for a few milliseconds again and again, a gesture would be felt to hang.
    """
    waits = getattr(connection, "busy_milliseconds", BUSY_MILLISECONDS)
    connection.execute("PRAGMA busy_timeout = 0")
    until = time.monotonic() + waits / 1000
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except LockedProject:
                if time.monotonic() >= until:
                    raise
                time.sleep(_LOOK_SECONDS)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {waits}")


@contextmanager
def unhurried(connection: sqlite3.Connection) -> Iterator[None]:
    """What is committed inside is whole, but not yet on the disk when it is acknowledged.

    For what can be made again: the next gesture, or the next time the WAL is folded in, puts it
    there. It spares whoever waits for the lock the wait for the disk, and folds the WAL in before a
    gesture has to.
    """
    safe = connection.synchronous if isinstance(connection, Connection) else "FULL"
    if safe != "FULL":  # without a write-ahead log the file itself would not be safe
        yield
        return
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES // 2}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
        connection.execute("PRAGMA synchronous = FULL")
