"""The window's side of work in a child process: starts it, receives its frames, stops it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any, TypeVar

from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, say
from annotator.core.system_faults import system_reason
from annotator.jobs.child import ARGUMENT
from annotator.jobs.child.frames import (
    STOP,
    BrokenFrame,
    ChildFrame,
    DoneFrame,
    RefusedFrame,
    Task,
    packed,
    read,
)
from annotator.jobs.work import Progress, StopAsked

T = TypeVar("T")

_LOOK_SECONDS = 0.05  # between two looks whether the work is to stop
# The child gets this process's path of modules: by itself it would look first into the folder that
# the window was started in, which may hold modules of the same names.
_CHILD_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:];"
    " from annotator.jobs.child.serving import serve; sys.exit(serve())"
)


class ChildFault(Form):
    """Why nothing came of work that was to be done in a process of its own."""

    NOT_BEGUN = (
        "The work could not be begun: no process for it could be started ({reason}). Nothing was"
        " changed; close other programs, then do it again."
    )
    BROKEN_OFF = (
        "The work was broken off: its process was ended from outside ({how}). Nothing is half done:"
        " each step is in the file as a whole, or not at all. Look what is there, and do the rest"
        " again."
    )
    SIGNAL = "signal {number}"
    STATUS = "exit status {number}"


class ChildEnded(WorldError):
    """The process was ended from outside before it told what came of its work, or never began."""


def in_child(function: Callable[..., T], *bound: object) -> Callable[..., T]:
    """A callable that runs ``function`` in a child process: with ``bound``, then its own arguments.

    ``function`` belongs to a module without Qt; it, all arguments and the result can be pickled.
    The last two arguments are ``progress`` and ``stopped``, which are called in this process. What
    ``function`` raises is raised here: a :class:`WorldError` as it was, a bug with the traceback
    that it had. :class:`ChildEnded` if the process was ended from outside.
    """

    def call(*arguments: Any) -> T:
        *plain, progress, stopped = arguments
        result: T = run_task(command(), Task(function, (*bound, *plain)), progress, stopped)
        return result

    return call


def command() -> list[str]:
    """The command line that starts a child process (:mod:`~annotator.jobs.child.serving`)."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-c", _CHILD_PROGRAM, *(path or os.getcwd() for path in sys.path)]


def run_task(command: Sequence[str], task: Task, progress: Progress, stopped: StopAsked) -> Any:
    """Do ``task`` in a process that ``command`` starts; returns its result.

    Raises what :func:`in_child` says.
    """
    request = packed(task)
    with _started(command) as process:
        assert process.stdin is not None and process.stdout is not None
        with suppress(OSError):  # it has ended already, which is told below
            process.stdin.write(request)
        for frame in _frames(process.stdin, process.stdout, stopped):
            if isinstance(frame, DoneFrame):
                return frame.result
            if isinstance(frame, RefusedFrame):
                raise frame.fault
            if isinstance(frame, BrokenFrame):
                raise frame.bug
            progress(frame.done, frame.total, frame.current)
    raise ChildEnded(ChildFault.BROKEN_OFF, how=_ending(process.returncode))


@contextmanager
def _started(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process; it has ended when the context does."""
    try:
        process = subprocess.Popen(
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            **_set_apart(),
        )
    except OSError as error:
        raise ChildEnded(ChildFault.NOT_BEGUN, reason=system_reason(error)) from error
    assert process.stdin is not None
    try:
        yield process
    finally:
        with suppress(OSError):
            process.stdin.close()  # from which it knows that nobody listens any more
        process.wait()


if sys.platform == "win32":

    def _set_apart() -> dict[str, Any]:
        """Behind the window, without one of its own, and not reached by what the terminal sends."""
        return {
            "creationflags": subprocess.BELOW_NORMAL_PRIORITY_CLASS
            | subprocess.CREATE_NO_WINDOW
            | subprocess.CREATE_NEW_PROCESS_GROUP
        }

else:

    def _set_apart() -> dict[str, Any]:
        """Not reached by what the terminal sends: the window stops it in order."""
        return {"process_group": 0}


def _frames(to_child: IO[bytes], from_child: IO[bytes], stopped: StopAsked) -> Iterator[ChildFrame]:
    """The frames as they come, until the process ends; it is told when it is to stop."""
    arrived: SimpleQueue[ChildFrame | None] = SimpleQueue()
    Thread(target=_receive, args=(from_child, arrived), daemon=True).start()
    stop_sent = False
    while True:
        if not stop_sent and stopped():
            stop_sent = True
            with suppress(OSError):
                to_child.write(STOP)
        with suppress(Empty):
            frame = arrived.get(timeout=_LOOK_SECONDS)
            if frame is None:
                return
            yield frame


def _receive(from_child: IO[bytes], arrived: SimpleQueue[ChildFrame | None]) -> None:
    with from_child:
        try:
            while True:
                arrived.put(read(from_child))
        except EOFError:
            arrived.put(None)
        except BaseException as error:  # a result that cannot be read again
            arrived.put(BrokenFrame.of(error))


def _ending(status: int) -> Message:
    """How a process ended: ``status`` is its exit status, or minus the signal that ended it."""
    if status < 0:
        return say(ChildFault.SIGNAL, number=-status)
    return say(ChildFault.STATUS, number=status)
