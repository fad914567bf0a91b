"""Who comes late and says something else: a case beside what was decided, which stands until then.

As if all had come before anybody decided, the case hears everybody, and is of the right kind.
"""

from __future__ import annotations

from itertools import combinations, count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.agreement.linking import linked, passages
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Outcome
from annotator.core.decision import Decision, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.review.decided_and_new import spans_of
from annotator.review.gold import gold
from annotator.review.standing import review
from tests.agreement.work import finished, said, sets

TEXT = "قال وزير الخارجية السورية في عمان إن الوفد عاد"
_ids = count()

NAME, LONGER, ACROSS = "وزير الخارجية", "وزير الخارجية السورية", "الخارجية السورية"


def decide(case: Case, *outcome: LabelledSpan, **more: object) -> Decision:
    id, at = f"{next(_ids):032x}", "2026-01-01T00:00:00.000Z"
    return Decision(id, 1, 9, at, case.place, case.variants, outcome, **more)  # type: ignore[arg-type]


def reviewed(work: FinishedSets, labels: LabelSet, *made: Decision) -> list[ReviewedCase]:
    return review(work, cases(work, labels), made, passages(labels))


Said = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("early", "outcome", "late", "kind"),
    [
        ([[("عمان", "location")], []], ("عمان", "location"), ("عمان", "actor"), CaseKind.MISSING),
        (
            [[("عمان", "location")], [("عمان", "actor")]],
            ("عمان", "location"),
            ("عمان", "date"),
            CaseKind.LABEL,
        ),
        ([[("عمان", "location")]] * 2, ("عمان", "actor"), ("عمان", "date"), CaseKind.LABEL),
        (
            [[(NAME, "actor")], [(LONGER, "actor")]],
            (NAME, "actor"),
            (ACROSS, "actor"),
            CaseKind.BOUNDARY,
        ),
        ([[(NAME, "actor")], []], (LONGER, "actor"), (ACROSS, "actor"), CaseKind.MISSING),
        ([[("وزير", "actor")], []], (LONGER, "actor"), (ACROSS, "actor"), CaseKind.MISSING),
    ],
    ids=["label", "third label", "overruled", "edges", "edge of own", "own alone"],
)
def test_another_label_or_edge_is_one_case_beside_what_was_decided_and_stands(
    labels: LabelSet, early: list[Said], outcome: tuple[str, str], late: tuple[str, str], kind
) -> None:
    (case,) = [one.case for one in reviewed(finished(TEXT, *early), labels)]
    made = decide(case, said(TEXT, *outcome))
    work = finished(TEXT, *early, [late], [late])
    found = reviewed(work, labels, made)
    (new,) = [one for one in found if one.left]
    (stands,) = [one for one in found if not one.left]
    assert (new.standing, new.case.kind, new.beside) == (Standing.OPEN, kind, (made,))
    assert new.case.people == (1, 2, 3, 4)
    assert {*spans_of(new.case)} == {*spans_of(case), said(TEXT, *late)}
    assert (stands.decision, stands.case.variants) == (made, case.variants)
    assert [one.labelled for one in gold(found)] == [said(TEXT, *outcome)]

    taken = decide(new.case, said(TEXT, *late))
    (settled,) = reviewed(work, labels, made, taken)
    assert (settled.decision, settled.earlier, settled.beside) == (taken, (made,), ())
    assert [one.labelled for one in gold([settled])] == [said(TEXT, *late)]
    assert reviewed(work, labels, made) == found, "taken back, all is as it was"


def test_a_case_that_was_put_off_hears_who_comes_late(labels: LabelSet) -> None:
    early: list[Said] = [[("عمان", "location")], []]
    (case,) = [one.case for one in reviewed(finished(TEXT, *early), labels)]
    deferred = decide(case, ruling=Ruling.DEFERRED)
    (one,) = reviewed(finished(TEXT, *early, [("عمان", "actor")]), labels, deferred)
    assert (one.standing, one.earlier, one.beside) == (Standing.STALE, (deferred,), ())


def test_two_decisions_that_one_newcomer_speaks_of_stand_until_that_is_decided(
    labels: LabelSet,
) -> None:
    minister, syrian = ("وزير", "actor"), ("السورية", "actor")
    early: list[Said] = [[minister, syrian], []]
    made = [
        decide(one.case, *spans_of(one.case)) for one in reviewed(finished(TEXT, *early), labels)
    ]
    work = finished(TEXT, *early, [(LONGER, "actor")])
    found = reviewed(work, labels, *made)
    (new,) = [one for one in found if one.left]
    assert {*new.beside} == {*made} and len(found) == 3
    assert {one.labelled for one in gold(found)} == {
        said(TEXT, *minister),
        said(TEXT, *syrian),
    }
    (settled,) = reviewed(work, labels, *made, decide(new.case))
    assert {*settled.earlier} == {*made} and gold([settled]) == []


def test_two_labels_that_an_older_version_made_gold_of_one_span_are_to_be_decided(
    labels: LabelSet,
) -> None:
    """It made two cases of it, and decided each alone."""
    work = finished(TEXT, [("عمان", "location")], [], [("عمان", "actor")])
    (case,) = cases(work, labels)
    made = [
        decide(case._replace(variants=(variant, case.variants[-1])), *variant.spans)
        for variant in case.variants[:2]
    ]
    (one,) = reviewed(work, labels, *made)
    assert (one.standing, {*one.earlier}) == (Standing.STALE, {*made})
    assert gold([one]) == []


# -- whatever people say, and in whatever order they come -----------------------------------------


@st.composite
def stories(draw: st.DrawFn, labels: LabelSet) -> tuple[FinishedSets, list[Decision]]:
    """People come in turn, and a reviewer decides some of what is left each time."""
    work = draw(sets(least=3))
    made: list[Decision] = []
    order = draw(st.permutations(sorted(work.spans)))
    for arrived in range(2, len(order) + 1):
        there = {person: work.spans[person] for person in sorted(order[:arrived])}
        now = FinishedSets(1, work.text, there)
        for one in reviewed(now, labels, *made):
            if one.left and draw(st.booleans()):
                said_here = st.sampled_from([variant.spans for variant in one.case.variants])
                made.append(decide(one.case, *draw(said_here)))
    return now, made


@given(st.data())
def test_gold_holds_no_two_spans_that_are_one_case(labels: LabelSet, data: st.DataObject) -> None:
    work, made = data.draw(stories(labels))
    found = reviewed(work, labels, *made)
    passage = passages(labels)
    golden = [(span, one) for one in found for span in one.outcome or ()]
    for (first, case), (second, other) in combinations(golden, 2):
        by_one = any({first, second} <= {*said} for said in work.spans.values())
        if case is not other and not by_one:
            assert not linked(work.text, first, second, passage), (first, second)


@given(st.data())
def test_what_was_decided_stands_beside_each_case_that_hears_it_anew(
    labels: LabelSet, data: st.DataObject
) -> None:
    work, made = data.draw(stories(labels))
    found = reviewed(work, labels, *made)
    as_if_all_were_there = {case.evidence: case for case in cases(work, labels)}
    for one in found:
        if one.beside:
            assert one.standing in (Standing.OPEN, Standing.STALE)
            assert {*one.beside} <= {other.decision for other in found if not other.left}
        if one.beside and one.case.evidence in as_if_all_were_there:
            assert one.case == as_if_all_were_there[one.case.evidence]


@given(st.data())
def test_nobody_is_told_to_have_said_nothing_who_marked_the_same_thing(
    labels: LabelSet, data: st.DataObject
) -> None:
    work, made = data.draw(stories(labels))
    agreed = set.intersection(*map(set, work.spans.values()))
    for one in reviewed(work, labels, *made):
        spans_here = spans_of(one.case)
        for variant in one.case.variants:
            for person in variant.people:
                assert {*variant.spans} == {*spans_here} & {*work.spans[person]}
                own = {*work.spans[person]} - agreed - {*spans_here}
                if not variant.spans:
                    assert not any(says_it(work, labels, span, spans_here) for span in own)


def says_it(work: FinishedSets, labels: LabelSet, span: LabelledSpan, here: Outcome | list) -> bool:
    """Whether ``span`` is about something of a case that somebody else marked."""
    return any(
        linked(work.text, span, other, passages(labels))
        and not any({span, other} <= {*said} for said in work.spans.values())
        for other in here
    )
