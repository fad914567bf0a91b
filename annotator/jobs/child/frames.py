"""The frames that pass between the window and a child process, one after the other.

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
"""The one byte, not a frame, that the window sends after the task when the work is to stop."""

_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Task:
    """Work to be done: ``function(*arguments, progress, stopped)``.

    ``function`` is one of a module, since pickle stores its name only.
    """

    function: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ProgressFrame:
    """How far the work is: the arguments of a ``Progress`` (:mod:`annotator.jobs.work`)."""

    done: int
    total: int | None
    current: str


@dataclass(frozen=True, slots=True)
class DoneFrame:
    """The work is done, and what came of it."""

    result: Any


@dataclass(frozen=True, slots=True)
class RefusedFrame:
    """The world did not let the work be done, or it was stopped."""

    fault: WorldError


class RemoteTraceback(Exception):
    """The traceback of a bug in the child process, as text.

    It is the ``__cause__`` of the bug when that is raised again in the window's process.
    """


@dataclass(frozen=True, slots=True)
class BrokenFrame:
    """The work met a bug.

    ``error`` is its pickle, or ``None`` if it has none: not every exception can be pickled.
    ``trace`` is its traceback as text, which no pickle keeps.
    """

    error: bytes | None
    trace: str

    @classmethod
    def of(cls, error: BaseException) -> BrokenFrame:
        """The frame that tells of ``error``."""
        trace = "".join(traceback.format_exception(error))
        try:
            pickled = pickle.dumps(error)
            pickle.loads(pickled)  # not every pickle can be read again either
        except Exception:
            pickled = None
        return cls(pickled, trace)

    @property
    def bug(self) -> BaseException:
        """The bug, to be raised in the window's process; the traceback is its cause."""
        bug = RuntimeError("a bug in a child process") if self.error is None else self._unpickled()
        bug.__cause__ = RemoteTraceback(f"\n{self.trace}")
        return bug

    def _unpickled(self) -> BaseException:
        assert self.error is not None
        error = pickle.loads(self.error)
        assert isinstance(error, BaseException)
        return error


ChildFrame = ProgressFrame | DoneFrame | RefusedFrame | BrokenFrame


def packed(value: Task | ChildFrame) -> bytes:
    """``value`` as a frame. What cannot be pickled is a bug: pickle's error is not caught."""
    pickled = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(pickled)) + pickled


def read(pipe: IO[bytes]) -> Any:
    """The value of the next frame; ``EOFError`` if the pipe ends before it is complete."""
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
