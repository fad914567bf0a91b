"""How far the search data goes: the one row of its table."""

from __future__ import annotations

import sqlite3

from annotator.core.message import say
from annotator.store.file.columns import RowReader, number
from annotator.store.file.damage import Why, unreadable

_state = RowReader(
    "indexing",
    (number("version"), number("up_to"), number("rewrites")),
    lambda version, up_to, rewrites: (version, up_to, rewrites),
)


def state(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Which version made the data, up to which article, and how often words were rewritten."""
    row = connection.execute(f"SELECT {_state.sql} FROM indexing").fetchone()
    if row is None:
        raise unreadable("indexing", [], say(Why.MISSING))
    return _state(row)
