"""Looks through whole articles on which all agree: what a reviewer finds there that all got wrong.

A share of these articles is drawn (``settling``). Who looks corrects agreed spans, marks what all
missed, and then settles the whole article as a case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.case import CaseKind, FinishedSets
from annotator.core.decision import Means
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.review.standing import whole


@dataclass(frozen=True, slots=True)
class LookCounts:
    """Of ``drawn`` articles ``answered`` were looked through.

    Of the ``spans`` that all had agreed on in these, ``changed`` were decided otherwise; ``added``
    is what all had missed.
    """

    drawn: int = 0
    answered: int = 0
    spans: int = 0
    changed: int = 0
    added: int = 0

    def __add__(self, other: LookCounts) -> LookCounts:
        return LookCounts(
            self.drawn + other.drawn,
            self.answered + other.answered,
            self.spans + other.spans,
            self.changed + other.changed,
            self.added + other.added,
        )


def looked(finished: FinishedSets, cases: Iterable[ReviewedCase]) -> LookCounts:
    """What came of the look through an article; nothing if it was not drawn."""
    cases = list(cases)
    look = next((case for case in cases if case.case == whole(finished)), None)
    if look is None or not _was_drawn(look):
        return LookCounts()
    if look.standing is not Standing.SETTLED:
        return LookCounts(drawn=1)
    agreed = [case for case in cases if case.case.kind is CaseKind.AGREED]
    changed = sum(case.outcome != case.case.variants[0].spans for case in agreed)
    added = sum(bool(case.outcome) for case in cases if not case.case.labels)
    return LookCounts(1, 1, len(agreed), changed, added)


def _was_drawn(look: ReviewedCase) -> bool:
    decisions = (look.decision, *look.earlier)
    return any(made is not None and made.means is Means.AGREED for made in decisions)
