"""Names processes so that another process can tell whether one has ended.

Their numbers alone do not do: another machine has a process of the same number, and after a while
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
    """A process and the machine it runs on.

    ``machine`` and ``boot`` identify the machine and its last start; ``space`` the space of process
    numbers, of which each container has its own; ``number`` and ``start`` the process in it. What
    the system does not tell is ``0``. ``TOKEN`` is the pattern of a :attr:`token`.
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
        return cls(*_this_system(), number, _state_of(number)[1])

    @classmethod
    def of(cls, token: str) -> Process:
        """The process whose :attr:`token` this is."""
        machine, boot, space, number, start = token.split("-")
        return cls(machine, boot, space, int(number), start)

    @property
    def token(self) -> str:
        """The process as a part of a file's name."""
        return f"{self.machine}-{self.boot}-{self.space}-{self.number}-{self.start}"

    def has_ended(self) -> bool:
        """Whether it has ended for certain.

        No if it may run on another machine, or cannot be looked up: what it made is then left
        alone rather than taken from a process that still works on it.
        """
        machine, boot, space = _this_system()
        if self.machine != machine or not self._tells_machines_apart():
            return False
        if self.boot != boot:  # the machine was started anew; without a name it may be another one
            return _UNKNOWN not in (self.machine, self.boot, boot)
        if self.space != space:
            return False
        runs, start = _state_of(self.number)
        # A process of the same number that began at another time is another process.
        return not runs or (_UNKNOWN not in (start, self.start) and start != self.start)

    def _tells_machines_apart(self) -> bool:
        return (self.machine, self.boot) != (_UNKNOWN, _UNKNOWN)


@cache
def _this_system() -> tuple[str, str, str]:
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


def _state_of(number: int) -> tuple[bool, str]:
    """Whether a process of this number runs here, and when it began, in the system's own unit."""
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
        """Asked of the kernel: ``os.kill`` with signal 0 would end the process on Windows."""
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
