"""Processes that do one thing, say what they did, and are ended at any moment.

They are forks of this warm process, so that one costs milliseconds and not the start of an
interpreter. No file may be open in SQLite when one is made.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from tests.torture import tracing

_CRASHED = "crashed "


class Way(StrEnum):
    """By what a child ends."""

    CALLS = "calls"  # killed at its n-th system call
    BYTES = "bytes"  # killed by the system in a write that makes a file longer than n bytes
    MOMENT = "moment"  # killed n microseconds on, at whatever instruction


@dataclass(frozen=True, slots=True)
class Doom:
    """How a child ends: ``after`` so many lines that it said, in a ``way``, ``n`` further on."""

    way: Way
    after: int
    n: int


class Voice:
    """What a child speaks with; stands in for its standard output. With its last line its doom
    begins.
    """

    encoding = "utf-8"

    def __init__(self, pipe: int, doom: Doom | None) -> None:
        self._pipe, self._doom, self._lines, self._rest = pipe, doom, 0, ""

    def write(self, text: str) -> int:
        """Say what is whole of ``text``, line by line."""
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            os.write(self._pipe, f"{line}\n".encode())
            self._lines += 1
            if self._doom is not None and self._lines == self._doom.after:
                self.begin()
        return len(text)

    def flush(self) -> None:
        """Nothing waits."""

    def isatty(self) -> bool:
        """It is no terminal, so nobody draws on it."""
        return False

    def begin(self) -> None:
        """Let the doom begin here."""
        doom = self._doom
        assert doom is not None
        match doom.way:
            case Way.CALLS:
                tracing.offer()
            case Way.BYTES:
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # which Python lets pass
                resource.setrlimit(resource.RLIMIT_FSIZE, (doom.n, resource.RLIM_INFINITY))
            case Way.MOMENT:
                signal.setitimer(signal.ITIMER_REAL, max(doom.n, 1) / 1e6)


class Child:
    """A process that does ``work``. With a ``doom`` it ends by it; a doom ``after`` 0 lines
    begins at once.
    """

    def __init__(self, work: Callable[[], None], doom: Doom | None = None) -> None:
        self._doom, self._rest = doom, b""
        self.status: int | None = None
        self.calls = 0
        reading, writing = os.pipe()
        self.pid = os.fork()
        _alive.add(self)
        if self.pid == 0:
            os.close(reading)
            self._live(work, writing, doom)
        os.close(writing)
        self.pipe = reading

    @staticmethod
    def _live(work: Callable[[], None], pipe: int, doom: Doom | None) -> None:
        """The life of the child, which never returns."""
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            voice = Voice(pipe, doom)
            sys.stdout = voice  # type: ignore[assignment]
            if doom is not None and not doom.after:
                voice.begin()
            work()
            os._exit(0)
        except BaseException:
            told = json.dumps(traceback.format_exc(), ensure_ascii=True)
            os.write(pipe, f"{_CRASHED}{told}\n".encode())
            os._exit(70)

    def more(self) -> list[str] | None:
        """What it says next, line by line; ``None`` when it has ended. Half a line was never
        said.
        """
        while True:
            data = os.read(self.pipe, 1 << 16)
            if not data:
                return None
            *lines, self._rest = (self._rest + data).split(b"\n")
            if lines:
                return [line.decode() for line in lines]

    def lines(self) -> list[str]:
        """Whatever it says until it has ended."""
        found: list[str] = []
        while (more := self.more()) is not None:
            found += more
        return found

    def ended(self) -> list[str]:
        """Let its doom come; returns what it still said. :class:`Crashed` if it failed by
        itself.
        """
        if self._doom is not None and self._doom.way is Way.CALLS:
            self._follow(self._doom.n)
        found = self.lines()
        os.close(self.pipe)
        if self.status is None:
            _, self.status = os.waitpid(self.pid, 0)
        _alive.discard(self)
        crash = next((line for line in found if line.startswith(_CRASHED)), None)
        if crash is not None:
            raise Crashed(json.loads(crash.removeprefix(_CRASHED)))
        if os.WIFSIGNALED(self.status) and os.WTERMSIG(self.status) not in _DOOMS:
            raise Crashed(f"It ended by signal {os.WTERMSIG(self.status)}.")
        return found

    def killed(self) -> list[str]:
        """Kill it now; returns what it still said."""
        os.kill(self.pid, signal.SIGKILL)
        return self.ended()

    @property
    def lived(self) -> bool:
        """Whether it came to its own end."""
        return self.status is not None and os.WIFEXITED(self.status)

    def _follow(self, calls: int | None) -> None:
        _, status = os.waitpid(self.pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):  # it did all that it had to do before its doom
            self.status = status
            return
        self.calls, self.status = tracing.follow(self.pid, calls)
        self.status = signal.SIGKILL if self.status is None else self.status

    def counted(self) -> int:
        """Let it go on to its own end; returns how many stops its calls were."""
        self._follow(None)
        self._doom = None
        self.ended()
        return self.calls


_alive: set[Child] = set()


def end_all() -> None:
    """Kill whatever a case that failed has left running."""
    for child in [*_alive]:
        with suppress(ProcessLookupError, Crashed, OSError):
            child.killed()
    _alive.clear()


_DOOMS = {signal.SIGKILL, signal.SIGALRM, signal.SIGXFSZ}


class Crashed(Exception):
    """A child failed by itself; says how."""


def listened(children: list[Child], enough: Callable[[list[list[str]]], bool]) -> list[list[str]]:
    """What several children say, each in its order, until there is ``enough`` or all have ended."""
    said: list[list[str]] = [[] for _ in children]
    alive = {child.pipe: (child, lines) for child, lines in zip(children, said, strict=True)}
    while alive and not enough(said):
        for pipe in select.select([*alive], [], [])[0]:
            child, lines = alive[pipe]
            more = child.more()
            if more is None:
                del alive[pipe]
            else:
                lines += more
    return said


def obstacle() -> str:
    """Why there can be no such children here, as a sentence; empty if there can."""
    return "" if hasattr(os, "fork") else "Making a copy of a running process needs fork (POSIX)."
