"""The rows that work under way has hidden: how many there are, and taking them away."""

from __future__ import annotations

import sqlite3

from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.staging.under_way import UnderWay

_SOME_STAGED = "DELETE FROM staged WHERE number IN (SELECT number FROM staged LIMIT ?)"


def people(connection: sqlite3.Connection, first: int) -> list[int]:
    """Who has sets of articles from ``first`` on."""
    having: list[int] = []
    person = -1
    while True:
        (person,) = connection.execute(
            "SELECT min(person) FROM main.annotation_set WHERE person > ?", (person,)
        ).fetchone()
        if person is None:
            return having
        has = connection.execute(
            "SELECT 1 FROM main.annotation_set WHERE person = ? AND article >= ?", (person, first)
        ).fetchone()
        if has is not None:
            having.append(person)


def tallies(connection: sqlite3.Connection, first: int | None) -> list[tuple[int, str, int, int]]:
    """What the sets of articles from ``first`` on add to each tally."""
    if first is None:
        return []
    return [
        (person, *row)
        for person in people(connection, first)
        for row in connection.execute(
            "SELECT state, flagged, count(*) FROM main.annotation_set"
            " WHERE person = ? AND article >= ? GROUP BY 1, 2",
            (person, first),
        )
    ]


def refuse_seen(connection: sqlite3.Connection, work: UnderWay) -> None:
    """:class:`DamagedProject` if something of what is to be swept was seen.

    That is never taken away, whatever a damaged file says of it.
    """
    touched = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM log WHERE article >= :article)"
        " OR EXISTS (SELECT 1 FROM log WHERE person >= :person)"
        " OR EXISTS (SELECT 1 FROM main.annotation_set"
        "  WHERE person >= :person AND article < :article)",
        {"article": work.first, "person": work.newcomer},
    ).fetchone()[0]
    follows = (work.first, work.newcomer) == (work.seen + 1, work.known + 1)
    if touched or not follows:
        raise unreadable("staging", [("first", work.first)], say(Why.UNFIT))


def sweep(
    connection: sqlite3.Connection, first: int, having: list[int], *, most: int, pieces: int
) -> bool:
    """Take some rows and pieces away, within a transaction; whether there may be more.

    ``having`` are the people who have hidden sets, ``most`` and ``pieces`` how much goes at once.
    """
    execute = connection.execute
    left = most - _count(execute(_SOME_STAGED, (pieces,)))
    while left > 0:
        (last,) = execute("SELECT max(number) FROM main.article").fetchone()
        if last is None or last < first:
            break
        for table, key in (("annotation", "person, id"), ("region", "id")):
            left -= _count(
                execute(
                    f"DELETE FROM main.{table} WHERE article = :article AND ({key}) IN"
                    f" (SELECT {key} FROM main.{table} WHERE article = :article LIMIT :most)",
                    {"article": last, "most": max(0, left)},
                )
            )
        if left <= 0:
            return True
        for person in having:
            left -= _count(
                execute(
                    "DELETE FROM main.annotation_set WHERE person = ? AND article = ?",
                    (person, last),
                )
            )
        left -= _count(execute("DELETE FROM main.article WHERE number = ?", (last,)))
    if left <= 0:
        return True
    execute("DELETE FROM main.person WHERE number >= (SELECT newcomer FROM staging)")
    execute("DELETE FROM staging")
    return False


def _count(cursor: sqlite3.Cursor) -> int:
    return max(0, cursor.rowcount)
