"""Set-up for the whole suite: Qt draws into memory unless the caller chose a platform."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Each of the many processes that tests start would compile everything anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from annotator.core.labels import LabelSet
from annotator.store.project import Project
from tests import memory_folder, patience, screen, templates

# How long an example takes says more about a busy machine than about the program.
settings.register_profile(
    "annotator",
    max_examples=25,  # other ones in each run: what is rare comes with time
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("annotator")


_SCREEN = pytest.StashKey[screen.Screen]()


def pytest_configure(config: pytest.Config) -> None:
    memory_folder.move_there()
    # What suggestions have learnt goes nowhere near that of whoever runs the tests.
    caches = tempfile.TemporaryDirectory(prefix="annotator-caches-")
    config.add_cleanup(caches.cleanup)
    os.environ["XDG_CACHE_HOME"] = caches.name
    only_spreads = config.getoption("dist", "no") != "no" and not hasattr(config, "workerinput")
    if screen.asked() and not only_spreads:
        config.stash[_SCREEN] = screen.Screen()


def pytest_unconfigure(config: pytest.Config) -> None:
    if _SCREEN in config.stash:
        config.stash[_SCREEN].end()


# No test may empty the application's style sheet: Qt then drops a style that is still in use, and
# crashes when the next sheet is set. The window only ever replaces it.


def pytest_collection_finish() -> None:
    """What is there for good is not looked through again after each test."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Function) -> None:
    """What a test closed is gone before the next one begins.

    ``deleteLater`` waits for an event loop, which no test runs: thousands of widgets would pile up,
    and each new style sheet is laid on all of them. A window that is not the last one is left to
    the collector, here in the thread that made it: in another thread, its timers would stay behind
    and go off.
    """
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if "qtbot" in item.fixturenames:
            gc.collect()


@pytest.fixture(scope="session")
def qapp(qapp: object) -> object:
    """The application, whose double clicks may be as slow as the machine is."""
    patience.slow_hands()
    return qapp


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """pytest-qt's, but patient: see :mod:`tests.patience`."""
    patience.hold_still(monkeypatch)
    return patience.PatientBot(request)


@pytest.fixture(scope="session")
def labels() -> LabelSet:
    """The labels that a project begins with."""
    return templates.labels()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project with the default labels, open."""
    with Project.open(templates.empty(tmp_path / "project.annotator")) as made:
        yield made


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample project: two annotators have done its articles, nobody has reviewed them."""
    return templates.sample(tmp_path / "sample.annotator")


@pytest.fixture
def bundled_font(qapp: object) -> str:
    """The default reading face, loaded; the tests do not depend on the machine's fonts."""
    from annotator.ui.looks.fonts import READING_FAMILIES, load_bundled_fonts

    load_bundled_fonts()
    return READING_FAMILIES[0]
