"""Which articles come back to somebody: a share of what they finished long enough ago."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.repeats import LATER, drawn, person_behind, stand_in


def as_they_are(numbers):
    return list(numbers)


@given(st.integers(1, 2**31))
def test_whoever_stands_in_for_somebody_stands_for_them_alone(person):
    assert person_behind(stand_in(person)) == person_behind(person) == person
    assert stand_in(stand_in(person)) == stand_in(person) < 0


def test_what_was_finished_just_now_does_not_come_back():
    assert drawn(range(LATER), set(), set(), 100, as_they_are) == []
    assert drawn(range(LATER + 2), set(), set(), 100, as_they_are) == [0, 1]


def test_a_small_share_of_little_is_one():
    assert len(drawn(range(LATER + 3), set(), set(), 5, as_they_are)) == 1
    assert drawn(range(LATER + 3), set(), set(), 0, as_they_are) == []


@given(
    st.integers(0, 120),
    st.integers(0, 100),
    st.sets(st.integers(0, 119)),
    st.randoms(use_true_random=False),
)
def test_drawing_again_changes_nothing_and_what_is_known_never_comes(many, share, spared, random):
    def shuffled(numbers):
        return random.sample(list(numbers), len(numbers))

    finished = range(1, many + 1)
    first = drawn(finished, set(), spared, share, shuffled)
    assert first == sorted(set(first))
    assert set(first) <= set(finished[:-LATER]) - spared
    if len(first) == max(1, share * max(0, many - LATER) // 100):
        assert drawn(finished, set(first), spared, share, shuffled) == []
