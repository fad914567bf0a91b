"""Undo and redo read from the log, against two plain stacks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.gesture import Operation
from annotator.core.history import LoggedStep, next_redo, next_undo

STEPS = st.lists(st.sampled_from(Operation), max_size=40)


@given(STEPS)
def test_the_log_says_what_two_stacks_would(steps):
    log: list[LoggedStep] = []
    done: list[str] = []
    undone: list[str] = []
    for number, step in enumerate(steps):
        assert next_undo(reversed(log)) == (done[-1] if done else None)
        assert next_redo(reversed(log)) == (undone[-1] if undone else None)
        if step is Operation.DO:
            done.append(f"g{number}")
            undone.clear()
            log.append(LoggedStep(f"g{number}", step))
        elif step is Operation.UNDO and done:
            undone.append(done.pop())
            log.append(LoggedStep(f"u{number}", step, undone[-1]))
        elif step is Operation.REDO and undone:
            done.append(undone.pop())
            log.append(LoggedStep(f"r{number}", step, done[-1]))


def test_obsolete_gestures_are_passed_over():
    log = [LoggedStep("a", Operation.DO), LoggedStep("b", Operation.DO)]
    assert next_undo(reversed(log), {"b"}) == "a"
    assert next_undo(reversed(log), {"a", "b"}) is None
    log.append(LoggedStep("u", Operation.UNDO, "b"))
    assert next_redo(reversed(log), {"b"}) is None


def test_the_log_is_read_only_as_far_as_needed():
    def newest_first():
        yield LoggedStep("u", Operation.UNDO, "b")
        yield LoggedStep("b", Operation.DO)
        yield LoggedStep("a", Operation.DO)
        raise AssertionError("read too far")

    assert next_undo(newest_first()) == "a"
    assert next_redo(newest_first()) == "b"


def test_what_lies_below_an_obsolete_gesture_is_taken_back_once():
    log = [
        LoggedStep("a", Operation.DO),
        LoggedStep("b", Operation.DO),
        LoggedStep("c", Operation.DO),
    ]
    log.append(LoggedStep("u1", Operation.UNDO, "b"))  # c could not be taken back
    assert next_undo(reversed(log), {"c"}) == "a"
    assert next_redo(reversed(log), {"c"}) == "b"
    log.append(LoggedStep("u2", Operation.UNDO, "a"))
    assert next_undo(reversed(log), {"c"}) is None
    log.append(LoggedStep("r1", Operation.REDO, "a"))
    assert next_undo(reversed(log), {"c"}) == "a"
    assert next_redo(reversed(log), {"c"}) == "b"
