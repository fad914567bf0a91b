"""Connections to a project file, and transactions on them."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.store.file.cursor import Cursor
from annotator.store.file.errors import LockedProject, ProjectError, explained

if TYPE_CHECKING:
    from annotator.store.file.home import Home

APPLICATION_ID = 0x41524E54  # "ARNT", in the file's header
BUSY_MILLISECONDS = 2_000  # a hand waits no longer; work in the background may
_WAL_PAGES = 2_000  # 8 MB, from which on a commit folds the WAL into the file
_USUAL_CACHE_KIB = 2_000
_LOOK_SECONDS = 0.001
_AS_IT_LIES = "mode=ro&immutable=1"
_CACHE_KIB = (
    16_000  # of pages; with SQLite's usual 2,000 an import writes a third of its pages twice
)


_execute = sqlite3.Cursor.execute


class Connection(sqlite3.Connection):
    """A connection that tells the world's faults in sentences: :class:`ProjectError`,
    not SQLite's own.

    What SQLite says of our own mistakes (a broken rule, wrong SQL) stays what it is.
    """

    path = Path()
    busy_milliseconds = BUSY_MILLISECONDS
    takes_locks = True  # without them, somebody may write to what is read
    home: Home | None = None
    """Where the file lies that is written; ``None`` if nobody else can know of it yet."""
    synchronous = "FULL"  # with which every acknowledged commit is on the disk
    put_aside: Path | None = None
    """Another file's journal that lay beside the file, where it is now."""

    def cursor(self, *arguments: Any) -> Cursor:  # type: ignore[override]
        """A cursor, by which every statement of this connection goes."""
        return Cursor(self) if not arguments else super().cursor(*arguments)

    # SQLite's own go to its own cursor, whatever :meth:`cursor` gives.

    def execute(self, query: str, *values: Any) -> Cursor:
        """As a cursor's; without a call into it, since a gesture has many statements."""
        cursor = Cursor(self)
        cursor.query = query
        try:
            _execute(cursor, query, *values)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            cursor.tell(error)
            raise
        return cursor

    def executemany(self, *arguments: Any) -> Cursor:
        return Cursor(self).executemany(*arguments)

    def executescript(self, *arguments: Any) -> Cursor:
        return Cursor(self).executescript(*arguments)

    def ask(self, sql: str) -> Any:
        """The one value that ``sql`` gives, ``None`` if it gives none."""
        row = Cursor(self).execute(sql).fetchone()
        return row[0] if row is not None else None

    def refuse_displaced(self, *, committed: bool = False) -> None:
        """:class:`DisplacedProject` if the path does not lead to the open file any more."""
        if self.home is not None:
            self.home.refuse_displaced(self, committed=committed)

    def begin_writing(self) -> None:
        """At the begin of a transaction: as :meth:`refuse_displaced`; and the journal is sealed."""
        if self.home is not None:
            self.home.refuse_displaced(self)
            self.home.begin_journal(self)

    def limit_cache(self, schema: str = "main") -> None:
        """Keep no more in memory than is usual, whatever the file's header says."""
        self.ask(f"PRAGMA {schema}.cache_size = -{_USUAL_CACHE_KIB}")

    def close(self) -> None:
        """Close the file. What is in the journal is folded in only if both are still its own."""
        if self.home is None:
            super().close()
            return
        from annotator.store.file import parting

        home, self.home = self.home, None
        with parting.safely(self, home):
            super().close()
        home.leave()


def connect(path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> Connection:
    """A connection that may read and write, with the settings every project connection has.

    Transactions are begun and ended by :func:`transaction` alone. Every acknowledged commit is on
    the disk: in a write-ahead log, or in the file itself where none is to be had. Creates no file.
    A journal of another file that lies beside it is put aside before anything is read.
    """
    from annotator.store.file import journal, seal  # both read through this module
    from annotator.store.file.home import Home, key_of, refuse_strangers

    refuse_strangers(path)
    aside = seal.put_foreign_journal_aside(path)
    key = key_of(path)
    connection = _set_up(_open(path, "mode=rw", busy_milliseconds))
    try:
        journalled = journal.is_granted(connection)
        if not journalled:
            connection.close()
            connection = _open(path, "mode=rw", busy_milliseconds)
            journal.do_without(connection)
            _set_up(connection)
        connection.put_aside = aside
        if key is not None:
            connection.home = Home(connection, key, journalled)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_fill(path: Path) -> Connection:
    """As :func:`connect`, for a file that is being made under a name that nobody else knows."""
    return _set_up(_open(path, "mode=rw", BUSY_MILLISECONDS))


def _set_up(connection: Connection) -> Connection:
    try:
        _make_safe(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA synchronous = {connection.synchronous}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    except BaseException:
        connection.close()
        raise
    return connection


def _make_safe(connection: Connection) -> None:
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
    connection = _open(path, _how_to_read(path), busy_milliseconds)
    try:
        _make_safe(connection)
    except BaseException:
        connection.close()
        raise
    with suppress(ProjectError, sqlite3.Error):  # what is wrong with it is told when it is read
        connection.limit_cache()
    return connection


def connect_as_it_lies(path: Path) -> Connection:
    """A connection that reads the file alone, without what a journal beside it would add,
    and takes no lock.

    For a look at what a file is. The file is never opened without SQLite: closing it again would
    give up every lock that this process has on it (POSIX), and another process would take the log
    that is in use for its own. See "How To Corrupt An SQLite Database File", 2.2.
    """
    return _open(path, _AS_IT_LIES, 0)


def connect_to_a_copy(path: Path) -> Connection:
    """A connection to a private copy of the file at ``path``, which SQLite removes by itself.

    The copy grows in memory, and where it does not fit, in a temporary file.
    """
    copy = sqlite3.connect("", isolation_level=None, cached_statements=256, factory=Connection)
    copy.path = path
    try:
        with closing(connect_to_read(path)) as source:
            source.backup(copy)
        _make_safe(copy)
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
    connection.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES // 2}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
        connection.execute("PRAGMA synchronous = FULL")


def _open(path: Path, how: str, busy_milliseconds: int) -> Connection:
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
