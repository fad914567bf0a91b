"""The window's side of work in a process of its own: starts it, hears of it, stops it."""

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
# Where to look for modules is what it is here: the folder that the window was started in may hold
# modules of the same names.
_BEGIN = (
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
    """The process was ended before it could tell what came of its work, or never began."""


def in_child(function: Callable[..., T], *first: object) -> Callable[..., T]:
    """What calls ``function`` in a process of its own, with ``first`` and then what it is given.

    ``function`` belongs to a module without Qt; it, all arguments and the result can be pickled.
    The last two arguments are ``progress`` and ``stopped``, which are called here. What
    ``function`` raises is raised here: a :class:`WorldError` as it was, a bug with the traceback
    that it had. :class:`ChildEnded` if the process was ended from outside.
    """

    def call(*rest: Any) -> T:
        *others, progress, stopped = rest
        result: T = done_by(command(), Task(function, (*first, *others)), progress, stopped)
        return result

    return call


def command() -> list[str]:
    """How a process is started that serves."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-c", _BEGIN, *(path or os.getcwd() for path in sys.path)]


def done_by(command: Sequence[str], task: Task, progress: Progress, stopped: StopAsked) -> Any:
    """What comes of ``task`` in a process that ``command`` starts."""
    asked = packed(task)
    with _started(command) as process:
        assert process.stdin is not None and process.stdout is not None
        with suppress(OSError):  # it has ended already, which is told below
            process.stdin.write(asked)
        for frame in _frames(process.stdin, process.stdout, stopped):
            if isinstance(frame, DoneFrame):
                return frame.result
            if isinstance(frame, RefusedFrame):
                raise frame.fault
            if isinstance(frame, BrokenFrame):
                raise frame.bug
            progress(frame.done, frame.total, frame.what)
    raise ChildEnded(ChildFault.BROKEN_OFF, how=_how(process.returncode))


@contextmanager
def _started(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process; it has ended when the context does."""
    try:
        process = subprocess.Popen(
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            **_apart(),
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

    def _apart() -> dict[str, Any]:
        """Behind the window, without one of its own, and not reached by what the terminal sends."""
        return {
            "creationflags": subprocess.BELOW_NORMAL_PRIORITY_CLASS
            | subprocess.CREATE_NO_WINDOW
            | subprocess.CREATE_NEW_PROCESS_GROUP
        }

else:

    def _apart() -> dict[str, Any]:
        """Not reached by what the terminal sends: the window stops it in order."""
        return {"process_group": 0}


def _frames(to_child: IO[bytes], from_child: IO[bytes], stopped: StopAsked) -> Iterator[ChildFrame]:
    """The frames as they come, until the process ends; it is told when it is to stop."""
    arrived: SimpleQueue[ChildFrame | None] = SimpleQueue()
    Thread(target=_receive, args=(from_child, arrived), daemon=True).start()
    told = False
    while True:
        if not told and stopped():
            told = True
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
            arrived.put(BrokenFrame.by(error))


def _how(status: int) -> Message:
    if status < 0:
        return say(ChildFault.SIGNAL, number=-status)
    return say(ChildFault.STATUS, number=status)
