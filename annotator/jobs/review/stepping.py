"""Taking back, or making again, what was decided of very many cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.core.decision import Decision
from annotator.core.gesture import REVIEWING, Change, Gesture, Operation
from annotator.jobs.work import Progress, StopAsked
from annotator.store.project import Project


def step(
    project: Project, person: int, operation: Operation, _progress: Progress, _stopped: StopAsked
) -> Gesture | None:
    """Undo or redo the last gesture of review of ``person``; ``None`` if there is none.

    Of its changes the gesture has only those by which the window goes on: the ends of what was
    decided on its article, and what has a reason or a note. It cannot be stopped.
    """
    verb = project.undo if operation is Operation.UNDO else project.redo
    made = verb(person, REVIEWING)
    return replace(made, changes=tuple(_telling(made))) if made is not None else None


def _telling(made: Gesture) -> Iterator[Change]:
    here = [at for at, change in enumerate(made.changes) if change.record.article == made.article]
    ends = {here[0], here[-1]} if here else set()
    for at, change in enumerate(made.changes):
        record = change.record
        has_words = isinstance(record, Decision) and bool(record.reason or record.note)
        if at in ends or has_words:
            yield change
