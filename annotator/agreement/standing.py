"""What was decided about the cases of an article, and what is left to decide.

A decision holds for the case that it was made on: the same place, the same variants, the same people.
If people change their sets afterwards, the case is another one; the decision is shown with it, and
the case is to be decided again. Cases that did not change keep their decisions.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.agreement.linking import overlap_is_half
from annotator.core.review import (
    Case,
    CaseKind,
    Decision,
    FinishedSets,
    LabelledSpan,
    Means,
    ReviewedCase,
    Ruling,
    Standing,
    Variant,
)
from annotator.core.span import Span

_Evidence = tuple[Span, tuple[Variant, ...]]


def missed(finished: FinishedSets, place: Span) -> Case:
    """The case of something at ``place`` that nobody marked."""
    everybody = tuple(sorted(finished.spans))
    return Case(finished.article, CaseKind.MISSING, place, (Variant((), everybody),))


def review(
    finished: FinishedSets, found: Sequence[Case], decisions: Sequence[Decision]
) -> list[ReviewedCase]:
    """The cases ``found`` on an article, by place, each with the decisions on it.

    ``decisions`` are those of the article that stand, in the order they were made. Added are the cases
    that only decisions speak of: what all missed, and what was decided on something that nobody marks
    any more.
    """
    if len(finished.spans) < 2:
        return []
    by_evidence: dict[_Evidence, list[Decision]] = {}
    for decision in decisions:
        by_evidence.setdefault(decision.evidence, []).append(decision)
    there = {case.evidence: case for case in found}
    earlier: dict[_Evidence, list[Decision]] = {}
    for evidence, made in by_evidence.items():
        if evidence in there:
            continue
        touched = _touched(made[-1], found)
        if not touched and _needs_a_case(made[-1]):
            case = missed(finished, evidence[0])
            there.setdefault(case.evidence, case)
            touched = [case]
        for case in touched:
            if case.evidence != evidence:
                earlier.setdefault(case.evidence, []).extend(made)
    order = {decision.id: place for place, decision in enumerate(decisions)}
    reviewed = [
        _reviewed(
            case,
            by_evidence.get(evidence, []),
            sorted(earlier.get(evidence, []), key=lambda decision: order[decision.id]),
        )
        for evidence, case in there.items()
    ]
    reviewed.sort(key=lambda one: _order(one.case))
    return reviewed


def _order(case: Case) -> tuple[int, int, tuple[LabelledSpan, ...]]:
    return (case.place.start, -case.place.end, case.variants[0].spans)


def _reviewed(
    case: Case, own: Sequence[Decision], before_change: Sequence[Decision]
) -> ReviewedCase:
    if not own:
        standing = _undecided(case, before_change)
        return ReviewedCase(case, standing, None, tuple(before_change))
    *superseded, last = own
    if last.ruling is Ruling.DEFERRED:
        standing = Standing.DEFERRED
    elif last.checked and last.means is not Means.REVIEWER:
        standing = Standing.CHECK
    else:
        standing = Standing.SETTLED
    return ReviewedCase(case, standing, last, (*before_change, *superseded))


def _undecided(case: Case, before_change: Sequence[Decision]) -> Standing:
    """How a case stands that no decision was made on as it is now."""
    ruled = [decision for decision in before_change if decision.ruling is Ruling.SETTLED]
    if case.kind is CaseKind.AGREED:
        contradicted = any(
            case.variants[0].spans[0] not in decision.spans for decision in ruled[-1:]
        )
        return Standing.STALE if contradicted else Standing.SETTLED
    return Standing.STALE if before_change else Standing.OPEN


def _needs_a_case(decision: Decision) -> bool:
    """Whether what was decided would be lost: something is gold, and nobody marks anything there."""
    return decision.ruling is Ruling.SETTLED and bool(decision.spans)


def _touched(decision: Decision, found: Sequence[Case]) -> list[Case]:
    """The cases that a decision speaks of which was made on none of them as they are now."""
    evidence = [span for variant in decision.variants for span in variant.spans]
    spoken = {*evidence, *decision.spans}
    same = [case for case in found if not spoken.isdisjoint(_spans(case))]
    if same:
        return same
    # What all missed lies where it lies on purpose: only something that could be it touches it.
    near = _overlap if evidence else _could_be
    return [
        case for case in found if any(near(one, other) for one in spoken for other in _spans(case))
    ]


def _spans(case: Case) -> list[LabelledSpan]:
    return [span for variant in case.variants for span in variant.spans]


def _overlap(one: LabelledSpan, other: LabelledSpan) -> bool:
    return (
        one.label == other.label and one.start < other.end and other.start < one.end
    ) or _could_be(one, other)


def _could_be(one: LabelledSpan, other: LabelledSpan) -> bool:
    return one.start < other.end and other.start < one.end and overlap_is_half(one, other)
