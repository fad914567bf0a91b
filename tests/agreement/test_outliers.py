"""What is far from the usual, by hand: each number is counted here once more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.agreement.figures import Measure
from annotator.agreement.outliers import (
    FastSet,
    SparseSet,
    fast_sets,
    people_below,
    seconds_of_sets,
    sparse_sets,
)
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from tests.agreement.measuring import tallied


def counts(*numbers: int) -> FinishedSets:
    """An article on which people 1, 2, … have so many spans."""
    spans = {
        person: [LabelledSpan(2 * place, 2 * place + 1, "actor") for place in range(number)]
        for person, number in enumerate(numbers, 1)
    }
    return FinishedSets(7, "ا " * 100, spans)


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        ((0, 14), [SparseSet(7, 1, 0, 14)]),
        ((93, 0), [SparseSet(7, 2, 0, 93)]),
        ((0, 4), []),  # an article with few names
        ((3, 14), [SparseSet(7, 1, 3, 14)]),
        ((4, 16), []),  # not more than four times as many
        ((0, 0), []),
        ((0, 9, 21), [SparseSet(7, 1, 0, 15)]),
        ((0, 0, 21), [SparseSet(7, 1, 0, 10.5), SparseSet(7, 2, 0, 10.5)]),
        ((12,), []),
    ],
)
def test_a_set_is_sparse_beside_what_the_others_usually_have(numbers, wanted):
    assert sparse_sets(counts(*numbers)) == wanted


def at(second: int) -> str:
    return f"2026-11-02T{8 + second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.000Z"


def day(*steps: tuple[int, int, bool]) -> Iterator[tuple[int, int, str, bool]]:
    """What person 1 did: after how many seconds, on which article, and whether it finished it."""
    now = 0
    for seconds, article, finishes in steps:
        now += seconds
        yield 1, article, at(now), finishes


def test_time_belongs_to_the_article_on_which_it_ends_and_a_pause_makes_it_unknown():
    worked = day(
        (0, 1, True),  # who knows for how long it was read
        (40, 2, False),
        (60, 2, True),
        (30, 3, False),  # reading the next one
        (301, 3, False),  # away, or reading
        (10, 3, True),
        (5, 3, False),  # taken up again: no time of the first version
        (7, 4, True),
        (900, 5, True),
        (20, 6, False),
    )
    assert seconds_of_sets(worked) == {(2, 1): 100.0, (4, 1): 7.0}


def test_whoever_thinks_before_each_gesture_is_not_fast():
    usual = [(100, article, True) for article in range(1, 12)]
    slow = [*[(360, 12, False)] * 6, (3, 12, True), (400, 13, False), (20, 13, True)]
    seconds = seconds_of_sets(day(*usual, *slow))
    assert len(seconds) == 10 and fast_sets(seconds, dict.fromkeys(range(1, 14), 500)) == []


def test_one_person_after_another_loses_no_time_to_the_other():
    worked = [
        (1, 1, at(0), True),
        (1, 2, at(50), True),
        (2, 1, at(60), True),
        (2, 2, at(70), True),
    ]
    assert seconds_of_sets(worked) == {(2, 1): 50.0, (2, 2): 10.0}


def test_a_set_is_fast_beside_that_persons_usual_for_so_long_a_text():
    seconds = {(article, 1): 100.0 for article in range(1, 9)}
    seconds |= {(9, 1): 19.0, (10, 1): 21.0, (11, 1): 19.0}
    lengths = dict.fromkeys(range(1, 12), 1_000) | {11: 100}  # a short one may be
    assert fast_sets(seconds, lengths) == [FastSet(9, 1, 19.0, pytest.approx(100.0))]
    few = {key: lasted for key, lasted in seconds.items() if key[0] in (1, 2, 3, 4, 5, 6, 9)}
    assert fast_sets(few, lengths) == []


def test_somebody_far_below_is_measured_beside_the_others_among_themselves(labels: LabelSet):
    good = [LabelledSpan(2 * place, 2 * place + 1, "actor") for place in range(10)]
    poor = [*good[:4], *[LabelledSpan(40 + 2 * n, 41 + 2 * n, "actor") for n in range(6)]]
    text = "ا " * 100
    tally = tallied(labels, [FinishedSets(1, text, {1: good, 2: good[:9], 3: poor})])
    (below,) = people_below(tally.pairs, tally.labels)
    assert below.person == 3
    assert (below.others.hits, below.others.of) == (18, 19)
    assert (below.with_others.hits, below.with_others.of) == (8 + 8, 20 + 19)
    two = tallied(labels, [FinishedSets(1, text, {1: good, 3: poor})])
    assert people_below(two.pairs, two.labels) == []


def test_figures_without_some_articles_are_those_of_the_rest(labels: LabelSet):
    sets = [FinishedSets(n, "ا " * 50, {1: [LabelledSpan(0, 1, "actor")], 2: []}) for n in (1, 2)]
    sets.append(
        FinishedSets(
            3, "ا " * 60, {1: [LabelledSpan(0, 1, "actor")]} | {2: [LabelledSpan(0, 1, "actor")]}
        )
    )
    rest = tallied(labels, sets).overall.but({0, 1}).figures()
    assert rest == tallied(labels, sets[2:]).overall.figures()
    assert rest[Measure.STRICT, None].value == 1.0
