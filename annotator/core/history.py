"""Finds the gesture that the next undo takes back, or the next redo makes again, in the log.

The log is the only history: so undo has no limit, survives a restart, and two windows of one
person agree about it. Both functions walk the log backwards and stop as soon as they know, so a
caller may feed them lazily.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from annotator.core.gesture import Operation


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One line of a person's log, about a gesture.

    ``id`` is its own id. For an undo or a redo, ``of`` is the id of the gesture that it takes back
    or makes again; for a gesture that is made for the first time, ``None``.
    """

    id: str
    operation: Operation
    of: str | None = None


def next_undo(newest_first: Iterable[LoggedStep], obsolete: Set[str] = frozenset()) -> str | None:
    """The id of the gesture that undo takes back, or ``None``.

    ``obsolete`` gestures can no longer be taken back and are passed over. Because of them an undo
    need not be of the last gesture before it: what counts is the last line about each gesture.
    """
    decided: set[str] = set()  # gestures whose newest line was read already
    for step in newest_first:
        gesture = step.of or step.id
        if gesture in decided:
            continue
        if step.operation is not Operation.UNDO and gesture not in obsolete:
            return gesture
        decided.add(gesture)
    return None


def next_redo(newest_first: Iterable[LoggedStep], obsolete: Set[str] = frozenset()) -> str | None:
    """The id of the gesture that redo makes again, or ``None``.

    A new gesture ends what can be redone, as everywhere.
    """
    decided: set[str] = set()  # gestures whose newest line was read already
    for step in newest_first:
        gesture = step.of
        if gesture is None:
            return None
        if gesture in decided:
            continue
        if step.operation is Operation.UNDO and gesture not in obsolete:
            return gesture
        decided.add(gesture)
    return None
