"""Runs in a process of its own: does one task for a window, reports to it, and ends.

It also ends soon after the window has, for whatever reason: nobody would hear of what it does.
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
    """Do the task that comes by standard input; the frames about it go to standard output.

    Returns the exit status: 0 if the window was told what came of the task, 1 if it had ended.
    """
    if hasattr(os, "nice"):  # Windows is told when the process is made
        os.nice(_NICENESS)
    from_window, to_window = _claimed_pipes()
    try:
        task = read(from_window)
        stop = Event()
        Thread(target=_listen, args=(from_window, stop), daemon=True).start()
        _FrameSender(to_window).tell_outcome(task, stop)
    except (EOFError, BrokenPipeError):  # the window ended
        return 1
    return 0


class _FrameSender:
    """Sends frames whole, one at a time: several threads of one task may report progress."""

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
            outcome = BrokenFrame.of(error)
        try:
            frame = packed(outcome)
        except Exception as error:  # a result that is no plain value
            frame = packed(BrokenFrame.of(error))
        self._send(frame)

    def _progress(self, done: int, total: int | None, current: str) -> None:
        self._send(packed(ProgressFrame(done, total, current)))

    def _send(self, frame: bytes) -> None:
        with self._lock:
            unsent = memoryview(frame)
            while unsent:  # an unbuffered pipe may take a part only
                unsent = unsent[self._pipe.write(unsent) :]


def _claimed_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, kept for frames alone.

    From now on, what a library prints to standard output goes to standard error: it would be read
    as a broken frame.
    """
    from_window, to_window = os.dup(_INPUT), os.dup(_OUTPUT)
    with suppress(OSError):  # a program without a console has no such stream
        os.dup2(_ERRORS, _OUTPUT)
    return open(from_window, "rb", buffering=0), open(to_window, "wb", buffering=0)


def _listen(from_window: BinaryIO, stop: Event) -> None:
    """Wait for the word to stop, or for the window's end; after its end, end this process too."""
    while from_window.read(len(STOP)):
        stop.set()
    stop.set()  # the pipe was closed: the window has ended
    Event().wait(_PATIENCE_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(serve())
