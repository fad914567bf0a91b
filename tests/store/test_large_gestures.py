"""What a reviewer does to very many cases at once is one step, written by short transactions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core import large_gesture
from annotator.core.annotation import SetState
from annotator.core.decision import Release
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.store.check.check import check
from annotator.store.file.errors import LockedProject, StaleChange
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.store.staging.staging import Staging
from tests.store.beside import just_before
from tests.store.making import connection_of, draft, tag, taken
from tests.store.reviewing import AT, REVIEWER, decision, finish, reopen, with_reviewer, written

FEW = 4
MANY = 11  # changes: three parts


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """A gesture of more than four changes is large, and each part a transaction of its own."""
    monkeypatch.setattr(large_gesture, "MOST_CHANGES", FEW)
    monkeypatch.setattr("annotator.store.staging.staging.MOST_ROWS", FEW)


@pytest.fixture
def reviewed(project):
    return with_reviewer(project)


@pytest.fixture
def window(path, reviewed):
    """Somebody else at work in the same project."""
    with Project.open(path, busy_milliseconds=40) as opened:
        yield opened


def policy(number: int = MANY) -> Gesture:
    changes = tuple(Change(None, decision(1 + n % 3)) for n in range(number))
    return Gesture(new_id(), REVIEWER, 1, GestureKind.POLICY, changes)


def lines(project: Project) -> list[tuple[str, str, int]]:
    """Of the log: the operation, the kind, and how many changes, in order."""
    return (
        connection_of(project)
        .execute("SELECT operation, kind, json_array_length(changes) FROM log ORDER BY number")
        .fetchall()
    )


def test_a_large_gesture_is_committed_in_lines_of_few_changes_and_is_one_step(reviewed, path):
    made = reviewed.apply(policy())
    assert reviewed.review.decisions() == sorted(
        (change.after for change in made.changes), key=lambda each: each.article
    )
    assert lines(reviewed) == [("do", "policy", n) for n in (4, 4, 3)]
    assert reviewed.undoable(REVIEWER, REVIEWING) == made
    undone = reviewed.undo(REVIEWER, REVIEWING)
    assert undone is not None and undone.of == made.id and len(undone.changes) == MANY
    assert reviewed.review.decisions() == []
    assert reviewed.undo(REVIEWER, REVIEWING) is None
    assert len(reviewed.redo(REVIEWER, REVIEWING).changes) == MANY
    assert reviewed.redo(REVIEWER, REVIEWING) is None
    assert len(reviewed.review.decisions()) == MANY
    assert [operation for operation, *_ in lines(reviewed)] == ["do"] * 3 + ["undo"] * 3 + [
        "redo"
    ] * 3
    assert check(path) == []


def test_no_transaction_writes_more_than_its_part(reviewed, monkeypatch):
    rows, real = [], Staging._write_some

    def counted(self: Staging, write):
        before = self._connection.total_changes
        left = real(self, write)
        rows.append(self._connection.total_changes - before)
        return left

    monkeypatch.setattr(Staging, "_write_some", counted)
    reviewed.apply(policy())
    reviewed.undo(REVIEWER, REVIEWING)
    assert len(rows) >= 6
    assert max(rows) <= FEW + 2  # and its line of the log, and its piece


def test_others_hear_of_all_of_it_and_who_made_it_of_nothing(reviewed, window):
    window.news()
    reviewed.apply(policy())
    news = window.news()
    assert sum(len(gesture.changes) for gesture in news.gestures) == MANY
    assert reviewed.news() is None or reviewed.news().gestures == ()


def test_what_was_there_before_is_taken_back_after_it(reviewed):
    single = written(reviewed, decision(2))
    reviewed.apply(policy())
    reviewed.undo(REVIEWER, REVIEWING)
    assert reviewed.undo(REVIEWER, REVIEWING).of == single.id


# -- beside others ---------------------------------------------------------------------------------


def test_one_of_review_waits_until_all_parts_are_written(reviewed, window, monkeypatch, path):
    """Else a decision of a moment later would be superseded unseen."""

    def decide() -> None:
        with pytest.raises(LockedProject, match="being taken into"):
            written(window, decision(1))
        with pytest.raises(LockedProject):
            window.undo(REVIEWER, REVIEWING)

    written(window, decision(3))
    just_before(monkeypatch, "write_staged", decide)
    reviewed.apply(policy())
    assert len(reviewed.review.decisions()) == 1 + MANY
    last = written(window, decision(1))
    assert window.review.decisions(1)[-1] == last.changes[0].after
    assert check(path) == []


def test_labelling_passes_between(reviewed, window, monkeypatch, path):
    just_before(monkeypatch, "write_staged", lambda: window.apply(tag(window, 1, 1, 0, 4)))
    reviewed.apply(policy())
    assert window.undo(1) is not None
    assert check(path) == []


def test_a_decision_meanwhile_is_not_passed_over(reviewed, window, monkeypatch):
    just_before(monkeypatch, "decide", lambda: written(window, decision(2)))
    with pytest.raises(StaleChange):
        reviewed.apply(policy())
    assert len(reviewed.review.decisions()) == 1
    assert len(lines(reviewed)) == 1


def test_an_undo_that_met_a_decision_can_be_tried_again(reviewed, window, monkeypatch):
    made = reviewed.apply(policy())
    just_before(monkeypatch, "decide", lambda: written(window, decision(2)))
    with pytest.raises(StaleChange):
        reviewed.undo(REVIEWER, REVIEWING)
    assert reviewed.undo(REVIEWER, REVIEWING).of != made.id  # the decision is the last step now
    assert reviewed.undo(REVIEWER, REVIEWING).of == made.id


def test_an_article_that_is_taken_up_meanwhile_is_not_released(reviewed, window, monkeypatch):
    numbers = released(reviewed)
    just_before(monkeypatch, "decide", lambda: reopen(window, numbers[-1], 1))
    basis = reviewed.basis(REVIEWING)
    with pytest.raises(StaleChange):
        reviewed.apply(release(numbers), basis=basis)
    assert reviewed.review.released() == {}
    with pytest.raises(StaleChange, match="nothing was released"):
        reviewed.apply(release(numbers), basis=reviewed.basis(REVIEWING))
    assert window.articles.annotation_set(numbers[-1], 1).status.state is SetState.IN_PROGRESS


def test_a_release_is_taken_back_and_made_again_unless_somebody_took_something_up(reviewed, window):
    numbers = released(reviewed)
    reviewed.apply(release(numbers), basis=reviewed.basis(REVIEWING))
    reviewed.undo(REVIEWER, REVIEWING)
    assert reviewed.review.released() == {}
    reviewed.redo(REVIEWER, REVIEWING)
    assert [*reviewed.review.released()] == numbers
    reviewed.undo(REVIEWER, REVIEWING)
    reopen(window, numbers[0], 1)
    with pytest.raises(StaleChange):
        reviewed.redo(REVIEWER, REVIEWING)


def test_a_record_that_was_changed_by_somebody_else_is_told(reviewed):
    made = policy()
    wrong = replace(made, changes=tuple(change.inverse for change in made.changes))
    with pytest.raises(StaleChange, match="changed elsewhere"):
        reviewed.apply(wrong)
    assert lines(reviewed) == []


def released(project: Project) -> list[int]:
    """Numbers of articles that both people finished: more than a part has."""
    taken(project, [draft(f"قالت وزارة الخارجية السعودية {n}", f"r{n}") for n in range(FEW)])
    numbers = [*project.articles.numbers()]
    for article in numbers:
        for person in (1, 2):
            project.apply(tag(project, article, person, 0, 4))
            finish(project, article, person)
    return numbers


def release(numbers: list[int]) -> Gesture:
    changes = tuple(Change(None, Release(number, REVIEWER, AT)) for number in numbers)
    return Gesture(new_id(), REVIEWER, numbers[0], GestureKind.RELEASE, changes)
