"""A dialog about the open project goes with it: nothing is asked of a project that is closed."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from annotator.jobs.sample import LEAD
from annotator.ui.actions.table import ACTIONS
from annotator.ui.dialogs.working import WorkingDialog

NO_DIALOG = {"quit", "close_project", "language", "dark", "full_screen"}


@pytest.fixture
def project(window, sample):
    """The window at work on the sample project, for whoever leads it."""
    window.settings.set_person(sample.resolve(), LEAD)
    enter(window, sample)
    return sample


def enter(window, path):
    window.open_project(path)
    window.run("show_annotate")
    window.session.open(1)


def dialog_of(window, action):
    """The dialog that ``action`` opens, if it is there and opens one."""
    if not window.actions_[action].isEnabled():
        return None
    window.run(action)
    return QApplication.activeModalWidget()


def test_every_dialog_about_the_project_goes_with_it(window, project):
    asked = []
    for spec in ACTIONS:
        if not spec.project or spec.name in NO_DIALOG:
            continue
        dialog = dialog_of(window, spec.name)
        if dialog is None:
            continue
        asked.append(spec.name)
        window.close_project()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert QApplication.activeModalWidget() is None, spec.name
        enter(window, project)
    assert {
        "import_articles", "export_articles", "people_and_work", "pack_work", "merge_packages",
        "settle_by_policy", "save_report", "change_person", "skip", "flag", "details",
        "suggestion_options",
    } <= set(asked)  # fmt: skip


def test_work_of_a_dialog_ends_with_the_project_and_is_not_told(window, project, qtbot):
    window.run("save_report")
    dialog = window.dialogs.opened
    assert isinstance(dialog, WorkingDialog)
    ended = Event()

    def wait(_progress, stopped):
        while not stopped():
            pass
        ended.set()

    dialog.work(wait, lambda _result: pytest.fail("the project is closed"), "")
    window.close_project()
    qtbot.waitUntil(ended.is_set)
