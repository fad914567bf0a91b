"""What the parts of the guided tour share."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.ui.article.view import ArticleView

_PATIENCE = 60.0  # seconds for what is computed beside the window
_LOOK_MILLISECONDS = 20  # between two looks whether it is there


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the story: ``do`` is what the hands do, ``holds`` whether it came true.

    ``name`` is that of its picture. ``told`` is the sentence that must have come true; it may name
    actions instead of their keys (``key_names.with_keys``).
    """

    name: str
    told: str
    do: Callable[[], object]
    holds: Callable[[], bool]


def settle() -> None:
    """Process the events that are pending, and those that come of them."""
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(holds: Callable[[], bool]) -> bool:
    """Process events until ``holds`` is true; ``False`` if it did not become so in a minute."""
    until = time.monotonic() + _PATIENCE
    while not holds() and time.monotonic() < until:
        pause = QEventLoop()
        QTimer.singleShot(_LOOK_MILLISECONDS, pause.quit)
        pause.exec()
    settle()
    return holds()


def drag(view: ArticleView, surface: str) -> None:
    """Drag over the first place where ``surface`` stands, from its right end to its left."""
    start = view.scene.text.index(surface)
    view.set_selection(start, start)
    settle()
    boxes = view.span_rects(Span(start, start + len(surface)))
    first = [box for box in boxes if box.top() == boxes[0].top()]
    last = [box for box in boxes if box.top() == boxes[-1].top()]
    begin = QPoint(max(box.right() for box in first) - 1, first[0].center().y())
    end = QPoint(min(box.left() for box in last) + 1, last[0].center().y())
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
    for part in (0.3, 0.7):
        QTest.mouseMove(viewport, begin + (end - begin) * part)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    settle()
