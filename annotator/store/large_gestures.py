"""Gestures of very many changes: one step, and all of it or nothing, by short transactions."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace

from annotator.core.gesture import REVIEWING, SET_STATES, Gesture, GestureKind
from annotator.store.file.connection import Connection
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.file.transactions import one_state
from annotator.store.staging import carrying_out
from annotator.store.tables import gesture_parts, log, records, staged


def commit(connection: Connection, gesture: Gesture, judge: Callable[[], None]) -> Gesture:
    """Commit a large ``gesture``; returns it as it is in the log, where its first line is.

    ``judge`` raises if it may not be made; what that looks at is as it was when it is decided.
    :class:`StaleChange` if a record is no longer what a change says it was, or somebody else makes
    such a gesture meanwhile; :class:`LockedProject` if other work of many transactions goes
    on.
    """
    write = staged.writer(connection)
    with carrying_out.begun(connection, write) as work:
        basis = log.last_number(connection)
        with one_state(connection):
            judge()
            _refuse_stale(connection, gesture)

        def refuse_since() -> None:
            if log.any_since(connection, basis, _matters_to(gesture)):
                raise StaleChange(StaleForm.BASIS)

        made = replace(gesture, at=log.moment_of(connection, gesture.kind))
        work.stage(gesture_parts.pieces(made))
        work.decide(refuse_since)
        work.write_staged(write)
    return replace(made, number=log.lines_of(connection, made.id)[0])


def _matters_to(gesture: Gesture) -> Set[GestureKind]:
    """The kinds of gestures by others that may be in its way."""
    if gesture.kind is GestureKind.DETAILS:
        return frozenset({GestureKind.DETAILS})
    return REVIEWING | SET_STATES if gesture.kind is GestureKind.RELEASE else REVIEWING


def _refuse_stale(connection: Connection, gesture: Gesture) -> None:
    for change in gesture.changes:
        table = records.TABLES[type(change.record)]
        if not table.holds(connection, change.record, change.before):
            raise StaleChange(StaleForm.RECORD)
