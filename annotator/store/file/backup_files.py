"""Finds and names the backups of a project, by their paths alone: no file is opened.

A link to a project has the backups of the project.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotator.store.file.names import derived

_ENDING = ".backups"
_WHEN = "%Y-%m-%dT%H-%M-%S"  # no colon: Windows has none in names
_ROTATING = re.compile(
    r".+\.(?P<at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)\.(?P<ms>\d{3})Z(?:\.[^.]*)?",
    re.DOTALL,
)
_BEFORE_VERSION = re.compile(r".+\.before-version-\d+(?:\.[^.]*)?", re.DOTALL)
_SQLITE_ENDINGS = ("-wal", "-shm", "-journal")  # of what SQLite keeps beside a file


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup, and the moment whose state it holds (UTC).

    Only ``rotating`` ones are ever removed; those made before a change of version stay.
    """

    path: Path
    at: datetime
    rotating: bool


def folder(project: Path) -> Path:
    """Where the backups of the project are; there need be none yet."""
    file = real(project)
    plain = file.parent / (file.name + _ENDING)
    # Earlier versions cut no names: what they made stays where it is found.
    return plain if os.path.isdir(plain) else derived(file.parent, file.name, _ENDING)


def backup_files(project: Path) -> list[BackupFile]:
    """The backups of the project, the newest first; also those of when it had another name."""
    backups = []
    try:
        with os.scandir(folder(project)) as entries:
            for entry in entries:
                backup = _backup_file(entry) if entry.is_file() else None
                if backup is not None:
                    backups.append(backup)
    except OSError:  # no folder, or one that may not be read: nothing can be brought back from it
        return []
    return sorted(backups, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def rotating(project: Path) -> list[Path]:
    """The backups that come and go, of the project under its present name; the oldest first."""
    return [
        backup.path
        for backup in reversed(backup_files(project))
        if backup.rotating and backup.path.name in _rotating_names(project, backup.at)
    ]


def rotating_name(project: Path, at: datetime) -> Path:
    """What a backup is called that is made at this moment (UTC; thousandths of seconds count)."""
    file = real(project)
    return derived(folder(project), file.stem, _moment(at) + file.suffix)


def before_version_name(project: Path, version: int) -> Path:
    """What the backup is called that is made before the file is brought to ``version``."""
    file = real(project)
    return derived(folder(project), file.stem, f".before-version-{version}{file.suffix}")


def is_backup(path: Path) -> bool:
    """Whether the file is in a folder of backups, also by way of a link."""
    return real(path).parent.name.casefold().endswith(_ENDING)


def project_of(backup: Path) -> Path:
    """The project that a file in a folder of backups is of; it need not be there any more.

    If the folder's name was cut, the project is the file beside it whose backups would be in it.
    """
    backups = real(backup).parent
    plain = backups.with_name(backups.name[: -len(_ENDING)])
    if plain.exists():
        return plain
    return next((file for file in _files_beside(backups) if folder(file) == backups), plain)


def real(path: Path) -> Path:
    """The file itself, with all links followed; it need not be there."""
    return Path(os.path.realpath(path))


def _rotating_names(project: Path, at: datetime) -> set[str]:
    """The names of a backup of this moment: as this version gives it, and as earlier ones did."""
    file = real(project)
    return {rotating_name(project, at).name, f"{file.stem}{_moment(at)}{file.suffix}"}


def _moment(at: datetime) -> str:
    return f".{at.strftime(_WHEN)}.{at.microsecond // 1000:03}Z"


def _files_beside(backups: Path) -> list[Path]:
    """The files in the same folder, by name; none if it cannot be read."""
    try:
        return sorted(file for file in backups.parent.iterdir() if file.is_file())
    except OSError:
        return []


def _backup_file(entry: os.DirEntry[str]) -> BackupFile | None:
    if entry.name.endswith(_SQLITE_ENDINGS):
        return None
    match = _ROTATING.fullmatch(entry.name)
    if match is not None:
        try:
            at = datetime.strptime(match["at"], _WHEN).replace(tzinfo=UTC)
        except ValueError:  # such as month 99: somebody else's file
            return None
        at = at.replace(microsecond=int(match["ms"]) * 1000)
        return BackupFile(Path(entry.path), at, rotating=True)
    if _BEFORE_VERSION.fullmatch(entry.name):
        at = datetime.fromtimestamp(entry.stat().st_mtime, UTC)
        return BackupFile(Path(entry.path), at, rotating=False)
    return None
