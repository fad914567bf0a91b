"""The dialogs about the work of several people: what they ask,
and what is done with the answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from annotator.core.file_names import joined_name
from annotator.jobs.review.settling import remembered
from annotator.ui.annotate.session import Session
from annotator.ui.dialogs.assign_dialog import AssignDialog
from annotator.ui.dialogs.merge_dialog import MergeDialog
from annotator.ui.dialogs.pack_dialog import PackDialog
from annotator.ui.dialogs.policy_dialog import PolicyDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.window import team_jobs

if TYPE_CHECKING:
    from annotator.ui.window.main_window import MainWindow


class TeamDialogs(QObject):
    """Every dialog is opened, never waited for; its work is done on connections of its own,
    in a thread.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def _session(self) -> Session:
        session = self._window.session
        assert session is not None
        return session

    def people_and_work(self) -> QDialog:
        """Who is in the project, and who has which articles."""
        project = self._session.project
        dialog = AssignDialog(
            team_jobs.plan_in(project.path),
            team_jobs.assign_in(project.path),
            project.people.all,
            team_jobs.add_to(project),
            team_jobs.set_role_in(project),
            len(project.articles),
            len(project.assigning.calibration()),
            not project.assigning.begun,
            self._window,
        )
        dialog.peopleChanged.connect(self._window.show_written)
        dialog.assigned.connect(lambda _report: self._window.show_written())
        dialog.finished.connect(lambda _result: self._look_at_own_role())
        dialog.open()
        return dialog

    def _look_at_own_role(self) -> None:
        """Whoever got another role themselves goes on with what that offers."""
        session = self._window.session
        if session is None:
            return
        now = session.project.people.named(session.person.name)
        if now is not None and now.role is not session.person.role:
            self._window.change_person(now.name, None)

    def pack(self) -> QDialog:
        """A package for somebody who works elsewhere."""
        project = self._session.project
        dialog = PackDialog(
            team_jobs.pack_from(project.path),
            team_jobs.holders(project),
            project.path,
            self._window,
        )
        dialog.open()
        return dialog

    def merge(self) -> QDialog:
        """What came back in packages."""
        path, settings = self._session.project.path, self._window.settings
        dialog = MergeDialog(
            team_jobs.look_into(path), team_jobs.merge_into(path), settings.folder, self._window
        )
        dialog.folderChanged.connect(lambda folder: setattr(settings, "folder", folder))
        dialog.merged.connect(lambda _report: self._window.show_written())
        dialog.open()
        return dialog

    def settle(self) -> QDialog:
        """What rules settle without a look."""
        session = self._session
        path = session.project.path
        dialog = PolicyDialog(
            team_jobs.settle_plan_in(path),
            team_jobs.settle_in(path),
            session.person.name,
            session.labels,
            session.language,
            remembered(session.project),
            self._window.theme.name == "dark",
            self._window,
        )
        dialog.settled.connect(lambda _report: self._window.show_written())
        dialog.open()
        return dialog

    def save_report(self) -> QDialog:
        """What people disagree about, as a page."""
        session = self._session
        path = session.project.path
        dialog = ReportDialog(
            team_jobs.report_of(path),
            path.with_name(joined_name(path.stem, "disagreement", ending=".html")),
            session.language,
            self._window,
        )
        dialog.open()
        return dialog
