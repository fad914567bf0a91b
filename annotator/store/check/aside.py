"""Checks that just those articles are set aside of which the changes say so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotator.core.set_aside import those_aside
from annotator.store.check.flaw import Flaw
from annotator.store.tables import aside_rows


def aside(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Every change can be read, and what is set aside is what they add up to."""
    wanted = those_aside(aside_rows.every(connection))
    stored = {article for (article,) in connection.execute("SELECT article FROM set_aside")}
    for article in sorted(wanted ^ stored):
        row = connection.execute("SELECT id FROM article WHERE number = ?", (article,)).fetchone()
        how = "not set aside" if article in wanted else "set aside"
        what = f"Article {article} is {how}, and its history says otherwise."
        yield Flaw(what, row[0] if row else None)
