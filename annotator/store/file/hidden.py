"""What the names of tables leave out: articles on their way or set aside, and sets of stand-ins.

Articles on their way are seen once all of them are there (:mod:`annotator.store.staging`), those
set aside once they are taken back (:mod:`annotator.store.live_articles`), and repeats only by their
person (:mod:`annotator.store.tables.stand_ins`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

_BEHIND_ALL = 2**63 - 1

# With a sign before the column, since another index is meant to find the rows. A number that damage
# made none of is not hidden: whoever reads it tells.
_OF_ARTICLE = "(+article < {} OR typeof(article) <> 'integer')"
# What is seen of each table: the condition, and the column of ``staging`` that it compares with;
# the condition that no stand-in meets; and the column with the article.
_HIDING = {
    "article": ("number < {}", "first", "", "number"),
    "annotation_set": (_OF_ARTICLE, "first", "+person > 0", "+article"),
    "annotation": (_OF_ARTICLE, "first", "+person > 0", "+article"),
    "region": (_OF_ARTICLE, "first", "ifnull(+person, 1) > 0", "+article"),
    "person": ("number < {}", "newcomer", "number > 0", ""),
    "decision": ("", "", "", "+article"),
    "release": ("", "", "", "+article"),
    "example": ("", "", "", "+article"),
    "names_asked": ("", "", "", "+article"),
}


def first_hidden(schema: str = "main", column: str = "first") -> str:
    """Return an expression for the number of the first article that is hidden in ``schema``.

    With another ``column`` of the table of staging, it is the number that this column holds.
    """
    return f"ifnull((SELECT {column} FROM {schema}.staging WHERE number = 1), {_BEHIND_ALL})"


def not_aside(column: str = "article", schema: str = "main") -> str:
    """Return the condition that the article in ``column`` is not set aside in ``schema``."""
    return f"{column} NOT IN (SELECT article FROM {schema}.set_aside)"


def with_aside(table: str) -> str:
    """Return what to read instead of ``table``, to have what is set aside too."""
    return f"(SELECT * FROM main.{table}{_where(table, stand_ins=True, aside=False)})"


def hide(connection: sqlite3.Connection, *, stand_ins: bool = True, aside: bool = True) -> None:
    """Whatever is read through ``connection`` by the names of tables has nothing that is hidden.

    Who writes says ``main.``, and so does who means the hidden rows too. Without ``stand_ins``
    their sets are seen, and without ``aside`` the articles that are set aside.
    """
    for table in _HIDING:
        where = _where(table, stand_ins=stand_ins, aside=aside)
        if where:
            connection.execute(
                f"CREATE TEMP VIEW IF NOT EXISTS {table} AS SELECT * FROM main.{table}{where}"
            )


def _where(table: str, *, stand_ins: bool, aside: bool) -> str:
    conditions = " AND ".join(_conditions(table, stand_ins=stand_ins, aside=aside))
    return f" WHERE {conditions}" if conditions else ""


def _conditions(table: str, *, stand_ins: bool, aside: bool) -> Iterator[str]:
    staged, column, person, article = _HIDING[table]
    if staged:
        yield staged.format(first_hidden(column=column))
    if person and stand_ins:
        yield person
    if article and aside:
        yield not_aside(article)


def is_unfinished(connection: sqlite3.Connection) -> bool:
    """Return whether something is decided that is not written yet.

    Whoever opens the file next writes it; hidden rows can wait.
    """
    return (
        connection.execute("SELECT 1 FROM main.staging WHERE first IS NULL").fetchone() is not None
    )
