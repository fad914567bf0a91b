"""Fixtures for tests that use the whole window."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_SUPPORT = Path(__file__).with_name("window_support.py")


def _support():
    if "window_support" not in sys.modules:
        spec = importlib.util.spec_from_file_location("window_support", _SUPPORT)
        module = importlib.util.module_from_spec(spec)
        sys.modules["window_support"] = module
        spec.loader.exec_module(module)
    return sys.modules["window_support"]


_support()


@pytest.fixture
def settings(tmp_path):
    """Settings of their own, in English and light."""
    from annotator.ui.settings import Settings

    made = Settings.in_file(tmp_path / "window.ini")
    made.language, made.theme = "en", "light"
    return made


@pytest.fixture
def window(qtbot, qapp, settings):
    """The real window, shown, without a project."""
    from annotator.ui import app
    from annotator.ui.window.main_window import MainWindow
    from annotator.ui.worker import stop_all

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
    support = _support()
    path = support.make_project(tmp_path / "coast.annotator")
    window.open_project(path)
    return support.Hands(window, path)
