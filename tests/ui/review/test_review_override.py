"""A reviewer does not settle what they annotated, unless they say that they know;
and that is recorded.
"""

from __future__ import annotations

import pytest


@pytest.fixture
def own(sit_down, tmp_path, work):
    """The reviewer began to annotate the first article once."""
    own = {1: [("location", "حلب")]}
    return sit_down(work.build(tmp_path / "own.annotator", work.coast, work.valley, own=own))


def test_the_page_warns_and_decides_nothing(own):
    assert own.page.bars.own_work.isVisible()
    assert "You annotated this article yourself" in own.page.bars.own_work.label.text()
    for key in ("1", "0", "Return", "D", "G"):
        own.press(key)
    assert own.decisions() == [] and "Press Y" in own.toast
    assert own.at == "وحماة"


@pytest.mark.parametrize("key", ["E", "L", "N"])
def test_no_span_is_made_that_could_not_be_taken(own, key):
    own.press(key)
    assert "Press Y" in own.toast and own.page.name == "review"
    own.press("Y", key)
    assert own.page.name == "editing"


def test_once_confirmed_it_is_settled_and_every_decision_says_so(own):
    own.press("1", "Y")
    assert own.toast == ""  # it is no longer so that Y is to be pressed
    assert not own.page.bars.own_work.isVisible() and own.at == "وحماة"
    own.press("1", "1")
    assert [made.override for made in own.decisions()] == [True, True]
    own.press("K")
    assert own.card.old.isVisible() and "exception" in own.card.old.text()


def test_overriding_is_confirmed_with_the_mouse_too(own):
    own.push(own.page.bars.own_work.accept)
    own.press("1")
    assert [made.override for made in own.decisions()] == [True]


def test_other_articles_need_no_word(own):
    own.press("Ctrl+PgDown")
    assert own.page.session.article.number == 2 and not own.page.bars.own_work.isVisible()
    own.press("1")
    assert [made.override for made in own.decisions()] == [False]


def test_the_warning_comes_again_for_another_window(own, sit_down):
    own.press("Y")
    path = own.path
    own.window.close_project()
    again = sit_down(path)
    assert again.page.bars.own_work.isVisible()
