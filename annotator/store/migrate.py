"""Bringing a project file to the version of this program."""

from __future__ import annotations

import sqlite3
from functools import cache

from sqlite_utils import Database, Migrations

from annotator import assets


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


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what is missing, each migration in its own transaction."""
    migrations = Migrations("annotator")
    for number, (name, script) in enumerate(scripts().items(), 1):
        migrations(name=name)(_migration(script, number))
    migrations.apply(Database(connection, execute_plugins=False))


def _migration(script: str, number: int):  # type: ignore[no-untyped-def]
    def run(db: Database) -> None:
        for statement in statements(script):
            db.conn.execute(statement)
        db.conn.execute(f"PRAGMA user_version = {number}")

    return run


def statements(script: str) -> list[str]:
    """The single statements of a script; ``executescript`` would commit the transaction around it."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if pending.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    if pending.strip():
        raise ValueError(f"unfinished statement: {pending.strip()[:80]}")
    return found
