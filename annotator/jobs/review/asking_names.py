"""Who is who before cases are settled: told to a reviewer on request, and that is kept for good."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.decision import NamesAsked
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.store.file.ids import gesture_id
from annotator.store.file.moments import now
from annotator.store.project import Project


def ask_names(project: Project, reviewer: int, articles: Iterable[int]) -> Gesture | None:
    """Keep that ``reviewer`` asked for the names of ``articles``, as one gesture; all are numbers.

    ``None`` if they asked in all of these before.
    """
    at = now()
    new = sorted(set(articles) - project.people.names_asked(reviewer))
    if not new:
        return None
    changes = tuple(Change(None, NamesAsked(number, reviewer, at)) for number in new)
    return project.apply(Gesture(gesture_id(), reviewer, new[0], GestureKind.NAMES, changes))
