"""Locks on files: that nobody has a project open, and that one process at a time does something."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.core.message import Form
from annotator.store.file.errors import LockedProject

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Whoever has a project open shares these bytes of it ("File Locking And Concurrency In SQLite").
_SHARED_START, _SHARED_LENGTH = 0x40000002, 510


class HeldFault(Form):
    """Who else holds a file."""

    OPEN = (
        "{file} is open in another window or program. Nothing was changed; close it there, then try"
        " again."
    )
    BEING_RESTORED = "{file} is just being restored in another window. Try again in a moment."


@contextmanager
def nobody_has(file: Path) -> Iterator[None]:
    """Hold a project file as SQLite does, so that nobody has it open or opens it meanwhile.

    :class:`LockedProject` if somebody has. It must not be open in this process: closing it here
    gives up every lock that the process has on it. On Windows nothing is held: there a file that
    is open cannot be moved anyway.
    """
    handle = -1
    if sys.platform != "win32":
        with suppress(OSError):  # what is not there, or may not be written, is not held by anybody
            handle = os.open(file, os.O_RDWR)
    try:
        if handle >= 0:
            _lock_shared_bytes(handle, file.name)
        yield
    finally:
        if handle >= 0:
            os.close(handle)


def _lock_shared_bytes(handle: int, name: str) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_LENGTH, _SHARED_START)
    except (BlockingIOError, PermissionError) as error:
        raise LockedProject(HeldFault.OPEN, file=name) from error
    except OSError:
        pass  # a disk without locks


@contextmanager
def one_at_a_time(lock: Path, name: str) -> Iterator[None]:
    """Hold ``lock``, a file that is there only meanwhile, for what is done with the file ``name``.

    :class:`LockedProject` if another process holds it. One that was killed holds nothing.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _locked(handle) or not _is_still(handle, lock):
            raise LockedProject(HeldFault.BEING_RESTORED, file=name)
        try:
            yield
        finally:
            if sys.platform != "win32":  # while it is held: whoever comes next makes a new one
                os.unlink(lock)
    finally:
        os.close(handle)
        if sys.platform == "win32":
            with suppress(OSError):
                os.unlink(lock)


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a disk without locks
        return True
    return True


def _is_still(handle: int, lock: Path) -> bool:
    """Whether the lock that was opened is the one that others see."""
    try:
        return sys.platform == "win32" or os.path.samestat(os.fstat(handle), os.stat(lock))
    except FileNotFoundError:
        return False
