"""Long work asks whether it is still wanted: at once, and then now and then."""

from __future__ import annotations

import pytest

from annotator.core.checking import checked, nothing


class Stopped(Exception):
    pass


def test_items_pass_through_in_order_and_the_question_is_asked_now_and_then():
    asked: list[None] = []
    assert list(checked(range(1_001), lambda: asked.append(None))) == list(range(1_001))
    assert len(asked) == 3  # before the first, the 501st and the 1001st


def test_what_the_question_raises_stops_the_work_before_the_next_item():
    taken = []

    def check() -> None:
        if len(taken) >= 500:
            raise Stopped

    with pytest.raises(Stopped):
        taken.extend(checked(range(2_000), check))  # extend keeps what came before
    assert taken == list(range(500))


def test_of_nothing_nothing_is_asked():
    assert list(checked([], lambda: pytest.fail("asked"))) == []


def test_work_that_is_never_stopped_goes_to_its_end():
    assert list(checked("abc", nothing)) == ["a", "b", "c"]
