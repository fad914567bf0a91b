"""Releasing: only what is settled, everything at once,
and never under the eyes of who still works on it.
"""

from __future__ import annotations

import json

import pytest

from annotator.core.annotation import SetState
from annotator.core.article import ArticleDetails
from annotator.core.decision import Means, Release
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.review import releasing
from annotator.jobs.review.feedback import feedback
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
    taken(project, "few", f"{TEXT} 7", Amal=AMAL[:1], Badr=AMAL[:1])
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


def test_what_all_finished_empty_is_released_once_somebody_looked(project):
    with_people(project)
    taken(project, "empty", TEXT, Amal=[], Badr=[])
    assert release(project, "Rim").not_ready == {NotReady.CASES_LEFT: 1}
    decide(project, cases(project, 1)[TEXT].case)
    assert release(project, "Rim").released == [1]


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
    look_at = releasing._Releases.look_at

    def slowly(*arguments):
        look_at(*arguments)
        if 6 in several.finished.people_at_work():
            return
        with Project.open(several.path) as window:
            gesture(window, GestureKind.REOPEN, 6, 1, "reopen")

    monkeypatch.setattr(releasing._Releases, "look_at", slowly)
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
    look_at = releasing._Releases.look_at

    def slowly(*arguments):
        look_at(*arguments)
        with Project.open(several.path) as window:
            if window.people.named("Cyra") is None:
                window.people.add("Cyra", Role.ANNOTATOR)

    monkeypatch.setattr(releasing._Releases, "look_at", slowly)
    assert release(several, "Rim").released == []
    assert several.review.released() == {}


# -- what happens to a released article ------------------------------------------------------------


@pytest.fixture
def released(several: Project) -> Project:
    """Article 5 as it was released: both of its cases went to Badr, who is right."""
    for one in cases(several, 5).values():
        if one.left:
            badr = next(variant for variant in one.case.variants if 2 in variant.people)
            decide(several, one.case, *badr.spans)
    release(several, "Rim", "left")
    return several


def gold(project: Project) -> list[str]:
    """The gold of article 5, as it is exported."""
    out = project.path.with_suffix(".jsonl")
    export(project, out, ExportOptions(set="gold"))
    lines = map(json.loads, out.read_text("utf-8").splitlines())
    return next([span["text"] for span in line["spans"]] for line in lines if line["id"] == "left")


def corrections(project: Project, name: str) -> list[tuple[int, int]]:
    """Of how many spans how many were kept, for each released article that ``name`` finished."""
    person = project.people.named(name)
    assert person is not None
    return [(one.confirmed, len(one.spans)) for one in feedback(project, person).articles]


def test_what_is_released_stays_so_whoever_finishes_or_decides_later(released):
    before = gold(released), corrections(released, "Amal")
    assert before == (["الوفد", "حمص", "واشنطن"], [(1, 4)])

    taken(released, "left", f"{TEXT} 5", Cyrine=[("الوفد", "actor"), ("دمشق", "location")])
    assert [one.standing for one in cases(released, 5).values() if one.left] != []
    assert (gold(released), corrections(released, "Amal")) == before
    assert corrections(released, "Cyrine") == []
    with pytest.raises(WorldError, match="released already"):
        release(released, "Rim", "left")  # it has cases left

    for one in cases(released, 5).values():
        if one.left:
            cyrine = next(variant for variant in one.case.variants if 5 in variant.people)
            decide(released, one.case, *cyrine.spans)
    assert (gold(released), corrections(released, "Amal")) == before
    report = release(released, "Rim", "left")
    assert (report.released, report.anew) == ([5], 1)
    assert gold(released) == ["الوفد", "دمشق"]
    assert corrections(released, "Cyrine") == [(2, 2)]
    released.undo(3, among=REVIEWING)
    assert (gold(released), corrections(released, "Amal")) == before


def test_what_everybody_took_up_again_stays_released(released):
    before = gold(released), corrections(released, "Amal")
    for person in (1, 2):
        gesture(released, GestureKind.REOPEN, 5, person, "reopen")
    assert (gold(released), corrections(released, "Amal")) == before


def test_a_decision_that_is_taken_back_is_still_that_of_the_release(released):
    before = gold(released), corrections(released, "Amal")
    released.undo(3, among=REVIEWING)  # the release
    released.redo(3, among=REVIEWING)
    one = next(one for one in cases(released, 5).values() if one.decision)
    decide(released, one.case)
    released.undo(3, among=REVIEWING)
    assert (gold(released), corrections(released, "Amal")) == before


def test_what_an_older_version_released_is_as_it_is_now(released):
    old = Release(5, 3, "2026-01-01T00:00:00.000Z")
    change = Change(released.review.release(5), old)
    released.apply(Gesture(new_id(), 3, 5, GestureKind.RELEASE, (change,)))
    assert released.review.release(5) == old
    one = next(one for one in cases(released, 5).values() if one.decision)
    decide(released, one.case)
    assert gold(released) != ["الوفد", "حمص", "واشنطن"]
    assert release(released, "Rim", "left").anew == 1
