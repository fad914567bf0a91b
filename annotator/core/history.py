"""Which gesture the next undo or redo is of, read from the log alone.

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
    """One line of a person's log: gesture ``id``, what it did, and the gesture it was ``of``."""

    id: str
    operation: Operation
    of: str | None = None


def next_undo(newest_first: Iterable[LoggedStep], obsolete: Set[str] = frozenset()) -> str | None:
    """The id of the gesture that undo takes back, or ``None``.

    ``obsolete`` gestures can no longer be taken back and are passed over. Because of them an undo
    need not be of the last gesture before it: what counts is the last entry about each gesture.
    """
    seen: set[str] = set()
    for entry in newest_first:
        step = entry.of or entry.id
        if step in seen:
            continue
        if entry.operation is not Operation.UNDO and step not in obsolete:
            return step
        seen.add(step)
    return None


def next_redo(newest_first: Iterable[LoggedStep], obsolete: Set[str] = frozenset()) -> str | None:
    """The id of the gesture that redo makes again, or ``None``.

    A new gesture ends what can be redone, as everywhere.
    """
    seen: set[str] = set()
    for entry in newest_first:
        step = entry.of
        if step is None:
            return None
        if step in seen:
            continue
        if entry.operation is Operation.UNDO and step not in obsolete:
            return step
        seen.add(step)
    return None
