"""Connections that read and write a project file."""

from __future__ import annotations

from pathlib import Path

from annotator.store.file import journal, seal
from annotator.store.file.connection import BUSY_MILLISECONDS, Connection
from annotator.store.file.home import Home, key_of, refuse_strangers
from annotator.store.file.reading import make_safe, opened
from annotator.store.file.transactions import WAL_PAGES

# Of pages; with SQLite's usual 2,000 an import writes a third of its pages twice.
_CACHE_KIB = 16_000


def connect(path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> Connection:
    """A connection that may read and write, with the settings every project connection has.

    Only ``transactions.transaction`` begins and ends transactions. Every acknowledged commit is on
    the disk: in a write-ahead log, or in the file itself where none is to be had. Creates no file.
    A journal of another file that lies beside it is put aside before anything is read.
    """
    refuse_strangers(path)
    aside = seal.put_foreign_journal_aside(path)
    key = key_of(path)
    connection = _set_up(opened(path, "mode=rw", busy_milliseconds))
    try:
        journalled = journal.is_granted(connection)
        if not journalled:
            connection.close()
            connection = opened(path, "mode=rw", busy_milliseconds)
            journal.do_without(connection)
            _set_up(connection)
        connection.put_aside = aside
        if key is not None:
            connection.home = Home(connection, key, journalled=journalled)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_fill(path: Path) -> Connection:
    """As :func:`connect`, for a file that is being made under a name that nobody else knows."""
    return _set_up(opened(path, "mode=rw", BUSY_MILLISECONDS))


def _set_up(connection: Connection) -> Connection:
    try:
        make_safe(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA synchronous = {connection.synchronous}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    except BaseException:
        connection.close()
        raise
    return connection
