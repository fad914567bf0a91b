"""Putting a project file aside, and another in its place: wholly or not at all, whatever is killed.

The new file first lies beside the old one under a name that says what is to be done: with that it
is decided. Whoever opens the project next finishes what was begun. SQLite's journals go with the
file that they belong to, so that none can be replayed into the new one, and nothing is deleted.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.message import Form
from annotator.store.file.backup_files import real
from annotator.store.file.errors import ReadOnlyProject
from annotator.store.file.locks import nobody_has, one_at_a_time
from annotator.store.file.names import derived
from annotator.store.file.part_files import sync_folder

ENDINGS = ("", "-wal", "-shm", "-journal")
"""The file itself, and what SQLite may keep beside it."""


class MovingFault(Form):
    """Why a file could not be put aside."""

    HELD = (
        "{file} cannot be moved. Close every window and program that has the project open, and see"
        " that the folder may be written; then try again."
    )


def replace(project: Path, new: Path) -> list[Path]:
    """Put what is at ``project`` aside and ``new``, in the same folder, in its place.

    Returns the files that were put aside. :class:`LockedProject` if somebody has the project open,
    :class:`ReadOnlyProject` if it cannot be moved; nothing was changed then, and ``new`` is where
    it was.
    """
    file = real(project)
    with nobody_has(file):
        _set_moment(file, new)
        decided = _decided(file)
        os.rename(new, decided)
        sync_folder(file.parent)
        try:
            return finish(file)
        except ReadOnlyProject:
            if os.path.lexists(file):  # the first step: nothing was moved yet
                os.rename(decided, new)
            raise


def finish(project: Path) -> list[Path]:
    """Finish what :func:`replace` decided, if it was killed at it; returns what was put aside.

    :class:`LockedProject` while it is still at it. Costs a look at one name if there is nothing to
    be done.
    """
    file = real(project)
    if not os.path.exists(_decided(file)):
        return []
    with one_at_a_time(_beside(_decided(file), ".lock"), file.name):
        if not os.path.exists(_decided(file)):  # somebody else has just finished
            return []
        aside = _aside(file, _moment(_decided(file)))
        moved = [_moved(file, aside, ending) for ending in ENDINGS]
        sync_folder(file.parent)
        os.replace(_decided(file), file)
        sync_folder(file.parent)
    return [place for place in moved if place is not None]


def _decided(file: Path) -> Path:
    return derived(file.parent, f".{file.name}", ".restoring")


def _aside(file: Path, at: datetime) -> Path:
    moment = f"{at.strftime('%Y-%m-%dT%H-%M-%S')}.{at.microsecond // 1000:03}Z"
    return derived(file.parent, file.stem, f".before-restore-{moment}{file.suffix}")


def _moment(decided: Path) -> datetime:
    """When it was decided; whoever finishes later makes the same names of it."""
    return datetime.fromtimestamp(decided.stat().st_mtime_ns // 1_000_000 / 1000, UTC)


def _set_moment(file: Path, new: Path) -> None:
    """Give ``new`` a moment of which no file was put aside yet."""
    seconds = datetime.now(UTC).timestamp()
    os.utime(new, (seconds, seconds))
    while any(os.path.lexists(_beside(_aside(file, _moment(new)), end)) for end in ENDINGS):
        seconds += 2  # as exact as the clocks of memory sticks are
        os.utime(new, (seconds, seconds))


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _moved(file: Path, aside: Path, ending: str) -> Path | None:
    """Move one file aside, if it is there still; ``None`` if it never was."""
    source, target = _beside(file, ending), _beside(aside, ending)
    if not os.path.lexists(source):
        return target if os.path.lexists(target) else None
    number = 2
    while os.path.lexists(target):  # somebody laid another file there after the kill
        target = _beside(derived(aside.parent, aside.stem, f"-{number}{aside.suffix}"), ending)
        number += 1
    try:
        os.rename(source, target)
    except PermissionError as error:  # on Windows, whoever has it open holds it
        raise ReadOnlyProject(MovingFault.HELD, file=source.name) from error
    return target
