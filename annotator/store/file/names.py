"""Names made of a file's name, such as those of its backups, that fit the disk and SQLite.

A name may have 255 bytes on most disks, and an Arabic letter takes two of them: 112 letters leave
no room for a date. A path may have 512 for SQLite, and that of a backup has the name of the project
twice. What does not fit keeps its beginning, and a few letters that tell it from others that begin
alike.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

_MOST_DERIVED = 120  # how long such a name is at most: in bytes, on Windows in UTF-16 units
_JOURNAL_ROOM = len("-journal")  # the longest of the endings that SQLite appends for its own files
_USUAL_LIMIT = 255
_SQLITE_PATH_LIMIT = 512  # of its own on POSIX systems, whatever those permit
_MARK_LETTERS = 8
_TOO_LONG_ON_WINDOWS = 206


def derived(folder: Path, stem: str, ending: str) -> Path:
    """The file in ``folder`` called ``stem`` and ``ending``; a stem that is too long is cut.

    The same stem always gives the same name, wherever it lies, and another stem another one.
    """
    if _length(stem + ending) > _MOST_DERIVED:
        import hashlib  # here, to keep the start of the window light

        mark = hashlib.sha256(os.fsencode(stem)).hexdigest()[:_MARK_LETTERS]
        ending = f"~{mark}{ending}"
        while stem and _length(stem + ending) > _MOST_DERIVED:
            stem = stem[:-1]
    return folder / (stem + ending)


def has_room(path: Path) -> bool:
    """Whether there can be a project of this name, and what SQLite keeps beside it."""
    if _length(path.name) + _JOURNAL_ROOM > _limit(path.parent):
        return False
    whole = len(os.fsencode(os.path.abspath(path))) + _JOURNAL_ROOM
    return os.name != "posix" or whole <= _SQLITE_PATH_LIMIT


def has_room_in(folder: Path) -> bool:
    """Whether there can be files in the folder whose names are made of others."""
    return has_room(folder / ("n" * _MOST_DERIVED))


def is_too_long(error: OSError) -> bool:
    """Whether the system refused a name, or a path, for its length."""
    windows = getattr(error, "winerror", None)
    return error.errno == errno.ENAMETOOLONG or windows == _TOO_LONG_ON_WINDOWS


def _limit(folder: Path) -> int:
    """How long a name in ``folder`` may be: in bytes, on Windows in UTF-16 units."""
    if os.name != "posix":
        return _USUAL_LIMIT
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (OSError, ValueError):  # there is no such folder, or it cannot say
        return _USUAL_LIMIT


def _length(name: str) -> int:
    if os.name != "posix":
        return len(name.encode("utf-16-le", "surrogatepass")) // 2
    return len(os.fsencode(name))
