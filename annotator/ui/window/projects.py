"""Opens and closes the projects of a window, and lets people in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import WorldError
from annotator.core.people import Person, Role
from annotator.store.project import Project
from annotator.ui.annotate.session import Session
from annotator.ui.settings import RecentProject, real
from annotator.ui.window import opening
from annotator.ui.window.workplace import Workplace
from annotator.ui.words import faults, translation
from annotator.ui.worker import Worker


class Projects(QObject):
    """At most one project is open, with one person at work in it; else there is the welcome page.

    ``show`` shows what there is to show, and may raise :class:`WorldError`; ``leave`` writes what
    is being typed, before a project is closed.
    """

    refused = Signal(object, object)  # a path, and the WorldError why it cannot be opened
    personRequired = Signal(object)  # the Opened project: it has to be asked who is at work
    begun = Signal(object)  # the Session, before its first article is opened
    entered = Signal(object)  # the Session, which is shown by now
    closed = Signal(object)  # the path of a project that is to be backed up

    def __init__(
        self, workplace: Workplace, show: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._show = show
        self._leave = leave

    def open(self, path: Path) -> bool:
        """Open the project at ``path`` in this window; says why if it cannot be opened."""
        settings = self._workplace.settings
        try:
            opened = opening.open_project(path, settings)
        except WorldError as error:
            settings.forget(real(path))
            self._show()
            self.refused.emit(path, error)
            return False
        if opened.person is None:
            self.personRequired.emit(opened)
        else:
            self._work(opened.project, opened.person)
        return True

    def enter(self, opened: opening.Opened, name: str, role: Role | None) -> None:
        """Let somebody work in a project that was opened; with a ``role`` the person is new."""
        person = self._person(opened.project, name, role)
        if person is None:
            opened.project.close()
        else:
            self._work(opened.project, person)

    def change_person(self, name: str, role: Role | None) -> None:
        """Go on as somebody else in the same project; with a ``role`` the person is new."""
        session = self._workplace.session
        if session is None:
            return
        person = self._person(session.project, name, role)
        if person is not None:
            path = session.work.path
            self._workplace.settings.set_person(real(path), person.name)
            self.close()
            self.open(path)

    def close(self, *, back_up: bool = True) -> None:
        """Back to the welcome page. Everything is saved already."""
        workplace = self._workplace
        if workplace.session is None:
            return
        self._leave()
        session, workplace.session = workplace.session, None
        self._show()
        path = session.work.path
        session.end()
        if back_up:
            self.closed.emit(path)

    def _person(self, project: Project, name: str, role: Role | None) -> Person | None:
        """Somebody in ``project``, added with a ``role``; ``None`` if refused, which is told."""
        try:
            person = project.people.named(name) if role is None else project.people.add(name, role)
        except WorldError as error:
            self._workplace.complain(faults.told(error))
            return None
        assert person is not None
        return person

    def _work(self, project: Project, person: Person) -> None:
        self.close()
        self._remember(project, person)
        try:
            session = Session(project, person, translation.current(), self)
            self._workplace.session = session
            self.begun.emit(session)
            session.begin()
            self._show()
        except WorldError as error:
            self._give_up(project, error)
            return
        self.entered.emit(session)
        Worker(lambda _progress, _stop: _read_words()).begin()

    def _remember(self, project: Project, person: Person) -> None:
        path, settings = real(project.path), self._workplace.settings
        settings.set_person(path, person.name)
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        settings.remember(RecentProject(path, project.title, now))

    def _give_up(self, project: Project, error: WorldError) -> None:
        """A project that is so damaged that nothing of it can be shown is closed, and told."""
        session, self._workplace.session = self._workplace.session, None
        self._show()
        if session is not None:
            session.end()
        else:
            project.close()
        self.refused.emit(project.path, error)


def _read_words() -> None:
    """Read the words that are shipped with the program, beside the window: a gesture asks for them.

    The article is seen by now, and nothing that is imported here was needed for that.
    """
    from annotator.store.search.lexicon import general_words

    general_words()
