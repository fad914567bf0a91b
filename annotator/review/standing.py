"""What was decided about the cases of an article, and what is left to decide.

A decision holds as long as people say what was on the table when it was made, whoever they are
(:mod:`~annotator.review.matters`). If somebody takes its outcome back, or says nothing where nobody
did, the decision is shown with the case, and that is to be decided again.

A span that all missed has a case of its own, whatever lies around it: names lie in names. So it is
only made where nobody marked what it could be (:func:`in_the_way`); where somebody did, they did it
later.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from annotator.agreement.differences import Difference, between
from annotator.agreement.linking import overlap_is_half
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.span import Span
from annotator.review.matters import Matter, Matters, part, seen


def missed(finished: FinishedSets, place: Span) -> Case:
    """The case of something at ``place`` that nobody marked."""
    everybody = tuple(sorted(finished.spans))
    return Case(finished.article, CaseKind.MISSING, place, (Variant((), everybody),))


def whole(finished: FinishedSets) -> Case:
    """The case of a whole article: whether all is there that belongs there."""
    return missed(finished, Span(0, len(finished.text)))


def in_the_way(
    finished: FinishedSets, reviewed: Sequence[ReviewedCase], wanted: LabelledSpan
) -> LabelledSpan | None:
    """What ``wanted`` could be of all that people marked, so that it is no span that all missed.

    Something with the same label that it crosses or that has the same letters but for clitics,
    quotes and the like; or that it overlaps in any way, as long as the case of that is left to
    decide.
    """
    marked = chain.from_iterable(finished.spans.values())
    left = (span for case in reviewed if case.left for span in _spans(case.case))
    return next(
        chain(
            (other for other in marked if _could_be(finished.text, wanted, other)),
            (other for other in left if _of_one_label(wanted, other)),
        ),
        None,
    )


def review(
    finished: FinishedSets,
    cases: Sequence[Case],
    decisions: Sequence[Decision],
    passage_labels: frozenset[str] = frozenset(),
) -> list[ReviewedCase]:
    """The ``cases`` found on an article, by place, each with the decisions on it.

    ``decisions`` are those of the article that stand, in the order they were made;
    ``passage_labels`` those of statements. Where people came to say something beside what was
    decided, the case is parted (:mod:`~annotator.review.matters`). Added are the cases that only
    decisions speak of: what all missed, and what was decided on something that nobody marks any
    more; and the whole of an article through which somebody is to look.
    """
    if len(finished.spans) < 2:
        return []
    matters = Matters(decisions)
    parted = part(finished, cases, matters, passage_labels)
    held: dict[Case, Matter] = dict(parted.held)
    looks = _looks(finished, matters)
    held.update({case: matter for case, matter in looks.items() if matter is not None})
    current = dict.fromkeys([*held, *parted.rest, *looks])
    earlier: dict[Case, list[Decision]] = {}
    holding = set(held.values())
    for matter in matters:
        if matter in holding:
            continue
        touched = _touched(matter.last, [*current], finished.text)
        if _would_be_lost(matter.last, touched):
            case = missed(finished, matter.last.place)
            current.setdefault(case, None)
            held.update(_held_again(case, matter, matters))
            touched = [*touched, case]
        for case in touched:
            earlier.setdefault(case, []).extend(matter.made)
    reviewed = [
        _reviewed(case, held.get(case), matters.in_order(earlier.get(case, ()))) for case in current
    ]
    reviewed.sort(key=lambda case_reviewed: _order(case_reviewed.case))
    return reviewed


def _looks(finished: FinishedSets, matters: Matters) -> dict[Case, Matter | None]:
    """The whole article as a case, with the last word on it: where somebody is to look through it.

    That is so where nobody marked anything, and where it was drawn from those on which all agree.
    """
    if not finished.text:
        return {}
    case = whole(finished)
    matter = matters.missed_at(case.place)
    drawn = matter is not None and any(made.means is Means.AGREED for made in matter.made)
    return {case: matter} if drawn or not any(finished.spans.values()) else {}


def _held_again(case: Case, lost: Matter, matters: Matters) -> dict[Case, Matter]:
    """What holds on the ``case`` of something that nobody marks.

    That is the last word on its place, if it was said after all was ``lost``.
    """
    again = matters.missed_at(case.place)
    latest = again is not None and matters.in_order([lost.last, again.last])[-1] == again.last
    return {case: again} if again is not None and latest else {}


def _order(case: Case) -> tuple[int, int, tuple[LabelledSpan, ...]]:
    return (case.place.start, -case.place.end, case.variants[0].spans)


def _reviewed(case: Case, matter: Matter | None, earlier: Sequence[Decision]) -> ReviewedCase:
    """``matter`` is what holds on the case; ``earlier`` are other decisions that speak of it."""
    if matter is None:
        return ReviewedCase(case, _undecided(case, earlier), None, tuple(earlier))
    last = matter.last
    if last.ruling is Ruling.DEFERRED:
        standing = Standing.DEFERRED
    elif last.waits_for_check:
        standing = Standing.CHECK
    else:
        standing = Standing.SETTLED
    others = [decision for decision in earlier if decision not in matter.made]
    return ReviewedCase(case, standing, last, (*others, *matter.made[:-1]))


def _undecided(case: Case, before_change: Sequence[Decision]) -> Standing:
    """How a case stands that no decision was made on as it is now."""
    ruled = [decision for decision in before_change if decision.ruling is Ruling.SETTLED]
    if case.kind is CaseKind.AGREED:
        contradicted = any(
            case.variants[0].spans[0] not in decision.spans for decision in ruled[-1:]
        )
        return Standing.STALE if contradicted else Standing.SETTLED
    return Standing.STALE if before_change else Standing.OPEN


def _would_be_lost(decision: Decision, touched: Sequence[Case]) -> bool:
    """Whether nobody would hear of something that was decided: that it is gold, or put off.

    Of the cases that it speaks of, those on which people differ show it as it was. What they agree
    on takes no decision, so it keeps only what it says itself.
    """
    if any(case.kind is not CaseKind.AGREED for case in touched):
        return False
    if decision.ruling is Ruling.SETTLED:
        kept = {span for case in touched for span in _spans(case)}
        return not kept.issuperset(decision.spans)
    return not seen(decision)


def _touched(decision: Decision, cases: Sequence[Case], text: str) -> list[Case]:
    """The cases that a decision speaks of which was made on none of them as they are now."""
    marked = seen(decision)
    spoken = {*marked, *decision.spans}
    same = [case for case in cases if not spoken.isdisjoint(_spans(case))]
    if same:
        return same

    def near(first: LabelledSpan, second: LabelledSpan) -> bool:
        # What all missed lies where it lies on purpose: only what it could be touches it.
        return _about_the_same(first, second) if marked else _could_be(text, first, second)

    return [
        case
        for case in cases
        # What all say was there beside it or came later: a decision that did not see it says
        # nothing of it.
        if case.kind is not CaseKind.AGREED
        and any(near(first, second) for first in spoken for second in _spans(case))
    ]


def _spans(case: Case) -> list[LabelledSpan]:
    return [span for variant in case.variants for span in variant.spans]


def _about_the_same(first: LabelledSpan, second: LabelledSpan) -> bool:
    return _overlap(first, second) and (
        first.label == second.label or overlap_is_half(first, second)
    )


def _could_be(text: str, first: LabelledSpan, second: LabelledSpan) -> bool:
    """Whether one is the other with another edge.

    Inside or around it by a word or more is another name.
    """
    return _of_one_label(first, second) and (
        first.span.crosses(second.span) or between(text, first, second) <= Difference.EDGE
    )


def _of_one_label(first: LabelledSpan, second: LabelledSpan) -> bool:
    return first.label == second.label and _overlap(first, second)


def _overlap(first: LabelledSpan, second: LabelledSpan) -> bool:
    return first.start < second.end and second.start < first.end
