"""Which articles are set aside, and the changes that add up to it: rows that are appended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from annotator.core.gesture import Change
from annotator.core.message import say
from annotator.core.set_aside import AsideChange, AsideFault, AsideStep, those_aside
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
_step = RowReader(
    "aside_change",
    (
        moment("at"),
        number("person", none=True),
        flag("aside"),
        number("json_array_length(articles)"),
        flag("undoes IS NOT NULL"),
    ),
    lambda at, person, aside, articles, is_undo: AsideStep(
        at, person, bool(aside), articles, bool(is_undo)
    ),
)
# Which they are is known before their articles are read, of which each may have very many.
_LATEST = "SELECT number FROM aside_change ORDER BY at DESC, number DESC LIMIT ?"
_LAST_IN_EFFECT = (
    "SELECT number FROM aside_change WHERE undoes IS NULL AND id NOT IN"
    " (SELECT undoes FROM aside_change WHERE undoes IS NOT NULL)"
    " ORDER BY at DESC, id DESC LIMIT 1"
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


def steps(connection: sqlite3.Connection, latest: int | None = None) -> list[AsideStep]:
    """All changes, or the ``latest`` so many, oldest first: how many articles each was of."""
    rows = connection.execute(
        f"SELECT {_step.sql} FROM aside_change WHERE number IN ({_LATEST}) ORDER BY at, number",
        (-1 if latest is None else latest,),
    )
    return [_step(each) for each in rows]


def among(connection: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """Those of ``articles`` that are set aside."""
    wanted = stored_json.dump([*articles])
    rows = connection.execute(f"SELECT article FROM set_aside WHERE {_AMONG}", (wanted,))
    return {article for (article,) in rows}


def refuse(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """``ProjectError`` if one of ``changes`` is of an article that is set aside."""
    if among(connection, {change.record.article for change in changes}):
        raise ProjectError(say(AsideFault.NO_WORK))


def last_in_effect(connection: sqlite3.Connection) -> AsideChange | None:
    """The change that an undo takes back: the last that is no undo and was not undone."""
    last = connection.execute(
        f"SELECT {row.sql} FROM aside_change WHERE number = ({_LAST_IN_EFFECT})"
    ).fetchone()
    return row(last) if last is not None else None


def is_any_in_effect(connection: sqlite3.Connection) -> bool:
    """Whether there is a change for an undo to take back."""
    return connection.execute(_LAST_IN_EFFECT).fetchone() is not None


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever set aside."""
    return connection.execute("SELECT 1 FROM aside_change LIMIT 1").fetchone() is None


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
