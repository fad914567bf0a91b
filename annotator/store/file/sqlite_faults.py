"""Why SQLite refused something, in the program's own words: its own change with its version."""

from __future__ import annotations

import sqlite3

from annotator.core.message import Form, Message, say


class SqliteFault(Form):
    """Reasons that SQLite gives, as a clause for use inside a sentence."""

    DAMAGED = "its pages contradict each other"
    ANOTHER_KIND = "it is not what it says it is"
    NO_ROOM = "there is no room on the disk"
    DISK_FAULT = "the disk reports a fault"
    IN_USE = "another program uses it"
    READ_ONLY = "it may not be written"
    NOT_OPENED = "it cannot be opened"
    TOO_LARGE = "something in it is too large"
    NOT_THERE = "something in it refers to what is not there"
    TWICE = "something is there twice that may be there only once"
    MISSING = "a value is missing"
    NOT_PERMITTED = "it holds a value that is not permitted"
    OTHER_TABLES = "a table or a column in it is missing, or is not as it should be"
    NO_MEMORY = "there is not enough memory"
    OTHER = "SQLite reports {code}"


_PRIMARY = 0xFF  # the bits of an error's code that tell its kind; the others tell it more exactly
_BY_CODE = {
    sqlite3.SQLITE_CORRUPT: SqliteFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: SqliteFault.ANOTHER_KIND,
    sqlite3.SQLITE_FULL: SqliteFault.NO_ROOM,
    sqlite3.SQLITE_IOERR: SqliteFault.DISK_FAULT,
    sqlite3.SQLITE_BUSY: SqliteFault.IN_USE,
    sqlite3.SQLITE_LOCKED: SqliteFault.IN_USE,
    sqlite3.SQLITE_READONLY: SqliteFault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: SqliteFault.NOT_OPENED,
    sqlite3.SQLITE_TOOBIG: SqliteFault.TOO_LARGE,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: SqliteFault.NOT_THERE,
    sqlite3.SQLITE_CONSTRAINT_NOTNULL: SqliteFault.MISSING,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: SqliteFault.TWICE,
    sqlite3.SQLITE_CONSTRAINT_ROWID: SqliteFault.TWICE,
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: SqliteFault.TWICE,
    sqlite3.SQLITE_CONSTRAINT: SqliteFault.NOT_PERMITTED,
    sqlite3.SQLITE_MISMATCH: SqliteFault.NOT_PERMITTED,
    sqlite3.SQLITE_ERROR: SqliteFault.OTHER_TABLES,
    sqlite3.SQLITE_SCHEMA: SqliteFault.OTHER_TABLES,
    sqlite3.SQLITE_NOMEM: SqliteFault.NO_MEMORY,
}


def sqlite_reason(error: sqlite3.Error) -> Message:
    """Why SQLite refused, as a clause: «there is no room on the disk»."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    form = _BY_CODE.get(code) or _BY_CODE.get(code & _PRIMARY)
    if form is not None:
        return say(form)
    return say(SqliteFault.OTHER, code=getattr(error, "sqlite_errorname", type(error).__name__))
