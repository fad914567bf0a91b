"""The window ends in order, whoever ends it: a signal, the end of a session, the application.

Python runs the handler of a signal between any two steps of whatever is being done, such as in the
middle of a gesture. So handlers do nothing here: the byte that Python writes wakes Qt's event loop,
which closes the window when nothing else is being done.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtWidgets import QApplication

from annotator.jobs.signals import heard
from annotator.ui.window.main_window import MainWindow

_MOST_BYTES = 4096


class Signals(QObject):
    """``arrived`` comes when the event loop is free after a signal that asks the program to end.

    One that comes before the loop runs is not lost. Made in the main thread, once in a process.
    """

    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        reading, writing, self._receive = _channel()
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._look)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._heard = heard()
        for number in self._heard:
            signal.signal(number, _note)

    def _look(self) -> None:
        if any(number in self._heard for number in self._receive()):
            self.arrived.emit()


def end_in_order(application: QApplication, window: MainWindow, signals: Signals) -> None:
    """Close what is open on every way in which the application can end."""
    signals.arrived.connect(lambda: _end(window))
    application.aboutToQuit.connect(window.end)
    # The session may go on after all, if another program keeps it; or end without another word.
    application.commitDataRequest.connect(lambda _manager: window.keep())
    application.saveStateRequest.connect(lambda _manager: window.keep())


def _end(window: MainWindow) -> None:
    """Whatever goes wrong with closing, there is never a process without a window."""
    try:
        window.close()
    finally:
        QCoreApplication.exit(0)


def _note(_number: int, _frame: FrameType | None) -> None:
    """Python must have a handler, or the signal does what it always does."""


def _channel() -> tuple[int, int, Callable[[], bytes]]:
    """Two ends of a channel that never block, and what reads from the first.

    A pipe costs no import; on Windows, Qt and Python both know only sockets.
    """
    if os.name == "posix":
        reading, writing = os.pipe()
        for end in (reading, writing):
            os.set_blocking(end, False)
        return reading, writing, lambda: os.read(reading, _MOST_BYTES)
    import socket

    receiver, sender = socket.socketpair()
    for side in (receiver, sender):
        side.setblocking(False)
    writing = sender.detach()  # it stays open as long as the process
    return receiver.fileno(), writing, lambda: receiver.recv(_MOST_BYTES)
