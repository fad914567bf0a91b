"""Ending a process at its n-th system call: between any two things that it asks of the system.

By ``ptrace`` of Linux, so that no process waits or sleeps, and the same number is the same moment.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_TRACE_ME, _SET_OPTIONS, _TO_THE_NEXT_CALL = 0, 0x4200, 24
_DIE_WITH_ME = 0x100000
_CALL = 0x80  # a stop at a call, and not for a signal
_MARK_CALLS = 1


def _ptrace(request: int, pid: int, data: int = 0) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    if libc.ptrace(request, pid, None, data) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def offer() -> None:
    """In the child: be stopped here, until the parent lets it go on call by call."""
    _ptrace(_TRACE_ME, 0)
    os.kill(os.getpid(), signal.SIGSTOP)


def follow(pid: int, calls: int | None) -> tuple[int, int | None]:
    """Let a child that offered itself go on for ``calls`` stops, to its end if ``None``, then
    kill it.

    Each call is two stops: before it and after it. Returns how many there were, and the status
    that the child ended with by itself, ``None`` if it was killed.
    """
    _ptrace(_SET_OPTIONS, pid, _DIE_WITH_ME | _MARK_CALLS)
    count, passed_on = 0, 0
    while calls is None or count < calls:
        _ptrace(_TO_THE_NEXT_CALL, pid, passed_on)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return count, status
        stop = os.WSTOPSIG(status)
        at_a_call = stop == signal.SIGTRAP | _CALL
        count += at_a_call
        passed_on = 0 if at_a_call else stop
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return count, None


def obstacle() -> str:
    """Why no process can be followed here, as a sentence; empty if one can."""
    if not sys.platform.startswith("linux"):
        return "Following a process call by call needs Linux."
    pid = os.fork()
    if pid == 0:
        try:
            _ptrace(_TRACE_ME, 0)
        except OSError:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    return "" if status == 0 else "This machine lets no process follow another (ptrace)."
