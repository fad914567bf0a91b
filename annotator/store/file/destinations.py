"""Where a file that is written to some path really comes to lie."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

# An open file of this process: what is written goes on where the others who have it open stopped.
_OPEN_FILE = re.compile(r"/(?:dev|proc/(?:self|thread-self|(?P<process>\d+)))/fd/(?P<number>\d+)")
_MOST_LINKS = 40  # as many as Linux follows


@dataclass(frozen=True, slots=True)
class Destination:
    """``path`` with all links followed.

    A ``stream`` (a pipe, a device, a file that is open already) can be written to, but nothing can
    take its place; ``descriptor`` is its number if it is open in this process.
    """

    path: Path
    status: os.stat_result | None  # of what is there
    stream: bool = False
    descriptor: int | None = None


def destination(path: Path) -> Destination:
    """Where ``path`` leads to. A link is followed, also if nothing is at its end yet.

    ``OSError`` if it leads nowhere: links in a circle, a name that is too long, a file where a
    folder should be.
    """
    refuse_no_name(path)
    descriptor = _descriptor(path)
    if descriptor is not None:
        return Destination(path, os.fstat(descriptor), True, descriptor)
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return Destination(Path(os.path.realpath(path)), None)
    real = Path(os.path.realpath(path))
    proper = stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)
    # What another process has open may have no name any more, whatever its path says.
    return Destination(real, status, not proper or not _is_at(real, status))


def refuse_no_name(path: Path) -> None:
    """``OSError`` for what no path can be; the system's own calls end in a ``ValueError`` there."""
    if "\0" in str(path):
        raise OSError(errno.EINVAL, "No name holds a NUL character")
    try:
        os.fsencode(path)
    except UnicodeEncodeError as error:
        raise OSError(errno.EINVAL, "No name holds half a character") from error


def is_standard_output(path: Path) -> bool:
    """Whether what is written to ``path`` goes where this process prints."""
    try:
        target, standard_output = destination(path), os.fstat(1)
    except OSError:
        return False
    return (
        target.stream
        and target.status is not None
        and os.path.samestat(target.status, standard_output)
    )


def _descriptor(path: Path) -> int | None:
    """The number of the open file of this process that ``path`` leads to, if it is one."""
    if os.name != "posix":
        return None
    at = os.path.abspath(path)
    for _ in range(_MOST_LINKS):
        folder, name = os.path.split(at)
        at = os.path.join(os.path.realpath(folder), name)
        match = _OPEN_FILE.fullmatch(at)
        if match is not None and match["process"] in (None, str(os.getpid())):
            return int(match["number"])
        if not os.path.islink(at):
            return None
        at = os.path.join(os.path.dirname(at), os.readlink(at))
    return None


def _is_at(path: Path, status: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.stat(path), status)
    except OSError:
        return False
