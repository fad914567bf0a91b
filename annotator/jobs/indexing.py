"""The index pass: what search, snapping and duplicate warnings need, after articles came in."""

from __future__ import annotations

from collections.abc import Callable

from annotator.jobs.faults import Stopped
from annotator.jobs.work import Progress, Watch
from annotator.store.project import Project
from annotator.store.search.duplicates import NearDuplicate

_STEP = 50  # articles, in one short transaction


def index_all(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[NearDuplicate]:
    """Index what is not indexed yet; returns the near duplicates that were met.

    ``progress`` counts articles. What is indexed stays so when the pass is cancelled, and the next
    one goes on from there.
    """
    watch = Watch(progress, cancelled, Stopped.INDEXING)
    total, done = project.indexing.pending(), 0
    while count := project.indexing.index(_STEP, watch.check):
        done += count
        watch.look(done, total)
    while total and project.indexing.tidy():
        watch.look(done, total)
    watch.finish(total)
    return project.indexing.take_near_duplicates()
