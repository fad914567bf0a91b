"""Sums over articles, and what is drawn from them."""

from __future__ import annotations

import random
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.bootstrap import LEAST_ARTICLES, RESAMPLES, BlockCounts, interval
from annotator.agreement.figures import Measure
from annotator.agreement.formulas import drawn_values, measured
from annotator.agreement.measures import Scope
from annotator.core.labels import LabelSet
from tests.agreement.measuring import flat_work, tallied

NAMES = ["actor", "location", "date"]
NUMBERS = st.integers(0, 10**12)
ARTICLES = st.lists(
    st.dictionaries(st.sampled_from([("a",), ("b", 1), ("c", 2)]), st.tuples(NUMBERS, NUMBERS)),
    max_size=8,
)


@given(articles=ARTICLES)
def test_sums_are_those_of_the_blocks(
    articles: list[dict[tuple[object, ...], tuple[int, int]]],
) -> None:
    counts = BlockCounts()
    for place, article in enumerate(articles):
        counts.add(place, article.items())
    expected = {
        name: tuple(sum(article.get(name, (0, 0))[n] for article in articles) for n in (0, 1))
        for article in articles
        for name in article
    }
    assert counts.total() == expected
    assert len(counts) == len(articles)
    for number, article in enumerate(articles):
        assert {
            name: numbers for name, numbers in counts.article(number).items() if any(numbers)
        } == {name: numbers for name, numbers in article.items() if any(numbers)}


@given(articles=ARTICLES.filter(bool), seed=st.integers())
def test_what_is_drawn_is_as_many_articles_as_there_are(
    articles: list[dict[tuple[object, ...], tuple[int, int]]], seed: int
) -> None:
    counts = BlockCounts()
    for place, article in enumerate(articles):
        counts.add(place, [(("one",), (1,)), *article.items()])
    draw = random.Random(seed).choices
    drawn = list(islice(counts.drawn(draw, times=3), 3))
    assert [sums[("one",)] for sums in drawn] == [(len(articles),)] * 3
    again = random.Random(seed).choices
    assert list(counts.drawn(again, times=3)) == drawn


def test_the_interval_leaves_a_fortieth_out_on_each_side() -> None:
    values = [float(n) for n in range(RESAMPLES)]
    random.Random(4).shuffle(values)
    assert interval(values) == (25, 974)
    assert interval(values[: RESAMPLES // 2 - 1]) is None  # most drawings had no value


def test_drawings_that_are_worked_out_together_come_to_what_each_comes_to(
    labels: LabelSet,
) -> None:
    names = [label.name for label in labels]
    counts = scope(labels, 6)._counts
    drawn = list(counts.drawn(random.Random(3).choices, times=20))
    each = [measured(sums, names, frozenset(names[:1])) for sums in drawn]
    together = drawn_values(drawn, names, frozenset(names[:1]))
    assert together == {key: [raws[key].value for raws in each] for key in each[0]}


def scope(labels: LabelSet, articles: int) -> Scope:
    return tallied(labels, flat_work(7, 2, NAMES, articles)).overall


def test_intervals_hold_the_value_and_are_the_same_in_every_run(labels: LabelSet) -> None:
    thirty = scope(labels, 30)
    one = thirty.figures(random.Random(5).choices)
    assert one == thirty.figures(random.Random(5).choices)
    for measure in (Measure.STRICT, Measure.OVERLAP, Measure.KAPPA, Measure.ALPHA):
        figure = one[measure, None]
        assert figure.low < figure.value < figure.high
    assert one[Measure.STRICT, "claim"].low is None


def test_the_interval_narrows_with_more_articles(labels: LabelSet) -> None:
    widths = []
    for articles in (8, 100):
        figure = scope(labels, articles).figures(random.Random(5).choices)[Measure.STRICT, None]
        widths.append(figure.high - figure.low)
    assert widths[1] < widths[0] / 2


def test_a_few_articles_have_no_interval(labels: LabelSet) -> None:
    few = scope(labels, LEAST_ARTICLES - 1).figures(random.Random(5).choices)
    enough = scope(labels, LEAST_ARTICLES).figures(random.Random(5).choices)
    assert few[Measure.STRICT, None].low is None
    assert enough[Measure.STRICT, None].low is not None


def test_who_looks_may_stop_it(labels: LabelSet) -> None:
    seen: list[int] = []

    def look(done: int) -> None:
        seen.append(done)
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        scope(labels, 6).figures(random.Random(5).choices, look)
    assert seen == [1, 2, 3]
