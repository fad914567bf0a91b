"""Backups of a project file: one after each session that changed something, the last seven kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from annotator.store import migrate, part_files
from annotator.store.connection import Connection, connect, connect_to_read
from annotator.store.errors import DamagedProject, FullDisk, ProjectError, damaged

KEPT = 7

# What people did: search data and the like do not make a backup necessary.
_MARK = (
    "SELECT (SELECT max(number) FROM log), (SELECT max(number) FROM intake),"
    " (SELECT json_group_array(name || role) FROM person),"
    " (SELECT json_group_object(name, value) FROM setting),"
    " (SELECT json_group_object(name, spec) FROM label)"
)


def folder(path: Path) -> Path:
    """Where the backups of the project at ``path`` are."""
    return path.with_name(f"{path.name}.backups")


def backups(path: Path) -> list[Path]:
    """The rotating backups of the project at ``path``, the oldest first."""
    return sorted(folder(path).glob(f"{path.stem}.????-??-??T??-??-??.???Z{path.suffix}"))


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
        at = datetime.now(UTC).isoformat(timespec="milliseconds").split("+")[0].replace(":", "-")
        made = _copied(connection, folder(path) / f"{path.stem}.{at}Z{path.suffix}", thorough=False)
    for old in backups(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return made


def before_migration(connection: Connection) -> Path:
    """A verified copy of the file as it is, beside the rotating backups; it is never removed."""
    path, version = connection.path, migrate.applied(connection)
    target = folder(path) / f"{path.stem}.before-version-{version + 1}{path.suffix}"
    return _copied(connection, target, thorough=True)


def _copied(connection: Connection, target: Path, *, thorough: bool) -> Path:
    try:
        target.parent.mkdir(exist_ok=True)
        with part_files.part_of(target) as part:
            _copy(connection, part)
            _verify(connection.path, part, thorough)
            part_files.place(part, target)
    except (OSError, sqlite3.Error) as error:
        raise FullDisk(
            f"No backup of {connection.path.name} could be made ({error}). The project itself is"
            f" as it was. Make room, and see that the folder {target.parent.name} may be written."
        ) from error
    return target


def _copy(connection: Connection, target: Path) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        # In one go: a copy in pieces begins again whenever somebody writes in between.
        connection.backup(copy)
    with target.open("r+b") as file:
        os.fsync(file.fileno())


def _verify(path: Path, copy: Path, thorough: bool) -> None:
    what = "integrity_check" if thorough else "quick_check"
    try:
        with closing(connect_to_read(copy)) as connection:
            found = connection.execute(f"PRAGMA {what}(1)").fetchone()[0]
    except DamagedProject as error:
        raise damaged(path, "its copy cannot be read") from error
    if found != "ok":
        raise damaged(path, str(found))


def _mark(connection: Connection) -> object:
    return (migrate.applied(connection), connection.execute(_MARK).fetchone())


def _mark_of(copy: Path) -> object:
    """The mark of a backup; ``None``, which equals no other, if it cannot be read."""
    try:
        with closing(connect_to_read(copy)) as connection:
            return _mark(connection)
    except (ProjectError, sqlite3.Error):
        return None
