"""What sets were when they were finished first, found in the log.

Whoever takes finished work up again may know by then what others say.
"""

from __future__ import annotations

import sqlite3

from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.case import LabelledSpan
from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.store.file.hidden import not_aside
from annotator.store.tables import log, records

_by_id = records.annotation.part(
    ("id", "start", "end", "label"),
    lambda id, start, end, label: (id, LabelledSpan(start, end, label)),
)


def first_versions(
    connection: sqlite3.Connection, article: int | None = None
) -> dict[tuple[int, int], list[LabelledSpan]]:
    """The first finished versions, by article and person, of one article or of all.

    Only of sets that were ever taken up again; of all others it is what they are now.
    """
    where, values = ("AND article = ?", (article,)) if article is not None else ("", ())
    taken_up = connection.execute(
        "SELECT DISTINCT article, person FROM log"
        " WHERE (kind = 'reopen' OR (kind = 'finish' AND operation = 'undo'))"
        f" AND person > 0 AND {not_aside('+article')} {where}",
        values,
    ).fetchall()
    versions = {}
    for of_article, person in taken_up:
        version = first_version(connection, of_article, person)
        if version is not None:
            versions[of_article, person] = version
    return versions


def first_version(
    connection: sqlite3.Connection, article: int, person: int
) -> list[LabelledSpan] | None:
    """What the set was when it was finished first; ``None`` if it never was.

    Found by taking back all that was done since, from what the set is now. A finish that was
    undone does not count.
    """
    gestures = _gestures_of(connection, article, person)
    spans = dict(
        _by_id(row)
        for row in connection.execute(
            f"SELECT {_by_id.sql} FROM main.annotation WHERE article = ? AND person = ?",
            (article, person),
        )
    )
    finished = _first_finish(gestures)
    if finished is None:
        return None
    for gesture in reversed(gestures[finished:]):
        for change in gesture.inverse:
            if isinstance(change.record, Annotation):
                spans.pop(change.record.id, None)
                if isinstance(change.after, Annotation):
                    span = change.after.span
                    spans[change.record.id] = LabelledSpan(span.start, span.end, change.after.label)
    return list(spans.values())


def _gestures_of(connection: sqlite3.Connection, article: int, person: int) -> list[Gesture]:
    """What ``person`` did to their set of ``article``, in order."""
    return [
        gesture
        for gesture in log.of_set(connection, article, person)
        if any(change.record.article == article for change in gesture.changes)
    ]


def was_taken_up(connection: sqlite3.Connection, article: int, person: int) -> bool:
    """Whether a set was reopened after it had been finished first.

    Reopening one that was only skipped does not count: nothing had been finished.
    """
    gestures = _gestures_of(connection, article, person)
    finished = _first_finish(gestures)
    return finished is not None and any(
        gesture.kind is GestureKind.REOPEN
        for gesture in _in_effect(gestures)[finished:]
        if gesture is not None
    )


def _in_effect(gestures: list[Gesture]) -> list[Gesture | None]:
    """The ``gestures``, with ``None`` in the place of those that are not in effect at the end.

    These are undos, and what was undone and not made again.
    """
    last_about = {gesture.of or gesture.id: gesture.operation for gesture in gestures}
    return [
        gesture
        if gesture.operation is not Operation.UNDO
        and last_about[gesture.of or gesture.id] is not Operation.UNDO
        else None
        for gesture in gestures
    ]


def _first_finish(gestures: list[Gesture]) -> int | None:
    """The number of gestures after which the set was finished first; ``None`` if it never was.

    A finish that was undone does not count: a slip of the hand, after which nobody had finished.
    """
    statuses = (
        change.before
        for gesture in gestures
        for change in gesture.changes
        if isinstance(change.record, SetStatus)
    )
    first = next(statuses, None)
    if isinstance(first, SetStatus) and first.state is SetState.DONE:
        return 0  # it came finished
    for place, gesture in enumerate(_in_effect(gestures), 1):
        if gesture is not None and gesture.kind is GestureKind.FINISH:
            return place
    return None
