"""Connections that read a project file and write nothing, nor leave anything beside it."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

from annotator.store.file.connection import BUSY_MILLISECONDS, Connection
from annotator.store.file.errors import ProjectError, explained

_AS_IT_LIES = "mode=ro&immutable=1"


def connect_to_look(path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> Connection:
    """As :func:`connect_to_read`, for a file of which nobody knows yet what is in it."""
    connection = connect_to_read(path, busy_milliseconds=busy_milliseconds)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")  # only rows and the schema are read
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> Connection:
    """A connection that writes nothing, and leaves nothing beside the file if nobody has it open.

    A file that nobody has open is read as it lies there; one with a journal beside it is read
    through that, which is what whoever wrote last left.
    """
    connection = opened(path, _how_to_read(path), busy_milliseconds)
    try:
        make_safe(connection)
    except BaseException:
        connection.close()
        raise
    with suppress(ProjectError, sqlite3.Error):  # what is wrong with it is told when it is read
        connection.limit_cache()
    return connection


def connect_as_it_lies(path: Path) -> Connection:
    """Return a connection that reads the file alone, and takes no lock.

    It leaves out what a journal beside the file would add.

    For a look at what a file is. The file is never opened without SQLite: closing it again would
    give up every lock that this process has on it (POSIX), and another process would take the log
    that is in use for its own. See "How To Corrupt An SQLite Database File", 2.2.
    """
    return opened(path, _AS_IT_LIES, 0)


def connect_to_a_copy(path: Path) -> Connection:
    """A connection to a private copy of the file at ``path``, which SQLite removes by itself.

    The copy grows in memory, and where it does not fit, in a temporary file.
    """
    copy = sqlite3.connect("", isolation_level=None, cached_statements=256, factory=Connection)
    copy.path = path
    try:
        with closing(connect_to_read(path)) as source:
            source.backup(copy)
        make_safe(copy)
        copy.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error as error:
        copy.close()
        told = explained(error, path)
        if told is None:
            raise
        raise told from error
    except BaseException:
        copy.close()
        raise
    return copy


def uri_to_read(path: Path) -> str:
    """What ``ATTACH`` has to be told so that :func:`connect_to_read` holds of ``path``."""
    return _uri(path, _how_to_read(path))


def _how_to_read(path: Path) -> str:
    alone = not any(os.path.exists(journal) for journal in journals(path))
    return _AS_IT_LIES if alone else "mode=ro"


def _uri(path: Path, how: str) -> str:
    return f"{path.absolute().as_uri()}?{how}"


def journals(path: Path) -> list[Path]:
    """The files that SQLite may keep beside ``path`` with changes that are not in it yet.

    They lie beside the file itself, also where ``path`` is a link to it.
    """
    file = Path(os.path.realpath(path))
    return [file.with_name(file.name + ending) for ending in ("-wal", "-journal")]


def opened(path: Path, how: str, busy_milliseconds: int) -> Connection:
    """A connection, as it comes; ``how`` is what SQLite is told behind the path."""
    try:
        connection = sqlite3.connect(
            _uri(path, how),
            uri=True,
            isolation_level=None,
            timeout=busy_milliseconds / 1000,
            cached_statements=256,
            factory=Connection,
        )
    except sqlite3.Error as error:
        told = explained(error, path)
        if told is None:
            raise
        raise told from error
    connection.path = path
    connection.busy_milliseconds = busy_milliseconds
    connection.takes_locks = how != _AS_IT_LIES
    return connection


def make_safe(connection: Connection) -> None:
    """Trust nothing that the file says of itself: it may be damaged, or edited on purpose.

    What is in its schema is compared with ours before it is opened
    (:mod:`annotator.store.file.shape`).
    """
    connection.execute("PRAGMA cell_size_check = ON")
    if _can_do_without_trust():
        connection.execute("PRAGMA trusted_schema = OFF")
    if sys.version_info >= (3, 12):  # before, Python offers no way to say so
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


@cache
def _can_do_without_trust() -> bool:
    """Whether this SQLite takes its own JSON functions, which our CHECKs use, for harmless.

    Older ones (3.40) do not, and would refuse every write.
    """
    with closing(sqlite3.connect(":memory:")) as empty:
        empty.execute("PRAGMA trusted_schema = OFF")
        try:
            empty.execute("CREATE TABLE one (json TEXT CHECK (json_valid(json)))")
            empty.execute("INSERT INTO one VALUES ('[]')")
        except sqlite3.OperationalError:
            return False
    return True
