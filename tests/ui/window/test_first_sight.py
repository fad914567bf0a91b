"""The window shows the article first, in its place, and then all the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui import app
from annotator.ui.article.suggested import nothing_suggested
from annotator.ui.settings import Settings, real
from annotator.ui.window.first_sight import FirstSight, around
from annotator.ui.window.main_window import MainWindow
from annotator.ui.worker import stop_all
from tests.ui.window_support import PERSON, SECOND, make_project

ROOT = Path(__file__).parents[3]

STARTING = """
import dataclasses, json, os, sys

generated = []
process = dataclasses._process_class

def counting(cls, *rest, **more):
    generated.append(f"{cls.__module__}.{cls.__qualname__}")
    return process(cls, *rest, **more)

dataclasses._process_class = counting
from annotator.ui.article.suggested import nothing_suggested
from annotator.ui.article.view import ArticleView

paint = ArticleView.paintEvent

def painting(view, event):
    paint(view, event)
    if view.scene.article is not None:
        ours = [name for name in sys.modules if name.partition(".")[0] == "annotator"]
        print(json.dumps([ours, [name for name in generated if name.startswith("annotator.")]]))
        sys.stdout.flush()
        os._exit(0)

ArticleView.paintEvent = painting
from annotator.__main__ import main
sys.exit(main())
"""


@pytest.fixture
def project(tmp_path):
    """A project whose first article has nothing above it."""
    return make_project(tmp_path / "coast.annotator", SECOND, SECOND + " ثم عادت.")


@pytest.fixture
def start(qtbot, qapp, settings):
    """Starts the window on a project that somebody worked in before; closed at the end."""
    windows = []

    def starting(path, name=PERSON):
        settings.set_person(real(path), name)
        app.dress(qapp, settings)
        window = MainWindow(settings, path)
        qtbot.addWidget(window)
        windows.append(window)
        return window

    yield starting
    for window in windows:
        window.close()
    stop_all()


def test_little_is_loaded_before_the_article_is_painted(tmp_path, project):
    kept = Settings.in_file(tmp_path / "annotator" / "window.ini")
    kept.set_person(real(project), PERSON)
    kept.save()
    script = tmp_path / "starting.py"
    script.write_text(STARTING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, project],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    modules, generated = json.loads(done.stdout)
    assert "annotator.ui.article.view" in modules
    assert len(modules) <= 80, sorted(modules)
    assert len(generated) <= 5, generated


def test_the_article_stays_where_it_was_when_the_rest_comes(qtbot, start, project, settings):
    window = start(project)
    window.show()
    qtbot.waitUntil(lambda: window.is_built)
    window.close()  # what stands around the article is known from now on
    settings.set_shape("window", QByteArray())  # the screen may be smaller than the window
    window = start(project)
    sight = window.centralWidget()
    assert isinstance(sight, FirstSight)
    sight.painted.disconnect(window.build)
    with qtbot.waitSignal(sight.painted):
        window.show()
    place, seen = around(sight.view), sight.view.viewport().grab().toImage()
    window.build()
    qtbot.waitUntil(window.page.view.isVisible)
    assert around(window.page.view) == place
    window.page.articles.view.setFocus()  # no caret
    window.page.view.show_suggestions(nothing_suggested)  # they come once the article is painted
    assert window.page.view.viewport().grab().toImage() == seen


def test_the_window_is_built_for_whoever_asks_it_for_anything(start, project):
    window = start(project)
    assert not window.is_built
    assert window.session.article.number == 1
    assert window.is_built


def test_a_key_that_comes_before_the_rest_is_not_lost(qtbot, start, project):
    window = start(project)
    window.show()
    QTest.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.session.article.number == 2


@pytest.mark.parametrize("why", ["proposals", "nobody", "reviewer", "another page"])
def test_where_the_article_does_not_come_first_the_window_is_built_at_once(
    start, project, tmp_path, settings, why
):
    path, name = project, PERSON
    if why == "proposals":
        path = make_project(tmp_path / "bars.annotator")
    elif why == "nobody":
        name = "somebody else"
    elif why == "reviewer":
        name = "رنا"
        with Project.open(path) as opened:
            opened.people.add(name, Role.REVIEWER)
    else:
        settings.set_page(real(path), name, "feedback")
    assert start(path, name).is_built
