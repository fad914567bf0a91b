"""Starting the program with a window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.ui.looks import fonts, scale, theme
from annotator.ui.settings import Settings
from annotator.ui.words import translation

if TYPE_CHECKING:
    from annotator.core.errors import WorldError


def application() -> QApplication:
    """The one application object, named and with its style; made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("annotator")
    QCoreApplication.setApplicationVersion(__version__)
    made = QApplication(sys.argv[:1])
    made.setApplicationDisplayName("")
    made.setStyle("Fusion")
    scale.follow(made.font())  # the system's, until it is dressed
    return made


def dress(app: QApplication, settings: Settings) -> None:
    """Faces, colours and language, as the settings say."""
    family = fonts.READING_FAMILIES[0]
    fonts.load_bundled_fonts([family])
    font = QFont(family)
    font.setPixelSize(scale.px(scale.USUAL))
    app.setFont(font)
    theme.apply(app, theme.THEMES[settings.theme])
    translation.install(settings.language)


def run(path: Path | None = None) -> int:
    """Open the window, with the project at ``path`` if there is one; returns the exit status."""
    gc.disable()  # until the window is there: nothing of what is loaded is garbage
    app = application()
    settings = Settings.of_person()
    if os.path.exists(settings.own_keys):  # where nobody may look it is as good as missing
        from annotator.ui.actions import own_keys

        own_keys.read(settings.own_keys)  # before the table of actions is made
    dress(app, settings)
    from annotator.ui.window.ending import Signals, end_in_order
    from annotator.ui.window.main_window import MainWindow

    signals = Signals(app)
    window = MainWindow(settings, path)
    sys.excepthook = _show_error
    end_in_order(app, window, signals)
    window.built.connect(_collect_from_now_on)
    window.begin()
    if window.is_built:
        _collect_from_now_on()
    status = app.exec()
    if window.left is not None:  # nobody has to wait for it any more
        from annotator.jobs.upkeep import back_up_when_left

        back_up_when_left(window.left)
    return status


def _collect_from_now_on() -> None:
    from annotator.ui import collecting  # the article is painted without it

    collecting.go_on()


def _show_error(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What no part of the window was prepared for: a fault of the world is told, all else a bug."""
    from annotator.core.errors import (
        WorldError,  # here, as the next: the window opens sooner without
    )

    if isinstance(error, WorldError):
        _show_fault(error)
    else:
        _show_bug(kind, error, trace)


def _show_fault(fault: WorldError) -> None:
    """Tell a fault, once: what cannot be read is met again whenever something is drawn."""
    from annotator.ui.widgets import plain
    from annotator.ui.words import faults

    sentence = faults.told(fault)
    boxes = (box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox))
    if any(box.text().endswith(sentence) and box.isVisible() for box in boxes):
        return
    title = QCoreApplication.translate("app", "Annotator")
    plain.box(QMessageBox.Icon.Warning, title, sentence, QApplication.activeWindow()).open()


def _show_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log a bug, and show it as one; what was committed is safe, and the window goes on."""
    import logging
    import traceback

    from annotator.ui.widgets import plain

    logging.getLogger(__name__).critical("bug", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
    box = plain.box(
        QMessageBox.Icon.Critical,
        QCoreApplication.translate("app", "A bug in the program"),
        QCoreApplication.translate(
            "app",
            "Something went wrong that is the program's fault, not yours. Everything you did"
            " before is saved. Please send the details to those who maintain it.",
        ),
        QApplication.activeWindow(),
    )
    box.setDetailedText("".join(traceback.format_exception(kind, error, trace)))
    box.open()
