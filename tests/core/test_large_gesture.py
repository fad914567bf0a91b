"""Parts of a gesture of very many changes: together they are the gesture, and one step of undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import large_gesture
from annotator.core.decision import Release
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.history import LoggedStep, next_redo, next_undo

AT = "2026-04-11T08:00:00.000Z"


def releases(count: int, id: str = "a" * 32) -> Gesture:
    changes = tuple(Change(None, Release(number, 3, AT)) for number in range(1, count + 1))
    return Gesture(id, 3, 1, GestureKind.RELEASE, changes)


@settings(max_examples=20)
@given(st.integers(1, 5 * large_gesture.MOST_CHANGES))
def test_its_parts_are_the_gesture_and_none_is_large(count):
    whole = releases(count)
    parted = [*large_gesture.parted(whole)]
    assert large_gesture.joined(parted) == whole
    assert not any(map(large_gesture.is_large, parted))
    assert large_gesture.is_large(whole) == (len(parted) > 1)
    assert {large_gesture.whole_id(part.id) for part in parted} == {whole.id}
    assert len({part.id for part in parted}) == len(parted)


def test_each_part_is_on_an_article_that_it_changes():
    for part in large_gesture.parted(releases(2 * large_gesture.MOST_CHANGES + 1)):
        assert part.article == part.changes[0].record.article


def test_what_people_do_to_their_own_set_has_no_parts():
    assert not large_gesture.is_large(
        replace(releases(2 * large_gesture.MOST_CHANGES), kind=GestureKind.TAG_ELSEWHERE)
    )


@pytest.mark.parametrize("operations", [[], ["undo"], ["undo", "redo"], ["undo", "redo", "undo"]])
def test_undo_and_redo_take_all_lines_of_a_gesture_for_one_step(operations):
    """Newest first, each gesture in three lines."""
    lines = [LoggedStep("a", Operation.DO)] * 3
    for number, operation in enumerate(operations):
        lines = [LoggedStep(f"b{number}", Operation(operation), "a")] * 3 + lines
    undone = bool(operations) and operations[-1] == "undo"
    assert next_undo(lines) == (None if undone else "a")
    assert next_redo(lines) == ("a" if undone else None)
