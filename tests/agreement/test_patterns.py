"""What people disagree about, and which cases are behind each number."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement import tally
from annotator.agreement.cases import agreed_and_differing
from annotator.agreement.linking import passages
from annotator.agreement.pair_counts import matchings
from annotator.agreement.patterns import MANY, NOTHING, Aspect, DifferingLetters, Patterns
from annotator.core.case import Case, CaseKind, FinishedSets
from annotator.core.labels import LabelSet
from tests.agreement.measuring import tallied
from tests.agreement.work import LABELS, finished, said, sets

SENTENCE = (
    "قال الوزير كريم السالمي في “ملعب الصنوبر” وحماة إن الطريق سيفتح يوم الأحد 9 نيسان ثم\nعاد حماة"
)


def patterns(labels: LabelSet, *work: FinishedSets) -> Patterns:
    return tallied(labels, work).patterns


def differing(labels: LabelSet, work: list[FinishedSets]) -> dict[tuple[int, int], Case]:
    """The cases that are not agreed, by article and place among its cases."""
    return {
        (one.article, place): case
        for one in work
        for place, case in enumerate(agreed_and_differing(one, passages(labels))[1])
    }


def test_labels_are_taken_for_one_another_in_both_directions(labels: LabelSet) -> None:
    found = patterns(
        labels,
        finished(SENTENCE, [("حماة", "location")], [("حماة", "actor")]),
        finished(SENTENCE, [("حماة", "actor")], [("حماة", "location"), ("الطريق", "location")]),
        finished(SENTENCE, [("حماة", "actor")], [("حماة", "actor")], []),
    )
    assert found.confusion == {
        ("actor", "location"): 2,
        ("location", NOTHING): 1,
        ("actor", "actor"): 1,
        ("actor", NOTHING): 2,
    }


def test_letters_are_counted_at_each_boundary(labels: LabelSet) -> None:
    one = [("حماة", "location"), ("الأحد", "date"), ("ملعب الصنوبر", "location"), ("عاد", "actor")]
    other = [
        ("وحماة", "location"),
        ("يوم الأحد", "date"),
        ("“ملعب الصنوبر”", "location"),
        ("9 نيسان ثم\nعاد", "actor"),
    ]
    found = patterns(labels, finished(SENTENCE, one, other))
    assert found.boundary_letters(9) == [
        (DifferingLetters("end", "”"), 1),
        (DifferingLetters("start", "و"), 1),
        (DifferingLetters("start", "يوم"), 1),
        (DifferingLetters("start", "“"), 1),
        (DifferingLetters("start", MANY), 1),
    ]
    assert found.boundary_letters(1) == [(DifferingLetters("end", "”"), 1)]


def test_the_letters_that_part_most_pairs_come_first(labels: LabelSet) -> None:
    days = finished("يوم الأحد ثم وحماة", [("الأحد", "date")], [("يوم الأحد", "date")])
    both = finished(
        "يوم الأحد ثم وحماة",
        [("الأحد", "date"), ("حماة", "location")],
        [("يوم الأحد", "date"), ("وحماة", "location")],
    )
    assert patterns(labels, days, both).boundary_letters(9) == [
        (DifferingLetters("start", "يوم"), 2),
        (DifferingLetters("start", "و"), 1),
    ]


def test_white_space_alone_is_shown_as_it_is(labels: LabelSet) -> None:
    found = patterns(labels, finished(SENTENCE, [("حماة", "actor")], [("حماة ", "actor")]))
    assert list(found.edges) == [DifferingLetters("end", " ")]


def test_contested_strings_are_folded_and_without_what_only_some_have(labels: LabelSet) -> None:
    text = "وحَماة ثم حماة ثم حماه ثم حمص"
    one = finished(text, [("حَماة", "location"), ("حماة", "location"), ("حمص", "actor")])
    other = finished(text, [("وحَماة", "location"), ("حماة", "location"), ("حماه", "actor")])
    both = FinishedSets(1, text, {1: one.spans[1], 2: other.spans[1]})
    found = patterns(labels, both).contested(9)
    assert [(c.surface, c.folded, c.disagreed, c.seen) for c in found] == [
        ("حماه", "حماه", 2, 3),  # of two writings the shorter
        ("حمص", "حمص", 1, 1),
    ]
    assert len(patterns(labels, both).contested(1)) == 1
    assert patterns(labels, finished(text, [], [])).contested(9) == []


def test_what_is_around_a_word_makes_no_other_string(labels: LabelSet) -> None:
    text = "في حماة، ثم “حماة” ثم حماة . ثم …"
    both = FinishedSets(
        1,
        text,
        {
            1: [
                said(text, "حماة،", "location"),
                said(text, "“حماة”", "actor"),
                said(text, "…", "date"),
            ],
            2: [said(text, "حماة ", "location")],
            3: [],
        },
    )
    found = patterns(labels, both)
    assert [(c.folded, c.disagreed) for c in found.contested(9)] == [("حماه", 3), ("…", 1)]
    assert len(found.behind((Aspect.SURFACE, "حماه"))) == 3


def test_patterns_count_who_is_alone_and_who_missed_something(labels: LabelSet) -> None:
    found = patterns(
        labels,
        finished(
            SENTENCE,
            [("حماة", "location"), ("الطريق", "actor")],
            [("وحماة", "location")],
            [("يوم الأحد", "date")],
        ),
    )
    work = {p: (w.spans, w.alone, w.expected, w.missed) for p, w in found.work.items()}
    # Two of the three marked حماة; of الطريق and the Sunday nobody else knows.
    assert work == {1: (2, 1, 0, 0), 2: (1, 0, 0, 0), 3: (1, 1, 1, 1)}


LOOKUPS = [
    (Aspect.KIND, CaseKind.CLITIC, ["وحماة"]),
    (Aspect.LABEL, "date", ["يوم الأحد 9 نيسان"]),
    (Aspect.PEOPLE, (1, 3), ["الطريق", "يوم الأحد 9 نيسان"]),
    (Aspect.CELL, ("actor", NOTHING), ["الطريق"]),
    (Aspect.CELL, ("location", "location"), ["وحماة"]),
    (Aspect.EDGE, DifferingLetters("start", "و"), ["وحماة"]),
    (Aspect.SURFACE, "حماه", ["وحماة"]),
    (Aspect.ALONE, 1, ["الطريق"]),
    (Aspect.MISSED, 3, ["يوم الأحد 9 نيسان"]),
    (Aspect.ARTICLE, 1, ["وحماة", "الطريق", "يوم الأحد 9 نيسان"]),
    (Aspect.ARTICLE, 2, []),
    (Aspect.LABEL, "claim", []),
]


@pytest.mark.parametrize(("aspect", "of", "surfaces"), LOOKUPS)
def test_a_number_leads_to_its_cases(
    labels: LabelSet, aspect: Aspect, of: object, surfaces: list[str]
) -> None:
    work = finished(
        SENTENCE,
        [("حماة", "location"), ("الطريق", "actor"), ("يوم الأحد", "date")],
        [("وحماة", "location"), ("يوم الأحد 9 نيسان", "date")],
        [("حماة", "location")],
    )
    found, cases = patterns(labels, work), differing(labels, [work])
    assert [cases[one].place.of(SENTENCE) for one in found.behind((aspect, of))] == surfaces
    both = found.behind((aspect, of), (Aspect.KIND, CaseKind.CLITIC))
    assert [cases[one].place.of(SENTENCE) for one in both] == [s for s in surfaces if s == "وحماة"]


@given(work=st.lists(sets(), min_size=1, max_size=4))
def test_every_number_has_its_cases_behind_it(labels: LabelSet, work: list[FinishedSets]) -> None:
    work = [FinishedSets(n, one.text, one.spans) for n, one in enumerate(work, 1)]
    found, cases = patterns(labels, *work), differing(labels, work)
    assert found.behind() == list(cases)
    for kind in CaseKind:
        if kind is not CaseKind.AGREED:
            assert len(found.behind((Aspect.KIND, kind))) == found.kinds[kind]
    for label in LABELS:
        assert found.behind((Aspect.LABEL, label)) == [
            place for place, case in cases.items() if label in case.labels
        ]
    text_of = {one.article: one.text for one in work}
    cells: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for place, case in cases.items():
        for one, other, pairs in matchings(
            case, case.people, text_of[case.article], passages(labels)
        ):
            differ = any(mine != yours for mine, yours in pairs)
            assert (place in found.behind((Aspect.PEOPLE, (one, other)))) is differ
            for mine, yours in pairs:
                names = sorted(
                    [s.label if s else "~" for s in (mine, yours)], key=[*LABELS, "~"].index
                )
                cell = names[0], names[1].replace("~", NOTHING)
                cells.setdefault(cell, []).append(place)
    for cell, places in cells.items():
        assert found.behind((Aspect.CELL, cell)) == sorted(set(places))
    for contested in found.contested(99):
        assert len(found.behind((Aspect.SURFACE, contested.folded))) == contested.disagreed
    assert len(found.behind((Aspect.ARTICLE, 1))) == sum(place[0] == 1 for place in cases)


@given(st.lists(sets(most=3), min_size=1, max_size=3))
def test_what_two_people_say_is_counted_alike_with_and_without_cases(
    labels: LabelSet, work: list[FinishedSets]
) -> None:
    counted = tallied(labels, work)
    with patch.object(tally, "_is_of_two", lambda *_: False):
        by_cases = tallied(labels, work)
    assert vars_of(counted.patterns) == vars_of(by_cases.patterns)
    assert counted.articles == by_cases.articles
    assert counted.overall.figures(None) == by_cases.overall.figures(None)


def vars_of(counted: Patterns) -> dict[str, object]:
    """All that is counted; what has no number is left out, as it may come by asking."""
    return {
        name: {key: numbers for key, numbers in value.items() if numbers}
        if isinstance(value, dict)
        else value
        for name, value in vars(counted).items()
    }
