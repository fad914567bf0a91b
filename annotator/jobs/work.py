"""What long work has in common: it tells how far it is, and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable

from annotator.core.errors import WorldError
from annotator.core.message import Form, Message

Progress = Callable[[int, int | None, str], None]
"""Called with how much is done, of how much in all, and the name of what is being worked on.

The total is ``None`` if it is not known; the name may be empty. The unit is the job's own:
articles, bytes, draws.
"""

StopAsked = Callable[[], bool]
"""Whether the work is to stop; asked again and again while it is being done."""

_SECONDS_BETWEEN_REPORTS = 0.1


class Cancelled(WorldError):
    """The work was stopped by hand, and left everything as it was."""


class Watch:
    """Reports progress now and then, and stops the work when asked to.

    ``stopped`` is what :class:`Cancelled` says. Progress is reported ten times a second at most:
    drawing it costs more than many a step of the work.
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

    def look(self, done: int, total: int | None, current: str = "") -> None:
        """Say how far the work is; :class:`Cancelled` if it is to stop."""
        self.check()
        if self._progress is not None and time.monotonic() >= self._next_report:
            self._next_report = time.monotonic() + _SECONDS_BETWEEN_REPORTS
            self._progress(done, total, current)

    def check(self) -> None:
        """:class:`Cancelled` if the work is to stop; nothing is reported.

        For the middle of a long step, such as one large article.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled(self._stopped)

    def finish(self, total: int, current: str = "") -> None:
        """Say that all is done, however short ago progress was reported."""
        if self._progress is not None:
            self._progress(total, total, current)
