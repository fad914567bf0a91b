"""Which articles are set aside, and the changes that add up to it: rows that are appended."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from annotator.core.gesture import Change
from annotator.core.message import say
from annotator.core.set_aside import AsideChange, AsideFault, those_aside
from annotator.store.file import hidden, stored_json
from annotator.store.file.columns import RowReader, flag, moment, number, text
from annotator.store.file.errors import ProjectError

row = RowReader(
    "aside_change",
    (
        text("id"),
        moment("at"),
        number("person", none=True),
        flag("aside"),
        text("articles"),
        text("undoes", none=True),
    ),
    lambda id, at, person, aside, articles, undoes: AsideChange(
        id,
        at,
        person,
        bool(aside),
        tuple(stored_json.read(articles, "articles", [int])),
        undoes,
    ),
)
_AMONG = "article IN (SELECT value FROM json_each(?))"
_COUNTED = f"{_AMONG} AND +article < {hidden.first_hidden()}"
# Of each count, what is moved is found by the index that has its person and state.
_DISCOUNT = (
    "UPDATE tally SET count = count - (SELECT count(*) FROM main.annotation_set AS moved WHERE"
    " moved.person = tally.person AND moved.state = tally.state AND moved.flagged = tally.flagged"
    f" AND {_COUNTED})"
)
_COUNT = (
    "INSERT INTO tally SELECT person, state, flagged, count(*) FROM main.annotation_set"
    f" WHERE person IN (SELECT number FROM main.person) AND {_COUNTED}"
    " GROUP BY person, state, flagged ON CONFLICT DO UPDATE SET count = count + excluded.count"
)


def every(connection: sqlite3.Connection) -> list[AsideChange]:
    """All changes, in the order in which they came into this file."""
    rows = connection.execute(f"SELECT {row.sql} FROM aside_change ORDER BY number")
    return [row(each) for each in rows]


def among(connection: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """Those of ``articles`` that are set aside."""
    wanted = stored_json.dump([*articles])
    rows = connection.execute(f"SELECT article FROM set_aside WHERE {_AMONG}", (wanted,))
    return {article for (article,) in rows}


def refuse(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """``ProjectError`` if one of ``changes`` is of an article that is set aside."""
    if among(connection, {change.record.article for change in changes}):
        raise ProjectError(say(AsideFault.NO_WORK))


def last_in_effect(changes: Collection[AsideChange]) -> AsideChange | None:
    """The change that an undo takes back: the last that is no undo and was not undone."""
    undone = {change.undoes for change in changes}
    in_effect = [change for change in changes if change.undoes is None and change.id not in undone]
    return max(in_effect, key=lambda change: (change.at, change.id), default=None)


def append(connection: sqlite3.Connection, changes: Iterable[AsideChange]) -> None:
    """Write ``changes``, and what is set aside now, within the caller's transaction."""
    connection.executemany(
        "INSERT INTO aside_change (id, at, person, aside, articles, undoes)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (c.id, c.at, c.person, int(c.aside), stored_json.dump(c.articles), c.undoes)
            for c in changes
        ],
    )
    was = {article for (article,) in connection.execute("SELECT article FROM set_aside")}
    aside = those_aside(every(connection))
    went, came = (stored_json.dump(sorted(moved)) for moved in (aside - was, was - aside))
    connection.execute(_DISCOUNT, (went,))
    connection.execute("INSERT INTO set_aside SELECT value FROM json_each(?)", (went,))
    connection.execute(f"DELETE FROM set_aside WHERE {_AMONG}", (came,))
    connection.execute(_COUNT, (came,))
