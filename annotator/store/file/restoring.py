"""The way back to a backup: what there is, whether it is whole, and putting it in the place.

Nothing of this looks into the project itself, which may be damaged or gone.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.store.file import backup_files, opening, part_files, putting_aside
from annotator.store.file.backup_files import BackupFile, real
from annotator.store.file.backups import copy_verified
from annotator.store.file.errors import (
    DamagedProject,
    FullDisk,
    NameTooLong,
    ProjectError,
    ReadOnlyProject,
)
from annotator.store.file.names import has_room_in, is_too_long
from annotator.store.file.reading import connect_to_read
from annotator.store.file.sqlite_faults import sqlite_reason


class RestoreFault(Form):
    """Why a backup was not restored, or copied; nothing was changed."""

    DAMAGED = "{file} is damaged itself. Nothing was changed; choose another backup."
    DAMAGED_IN_LIST = "This backup is damaged, so it cannot be restored."
    NO_ROOM = (
        "{file} could not be written ({reason}). Nothing was changed; make room, then do it again."
    )
    UNWRITABLE = (
        "The folder of {file} may not be written. Nothing was changed; allow writing there, then do"
        " it again."
    )


@dataclass(frozen=True, slots=True)
class Contents:
    """How much is in a backup, and who worked in it."""

    articles: int
    annotations: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup, looked into: ``contents``, or the fault that says why it cannot be used."""

    file: BackupFile
    contents: Contents | None
    fault: ProjectError | None = None

    @property
    def whole(self) -> bool:
        """Whether it was read through and nothing was wrong with it."""
        return self.contents is not None


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and the files that lie aside now: the old one with its journals."""

    backup: Path
    aside: tuple[Path, ...]


def backups_of(project: Path) -> list[BackupFile]:
    """The backups of the project at ``project``, which need not be there, the newest first."""
    putting_aside.finish(project)
    return backup_files.backup_files(project)


def looked_into(file: BackupFile) -> Backup:
    """Read a backup through and count what is in it. Nothing is written."""
    try:
        opening.examine(file.path, writable=False)
        with closing(connect_to_read(file.path)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                return Backup(file, None, DamagedProject(RestoreFault.DAMAGED_IN_LIST))
            return Backup(file, _contents(connection))
    except (DamagedProject, sqlite3.Error, UnicodeDecodeError):
        return Backup(file, None, DamagedProject(RestoreFault.DAMAGED_IN_LIST))
    except ProjectError as error:
        return Backup(file, None, error)


def restore(project: Path, backup: Path) -> Restored:
    """Put a copy of ``backup`` in the place of the project, whose file is put aside.

    The copy is verified first. Wholly, or not at all: a :class:`ProjectError` says why not, and
    then everything is as it was. The project must not be open, in this process either.
    """
    file = real(project)
    putting_aside.finish(file)
    if not has_room_in(file.parent):
        raise NameTooLong(file)
    try:
        with part_files.part_of(file) as part:
            _copy(backup, part, file)
            return Restored(backup, tuple(putting_aside.replace(file, part)))
    except (OSError, sqlite3.Error) as error:
        raise _not_written(file, error) from error


def copy_out(backup: Path, target: Path) -> None:
    """Copy a backup to a new file, to be worked in there; verified, and whole or not at all.

    :class:`ProjectError` if there is something at ``target``, or it cannot be written.
    """
    opening.refuse_unfit(target)
    try:
        with part_files.part_of(target) as part:
            _copy(backup, part, None)
            part_files.place_anew(part, target)
    except FileExistsError as error:
        raise opening.taken(target) from error
    except (OSError, sqlite3.Error) as error:
        raise _not_written(target, error) from error


def _copy(backup: Path, part: Path, old: Path | None) -> None:
    opening.examine(backup, writable=False)
    with closing(connect_to_read(backup)) as connection:
        try:
            copy_verified(connection, part, thorough=True)
        except (DamagedProject, sqlite3.DatabaseError) as error:
            if not _is_damage(error):
                raise
            raise DamagedProject(RestoreFault.DAMAGED, file=backup.name) from error
    if old is not None and old.exists():
        os.chmod(part, old.stat().st_mode & 0o777)


def _is_damage(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorname", "")
    return isinstance(error, DamagedProject) or code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def _contents(connection: sqlite3.Connection) -> Contents:
    counts = [
        int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in ("article", "annotation")
    ]
    names = connection.execute(
        "SELECT name FROM person WHERE number > 0 ORDER BY number"
    ).fetchall()
    return Contents(counts[0], counts[1], tuple(str(name) for (name,) in names))


def _not_written(path: Path, error: OSError | sqlite3.Error) -> ProjectError:
    code = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError) and is_too_long(error):
        return NameTooLong(path)
    if isinstance(error, PermissionError) or code.startswith(
        ("SQLITE_CANTOPEN", "SQLITE_READONLY")
    ):
        return ReadOnlyProject(RestoreFault.UNWRITABLE, file=path.name)
    reason = system_reason(error) if isinstance(error, OSError) else sqlite_reason(error)
    return FullDisk(RestoreFault.NO_ROOM, file=path.name, reason=reason)
