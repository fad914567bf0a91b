"""Work in steps, one in a round of events: between two of them the window is painted and answers.

A page is made like this, see ``ui/window/pages.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, QTimer

_NO_MORE = object()


class InSteps(QObject):
    """Does works whose steps end where they yield.

    Whoever needs what they make calls :meth:`finish` first, and never meets it by half.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[None] = iter(())
        self._is_in_step = False
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._step)

    def begin(self, work: Iterator[None]) -> None:
        """Do the first step of ``work`` now, and the others by and by; after what is left."""
        self.finish()
        self._work = chain(self._work, work) if self._is_in_step else work
        self._next.start()
        self._step()

    def finish(self) -> None:
        """Do now what is left. Within a step it does nothing: what is left needs that step."""
        while self._next.isActive() and not self._is_in_step:
            self._step()

    def _step(self) -> None:
        if self._is_in_step:  # it shows something that handles events
            return
        self._is_in_step = True
        work, is_over = self._work, True
        try:
            is_over = next(work, _NO_MORE) is _NO_MORE
        finally:  # a work that failed is over
            self._is_in_step = False
            if is_over and work is self._work:
                self._next.stop()
