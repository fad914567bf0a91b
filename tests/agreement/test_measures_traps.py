"""Where others measure wrongly; each is named after what went wrong there."""

from __future__ import annotations

import random

import pytest

from annotator.agreement.cases import cases
from annotator.agreement.figures import SHOWN, Figures, Measure, Undefined
from annotator.agreement.measures import is_alarming
from annotator.core.case import CaseKind, FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from tests.agreement.measuring import figures
from tests.agreement.test_measures_oracles import evaluated

SURFACE = "المجلس الأعلى للدفاع المدني"


def work(one: list[LabelledSpan], other: list[LabelledSpan], text: str = SURFACE) -> FinishedSets:
    return FinishedSets(1, text, {1: one, 2: other})


def test_greedy_matching_depends_on_order(labels: LabelSet) -> None:
    """Whichever span comes first, the same ones go together,
    and none is left alone for want of care.

    nervaluate gives the long span the first that it touches, and the second then finds its like
    taken.
    """
    one = [LabelledSpan(2, 10, "actor"), LabelledSpan(12, 20, "actor")]
    other = [LabelledSpan(0, 15, "actor"), LabelledSpan(2, 10, "actor")]
    for mine in (one, one[::-1]):
        for yours in (other, other[::-1]):
            for both in (work(mine, yours), work(yours, mine)):
                found = figures(labels, both)
                assert found[Measure.STRICT, None].value == 0.5
                assert found[Measure.KAPPA, None].of == 2  # (12, 20) goes with (0, 15)
    assert evaluated([work(one, other)])["overall"]["strict"].f1 == 0


def test_longest_wins_bio_erases_nested_spans(labels: LabelSet) -> None:
    """In tags of words only the outer span is left, and the two would agree."""
    outer, inner = LabelledSpan(0, 27, "actor"), LabelledSpan(21, 27, "location")
    found = figures(labels, work([outer, inner], [outer]))
    assert found[Measure.STRICT, None].value == pytest.approx(2 / 3)
    assert found[Measure.STRICT, "location"].value == 0
    assert found[Measure.ALPHA, None].value < 1
    both = figures(labels, work([outer, inner], [inner, outer]))
    assert both[Measure.STRICT, None].value == both[Measure.ALPHA, None].value == 1


def test_agreement_over_no_labels_is_not_1(labels: LabelSet) -> None:
    """Items without a label were reported as agreed and never reviewed (Potato 2.8)."""
    one_label = work(
        [LabelledSpan(0, 6, "actor"), LabelledSpan(7, 13, "actor")],
        [LabelledSpan(0, 6, "actor"), LabelledSpan(14, 20, "actor")],
    )
    found = figures(labels, one_label)
    assert found[Measure.KAPPA, None].value is None
    assert found[Measure.KAPPA, None].why is Undefined.ONE_LABEL
    assert found[Measure.STRICT, None].value == 0.5
    left = [case for case in cases(one_label, labels) if case.kind is not CaseKind.AGREED]
    assert len(left) == 2  # and they come to the reviewer


def test_there_is_no_kappa_over_spans(labels: LabelSet) -> None:
    """Spans that one alone has do not count for kappa: nobody counts what is nowhere."""
    pairs = [LabelledSpan(0, 6, "actor"), LabelledSpan(7, 13, "location")]
    alone = [LabelledSpan(14, 20, "actor"), LabelledSpan(21, 27, "date")]
    assert (
        figures(labels, work(pairs, pairs))[Measure.KAPPA, None]
        == figures(labels, work(pairs + alone, pairs))[Measure.KAPPA, None]
    )


def test_gaps_that_are_dropped_make_agreement_perfect(labels: LabelSet) -> None:
    """What only one has weighs on every F1, though no pair of spans differs."""
    one, other = [LabelledSpan(0, 6, "actor")], [LabelledSpan(14, 20, "actor")]
    found = figures(labels, work(one, other))
    assert [found[measure, None].value for measure in SHOWN[:4]] == [0, 0, 0, 0]


def slips(share: float, missing: float) -> list[FinishedSets]:
    """Two people on 200 articles of 20 names written onto a letter.

    The second takes the letter into ``share`` of the names, and has nothing for ``missing`` of
    them.
    """
    chance = random.Random(15)
    sentence = "كلمة وكلام أخرى والشركة هنا عن بعض "
    made = []
    for number in range(1, 201):
        one, other = [], []
        for n in range(20):
            start = n * len(sentence) + sentence.index("والشركة")
            name = LabelledSpan(start + 1, start + 7, ("actor", "location")[n % 2])
            one.append(name)
            slip, gone = chance.random() < share, chance.random() < missing
            if not gone:
                other.append(name._replace(start=start) if slip else name)
        made.append(FinishedSets(number, sentence * 20, {1: one, 2: other}))
    return made


def test_alpha_cannot_see_fifteen_clitic_slips_in_a_hundred(labels: LabelSet) -> None:
    """The simulation of the design: strict F1 falls to about .788 and the gap says why."""

    def of(found: Figures, measure: Measure) -> float:
        value = found[measure, None].value
        assert value is not None
        return value

    slipped, steady = figures(labels, *slips(0.15, 0.14)), figures(labels, *slips(0, 0.14))
    assert of(slipped, Measure.STRICT) == pytest.approx(0.788, abs=0.01)
    assert of(slipped, Measure.CLITIC) == pytest.approx(of(steady, Measure.CLITIC))
    assert of(slipped, Measure.CLITIC) - of(slipped, Measure.STRICT) > 0.1
    assert of(steady, Measure.STRICT) - of(slipped, Measure.STRICT) > 0.1
    assert of(steady, Measure.ALPHA) - of(slipped, Measure.ALPHA) < 0.02
    assert is_alarming(slipped) and not is_alarming(steady)
