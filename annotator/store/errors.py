"""What can be wrong with a project file, each with a sentence for people."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.core.errors import WorldError


class ProjectError(WorldError):
    """The project file cannot be used as asked; it was left as it was."""


class NotAProject(ProjectError):
    """The file is something else."""


class NewerProject(ProjectError):
    """The file was written by a later version of the program."""


class DamagedProject(ProjectError):
    """The file is a project, and broken."""


class LockedProject(ProjectError):
    """Another process holds the file; trying again later works."""


class ReadOnlyProject(ProjectError):
    """The file or its folder may not be written."""


class FullDisk(ProjectError):
    """There is no room for the change."""


class StaleChange(ProjectError):
    """A record is no longer what the change says it was; somebody else was faster."""


_SENTENCES: tuple[tuple[str, type[ProjectError], str], ...] = (
    (
        "SQLITE_BUSY",
        LockedProject,
        "{name} is in use by another program. Nothing was changed; try again in a moment.",
    ),
    (
        "SQLITE_LOCKED",
        LockedProject,
        "{name} is in use by another program. Nothing was changed; try again in a moment.",
    ),
    (
        "SQLITE_FULL",
        FullDisk,
        "The disk is full. Nothing was changed; make room, then do it again.",
    ),
    (
        "SQLITE_READONLY",
        ReadOnlyProject,
        "{name} may not be written. Nothing was changed; allow writing to the file and its"
        " folder, then do it again.",
    ),
    (
        "SQLITE_CANTOPEN",
        ReadOnlyProject,
        "{name} cannot be opened. Check that its folder is there and may be read and written.",
    ),
    (
        "SQLITE_IOERR",
        FullDisk,
        "The disk did not take the change to {name}. Nothing was changed; check the disk and the"
        " room on it, then do it again.",
    ),
    (
        "SQLITE_NOTADB",
        NotAProject,
        "{name} is not a project of this program. It was not touched.",
    ),
    (
        "SQLITE_CORRUPT",
        DamagedProject,
        "{name} is damaged. Nothing was changed. Open the latest backup from the folder"
        " “{name}.backups” instead.",
    ),
)


def damaged(path: Path, how: str) -> DamagedProject:
    """The error for a project file that is broken in the way ``how``."""
    return DamagedProject(
        f"{path.name} is damaged ({how}). It was not touched. Open the latest backup from the"
        f" folder “{path.name}.backups” instead."
    )


def explained(error: sqlite3.Error, path: Path) -> ProjectError | None:
    """The world's fault behind ``error``, or ``None`` if it is ours (a broken rule, wrong SQL)."""
    code = getattr(error, "sqlite_errorname", None) or ""
    for prefix, kind, sentence in _SENTENCES:
        if code.startswith(prefix):
            return kind(sentence.format(name=path.name))
    return None
