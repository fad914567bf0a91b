"""Windows for whole stories: as many as a story needs, each closed at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from annotator.store.check.check import check
from annotator.ui import app
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from tests.journeys.desk import Desk

SHARED_ARTICLES = Path(__file__).parents[2] / ".." / "shared" / "articles"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture
def settings(tmp_path):
    """Settings of their own, in English and light, for files in the test's folder."""
    made = Settings.in_file(tmp_path / "window.ini")
    made.language, made.theme = "en", "light"
    made.folder = tmp_path
    return made


@pytest.fixture
def sit_down(qtbot, qapp, settings, tmp_path):
    """``sit_down(path, person)``: a window on a project, or on the welcome page without a path.

    What is left behind must be a sound file.
    """
    desks: list[Desk] = []
    files: set[Path] = set()

    def sit(path=None, person=None, settings=settings):
        app.dress(qapp, settings)
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.resize(1300, 820)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if path is not None:
            if person is not None:
                settings.set_person(path.resolve(), person)
            window.open_project(path)
            files.add(path)
        desks.append(Desk(window))
        return desks[-1]

    yield sit
    for desk in desks:
        desk.window.close()
    stop_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    files |= set(tmp_path.glob("*.annotator"))
    assert {file.name: check(file) for file in files} == {file.name: [] for file in files}
