"""What the window does about backups: which there are, bringing one back, copying one out.

Each job opens what it needs itself, so that it can run in a thread. While one is brought back, the
project must not be open in this process.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.errors import WorldError
from annotator.jobs import restoring
from annotator.store.file.backup_files import backup_files, is_backup, project_of, real
from annotator.store.file.errors import DamagedProject, IsABackup, NotAProject

if TYPE_CHECKING:  # the dialogs are imported when one is asked for
    from annotator.ui.dialogs.restore_dialog import FindBackups, RestoreJob


def look_for(project: Path) -> FindBackups:
    """What reads the backups of the project at ``project``."""
    return lambda progress, stopped: restoring.backups_of(project, progress, stopped)


def restore_to(project: Path) -> RestoreJob:
    """What brings one of them back."""
    return lambda backup, _progress, _stopped: restoring.restore(project, backup)


def copy_out(backup: Path, target: Path) -> None:
    """Copy a backup to a file in which somebody can work. ``WorldError`` if it cannot be."""
    restoring.copy_out(backup, target)


def meant(chosen: Path) -> Path:
    """The project that somebody means who chose this file: itself, or what it is a backup of."""
    return project_of(chosen) if is_backup(chosen) else chosen


def is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to the same project."""
    return real(path) == real(other)


def backup_refused(error: WorldError) -> tuple[Path, Path] | None:
    """The backup that somebody wanted to work in and its project, if that is what was refused."""
    return (error.backup, error.project) if isinstance(error, IsABackup) else None


def can_come_back(path: Path, error: WorldError) -> bool:
    """Whether a project that could not be opened is damaged or gone, and has backups."""
    return isinstance(error, DamagedProject | NotAProject) and bool(backup_files(path))
