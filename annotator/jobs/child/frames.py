"""What passes between the window and a process that works for it: one frame after the other.

A frame is the length of a pickle (eight bytes, big-endian) and the pickle. Both sides are the same
program, started from the same place, so nothing that is unpickled comes from elsewhere.
"""

from __future__ import annotations

import pickle
import struct
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from annotator.core.errors import WorldError

STOP = b"s"
"""What the window sends after the task, as it is, when the work is to stop."""

_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Task:
    """Work to be done: ``function(*arguments, progress, stopped)``, a function of a module."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ProgressFrame:
    """How far the work is, as a ``Progress`` of :mod:`annotator.jobs.work` is told."""

    done: int
    total: int | None
    what: str


@dataclass(frozen=True, slots=True)
class DoneFrame:
    """The work is done, and what came of it."""

    result: Any


@dataclass(frozen=True, slots=True)
class RefusedFrame:
    """The world did not let the work be done, or it was stopped."""

    fault: WorldError


class RemoteTraceback(Exception):
    """Where in the other process a bug was raised; the cause of the same bug as it is told here."""


@dataclass(frozen=True, slots=True)
class BrokenFrame:
    """The work met a bug. ``error`` is its pickle, since not every exception has one."""

    error: bytes | None
    where: str

    @classmethod
    def by(cls, error: BaseException) -> BrokenFrame:
        """The frame that tells of ``error``."""
        where = "".join(traceback.format_exception(error))
        try:
            pickled = pickle.dumps(error)
            pickle.loads(pickled)  # not every pickle can be read again either
        except Exception:
            pickled = None
        return cls(pickled, where)

    @property
    def bug(self) -> BaseException:
        """The bug, to be raised here."""
        bug = RuntimeError("a bug in a child process") if self.error is None else self._again()
        bug.__cause__ = RemoteTraceback(f"\n{self.where}")
        return bug

    def _again(self) -> BaseException:
        assert self.error is not None
        error = pickle.loads(self.error)
        assert isinstance(error, BaseException)
        return error


ChildFrame = ProgressFrame | DoneFrame | RefusedFrame | BrokenFrame


def packed(value: Task | ChildFrame) -> bytes:
    """``value`` as a frame. Whatever cannot be pickled is a bug, and raised as pickle has it."""
    pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(pickled)) + pickled


def read(pipe: IO[bytes]) -> Any:
    """The next frame's value; ``EOFError`` if nobody is there who could send one whole."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return pickle.loads(_exactly(pipe, length))


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    received = bytearray()
    while len(received) < count:
        piece = pipe.read(count - len(received))
        if not piece:
            raise EOFError
        received += piece
    return bytes(received)
