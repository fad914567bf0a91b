"""A page is made in steps, so that the window answers while it is made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui.in_steps import InSteps
from tests.ui.counting import settle
from tests.ui.window_support import make_project

pytestmark = pytest.mark.in_steps

LEAD = "هدى"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at_work(window, tmp_path):
    """A window in which the lead of a project annotates."""
    path = make_project(tmp_path / "coast.annotator")
    with Project.open(path) as project:
        project.people.add(LEAD, Role.LEAD)
    window.settings.set_person(path.resolve(), LEAD)
    window.settings.set_page(path.resolve(), LEAD, "annotate")
    window.open_project(path)
    settle()
    return window


@pytest.mark.parametrize(
    ("key", "page", "most"), [("2", "review", 200), ("3", "overview", 50), ("5", "project", 130)]
)
def test_no_step_makes_more_than_some_widgets(at_work, monkeypatch, key, page, most):
    made, step = [], InSteps._step

    def counted(steps: InSteps) -> None:
        before = len(QApplication.allWidgets())
        step(steps)
        made.append(len(QApplication.allWidgets()) - before)

    monkeypatch.setattr(InSteps, "_step", counted)
    QTest.keyClick(at_work, key, ALT)
    settle()
    assert at_work.pages.turned_to == page
    assert max(made) <= most


def test_a_key_that_comes_while_a_page_is_made_is_for_that_page(at_work, qtbot):
    page = at_work.pages.page
    page.view.set_selection(20, 24)
    page.view.setFocus()
    QTest.keyClick(page.view, "5", ALT)
    assert not page.isVisible()
    QTest.keyClick(at_work.focusWidget(), Qt.Key.Key_1)
    assert at_work.pages.turned_to == "project"
    assert not page.session.current.annotations


def test_a_project_is_opened_in_steps_and_a_key_meanwhile_is_for_it(at_work):
    path = at_work.session.work.path
    at_work.close_project()
    at_work.open_project(path)
    assert not at_work.pages.stack.updatesEnabled()  # what was seen before, until it is there
    QTest.keyClick(at_work, "5", ALT)
    settle()
    assert at_work.windowTitle() == f"Coast news – {LEAD}"
    assert at_work.pages.turned_to == "project"


def test_another_project_shows_its_page_and_whose_it_is(at_work):
    at_work.open_project(at_work.session.work.path)
    settle()
    assert at_work.windowTitle() == f"Coast news – {LEAD}"
    assert at_work.pages.stack.updatesEnabled()


def test_what_is_seen_stays_until_the_page_is_there(at_work):
    stack = at_work.pages.stack
    QTest.keyClick(at_work, "5", ALT)
    assert not stack.updatesEnabled()
    settle()
    assert stack.updatesEnabled()
    assert at_work.pages.page.guidelines.isVisible()


def test_only_the_page_that_is_shown_speaks(at_work):
    annotate = at_work.pages.page
    at_work.run("show_project")
    at_work.pages.page.toast.say("This is of the page.", "done")
    annotate.toast.say("This is of another.", "done")
    assert at_work.status.told.toolTip() == "This is of the page."


def test_a_project_that_is_closed_while_a_page_is_made_is_closed(at_work):
    QTest.keyClick(at_work, "5", ALT)
    at_work.close_project()
    settle()
    assert at_work.session is None and at_work.pages.turned_to == ""
    assert at_work.pages.stack.updatesEnabled()


class TestSteps:
    def test_the_first_step_is_done_at_once_and_each_other_in_a_round_of_events(self, qtbot, qapp):
        done: list[int] = []
        steps = InSteps(qapp)
        steps.begin(_counting(done, 3))
        assert done == [1]
        qtbot.waitUntil(lambda: done == [1, 2, 3])

    def test_whoever_needs_it_gets_it_whole(self, qapp):
        done: list[int] = []
        steps = InSteps(qapp)
        steps.begin(_counting(done, 3))
        steps.finish()
        assert done == [1, 2, 3]

    def test_what_begins_within_a_step_is_done_after_the_work_of_that_step(self, qapp):
        done: list[int] = []
        steps = InSteps(qapp)

        def outer():
            steps.begin(_counting(done, 2))
            steps.finish()  # asked for in vain: this step is not done
            done.append(0)
            yield

        steps.begin(outer())
        steps.finish()
        assert done == [0, 1, 2]

    def test_a_work_that_fails_is_over(self, qapp):
        def failing():
            raise ValueError
            yield

        steps = InSteps(qapp)
        with pytest.raises(ValueError):
            steps.begin(failing())
        steps.finish()


def _counting(done: list[int], last: int):
    for number in range(1, last + 1):
        done.append(number)
        yield
