"""What can be wrong with a project file, each with a sentence for people."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, say
from annotator.store.file.backup_files import backup_files
from annotator.store.file.names import has_room


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


class NameFault(Form):
    """What is wrong with the name or the place of a file."""

    TOO_LONG = (
        "{file} is too long a name, or lies too deep in folders, for this disk. Choose a shorter"
        " name."
    )
    BACKUP = (
        "{file} is a backup of {project}. Nobody works in a backup: it is removed when there are"
        " newer ones. Bring it back with “Restore a backup” in the menu Project, or with `annotator"
        " restore`; or copy it to another folder and open the copy."
    )


class NameTooLong(ProjectError):
    """The disk permits no name, or no path, of this length."""

    def __init__(self, path: Path) -> None:
        super().__init__(NameFault.TOO_LONG, file=path.name)


class IsABackup(ProjectError):
    """Somebody wants to work in a backup. ``project`` is the file that it is a backup of."""

    def __init__(self, backup: Path, project: Path) -> None:
        super().__init__(NameFault.BACKUP, file=backup.name, project=project.name)
        self.backup = backup
        self.project = project


class Damage(Form):
    """That a project file is broken, in which way, and what there is to do about it."""

    FOUND = "{file} is damaged ({how}). It was not touched. {way_back}"
    MET = "{file} is damaged. Nothing was changed. {way_back}"
    CUT = "its end is missing"
    TABLES = "tables are missing"
    COPY = "its copy cannot be read"
    UNREADABLE = "it cannot be read to its end"
    BACKUPS = (
        "There are backups: bring one back with “Restore a backup” in the menu Project, or with"
        " `annotator restore`."
    )
    NO_BACKUP = (
        "There is no backup of it beside it. Keep the file as it is, and look for a copy elsewhere:"
        " a package, an export, another disk."
    )


class StaleChange(ProjectError):
    """A record is no longer what the change says it was; somebody else was faster."""


class Displacement(Form):
    """What can happen to a project file while it is open."""

    GONE = (
        "{name} is not there any more: it was deleted, or moved to another folder."
        " Nothing was written since."
    )
    RENAMED = "{name} was renamed while it was open, to {now}. Nothing was written since."
    REPLACED = (
        "Another file was put in the place of {name}, as programs do that keep folders in step."
        " That file was not touched, and nothing was written since."
    )
    OVERWRITTEN = (
        "Another program wrote something else into {name}. It was not touched, and nothing was"
        " written since."
    )
    JOURNAL = (
        "A file that belongs to {name} while it is open was deleted or replaced (its name ends in"
        " -wal or -shm). Nothing was written since."
    )


class DisplacedProject(ProjectError):
    """The path does not lead to the open file any more, or its journal was taken from it.

    What was committed can still be read through the open connection. ``now`` is the file's new
    path if it was only renamed. ``committed``: it was noticed when the change was made already,
    so that the open connection holds it too.
    """

    def __init__(
        self, how: Displacement, path: Path, now: Path | None = None, committed: bool = False
    ) -> None:
        super().__init__(how, name=path.name, now=now.name if now is not None else "")
        self.how = how
        self.now = now
        self.committed = committed


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
)


def damaged(path: Path, how: str | Damage | Message) -> DamagedProject:
    """The error for a project file that is broken in the way ``how``."""
    told = say(how) if isinstance(how, Damage) else how
    return DamagedProject(Damage.FOUND, file=path.name, how=told, way_back=way_back(path))


def damaged_file(path: Path) -> DamagedProject:
    """The error for a project file of which SQLite says only that it is broken."""
    return DamagedProject(Damage.MET, file=path.name, way_back=way_back(path))


def way_back(path: Path) -> Message:
    """What to do about a project file that is damaged or gone: true of what there is beside it."""
    return say(Damage.BACKUPS if backup_files(path) else Damage.NO_BACKUP)


def explained(error: sqlite3.Error, path: Path) -> ProjectError | None:
    """The world's fault behind ``error``, or ``None`` if it is ours (a broken rule, wrong SQL)."""
    code = getattr(error, "sqlite_errorname", None) or ""
    if code.startswith("SQLITE_CANTOPEN") and not has_room(path):
        return NameTooLong(path)
    if code.startswith("SQLITE_CORRUPT"):
        return damaged_file(path)
    for prefix, kind, sentence in _SENTENCES:
        if code.startswith(prefix):
            return kind(sentence.format(name=path.name))
    return None
