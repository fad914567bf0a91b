"""A gesture of very many changes in parts: several lines of the log, which are one step.

The first part has the id of the gesture; the others have it with their number behind a point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.core.gesture import REVIEWING, Gesture, GestureKind

MOST_CHANGES = 100
"""Changes in one transaction, and in one line of the log."""

PARTED = REVIEWING | {GestureKind.DETAILS}
"""The kinds of gestures that may be of very many changes."""

BEFORE_NUMBER, BEHIND_NUMBERS = ".", "/"
"""Between the ids ``ID.`` and ``ID/`` lie those of all parts of ``ID`` but the first."""


def is_large(gesture: Gesture) -> bool:
    """Whether ``gesture`` has parts: one of review or of the details of articles, of many changes.

    What people do to their own set is one, as their article is.
    """
    return gesture.kind in PARTED and len(gesture.changes) > MOST_CHANGES


def parted(gesture: Gesture) -> Iterator[Gesture]:
    """The parts of ``gesture``."""
    for number, begin in enumerate(range(0, len(gesture.changes), MOST_CHANGES), 1):
        changes = gesture.changes[begin : begin + MOST_CHANGES]
        id = gesture.id if number == 1 else f"{gesture.id}{BEFORE_NUMBER}{number}"
        yield replace(gesture, id=id, article=changes[0].record.article, changes=changes)


def whole_id(id: str) -> str:
    """The id of the gesture that a line of the log with this ``id`` is, or is a part of."""
    return id.partition(BEFORE_NUMBER)[0]


def joined(parts: Sequence[Gesture]) -> Gesture:
    """The gesture of all these ``parts``, which is where its first one is."""
    first = parts[0]
    if len(parts) == 1:
        return first
    changes = tuple(change for part in parts for change in part.changes)
    return replace(first, id=whole_id(first.id), changes=changes)
