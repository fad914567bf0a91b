"""The append-only log of gestures: the audit trail, and what undo reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Set
from dataclasses import replace
from typing import Any

from annotator.core.gesture import REVIEWING, SET_STATES, Gesture, GestureKind, Operation
from annotator.core.history import Entry
from annotator.store import records
from annotator.store.moments import now

_COLUMNS = "number, id, at, person, article, kind, operation, of, changes"


def append(connection: sqlite3.Connection, gesture: Gesture) -> Gesture:
    """Write ``gesture``; returns it with its ``number`` and ``at``."""
    at = now()
    number = connection.execute(
        "INSERT INTO log (id, at, person, article, kind, operation, of, changes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            gesture.id,
            at,
            gesture.person,
            gesture.article,
            gesture.kind,
            gesture.operation,
            gesture.of,
            records.to_json(gesture.changes),
        ),
    ).lastrowid
    assert number is not None
    return replace(gesture, number=number, at=at)


def entries(
    connection: sqlite3.Connection, person: int, among: Set[GestureKind]
) -> Iterator[Entry]:
    """One person's log, newest first, read as it is asked for;
    only gestures of the kinds ``among``.
    """
    for id, kind, operation, of in connection.execute(
        "SELECT id, kind, operation, of FROM log WHERE person = ? ORDER BY number DESC", (person,)
    ):
        if kind in among:
            yield Entry(id, Operation(operation), of)


def read(connection: sqlite3.Connection, id: str) -> Gesture:
    """The gesture with ``id``; ``KeyError`` if there is none."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM log WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise KeyError(id)
    return _gesture(row)


def since(connection: sqlite3.Connection, number: int, limit: int = -1) -> list[Gesture]:
    """What came after line ``number``, oldest first; no more than ``limit``,
    unless that is below 0.
    """
    return [
        _gesture(row)
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM log WHERE number > ? ORDER BY number LIMIT ?", (number, limit)
        )
    ]


def of_set(connection: sqlite3.Connection, article: int, person: int) -> list[Gesture]:
    """What ``person`` did on ``article``, oldest first."""
    return [
        _gesture(row)
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM log WHERE article = ? AND person = ? ORDER BY number",
            (article, person),
        )
    ]


def has_gestures(connection: sqlite3.Connection, person: int, article: int) -> bool:
    """Whether ``person`` ever changed anything on ``article``."""
    row = connection.execute(
        "SELECT 1 FROM log WHERE article = ? AND person = ? LIMIT 1", (article, person)
    ).fetchone()
    return row is not None


def every(connection: sqlite3.Connection) -> Iterator[Gesture]:
    """The whole log, oldest first, read as it is asked for."""
    for row in connection.execute(f"SELECT {_COLUMNS} FROM log ORDER BY number"):
        yield _gesture(row)


def last_number(connection: sqlite3.Connection) -> int:
    """The number of the last line; 0 while the log is empty."""
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM log").fetchone()[0])


def any_since(connection: sqlite3.Connection, number: int, kinds: Set[GestureKind]) -> bool:
    """Whether a gesture of one of ``kinds``, its undo or redo,
    stands behind the line with ``number``.
    """
    marks = ", ".join("?" * len(kinds))
    row = connection.execute(
        f"SELECT 1 FROM log WHERE number > ? AND kind IN ({marks}) LIMIT 1", (number, *kinds)
    ).fetchone()
    return row is not None


def was_touched_since(connection: sqlite3.Connection, release: Gesture, articles: Set[int]) -> bool:
    """Whether a set of ``articles`` was finished or taken up, or somebody else decided,
    since ``release``.

    What its own reviewer decided since was taken back and made again on the way here.
    """
    many = (GestureKind.DECIDE_ALIKE, GestureKind.POLICY)  # the line names one of their articles
    kinds = (*SET_STATES, *REVIEWING)
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        f"SELECT article, kind, person FROM log WHERE number > ? AND kind IN ({marks})",
        (release.number, *kinds),
    )
    return any(
        (article in articles or kind in many) and (kind in SET_STATES or person != release.person)
        for article, kind, person in rows
    )


def last_at(connection: sqlite3.Connection, person: int) -> str:
    """When ``person`` last changed something (ISO 8601, UTC); empty if never."""
    row = connection.execute(
        "SELECT at FROM log WHERE person = ? ORDER BY number DESC LIMIT 1", (person,)
    ).fetchone()
    return str(row[0]) if row else ""


def last_article(connection: sqlite3.Connection, person: int) -> int | None:
    """The number of the article on which ``person`` last changed something."""
    row = connection.execute(
        "SELECT article FROM log WHERE person = ? ORDER BY number DESC LIMIT 1", (person,)
    ).fetchone()
    return int(row[0]) if row else None


def _gesture(row: tuple[Any, ...]) -> Gesture:
    number, id, at, person, article, kind, operation, of, changes = row
    return Gesture(
        id,
        person,
        article,
        GestureKind(kind),
        records.from_json(changes),
        Operation(operation),
        of,
        number,
        at,
    )
