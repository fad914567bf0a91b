"""How many spans of each person begin with a word."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


def add(connection: sqlite3.Connection, person: int, words: Mapping[str, int]) -> None:
    """Add to how many spans of ``person`` begin with ``words``, within the caller's transaction."""
    connection.executemany(
        "INSERT INTO first_word VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET count = count + excluded.count",
        [(person, word, weight) for word, weight in sorted(words.items()) if weight],
    )
