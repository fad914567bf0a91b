"""Stories of review, generated: people come late, and think again, while a reviewer decides.

All of it happens on a few words, so that spans nest, cross, and are given two labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from hypothesis import strategies as st

from annotator.agreement.cases import cases
from annotator.agreement.linking import passages
from annotator.core.case import Case, FinishedSets, LabelledSpan
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.review.gold import gold
from annotator.review.matters import answered
from annotator.review.standing import in_the_way, missed, review
from tests.agreement.work import said

TEXT = "وزير الخارجية السورية"
SURFACES = ("وزير", "الخارجية", "وزير الخارجية", TEXT)
SPANS = st.builds(
    said,
    st.just(TEXT),
    st.sampled_from(SURFACES),
    st.sampled_from(("location", "location", "actor")),
)
STEPS = (
    ["late"] * 2
    + ["again", "back", "return", "undo"]
    + ["settle"] * 3
    + ["own"] * 2
    + ["off", "rule", "third"]
)
TAKEN_BACK = ("settle", "back", "late", "settle", "return")
"""What was decided is taken back, something else is decided there, and the first comes again."""
PHRASES = [(step,) for step in STEPS] + [TAKEN_BACK] * 5
MOST_PEOPLE = 5

_ids = count()


@dataclass(frozen=True)
class Moment:
    """What people say at one time, what was decided up to then, and what was done last."""

    work: FinishedSets
    made: tuple[Decision, ...]
    step: str

    def reviewed(self, labels: LabelSet, *more: Decision) -> list[ReviewedCase]:
        """The cases, also if ``more`` is decided."""
        made = [*self.made, *more]
        return review(self.work, cases(self.work, labels), made, passages(labels))

    def left(self, labels: LabelSet, *more: Decision) -> list[ReviewedCase]:
        """Those that are to be decided."""
        return [case for case in self.reviewed(labels, *more) if case.left]


def decide(
    case: Case | ReviewedCase, outcome: Sequence[LabelledSpan] = (), **more: Any
) -> Decision:
    """A decision of a reviewer on a case; one that is reviewed is answered as the window does."""
    if isinstance(case, ReviewedCase):
        more["answers"], case = answered(case), case.case
    id, at = f"{next(_ids):032x}", "2026-01-01T00:00:00.000Z"
    spans = tuple(sorted(outcome))
    return Decision(id, case.article, 9, at, case.place, case.variants, spans, **more)


def outcomes(case: Case) -> st.SearchStrategy[tuple[LabelledSpan, ...]]:
    """What somebody says in a case, or nothing."""
    return st.sampled_from([*(variant.spans for variant in case.variants), ()])


@st.composite
def stories(draw: st.DrawFn, labels: LabelSet) -> list[Moment]:
    """The moments of an article that five people finish at most, one after another."""
    pool = draw(st.lists(SPANS, min_size=1, max_size=3, unique=True))
    marked = st.sets(st.sampled_from(pool) | SPANS, max_size=2).map(sorted)
    work = FinishedSets(1, TEXT, {1: draw(marked), 2: draw(marked)})
    moments = [Moment(work, (), "start")]
    phrases = st.lists(st.sampled_from(PHRASES), min_size=4, max_size=7)
    for step in chain.from_iterable(draw(phrases)):
        work, made = moments[-1].work, moments[-1].made
        if step in ("late", "again", "back", "return"):
            work = FinishedSets(1, TEXT, draw(_said_next(moments, step, marked, labels)))
        elif step == "undo":
            made = made[:-1]
        else:
            made = (*made, *draw(_decided(moments[-1], labels, step)))
        if (work, made) != (moments[-1].work, moments[-1].made):
            moments.append(Moment(work, made, "late" if step == "return" else step))
    return moments


Sets = dict[int, Sequence[LabelledSpan]]


@st.composite
def _said_next(
    draw: st.DrawFn,
    moments: Sequence[Moment],
    step: str,
    marked: st.SearchStrategy[list[LabelledSpan]],
    labels: LabelSet,
) -> Sets:
    """What people say once one of them comes late or thinks again, or all take a span back."""
    now: Sets = {**moments[-1].work.spans}
    if step == "back":
        decided = [span.labelled for span in gold(moments[-1].reviewed(labels)) if span.decision]
        gone = draw(st.sampled_from(decided)) if decided else None
        return {person: [span for span in spans if span != gone] for person, spans in now.items()}
    if step == "again":
        return {**now, draw(st.sampled_from(sorted(now))): draw(marked)}
    if len(now) == MOST_PEOPLE:
        return now
    once = {span for moment in moments for spans in moment.work.spans.values() for span in spans}
    gone_since = sorted(once.difference(*now.values()))
    if step == "return" and gone_since:
        return {**now, len(now) + 1: [draw(st.sampled_from(gone_since))]}
    return {**now, len(now) + 1: draw(marked)}


@st.composite
def _decided(draw: st.DrawFn, moment: Moment, labels: LabelSet, step: str) -> tuple[Decision, ...]:
    """What a reviewer or a rule decides: mostly on what is left, at times on what is settled."""
    reviewed = moment.reviewed(labels)
    if step == "third":
        third = draw(SPANS)
        free = in_the_way(moment.work, reviewed, third) is None
        return (decide(missed(moment.work, third.span), [third]),) if free else ()
    some = [case for case in reviewed if case.left] if draw(st.integers(0, 3)) else reviewed
    if not some:
        return ()
    chosen = draw(st.sampled_from(some))
    case = chosen.case
    if step == "off":
        return (decide(chosen, ruling=Ruling.DEFERRED),)
    if step == "own" and case.labels:
        return (decide(chosen, [draw(SPANS.filter(lambda span: span.span.overlaps(case.place)))]),)
    if step == "rule":
        by_rule = chosen.standing is Standing.OPEN and not chosen.beside and case.labels
        checked = draw(st.booleans())
        taken = case.variants[0].spans
        return (decide(chosen, taken, means=Means.MAJORITY, checked=checked),) if by_rule else ()
    return (decide(chosen, draw(outcomes(case))),)
