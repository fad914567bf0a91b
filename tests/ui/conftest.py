"""Fixtures for tests that use the whole window."""

from __future__ import annotations

import pytest

from annotator.ui import app
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from tests.ui.window_support import Hands, make_project


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
    made.close_project()
    stop_all()


@pytest.fixture
def hands(window, tmp_path):
    """A window at work on a project of two articles."""
    path = make_project(tmp_path / "coast.annotator")
    window.open_project(path)
    return Hands(window, path)
