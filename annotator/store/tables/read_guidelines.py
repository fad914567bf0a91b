"""Which version of the guidelines somebody was told of last; kept as a setting of each person.

When somebody last worked says nothing of it: a window may be open while the text changes, and a
package is worked in under the text that it was made with.
"""

from __future__ import annotations

import sqlite3

from annotator.core.guideline_changes import AS_MADE
from annotator.store.file import moments
from annotator.store.tables import guideline_stamps, log


def name_of(person: int) -> str:
    """The name of the setting."""
    return f"read_guidelines_{person}"


def kept(connection: sqlite3.Connection, person: int) -> str | None:
    """The version that was kept for ``person``; ``None`` if none ever was."""
    row = connection.execute(
        "SELECT value FROM setting WHERE name = ?", (name_of(person),)
    ).fetchone()
    value = str(row[0]) if row else None
    is_version = value == AS_MADE or (value is not None and moments.is_moment(value))
    return value if is_version else None


def read_by(connection: sqlite3.Connection, person: int) -> str:
    """The version that ``person`` knows.

    Where none was kept, the one in force when they last worked; for whoever never did, today's.
    """
    known = kept(connection, person)
    if known is not None:
        return known
    last = log.last_at(connection, person)
    if not last:
        return guideline_stamps.in_force(connection)
    row = connection.execute(
        "SELECT max(at) FROM guideline_change WHERE at <= ?", (last,)
    ).fetchone()
    return str(row[0] or AS_MADE)


def keep(connection: sqlite3.Connection, person: int, version: str) -> None:
    """Keep that ``person`` knows ``version``, within the caller's transaction."""
    connection.execute(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        (name_of(person), version),
    )


def bring(connection: sqlite3.Connection, person: int, version: str | None) -> None:
    """Keep what a package says of ``person``, unless they know a later version here already."""
    known = kept(connection, person)
    if version is not None and (known is None or version > known):
        keep(connection, person, version)
