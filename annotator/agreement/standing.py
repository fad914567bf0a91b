"""What was decided about the cases of an article, and what is left to decide.

A decision holds for the case that it was made on: the same place, the same variants, the same people.
If people change their sets afterwards, the case is another one; the decision is shown with it, and
the case is to be decided again. Cases that did not change keep their decisions.

A span that all missed has a case of its own, whatever lies around it: names lie in names. So it is only
made where nobody marked what it could be (:func:`in_the_way`); where somebody did, they did it later.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from annotator.agreement.differences import Difference, between
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


def in_the_way(
    finished: FinishedSets, reviewed: Sequence[ReviewedCase], said: LabelledSpan
) -> LabelledSpan | None:
    """What ``said`` could be of all that people marked, so that it is no span that all missed.

    Something with the same label that it crosses or that has the same letters but for clitics, quotes and the
    like; or that it overlaps in any way, as long as the case of that is left to decide.
    """
    marked = chain.from_iterable(finished.spans.values())
    left = (span for one in reviewed if one.left for span in _spans(one.case))
    return next(
        chain(
            (other for other in marked if _could_be(finished.text, said, other)),
            (other for other in left if _of_one_label(said, other)),
        ),
        None,
    )


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
        touched = _touched(made[-1], found, finished.text)
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
    """Whether what was decided would be lost, where nobody marks anything: that something is gold, or put off."""
    if decision.ruling is Ruling.SETTLED:
        return bool(decision.spans)
    return not _seen(decision)


def _touched(decision: Decision, found: Sequence[Case], text: str) -> list[Case]:
    """The cases that a decision speaks of which was made on none of them as they are now."""
    seen = _seen(decision)
    spoken = {*seen, *decision.spans}
    same = [case for case in found if not spoken.isdisjoint(_spans(case))]
    if same:
        return same

    def near(one: LabelledSpan, other: LabelledSpan) -> bool:
        # What all missed lies where it lies on purpose: only what it could be touches it.
        return _about_the_same(one, other) if seen else _could_be(text, one, other)

    return [
        case for case in found if any(near(one, other) for one in spoken for other in _spans(case))
    ]


def _seen(decision: Decision) -> list[LabelledSpan]:
    """What people had marked when the decision was made; nothing where all missed something."""
    return [span for variant in decision.variants for span in variant.spans]


def _spans(case: Case) -> list[LabelledSpan]:
    return [span for variant in case.variants for span in variant.spans]


def _about_the_same(one: LabelledSpan, other: LabelledSpan) -> bool:
    return _overlap(one, other) and (one.label == other.label or overlap_is_half(one, other))


def _could_be(text: str, one: LabelledSpan, other: LabelledSpan) -> bool:
    """Whether one is the other with another edge. Inside or around it by a word or more is another name."""
    return _of_one_label(one, other) and (
        one.span.crosses(other.span) or between(text, one, other) <= Difference.EDGE
    )


def _of_one_label(one: LabelledSpan, other: LabelledSpan) -> bool:
    return one.label == other.label and _overlap(one, other)


def _overlap(one: LabelledSpan, other: LabelledSpan) -> bool:
    return one.start < other.end and other.start < one.end
