"""Commands that a signal stops: Ctrl+C, the end of a session, or whoever started them.

Long work asks whether to stop, and says exactly what it left undone. A command that does not ask is
broken off; transactions and part files make sure that nothing stays half done. The exit status is
128 and the number of the signal, as in shells.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from annotator.jobs.signals import heard

SENTENCE = "Stopped. Nothing is half done: each step is in the file as a whole, or not at all."

# Work looks several times a second. What does not look for so long waits for something itself.
_PATIENCE_SECONDS = 3.0


class BrokenOff(BaseException):
    """Ends a command that does not ask whether to stop."""


class _Stop:
    """The signal that came, if any, and whether the work asks for it."""

    asked = 0  # the number of the signal; 0 for none
    broken_off = False
    looking = False

    def forget(self) -> None:
        """Begin again, for another command in the same process."""
        self.asked, self.broken_off, self.looking = 0, False, False

    def take(self, number: int, _frame: FrameType | None) -> None:
        """The signal handler; it may run between any two steps of the command."""
        again, self.asked = self.asked != 0, number
        if self.looking and not again:
            _remind(number)
        else:
            self.broken_off = True
            raise BrokenOff


_stop = _Stop()


@contextmanager
def caught() -> Iterator[None]:
    """While a command runs, signals are taken as requests to stop."""
    _stop.forget()
    before = {number: signal.signal(number, _stop.take) for number in heard()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Work that asks whether to stop: it is given the question, and is not broken off."""
    _stop.looking = True
    try:
        yield lambda: _stop.asked != 0
    finally:
        _stop.looking = False


def exit_status() -> int:
    """The status of a command that a signal stopped; 0 if none did."""
    return 128 + _stop.asked if _stop.asked else 0


def is_broken_off() -> bool:
    """Whether the command was broken off, whatever came of that on the way out."""
    return _stop.broken_off


def _remind(number: int) -> None:
    """Send the signal again in a while, to break off what waits for something."""
    main = threading.main_thread().ident
    if not hasattr(signal, "pthread_kill") or main is None:
        return
    reminder = threading.Timer(_PATIENCE_SECONDS, signal.pthread_kill, (main, number))
    reminder.daemon = True
    reminder.start()
