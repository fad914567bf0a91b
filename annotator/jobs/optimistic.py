"""Committing what was worked out from the whole project, while others go on working in it."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import TypeVar

from annotator.core.gesture import Gesture, GestureKind
from annotator.store.file.errors import StaleChange
from annotator.store.project import Project

_ATTEMPTS = 3

T = TypeVar("T")


def commit(
    project: Project, kinds: Set[GestureKind], work_out: Callable[[], tuple[T, Gesture | None]]
) -> T:
    """Commit the gesture that ``work_out`` comes to, if any; returns its report.

    If somebody made a gesture of one of ``kinds`` meanwhile, it is worked out anew: what they did
    is never passed over. :class:`StaleChange` if that happens again and again.
    """
    for _ in range(_ATTEMPTS - 1):
        try:
            return _once(project, kinds, work_out)
        except StaleChange:
            continue
    return _once(project, kinds, work_out)


def _once(
    project: Project, kinds: Set[GestureKind], work_out: Callable[[], tuple[T, Gesture | None]]
) -> T:
    basis = project.basis(kinds)
    report, gesture = work_out()
    if gesture is not None:
        project.apply(gesture, basis=basis)
    return report
