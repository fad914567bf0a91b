"""What work of many transactions is under way in a file: the one row of ``staging``."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.processes import Process

_SILENT = timedelta(minutes=10)  # after which a process that cannot be looked up has ended

going_on: set[str] = set()
"""What this process does, by owner."""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Work under way: whose it is, when it last showed that it is alive, and what it hides.

    ``seen`` and ``known`` are the last article and person that were there before, ``first`` and
    ``newcomer`` the first that are hidden; without these it is decided.
    """

    owner: str
    beat: str
    seen: int
    known: int
    first: int | None
    newcomer: int | None

    @property
    def has_ended(self) -> bool:
        """Whether nobody goes on with it."""
        try:
            process = Process.of(self.owner.partition("/")[0])
        except ValueError:  # damaged; what is done then looks at more than this row
            return True
        if process == Process.own():
            return self.owner not in going_on
        silent = datetime.now(UTC) - datetime.fromisoformat(self.beat)
        return process.has_ended() or silent > _SILENT


_row = RowReader(
    "staging",
    (
        *(text("owner"), moment("beat"), number("seen"), number("known")),
        *(number("first", none=True), number("newcomer", none=True)),
    ),
    lambda *row: UnderWay(*row),
)


def read(connection: sqlite3.Connection) -> UnderWay | None:
    """What is under way; :class:`UnreadableRow` if that cannot be read."""
    row = connection.execute(f"SELECT {_row.sql} FROM staging").fetchone()
    return _row(row) if row is not None else None


def is_owned(connection: sqlite3.Connection, owner: str) -> bool:
    """Whether what is under way is still the work of ``owner``."""
    row = connection.execute("SELECT 1 FROM staging WHERE owner = ?", (owner,)).fetchone()
    return row is not None
