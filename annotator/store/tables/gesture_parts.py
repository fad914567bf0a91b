"""Parts of a gesture of very many changes: each a piece, and how it is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import msgspec

from annotator.core.gesture import Gesture
from annotator.core.large_gesture import parted
from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.staging.staging import Piece
from annotator.store.tables import log, records
from annotator.store.tables.compiled import StoredRow

KIND = "part"

_Rows = dict[str, list[StoredRow]]  # by the kind of the record


class GesturePart(msgspec.Struct):
    """A ``line`` of the log, the rows that its records become, and the keys of those that go."""

    line: StoredRow
    become: _Rows
    gone: _Rows

    @staticmethod
    def of(part: Gesture) -> GesturePart:
        """What is to be written of ``part``."""
        become: _Rows = {}
        gone: _Rows = {}
        for change in part.changes:
            table = records.TABLES[type(change.record)]
            if change.after is None:
                gone.setdefault(table.kind, []).append(table.key_values(change.record))
            else:
                become.setdefault(table.kind, []).append(table.values(change.after))
        return GesturePart(log.row(part), become, gone)


_decode = msgspec.json.Decoder(GesturePart).decode


def pieces(gesture: Gesture) -> Iterator[Piece]:
    """The pieces by which ``gesture`` comes in."""
    for part in parted(gesture):
        yield Piece(KIND, str(msgspec.json.encode(GesturePart.of(part)), "utf-8"))


def read(content: str) -> GesturePart:
    """The part that a piece holds; :class:`UnreadableRow` if it holds none."""
    try:
        part = _decode(content)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise unreadable("staged", [("kind", KIND)], say(Why.UNFIT)) from error
    if not (part.become.keys() | part.gone.keys()) <= records.BY_KIND.keys():
        raise unreadable("staged", [("kind", KIND)], say(Why.UNFIT))
    return part


def write(connection: sqlite3.Connection, part: GesturePart) -> int:
    """Write a part within the caller's transaction; returns how many rows that were.

    One of these counts for two: a decision is looked at by more than an annotation is.
    """
    for kind, keys in part.gone.items():
        connection.executemany(records.BY_KIND[kind].delete, keys)
    for kind, rows in part.become.items():
        records.BY_KIND[kind].write_rows(connection, rows)
    connection.execute(log.INSERT, part.line)
    return 2 * sum(map(len, (*part.gone.values(), *part.become.values())))


def are_pending(connection: sqlite3.Connection) -> bool:
    """Whether parts of a gesture are decided and not written yet."""
    return (
        connection.execute(
            "SELECT 1 FROM staging WHERE first IS NULL AND (SELECT kind FROM staged LIMIT 1) = ?",
            (KIND,),
        ).fetchone()
        is not None
    )
