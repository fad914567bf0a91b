"""Files that are dropped on the window: the import begins with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Takes files that are dropped on ``window`` to ``take``, if they ``may`` be taken now."""

    def __init__(
        self, window: QWidget, may: Callable[[], bool], take: Callable[[Sequence[Path]], None]
    ) -> None:
        super().__init__(window)
        self._may, self._take = may, take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):  # which entering and moving are, too
            return False
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths or not self._may():
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(paths)
        return True
