"""Fixtures for tests that use the whole window."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from annotator.jobs.child import calling
from annotator.jobs.child.frames import Task
from annotator.jobs.work import Progress, StopAsked
from annotator.ui import app
from annotator.ui.in_steps import InSteps
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from tests.ui.window_support import Hands, make_project


@pytest.fixture(autouse=True)
def long_work_in_this_process(request, monkeypatch):
    """Long work is done beside the window, but in this process, which is quicker to begin.

    What goes over is pickled all the same. A test about the process itself has the mark
    ``child_process``; the journeys always have one.
    """
    if request.node.get_closest_marker("child_process") is None:
        monkeypatch.setattr(calling, "run_task", _run_task)


@pytest.fixture(autouse=True)
def pages_whole_at_once(request, monkeypatch):
    """A page that is turned to is whole when the key has been pressed.

    A test about the steps in which it is made has the mark ``in_steps``; the journeys always do.
    """
    begin = InSteps.begin

    def begin_and_finish(steps: InSteps, work: Iterator[None]) -> None:
        begin(steps, work)
        steps.finish()

    if request.node.get_closest_marker("in_steps") is None:
        monkeypatch.setattr(InSteps, "begin", begin_and_finish)


def _run_task(
    _command: Sequence[str], task: Task, progress: Progress, stopped: StopAsked
) -> object:
    sent = _over_and_back(task)
    return _over_and_back(sent.function(*sent.arguments, progress, stopped))


def _over_and_back(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


@pytest.fixture
def settings(tmp_path):
    """Settings of their own, in English and light."""
    made = Settings.in_file(tmp_path / "window.ini")
    made.language, made.theme = "en", "light"
    return made


@pytest.fixture
def window(qtbot, qapp, settings):
    """The real window, shown, without a project."""
    app.dress(qapp, settings)
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.resize(1300, 820)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.end()
    stop_all()


@pytest.fixture
def hands(window, tmp_path):
    """A window at work on a project of two articles."""
    path = make_project(tmp_path / "coast.annotator")
    window.open_project(path)
    return Hands(window, path)
