"""Going back to a backup: the list to choose from, and the choice put into the project's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.jobs.work import Progress, Watch
from annotator.store.file import restoring
from annotator.store.file.restoring import Backup, Restored

__all__ = ["Backup", "Restored", "RestoringFault", "backups_of", "chosen", "copy_out", "restore"]


class RestoringFault(Form):
    """Why there is nothing to bring back."""

    NONE = (
        "There is no backup of {file} beside it. Look for a copy elsewhere: a package, an export,"
        " another disk."
    )
    NONE_WHOLE = "No backup of {file} is whole; looked at: {count}. Nothing was changed."
    NOT_IN_THE_LIST = "There is no backup {number}; there are {count}. Nothing was changed."
    CANCELLED = "The looking was stopped. Nothing was changed."


def backups_of(
    project: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Backup]:
    """The backups of a project, which may be damaged or gone, the newest first.

    Each is read through, which takes its time. ``progress`` counts backups.
    """
    watch = Watch(progress, cancelled, RestoringFault.CANCELLED)
    files = restoring.backups_of(project)
    backups = []
    for done, file in enumerate(files):
        watch.look(done, len(files), file.path.name)
        backups.append(restoring.looked_into(file))
    watch.finish(len(files))
    return backups


def chosen(project: Path, backups: Sequence[Backup], number: int | None) -> Backup:
    """The backup with ``number``, counted from 1, or the latest that is whole.

    ``WorldError`` if there is none, or the one that was named is damaged.
    """
    if not backups:
        raise WorldError(RestoringFault.NONE, file=project.name)
    if number is None:
        whole = next((backup for backup in backups if backup.whole), None)
        if whole is None:
            raise WorldError(RestoringFault.NONE_WHOLE, file=project.name, count=len(backups))
        return whole
    if not 1 <= number <= len(backups):
        raise WorldError(RestoringFault.NOT_IN_THE_LIST, number=number, count=len(backups))
    backup = backups[number - 1]
    if backup.fault is not None:
        raise backup.fault
    return backup


def restore(project: Path, backup: Backup) -> Restored:
    """Put a copy of ``backup`` in the project's place and what is there aside; all or nothing."""
    return restoring.restore(project, backup.file.path)


def copy_out(backup: Path, target: Path) -> None:
    """Copy a backup to a new file, in which somebody can work."""
    restoring.copy_out(backup, target)
