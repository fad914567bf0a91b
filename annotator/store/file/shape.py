"""Compares the schema of a file with that of its version, before anything else is read from it.

Whoever edits a project with another program can put a view, a trigger or an index with a function
into it. SQLite runs them as soon as a row is read or written, so they are looked for in the text of
the schema, which runs nothing.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from functools import cache

from annotator.core.message import Form, Message, say
from annotator.store.file import migrate

_SPACE = re.compile(r"\s+")
_QUOTED = re.compile(r'"([A-Za-z_]\w*)"|\'([A-Za-z_]\w*)\'(?=\s*\()')
_COMPUTED = re.compile(r"\b(AS|CHECK|DEFAULT|WHERE|GENERATED)\b", re.IGNORECASE)
_KEY = re.compile(r"\bPRIMARY KEY \(", re.IGNORECASE)
_BY_SQLITE = {"sqlite_sequence", "sqlite_stat1", "sqlite_stat3", "sqlite_stat4"}
_MIGRATIONS = {"_sqlite_migrations", "idx__sqlite_migrations_migration_set_name"}
"""What sqlite-utils keeps about migrations; its text depends on the version that made it."""


class SchemaForm(Form):
    """How a schema differs from what it must be."""

    MISSING = "“{name}” is missing from the file, so it is not protected as it should be"
    FOREIGN = "“{name}” is in the file, and does not belong to it"
    CHANGED = "“{name}” is not as this version of the file has it"


@dataclass(frozen=True, slots=True)
class SchemaDifference:
    """One thing in which a schema differs from that of its version.

    With a difference that ``is_harmless``, the file can be read all the same.
    """

    form: SchemaForm
    name: str
    is_harmless: bool

    @property
    def is_lost(self) -> bool:
        """Whether a table is not there."""
        return self.form is SchemaForm.MISSING and not self.is_harmless

    @property
    def message(self) -> Message:
        """How it differs."""
        return say(self.form, name=self.name)


_Entry = tuple[str, str, str | None]
"""A table, view, index or trigger as the schema has it: type, table, SQL."""


def differences(connection: sqlite3.Connection, version: int) -> list[SchemaDifference]:
    """How the schema behind ``connection`` differs from that of ``version``, by name.

    Nothing that is in the schema is run.
    """
    expected = _expected(version)
    present: dict[str, _Entry] = {}
    result = []
    for kind, name, table, sql in connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
    ):
        if name in present:  # SQLite itself never makes two of one name
            result.append(SchemaDifference(SchemaForm.FOREIGN, name, False))
        present[name] = (kind, table, sql)
    for name in sorted(expected.keys() | present.keys(), key=str):
        difference = _difference(name, expected.get(name), present.get(name))
        if difference is not None:
            result.append(difference)
    return result


def _difference(
    name: str, expected: _Entry | None, present: _Entry | None
) -> SchemaDifference | None:
    if present is None:
        assert expected is not None
        return SchemaDifference(SchemaForm.MISSING, name, expected[0] != "table")
    if expected is None:
        return (
            None
            if _is_permitted(name, present)
            else SchemaDifference(SchemaForm.FOREIGN, name, False)
        )
    if expected != present and (
        expected[:2] != present[:2] or _plain(expected[2]) != _plain(present[2])
    ):
        # Harmless to a reader: a trigger of ours runs only when something is written.
        return SchemaDifference(SchemaForm.CHANGED, name, expected[0] == present[0] == "trigger")
    return None


def _is_permitted(name: str, present: _Entry) -> bool:
    """Whether it is what SQLite or sqlite-utils keeps for itself in every file."""
    kind, table, sql = present
    if name in _BY_SQLITE:
        return kind == "table" and sql is not None and sql.startswith(f"CREATE TABLE {name}(")
    if name in _MIGRATIONS:
        return table == "_sqlite_migrations" and kind in ("table", "index") and _is_simple(sql)
    return False


def _is_simple(sql: str | None) -> bool:
    """Whether nothing is computed in it: names, types, and no expression."""
    if sql is None or _COMPUTED.search(sql):
        return False
    return _KEY.sub("", sql).count("(") == 1


@cache
def _expected(version: int) -> dict[str, _Entry]:
    return {name: (kind, table, sql) for kind, name, table, sql in migrate.everything(version)}


def _plain(sql: str | None) -> str | None:
    """``sql`` without what versions of SQLite write differently: white space, quotes around names.

    ``None`` if it is no text.
    """
    if not isinstance(sql, str):
        return None
    spaced = _SPACE.sub(" ", sql.strip())
    return _QUOTED.sub(lambda quoted: quoted[1] or quoted[2], spaced)
