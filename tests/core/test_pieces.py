"""Work in pieces: who waits between them has a turn, and may end it."""

from __future__ import annotations

import pytest

from annotator.core.pieces import in_pieces, stopping_for


def test_before_each_piece_somebody_has_a_turn_and_all_comes():
    turns: list[int] = []
    gone: list[int] = []
    with stopping_for(lambda: turns.append(len(gone))):
        for item in in_pieces(range(10), 4):
            gone.append(item)
    assert gone == list(range(10))
    assert turns == [0, 4, 8]


def test_an_error_between_pieces_ends_the_work():
    def refuse() -> None:
        raise TimeoutError

    with stopping_for(refuse), pytest.raises(TimeoutError):
        list(in_pieces("abc"))


def test_nobody_has_a_turn_unless_it_was_asked_for():
    turns: list[None] = []
    with stopping_for(lambda: turns.append(None)):
        pass
    assert list(in_pieces("abc", 1)) == ["a", "b", "c"]
    assert not turns
