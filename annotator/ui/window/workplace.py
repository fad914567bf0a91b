"""What the parts of a window share: settings, who works in what, the theme, and what is said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator.ui.annotate.session import Session
from annotator.ui.looks import theme
from annotator.ui.looks.theme import Theme
from annotator.ui.settings import Settings
from annotator.ui.widgets import plain

if TYPE_CHECKING:
    from annotator.ui.dialogs.frame import DialogFrame


class Workplace(QObject):
    """One window's workplace. Pages and dialogs are given it instead of the window.

    ``window`` is the widget that dialogs stand in front of; ``session`` is there while a project
    is open.
    """

    noticed = Signal(str)  # a sentence that needs no answer, for the page that is shown
    written = Signal()  # a dialog wrote something into the open project
    actionRequested = Signal(str)  # an action of the window is asked for, by its name
    projectRequested = Signal(str)  # a project is asked for, by its path

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self.window = window
        self.settings = settings
        self.session: Session | None = None
        self.theme = theme.THEMES[settings.theme]

    @property
    def open_session(self) -> Session:
        """The session, where there must be one."""
        assert self.session is not None
        return self.session

    def open_about_project(self, dialog: DialogFrame) -> None:
        """Open a dialog that is about the open project, and goes with it."""
        self.open_session.work.left.connect(dialog.withdraw)
        dialog.open()

    def complain(self, sentence: str) -> None:
        """Say that something of the world went wrong."""
        icon = QMessageBox.Icon.Warning
        plain.box(icon, self.tr("Annotator"), sentence, self.window).open()

    def notice(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self.noticed.emit(sentence)

    def show_written(self) -> None:
        """Show what a dialog wrote on a connection of its own, and that it is saved."""
        if self.session is not None:
            self.session.look()
            self.session.saved.emit(datetime.now(UTC).isoformat())
            self.written.emit()

    def toggle_dark(self) -> None:
        """From light to dark or back, in the whole application, and remember it."""
        self._dress(theme.theme_with(is_dark=not self.theme.is_dark, is_high=self.theme.is_high))

    def toggle_high_contrast(self) -> None:
        """From the usual contrast to a high one or back, likewise."""
        self._dress(theme.theme_with(is_dark=self.theme.is_dark, is_high=not self.theme.is_high))

    def _dress(self, chosen: Theme) -> None:
        self.settings.theme = chosen.name
        self.theme = chosen
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, self.theme)
