"""A connection to a project file and its cursors tell the world's faults in sentences.

They do so also for faults that show only while rows are fetched.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from annotator.core.message import say
from annotator.store.file.damage import UnreadableRow, Why, place_of, unreadable
from annotator.store.file.errors import damaged_file, explained

APPLICATION_ID = 0x41524E54  # "ARNT", in the file's header
BUSY_MILLISECONDS = 5_000  # a hand waits no longer; work in the background may
_USUAL_CACHE_KIB = 2_000
_TABLE = re.compile(r"\b(?:FROM|UPDATE|INTO)\s+\"?(?:\w+\.)?(\w+)", re.IGNORECASE)
_SPOILED = "\ufffd"

_execute = sqlite3.Cursor.execute
_FAULTS = (sqlite3.Error, UnicodeDecodeError)


class FilePlace(Protocol):
    """What a connection asks of whoever looks after the place of its file (``home.Home``)."""

    @property
    def journalled(self) -> bool:
        """Whether the file has a write-ahead log."""

    def refuse_displaced(self, connection: Connection, *, committed: bool = False) -> None:
        """:class:`DisplacedProject` if the path does not lead to the open file any more."""

    def begin_journal(self, connection: Connection) -> None:
        """Called at the begin of each transaction, once the write is locked."""

    def closing(self, connection: Connection) -> AbstractContextManager[None]:
        """The file is closed inside."""


class Connection(sqlite3.Connection):
    """A connection tells the world's faults in sentences.

    It raises :class:`ProjectError` for them, not SQLite's own errors.

    What SQLite says of our own mistakes (a broken rule, wrong SQL) stays what it is.
    """

    path = Path()
    busy_milliseconds = BUSY_MILLISECONDS
    takes_locks = True  # without them, somebody may write to what is read
    home: FilePlace | None = None
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
        """As a cursor's."""
        return Cursor(self).executemany(*arguments)

    def executescript(self, *arguments: Any) -> Cursor:
        """As a cursor's."""
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
        home, self.home = self.home, None
        with home.closing(self):
            super().close()


class Cursor(sqlite3.Cursor):
    """A cursor of a project's connection: what cannot be read is a :class:`ProjectError`.

    SQLite reads on while rows are fetched, so a broken page or a text that is no UTF-8 may come at
    any row.
    """

    __slots__ = ("query",)
    connection: Connection
    query: str  # the last that was executed

    def execute(self, query: str, *values: Any) -> Cursor:
        """Execute a statement."""
        self.query = query
        try:
            super().execute(query, *values)
        except _FAULTS as error:
            self.tell(error)
            raise
        return self

    def executemany(self, query: str, *values: Any) -> Cursor:
        """Execute a statement with each of many rows of values."""
        self.query = query
        try:
            super().executemany(query, *values)
        except _FAULTS as error:
            self.tell(error)
            raise
        return self

    def executescript(self, script: str) -> Cursor:
        """Execute statements, one after another."""
        try:
            super().executescript(script)
        except _FAULTS as error:
            self.tell(error)
            raise
        return self

    def fetchone(self) -> Any:
        """The next row; ``None`` behind the last."""
        try:
            return super().fetchone()
        except _FAULTS as error:
            self.tell(error)
            raise

    def fetchmany(self, *size: Any) -> list[Any]:
        """As many of the next rows as are asked for."""
        try:
            return super().fetchmany(*size)
        except _FAULTS as error:
            self.tell(error)
            raise

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        try:
            return super().fetchall()
        except _FAULTS as error:
            self.tell(error)
            raise

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except _FAULTS as error:
            self.tell(error)
            raise

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        """Iterate over the rows that are left.

        Each step is SQLite's own, as a loop in Python would double its time.
        """
        try:
            yield from iter(super().__next__, None)
        except _FAULTS as error:
            self.tell(error)
            raise

    def tell(self, error: sqlite3.Error | UnicodeDecodeError) -> None:
        """Raise the world's fault behind ``error``, if it is one."""
        if isinstance(error, UnicodeDecodeError):  # SQLite names a thing whose name is no text
            raise damaged_file(self.connection.path) from error
        if _is_of_python(error) and self.description is not None:
            raise self._no_text() from error
        told = explained(error, self.connection.path)
        if told is None and _is_reference(error) and self._has_dangling():
            told = damaged_file(self.connection.path)
        if told is not None:
            raise told from error

    def _no_text(self) -> UnreadableRow:
        """Return the error for the row that is at hand, which holds something that is no text.

        The row is fetched again, with a sign in place of what is no text.
        """
        columns = [column[0] for column in self.description or ()]
        place = place_of(columns, self._at_hand())
        table = _TABLE.search(self.query)
        return unreadable(table[1] if table else "sqlite_master", place, say(Why.NOT_UTF8))

    def _at_hand(self) -> tuple[Any, ...]:
        factory = self.connection.text_factory
        self.connection.text_factory = lambda value: value.decode("utf-8", "replace")
        try:
            row = super().fetchone()
        except sqlite3.Error:
            return ()
        finally:
            self.connection.text_factory = factory
        # Another Python may have gone on to the next row.
        spoiled = row is not None and any(isinstance(v, str) and _SPOILED in v for v in row)
        return row if spoiled else ()

    def _has_dangling(self) -> bool:
        """Whether the file refers to what is not in it; the program never writes such a row."""
        return bool(sqlite3.Cursor(self.connection).execute("PRAGMA foreign_key_check").fetchone())


def _is_of_python(error: sqlite3.Error) -> bool:
    """Whether it is not SQLite's own: then a value that it gave did not become text."""
    return isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorname")


def _is_reference(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_CONSTRAINT_FOREIGNKEY"
