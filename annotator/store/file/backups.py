"""Backups of a project file: one after each session that changed something, the last seven kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.store.file import backup_files, migrate, part_files
from annotator.store.file.backup_files import folder
from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection
from annotator.store.file.errors import (
    Damage,
    DamagedProject,
    FullDisk,
    NameTooLong,
    ProjectError,
    ReadOnlyProject,
    damaged,
)
from annotator.store.file.names import has_room_in, is_too_long
from annotator.store.file.reading import connect_to_read
from annotator.store.file.sqlite_faults import sqlite_reason

KEPT = 7


class BackupFault(Form):
    """Why no backup was made; the project is as it was."""

    NO_ROOM = (
        "No backup of {file} could be made ({reason}). The project itself is as it was. Make room,"
        " and see that the folder {folder} may be written."
    )
    UNWRITABLE = (
        "No backup of {file} could be made, since the folder {folder} may not be written. The"
        " project itself is as it was. Allow writing there."
    )


# What people did: search data and the like do not make a backup necessary, nor does the seal, a
# word that tells this file's journals from another's.
_MARK = (
    "SELECT (SELECT max(number) FROM log), (SELECT max(number) FROM intake),"
    " (SELECT json_group_array(name || role) FROM person),"
    " (SELECT json_group_object(name, value) FROM setting WHERE name <> 'seal'),"
    " (SELECT json_group_object(name, spec) FROM label),"
    " (SELECT max(number) FROM aside_change)"
)


def backups(path: Path) -> list[Path]:
    """The rotating backups of the project at ``path``, the oldest first."""
    return backup_files.rotating(path)


def backup(path: Path) -> Path | None:
    """Copy the project if people changed something since its last backup; returns the copy.

    May run in a thread of its own beside a window: nobody has to wait for it. The copy is verified
    and then takes its place at once; only then goes the oldest of more than seven.
    :class:`ProjectError` if it cannot be made (no room, not writable, the project is damaged): no
    backup was lost, and the project can be used.
    """
    with closing(connect(path)) as connection:
        earlier = backups(path)
        if earlier and _mark_of(earlier[-1]) == _mark(connection):
            return None
        target = backup_files.rotating_name(path, datetime.now(UTC))
        made = _copied(connection, target, thorough=False)
    for old in backups(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return made


def before_migration(connection: Connection) -> Path:
    """A verified copy of the file as it is, beside the rotating backups; it is never removed."""
    path, version = connection.path, migrate.applied(connection)
    target = backup_files.before_version_name(path, version + 1)
    return _copied(connection, target, thorough=True)


def _copied(connection: Connection, target: Path, *, thorough: bool) -> Path:
    try:
        target.parent.mkdir(exist_ok=True)
        with part_files.part_of(target) as part:
            copy_verified(connection, part, thorough=thorough)
            part_files.place(part, target)
    except (OSError, sqlite3.Error) as error:
        raise _not_made(connection.path, error) from error
    return target


def copy_to(connection: Connection, target: Path) -> None:
    """As :func:`copy_verified`; :class:`ProjectError` if the copy cannot be made."""
    try:
        copy_verified(connection, target, thorough=True)
    except (OSError, sqlite3.Error) as error:
        raise _not_made(connection.path, error) from error


def copy_verified(connection: Connection, target: Path, *, thorough: bool) -> None:
    """Copy the file as it is now to ``target``, on the disk, and read the copy through.

    :class:`DamagedProject` if the copy is not sound; ``sqlite3.Error`` or ``OSError`` if it cannot
    be made. What there is of it then is for the caller to take away.
    """
    _copy(connection, target)
    _verify(connection.path, target, thorough=thorough)


def _copy(connection: Connection, target: Path) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        # In one go: a copy in pieces begins again whenever somebody writes in between.
        connection.backup(copy)
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def _verify(path: Path, copy: Path, *, thorough: bool) -> None:
    what = "integrity_check" if thorough else "quick_check"
    try:
        with closing(connect_to_read(copy)) as connection:
            verdict = connection.execute(f"PRAGMA {what}(1)").fetchone()[0]
    except DamagedProject as error:
        raise damaged(path, Damage.COPY) from error
    if verdict != "ok":
        raise damaged(path, Damage.COPY)


def _mark(connection: Connection) -> object:
    return (migrate.applied(connection), connection.execute(_MARK).fetchone())


def _mark_of(copy: Path) -> object:
    """The mark of a backup; ``None``, which equals no other, if it cannot be read."""
    try:
        with closing(connect_to_read(copy)) as connection:
            return _mark(connection)
    except (ProjectError, sqlite3.Error):
        return None


def _not_made(path: Path, error: OSError | sqlite3.Error) -> ProjectError:
    """Why there is no new backup, and what to do about it."""
    deep = not has_room_in(folder(path))
    if deep or (isinstance(error, OSError) and is_too_long(error)):
        return NameTooLong(path)
    code = getattr(error, "sqlite_errorname", "")
    unwritable = code.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
    if unwritable or isinstance(error, PermissionError):
        return ReadOnlyProject(BackupFault.UNWRITABLE, file=path.name, folder=folder(path).name)
    reason = system_reason(error) if isinstance(error, OSError) else sqlite_reason(error)
    return FullDisk(BackupFault.NO_ROOM, file=path.name, folder=folder(path).name, reason=reason)
