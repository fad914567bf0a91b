"""Which articles are out: people work on them in packages, and had better not do so here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.annotation import SetState
from annotator.store.file import held_sets, stored_json
from annotator.store.file.columns import RowReader, moment, number, text

BACK = frozenset({SetState.DONE, SetState.SKIPPED})
"""The states of a set that nobody is expected to work on any more."""


@dataclass(frozen=True, slots=True)
class ArticlesOut:
    """The numbers of what is out, and since when (ISO 8601, UTC)."""

    at: str
    articles: frozenset[int]


row = RowReader(
    "articles_out",
    (number("person"), moment("at"), text("articles")),
    lambda _, at, articles: ArticlesOut(
        at, frozenset(stored_json.read(articles, "articles", [int]))
    ),
)


def of(connection: sqlite3.Connection, person: int) -> ArticlesOut | None:
    """What is out for ``person``; ``None`` if nothing is."""
    stored = connection.execute(
        f"SELECT {row.sql} FROM articles_out WHERE person = ?", (person,)
    ).fetchone()
    return row(stored) if stored is not None else None


def go_out(connection: sqlite3.Connection, person: int, at: str) -> None:
    """A package was made for ``person``: what they have not done is out."""
    states = ", ".join(f"'{state}'" for state in sorted(BACK))
    connection.execute(
        "INSERT OR REPLACE INTO articles_out SELECT :person, :at, json_group_array(article)"
        f" FROM ({held_sets.held(f'AND s.state NOT IN ({states})')})",
        {"person": person, "at": at},
    )


def come_back(connection: sqlite3.Connection, person: int, articles: Iterable[int]) -> None:
    """These ``articles`` of ``person`` are not out any more."""
    before = of(connection, person)
    if before is None:
        return
    left = before.articles - {*articles}
    if not left:
        connection.execute("DELETE FROM articles_out WHERE person = ?", (person,))
    elif left != before.articles:
        connection.execute(
            "UPDATE articles_out SET articles = ? WHERE person = ?",
            (stored_json.dump(sorted(left)), person),
        )
