"""What a piece of work costs, in numbers that are the same on every machine: no clock is read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from threading import get_ident
from types import FrameType
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent, QRegion, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from annotator.store.file.connection import Connection, Cursor

_ROUNDS = 20  # of events that may follow from one another until none is left


def settle() -> None:
    """Let everything happen that waits to happen, also what follows from it."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


class Painting(QObject):
    """Counts what is painted anywhere, and how often the window asked for it, while it is there.

    ``layouts`` counts how often each widget was laid out.
    """

    def __init__(self) -> None:
        super().__init__()
        self.paints: Counter[QWidget] = Counter()
        self.layouts: Counter[QWidget] = Counter()
        self.areas: dict[QWidget, QRegion] = {}
        self.update_requests = 0
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.paints[watched] += 1
            self.areas[watched] = self.areas.get(watched, QRegion()) | event.region()
        elif event.type() is QEvent.Type.UpdateRequest and not isinstance(watched, QWindow):
            self.update_requests += 1
        elif event.type() is QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self.layouts[watched] += 1
        return False

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self)

    @property
    def times(self) -> int:
        """How many paint events there were."""
        return self.paints.total()

    def area(self, widget: QWidget) -> QRegion:
        """What was painted of ``widget``, in its pixels."""
        return self.areas.get(widget, QRegion())


def painting_of(work: Callable[[], object]) -> Painting:
    """What is painted by ``work`` and all that follows from it."""
    settle()
    painting = Painting()
    try:
        work()
        settle()
    finally:
        painting.stop()
    return painting


def calls_of(work: Callable[[], object]) -> int:
    """How many Python functions are called by ``work`` and all that follows from it.

    Only in this thread: what another one does beside it, nobody waits for.
    """
    settle()
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        work()
        settle()
    finally:
        sys.setprofile(None)
    return calls


def statements_of(work: Callable[[], object]) -> list[str]:
    """The statements of SQL that ``work``, and all that follows from it, gives to any project.

    Only those that this thread waits for, as with :func:`calls_of`.
    """
    settle()
    statements: list[str] = []
    execute, here = Connection.execute, get_ident()

    def counted(connection: Connection, query: str, *values: Any) -> Cursor:
        if get_ident() == here:
            statements.append(query)
        return execute(connection, query, *values)

    with patch.object(Connection, "execute", counted):
        work()
        settle()
    return statements


def pixels(region: QRegion) -> int:
    """How many pixels a region has."""
    return sum(rect.width() * rect.height() for rect in region)


def union(*rects: QRect) -> QRegion:
    """The region of ``rects`` together."""
    region = QRegion()
    for rect in rects:
        region |= rect
    return region
