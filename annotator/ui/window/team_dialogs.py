"""Dialogs about the work of several people: what they ask, and what the answers do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from annotator.core.file_names import joined_name
from annotator.ui.dialogs.assign_dialog import AssignDialog
from annotator.ui.dialogs.merge_dialog import MergeDialog
from annotator.ui.dialogs.pack_dialog import PackDialog
from annotator.ui.dialogs.policy_dialog import PolicyDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.review.wording import label_shown
from annotator.ui.spans.dialog import SpansDialog
from annotator.ui.spans.session import SpansSession
from annotator.ui.window import team_jobs
from annotator.ui.window.pages import Pages
from annotator.ui.window.projects import Projects
from annotator.ui.window.workplace import Workplace


class TeamDialogs(QObject):
    """Every dialog is opened, never waited for; its work is done beside the window."""

    def __init__(self, workplace: Workplace, projects: Projects, pages: Pages) -> None:
        super().__init__(workplace)
        self._pages = pages
        self._spans: SpansSession | None = None  # of the open project, once they were searched
        self._workplace = workplace
        self._window = workplace.window
        self._projects = projects

    def actions_table(self) -> dict[str, Callable[[], QDialog]]:
        """What opens the dialog of each action, by their names."""
        return {
            "people_and_work": self.people_and_work,
            "pack_work": self.pack,
            "merge_packages": self.merge,
            "settle_by_policy": self.settle,
            "everybodys_spans": self.everybodys_spans,
            "save_report": self.save_report,
        }

    def people_and_work(self) -> QDialog:
        """Who is in the project, and who has which articles."""
        session = self._workplace.open_session
        dialog = AssignDialog(
            team_jobs.plan_in(session.work.path),
            team_jobs.assign_in(session.work.path),
            session.work.people,
            team_jobs.add_to(session.work),
            team_jobs.set_role_in(session.work),
            team_jobs.given_in(session.work),
            self._window,
        )
        dialog.peopleChanged.connect(self._workplace.show_written)
        dialog.assigned.connect(lambda _report: self._workplace.show_written())
        dialog.finished.connect(lambda _result: self._look_at_own_role())
        self._workplace.open_about_project(dialog)
        return dialog

    def _look_at_own_role(self) -> None:
        """Whoever got another role themselves goes on with what that offers."""
        session = self._workplace.session
        if session is None:
            return
        own = next(
            (each for each in session.work.people() if each.name == session.person.name), None
        )
        if own is not None and own.role is not session.person.role:
            self._projects.change_person(own.name, None)

    def pack(self) -> QDialog:
        """A package for somebody who works elsewhere."""
        session = self._workplace.open_session
        dialog = PackDialog(
            team_jobs.pack_from(session.work.path),
            team_jobs.write_feedback_from(session.work.path),
            team_jobs.holders(session.work),
            session.work.path,
            self._window,
        )
        self._workplace.open_about_project(dialog)
        return dialog

    def merge(self) -> QDialog:
        """What came back in packages."""
        session, settings = self._workplace.open_session, self._workplace.settings
        path = session.work.path
        dialog = MergeDialog(
            team_jobs.look_into(path),
            team_jobs.merge_into(path),
            settings.folder,
            self._window,
            label_shown=lambda name: label_shown(name, session.labels, session.language),
        )
        dialog.folderChanged.connect(lambda folder: setattr(settings, "folder", folder))
        dialog.merged.connect(lambda _report: self._workplace.show_written())
        self._workplace.open_about_project(dialog)
        return dialog

    def settle(self) -> QDialog:
        """What rules settle without a look."""
        session = self._workplace.open_session
        path = session.work.path
        dialog = PolicyDialog(
            team_jobs.settle_plan_in(path),
            team_jobs.settle_in(path),
            session.person.name,
            session.labels,
            session.language,
            team_jobs.policies_in(session.work),
            self._window,
            theme=self._workplace.theme,
        )
        dialog.settled.connect(lambda _report: self._workplace.show_written())
        self._workplace.open_about_project(dialog)
        return dialog

    def everybodys_spans(self) -> QDialog:
        """All finished work, searched for spans; what was searched last is there again."""
        session = self._workplace.open_session
        if self._spans is None or self._spans.session is not session:
            self._spans = SpansSession(session, session)
        dialog = SpansDialog(self._spans, self._workplace.theme, self._window)
        dialog.written.connect(self._workplace.show_written)
        dialog.shown.connect(self._pages.show_span)
        self._workplace.open_about_project(dialog)
        return dialog

    def save_report(self) -> QDialog:
        """What people disagree about, as a page."""
        session = self._workplace.open_session
        path = session.work.path
        dialog = ReportDialog(
            team_jobs.report_of(path),
            path.with_name(joined_name(path.stem, "disagreement", ending=".html")),
            session.language,
            self._window,
        )
        self._workplace.open_about_project(dialog)
        return dialog
