"""What long work has in common: it tells how far it is, and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable

from annotator.core.errors import WorldError
from annotator.core.message import Form, Message

Progress = Callable[[int, int | None, str], None]
"""Called with how much is done, of how much in all (if that is known), and with what is at hand."""

StopAsked = Callable[[], bool]
"""Whether the work is to stop; asked again and again while it is being done."""

_SECONDS_BETWEEN_REPORTS = 0.1


class Cancelled(WorldError):
    """The work was stopped by hand, and left everything as it was."""


class Watch:
    """Reports progress now and then, and stops the work when asked to.

    ``stopped`` is what :class:`Cancelled` says.
    """

    def __init__(
        self,
        progress: Progress | None,
        cancelled: StopAsked | None,
        stopped: Form | Message,
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._stopped = stopped
        self._next_report = 0.0

    def look(self, done: int, total: int | None, what: str = "") -> None:
        """Say how far the work is; :class:`Cancelled` if it is to stop."""
        self.check()
        if self._progress is not None and time.monotonic() >= self._next_report:
            self._next_report = time.monotonic() + _SECONDS_BETWEEN_REPORTS
            self._progress(done, total, what)

    def check(self) -> None:
        """:class:`Cancelled` if the work is to stop. Asked in the middle of one article too."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled(self._stopped)

    def finish(self, total: int, what: str = "") -> None:
        """Say that all is done."""
        if self._progress is not None:
            self._progress(total, total, what)
