"""Work in a thread beside the window makes way while hands are at work.

Both share one interpreter: beside a thread that never waits, each gesture takes twice as long.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.jobs.work import StopAsked

_GESTURE_SECONDS = 0.1  # from a key or a click until all that follows was painted
_NAP_SECONDS = 0.01

_now = time.monotonic
_hands_rest_from = 0.0


def hands_at_work() -> None:
    """A key was pressed, or the mouse: what follows from it comes first."""
    global _hands_rest_from
    _hands_rest_from = _now() + _GESTURE_SECONDS


def milliseconds_of_hands() -> int:
    """How long hands are taken to be at work from now on; 0 if they rest."""
    return max(0, ceil((_hands_rest_from - _now()) * 1000))


def hands_wait() -> None:
    """The window waits for work beside it, which has nobody to make way for."""
    global _hands_rest_from
    _hands_rest_from = 0.0


class MakingWay:
    """What work beside the window does between its pieces: it waits until the hands rest.

    When it is to stop, it ends with ``Cancelled``, which nobody is told.
    """

    def __init__(self, stopped: StopAsked, nap: Callable[[float], None] = time.sleep) -> None:
        self._stopped, self._nap = stopped, nap

    def __call__(self) -> None:
        while not self._stopped() and _now() < _hands_rest_from:
            self._nap(_NAP_SECONDS)
        if self._stopped():
            from annotator.jobs.faults import Stopped
            from annotator.jobs.work import Cancelled

            raise Cancelled(Stopped.SUGGESTING)
