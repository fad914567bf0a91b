"""Bringing a project file to the version of this program."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from annotator import assets
from annotator.core.message import Form, Message, say
from annotator.store.file.connection import Connection
from annotator.store.file.errors import ProjectError
from annotator.store.file.sqlite_faults import SqliteFault, sqlite_reason
from annotator.store.file.transactions import transaction

if TYPE_CHECKING:
    from sqlite_utils import Database


class MigrationFault(Form):
    """What can go wrong when a file is brought to this version."""

    NOT_MIGRATED = (
        "{name} could not be brought to this version of the program ({reason}). It is as it was;"
        " go on with it in the version that made it, and report this."
    )


class MigrationFailed(ProjectError):
    """The file could not be brought to this version, and is as it was."""


@cache
def scripts() -> dict[str, str]:
    """The migrations by name (``0001_initial``), in order."""
    return {
        script.stem: script.read_text(encoding="utf-8")
        for script in sorted(assets.migrations().glob("*.sql"))
    }


def version() -> int:
    """The version that this program writes: how many migrations there are."""
    return len(scripts())


def applied(connection: sqlite3.Connection) -> int:
    """The version of the file behind ``connection``; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection) -> None:
    """Apply what is missing: all of it, or nothing.

    :class:`MigrationFailed` if a migration cannot be applied to what is in the file.
    """
    from sqlite_utils import Database, Migrations  # 0.07 s, which an up-to-date file need not wait

    migrations = Migrations("annotator")
    for number, (name, script) in enumerate(scripts().items(), 1):
        migrations(name=name)(_migration(script, number))
    # A migration that makes a table anew would take along what refers to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            migrations.apply(Database(connection, execute_plugins=False))
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise _failed(connection, say(SqliteFault.NOT_THERE))
    except sqlite3.Error as error:
        raise _failed(connection, sqlite_reason(error)) from error
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _failed(connection: Connection, reason: Message) -> MigrationFailed:
    return MigrationFailed(MigrationFault.NOT_MIGRATED, name=connection.path.name, reason=reason)


def schema(version: int) -> list[tuple[str, str, str]]:
    """What the first ``version`` migrations make: type, name and SQL of each thing, by name."""
    with closing(_empty(version)) as connection:
        return objects(connection)


def everything(version: int) -> list[tuple[str, str, str, str | None]]:
    """Return the whole schema that the first ``version`` migrations make.

    SQLite's own things are in it too. Each thing is its type, name, table and SQL.
    """
    with closing(_empty(version)) as connection:
        return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()


def _empty(version: int) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for script in list(scripts().values())[:version]:
        for statement in statements(script):
            connection.execute(statement)
    return connection


def objects(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """The tables, indexes and triggers behind ``connection``: type, name and SQL, by name.

    Without what SQLite and sqlite-utils keep for themselves.
    """
    return connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE"
        " '\\_sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    ).fetchall()


def schema_sql() -> str:
    """What all migrations add up to, as it stands in ``db/schema.sql``."""
    entries = schema(version())
    order = {"table": 0, "index": 1, "trigger": 2}
    shadows = tuple(f"{name}_" for _, name, sql in entries if sql.startswith("CREATE VIRTUAL"))
    own = [entry for entry in entries if not entry[1].startswith(shadows)]
    own.sort(key=lambda entry: (order[entry[0]], entry[1]))
    return (
        "-- Generated from db/migrations; see db/README.md. Read it, do not edit it.\n\n"
        f"PRAGMA user_version = {version()};\n\n" + "".join(f"{sql};\n\n" for _, _, sql in own)
    ).rstrip("\n") + "\n"


def _migration(script: str, number: int) -> Callable[[Database], None]:
    def run(db: Database) -> None:
        for statement in statements(script):
            db.conn.execute(statement)
        db.conn.execute(f"PRAGMA user_version = {number}")

    return run


def statements(script: str) -> list[str]:
    """Return the single statements of a script.

    They are run one by one, as ``executescript`` would commit the transaction around it.
    """
    complete: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if pending.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            complete.append(pending.strip())
            pending = ""
    if pending.strip():
        raise ValueError(f"unfinished statement: {pending.strip()[:80]}")
    return complete
