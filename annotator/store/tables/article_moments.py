"""When steps on articles are made: their order is that of their moments, whatever a clock says.

To set aside and to describe are written to different tables, and one undo takes the last of both.
"""

from __future__ import annotations

import sqlite3

from annotator.store.file.moments import now_behind

_LAST = (
    "SELECT max((SELECT ifnull(max(at), '') FROM aside_change),"
    " (SELECT ifnull(max(at), '') FROM log WHERE kind = 'details'))"
)


def next_moment(connection: sqlite3.Connection) -> str:
    """This moment, or one behind all steps on articles (ISO 8601, UTC)."""
    (last,) = connection.execute(_LAST).fetchone()
    return now_behind(str(last))
