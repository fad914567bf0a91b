"""What was decided about the cases of an article, and what is left to decide.

A decision holds as long as people say what was on the table when it was made, whoever they are
(:mod:`~annotator.review.matters`). If somebody takes its outcome back, or says nothing where nobody
did, the decision is shown with the case, and that is to be decided again.

A span that all missed has a case of its own, whatever lies around it: names lie in names. So it is
only made where nobody marked what it could be (:func:`in_the_way`); where somebody did, they did it
later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import chain

from annotator.agreement.linking import overlap_is_half
from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Variant
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.span import Span
from annotator.review.decided_and_new import part, spans_of
from annotator.review.matters import Matter, Matters, could_be, seen


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
    left = (span for case in reviewed if case.left for span in spans_of(case.case))
    return next(
        chain(
            (other for other in marked if could_be(finished.text, wanted, other)),
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
    decided, there are two (:mod:`~annotator.review.decided_and_new`). Added are the cases that only
    decisions speak of: what all missed, and what was decided on something that nobody marks any
    more; and the whole of an article through which somebody is to look.
    """
    if len(finished.spans) < 2:
        return []
    matters = Matters(decisions, finished.text)
    parted = part(finished, cases, matters, passage_labels)
    looks = _looks(finished, matters)
    decided = _Decided(matters, dict(parted.held))
    decided.held.update({case: matter for case, matter in looks.items() if matter is not None})
    current = dict.fromkeys([*decided.held, *dict(parted.rest), *looks])
    for case, standing in parted.rest:
        decided.stand_beside(case, standing)
    holding = set(decided.held.values())
    for matter in matters:
        if matter in holding:
            continue
        touched = _touched(matter, matters.spoken(matter), [*current])
        is_lost = _would_be_lost(matter, touched) or _is_of_what_is_gone(matter, finished)
        if matters.is_whole(matter) and is_lost:
            lost = missed(finished, matter.last.place)
            if decided.is_case_of_what_is_lost(lost, matter):
                current.setdefault(lost, None)
                touched = [*touched, lost]
        for case in touched:
            decided.changed[case].extend(matter.made)
    decided.look_for_what_was_missed(current)
    return sorted(map(decided.reviewed, current), key=lambda reviewed: _order(reviewed.case))


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


def _order(case: Case) -> tuple[int, int, tuple[LabelledSpan, ...]]:
    return (case.place.start, -case.place.end, case.variants[0].spans)


class _Decided:
    """What was found about the cases of an article.

    ``held`` are the matters that hold on a case. ``changed`` are decisions on what it was before
    people changed what they say, ``beside`` the matters that hold at its place on other cases.
    """

    def __init__(self, matters: Matters, held: dict[Case, Matter]) -> None:
        self._matters = matters
        self.held = held
        self.changed: defaultdict[Case, list[Decision]] = defaultdict(list)
        self._beside: defaultdict[Case, list[Matter]] = defaultdict(list)

    def stand_beside(self, case: Case, matters: Iterable[Matter]) -> None:
        """Those ``matters`` hold at the place of ``case``, until it is decided."""
        self._beside[case].extend(matters)

    def is_case_of_what_is_lost(self, case: Case, matter: Matter) -> bool:
        """Whether there is a ``case`` of what nobody marks any more of a ``matter``.

        It is to be decided, or what was decided there since holds on it; if that was superseded in
        turn, there is none.
        """
        answer = self._matters.answer_to(matter)
        if answer is None:
            return True
        if self._matters.missed_at(case.place) is not answer:
            return False
        self.held[case] = answer
        return True

    def look_for_what_was_missed(self, cases: Iterable[Case]) -> None:
        """Where somebody marks what all had missed, or could have, that stands beside it."""
        missed_and_held = [matter for matter in self.held.values() if matter.is_missed]
        for case in cases if missed_and_held else ():
            since, own = self._matters.is_marked_since, self.held.get(case)
            marked = (matter for matter in missed_and_held if since(matter, case.variants))
            self.stand_beside(case, [matter for matter in marked if matter is not own])

    def reviewed(self, case: Case) -> ReviewedCase:
        """The case, and what was decided about it."""
        standing_beside = self._beside.get(case, ())
        beside = tuple(self._matters.in_order(matter.last for matter in standing_beside))
        changed, matter = self.changed.get(case, ()), self.held.get(case)
        if matter is not None:
            others = self._matters.in_order(made for made in changed if made not in matter.made)
            earlier = (*others, *matter.made[:-1])
            return ReviewedCase(case, _standing_of(matter), matter.last, earlier, beside)
        stands = [made for matter in standing_beside for made in matter.made]
        standing = _undecided(case, [made for made in changed if made not in stands], beside)
        if standing is not Standing.SETTLED:
            changed = [*changed, *stands]
        earlier = tuple(self._matters.in_order(changed))
        return ReviewedCase(case, standing, None, earlier, beside)


def _standing_of(matter: Matter) -> Standing:
    """How a case stands on which ``matter`` holds."""
    if matter.last.ruling is Ruling.DEFERRED:
        return Standing.DEFERRED
    return Standing.CHECK if matter.last.waits_for_check else Standing.SETTLED


def _undecided(
    case: Case, before_change: Sequence[Decision], beside: Sequence[Decision]
) -> Standing:
    """How a case stands that no decision was made on as it is now."""
    if case.kind is not CaseKind.AGREED:
        return Standing.STALE if before_change else Standing.OPEN
    ruled = [decision for decision in before_change if decision.ruling is Ruling.SETTLED]
    agreed = case.variants[0].spans[0]
    contradicted = bool(beside) or any(agreed not in decision.spans for decision in ruled[-1:])
    return Standing.STALE if contradicted else Standing.SETTLED


def _would_be_lost(matter: Matter, touched: Sequence[Case]) -> bool:
    """Whether nobody would hear of something that was decided: that it is gold, or put off.

    Of the cases that it speaks of, those on which people differ show it as it was. What they agree
    on takes no decision, so it keeps only what it says itself.
    """
    if any(case.kind is not CaseKind.AGREED for case in touched):
        return False
    if matter.last.ruling is Ruling.SETTLED:
        kept = {span for case in touched for span in spans_of(case)}
        return not kept.issuperset(matter.last.spans)
    return matter.is_missed


def _is_of_what_is_gone(matter: Matter, finished: FinishedSets) -> bool:
    """Whether it says what becomes of what had been decided, and nobody marks any more."""
    if not (matter.is_missed and matter.last.answers):
        return False
    had_been = set(chain.from_iterable(map(seen, matter.made)))
    return all(had_been.isdisjoint(spans) for spans in finished.spans.values())


def _touched(matter: Matter, spoken: Set[LabelledSpan], cases: Sequence[Case]) -> list[Case]:
    """The cases that a decision speaks of which was made on none of them as they are now.

    What all had missed is spoken of by nobody else: it lies where it lies on purpose.
    """
    same = [case for case in cases if not spoken.isdisjoint(spans_of(case))]
    if same or matter.is_missed:
        return same
    return [
        case
        for case in cases
        # What all say was there beside it or came later: a decision that did not see it says
        # nothing of it.
        if case.kind is not CaseKind.AGREED
        and any(_about_the_same(first, second) for first in spoken for second in spans_of(case))
    ]


def _about_the_same(first: LabelledSpan, second: LabelledSpan) -> bool:
    return _overlap(first, second) and (
        first.label == second.label or overlap_is_half(first, second)
    )


def _of_one_label(first: LabelledSpan, second: LabelledSpan) -> bool:
    return first.label == second.label and _overlap(first, second)


def _overlap(first: LabelledSpan, second: LabelledSpan) -> bool:
    return first.start < second.end and second.start < first.end
