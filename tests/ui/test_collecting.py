"""The collector of garbage rests while much is made that stays, whoever makes it."""

from __future__ import annotations

import gc

import pytest

from annotator.jobs.sample import REVIEWER
from annotator.store.project import Project
from annotator.ui import collecting
from annotator.ui.review.session import review_session
from tests import templates


@pytest.fixture(autouse=True)
def collecting_again():
    yield
    gc.enable()
    gc.unfreeze()


def test_garbage_is_looked_for_again_when_the_last_maker_is_done():
    with collecting.much_that_stays():
        collecting.wait()
        collecting.go_on()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_nothing_is_collected_while_the_book_of_cases_is_made(qtbot, qapp, tmp_path, monkeypatch):
    path = tmp_path / "sample.annotator"
    templates.sample(path)
    with Project.open(path) as project:
        person = project.people.named(REVIEWER)
    enabled = []
    monkeypatch.setattr(
        "annotator.ui.review.session.filed",
        lambda *given: enabled.append(gc.isenabled()) or _filed(*given),
    )
    session = review_session(path, person, qapp)
    session.begin()
    qtbot.waitUntil(lambda: session.ready)
    session.end()
    assert enabled and not any(enabled)
    assert gc.isenabled()


def _filed(*given):
    from annotator.review.entry import filed

    return filed(*given)
