"""What the names of tables leave out: articles on their way in, and the sets of stand-ins.

The articles are seen once all of them are there (:mod:`annotator.store.staging`), repeats only by
their person (:mod:`annotator.store.tables.stand_ins`).
"""

from __future__ import annotations

import sqlite3

_BEHIND_ALL = 2**63 - 1

# With a sign before the column, since another index is meant to find the rows. A number that damage
# made none of is not hidden: whoever reads it tells.
_OF_ARTICLE = "(+article < {} OR typeof(article) <> 'integer')"
# What is seen of each table: the condition, and the column of ``staging`` that it compares with;
# and the condition that no stand-in meets.
_HIDING = {
    "article": ("number < {}", "first", ""),
    "annotation_set": (_OF_ARTICLE, "first", " AND +person > 0"),
    "annotation": (_OF_ARTICLE, "first", " AND +person > 0"),
    "region": (_OF_ARTICLE, "first", " AND ifnull(+person, 1) > 0"),
    "person": ("number < {}", "newcomer", " AND number > 0"),
}


def first_hidden(schema: str = "main", column: str = "first") -> str:
    """Return an expression for the number of the first article that is hidden in ``schema``.

    With another ``column`` of the table of staging, it is the number that this column holds.
    """
    return f"ifnull((SELECT {column} FROM {schema}.staging WHERE number = 1), {_BEHIND_ALL})"


def hide(connection: sqlite3.Connection, *, stand_ins: bool = True) -> None:
    """Whatever is read through ``connection`` by the names of tables has nothing that is hidden.

    Who writes says ``main.``, and so does who means the hidden rows too. Without ``stand_ins``
    their sets are seen.
    """
    for table, (is_seen, column, is_person) in _HIDING.items():
        where = is_seen.format(first_hidden(column=column)) + (is_person if stand_ins else "")
        connection.execute(
            f"CREATE TEMP VIEW IF NOT EXISTS {table} AS SELECT * FROM main.{table} WHERE {where}"
        )


def is_unfinished(connection: sqlite3.Connection) -> bool:
    """Return whether something is decided that is not written yet.

    Whoever opens the file next writes it; hidden rows can wait.
    """
    return (
        connection.execute("SELECT 1 FROM main.staging WHERE first IS NULL").fetchone() is not None
    )
