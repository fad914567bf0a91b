"""Part files: what is being written, beside where it is to be, until it is whole.

Every file of the program that appears whole or not at all is made here first. A process that is
killed leaves its part behind; the name says whose it is, so that the next one to write in that
folder takes it away.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.store.file.processes import Process

_BESIDE = ("", "-wal", "-shm", "-journal")  # SQLite's own, where the part is a database
_NAME = re.compile(rf"\..*\.(?P<whose>{Process.TOKEN})-\d+\.part(?:-wal|-shm|-journal)?", re.DOTALL)
_SHOWN_BYTES = 40  # of the name of the file to be: whoever sees a part knows what it is of
_numbers = itertools.count(1)


@contextmanager
def part_of(target: Path) -> Iterator[Path]:
    """A name beside ``target`` under which it can be made; what is left of it is taken away.

    What processes that were killed left in that folder is taken away at the beginning.
    """
    sweep(target.parent)
    part = named_for(target)
    try:
        yield part
    finally:
        remove(part)


def named_for(target: Path) -> Path:
    """Return a name beside ``target`` that nobody else has.

    This holds also where ``target``'s own name is as long as names may be.
    """
    shown = os.fsencode(target.name)[:_SHOWN_BYTES].decode("utf-8", "ignore")
    return target.with_name(f".{shown}.{Process.own().token}-{next(_numbers)}.part")


def remove(part: Path) -> None:
    """Take a part away, and what SQLite keeps beside it."""
    for ending in _BESIDE:
        with suppress(OSError):
            part.with_name(part.name + ending).unlink()


def sweep(folder: Path) -> list[Path]:
    """Take away the parts in ``folder`` that are surely nobody's; returns them.

    Surely: the process that made it ran on this machine and has ended. How old a part is says
    nothing, and in a shared folder another machine's may be growing.
    """
    swept = []
    for part, whose in _parts(folder):
        if whose.has_ended():
            with suppress(OSError):  # somebody else's, or swept by another process just now
                part.unlink()
                swept.append(part)
    return swept


def _parts(folder: Path) -> Iterator[tuple[Path, Process]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = _NAME.fullmatch(entry.name)
                if name is not None and entry.is_file(follow_symlinks=False):
                    yield Path(entry.path), Process.of(name["whose"])
    except OSError:
        return  # what cannot be read cannot be swept; whoever writes there will say so


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def place(part: Path, target: Path) -> None:
    """Give ``part`` the name ``target``, whatever was there; the folder remembers it."""
    os.replace(part, target)
    sync_folder(target.parent)


def place_anew(part: Path, target: Path) -> None:
    """As :func:`place`; ``FileExistsError`` if somebody took the name meanwhile."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as that of a memory stick
        if target.exists():
            raise FileExistsError(target) from None
        os.rename(part, target)
    sync_folder(target.parent)
