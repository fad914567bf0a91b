"""Verifying the log: each record is what the last gesture about it made of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotator.core.article import ArticleDetails
from annotator.core.errors import WorldError
from annotator.core.gesture import Change
from annotator.store.check.flaw import Flaw
from annotator.store.tables import log, records


def log_is_followed(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Each record that a gesture ever changed is what the last gesture about it made of it."""
    last: dict[tuple[object, ...], Change] = {}
    known: set[str] = set()
    for number in log.numbers(connection):
        try:
            gesture = log.line(connection, number)
        except WorldError as error:
            yield Flaw(str(error))
            continue
        where = f"Gesture {gesture.number} of the log"
        if gesture.of is not None and gesture.of not in known:
            yield Flaw(f"{where} is of another one that is not there.")
        known.add(gesture.id)
        for change in gesture.changes:
            key = _key(change)
            if key in last and last[key].after != change.before:
                yield Flaw(f"{where} does not go on from where the one before it stopped.")
            last[key] = change
    for change in last.values():
        try:
            table = records.TABLES[type(change.record)]
            is_so = table.read(connection, change.record) == change.after
        except WorldError as error:
            yield Flaw(str(error))
            continue
        if not is_so:
            yield _unlogged(connection, change)


def _key(change: Change) -> tuple[object, ...]:
    record = change.record
    own = (record.article,) if isinstance(record, ArticleDetails) else record.key
    return (type(record), *own)


def _unlogged(connection: sqlite3.Connection, change: Change) -> Flaw:
    number = change.record.article
    row = connection.execute("SELECT id FROM article WHERE number = ?", (number,)).fetchone()
    id = row[0] if row else None
    kind = records.TABLES[type(change.record)].kind
    return Flaw(
        f"Article {id or f'number {number}'}: a record ({kind}) is not what the log says was done"
        " to it last.",
        id,
    )
