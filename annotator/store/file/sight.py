"""What a project file looks like from outside: whether somebody wrote to it while it was read.

A file that nobody has open is read as it lies, without a lock (see ``reading.connect_to_read``).
Somebody may open it in the middle of that: then what was read is of no one state of it, and what
seems to be damage need not be any.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from annotator.store.file.errors import DamagedProject
from annotator.store.file.reading import journals

T = TypeVar("T")
Sight = tuple[tuple[int, int, int] | None, ...]
"""Of the file and each of its journals: which it is, how long, written when; or that it is none."""

MOST_LOOKS = 10
"""So often is a file looked at before damage is believed of one that others keep writing to."""


def sight(path: Path) -> Sight:
    """What is to be seen now; two that are equal mean that nobody wrote in between."""
    return tuple(_seen(file) for file in (path, *journals(path)))


def looked_at(path: Path, look: Callable[[], T]) -> T:
    """Return what ``look`` gives of the file.

    If it finds damage while somebody writes, it looks again.
    """
    for _ in range(MOST_LOOKS - 1):
        before = sight(path)
        try:
            return look()
        except DamagedProject:
            if sight(path) == before:
                raise
    return look()


def _seen(file: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
