"""Cursors that tell the world's faults in sentences, also those that show only while rows are
fetched.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotator.core.message import say
from annotator.store.file.damage import UnreadableRow, Why, place_of, unreadable
from annotator.store.file.errors import damaged_file, explained

if TYPE_CHECKING:
    from annotator.store.file.connection import Connection

_TABLE = re.compile(r"\b(?:FROM|UPDATE|INTO)\s+\"?(?:\w+\.)?(\w+)", re.IGNORECASE)
_SPOILED = "\ufffd"

_FAULTS = (sqlite3.Error, UnicodeDecodeError)


class Cursor(sqlite3.Cursor):
    """A cursor of a project's connection: what cannot be read is a :class:`ProjectError`.

    SQLite reads on while rows are fetched, so a broken page or a text that is no UTF-8 may come at
    any row.
    """

    __slots__ = ("query",)
    connection: Connection
    query: str  # the last that was executed

    def execute(self, query: str, *values: Any) -> Cursor:
        self.query = query
        try:
            super().execute(query, *values)
        except _FAULTS as error:
            self.tell(error)
            raise
        return self

    def executemany(self, query: str, *values: Any) -> Cursor:
        self.query = query
        try:
            super().executemany(query, *values)
        except _FAULTS as error:
            self.tell(error)
            raise
        return self

    def executescript(self, script: str) -> Cursor:
        try:
            super().executescript(script)
        except _FAULTS as error:
            self.tell(error)
            raise
        return self

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except _FAULTS as error:
            self.tell(error)
            raise

    def fetchmany(self, *size: Any) -> list[Any]:
        try:
            return super().fetchmany(*size)
        except _FAULTS as error:
            self.tell(error)
            raise

    def fetchall(self) -> list[Any]:
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
        """The rows that are left; each step is SQLite's own, as a loop in Python would double its
        time.
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
        """The error for the row that is at hand: it is fetched again, with a sign in place of what
        is no text.
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
