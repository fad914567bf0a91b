"""What an open project needs now and then, beside the window: a backup, and its search data."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.jobs.faults import Stopped
from annotator.jobs.work import Cancelled, Progress, Watch
from annotator.store.file.backup_files import folder
from annotator.store.file.backups import backup
from annotator.store.file.part_files import sweep
from annotator.store.project import Project

_STEP = 2  # articles in one transaction: short enough that a gesture never waits to be felt
_REST_SECONDS = 0.012  # most of the time belongs to the window


def backup_folder(path: Path) -> Path:
    """Where the backups of the project at ``path`` are."""
    return folder(path)


def back_up_when_left(path: Path) -> None:
    """Back the project at ``path`` up, after it was closed, if there is something new.

    Nobody is there any more to be told if it cannot be done; opening the project tries again, and
    says so then.
    """
    try:
        backup(path)
    except WorldError as error:
        import logging

        logging.getLogger(__name__).warning("%s", error)


def keep_up(
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Back the project at ``path`` up if it changed, then index what is not indexed.

    ``WorldError`` says what could not be done; the project itself is not touched by that.
    """
    back_up(path)
    index_beside(path, progress, cancelled)


def back_up(path: Path) -> None:
    """Back the project at ``path`` up if it changed.

    What processes that were killed left beside it and in it is taken away first.
    """
    for place in (path.parent, folder(path)):
        sweep(place)
    try:
        with Project.open(path) as project:
            project.clear_up()
    finally:
        backup(path)


def is_indexed(path: Path) -> bool:
    """Whether search knows all articles of the project at ``path``."""
    with Project.open(path) as project:
        return not project.indexing.pending()


def index_beside(
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Index what is not indexed in the project at ``path``, beside a window at work.

    The steps are short, with a rest between them.
    """
    watch = Watch(progress, cancelled, Stopped.INDEXING)
    with Project.open(path) as project, suppress(Cancelled):
        total, done = project.indexing.pending(), 0
        watch.check()
        while count := project.indexing.index(_STEP, watch.check):
            done += count
            watch.look(done, total)
            time.sleep(_REST_SECONDS)
        while total and project.indexing.tidy():
            watch.check()
            time.sleep(_REST_SECONDS)
