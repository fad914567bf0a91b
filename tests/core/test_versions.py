"""Two versions of one set: what comes, what collides, and that nothing of either is lost."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import verbs
from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.history import LoggedStep, next_undo
from annotator.core.span import Span
from annotator.core.suggestion import Fate, SuggestionOutcome
from annotator.core.versions import (
    BrokenHistory,
    Choices,
    Collision,
    Side,
    TwoVersions,
    Version,
    VersionFacts,
    state_after,
    without_relabelling,
)

ARTICLE, PERSON = 1, 1
EMPTY = Version(AnnotationSet(SetStatus(ARTICLE, PERSON)), ())


def new_id() -> str:
    return uuid.uuid4().hex


def made(version: Version, *gestures: Gesture) -> Version:
    """``version`` with these gestures; each has to begin where the one before it ended."""
    work = version.work
    for gesture in gestures:
        for change in gesture.changes:
            held = {**work.annotations, **work.regions}.get(getattr(change.record, "id", ""))
            is_status = isinstance(change.record, SetStatus)
            assert (work.status if is_status else held) == change.before
            work = work.after([change])
    return Version(work, (*version.gestures, *gestures))


def tagged(version: Version, start: int) -> Version:
    changes = verbs.tag(version.work, "actor", [Span(start, start + 2)], new_id)
    return made(version, Gesture(new_id(), PERSON, ARTICLE, GestureKind.TAG, changes))


def finished(version: Version) -> Version:
    changes = verbs.finish(version.work, new_id)
    return made(version, Gesture(new_id(), PERSON, ARTICLE, GestureKind.FINISH, changes))


def undone(version: Version) -> Version:
    """What undo makes of it; the same if there is nothing to undo."""
    log = [LoggedStep(g.id, g.operation, g.of) for g in reversed(version.gestures)]
    step = next_undo(log)
    if step is None:
        return version
    of = next(g for g in version.gestures if g.id == step)
    back = Gesture(new_id(), PERSON, ARTICLE, of.kind, of.inverse, Operation.UNDO, step)
    return made(version, back)


def coming(here: Version, there: Version) -> tuple[Gesture, ...] | None:
    return TwoVersions(here, there).coming(new_id)


BEGUN = tagged(EMPTY, 0)


def test_what_went_on_in_both_collides():
    assert coming(tagged(BEGUN, 10), tagged(BEGUN, 20)) is None


def test_nothing_collides_once_it_is_undone_here():
    there = finished(tagged(BEGUN, 20))
    here = undone(undone(tagged(tagged(BEGUN, 10), 14)))
    assert made(here, *coming(here, there)).work == there.work


def test_nothing_collides_once_it_is_undone_there():
    assert coming(tagged(BEGUN, 10), undone(tagged(BEGUN, 20))) == ()


@pytest.mark.parametrize("side", Side)
def test_of_the_two_the_chosen_one_stands_and_both_are_in_the_log(side):
    here, there = finished(tagged(BEGUN, 10)), tagged(tagged(BEGUN, 20), 30)
    whole = made(here, *TwoVersions(here, there).chosen(side, new_id))
    assert whole.work == (here if side is Side.PROJECT else there).work
    assert {g.id for g in (*here.gestures, *there.gestures)} <= {g.id for g in whole.gestures}
    assert coming(whole, there) == (), "once chosen, the same file brings nothing"


def test_work_goes_on_in_the_file_after_its_version_was_chosen():
    here, there = tagged(BEGUN, 10), tagged(BEGUN, 20)
    here = made(here, *TwoVersions(here, there).chosen(Side.FILE, new_id))
    there = finished(there)
    news = coming(here, there)
    assert news == there.gestures[-1:]
    assert made(here, *news).work.status.state is SetState.DONE


def test_work_that_goes_on_after_the_projects_version_was_chosen_collides_again():
    here, there = tagged(BEGUN, 10), tagged(BEGUN, 20)
    here = made(here, *TwoVersions(here, there).chosen(Side.PROJECT, new_id))
    assert coming(here, tagged(there, 30)) is None


def test_whoever_chose_gives_the_choice_on():
    """One copy took both in and chose; the other one, which did nothing since, follows."""
    one, other = tagged(BEGUN, 10), tagged(BEGUN, 20)
    chosen = made(one, *TwoVersions(one, other).chosen(Side.PROJECT, new_id))
    followed = made(other, *coming(other, chosen))
    assert followed.work == chosen.work
    assert coming(followed, chosen) == () and coming(chosen, followed) == ()


def test_whoever_did_the_same_and_more_is_followed():
    here, there = finished(BEGUN), finished(BEGUN)
    assert coming(here, there) == ()
    reopened = verbs.reopen(there.work)
    there = made(there, Gesture(new_id(), PERSON, ARTICLE, GestureKind.REOPEN, reopened))
    there = tagged(there, 20)
    assert made(here, *coming(here, there)).work == there.work
    assert coming(there, here) == ()


def test_a_history_from_another_state_is_none():
    forged = tagged(BEGUN, 20)
    with pytest.raises(BrokenHistory):
        TwoVersions(tagged(BEGUN, 10), Version(BEGUN.work, forged.gestures))


def test_single_sets_are_chosen_and_all_others():
    choices = Choices({("Amal", 1): Side.FILE}, Side.PROJECT)
    assert choices.of("Amal", 1) is Side.FILE and choices.of("Amal", 2) is Side.PROJECT
    assert Choices().of("Amal", 1) is None


def test_what_is_chosen_for_a_point_or_its_article_goes_before_what_is_for_all():
    point, beside, elsewhere = (1, "case", "a"), (1, "case", "b"), (2, "case", "c")
    choices = Choices(
        of_others=Side.PROJECT,
        of_articles={1: Side.FILE},
        of_points={point: Side.PROJECT},
    )
    chosen = [choices.of_point(each) for each in (point, beside, elsewhere)]
    assert chosen == [Side.PROJECT, Side.FILE, Side.PROJECT]
    assert choices.of("Amal", 1) is Side.FILE and choices.of("Amal", 2) is Side.PROJECT


def test_a_collision_is_chosen_by_the_id_of_its_article_and_whose_set_it_is():
    facts = VersionFacts(SetState.DONE, 3, 2, "")
    assert Collision("Amal", 1, "sana-7", "عنوان", facts, facts).address == "sana-7:Amal"


def test_how_a_set_was_is_read_off_what_was_done_since():
    tagged_twice = tagged(BEGUN, 10)
    assert state_after(tagged_twice, 1) == BEGUN.work
    with pytest.raises(BrokenHistory):
        state_after(Version(BEGUN.work, tagged_twice.gestures), 1)


STEPS = st.lists(st.sampled_from(["tag", "tag", "undo", "finish"]), max_size=5)


def done(version: Version, steps: list[str], place: int) -> Version:
    for number, step in enumerate(steps):
        if step == "undo":
            version = undone(version)
        elif step == "finish" and version.work.status.state is SetState.IN_PROGRESS:
            version = finished(version)
        elif step == "tag" and version.work.status.state is not SetState.DONE:
            version = tagged(version, place + 4 * number)
    return version


@given(before=STEPS, here=STEPS, there=STEPS, later=STEPS, side=st.sampled_from(Side))
@settings(max_examples=40)
def test_whatever_people_did_ends_as_chosen_and_goes_on(before, here, there, later, side):
    common = done(EMPTY, before, 0)
    ours, theirs = done(common, here, 100), done(common, there, 200)
    parted = TwoVersions(ours, theirs)
    news = parted.coming(new_id)
    whole = made(ours, *(parted.chosen(side, new_id) if news is None else news))
    assert whole.work in (ours.work, theirs.work)
    assert coming(whole, theirs) == ()
    if whole.work == theirs.work and {*theirs.gestures} <= {*whole.gestures}:
        later_there = done(theirs, later, 300)
        news = coming(whole, later_there)
        assert news is not None and made(whole, *news).work == later_there.work


def imported_into(version: Version, start: int) -> Version:
    """``version`` with a span that came by an import, and finished by it: in no gesture."""
    work = version.work.after(verbs.tag(version.work, "actor", [Span(start, start + 2)], new_id))
    return Version(work.after(verbs.finish(work, new_id)), version.gestures)


def test_what_was_imported_meanwhile_collides_and_is_kept_or_taken_away_as_chosen():
    here, there = imported_into(BEGUN, 30), tagged(BEGUN, 10)
    with pytest.raises(BrokenHistory):
        TwoVersions(here, there)
    versions = TwoVersions(here, there, imported=True)
    assert versions.coming(new_id) is None
    assert made(here, *versions.chosen(Side.FILE, new_id)).work == there.work
    in_project, in_file = versions.facts()
    assert (in_project.state, in_project.annotations, in_project.gestures) == (SetState.DONE, 2, 0)
    assert (in_file.annotations, in_file.gestures) == (2, 1)


def test_what_was_imported_and_done_in_the_file_too_needs_nothing():
    there = finished(tagged(BEGUN, 10))
    here = Version(there.work, BEGUN.gestures)
    assert TwoVersions(here, there, imported=True).coming(new_id) == ()


def test_a_gesture_on_another_set_makes_no_version_of_this_one():
    other = AnnotationSet(SetStatus(ARTICLE + 1, PERSON))
    changes = verbs.tag(other, "actor", [Span(0, 2)], new_id)
    stray = Gesture(new_id(), PERSON, ARTICLE, GestureKind.TAG, changes)
    with pytest.raises(BrokenHistory):
        TwoVersions(BEGUN, Version(BEGUN.work, (*BEGUN.gestures, stray)))


def test_a_merge_of_labels_since_is_taken_back_before_work_from_elsewhere_comes():
    version = tagged(EMPTY, 0)
    (annotation,) = version.work.annotations.values()
    change = Change(annotation, replace(annotation, label="location"))
    kind = GestureKind.MERGE_LABELS
    merged = made(version, Gesture(new_id(), PERSON, ARTICLE, kind, (change,)))
    (back,) = without_relabelling(merged, version, new_id)
    assert back.operation is Operation.UNDO and back.changes == (change.inverse,)
    assert without_relabelling(version, EMPTY, new_id) == ()
    assert without_relabelling(merged, merged, new_id) == (), "the other one saw it"


def test_what_became_of_a_suggestion_is_found_in_the_set():
    outcome = SuggestionOutcome(
        new_id(), ARTICLE, PERSON, Span(0, 2), "actor", "memory", 0.5, "", Fate.DISMISSED
    )
    gesture = Gesture(new_id(), PERSON, ARTICLE, GestureKind.TAG, (Change(None, outcome),))
    here = Version(EMPTY.work.after(gesture.changes), (gesture,))
    assert coming(EMPTY, here) is not None
