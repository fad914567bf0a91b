"""From sets to cases."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from tests.agreement.work import finished, sets

SENTENCE = "قال الوزير كريم السالمي في “ملعب الصنوبر” وحماة إن الطريق سيفتح يوم الأحد 9 نيسان"


def kinds(found: list[Case]) -> list[CaseKind]:
    return [case.kind for case in found]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (["حماة"], ["وحماة"], CaseKind.CLITIC),
        (["ملعب الصنوبر"], ["“ملعب الصنوبر”"], CaseKind.EDGE),
        (["الوزير كريم السالمي"], ["كريم السالمي"], CaseKind.EDGE),
        (["ملعب الصنوبر"], ["الصنوبر"], CaseKind.BOUNDARY),
        (["ملعب الصنوبر"], [], CaseKind.MISSING),
        (["الوزير كريم السالمي"], ["الوزير", "كريم السالمي"], CaseKind.SPLIT),
        (["ملعب الصنوبر"], ["ملعب الصنوبر", "الصنوبر"], CaseKind.NESTING),
    ],
)
def test_the_kind_of_a_case_is_told_from_what_two_people_marked(
    labels: LabelSet, one: list[str], other: list[str], kind: CaseKind
) -> None:
    for first, second in ((one, other), (other, one)):
        work = finished(
            SENTENCE, [(s, "location") for s in first], [(s, "location") for s in second]
        )
        found = [case for case in cases(work, labels) if case.kind is not CaseKind.AGREED]
        assert kinds(found) == [kind]


def test_another_label_is_one_case_whatever_its_edges(labels: LabelSet) -> None:
    work = finished(SENTENCE, [("حماة", "actor")], [("وحماة", "location")])
    (case,) = cases(work, labels)
    assert case.kind is CaseKind.LABEL and case.labels == {"actor", "location"}


def test_nested_otherwise_than_in_something_agreed(labels: LabelSet) -> None:
    outer, inner, other = "ملعب الصنوبر", "الصنوبر", "ملعب"
    work = finished(
        SENTENCE,
        [(outer, "location"), (inner, "location")],
        [(outer, "location")],
        [(inner, "location"), (other, "location"), (outer, "location")],
    )
    found = cases(work, labels)
    assert kinds(found) == [CaseKind.AGREED, CaseKind.NESTING, CaseKind.NESTING]
    one_has_both = finished(
        SENTENCE, [(outer, "location"), (inner, "location")], [("في “ملعب الصنوبر", "location")]
    )
    assert kinds(cases(one_has_both, labels)) == [CaseKind.NESTING]


def test_what_only_some_marked_is_missing_however_many_there_are(labels: LabelSet) -> None:
    work = finished(SENTENCE, [("حماة", "location")], [("وحماة", "location")], [], [])
    (case,) = cases(work, labels)
    assert case.kind is CaseKind.MISSING
    assert [(len(v.spans), v.people) for v in case.variants] == [(1, (2,)), (1, (1,)), (0, (3, 4))]
    assert case.people == (1, 2, 3, 4)


def test_a_date_inside_a_claim_is_no_case(labels: LabelSet) -> None:
    """Statements are compared with statements only (the rule of the design)."""
    both = [("الطريق سيفتح يوم الأحد 9 نيسان", "claim"), ("يوم الأحد 9 نيسان", "date")]
    assert kinds(cases(finished(SENTENCE, both, both), labels)) == [CaseKind.AGREED] * 2
    claim_alone = cases(finished(SENTENCE, both[:1], both), labels)
    assert kinds(claim_alone) == [CaseKind.AGREED, CaseKind.MISSING]


def test_the_same_nest_is_agreed_twice_and_no_case(labels: LabelSet) -> None:
    """Agreed annotations shown as disagreement: inception#4458, #2399."""
    nest = [("ملعب الصنوبر", "location"), ("الصنوبر", "location"), ("الصنوبر", "actor")]
    assert (
        kinds(cases(finished(SENTENCE, nest, list(reversed(nest))), labels))
        == [CaseKind.AGREED] * 3
    )


def test_one_person_alone_disagrees_with_nobody(labels: LabelSet) -> None:
    assert cases(finished(SENTENCE, [("حماة", "location")]), labels) == []


def test_people_who_all_marked_nothing_agree(labels: LabelSet) -> None:
    assert cases(finished(SENTENCE, [], []), labels) == []


def test_a_case_has_a_short_name(labels: LabelSet) -> None:
    work = finished(SENTENCE, [("حماة", "location")], [("وحماة", "location"), ("الطريق", "actor")])
    first, second = cases(work, labels)
    assert len(first.id) == 12 and first.id != second.id
    assert first.id == cases(work, labels)[0].id


@given(work=sets())
def test_cases_part_the_annotations(labels: LabelSet, work: FinishedSets) -> None:
    """Each annotation of each person is in exactly one case."""
    found = [
        (person, span)
        for case in cases(work, labels)
        for variant in case.variants
        for person in variant.people
        for span in variant.spans
    ]
    assert sorted(found) == sorted((p, s) for p, spans in work.spans.items() for s in set(spans))


@given(work=sets())
def test_every_case_hears_everybody_once_and_reaches_over_all(
    labels: LabelSet, work: FinishedSets
) -> None:
    found = cases(work, labels)
    for case in found:
        assert case.people == tuple(work.spans)
        spans = [span for variant in case.variants for span in variant.spans]
        assert case.place.start == min(s.start for s in spans)
        assert case.place.end == max(s.end for s in spans)
        assert len({variant.spans for variant in case.variants}) == len(case.variants)
        assert (case.kind is CaseKind.AGREED) == (len(case.variants) == 1)
    assert found == sorted(found, key=lambda c: (c.place.start, -c.place.end, c.variants[0].spans))


@given(work=sets(), data=st.data())
def test_permuting_people_changes_nothing_but_their_numbers(
    labels: LabelSet, work: FinishedSets, data: st.DataObject
) -> None:
    order = data.draw(st.sampled_from(list(permutations(work.spans))))
    new = dict(zip(work.spans, order, strict=True))
    moved = FinishedSets(1, work.text, {new[p]: spans for p, spans in work.spans.items()})

    def plain(found: list[Case], names: dict[int, int]) -> set[tuple[object, ...]]:
        return {
            (
                case.kind,
                case.place,
                frozenset((v.spans, frozenset(names[p] for p in v.people)) for v in case.variants),
            )
            for case in found
        }

    same = {person: person for person in work.spans}
    assert plain(cases(work, labels), new) == plain(cases(moved, labels), same)


@given(work=sets(most=2))
def test_identical_sets_give_no_case_but_agreed_ones(labels: LabelSet, work: FinishedSets) -> None:
    mine = list(work.spans[1])
    found = cases(FinishedSets(1, work.text, {1: mine, 2: mine[::-1], 3: mine}), labels)
    assert kinds(found) == [CaseKind.AGREED] * len(set(mine))


@given(work=sets(), data=st.data())
def test_the_order_of_annotations_does_not_matter(
    labels: LabelSet, work: FinishedSets, data: st.DataObject
) -> None:
    """Greedy matching depends on order; cases do not."""
    shuffled: dict[int, list[LabelledSpan]] = {
        person: data.draw(st.permutations(list(spans))) for person, spans in work.spans.items()
    }
    assert cases(FinishedSets(1, work.text, shuffled), labels) == cases(work, labels)


def test_the_same_span_as_a_claim_and_as_a_name_is_one_case(labels: LabelSet) -> None:
    text = "قال إن الطريق مفتوح"
    (case,) = cases(
        finished(text, [("الطريق مفتوح", "claim")], [("الطريق مفتوح", "location")]), labels
    )
    assert case.kind is CaseKind.LABEL
    inside = finished(text, [("الطريق مفتوح", "claim")], [("الطريق", "location")])
    assert [one.kind for one in cases(inside, labels)] == [CaseKind.MISSING, CaseKind.MISSING]
