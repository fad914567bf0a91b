"""Changes and gestures: what one user action did."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.span import Span
from tests.core.strategies import PERSON

OLD = Annotation("a", 1, PERSON, "actor", Span(0, 3))
NEW = replace(OLD, label="place")


def gesture(*changes: Change, **fields: object) -> Gesture:
    return Gesture("g", PERSON, 1, GestureKind.TAG, changes, **fields)


@pytest.mark.parametrize("sides", [(None, None), (OLD, OLD), (OLD, SetStatus(1, PERSON))])
def test_a_change_of_nothing_or_of_two_records_is_refused(sides):
    with pytest.raises(ValueError, match="a change"):
        Change(*sides)


def test_the_record_of_a_change_is_its_later_side():
    assert Change(None, NEW).record is NEW
    assert Change(OLD, NEW).record is NEW
    assert Change(OLD, None).record is OLD


def test_the_inverse_is_the_other_way_round_and_last_first():
    done = gesture(Change(None, OLD), Change(OLD, NEW))
    assert done.inverse == (Change(NEW, OLD), Change(OLD, None))
    assert [change.inverse.inverse for change in done.changes] == list(done.changes)


def test_a_gesture_changes_something_and_only_an_undo_or_redo_names_another():
    with pytest.raises(ValueError, match="must change something"):
        gesture()
    with pytest.raises(ValueError, match="names the gesture"):
        gesture(Change(None, OLD), of="other")
    with pytest.raises(ValueError, match="names the gesture"):
        gesture(Change(None, OLD), operation=Operation.UNDO)
    assert gesture(Change(None, OLD), operation=Operation.REDO, of="other").of == "other"


def test_every_record_knows_where_it_belongs():
    assert OLD.key == (1, PERSON, "a")
    assert SetStatus(1, PERSON, SetState.DONE).key == (1, PERSON)
