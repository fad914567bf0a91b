"""A copy of the file alone holds what was labelled, once the hands rest or turn elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from annotator.store.check.check import check
from annotator.store.file import shares
from annotator.store.project import Project
from annotator.ui.window import folding
from tests.store.making import copy_by_another_program
from tests.ui.window_support import PERSON, Hands, make_project


@pytest.fixture(autouse=True)
def by_hand(monkeypatch):
    """The timer never fires by itself."""
    monkeypatch.setattr(folding, "REST_MILLISECONDS", 1_000_000_000)


@pytest.fixture
def mailed(hands, tmp_path):
    """``mailed()``: the labels in a copy of the file alone."""

    def look() -> list[str]:
        copy = tmp_path / "mailed" / "coast.annotator"
        copy.parent.mkdir(exist_ok=True)
        copy_by_another_program(hands.path, copy)
        assert check(copy) == []
        with Project.open(copy) as project:
            person = project.people.named(PERSON)
            return [one.label for one in project.articles.annotation_set(1, person.number).ordered]

    return look


def rest(hands: Hands, qtbot) -> None:
    """As after some seconds without a change."""
    assert hands.window.folding.rest.isActive()
    hands.window.folding.rest.timeout.emit()
    qtbot.waitUntil(lambda: not hands.window.folding.busy)


def test_when_the_hands_rest_the_file_holds_everything(hands, mailed, qtbot):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    rest(hands, qtbot)
    assert mailed() == ["location"]
    assert not hands.window.folding.rest.isActive()
    hands.drag("وزير النقل")
    hands.key(Qt.Key.Key_1)
    assert mailed() == ["location"], "while the hands work nothing is folded in"
    rest(hands, qtbot)
    assert sorted(mailed()) == ["actor", "location"]
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(hands, qtbot)
    assert mailed() == ["location"]


def test_when_another_program_is_turned_to_the_file_holds_everything(hands, mailed, qtbot, qapp):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    states = QGuiApplication.instance().applicationStateChanged
    states.emit(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: not hands.window.folding.busy)
    assert mailed() == ["location"]
    states.emit(Qt.ApplicationState.ApplicationInactive)
    assert not hands.window.folding.busy, "there is nothing new"


def test_whoever_reads_long_is_waited_for(hands, mailed, qtbot):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    with Project.open(hands.path) as other, other.one_state():
        assert other.people.all()
        hands.drag("وزير النقل")
        hands.key(Qt.Key.Key_1)
        rest(hands, qtbot)
        assert hands.window.folding.rest.isActive(), "it is tried again"
    rest(hands, qtbot)
    assert sorted(mailed()) == ["actor", "location"]


def test_two_windows_do_not_keep_each_other_folding(hands, qtbot, settings):
    from annotator.ui.window.main_window import MainWindow

    second = MainWindow(settings)
    qtbot.addWidget(second)
    second.open_project(hands.path)
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    second.session.look()
    both = (hands.window.folding, second.folding)
    assert all(one.rest.isActive() for one in both)
    for one in both:  # in turns: who meets the other at it tries again later
        one.begin()
        qtbot.waitUntil(lambda: not any(folding.busy for folding in both))
    for window in (hands.window, second):
        window.session.look()
        assert not window.folding.rest.isActive(), "nobody did anything"
    second.close()


def test_a_file_on_a_share_has_nothing_to_fold_in_and_the_window_says_why(
    window, tmp_path, monkeypatch
):
    monkeypatch.setattr(shares, "is_on_another_machine", lambda folder: True)
    hands = Hands(window, make_project(tmp_path / "coast.annotator"))
    window.open_project(hands.path)
    assert window.status.place.isVisible()
    assert "Network folder" in window.status.place.text()
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    assert not window.folding.rest.isActive()
    assert hands.in_file() == [("location", "دمشق")]
    assert not hands.path.with_name("coast.annotator-wal").exists()
    window.close_project()
    monkeypatch.undo()
    window.open_project(hands.path)
    assert not window.status.place.isVisible()
