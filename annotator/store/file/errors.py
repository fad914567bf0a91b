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


class OpeningFault(Form):
    """Why a file cannot be opened as a project."""

    UNREADABLE = "{file} cannot be read ({reason})."
    FOLDER = "{file} is a folder, not a project of this program."
    EMPTY = "{file} is empty; it is not a project of this program."
    ANOTHER_PROGRAM = "{file} is a database of another program. It was not touched."
    SOMETHING_ELSE = "{file} is something else, not a project of this program. It was not touched."
    NEWER = (
        "{file} was written by a later version of this program (file version {version}; this"
        " program knows {known}). It was not touched. Install the later version."
    )
    UNWRITABLE = (
        "{file} or its folder may not be written, so nothing could be saved. Allow writing, or copy"
        " the file to a folder of your own and open it there."
    )


class StaleForm(Form):
    """Why a change is not made: somebody else was faster."""

    RECORD = "This was changed elsewhere in the meantime. Nothing was changed; look at it again."
    LABEL_TWICE = (
        "The same span has this label already; another window gave it. Nothing was changed."
    )
    BASIS = (
        "Somebody else decided, finished or took up something in the meantime. Nothing was changed;"
        " try again."
    )
    GUIDELINES = (
        "The guidelines were changed elsewhere in the meantime. Nothing was changed; look at them"
        " again."
    )
    LABELS = (
        "The labels were changed elsewhere in the meantime. Nothing was changed; look at them"
        " again."
    )
    LABEL_GONE = (
        "The label “{label}” is not offered any more: somebody changed the labels. Nothing was"
        " changed; open the project again to see them."
    )
    LABEL_MERGED = (
        "The label “{label}” was merged into “{into}” since, so that nothing can have it again."
        " Nothing was changed; what was done before it can be taken back."
    )
    RELEASE = (
        "Somebody decided, finished or took up something here in the meantime, so nothing was"
        " released."
    )


class StaleChange(ProjectError):
    """A record is no longer what the change says it was; somebody else was faster."""


class DisplacementForm(Form):
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
        self, how: DisplacementForm, path: Path, now: Path | None = None, *, committed: bool = False
    ) -> None:
        super().__init__(how, name=path.name, now=now.name if now is not None else "")
        self.how = how
        self.now = now
        self.committed = committed


class RefusedForm(Form):
    """That SQLite did not do what was asked, and what to do."""

    IN_USE = "{file} is in use by another program. Nothing was changed; try again in a moment."
    FULL = "The disk is full. Nothing was changed; make room, then do it again."
    READ_ONLY = (
        "{file} may not be written. Nothing was changed; allow writing to the file and its folder,"
        " then do it again."
    )
    NOT_OPENED = (
        "{file} cannot be opened. Check that its folder is there and may be read and written."
    )
    DISK_FAULT = (
        "The disk did not take the change to {file}. Nothing was changed; check the disk and the"
        " room on it, then do it again."
    )
    NO_PROJECT = "{file} is not a project of this program. It was not touched."


_REFUSED: tuple[tuple[str, type[ProjectError], RefusedForm], ...] = (
    ("SQLITE_BUSY", LockedProject, RefusedForm.IN_USE),
    ("SQLITE_LOCKED", LockedProject, RefusedForm.IN_USE),
    ("SQLITE_FULL", FullDisk, RefusedForm.FULL),
    ("SQLITE_READONLY", ReadOnlyProject, RefusedForm.READ_ONLY),
    ("SQLITE_CANTOPEN", ReadOnlyProject, RefusedForm.NOT_OPENED),
    ("SQLITE_IOERR", FullDisk, RefusedForm.DISK_FAULT),
    ("SQLITE_NOTADB", NotAProject, RefusedForm.NO_PROJECT),
)
"""What an error's name begins with, and how it is told."""


def damaged(path: Path, how: Damage | Message) -> DamagedProject:
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
    for prefix, kind, form in _REFUSED:
        if code.startswith(prefix):
            return kind(form, file=path.name)
    return None
