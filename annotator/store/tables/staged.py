"""Pieces of work that are decided, on what is seen already: each kind is written in its way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.staging.staging import Write
from annotator.store.tables import gesture_parts, given_sets, merged_sets

_KINDS: dict[str, tuple[Callable[[str], Any], Callable[[sqlite3.Connection, Any], int]]] = {
    given_sets.SHARE: (partial(given_sets.read, given_sets.SHARE), given_sets.write_share),
    given_sets.SET: (partial(given_sets.read, given_sets.SET), given_sets.write_set),
    merged_sets.KIND: (merged_sets.read, merged_sets.write),
    gesture_parts.KIND: (gesture_parts.read, gesture_parts.write),
}
"""How the content of each kind is read, and how what it holds is written."""

_OF_SET = (
    "SELECT number, kind, content FROM staged WHERE person = ? AND first <= ? AND last >= ?"
    " AND EXISTS (SELECT 1 FROM staging WHERE staging.first IS NULL) ORDER BY number"
)


def writer(connection: sqlite3.Connection) -> Write:
    """What writes a piece of any kind."""

    def write(kind: str, content: str) -> int:
        return _KINDS[kind][1](connection, _read(kind, content))

    return write


def write_of_sets(connection: sqlite3.Connection, person: int, articles: Iterable[int]) -> bool:
    """Write what is decided of sets of ``person`` and not written yet.

    It is written within the caller's transaction. Returns whether there was something.
    """
    written = False
    for article in articles:
        pieces = connection.execute(_OF_SET, (person, article, article)).fetchall()
        for number, kind, content in pieces:
            writer(connection)(kind, content)
            connection.execute("DELETE FROM staged WHERE number = ?", (number,))
            written = True
    return written


def judge(connection: sqlite3.Connection) -> None:
    """:class:`UnreadableRow` if a piece that is to be written cannot be read."""
    for kind, content in connection.execute("SELECT kind, content FROM staged"):
        _read(kind, content)


def _read(kind: str, content: str) -> Any:
    if kind not in _KINDS:
        raise unreadable("staged", [("kind", kind)], say(Why.UNFIT))
    return _KINDS[kind][0](content)
