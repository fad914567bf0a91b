"""Measures computed by hand."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.agreement.exact import strict_f1
from annotator.agreement.figures import F1, FigureKey, Figures, Measure, Undefined
from annotator.agreement.measures import GAP_ALARM, is_alarming
from annotator.core.case import CaseKind, FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from tests.agreement.measuring import figures, flat_work, renumbered, tallied, values
from tests.agreement.work import TEXT, finished, said, sets

SENTENCE = "قال الوزير كريم السالمي في “ملعب الصنوبر” وحماة إن الطريق سيفتح يوم الأحد 9 نيسان"

ONE = [
    ("كريم السالمي", "actor"),
    ("ملعب الصنوبر", "location"),
    ("حماة", "location"),
    ("يوم الأحد", "date"),
]
OTHER = [
    ("كريم السالمي", "actor"),  # the same
    ("ملعب الصنوبر", "actor"),  # another label
    ("وحماة", "location"),  # with its clitic
    ("يوم الأحد 9 نيسان", "date"),  # 9 of 17 letters are the same
    ("الطريق", "location"),  # alone
]


def test_the_four_f1_are_those_worked_out_by_hand(labels: LabelSet) -> None:
    """Of nine spans two are the same; four more share their edges or their label."""
    found = figures(labels, finished(SENTENCE, ONE, OTHER))
    assert values(found) | {Measure.ALPHA: None} == {
        Measure.STRICT: round(2 / 9, 3),
        Measure.BOUNDARY: round(4 / 9, 3),
        Measure.CLITIC: round(4 / 9, 3),
        Measure.OVERLAP: round(6 / 9, 3),
        Measure.GAP: round(2 / 9, 3),
        Measure.KAPPA: round((3 - 20 / 16 * 1) / (4 - 20 / 16), 3),
        Measure.ALPHA: None,
    }
    assert [found[measure, None].of for measure in F1] == [9] * 4
    assert found[Measure.STRICT, None].hits == 2


def test_a_pair_with_two_labels_counts_against_both(labels: LabelSet) -> None:
    found = figures(labels, finished(SENTENCE, ONE, OTHER))
    strict = {label: found[Measure.STRICT, label] for label in ("actor", "location", "date")}
    assert {label: (one.hits, one.of) for label, one in strict.items()} == {
        "actor": (2, 3),
        "location": (0, 4),
        "date": (0, 2),
    }
    boundary = {label: found[Measure.BOUNDARY, label] for label in strict}
    assert {label: (one.hits, one.of) for label, one in boundary.items()} == {
        "actor": (3, 3),
        "location": (1, 4),
        "date": (0, 2),
    }


def test_kappa_is_that_worked_out_by_hand(labels: LabelSet) -> None:
    """Cohen's own table: both say A 20 times and B 15; A against B 5 times,
    B against A 10 times.
    """
    text = "كلمة " * 50
    one, other = [], []
    pairs = ["aa"] * 20 + ["ab"] * 5 + ["ba"] * 10 + ["bb"] * 15
    names = {"a": "actor", "b": "location"}
    for place, (mine, yours) in enumerate(pairs):
        one.append(LabelledSpan(5 * place, 5 * place + 4, names[mine]))
        other.append(LabelledSpan(5 * place, 5 * place + 4, names[yours]))
    found = figures(labels, FinishedSets(1, text, {1: one, 2: other}))
    assert found[Measure.KAPPA, None].value == pytest.approx(0.4)
    assert found[Measure.KAPPA, "actor"].value == pytest.approx(
        0.4
    )  # with two labels it is the same
    assert (found[Measure.KAPPA, None].hits, found[Measure.KAPPA, None].of) == (35, 50)
    assert found[Measure.STRICT, None].value == pytest.approx(35 / 50)


def test_alpha_is_that_worked_out_by_hand(labels: LabelSet) -> None:
    """Ten letters: both mark four of them; one marks a fifth.

    Nine of ten letters agree. Of 20 judgements 9 say "actor", 11 nothing: 1 − 19 · 2 / (2 · 9 ·
    11).
    """
    work = FinishedSets(
        1, "ء" * 10, {1: [LabelledSpan(0, 4, "actor")], 2: [LabelledSpan(0, 5, "actor")]}
    )
    found = figures(labels, work)
    assert found[Measure.ALPHA, None].value == pytest.approx(1 - 19 * 2 / (2 * 9 * 11))
    assert found[Measure.ALPHA, "actor"] == found[Measure.ALPHA, None]
    assert found[Measure.ALPHA, None].of == 20
    assert found[Measure.ALPHA, "date"].why is Undefined.NOTHING_MARKED


def test_three_people_are_measured_pair_by_pair(labels: LabelSet) -> None:
    """Micro-average: of the three pairs' spans together."""
    work = finished(SENTENCE, ONE, OTHER, ONE)
    tally = tallied(labels, [work])
    assert {
        pair: scope.figures()[Measure.STRICT, None].hits for pair, scope in tally.pairs.items()
    } == {
        (1, 2): 2,
        (1, 3): 8,
        (2, 3): 2,
    }
    strict = tally.overall.figures()[Measure.STRICT, None]
    assert (strict.hits, strict.of) == (2 + 8 + 2, 9 + 8 + 9)
    pooled = tally.overall.figures()[Measure.KAPPA, None]
    assert pooled.value == pytest.approx(
        (3 + 4 + 3 - (20 / 16 * 4 / 4 + 6 / 16 * 4 + 20 / 16)) / (12 - (20 / 16 + 6 / 4 + 20 / 16)),
    )


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        ([], dict.fromkeys(Measure, Undefined.FEW_PEOPLE)),
        ([[("حماة", "location")]], dict.fromkeys(Measure, Undefined.FEW_PEOPLE)),
        (
            [[], []],
            dict.fromkeys(Measure, Undefined.NOTHING_MARKED),
        ),
        (
            [[("حماة", "location")], [("الطريق", "location")]],
            {Measure.KAPPA: Undefined.NOTHING_MATCHED},
        ),
        (
            [[("حماة", "location")], [("حماة", "location")]],
            {Measure.KAPPA: Undefined.ONE_LABEL},
        ),
        (
            [[(SENTENCE, "claim")], [(SENTENCE, "claim")]],
            {Measure.KAPPA: Undefined.ONE_LABEL, Measure.ALPHA: Undefined.ONE_VALUE},
        ),
    ],
)
def test_what_is_undefined_says_why_and_has_no_number(
    labels: LabelSet, sets: list[list[tuple[str, str]]], expected: dict[Measure, Undefined]
) -> None:
    found = figures(labels, finished(SENTENCE, *sets))
    assert {m: found[m, None].why for m in Measure if found[m, None].why} == expected
    for figure in found.values():
        assert (figure.value is None) is (figure.why is not None)
        assert figure.low is figure.high is None


def test_kappa_of_a_label_says_whether_it_was_used_matched_or_the_only_one(
    labels: LabelSet,
) -> None:
    def kappa(one: list[tuple[str, str]], other: list[tuple[str, str]], label: str) -> object:
        return figures(labels, finished(SENTENCE, one, other))[Measure.KAPPA, label].why

    town, road = [("حماة", "location")], [("الطريق", "location")]
    assert kappa(town, town, "actor") is Undefined.NOTHING_MARKED
    assert kappa(town, town, "location") is Undefined.ONE_LABEL
    assert kappa(town, road, "location") is Undefined.NOTHING_MATCHED
    # Its own spans go with nothing, though others do.
    assert kappa([*town, ("الطريق", "actor")], town, "actor") is Undefined.NOTHING_MATCHED
    assert kappa(town, [("حماة", "actor")], "actor") is None


def test_articles_without_anything_are_agreed_and_left_out_of_f1(labels: LabelSet) -> None:
    work = finished(SENTENCE, ONE, OTHER)
    empty = FinishedSets(2, "نص آخر", {1: [], 2: []})
    alone, both = tallied(labels, [work]), tallied(labels, [work, empty])
    for measure in (*F1, Measure.KAPPA):
        assert both.overall.figures()[measure, None] == alone.overall.figures()[measure, None]
    assert [article.strict for article in both.articles] == [pytest.approx(2 / 9), None]
    assert both.figures_of(1)[Measure.STRICT, None].why is Undefined.NOTHING_MARKED
    assert both.figures_of(0)[Measure.STRICT, None].value == pytest.approx(2 / 9)


def test_an_article_of_one_person_is_only_counted(labels: LabelSet) -> None:
    tally = tallied(labels, [finished(SENTENCE, ONE), finished(SENTENCE, ONE, ONE)])
    assert (tally.finished_by_one, len(tally.articles)) == (1, 1)


def test_the_gap_alarms_from_a_few_slips_on(labels: LabelSet) -> None:
    """Two slips may be the hand's; three in a hundred spans are the rule's."""
    text = "وحماة " * 100
    ours = [LabelledSpan(6 * n + 1, 6 * n + 5, "location") for n in range(100)]

    def measured(slips: int, spans: int = 100) -> bool:
        theirs = [
            span._replace(start=span.start - (n < slips)) for n, span in enumerate(ours[:spans])
        ]
        found = figures(labels, FinishedSets(1, text, {1: ours[:spans], 2: theirs}))
        assert found[Measure.GAP, None].value == pytest.approx(slips / spans)
        assert is_alarming(found, "location") is is_alarming(found)
        assert not is_alarming(found, "actor")
        return is_alarming(found)

    assert GAP_ALARM == 0.03
    assert [measured(slips) for slips in (0, 2, 3, 20)] == [False, False, True, True]
    assert [measured(slips, 10) for slips in (1, 2, 3)] == [False, False, True]


@given(work=st.lists(sets(2, 2), min_size=1, max_size=3))
def test_identical_sets_have_f1_1_and_leave_no_case(
    labels: LabelSet, work: list[FinishedSets]
) -> None:
    same = [
        FinishedSets(n, one.text, dict.fromkeys((1, 2, 3), one.spans[1]))
        for n, one in enumerate(work, 1)
    ]
    tally = tallied(labels, same)
    assert set(tally.patterns.kinds) <= {CaseKind.AGREED}
    for (measure, _), figure in tally.overall.figures().items():
        expected = 0 if measure is Measure.GAP else 1
        assert figure.value in (None, pytest.approx(expected))
        if any(one.spans[1] for one in work):
            assert tally.overall.figures()[Measure.STRICT, None].value == 1


def exact(found: Figures) -> dict[FigureKey, object]:
    """Figures to compare; sums of fractions differ in the last digits
    by the order of their terms.
    """
    return {
        key: (one.why, one.hits, one.of, None if one.value is None else round(one.value, 9))
        for key, one in found.items()
    }


@given(work=st.lists(sets(), min_size=1, max_size=4), data=st.data())
def test_permuting_people_or_articles_changes_nothing(
    labels: LabelSet, work: list[FinishedSets], data: st.DataObject
) -> None:
    numbers = data.draw(st.permutations([1, 2, 3, 4]))
    new = dict(zip([1, 2, 3, 4], numbers, strict=True))
    moved = renumbered(data.draw(st.permutations(work)), new)
    before, after = tallied(labels, work), tallied(labels, moved)
    assert exact(before.overall.figures()) == exact(after.overall.figures())
    pairs = {frozenset(new[p] for p in pair): scope for pair, scope in before.pairs.items()}
    for pair, scope in after.pairs.items():
        assert exact(scope.figures()) == exact(pairs[frozenset(pair)].figures())
    assert before.patterns.kinds == after.patterns.kinds
    assert before.patterns.confusion == after.patterns.confusion
    assert before.patterns.boundary_letters(99) == after.patterns.boundary_letters(99)
    assert before.patterns.work == {p: after.patterns.work[new[p]] for p in before.patterns.work}


def moved_by(
    letters: int, spans: Mapping[int, Sequence[LabelledSpan]]
) -> dict[int, list[LabelledSpan]]:
    """What each person says, in a text that has so many letters before it."""
    return {
        person: [LabelledSpan(s + letters, e + letters, label) for s, e, label in said]
        for person, said in spans.items()
    }


@pytest.mark.parametrize("head", ["", "رأس الصفحة " * 50])
def test_intervals_hang_neither_on_numbers_nor_on_order(labels: LabelSet, head: str) -> None:
    """Nor where all articles begin with the same ``head`` of their site."""
    work = [
        FinishedSets(one.article, head + one.text, moved_by(len(head), one.spans))
        for one in flat_work(3, 3, ["actor", "location", "date"], articles=12)
    ]
    moved = [
        FinishedSets(99 - one.article, one.text, one.spans)
        for one in renumbered(work[::-1], {1: 3, 2: 1, 3: 2})
    ]

    def measured(articles: list[FinishedSets]) -> dict[object, object]:
        found = tallied(labels, articles).overall.figures(random.Random(1).choices)
        return {key: (one.low, one.high) for key, one in found.items()}

    assert measured(work) == measured(moved)
    assert None not in measured(work)[Measure.STRICT, None]


@given(work=sets())
def test_the_same_two_people_agree_as_much_whoever_else_is_there(
    labels: LabelSet, work: FinishedSets
) -> None:
    together = tallied(labels, [work])
    for pair, scope in together.pairs.items():
        alone = FinishedSets(1, work.text, {person: work.spans[person] for person in pair})
        found = figures(labels, alone)
        for measure in (Measure.STRICT, Measure.BOUNDARY, Measure.ALPHA):
            assert scope.figures()[measure, None].value == pytest.approx(found[measure, None].value)


@given(work=sets())
def test_the_panel_is_the_queue(labels: LabelSet, work: FinishedSets) -> None:
    """What the measures count is what the cases show."""
    found = cases(work, labels)
    tally = tallied(labels, [work])
    kinds = {kind: sum(case.kind is kind for case in found) for kind in CaseKind}
    assert {kind: tally.patterns.kinds[kind] for kind in CaseKind} == kinds
    (article,) = tally.articles
    assert (article.agreed, article.disagreed) == (
        kinds[CaseKind.AGREED],
        len(found) - kinds[CaseKind.AGREED],
    )
    same = 0
    for case in found:
        for one in case.variants:
            for other in case.variants:
                pairs = len(one.people) * (len(other.people) - (one is other))
                same += pairs * len(set(one.spans) & set(other.spans))
    assert tally.overall.figures()[Measure.STRICT, None].hits == same


@given(work=st.lists(sets(least=1), max_size=4))
def test_strict_f1_needs_no_matching(labels: LabelSet, work: list[FinishedSets]) -> None:
    """What comes of the matching inside the cases is what two Python sets have in common."""
    assert strict_f1([FinishedSets(1, "ء", {1: [], 2: []})]).why is Undefined.NOTHING_MARKED
    assert strict_f1(work) == figures(labels, *work)[Measure.STRICT, None]


def test_a_second_pair_leaves_the_first_what_it_was(labels: LabelSet) -> None:
    """As long as there are but two people, what holds for all is theirs; then no longer."""
    first = finished(TEXT, [("حماة", "location")], [])
    place = said(TEXT, "حماة", "location")
    second = FinishedSets(2, TEXT, {1: [place], 3: [place]})
    tally = tallied(labels, [first])
    assert list(tally.pairs.values()) == [tally.overall]
    alone = tally.overall.figures()
    tally.add(second)
    assert tally.pairs[1, 2].figures() == alone
    assert [len(scope) for scope in (tally.overall, *tally.pairs.values())] == [2, 1, 1]
    assert tally.pairs[1, 3].figures()[Measure.STRICT, None].value == 1


def test_the_only_label_of_statements_has_no_kappa_unless_it_is_confused(labels: LabelSet) -> None:
    claim, town, road = ("الطريق سيفتح", "claim"), ("حماة", "location"), ("الطريق", "actor")
    both = figures(labels, finished(SENTENCE, [claim, town, road], [claim, town, road]))
    assert both[Measure.KAPPA, "claim"].why is Undefined.ONE_LABEL
    assert both[Measure.KAPPA, "claim"].value is None
    assert both[Measure.KAPPA, "location"].value == 1.0
    named = [("الطريق سيفتح", "location"), town, road]
    confused = figures(labels, finished(SENTENCE, [claim, town, road], named))
    assert confused[Measure.KAPPA, "claim"].value == 0.0


def test_the_same_span_counts_for_boundary_f1_whatever_its_label(labels: LabelSet) -> None:
    claim, name = [(SENTENCE, "claim")], [(SENTENCE, "actor")]
    found = values(figures(labels, finished(SENTENCE, claim, name)))
    assert (found[Measure.STRICT], found[Measure.BOUNDARY]) == (0.0, 1.0)
