"""Commands that a signal stops: by Ctrl+C, at the end of a session, by whoever started them.

Long work is asked to stop, and says exactly what it left undone. What does not look whether it was
asked is broken off; transactions and part files see to it that nothing stays half done. The exit
status is 128 and the number of the signal, as shells have it.
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
    """Ends a command that does not look whether it was asked to stop."""


class _Stop:
    """What was asked, and whether somebody looks."""

    asked = 0  # the number of the signal; 0 for none
    broken_off = False
    looking = False

    def forget(self) -> None:
        """Begin anew, for another command in the same process."""
        self.asked, self.broken_off, self.looking = 0, False, False

    def take(self, number: int, _frame: FrameType | None) -> None:
        """Runs between any two steps of the command, wherever it is."""
        again, self.asked = self.asked != 0, number
        if self.looking and not again:
            _remind(number)
        else:
            self.broken_off = True
            raise BrokenOff


_stop = _Stop()


@contextmanager
def caught() -> Iterator[None]:
    """Signals are taken as requests to stop while a command runs."""
    _stop.forget()
    before = {number: signal.signal(number, _stop.take) for number in heard()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """What is done inside looks itself whether it is to stop: it is asked, not broken off."""
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
