"""Releasing: only what is settled, everything at once,
and never under the eyes of who still works on it.
"""

from __future__ import annotations

import pytest

from annotator.core.annotation import SetState
from annotator.core.article import ArticleDetails
from annotator.core.decision import Means
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.jobs.review import releasing
from annotator.jobs.review.releasing import NotReady, release
from annotator.jobs.review.settling import SettleOptions, settle
from annotator.jobs.work import Cancelled
from annotator.store.file.errors import StaleChange
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.jobs.reviews import AMAL, BADR, TEXT, cases, decide, gesture, taken, with_people


@pytest.fixture
def several(project: Project) -> Project:
    """An article for each reason not to be released, and two that are ready: 6 and 7."""
    with_people(project)
    taken(project, "todo", f"{TEXT} 1", Amal=SetState.DONE)
    taken(project, "begun", f"{TEXT} 2", Amal=AMAL, Badr=SetState.IN_PROGRESS)
    taken(project, "alone", f"{TEXT} 3", Amal=AMAL, Badr=SetState.SKIPPED)
    taken(project, "skipped", f"{TEXT} 4", Amal=SetState.SKIPPED, Badr=SetState.SKIPPED)
    taken(project, "left", f"{TEXT} 5", Amal=AMAL, Badr=BADR)
    taken(project, "same", f"{TEXT} 6", Amal=AMAL, Badr=AMAL)
    taken(project, "empty", f"{TEXT} 7", Amal=[], Badr=[])
    return project


def test_what_is_ready_is_released_and_of_the_rest_it_is_said_why_not(several):
    report = release(several, "Rim")

    assert report.released == [6, 7] == sorted(several.review.released())
    assert report.not_ready == {
        NotReady.AT_WORK: 2,
        NotReady.ALONE: 1,
        NotReady.UNFINISHED: 1,
        NotReady.CASES_LEFT: 1,
    }
    assert {one.person for one in several.review.released().values()} == {3}
    again = release(several, "Lama")
    assert again.released == [] and again.not_ready[NotReady.RELEASED] == 2
    assert {one.person for one in several.review.released().values()} == {3}


def test_one_undo_takes_it_back(several):
    release(several, "Rim")
    assert several.undo(3, among=REVIEWING).kind is GestureKind.RELEASE
    assert several.review.released() == {}


def test_an_article_is_ready_once_its_last_case_is_decided(several):
    for one in cases(several, 5).values():
        assert NotReady.CASES_LEFT in release(several, "Rim").not_ready
        if one.left:
            decide(several, one.case)
    assert release(several, "Rim").released == [5]


def test_what_waits_for_the_blind_check_is_not_ready(several):
    policies = {label.name: frozenset({Means.AGREED}) for label in several.label_set}
    settle(several, SettleOptions(policies, "Rim"))
    drawn = {one.article for one in several.review.decisions() if one.checked}
    assert drawn and not drawn & set(release(several, "Rim").released)


@pytest.mark.parametrize(
    ("article", "sentence"),
    [
        ("todo", "somebody still has it to do"),
        ("begun", "somebody still has it to do"),
        ("alone", "one person alone finished it"),
        ("skipped", "nobody finished it"),
        ("left", "it has cases left"),
        ("none", "There is no article “none”"),
    ],
)
def test_one_article_is_released_or_it_is_said_why_not(several, article, sentence):
    with pytest.raises(WorldError, match=sentence):
        release(several, "Rim", article)
    assert several.review.released() == {}


def test_the_refusal_names_the_article_by_its_title_if_it_has_one(several):
    with pytest.raises(WorldError, match="The article “left” cannot be released: it has cases"):
        release(several, "Rim", "left")
    details = ArticleDetails(5, "جسر الوادي", "", "")
    old = ArticleDetails.of(several.articles.read(5))
    gesture = Gesture(new_id(), 1, 5, GestureKind.DETAILS, (Change(old, details),))
    several.apply(gesture)
    with pytest.raises(WorldError, match="The article “جسر الوادي” cannot be released: it has"):
        release(several, "Rim", "left")


def test_one_article_is_released_alone(several):
    assert release(several, "Rim", "same").released == [6] == [*several.review.released()]
    with pytest.raises(WorldError, match="released already"):
        release(several, "Rim", "same")


def test_annotators_do_not_release(several):
    with pytest.raises(WorldError, match="Amal is an annotator"):
        release(several, "Amal")


def test_somebody_who_comes_later_keeps_articles_from_being_released(several):
    several.people.add("Cyrine", Role.ANNOTATOR)
    assert release(several, "Rim").released == []


def test_stopped_nothing_is_released(several):
    with pytest.raises(Cancelled):
        release(several, "Rim", cancelled=lambda: True)
    assert several.review.released() == {}


def test_what_is_taken_up_while_it_is_looked_at_is_not_released(several, monkeypatch):
    looked_at = releasing._looked_at

    def slowly(*arguments):
        found = list(looked_at(*arguments))
        if 6 in several.review.people_at_work():
            return found
        with Project.open(several.path) as window:
            gesture(window, GestureKind.REOPEN, 6, 1, "reopen")
        return found

    monkeypatch.setattr(releasing, "_looked_at", slowly)
    assert release(several, "Rim").released == [7]


def test_a_redo_releases_nothing_that_was_taken_up_since(several):
    release(several, "Rim", "same")
    several.undo(3, REVIEWING)
    gesture(several, GestureKind.REOPEN, 6, 1, "reopen")
    with pytest.raises(StaleChange, match="took up something here"):
        several.redo(3, REVIEWING)
    assert several.review.released() == {}
    assert several.redo(3, REVIEWING) is None


def test_a_redo_releases_nothing_that_was_changed_since(several):
    """Badr took his set up again and finished it: nobody looked at what he says now."""
    release(several, "Rim", "same")
    several.undo(3, REVIEWING)
    gesture(several, GestureKind.REOPEN, 6, 2, "reopen")
    gesture(several, GestureKind.FINISH, 6, 2, "finish")
    with pytest.raises(StaleChange, match="took up something here"):
        several.redo(3, REVIEWING)
    assert several.review.released() == {}


def test_a_redo_releases_again_what_nobody_touched(several):
    left = cases(several, 5)
    for one in left.values():
        if one.left:
            decide(several, one.case)
    release(several, "Rim", "left")
    for _ in range(3):
        several.undo(3, REVIEWING)
    gesture(several, GestureKind.REOPEN, 6, 2, "reopen")  # another article
    for _ in range(3):
        several.redo(3, REVIEWING)
    assert list(several.review.released()) == [5]


def test_what_is_given_out_while_it_is_looked_at_is_not_released(several, monkeypatch):
    looked_at = releasing._looked_at

    def slowly(*arguments):
        found = list(looked_at(*arguments))
        with Project.open(several.path) as window:
            if window.people.named("Cyra") is None:
                window.people.add("Cyra", Role.ANNOTATOR)
        return found

    monkeypatch.setattr(releasing, "_looked_at", slowly)
    assert release(several, "Rim").released == []
    assert several.review.released() == {}
