"""Counting what was labelled."""

from __future__ import annotations

import sqlite3


def by_label(connection: sqlite3.Connection) -> dict[int, dict[str, int]]:
    """How many annotations each person (by number) has of each label."""
    found: dict[int, dict[str, int]] = {}
    for person, label, count in connection.execute(
        "SELECT person, label, count(*) FROM annotation GROUP BY person, label ORDER BY 1, 2"
    ):
        found.setdefault(person, {})[label] = count
    return found
