"""The process that works for a window: does one task, tells how far it is, and ends.

It ends too when the window does, however that came: nobody would hear of what it does.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import BinaryIO

from annotator.core.errors import WorldError
from annotator.jobs.child.frames import (
    STOP,
    BrokenFrame,
    ChildFrame,
    DoneFrame,
    ProgressFrame,
    RefusedFrame,
    Task,
    packed,
    read,
)

_NICENESS = 10
_PATIENCE_SECONDS = 3.0  # for work that was asked to stop because the window is gone
_INPUT, _OUTPUT, _ERRORS = range(3)


def serve() -> int:
    """Do the task that comes by standard input; its frames go to standard output.

    Returns the exit status: 0 if the window was told what came of the task.
    """
    if hasattr(os, "nice"):  # Windows is told when the process is made
        os.nice(_NICENESS)
    asked, told = _own_pipes()
    try:
        task = read(asked)
        stop = Event()
        Thread(target=_listen, args=(asked, stop), daemon=True).start()
        _FrameSender(told).tell_outcome(task, stop)
    except (EOFError, BrokenPipeError):  # the window ended
        return 1
    return 0


class _FrameSender:
    """Sends frames; they may come from several threads of one task."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._lock = Lock()

    def tell_outcome(self, task: Task, stop: Event) -> None:
        """Do ``task`` and tell what came of it."""
        outcome: ChildFrame
        try:
            outcome = DoneFrame(task.function(*task.arguments, self._progress, stop.is_set))
        except WorldError as fault:
            outcome = RefusedFrame(fault)
        except BrokenPipeError:
            raise
        except BaseException as error:
            outcome = BrokenFrame.by(error)
        try:
            frame = packed(outcome)
        except Exception as error:  # a result that is no plain value
            frame = packed(BrokenFrame.by(error))
        self._send(frame)

    def _progress(self, done: int, total: int | None, what: str) -> None:
        self._send(packed(ProgressFrame(done, total, what)))

    def _send(self, frame: bytes) -> None:
        with self._lock:
            left = memoryview(frame)
            while left:
                left = left[self._pipe.write(left) :]


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, for frames alone: whatever else is printed goes to the errors."""
    asked, told = os.dup(_INPUT), os.dup(_OUTPUT)
    with suppress(OSError):  # a program without a console has no such stream
        os.dup2(_ERRORS, _OUTPUT)
    return open(asked, "rb", buffering=0), open(told, "wb", buffering=0)


def _listen(asked: BinaryIO, stop: Event) -> None:
    """Hear whether the work is to stop; end the process soon after the window ended."""
    while asked.read(len(STOP)):
        stop.set()
    stop.set()
    Event().wait(_PATIENCE_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(serve())
