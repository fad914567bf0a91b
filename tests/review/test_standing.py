"""Decisions on cases, and what becomes of them when people change their sets."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count, permutations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.agreement.linking import passages
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.decision import Decision, Means, Reason, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase, Source, Standing
from annotator.core.span import Span
from annotator.review.anonymous import letters
from annotator.review.gold import gold, gold_id, gold_of_one
from annotator.review.standing import in_the_way, missed, review
from tests.agreement.work import finished, said, sets, spans

TEXT = "زار الوفد حماة وحمص ودمشق يوم الأحد"
REVIEWER = 9
_ids = count()


def decide(case: Case, *outcome: LabelledSpan, **more: object) -> Decision:
    return Decision(
        f"{next(_ids):032x}",
        case.article,
        REVIEWER,
        "2026-01-01T00:00:00.000Z",
        case.place,
        case.variants,
        outcome,
        **more,  # type: ignore[arg-type]
    )


def reviewed(work: FinishedSets, labels: LabelSet, *decisions: Decision) -> list[ReviewedCase]:
    return review(work, cases(work, labels), decisions, passages(labels))


@pytest.fixture
def work() -> FinishedSets:
    return finished(
        TEXT,
        [("حماة", "location"), ("وحمص", "location"), ("الوفد", "actor")],
        [("حماة", "location"), ("حمص", "location")],
    )


def by_kind(found: list[ReviewedCase]) -> dict[CaseKind, ReviewedCase]:
    return {one.case.kind: one for one in found}


def test_what_is_agreed_is_settled_and_the_rest_is_open(
    labels: LabelSet, work: FinishedSets
) -> None:
    found = by_kind(reviewed(work, labels))
    assert found[CaseKind.AGREED].standing is Standing.SETTLED
    assert found[CaseKind.AGREED].source is Source.UNANIMOUS
    assert found[CaseKind.CLITIC].standing is found[CaseKind.MISSING].standing is Standing.OPEN
    assert [g.labelled.of(TEXT) for g in gold(list(found.values()))] == ["حماة"]
    assert found[CaseKind.CLITIC].left and found[CaseKind.CLITIC].source is None


def test_a_decision_settles_its_case_and_a_later_one_supersedes_it(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.CLITIC].case
    homs = said(TEXT, "حمص", "location")
    first = decide(case, said(TEXT, "وحمص", "location"))
    second = decide(case, homs, reason=Reason.CLITIC)
    one = by_kind(reviewed(work, labels, first, second))[CaseKind.CLITIC]
    assert one.standing is Standing.SETTLED and one.outcome == (homs,)
    assert one.decision == second and one.earlier == (first,)
    assert one.source is Source.DECISION


def test_nothing_here_is_a_decision(labels: LabelSet, work: FinishedSets) -> None:
    """ "Nothing here" cannot be recorded as a decision elsewhere (INCEpTION's manual)."""
    case = by_kind(reviewed(work, labels))[CaseKind.MISSING].case
    one = by_kind(reviewed(work, labels, decide(case)))[CaseKind.MISSING]
    assert one.standing is Standing.SETTLED and one.outcome == () and not one.left


def test_a_deferred_case_is_undecided_even_if_it_was_settled_before(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.MISSING].case
    settled = decide(case, *case.variants[0].spans)
    deferred = decide(case, ruling=Ruling.DEFERRED, reason=Reason.GUIDELINE_GAP)
    one = by_kind(reviewed(work, labels, settled, deferred))[CaseKind.MISSING]
    assert one.standing is Standing.DEFERRED and one.outcome is None and one.left


def test_a_rule_that_settled_a_case_may_be_checked_blind(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.CLITIC].case
    homs = said(TEXT, "حمص", "location")
    ruled = decide(case, homs, means=Means.CLITIC)
    assert by_kind(reviewed(work, labels, ruled))[CaseKind.CLITIC].standing is Standing.SETTLED
    drawn = replace(ruled, checked=True)
    one = by_kind(reviewed(work, labels, drawn))[CaseKind.CLITIC]
    assert one.standing is Standing.CHECK and one.left
    assert one.outcome == (homs,) and one.source is Source.POLICY
    checked = by_kind(reviewed(work, labels, drawn, decide(case, homs)))[CaseKind.CLITIC]
    assert checked.standing is Standing.SETTLED and checked.earlier == (drawn,)


def test_an_agreed_case_drawn_for_the_check_stays_unanimous(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.AGREED].case
    drawn = decide(case, *case.variants[0].spans, means=Means.AGREED, checked=True)
    one = by_kind(reviewed(work, labels, drawn))[CaseKind.AGREED]
    assert one.standing is Standing.CHECK and one.source is Source.UNANIMOUS


def test_what_is_new_is_a_case_beside_what_was_decided(
    labels: LabelSet, work: FinishedSets
) -> None:
    before = by_kind(reviewed(work, labels))
    clitic = decide(before[CaseKind.CLITIC].case, said(TEXT, "حمص", "location"))
    missing = decide(before[CaseKind.MISSING].case)
    wide = said(TEXT, "حماة وحمص", "location")
    changed = FinishedSets(1, TEXT, {**work.spans, 1: [work.spans[1][0], wide, work.spans[1][2]]})
    found = reviewed(changed, labels, clitic, missing)
    decided = [one.decision for one in found if one.decision]
    assert decided == [missing, clitic]
    (new,) = [one for one in found if one.left]
    assert new.standing is Standing.OPEN and new.beside == new.earlier == (clitic,)
    homs = said(TEXT, "حمص", "location")
    assert new.case.variants == (Variant((wide,), (1,)), Variant((homs,), (2,)))
    assert new.case.kind is CaseKind.BOUNDARY
    assert gold_surfaces(found) == ["حماة", "حمص"]


def test_saying_nothing_where_nobody_did_is_new(labels: LabelSet, work: FinishedSets) -> None:
    homs = said(TEXT, "حمص", "location")
    decision = decide(by_kind(reviewed(work, labels))[CaseKind.CLITIC].case, homs)
    three = FinishedSets(1, TEXT, {**work.spans, 3: []})
    found = reviewed(three, labels, decision)
    (new,) = [one for one in found if one.earlier]
    assert (new.standing, new.earlier, new.beside) == (Standing.OPEN, (decision,), (decision,))
    assert homs in [one.labelled for one in gold(found)], "it stands until that is decided"


def test_a_newcomer_who_says_what_was_weighed_leaves_the_decision(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.MISSING].case
    delegation = case.variants[0].spans[0]
    for outcome, newcomer in product([(), (delegation,)], [[], [delegation]]):
        decision = decide(case, *outcome)
        three = FinishedSets(1, TEXT, {**work.spans, 3: newcomer})
        (one,) = [one for one in reviewed(three, labels, decision) if one.decision]
        assert (one.standing, one.outcome) == (Standing.SETTLED, outcome)
        assert one.case.people == (1, 2, 3)


def test_people_who_come_to_say_what_was_decided_need_no_new_decision(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.MISSING].case
    delegation = case.variants[0].spans[0]
    both = FinishedSets(1, TEXT, {**work.spans, 2: [*work.spans[2], delegation]})

    def standing(decision: Decision) -> Standing:
        return next(
            one.standing for one in reviewed(both, labels, decision) if one.case.place == case.place
        )

    assert standing(decide(case, delegation)) is Standing.SETTLED
    assert standing(decide(case, ruling=Ruling.DEFERRED)) is Standing.SETTLED
    assert standing(decide(case)) is Standing.STALE  # they agree on what a reviewer had refused


def test_a_span_that_all_missed_is_gold_whoever_misses_or_marks_it_later(
    labels: LabelSet, work: FinishedSets
) -> None:
    damascus = said(TEXT, "دمشق", "location")
    decision = decide(missed(work, damascus.span), damascus, reason=Reason.MISSED)
    found = reviewed(work, labels, decision)
    assert damascus in [one.labelled for one in gold(found)]
    assert [one.people for one in gold(found) if one.labelled == damascus] == [()]
    withdrawn = decide(missed(work, damascus.span))
    assert damascus not in [
        one.labelled for one in gold(reviewed(work, labels, decision, withdrawn))
    ]
    for more in ({3: []}, {3: [damascus]}, {1: [*work.spans[1], damascus]}):
        later = FinishedSets(1, TEXT, {**work.spans, **more})
        (one,) = [one for one in reviewed(later, labels, decision) if one.decision]
        assert (one.standing, one.outcome) == (Standing.SETTLED, (damascus,))


def test_a_third_span_inside_what_all_marked_is_no_contradiction(labels: LabelSet) -> None:
    both = [("الوفد حماة", "actor")]
    work = finished(TEXT, both, both)
    inner = LabelledSpan(
        said(TEXT, "حماة", "actor").start, said(TEXT, "حماة", "actor").end, "actor"
    )
    found = reviewed(work, labels, decide(missed(work, inner.span), inner))
    assert [one.standing for one in found] == [Standing.SETTLED, Standing.SETTLED]
    assert len(gold(found)) == 2


BRIDGE = "أغلق جسر وادي الزيتون ومضيق الزيتون"


@pytest.mark.parametrize(
    ("surface", "label"),
    [
        ("جسر وادي الزيتون", "location"),
        ("جسر وادي الزيتون", "actor"),
        ("وادي الزيتون", "actor"),
        ("وادي", "location"),
        ("جسر وادي", "actor"),
    ],
)
def test_a_third_span_around_inside_on_or_across_what_all_marked_is_gold_beside_it(
    labels: LabelSet, surface: str, label: str
) -> None:
    both = [("وادي الزيتون", "location")]
    work = finished(BRIDGE, both, both)
    third, valley = said(BRIDGE, surface, label), said(BRIDGE, *both[0])
    assert in_the_way(work, reviewed(work, labels), third) is None
    found = reviewed(work, labels, decide(missed(work, third.span), third))
    assert {one.labelled for one in gold(found)} == {third, valley}
    assert not any(one.left or one.earlier for one in found)


def test_a_third_span_beside_an_open_case_leaves_it_open(labels: LabelSet) -> None:
    work = finished(BRIDGE, [("وادي الزيتون", "location")], [])
    bridge = said(BRIDGE, "جسر وادي الزيتون", "actor")
    found = reviewed(work, labels, decide(missed(work, bridge.span), bridge))
    assert [(one.standing, one.earlier) for one in found] == [
        (Standing.SETTLED, ()),
        (Standing.OPEN, ()),
    ]
    assert [one.labelled for one in gold(found)] == [bridge]


@pytest.mark.parametrize("surface", ["وادي الزيتون", "جسر وادي", "الزيتون ومضيق", "وادي الزيتون "])
def test_what_could_be_what_people_marked_was_not_missed(labels: LabelSet, surface: str) -> None:
    both = [("وادي الزيتون", "location")]
    work = finished(BRIDGE, both, both)
    valley = said(BRIDGE, *both[0])
    assert in_the_way(work, reviewed(work, labels), said(BRIDGE, surface, "location")) == valley
    assert in_the_way(work, reviewed(work, labels), said(BRIDGE, "ومضيق", "location")) is None


def test_nothing_of_the_same_label_was_missed_where_a_case_is_left(labels: LabelSet) -> None:
    work = finished(BRIDGE, [("وادي الزيتون", "location")], [])
    bridge, valley = (said(BRIDGE, s, "location") for s in ("جسر وادي الزيتون", "وادي الزيتون"))
    (left,) = reviewed(work, labels)
    assert in_the_way(work, [left], bridge) == valley
    settled = reviewed(work, labels, decide(left.case, valley))
    assert in_the_way(work, settled, bridge) is None


@pytest.mark.parametrize("later", [("وحمص", "location"), ("حمص", "actor")])
def test_what_somebody_marks_later_that_all_missed_with_another_edge_or_label_stands_beside_it(
    labels: LabelSet, later: tuple[str, str]
) -> None:
    homs = said(TEXT, "حمص", "location")
    made = decide(missed(finished(TEXT, [], []), homs.span), homs)
    now = finished(TEXT, [], [], [later])
    new, stands = sorted(reviewed(now, labels, made), key=lambda one: one.decision is not None)
    assert (new.standing, new.beside, stands.outcome) == (Standing.OPEN, (made,), (homs,))
    settled = reviewed(now, labels, made, decide(new.case, said(TEXT, *later)))
    assert [(one.standing, one.earlier) for one in settled] == [(Standing.SETTLED, (made,))]
    assert [one.labelled for one in gold(settled)] == [said(TEXT, *later)]


def test_what_all_mark_later_with_another_edge_is_to_be_decided(labels: LabelSet) -> None:
    homs = said(TEXT, "حمص", "location")
    made = decide(missed(finished(TEXT, [], []), homs.span), homs)
    both = finished(TEXT, [("وحمص", "location")], [("وحمص", "location")])
    agreed, stands = reviewed(both, labels, made)
    assert (agreed.standing, stands.outcome) == (Standing.STALE, (homs,))
    (settled,) = reviewed(both, labels, made, decide(agreed.case, homs))
    assert settled.outcome == (homs,)


def test_what_is_about_another_name_leaves_alone_what_all_missed(labels: LabelSet) -> None:
    homs = said(TEXT, "حمص", "location")
    decision = decide(missed(finished(TEXT, [], []), homs.span), homs)
    other = finished(TEXT, [("حماة وحمص ودمشق", "location")], [])
    assert [(one.standing, one.beside) for one in reviewed(other, labels, decision)] == [
        (Standing.OPEN, ()),
        (Standing.SETTLED, ()),
    ]


def test_what_all_missed_can_be_put_off(labels: LabelSet, work: FinishedSets) -> None:
    damascus = said(TEXT, "دمشق", "location")
    case = missed(work, damascus.span)
    made = decide(case, damascus), decide(case, ruling=Ruling.DEFERRED)
    (one,) = (one for one in reviewed(work, labels, *made) if one.case == case)
    assert (one.standing, one.outcome) == (Standing.DEFERRED, None)
    assert damascus not in [one.labelled for one in gold(reviewed(work, labels, *made))]


@given(work=sets(), third=spans())
def test_what_all_missed_is_gold_and_changes_no_other_case(
    labels: LabelSet, work: FinishedSets, third: LabelledSpan
) -> None:
    before = reviewed(work, labels)
    if in_the_way(work, before, third) is not None:
        return
    found = reviewed(work, labels, decide(missed(work, third.span), third))
    assert third in [one.labelled for one in gold(found)]
    assert [one for one in found if one.decision is None] == before


def test_what_was_decided_on_something_that_is_gone_comes_back_to_the_reviewer(
    labels: LabelSet, work: FinishedSets
) -> None:
    case = by_kind(reviewed(work, labels))[CaseKind.MISSING].case
    taken = decide(case, *case.variants[0].spans)
    gone = FinishedSets(1, TEXT, {**work.spans, 1: work.spans[1][:2]})
    found = [one for one in reviewed(gone, labels, taken) if one.earlier]
    assert [(one.standing, one.outcome) for one in found] == [(Standing.STALE, None)]
    again = decide(found[0].case)
    settled = [one for one in reviewed(gone, labels, taken, again) if one.earlier]
    assert [(one.standing, one.outcome) for one in settled] == [(Standing.SETTLED, ())]
    refused = decide(case)
    assert not [one for one in reviewed(gone, labels, refused) if one.earlier]


def test_an_article_of_one_person_is_not_reviewed(labels: LabelSet, work: FinishedSets) -> None:
    alone = FinishedSets(1, TEXT, {1: work.spans[1]})
    assert review(alone, [], [decide(missed(work, Span(0, 3)), LabelledSpan(0, 3, "actor"))]) == []
    assert [one.labelled.of(TEXT) for one in gold_of_one(alone)] == ["الوفد", "حماة", "وحمص"]
    with pytest.raises(ValueError, match="unpack"):
        gold_of_one(work)


@given(work=sets(), changed=sets(), data=st.data())
def test_gold_never_holds_what_nobody_decided(
    labels: LabelSet, work: FinishedSets, changed: FinishedSets, data: st.DataObject
) -> None:
    """Whatever was decided, and however the sets change afterwards."""
    found = cases(work, labels)
    made = [
        decide(case, *data.draw(st.lists(spans(), max_size=2, unique=True)))
        for case in data.draw(
            st.lists(st.sampled_from(found), max_size=4) if found else st.just([])
        )
    ]
    for now in (work, changed):
        standing = reviewed(now, labels, *made)
        holding = {one.decision.id for one in standing if one.decision}
        allowed = set.intersection(*(set(spans) for spans in now.spans.values()))
        for decision in made:
            if decision.id in holding:
                allowed.update(decision.spans)
        golden = {one.labelled for one in gold(standing)}
        assert golden <= allowed
        for one in gold(standing):
            assert all(one.labelled in now.spans[person] for person in one.people)
        assert [one.case for one in standing] == sorted(
            (one.case for one in standing),
            key=lambda c: (c.place.start, -c.place.end, c.variants[0].spans),
        )
        assert {span for one in standing for span in spans_of(one)} == set(
            chain(*now.spans.values())
        )
        undecided = [one for one in standing if one.decision is None]
        settled = [one for one in standing if one.decision is not None]
        for some in (undecided, settled):
            heard = [span for one in some for span in set(spans_of(one))]
            assert len(heard) == len(set(heard)), "once where it is decided, once where it is not"


@given(work=sets(), data=st.data())
def test_settling_everything_leaves_nothing_and_makes_just_that_gold(
    labels: LabelSet, work: FinishedSets, data: st.DataObject
) -> None:
    open_cases = [one.case for one in reviewed(work, labels) if one.left]
    made = [decide(case, *data.draw(st.sampled_from(case.variants)).spans) for case in open_cases]
    found = reviewed(work, labels, *made)
    assert not any(one.left for one in found)
    agreed = set.intersection(*(set(spans) for spans in work.spans.values()))
    assert {one.labelled for one in gold(found)} == agreed.union(*(d.spans for d in made))


def test_gold_ids_are_always_the_same() -> None:
    one = LabelledSpan(0, 3, "actor")
    assert gold_id("a", one) == gold_id("a", one) != gold_id("b", one)
    assert len(gold_id("a", one)) == 32


def test_letters_are_shuffled_per_article_and_stay() -> None:
    names = {1: "ليلى", 2: "سامر", 3: "نور"}
    orders = {tuple(letters(f"{n}", names, names).items()) for n in range(40)}
    assert len(orders) == 6
    assert set(letters("a", names, names).values()) == {"A", "B", "C"}
    many = {n: str(n) for n in range(30)}
    assert {"Z", "AA", "AD"} <= set(letters("a", many, many).values())


# -- when people change what they say -------------------------------------------------------------


def standings(found: list[ReviewedCase]) -> dict[tuple[str, CaseKind], Standing]:
    return {(one.case.place.of(TEXT), one.case.kind): one.standing for one in found}


def gold_surfaces(found: list[ReviewedCase]) -> list[str]:
    return [one.labelled.of(TEXT) for one in gold(found)]


@pytest.mark.parametrize(
    ("disputed", "agreed"),
    [
        (("حماة", "actor"), ("حماة", "location")),  # the same span with another label
        (("دمشق", "location"), ("حماة وحمص ودمشق", "location")),  # a name in a name
        (("وحمص ودمشق", "location"), ("حماة وحمص ودمشق", "location")),
    ],
)
def test_doing_what_the_reviewer_decided_unsettles_nothing_that_all_say(
    labels: LabelSet, disputed: tuple[str, str], agreed: tuple[str, str]
) -> None:
    before = finished(TEXT, [disputed, agreed], [agreed])
    (left,) = [one.case for one in reviewed(before, labels) if one.left]
    nothing = decide(left)
    after = reviewed(finished(TEXT, [agreed], [agreed]), labels, nothing)
    assert standings(after) == {(agreed[0], CaseKind.AGREED): Standing.SETTLED}
    assert gold_surfaces(after) == [agreed[0]]


@pytest.mark.parametrize(
    ("one", "other", "outcome", "later", "lost"),
    [
        (["وحمص"], ["وحمص ودمشق"], ["وحمص", "دمشق"], ["وحمص"], ["دمشق"]),
        (["حماة", "دمشق"], ["حماة وحمص ودمشق"], ["حماة", "دمشق"], ["حماة"], ["دمشق"]),
        (["وحمص"], ["حمص"], ["حمص"], ["وحمص ودمشق"], ["حمص"]),
    ],
)
def test_what_was_decided_is_not_lost_when_people_agree_on_something_else(
    labels: LabelSet,
    one: list[str],
    other: list[str],
    outcome: list[str],
    later: list[str],
    lost: list[str],
) -> None:
    def places(surfaces: list[str]) -> list[tuple[str, str]]:
        return [(surface, "location") for surface in surfaces]

    (case,) = [r.case for r in reviewed(finished(TEXT, places(one), places(other)), labels)]
    made = decide(case, *(said(TEXT, surface, "location") for surface in outcome))
    after = reviewed(finished(TEXT, places(later), places(later)), labels, made)
    assert gold_surfaces(after) == later
    (stale,) = [r for r in after if r.standing is Standing.STALE]
    assert stale.earlier == (made,) and stale.outcome is None
    again = decide(stale.case, *(said(TEXT, surface, "location") for surface in lost))
    settled = reviewed(finished(TEXT, places(later), places(later)), labels, made, again)
    assert sorted(gold_surfaces(settled)) == sorted([*later, *lost])
    assert not any(r.left for r in settled)


def test_the_last_word_holds_when_people_say_again_what_they_said_before(
    labels: LabelSet,
) -> None:
    """Three finished, and it was decided; one came back later,
    and between that it was decided otherwise.
    """
    three = finished(TEXT, [("وحمص", "location")], [("حمص", "location")], [("حمص", "location")])
    two = finished(TEXT, [("وحمص", "location")], [("حمص", "location")])
    long, short = said(TEXT, "وحمص", "location"), said(TEXT, "حمص", "location")
    first = decide(reviewed(three, labels)[0].case, long)
    (still,) = reviewed(two, labels, first)
    assert still.decision == first
    second = decide(still.case, short)
    (again,) = reviewed(three, labels, first, second)
    assert again.standing is Standing.SETTLED and again.outcome == (short,)
    assert again.earlier == (first,)


# -- who comes late -------------------------------------------------------------------------------


@given(sets(), st.data())
def test_a_decision_that_nobody_contradicts_is_never_stale_in_any_order_of_arrival(
    labels: LabelSet, work: FinishedSets, data: st.DataObject
) -> None:
    """Whoever comes later says in each case one of the variants or the outcome, and marks more
    where nothing was: what was decided stands, and only what is new is open.
    """
    marked = set(chain(*work.spans.values()))
    assume(marked)  # where nobody marked anything, the look at that ends with the first span
    third = spans().filter(lambda span: span not in marked)
    before = reviewed(work, labels)
    agreed = [one.case.variants[0].spans[0] for one in before if not one.left]
    made = []
    for one in before:
        if one.left:
            outcome = data.draw(
                st.sampled_from([variant.spans for variant in one.case.variants])
                | third.map(lambda span: (span,))
            )
            marked.update(outcome)
            made.append(decide(one.case, *outcome))
    decided = reviewed(work, labels, *made)
    new = {}
    for person in range(11, 11 + data.draw(st.integers(1, 3))):
        said_here: set[LabelledSpan] = {*agreed}
        for decision in made:
            on_the_table = [*(variant.spans for variant in decision.variants), decision.spans]
            said_here.update(data.draw(st.sampled_from(on_the_table)))
        more = data.draw(st.lists(third, max_size=2))
        new[person] = sorted({*said_here, *(span for span in more if span not in marked)})
    for order in permutations(new):
        there = dict(work.spans)
        for person in order:
            there[person] = new[person]
            found = reviewed(FinishedSets(1, work.text, dict(there)), labels, *made)
            assert not any(one.standing is Standing.STALE for one in found)
            assert {one.decision for one in found if one.decision} == {
                one.decision for one in decided if one.decision
            }
            assert {one.labelled for one in gold(found)} == {one.labelled for one in gold(decided)}
            for one in found:
                assert not one.left or set(spans_of(one)) - marked, "something new is in it"


def spans_of(one: ReviewedCase) -> list[LabelledSpan]:
    return [span for variant in one.case.variants for span in variant.spans]


@given(sets(least=3), st.sets(spans()), st.data())
def test_who_decides_by_the_same_truth_comes_to_the_same_gold_in_any_order_of_arrival(
    labels: LabelSet, work: FinishedSets, extra: set[LabelledSpan], data: st.DataObject
) -> None:
    """A reviewer settles what is left each time that somebody arrives."""
    everything = sorted(set(chain(*work.spans.values())))
    truth = {span for span in everything if data.draw(st.booleans())} | extra
    golden = set()
    for order in permutations(work.spans):
        made: list[Decision] = []
        for count_of_people in range(2, len(order) + 1):
            there = {person: work.spans[person] for person in sorted(order[:count_of_people])}
            now = FinishedSets(1, work.text, there)
            for one in reviewed(now, labels, *made):
                if one.left:
                    made.append(decide(one.case, *sorted(truth.intersection(spans_of(one)))))
            found = reviewed(now, labels, *made)
            assert not any(one.left for one in found)
        golden.add(frozenset(one.labelled for one in gold(found)))
    assert len(golden) == 1


# -- where nobody marked anything ----------------------------------------------------------------


def test_an_article_that_all_finish_empty_waits_for_a_look(labels: LabelSet) -> None:
    work = finished(TEXT, [], [])
    (whole,) = reviewed(work, labels)
    assert whole.case.place == Span(0, len(TEXT)) and whole.standing is Standing.OPEN
    (looked,) = reviewed(work, labels, decide(whole.case))
    assert looked.standing is Standing.SETTLED and looked.outcome == ()
    put_off = decide(whole.case, ruling=Ruling.DEFERRED)
    (later,) = reviewed(work, labels, put_off)
    assert later.standing is Standing.DEFERRED


def test_a_look_lasts_when_somebody_else_finishes_empty_too(labels: LabelSet) -> None:
    (whole,) = reviewed(finished(TEXT, [], []), labels)
    (still,) = reviewed(finished(TEXT, [], [], []), labels, decide(whole.case))
    assert still.standing is Standing.SETTLED


def test_whoever_marks_something_later_makes_a_case_of_that(labels: LabelSet) -> None:
    (whole,) = reviewed(finished(TEXT, [], []), labels)
    (found,) = reviewed(finished(TEXT, [], [("حماة", "location")]), labels, decide(whole.case))
    assert found.case.kind is CaseKind.MISSING and found.standing is Standing.OPEN


def test_what_all_missed_is_decided_beside_the_look(labels: LabelSet) -> None:
    work = finished(TEXT, [], [])
    hama = said(TEXT, "حماة", "location")
    marked = decide(missed(work, hama.span), hama)
    whole, added = reviewed(work, labels, marked)
    assert whole.standing is Standing.OPEN and added.outcome == (hama,)
    assert not any(one.left for one in reviewed(work, labels, marked, decide(whole.case)))
