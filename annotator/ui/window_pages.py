"""The pages of the window: the welcome page, or those on which the person at work does something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.ui import app_opening
from annotator.ui.annotate_page import AnnotatePage, Place
from annotator.ui.page_looks import PageLooks
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.pages.welcome import WelcomePage


class Pages(QObject):
    """What stands in the middle of the window. Holds no work of its own: the sessions do."""

    moved = Signal()  # what can be done now may be something else
    dialogRequested = Signal(str)
    contextRequested = Signal(QPoint)

    def __init__(self, window: MainWindow, looks: PageLooks) -> None:
        super().__init__(window)
        self._window = window
        self._looks = looks
        self.stack = QStackedWidget(window)
        self.annotate: AnnotatePage | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was ever shown."""
        return self.stack.count() == 0

    def show_welcome(self) -> None:
        """Offer projects, in place of whatever was there."""
        self._clear()
        self._put(self._welcome())

    def show_work(self, session: Session, place: Place | None = None) -> None:
        """Show the page for ``session``, made anew, with the hands at ``place``."""
        self._clear()
        self.annotate = self._annotate(session)
        self._put(self.annotate)
        if place is not None:
            self.annotate.go_back_to(place)

    def place(self) -> Place | None:
        """Where the hands are."""
        return self.annotate.place() if self.annotate is not None else None

    def set_theme(self, theme: Theme) -> None:
        """Draw what is there in other colours."""
        if self.annotate is not None:
            self.annotate.set_theme(theme)

    def take_hands(self) -> None:
        """Put the keys where work goes on."""
        if self.annotate is not None:
            self.annotate.take_hands()

    def leave(self) -> None:
        """Remember what the page looks like, and write a note that is being typed."""
        if self.annotate is not None:
            self.annotate.card.commit()
            self._looks.remember(self.annotate)

    def _clear(self) -> None:
        while (old := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self.annotate = None

    def _put(self, page: QWidget) -> None:
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    # -- making ---------------------------------------------------------------------------------

    def _welcome(self) -> WelcomePage:
        from annotator.ui.pages.welcome import WelcomePage  # not on the way to an open project

        window = self._window
        page = WelcomePage(window.settings.recent)
        page.sampleRequested.connect(lambda: window.run("sample_project"))
        page.newRequested.connect(lambda: window.run("new_project"))
        page.openRequested.connect(lambda: window.run("open_project"))
        page.recentRequested.connect(window.open_recent)
        page.languageRequested.connect(lambda *_: window.run("language"))
        page.themeRequested.connect(lambda *_: window.run("dark"))
        return page

    def _annotate(self, session: Session) -> AnnotatePage:
        page = AnnotatePage(session, self._window.theme)
        self._looks.restore(page)
        # After the article is painted: nobody reads the guidelines first. The first round of events
        # ends before anything is painted, so it is the second one.
        QTimer.singleShot(0, page, lambda: QTimer.singleShot(0, self, self._show_guidelines))
        page.articleOpened.connect(self.moved)
        page.positionChanged.connect(self.moved)
        page.dialogRequested.connect(self.dialogRequested)
        page.contextRequested.connect(self.contextRequested)
        page.zoomed.connect(lambda _size: self._looks.remember_size())
        return page

    def _show_guidelines(self) -> None:
        session = self._window.session
        if session is not None and self.annotate is not None:  # it may be closed again already
            found = app_opening.guidelines(session.project, session.language)
            self.annotate.guidelines.set_markdown(*found)
