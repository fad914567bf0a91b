"""What gold never does, whatever people mark and reviewers decide. Generated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import GoldSpan, ReviewedCase, Source
from annotator.review.gold import gold
from annotator.review.policy import ruled
from annotator.review.standing import missed, review
from tests.agreement.work import sets, spans

RULES = (Means.CLITIC, Means.MAJORITY)


@st.composite
def decisions(
    draw: st.DrawFn, finished: FinishedSets, labels: LabelSet, first: int = 0
) -> list[Decision]:
    """Some decisions on an article: takes of a variant, third spans, nothing, put off,
    by rules; twice at times.

    Also on what all missed, and on cases as they were before people changed their sets.
    """
    found = review(finished, cases(finished, labels), [])
    beside = [missed(finished, draw(spans()).span) for _ in range(draw(st.integers(0, 1)))]
    about = (
        draw(st.lists(st.sampled_from([*(one.case for one in found), *beside])))
        if found or beside
        else []
    )
    made = []
    for number, case in enumerate(about, first):
        outcome, more = draw(_ruling(case, finished, labels))
        made.append(
            Decision(
                f"{number:032x}",
                1,
                9,
                "",
                case.place,
                case.variants,
                tuple(sorted(outcome)),
                **more,
            )
        )
    return made


@st.composite
def _ruling(draw: st.DrawFn, case: Case, finished: FinishedSets, labels: LabelSet):  # type: ignore[no-untyped-def]
    """An outcome, and what else a decision says."""
    if draw(st.booleans()):
        means = draw(st.sampled_from(RULES))
        (one,) = (one for one in review(finished, [case], []) if one.case == case)
        by_rule = ruled(means, one, finished.text, labels, len)
        if by_rule is not None:
            return by_rule, {"means": means, "checked": draw(st.booleans())}
    return draw(
        st.one_of(
            st.sampled_from(case.variants).map(lambda variant: (variant.spans, {})),
            st.sets(spans(), max_size=2).map(lambda third: (tuple(third), {})),
            st.just(((), {"ruling": Ruling.DEFERRED})),
        )
    )


@st.composite
def reviewed_work(draw: st.DrawFn, labels: LabelSet) -> tuple[FinishedSets, list[Decision]]:
    """Work of several people and decisions on it,
    some of them made before one of them changed theirs.
    """
    finished = draw(sets())
    made = draw(decisions(finished, labels))
    if draw(st.booleans()):
        person = draw(st.sampled_from(sorted(finished.spans)))
        changed = sorted(draw(st.sets(spans(), max_size=3)))
        finished = replace(finished, spans={**finished.spans, person: changed})
        made += draw(decisions(finished, labels, first=len(made)))
    return finished, made


def judged(
    finished: FinishedSets, made: Sequence[Decision], labels: LabelSet
) -> list[ReviewedCase]:
    return review(finished, cases(finished, labels), made)


def settled(made: Sequence[Decision]) -> dict[object, Decision]:
    """The last decision on each case, if it settles it."""
    last = {one.evidence: one for one in made}
    return {about: one for about, one in last.items() if one.ruling is Ruling.SETTLED}


@given(st.data())
def test_gold_never_holds_an_undecided_span(labels, data):
    """Worked out anew: what is not unanimous is gold only if the last
    decision on its case says so.
    """
    finished, made = data.draw(reviewed_work(labels))
    common = set.intersection(*(set(said) for said in finished.spans.values()))
    decided = {span for one in settled(made).values() for span in one.spans}

    for one in gold(judged(finished, made, labels)):
        assert one.labelled in (common if one.source is Source.UNANIMOUS else decided)
    undecided = [one.case for one in judged(finished, made, labels) if one.outcome is None]
    in_gold = {one.labelled for one in gold(judged(finished, made, labels))}
    for case in undecided:
        said = {span for variant in case.variants for span in variant.spans}
        assert not said & (in_gold - decided)


@given(st.data())
def test_every_span_says_truly_how_it_came_to_be(labels, data):
    finished, made = data.draw(reviewed_work(labels))
    everybody = tuple(sorted(finished.spans))
    for one in gold(judged(finished, made, labels)):
        assert all(one.labelled in finished.spans[person] for person in one.people)
        match one.source:
            case Source.UNANIMOUS:
                assert one.people == everybody
            case Source.POLICY:
                assert one.decision is not None and one.decision.means in RULES
                assert one.people  # a rule never invents a span
            case Source.DECISION:
                assert one.decision is not None and one.decision.means is Means.REVIEWER
        if one.decision is not None:
            assert one.labelled in one.decision.spans and one.decision in made


@given(st.data())
def test_no_decision_that_settles_a_case_is_lost(labels, data):
    """Each is its case's outcome; or it was superseded,
    or shown with the case that people made of it.
    """
    finished, made = data.draw(reviewed_work(labels))
    found = judged(finished, made, labels)
    holds = {one.decision.id for one in found if one.decision}
    shown = {decision.id for one in found for decision in one.earlier}
    for decision in settled(made).values():
        assert decision.id in holds | shown or not decision.spans
    in_gold = {one.labelled for one in gold(found)}
    for one in found:
        if one.decision is not None and one.decision.ruling is Ruling.SETTLED:
            assert set(one.decision.spans) <= in_gold


@given(sets(least=1, most=1), st.integers(2, 5))
def test_people_who_say_the_same_leave_no_case_and_gold_is_what_they_say(labels, work, people):
    (said,) = work.spans.values()
    finished = replace(work, spans=dict.fromkeys(range(1, people + 1), said))
    found = judged(finished, [], labels)

    assert any(one.left for one in found) is not bool(said), "an empty article waits for a look"
    assert not said or {one.case.kind for one in found} == {CaseKind.AGREED}
    assert [one.labelled for one in gold(found)] == sorted(
        set(said), key=lambda one: (one.start, -one.end, one.label)
    )


@given(st.data(), st.permutations([11, 12, 13, 14]))
def test_who_is_who_changes_nothing(labels, data, numbers):
    finished, made = data.draw(reviewed_work(labels))
    names = dict(zip(sorted(finished.spans), numbers, strict=False))

    def renamed(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
        """As the cases of the people with the other numbers would have been seen."""
        given_names = [
            Variant(one.spans, tuple(sorted(names[person] for person in one.people)))
            for one in variants
        ]
        return tuple(
            sorted(given_names, key=lambda one: (not one.spans, -len(one.people), one.spans))
        )

    others = FinishedSets(
        1, finished.text, {names[person]: finished.spans[person] for person in names}
    )
    theirs = [replace(one, variants=renamed(one.variants)) for one in made]

    def told(one: GoldSpan, names: dict[int, int]) -> tuple[LabelledSpan, Source, list[int], str]:
        people = sorted(names.get(person, person) for person in one.people)
        return one.labelled, one.source, people, one.decision.id if one.decision else ""

    ours = gold(judged(finished, made, labels))
    assert [told(one, names) for one in ours] == [
        told(one, {}) for one in gold(judged(others, theirs, labels))
    ]
