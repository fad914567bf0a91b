"""An article that comes back is new work in the window: empty, to do, and undone as such."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.core import repeats
from annotator.core.listing import ArticleFilter
from annotator.core.repeats import stand_in
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.ui.window_support import Hands

ME = 1
FINISH = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def again(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """Both articles were finished, the first with a span, and the first came back since."""
    monkeypatch.setattr(repeats, "LATER", 1)
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.session.finish()
    hands.session.open(2)
    hands.session.finish()
    hands.session.open(1)
    with Project.open(hands.path) as lead:
        assert assign(lead, AssignOptions(1, repeats=100)).repeated == 1
    hands.session.look()
    return hands


def in_repeat(hands: Hands) -> list[str]:
    with Project.open(hands.path) as project:
        own = project.articles.annotation_set(1, stand_in(ME))
        text = project.articles.read(1).text
        return [own.status.state.value, *(a.span.of(text) for a in own.ordered)]


def test_the_open_article_comes_back_as_new_work_without_what_was_done_first(again):
    assert not again.session.current.annotations
    assert again.session.reading.row(1).is_open
    assert again.session.reading.counts()[ArticleFilter.TODO] == 1
    assert in_repeat(again) == ["todo"]


def test_what_is_done_again_is_kept_apart_and_undone_by_the_usual_key(again):
    again.drag("حماة")
    again.key(Qt.Key.Key_2)
    assert in_repeat(again) == ["in_progress", "حماة"]
    assert again.in_file() == [("location", "دمشق")]
    again.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert in_repeat(again) == ["todo"]
    again.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert again.session.finish()
    assert in_repeat(again) == ["done", "حماة"]
    assert again.in_file() == [("location", "دمشق")] and again.state() == "done"
    assert check(again.path) == []


def test_two_windows_of_one_person_see_the_same_repeat(again):
    again.drag("حماة")
    again.key(Qt.Key.Key_2)
    with Project.open(again.path) as other:
        other.undo(ME)
    again.session.look()
    assert not again.session.current.annotations
    assert again.session.current.status.person == stand_in(ME)
