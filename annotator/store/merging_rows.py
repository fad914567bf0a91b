"""Writing what a package brought, within the transaction of a merge."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from itertools import chain

from annotator.store import lexicon, search_index
from annotator.store.merging_news import SetNews
from annotator.store.merging_refusals import Unfit, history
from annotator.store.merging_sets import Row

_STATUS = (
    "INSERT INTO annotation_set VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " state = excluded.state, skip_reason = excluded.skip_reason,"
    " flagged = excluded.flagged, flag_note = excluded.flag_note"
)
_LOG = (
    "INSERT INTO log (id, at, person, article, kind, operation, of, changes)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def write(connection: sqlite3.Connection, news: Collection[SetNews]) -> None:
    """Write the sets, and the gestures in the order in which they were made.

    :class:`Unfit` if the file refuses a row. The triggers that look at single rows are away.
    """
    gone, came = _differences([(one.before.annotations, one.after.annotations) for one in news])
    regions_gone, regions_came = _differences(
        [(one.before.regions, one.after.regions) for one in news]
    )
    lines = sorted(chain.from_iterable(one.lines for one in news))
    execute = connection.executemany
    try:
        execute(_STATUS, [one.after.status for one in news if one.after.status is not None])
        execute(
            "DELETE FROM annotation WHERE article = ? AND person = ? AND id = ?",
            [row[:3] for row in gone],
        )
        execute("INSERT INTO annotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", came)
        execute(
            "DELETE FROM region WHERE article = ? AND id = ?", [row[:2] for row in regions_gone]
        )
        execute("INSERT INTO region VALUES (?, ?, ?, ?, ?, ?)", regions_came)
        execute(_LOG, [line[1:] for line in lines])
    except sqlite3.IntegrityError as error:
        raise _refusal(error) from error
    _count(connection, gone, -1)
    _count(connection, came, 1)


def _differences(pairs: Iterable[tuple[list[Row], list[Row]]]) -> tuple[list[Row], list[Row]]:
    """The rows that go, and those that come; a row that changes does both."""
    gone: list[Row] = []
    came: list[Row] = []
    for before, after in pairs:
        if not before:
            came += after
            continue
        same = set(before).intersection(after)
        gone += [row for row in before if row not in same]
        came += [row for row in after if row not in same]
    return gone, came


def _count(connection: sqlite3.Connection, rows: Iterable[Row], weight: int) -> None:
    """Count the first words of spans; articles that are not indexed yet are left to the index pass."""
    limit = search_index.up_to(connection)
    lexicon.count(connection, ((row[1], row[6]) for row in rows if row[0] <= limit), weight)


def _refusal(error: sqlite3.IntegrityError) -> Unfit:
    if error.sqlite_errorname in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"):
        return history("something in it has the id of something else in the project")
    return history("it holds a value that no version writes")
