"""Long work beside the window: in a thread of its own, with progress, and stopped when asked to."""

from __future__ import annotations

import atexit
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from annotator.core.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.jobs.work import Progress, StopAsked

Work: TypeAlias = "Callable[[Progress, StopAsked], object]"
"""Done in the thread, with ``progress(done, total, what)`` and ``cancelled()``. It opens whatever
it needs itself: a connection to a project belongs to one thread.
"""

_running: set[Worker] = set()


class Worker(QThread):
    """Runs one piece of work, once.

    Exactly one of ``succeeded`` and ``failed`` comes, in the thread that made the worker, and
    nothing once :meth:`abandon` was called. ``failed`` carries a :class:`WorldError` (a stopped
    work's ``Cancelled`` too); any other exception is a bug: ``failed`` says so, that nobody waits
    for ever, and it is raised again in the window's thread. The thread keeps itself alive until it
    ends, whatever becomes of the widget that started it.
    """

    progressed = Signal(object, object, str)  # done, total or None, what: may be beyond 32 bits
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = Event()
        self._deserted = False
        self._result: object = None
        self._error: BaseException | None = None
        self.finished.connect(self._tell)

    def begin(self) -> None:
        """Start the work."""
        _running.add(self)
        _stop_all_when_the_application_ends()
        self.start(QThread.Priority.LowPriority)

    def cancel(self) -> None:
        """Ask the work to stop; it ends soon, and says so through ``failed``."""
        self._stop.set()

    def abandon(self) -> None:
        """Ask the work to stop, and hear nothing more of it."""
        self._deserted = True
        self._stop.set()

    def join(self) -> None:
        """Wait until the work is done, and hear what came of it before this returns."""
        self.wait()
        self._tell()

    def run(self) -> None:
        """Do the work, in the thread; Qt calls it."""
        try:
            self._result = self._work(self._progress, self._stop.is_set)
        except BaseException as error:  # carried over to the window's thread
            self._error = error

    def _progress(self, done: int, total: int | None, what: str) -> None:
        if not self._deserted:
            self.progressed.emit(done, total, what)

    def _tell(self) -> None:
        if self not in _running:
            return  # somebody waited for it, who has heard
        self.wait()  # it may still be on its way out, and must not be deleted before
        _running.discard(self)
        error, self._work = self._error, _nothing
        is_bug = error is not None and not isinstance(error, WorldError)
        if not self._deserted:
            if error is None:
                self.succeeded.emit(self._result)
            else:
                self.failed.emit(_bug() if is_bug else error)
        if is_bug:
            assert error is not None
            raise error


@atexit.register  # a program that never ran Qt's loop hears of no end, and Qt would abort it
def stop_all() -> None:
    """Ask everything that runs to stop, and wait until it has."""
    for worker in list(_running):
        worker.abandon()
    for worker in list(_running):
        worker.wait()


def _bug() -> WorldError:
    """What is told of a bug. No job's module is loaded before there is work."""
    from annotator.jobs.faults import WorkFault

    return WorldError(WorkFault.BUG)


def _nothing(progress: Progress, cancelled: StopAsked) -> object:
    return None


_watched: list[QObject] = []


def _stop_all_when_the_application_ends() -> None:
    application = QCoreApplication.instance()
    if application is not None and application not in _watched:
        _watched[:] = [application]
        application.aboutToQuit.connect(stop_all)
