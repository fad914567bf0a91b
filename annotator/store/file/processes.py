"""Which process made something, such that another can tell whether it has ended.

A number alone does not say: another machine has a process of that number too, and after a while
so has this one.
"""

from __future__ import annotations

import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_UNKNOWN = "0"
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_STATE, _START = 0, 19  # of what follows the name of the program in /proc/PID/stat
_ENDED = {"Z", "X", "x"}  # nobody waited for it yet, but it runs no more


@dataclass(frozen=True, slots=True)
class Process:
    """This is a process, together with the machine that it runs on.

    It holds the machine, the machine's start, the numbers' own space (a container has one), the
    process's number and when it began. What the system does not tell is ``0``.
    """

    TOKEN = r"[0-9a-f]+-[0-9a-f]+-[0-9a-f]+-\d+-\d+"

    machine: str
    boot: str
    space: str
    number: int
    start: str

    @classmethod
    def own(cls) -> Process:
        """This process."""
        number = os.getpid()  # asked anew each time: after a fork it is another
        return cls(*_here(), number, _looked_up(number)[1])

    @classmethod
    def of(cls, token: str) -> Process:
        """The process that :attr:`token` is of."""
        machine, boot, space, number, start = token.split("-")
        return cls(machine, boot, space, int(number), start)

    @property
    def token(self) -> str:
        """Who this is, for a file name."""
        return f"{self.machine}-{self.boot}-{self.space}-{self.number}-{self.start}"

    def has_ended(self) -> bool:
        """Whether it surely has; no if it may be one of another machine, or cannot be looked up."""
        machine, boot, space = _here()
        if self.machine != machine or not self._tells_machines_apart():
            return False
        if self.boot != boot:  # it was started anew since; nameless, it may be another machine
            return _UNKNOWN not in (self.machine, self.boot, boot)
        if self.space != space:
            return False
        runs, start = _looked_up(self.number)
        return not runs or (_UNKNOWN not in (start, self.start) and start != self.start)

    def _tells_machines_apart(self) -> bool:
        return (self.machine, self.boot) != (_UNKNOWN, _UNKNOWN)


@cache
def _here() -> tuple[str, str, str]:
    """The machine, its start, and the space of process numbers, each in a few letters."""
    name = _machine_id()
    machine = _short(f"{name} {platform.node()}") if name else _UNKNOWN
    boot, space = _UNKNOWN, _UNKNOWN
    with suppress(OSError):
        boot = _short(_BOOT_ID.read_text(encoding="ascii").strip())
    with suppress(OSError):
        space = _short(os.readlink("/proc/self/ns/pid"))
    return machine, boot, space


def _machine_id() -> str:
    """What the system calls this machine, and no other; empty if it has no such name."""
    if sys.platform == "win32":
        import winreg

        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""
    for path in _MACHINE_IDS:
        with suppress(OSError, UnicodeDecodeError):
            if machine := path.read_text(encoding="ascii").strip():
                return machine
    if sys.platform == "darwin":
        import uuid

        address = uuid.getnode()
        made_up = address >> 40 & 1  # of a machine without a network card, anew in each process
        return "" if made_up else f"{address:012x}"
    return ""


def _short(text: str) -> str:
    import hashlib  # here, to keep the start of the window light

    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _looked_up(number: int) -> tuple[bool, str]:
    """Whether a process of this number runs here, and when it began."""
    if not _runs(number):
        return False, _UNKNOWN
    try:
        stat = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True, _UNKNOWN
    fields = stat.rpartition(")")[2].split()
    return fields[_STATE] not in _ENDED, fields[_START]


if sys.platform == "win32":

    def _runs(number: int) -> bool:
        """``os.kill`` would end it there."""
        import ctypes

        synchronize, invalid_parameter, timeout = 0x0010_0000, 87, 0x102
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = kernel.OpenProcess(synchronize, False, number)
        if not handle:
            return bool(ctypes.get_last_error() != invalid_parameter)
        try:
            return bool(kernel.WaitForSingleObject(ctypes.c_void_p(handle), 0) == timeout)
        finally:
            kernel.CloseHandle(ctypes.c_void_p(handle))

else:

    def _runs(number: int) -> bool:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            pass  # somebody else's
        return True
