"""The window when the file that it works on was deleted, renamed or replaced."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, QTimer

from annotator.core.errors import WorldError
from annotator.ui.annotate.session import Session
from annotator.ui.window import displaced_jobs
from annotator.ui.window.displaced_jobs import Fault
from annotator.ui.window.pages import Pages
from annotator.ui.window.projects import Projects
from annotator.ui.window.status import StatusLine
from annotator.ui.window.workplace import Workplace
from annotator.ui.words import faults
from annotator.ui.worker import stop_all

if TYPE_CHECKING:
    from annotator.ui.dialogs.displaced_dialog import DisplacedDialog

_FOLLOWED_TRIES = 4  # looks; whoever reads holds the fold up


class Displacement(QObject):
    """Hears where the file of ``session`` is, and goes on there, or asks where to save."""

    def __init__(
        self,
        workplace: Workplace,
        projects: Projects,
        pages: Pages,
        status: StatusLine,
        session: Session,
    ) -> None:
        super().__init__(session)
        self._workplace = workplace
        self._projects = projects
        self._pages = pages
        self._status = status
        self._held = ref(session)  # whose child this is: a name would keep both alive
        self._fault: Fault | None = None
        self._tries = 0
        self._decided = False
        self._asked_with = -1  # so many changes that were refused
        self.dialog: DisplacedDialog | None = None
        # Later: a gesture that is refused is kept first, and who made it needs its session still.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._act)
        session.work.displaced.connect(self._hear)
        session.work.left.connect(self._leave)

    @property
    def _session(self) -> Session:
        session = self._held()
        assert session is not None
        return session

    def _hear(self, fault: Fault | None) -> None:
        self._fault = fault
        if fault is not None:
            self._status.show_displaced()
        self._soon.start()

    def _act(self) -> None:
        fault = self._fault
        if fault is None:
            self._go_on_here()
            return
        if fault.now is not None:
            self._tries += 1
            now = displaced_jobs.followed(self._session.work, fault)
            if now is not None:
                self._go_on_at(now, self.tr("The file was renamed. The work goes on in {name}."))
                return
            if self._tries < _FOLLOWED_TRIES:
                return
        self._ask(fault)

    def _ask(self, fault: Fault) -> None:
        """Once, and once more for each change that is refused after the choice was put off."""
        if self.dialog is not None or len(self._session.work.refused) <= self._asked_with:
            return
        from annotator.ui.dialogs.displaced_dialog import DisplacedDialog

        session = self._session
        suggested = displaced_jobs.suggested(session.project.path)
        self._asked_with = len(session.work.refused)
        window, asked_with = self._workplace.window, self._asked_with
        self.dialog = DisplacedDialog(faults.told(fault), suggested, asked_with, window)
        self.dialog.finished.connect(self._put_off)
        self.dialog.saveRequested.connect(self._save)
        self.dialog.closeRequested.connect(self._give_up)
        self.dialog.open()

    def _save(self, path: Path) -> None:
        assert self.dialog is not None
        try:
            self._session.project.displaced.save_as(path)
        except WorldError as error:
            self.dialog.complain(faults.told(error))
            return
        self._go_on_at(path, self.tr("Saved as {name}. The work goes on there."))

    def _put_off(self, _result: int) -> None:
        self.dialog = None

    def _give_up(self) -> None:
        self._close()

    def _go_on_at(self, path: Path, sentence: str) -> None:
        """Open the project at ``path`` for the same person, at the same page and article."""
        workplace, session = self._workplace, self._session
        article = session.article.number if session.article is not None else None
        person, page = session.person.name, self._pages.turned_to
        wrong = self._close().make_again(path)
        workplace.settings.set_person(path.resolve(), person)
        if page:
            workplace.settings.set_page(path.resolve(), person, page)
        if self._projects.open(path) and workplace.session is not None and article is not None:
            workplace.session.open(article)
        workplace.notice(sentence.format(name=f"\u2068{path.name}\u2069"))
        for fault in wrong:
            workplace.complain(fault)

    def _go_on_here(self) -> None:
        """The file is back at its place."""
        session, self._asked_with = self._session, -1
        self._close_dialog()
        left = displaced_jobs.Left.of(session.work)
        session.work.refused.clear()
        for sentence in left.make_again(session.project.path):
            self._workplace.complain(sentence)
        session.look()
        self._status.show_saved(session.project.last_saved(session.person.number))

    def _close(self) -> displaced_jobs.Left:
        """Close the project; it was said what is to become of its work."""
        self._decided = True
        left = displaced_jobs.Left.of(self._session.work)
        self._projects.close(back_up=False)
        stop_all()  # what runs beside the window has the file open too, where it was
        left.file.remove_journal()
        return left

    def _leave(self) -> None:
        """The project is about to be closed, perhaps before anybody looked where it is."""
        self._soon.stop()
        self._close_dialog()
        if not self._decided:
            try:
                displaced_jobs.keep(self._session.work)
            except (WorldError, OSError) as error:
                logging.getLogger(__name__).error("the work could not be saved: %s", error)

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()
