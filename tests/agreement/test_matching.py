"""One-to-one matching, against every matching there is."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.agreement.linking import linked
from annotator.agreement.matching import assignment, matched, pairs
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from tests.agreement.work import TEXT, finished, sets, spans

PASSAGES = frozenset({"claim"})


def overlap(one: LabelledSpan, other: LabelledSpan) -> Fraction:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return Fraction(shared, (one.end - one.start) + (other.end - other.start) - shared)


@given(
    st.integers(1, 5).flatmap(
        lambda rows: st.integers(1, 5).flatmap(
            lambda columns: st.lists(
                st.lists(st.integers(0, 9), min_size=columns, max_size=columns),
                min_size=rows,
                max_size=rows,
            )
        )
    )
)
def test_an_assignment_is_as_good_as_the_best(weights: list[list[int]]) -> None:
    rows, columns = len(weights), len(weights[0])
    size = max(rows, columns)
    padded = [
        [weights[i][j] if i < rows and j < columns else 0 for j in range(size)] for i in range(size)
    ]
    best = max(sum(padded[i][j] for i, j in enumerate(p)) for p in permutations(range(size)))
    found = assignment(weights)
    assert sum(weights[i][j] for i, j in found.items()) == best
    assert len(set(found.values())) == len(found)
    assert all(weights[i][j] for i, j in found.items())


@given(st.lists(spans(), unique=True, max_size=4), st.lists(spans(), unique=True, max_size=4))
def test_the_sum_of_overlaps_is_the_greatest_once_the_same_goes_with_the_same(
    ours: list[LabelledSpan], theirs: list[LabelledSpan]
) -> None:
    found = matched(ours, theirs, TEXT, PASSAGES)
    same = set(ours) & set(theirs)
    assert {a for a, b in found if a == b} == same
    assert sorted(a for a, _ in found if a) == sorted(ours)
    assert sorted(b for _, b in found if b) == sorted(theirs)
    left = [a for a in ours if a not in same]
    right = [b for b in theirs if b not in same]
    size = max(len(left), len(right))
    best = max(
        sum(
            overlap(left[i], right[j])
            for i, j in enumerate(p)
            if i < len(left) and j < len(right) and linked(TEXT, left[i], right[j], PASSAGES)
        )
        for p in permutations(range(size))
    )
    got = sum(overlap(a, b) for a, b in found if a and b and a != b)
    # whole numbers, finer than two sums can differ but for being the same
    assert abs(got - best) <= Fraction(1, 10**9)


@given(st.lists(spans(), unique=True, max_size=5), st.lists(spans(), unique=True, max_size=5))
def test_the_other_way_round_it_is_the_same(
    ours: list[LabelledSpan], theirs: list[LabelledSpan]
) -> None:
    there = matched(ours, theirs, TEXT, PASSAGES)
    back = matched(theirs, ours, TEXT, PASSAGES)
    total = sum(overlap(a, b) for a, b in there if a and b)
    assert total == sum(overlap(a, b) for a, b in back if a and b)
    assert sum(1 for a, b in there if a and b) == sum(1 for a, b in back if a and b)


def test_greedy_would_take_the_best_pair_and_leave_two_alone() -> None:
    """Greedy matching depends on order, and finds fewer pairs than there are."""
    text = "ا" * 20
    long, short = LabelledSpan(10, 20, "actor"), LabelledSpan(16, 20, "actor")
    best, second = LabelledSpan(13, 20, "actor"), LabelledSpan(10, 16, "actor")
    assert overlap(long, best) > overlap(long, second) > overlap(short, best)
    found = matched([long, short], [best, second], text, PASSAGES)
    assert found == [(long, second), (short, best)]


def test_of_two_equally_good_ones_the_same_label_and_then_the_earlier_is_taken() -> None:
    text = "ا" * 12
    one = LabelledSpan(2, 8, "actor")
    early, late = LabelledSpan(1, 7, "actor"), LabelledSpan(3, 9, "actor")
    assert matched([one], [late, early], text, PASSAGES) == [(one, early), (None, late)]
    other = LabelledSpan(1, 7, "location")
    assert matched([one], [other, late], text, PASSAGES) == [(None, other), (one, late)]


@given(work=sets(most=3))
def test_pairs_of_a_case_hold_what_both_said_there(labels: LabelSet, work: FinishedSets) -> None:
    found = [
        pair for case in cases(work, labels) for pair in pairs(case, 1, 2, work.text, PASSAGES)
    ]
    assert sorted(a for a, _ in found if a) == sorted(set(work.spans[1]))
    assert sorted(b for _, b in found if b) == sorted(set(work.spans[2]))
    assert sum(a == b for a, b in found) == len(set(work.spans[1]) & set(work.spans[2]))


def test_somebody_who_has_not_finished_has_no_part(labels: LabelSet) -> None:
    (case,) = cases(finished(TEXT, [("حماة", "actor")], []), labels)
    with pytest.raises(KeyError):
        pairs(case, 1, 3, TEXT, PASSAGES)
