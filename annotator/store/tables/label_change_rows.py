"""How the labels of a project were changed, as rows: appended, and never changed themselves."""

from __future__ import annotations

import sqlite3

from annotator.core.label_changes import LabelChange
from annotator.core.labels import LabelSet
from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.moments import now
from annotator.store.tables import labels

_change = RowReader(
    "label_change",
    (
        number("number"),
        moment("at"),
        number("person", none=True),
        text("before"),
        text("after"),
        number("undoes", none=True),
    ),
    lambda number, at, person, before, after, undoes: LabelChange(
        number,
        at,
        person,
        labels.from_json(before, "before"),
        labels.from_json(after, "after"),
        undoes,
    ),
)


def append(
    connection: sqlite3.Connection,
    before: LabelSet,
    after: LabelSet,
    person: int | None,
    undoes: int | None = None,
) -> None:
    """Give the project the labels ``after``, and note it, within the caller's transaction."""
    labels.write(connection, after)
    connection.execute(
        "INSERT INTO label_change (at, person, before, after, undoes) VALUES (?, ?, ?, ?, ?)",
        (now(), person, labels.to_json(before), labels.to_json(after), undoes),
    )


def every(connection: sqlite3.Connection, since: str = "") -> list[LabelChange]:
    """The changes after the moment ``since``, oldest first."""
    rows = connection.execute(
        f"SELECT {_change.sql} FROM label_change WHERE at > ? ORDER BY number", (since,)
    )
    return [_change(row) for row in rows]


def merges(connection: sqlite3.Connection) -> set[str]:
    """The ids of all merges of labels that there ever were, in force or taken back."""
    return {
        label.merged.by
        for change in every(connection)
        for label in change.after
        if label.merged is not None
    }


def last_in_effect(connection: sqlite3.Connection) -> LabelChange | None:
    """The change that an undo takes back: the last that is no undo and was not undone."""
    row = connection.execute(
        f"SELECT {_change.sql} FROM label_change AS made WHERE undoes IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM label_change AS other WHERE other.undoes = made.number)"
        " ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return _change(row) if row else None
