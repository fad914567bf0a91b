"""Measures against programs that others wrote, on random work.
Both are only there for the tests.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy
import pytest
from krippendorff import alpha as krippendorff_alpha
from nervaluate import Evaluator

from annotator.agreement.figures import Measure
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from tests.agreement.measuring import figures, flat_work

NAMES = ("actor", "location", "date")


def entries(spans: Sequence[LabelledSpan]) -> list[dict[str, object]]:
    """The spans as nervaluate takes them: the end is the last letter, not the one after it."""
    return [{"label": label, "start": start, "end": end - 1} for start, end, label in sorted(spans)]


def evaluated(work: Sequence[FinishedSets], names: Sequence[str] = NAMES) -> dict[str, dict]:
    """What nervaluate finds between persons 1 and 2."""
    one, other = ([entries(article.spans[p]) for article in work] for p in (1, 2))
    return Evaluator(one, other, tags=list(names), loader="dict").evaluate()


@pytest.mark.parametrize("seed", range(25))
def test_strict_and_boundary_f1_are_those_of_nervaluate(labels: LabelSet, seed: int) -> None:
    """On spans that do not overlap: where they nest, nervaluate's choice hangs on their order."""
    work = flat_work(seed, 2, NAMES)
    found, theirs = figures(labels, *work), evaluated(work)
    assert 0.2 < found[Measure.STRICT, None].value < 0.9
    for measure, name in ((Measure.STRICT, "strict"), (Measure.BOUNDARY, "exact")):
        assert found[measure, None].value == pytest.approx(theirs["overall"][name].f1)
    for label in NAMES:
        assert found[Measure.STRICT, label].value == pytest.approx(
            theirs["entities"][label]["strict"].f1
        )


def reliability(work: Sequence[FinishedSets], people: int, label: str | None) -> numpy.ndarray:
    """What each person says of each code point, as numbers; nothing where they did not finish."""
    known: dict[frozenset[str], int] = {frozenset(): 0}
    columns = []
    for article in work:
        for place in range(len(article.text)):
            column = [numpy.nan] * people
            for person, spans in article.spans.items():
                said = {s.label for s in spans if s.start <= place < s.end}
                if label is not None:
                    said &= {label}
                column[person - 1] = known.setdefault(frozenset(said), len(known))
            columns.append(column)
    return numpy.array(columns).T


def nested_work(seed: int, people: int, articles: int) -> list[FinishedSets]:
    """Random sets whose spans nest and cross; who finished an article differs, two at least."""
    chance = random.Random(seed)

    def spans() -> list[LabelledSpan]:
        found = set()
        for _ in range(chance.randint(0, 7)):
            start = chance.randrange(30)
            end = start + chance.randint(1, 15)
            found.add(LabelledSpan(start, end, chance.choice([*NAMES, "claim"])))
        return sorted(found)

    work = []
    for number in range(1, articles + 1):
        who = sorted(chance.sample(range(1, people + 1), chance.randint(2, people)))
        common = spans()
        sets = {person: sorted({*common[: chance.randint(0, 7)], *spans()}) for person in who}
        work.append(FinishedSets(number, "ء" * 50, sets))
    return work


@pytest.mark.parametrize("seed", range(25))
def test_alpha_is_that_of_krippendorff(labels: LabelSet, seed: int) -> None:
    """Any number of people, spans over one another, articles that some have not finished."""
    people = 2 + seed % 4
    work = nested_work(seed, people, articles=1 + seed % 5)
    found = figures(labels, *work)
    for label in (None, *NAMES, "claim"):
        data = reliability(work, people, label)
        figure = found[Measure.ALPHA, label]
        if len(numpy.unique(data[~numpy.isnan(data)])) < 2:
            assert figure.value is None
        else:
            theirs = krippendorff_alpha(reliability_data=data, level_of_measurement="nominal")
            assert figure.value == pytest.approx(theirs)


@pytest.mark.parametrize("seed", range(25))
def test_kappa_of_one_pair_is_that_of_its_definition(labels: LabelSet, seed: int) -> None:
    """On spans that only differ in their labels, so that everybody can see what goes with what."""
    chance = random.Random(seed)
    spans = [(9 * n, 9 * n + 5) for n in range(40)]
    one = [LabelledSpan(*span, chance.choice(NAMES)) for span in spans]
    other = [
        span if chance.random() < 0.6 else span._replace(label=chance.choice(NAMES)) for span in one
    ]
    found = figures(labels, FinishedSets(1, "ء" * 400, {1: one, 2: other}))
    table = numpy.zeros((3, 3))
    for mine, yours in zip(one, other, strict=True):
        table[NAMES.index(mine.label), NAMES.index(yours.label)] += 1
    table /= table.sum()
    by_chance = (table.sum(0) * table.sum(1)).sum()
    expected = (table.trace() - by_chance) / (1 - by_chance)
    assert found[Measure.KAPPA, None].value == pytest.approx(expected)
