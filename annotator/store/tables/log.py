"""The append-only log of gestures: the audit trail, and what undo reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Set
from dataclasses import replace

from annotator.core.gesture import (
    DECIDING_MANY,
    REVIEWING,
    RUNNING,
    SET_STATES,
    Gesture,
    GestureKind,
    Operation,
)
from annotator.core.large_gesture import BEFORE_NUMBER, BEHIND_NUMBERS, joined, whole_id
from annotator.core.message import say
from annotator.core.repeats import stand_in
from annotator.store.file.columns import RowReader, moment, number, text, whole_number
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.hidden import not_aside
from annotator.store.file.moments import now
from annotator.store.tables import records
from annotator.store.tables.record_table import marks


def _made(
    number: int,
    id: str,
    at: str,
    person: int,
    article: int,
    kind: str,
    operation: str,
    of: str | None,
    changes: str,
) -> Gesture:
    made = records.from_json(changes)
    return Gesture(
        id, person, article, GestureKind(kind), made, Operation(operation), of, number, at
    )


gesture = RowReader(
    "log",
    (
        number("number"),
        text("id"),
        moment("at"),
        number("person"),
        number("article"),
        text("kind", of=GestureKind),
        text("operation", of=Operation),
        text("of", none=True),
        text("changes"),
    ),
    _made,
)
_last_at = gesture.part(("at",), str)
_last_article = gesture.part(("article",), int)

GIVEN_BY_MAKER = gesture.columns[1:]
"""The columns of a line but for its number, which the project gives."""

SQL = ", ".join(column.sql for column in GIVEN_BY_MAKER)
INSERT = f"INSERT INTO log ({SQL}) VALUES ({marks(GIVEN_BY_MAKER)})"
"""Appends a line of these."""


def row(made: Gesture) -> tuple[object, ...]:
    """The line of a gesture, as :data:`INSERT` takes it; made now, unless it says when."""
    changes = records.to_json(made.changes)
    return (
        *(made.id, made.at or now(), made.person, made.article),
        *(made.kind, made.operation, made.of, changes),
    )


def moment_of(connection: sqlite3.Connection, kind: GestureKind) -> str:
    """When a gesture of this kind is made now."""
    if kind is not GestureKind.DETAILS:
        return now()
    from annotator.store.tables.article_moments import next_moment  # opening a project needs none

    return next_moment(connection)


def append(connection: sqlite3.Connection, made: Gesture) -> Gesture:
    """Write what was ``made`` now; returns it with its ``number`` and ``at``."""
    dated = replace(made, at=moment_of(connection, made.kind))
    given = connection.execute(INSERT, row(dated)).lastrowid
    assert given is not None
    return replace(dated, number=given)


def lines_of(connection: sqlite3.Connection, id: str) -> list[int]:
    """The numbers of the lines of the gesture with ``id``, in order.

    :class:`UnreadableRow` if the log does not hold it.
    """
    parts = (id, id + BEFORE_NUMBER, id + BEHIND_NUMBERS)
    rows = connection.execute(
        "SELECT number FROM log WHERE id = ? OR id > ? AND id < ? ORDER BY number", parts
    ).fetchall()
    if not rows:
        raise unreadable("log", [("id", id)], say(Why.MISSING))
    return [number for (number,) in rows]


def since(connection: sqlite3.Connection, number: int, limit: int = -1) -> list[Gesture]:
    """Return what came after line ``number`` of the log, oldest first.

    It is no more than ``limit`` gestures, unless that is below 0.
    """
    return [
        gesture(row)
        for row in connection.execute(
            f"SELECT {gesture.sql} FROM log WHERE number > ? ORDER BY number LIMIT ?",
            (number, limit),
        )
    ]


def parts_since(connection: sqlite3.Connection, number: int) -> int:
    """How many lines behind the one with ``number`` are further parts of large gestures."""
    (count,) = connection.execute(
        "SELECT count(*) FROM log WHERE number > ? AND instr(id, ?)", (number, BEFORE_NUMBER)
    ).fetchone()
    return int(count)


def of_set(connection: sqlite3.Connection, article: int, person: int) -> list[Gesture]:
    """What ``person`` did on ``article``, oldest first."""
    return [
        gesture(row)
        for row in connection.execute(
            f"SELECT {gesture.sql} FROM log WHERE article = ? AND person = ? ORDER BY number",
            (article, person),
        )
    ]


def descriptions(connection: sqlite3.Connection) -> list[Gesture]:
    """How details of articles were changed by anybody, oldest first."""
    parts: dict[str, list[Gesture]] = {}
    for row in connection.execute(
        f"SELECT {gesture.sql} FROM log WHERE kind = 'details' ORDER BY at, number"
    ):
        part = gesture(row)
        parts.setdefault(whole_id(part.id), []).append(part)
    return [joined(of_one) for of_one in parts.values()]


def has_gestures(connection: sqlite3.Connection, person: int, article: int) -> bool:
    """Whether ``person`` ever changed anything on ``article``."""
    row = connection.execute(
        "SELECT 1 FROM log WHERE article = ? AND person = ? LIMIT 1", (article, person)
    ).fetchone()
    return row is not None


def every(connection: sqlite3.Connection) -> Iterator[Gesture]:
    """The whole log, oldest first, read as it is asked for."""
    for row in connection.execute(f"SELECT {gesture.sql} FROM log ORDER BY number"):
        yield gesture(row)


def numbers(connection: sqlite3.Connection) -> list[int]:
    """The numbers of all lines, in order."""
    rows = connection.execute("SELECT number FROM log ORDER BY number").fetchall()
    return [number for (number,) in rows]


def line(connection: sqlite3.Connection, number: int) -> Gesture:
    """The gesture on the line with ``number``, which is there."""
    row = connection.execute(
        f"SELECT {gesture.sql} FROM log WHERE number = ?", (number,)
    ).fetchone()
    if row is None:
        raise unreadable("log", [("number", number)], say(Why.MISSING))
    return gesture(row)


def last_number(connection: sqlite3.Connection) -> int:
    """The number of the last line; 0 while the log is empty."""
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM log").fetchone()
    return whole_number("log", "number", last)


def any_since(connection: sqlite3.Connection, number: int, kinds: Set[GestureKind]) -> bool:
    """Return whether a gesture of one of ``kinds`` stands behind the line with ``number``.

    The undo or redo of such a gesture counts too.
    """
    marks = ", ".join("?" * len(kinds))
    row = connection.execute(
        f"SELECT 1 FROM log WHERE number > ? AND kind IN ({marks}) LIMIT 1", (number, *kinds)
    ).fetchone()
    return row is not None


def sets_since(connection: sqlite3.Connection, number: int) -> set[tuple[int, int]]:
    """The sets, by article and person, that gestures behind the line with ``number`` are of."""
    return set(
        connection.execute("SELECT DISTINCT article, person FROM log WHERE number > ?", (number,))
    )


def was_touched_since(connection: sqlite3.Connection, release: Gesture, articles: Set[int]) -> bool:
    """Return whether ``articles`` were touched since ``release``.

    They were if a set of them was finished or taken up, or somebody else decided.

    What its own reviewer decided since was taken back and made again on the way here.
    """
    kinds = (*SET_STATES, *REVIEWING)
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        f"SELECT article, kind, person FROM log WHERE number > ? AND kind IN ({marks})",
        (release.number, *kinds),
    )
    return any(
        (article in articles or kind in DECIDING_MANY)
        and (kind in SET_STATES or person != release.person)
        for article, kind, person in rows
    )


_BY_HAND = f"kind NOT IN ({', '.join(repr(kind.value) for kind in sorted(RUNNING))})"
"""What people did themselves: not what was done to their sets by whoever runs the project."""


def _last(column: str, where: str = "1") -> str:
    """What finds ``column`` of the last line by hand of a person, or of who stands in for them."""
    line = f"SELECT number, {column} FROM log WHERE person = ? AND {_BY_HAND} AND {where}"
    return f"{line} UNION ALL {line} ORDER BY number DESC LIMIT 1"


def last_at(connection: sqlite3.Connection, person: int) -> str:
    """When ``person`` last changed something (ISO 8601, UTC); empty if never."""
    row = connection.execute(_last("at"), (person, stand_in(person))).fetchone()
    return _last_at(row[1:]) if row else ""


def last_article(connection: sqlite3.Connection, person: int) -> int | None:
    """The number of the article on which ``person`` last changed something.

    Of those that are set aside it is none.
    """
    last = _last("article", not_aside("+article"))
    row = connection.execute(last, (person, stand_in(person))).fetchone()
    return _last_article(row[1:]) if row else None
