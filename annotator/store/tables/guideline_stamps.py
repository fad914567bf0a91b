"""Which guidelines were in force when a set was finished or a case decided."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from annotator.core.annotation import SetState, SetStatus
from annotator.core.decision import Decision
from annotator.core.gesture import Change, Gesture
from annotator.core.guideline_changes import AS_MADE


def in_force(connection: sqlite3.Connection) -> str:
    """The version of the guidelines that is in force: when it was made, or ``AS_MADE``."""
    row = connection.execute(
        "SELECT at FROM guideline_change ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else AS_MADE


def stamped(connection: sqlite3.Connection, gesture: Gesture) -> Gesture:
    """``gesture`` with the version in force on each set that it finishes and case that it decides.

    A set that it takes up again has none. Undo and redo bring back what was there, and are not
    stamped.
    """
    if not any(_is_stamped(change) for change in gesture.changes):
        return gesture
    version = in_force(connection)
    return replace(gesture, changes=tuple(_stamped(each, version) for each in gesture.changes))


def _is_stamped(change: Change) -> bool:
    before, after = change.before, change.after
    if isinstance(after, SetStatus):
        return (before.state if isinstance(before, SetStatus) else None) is not after.state
    return before is None and isinstance(after, Decision)


def _stamped(change: Change, version: str) -> Change:
    after = change.after
    if not _is_stamped(change):
        return change
    if isinstance(after, SetStatus):
        is_finished = after.state is SetState.DONE
        return Change(change.before, after._replace(guidelines=version if is_finished else None))
    assert isinstance(after, Decision)
    return Change(None, replace(after, guidelines=version))
