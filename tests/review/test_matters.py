"""Every case that is left can be settled, and what nobody contradicts stands, whatever happened."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.case import FinishedSets
from annotator.core.decision import Means, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Source, Standing
from annotator.review.decided_and_new import spans_of
from annotator.review.gold import gold
from annotator.review.standing import missed
from annotator.review.together import TogetherDecided
from tests.agreement.work import finished, said
from tests.review.stories import Moment, decide, outcomes, stories

TEXT = "زار الوفد حماة وحمص ثم عاد"
HAMA, HOMS, BOTH = (said(TEXT, name, "location") for name in ("حماة", "وحمص", "حماة وحمص"))


def at(work: dict[int, list], *made) -> Moment:  # type: ignore[type-arg, no-untyped-def]
    return Moment(FinishedSets(1, TEXT, work), made, "")


def test_two_names_in_what_the_reviewer_made_one_of_are_asked_of_in_one_case(
    labels: LabelSet,
) -> None:
    """Whoever marks both keeps apart what was decided to be one; one decision settles that."""
    (agreed,) = at({1: [HAMA], 2: [HAMA]}).reviewed(labels)
    first = decide(agreed.case, [BOTH])
    nur = at({1: [HAMA], 2: [HAMA], 3: [HOMS]}, first)
    second = decide(nur.left(labels)[0].case, [BOTH])
    sami = at({**nur.work.spans, 4: [HAMA, HOMS]}, first, second)
    (left,) = sami.left(labels)
    assert (left.standing, left.beside) == (Standing.OPEN, (second,))
    assert [span.labelled for span in gold(sami.reviewed(labels))] == [BOTH]
    settled = sami.reviewed(labels, decide(left.case, [HAMA, HOMS]))
    assert [case.standing for case in settled] == [Standing.SETTLED]
    assert [span.labelled for span in gold(settled)] == [HAMA, HOMS]


def test_what_was_one_case_and_is_two_is_settled_by_two_decisions(labels: LabelSet) -> None:
    """Badr takes back the span that held Amal's two together, and that was gold."""
    before = at({1: [HAMA, HOMS], 2: [BOTH]})
    (one,) = before.reviewed(labels)
    made = decide(one.case, [BOTH])
    after = at({1: [HAMA, HOMS], 2: []}, made)
    hama, homs = after.left(labels)
    assert hama.standing is homs.standing is Standing.STALE
    first = decide(hama.case, [HAMA])
    (left,) = after.left(labels, first)
    assert (spans_of(left.case), left.standing, left.earlier) == ([HOMS], Standing.STALE, (made,))
    second = decide(left.case, [HOMS])
    settled = after.reviewed(labels, first, second)
    assert [case.decision for case in settled] == [first, second]
    assert [case.earlier for case in settled] == [(made,), (made,)]


def test_an_agreed_span_that_was_weighed_beside_another_keeps_its_decision(
    labels: LabelSet,
) -> None:
    """All mark one, and the reviewer decided for the other, which one of them marks as well."""
    (agreed,) = at({1: [HAMA], 2: [HAMA]}).reviewed(labels)
    first = decide(agreed.case, [BOTH])
    late = at({1: [HAMA], 2: [HAMA], 3: [HAMA, BOTH]}, first)
    (left,) = late.left(labels)
    (settled,) = late.reviewed(labels, decide(left.case, [HAMA]))
    assert (settled.standing, settled.outcome) == (Standing.SETTLED, (HAMA,))


def test_silence_where_nobody_was_silent_is_asked_of_beside_what_stands(labels: LabelSet) -> None:
    (agreed,) = at({1: [HAMA], 2: [HAMA]}).reviewed(labels)
    made = decide(agreed.case, [BOTH])
    late = at({1: [HAMA], 2: [HAMA], 3: []}, made)
    (left,) = late.left(labels)
    assert (left.standing, left.beside, left.case.people) == (Standing.OPEN, (made,), (1, 2, 3))
    assert [span.labelled for span in gold(late.reviewed(labels))] == [BOTH]
    (settled,) = late.reviewed(labels, decide(left.case))
    assert settled.outcome == ()


def test_whoever_marks_only_the_outer_of_two_decided_names_is_silent_on_the_inner(
    labels: LabelSet,
) -> None:
    early = at({1: [], 2: [BOTH, HOMS]})
    made = [decide(case.case, case.case.variants[0].spans) for case in early.left(labels)]
    late = at({1: [], 2: [BOTH, HOMS], 3: [BOTH]}, *made)
    outer, inner = late.reviewed(labels)
    assert not outer.left and not inner.left
    assert [variant.people for variant in outer.case.variants] == [(2, 3), (1,)]
    assert [variant.people for variant in inner.case.variants] == [(2,), (1, 3)]


def test_what_is_left_elsewhere_and_becomes_gold_here_is_asked_of_beside_that(
    labels: LabelSet,
) -> None:
    work = at({1: [], 2: [BOTH, HOMS]})
    _, inner = work.left(labels)
    made = decide(inner.case, [BOTH])
    (left,) = work.left(labels, made)
    assert ({*spans_of(left.case)}, left.beside) == ({BOTH, HOMS}, (made,))
    (settled,) = work.reviewed(labels, made, decide(left.case))
    assert settled.outcome == (), "nothing of it stays gold"


def test_what_all_had_missed_is_asked_of_with_the_other_label_that_a_newcomer_gives_it(
    labels: LabelSet,
) -> None:
    """They mark it as it was decided, too: one decision is made on both."""
    actor = HAMA._replace(label="actor")
    work: dict[int, list] = {1: [], 2: []}  # type: ignore[type-arg]
    made = decide(missed(FinishedSets(1, TEXT, work), HAMA.span), [HAMA])
    late = at({**work, 3: [HAMA, actor]}, made)
    (left,) = late.left(labels)
    assert ({*spans_of(left.case)}, left.beside) == ({HAMA, actor}, (made,))
    assert [span.labelled for span in gold(late.reviewed(labels))] == [HAMA]
    for chosen in ([actor], [HAMA, actor], []):
        (settled,) = late.reviewed(labels, decide(left.case, chosen))
        assert settled.standing is Standing.SETTLED
        assert {*(settled.outcome or ())} == {*chosen}


def test_all_who_mark_later_what_all_had_missed_agree_with_it(labels: LabelSet) -> None:
    work = finished(TEXT, [], [])
    made = decide(missed(work, HAMA.span), [HAMA, HAMA._replace(label="actor")])
    for case in at({1: [HAMA], 2: [HAMA]}, made).reviewed(labels):
        assert case.standing is Standing.SETTLED


def test_who_says_again_what_was_taken_back_takes_nothing_from_what_was_decided_since(
    labels: LabelSet,
) -> None:
    """Amal's span was gold and she takes it back; Cyr's is gold; Dan comes with Amal's."""
    before = at({1: [BOTH], 2: []})
    first = decide(before.left(labels)[0], [BOTH])
    cyr = at({1: [], 2: [], 3: [HAMA]}, first)
    (changed,) = cyr.left(labels)
    assert (changed.standing, changed.earlier) == (Standing.STALE, (first,))
    second = decide(changed, [HAMA])
    assert second.answers == (first.id,)
    dan = at({1: [], 2: [], 3: [HAMA], 4: [BOTH]}, first, second)
    (left,) = dan.left(labels)
    assert (left.standing, left.beside) == (Standing.OPEN, (second,))
    assert [span.labelled for span in gold(dan.reviewed(labels))] == [HAMA]
    alone = at({1: [], 2: [], 3: [], 4: [BOTH]}, first, second)
    assert [case.standing for case in alone.reviewed(labels)] == [Standing.STALE]
    undone = at(dan.work.spans, first)
    assert [span.labelled for span in gold(undone.reviewed(labels))] == [BOTH]


def test_what_nobody_marked_any_more_and_was_made_nothing_is_asked_of_when_it_comes_again(
    labels: LabelSet,
) -> None:
    first = decide(at({1: [HAMA], 2: []}).left(labels)[0], [HAMA])
    gone = at({1: [], 2: [HOMS]}, first)
    lost = next(case for case in gone.left(labels) if not case.case.labels)
    second = decide(lost)
    nothing = next(case for case in gone.reviewed(labels, second) if not case.case.labels)
    assert (nothing.decision, nothing.earlier, nothing.left) == (second, (first,), False)
    again = at({1: [], 2: [HOMS], 3: [HAMA]}, first, second)
    asked = next(case for case in again.reviewed(labels) if HAMA in spans_of(case.case))
    assert (asked.standing, asked.earlier) == (Standing.OPEN, ())
    assert all(case.case.labels for case in again.reviewed(labels)), "and of nothing else"


def test_what_was_answered_is_so_whichever_comes_first_by_merging(labels: LabelSet) -> None:
    first = decide(at({1: [BOTH], 2: []}).left(labels)[0], [BOTH])
    cyr = at({1: [], 2: [], 3: [HAMA]}, first)
    second = decide(cyr.left(labels)[0], [HAMA])
    said = {1: [], 2: [], 3: [HAMA], 4: [BOTH]}
    assert at(said, second, first).reviewed(labels) == at(said, first, second).reviewed(labels)


def test_of_two_decisions_that_did_not_keep_what_they_answer_the_one_holds_that_is_still_said(
    labels: LabelSet,
) -> None:
    """As earlier versions made them; Dan alone says now what Amal had said."""
    first = decide(at({1: [BOTH], 2: []}).left(labels)[0].case, [BOTH])
    second = decide(at({1: [], 2: [], 3: [HAMA]}, first).left(labels)[0].case, [HAMA])
    dan = at({1: [], 2: [], 3: [HAMA], 4: [BOTH]}, first, second)
    assert [span.labelled for span in gold(dan.reviewed(labels))] == [HAMA]


def test_who_puts_a_settled_case_off_leaves_what_is_new_beside_it_as_it_is(
    labels: LabelSet,
) -> None:
    made = decide(at({1: [], 2: [BOTH, HAMA]}).left(labels)[0], [BOTH])
    late = at({1: [], 2: [BOTH, HAMA], 3: [BOTH]}, made)
    settled = next(case for case in late.reviewed(labels) if not case.left)
    off = decide(settled, ruling=Ruling.DEFERRED)
    put_off, new = sorted(late.left(labels, off), key=lambda case: case.decision is None)
    assert (put_off.standing, put_off.decision) == (Standing.DEFERRED, off)
    assert (put_off.case, put_off.earlier) == (settled.case, (made,))
    assert (new.standing, {*spans_of(new.case)}) == (Standing.OPEN, {BOTH, HAMA})
    assert gold(late.reviewed(labels, off)) == []


@pytest.mark.parametrize("is_by_rule", [False, True])
def test_one_gesture_passes_over_what_another_decision_of_it_took_the_place_of(
    labels: LabelSet, is_by_rule: bool
) -> None:
    """A decision that was put off, of a reviewer or of a rule that is checked, and what is new."""
    rule = {"means": Means.MAJORITY, "checked": True} if is_by_rule else {}
    first = decide(at({1: [], 2: [BOTH, HAMA]}).left(labels)[0], [BOTH], **rule)
    late = at({1: [], 2: [BOTH, HAMA], 3: [BOTH]}, first)
    settled = next(case for case in late.reviewed(labels) if case.decision)
    late = at(late.work.spans, first, decide(settled, ruling=Ruling.DEFERRED))
    new, put_off = sorted(late.left(labels), key=lambda case: case.decision is not None)
    together = TogetherDecided([(late.work, late.reviewed(labels))], labels)
    assert together.outcome(put_off, ()) == ()
    made = decide(new)
    together.decide(made)
    assert together.outcome(put_off, ()) is None
    assert late.left(labels, made) == []


# -- whatever happened ----------------------------------------------------------------------------


@given(st.data())
def test_to_decide_what_is_left_leaves_nothing(labels: LabelSet, data: st.DataObject) -> None:
    """One decision a case is enough, one after another or all by one gesture."""
    for moment in data.draw(stories(labels)):
        left = moment.left(labels)
        one_by_one: list = []  # type: ignore[type-arg]
        for _ in left:
            for case in moment.left(labels, *one_by_one)[:1]:
                one_by_one.append(decide(case, data.draw(outcomes(case.case))))
        left.sort(key=lambda case: case.decision is None)  # what stands beside others comes first
        at_once = [decide(case, case.case.variants[0].spans) for case in left]
        for made in (one_by_one, at_once):
            settled = moment.reviewed(labels, *made)
            assert not any(case.left for case in settled)
            everybody = tuple(sorted(moment.work.spans))
            assert all(case.case.people == everybody for case in settled)


@given(st.data())
def test_whoever_comes_late_takes_no_decision_from_gold(
    labels: LabelSet, data: st.DataObject
) -> None:
    moments = data.draw(stories(labels))
    for before, moment in pairwise(moments):
        if moment.step == "late":
            golden = {span.labelled for span in gold(moment.reviewed(labels))}
            for span in gold(before.reviewed(labels)):
                assert span.labelled in golden or span.source is Source.UNANIMOUS


@given(st.data())
def test_what_a_decision_answered_holds_no_more_as_long_as_that_stands(
    labels: LabelSet, data: st.DataObject
) -> None:
    """Whoever says again what was taken back lets nothing speak anew that was answered since."""
    for moment in data.draw(stories(labels)):
        answered = {id for made in moment.made for id in made.answers}
        holding = {case.decision.id for case in moment.reviewed(labels) if case.decision}
        assert not holding & answered


@given(st.data())
def test_a_decision_settles_its_case_and_unsettles_no_other(
    labels: LabelSet, data: st.DataObject
) -> None:
    for moment in data.draw(stories(labels)):
        before = moment.reviewed(labels)
        for chosen in before:
            made = decide(chosen, data.draw(outcomes(chosen.case)))
            after = moment.reviewed(labels, made)
            holding = {case.decision for case in after if not case.left}
            assert made in holding or not chosen.case.labels
            shown = {chosen.decision, *chosen.earlier, *chosen.beside}
            for case in before:
                stood = case.decision if not case.left else None
                assert stood is None or stood in holding or stood in shown


@given(st.data())
def test_a_span_is_in_one_case_that_is_left_and_in_one_that_is_settled_at_most(
    labels: LabelSet, data: st.DataObject
) -> None:
    for moment in data.draw(stories(labels)):
        reviewed = moment.reviewed(labels)
        marked = set(chain.from_iterable(moment.work.spans.values()))
        assert marked == {span for case in reviewed for span in spans_of(case.case)}
        undecided = [case for case in reviewed if case.left and case.decision is None]
        settled = [case for case in reviewed if not case.left]
        for some in (undecided, settled):
            counts = Counter(span for case in some for span in {*spans_of(case.case)})
            assert not counts or max(counts.values()) == 1
        assert len({case.case.evidence for case in reviewed}) == len(reviewed)
