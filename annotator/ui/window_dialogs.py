"""The dialogs of the window: what they ask, and what is done with the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.errors import WorldError
from annotator.core.people import Person, Role
from annotator.ui import app_projects, translation
from annotator.ui.dialogs.details_dialog import DetailsDialog
from annotator.ui.dialogs.new_project_dialog import NewProject, NewProjectDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.reason_dialog import FlagDialog, ReasonDialog
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.annotate_page import AnnotatePage
    from annotator.ui.main_window import MainWindow


class WindowDialogs(QObject):
    """Every dialog is opened, never waited for: its signal does the work when it is accepted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def _session(self) -> Session:
        session = self._window.session
        assert session is not None
        return session

    @property
    def _page(self) -> AnnotatePage:
        page = self._window.page
        assert page is not None
        return page

    # -- projects and people --------------------------------------------------------------------

    def new_project(self) -> None:
        settings = self._window.settings
        dialog = NewProjectDialog(
            app_projects.shipped_label_sets(),
            app_projects.read_label_set,
            settings.folder,
            settings.person(Path()),
            translation.current(),
            app_projects.SUFFIX,
            self._window,
        )
        dialog.requested.connect(self._make_project)
        dialog.open()

    def _make_project(self, asked: NewProject) -> None:
        try:
            path = app_projects.create_project(asked)
        except WorldError as error:
            self._window.complain(str(error))
            return
        self._window.settings.folder = path.parent
        self._window.settings.set_person(path.resolve(), asked.person)
        self._window.open_project(path)

    def ask_person(
        self,
        people: Sequence[Person],
        chosen: Callable[[str, Role | None], None],
        left: Callable[[], None],
        current: str = "",
    ) -> None:
        """Ask who is at work: ``chosen`` gets a name, and a role if the person is new."""
        dialog = PersonDialog(people, current, self._window)
        dialog.chosen.connect(chosen)
        dialog.rejected.connect(left)
        dialog.open()

    # -- the open article -----------------------------------------------------------------------

    def skip(self) -> None:
        settings = self._window.settings
        dialog = ReasonDialog(settings.typed_reasons, self._window)
        dialog.given.connect(settings.remember_reason)
        dialog.given.connect(self._page.skip)
        dialog.open()

    def flag(self) -> None:
        dialog = FlagDialog("", self._window)
        dialog.given.connect(self._session.flag)
        dialog.open()

    def details(self) -> None:
        article = self._session.article
        if article is None:
            return
        dialog = DetailsDialog(
            article.title, article.source, article.published, article.guessed, self._window
        )
        dialog.edited.connect(self._session.edit_details)
        dialog.open()
