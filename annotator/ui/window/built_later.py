"""A window that shows the article first, and is built when that was seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Signal
from PySide6.QtWidgets import QMainWindow

from annotator.ui.settings import Settings
from annotator.ui.window.first_sight import first_sight

_FRAME = QSize(8, 40)  # title bar and borders, of which Qt knows only afterwards


class BuiltLater(QMainWindow):
    """What the window is made of is made by :meth:`make_parts`, and filled by :meth:`fill`.

    That happens when the first sight was painted, or when one of its ``PARTS`` is asked for.
    """

    PARTS: frozenset[str] = frozenset()

    built = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_built = False

    def __getattr__(self, name: str) -> object:
        """A part that was not made yet is made now."""
        if name not in self.PARTS or self.is_built:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        self.build()
        return getattr(self, name)

    def look(self, project: Path | None, settings: Settings) -> None:
        """Show what can be seen of ``project`` at once; if nothing can be, build the window."""
        sight = first_sight(project, settings, self) if project is not None else None
        if sight is None:
            self.build()
        else:
            self.setCentralWidget(sight)
            sight.painted.connect(self.build)

    def show_whole(self) -> None:
        """Show the window, no larger than its screen: its status line would be below the edge."""
        if not (self.isMaximized() or self.isFullScreen()):
            self.resize(self.size().boundedTo(self.screen().availableSize() - _FRAME))
        self.show()

    def build(self) -> None:
        """Make all that the window has, in place of the first sight. Once is enough."""
        if self.is_built:
            return
        self.is_built = True
        self.setUpdatesEnabled(False)  # the first sight stays until all else is there
        try:
            self.make_parts()
            self.fill()
            if self.isVisible():  # or the columns are seen on their way to where they belong
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            self.setUpdatesEnabled(True)
        self.built.emit()

    def make_parts(self) -> None:
        """Make the ``PARTS``."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show in them what there is to show."""
        raise NotImplementedError
