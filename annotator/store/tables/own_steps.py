"""What undo reads of the log: what a person did in this project themselves.

What came by merging was made elsewhere, or chosen by whoever merged, and is passed over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from annotator.core.gesture import ON_MANY, OWN_WORK, Gesture, GestureKind, Operation
from annotator.core.history import LoggedStep
from annotator.core.large_gesture import joined, whole_id
from annotator.core.repeats import stand_in
from annotator.core.review_events import StableKey, key_of
from annotator.store.file.hidden import not_aside
from annotator.store.tables import log, merged_lines
from annotator.store.tables.merged_lines import Range

_entry = log.gesture.part(
    ("id", "operation", "of"),
    lambda id, operation, of: LoggedStep(whole_id(id), Operation(operation), of),
)

# What was done on an article that is set aside is not the next to undo. A gesture on many articles
# is, since its line names one of them.
_ON_MANY = ", ".join(f"'{kind}'" for kind in sorted(ON_MANY))
_LINE = (
    f"SELECT kind, number, article, person, {_entry.sql} FROM log"
    " WHERE person = ? AND number BETWEEN ? AND ?"
    f" AND (kind IN ({_ON_MANY}) OR {not_aside('+article')})"
)
# Each half is read by its index, and no more of it than is asked for.
_ENTRIES = f"{_LINE} UNION ALL {_LINE} ORDER BY number DESC"
_OF_SET = "SELECT number FROM log WHERE article = ? AND person = ? AND number > ?"
_ABOUT = (
    f"SELECT {log.gesture.sql} FROM log WHERE person = ? AND number > ? AND of = ? ORDER BY number"
)


def entries(
    connection: sqlite3.Connection, person: int, among: Set[GestureKind]
) -> Iterator[LoggedStep]:
    """Yield one person's own steps, those of their repeats too, newest first.

    They are read as they are asked for, and are only gestures of the kinds ``among``. They end
    where a merge went on from what was done to a set: before that, other things hold.
    """
    merged = merged_lines.ranges(connection)
    last_merged = merged[-1][1] if merged else 0
    for between in merged_lines.others(merged):
        values = (person, *between, stand_in(person), *between)
        for kind, number, article, maker, *row in connection.execute(_ENTRIES, values):
            if kind not in among:
                continue
            step = _entry(row)
            if number > last_merged:
                yield step
            elif kind not in OWN_WORK:
                if _is_left(connection, step):
                    yield step
            elif _went_on(connection, merged, (article, maker, number)):
                return
            else:
                yield step


def left_of(connection: sqlite3.Connection, lines: Iterable[int]) -> Gesture | None:
    """The gesture on these ``lines`` without what merges took back; ``None`` if that is all."""
    made = joined([log.line(connection, number) for number in lines])
    taken = _taken_back(connection, made)
    if not taken:
        return made
    changes = tuple(change for change in made.changes if key_of(change.record) not in taken)
    return replace(made, changes=changes) if changes else None


def _went_on(
    connection: sqlite3.Connection, merged: Sequence[Range], line: tuple[int, int, int]
) -> bool:
    """Whether a merge wrote to a set, by article and person, since the line with a number."""
    return any(
        merged_lines.is_in(merged, number) for (number,) in connection.execute(_OF_SET, line)
    )


def _is_left(connection: sqlite3.Connection, step: LoggedStep) -> bool:
    """Whether merges did not take back all that a gesture of review did."""
    return left_of(connection, log.lines_of(connection, step.of or step.id)) is not None


def _taken_back(connection: sqlite3.Connection, made: Gesture) -> set[StableKey]:
    """The keys of those records of a gesture that a merge was the last to take back."""
    merged = merged_lines.ranges(connection)
    if not merged or merged[-1][1] < made.number:
        return set()
    last: dict[StableKey, Gesture] = {}
    for row in connection.execute(_ABOUT, (made.person, made.number, made.id)):
        line = log.gesture(row)
        last.update({key_of(change.record): line for change in line.changes})
    return {
        key
        for key, line in last.items()
        if line.operation is Operation.UNDO and merged_lines.is_in(merged, line.number)
    }
