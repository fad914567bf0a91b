"""The real window on a project, driven from here, and the moment at which something is painted."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import Mock, patch

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit, QWidget

from annotator.ui import app
from annotator.ui.looks import fonts
from annotator.ui.settings import Settings
from annotator.ui.window.dialogs import WindowDialogs
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from benchmarks import corpus

SIZE = (1320, 840)
_PATIENCE = 10.0  # seconds
_BREATH_MILLISECONDS = 2


def ready() -> QApplication:
    """The application, dressed like the real one; what windows do in the background is left out."""
    if not isinstance(WindowDialogs.look_after, Mock):
        patch.object(WindowDialogs, "look_after", Mock()).start()
        patch.object(MainWindow, "_look_after", lambda _window: None).start()
    application = app.application()
    application.setQuitOnLastWindowClosed(False)
    app.dress(application, _settings())
    return application


def open_window(project: Path, person: str = corpus.PERSON) -> MainWindow:
    """The program's window on ``project``, painted,
    with ``person`` at work and nothing running beside.
    """
    settings = _settings()
    settings.set_person(project.resolve(), person)
    window = MainWindow(settings)
    window.resize(*SIZE)
    window.show()
    window.open_project(project)
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        raise RuntimeError("the window does not get the keys")
    gc.freeze()  # as the program does when its window is there
    return window


def close(window: MainWindow) -> None:
    """Close a window and its project."""
    window.close_project()
    window.close()
    window.deleteLater()
    stop_all()  # such as the backup of what was closed
    settle()


class Painted(QObject):
    """Tells when a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._times += event.type() == QEvent.Type.Paint
        return False

    def stop(self) -> None:
        """Look no longer."""
        self._widget.removeEventFilter(self)
        self.deleteLater()

    def seconds(self, work: Callable[[], object]) -> float:
        """How long it takes from the beginning of ``work`` until the widget is painted again."""
        return self.both(work, to_the_end=False)[0]

    def both(self, work: Callable[[], object], *, to_the_end: bool = True) -> tuple[float, float]:
        """Seconds from the beginning of ``work`` until the widget is painted again, and until no
        event is left.
        """
        settle()
        self._times = 0
        begun = time.perf_counter()
        work()
        while not self._times:
            QCoreApplication.processEvents()
            if time.perf_counter() - begun > _PATIENCE:
                raise RuntimeError("nothing was painted")
        painted = time.perf_counter() - begun
        dispatcher = QAbstractEventDispatcher.instance()
        while to_the_end and dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            pass
        return painted, time.perf_counter() - begun


class PlainEditor:
    """A ``QTextEdit`` with extra selections: what one gets without a view of one's own."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.edit = QTextEdit(self.window)
        self.edit.setReadOnly(True)
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.edit.document().setDefaultTextOption(option)
        font = QFont(fonts.READING_FAMILIES[0])
        font.setPixelSize(21)
        self.edit.setFont(font)
        self.window.setCentralWidget(self.edit)
        self.window.resize(*SIZE)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.painted = Painted(self.edit.viewport())

    def show(self, text: str, spans: list[tuple[int, int]]) -> None:
        """Show a text of characters that are one UTF-16 unit each, and its spans."""
        self.edit.setPlainText(text)
        self.select(spans)

    def select(self, spans: list[tuple[int, int]]) -> None:
        """Show these spans and no others."""
        shown = []
        for start, end in spans:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.edit.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format = QTextCharFormat()
            selection.format.setBackground(_TINT)
            shown.append(selection)
        self.edit.setExtraSelections(shown)


_TINT = QColor("#cfe3ff")


def settle() -> None:
    """Let everything happen that waits to happen."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        QCoreApplication.processEvents()


def wait_while(is_busy: Callable[[], bool]) -> None:
    """Let everything happen, also what other threads do: they have the interpreter meanwhile."""
    settle()
    while is_busy():
        QTest.qWait(_BREATH_MILLISECONDS)


def _settings() -> Settings:
    """The settings that everybody begins with; they are gone when the process is."""
    folder, numbers = _own_settings()
    return Settings.in_file(Path(folder.name) / f"window-{next(numbers)}.ini")


@cache
def _own_settings() -> tuple[TemporaryDirectory[str], count[int]]:
    return TemporaryDirectory(), count()
