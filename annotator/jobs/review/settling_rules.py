"""What the policies that were chosen say of a single case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.agreement.linking import passages
from annotator.core.case import LabelledSpan
from annotator.core.decision import Means
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase, Source, Standing
from annotator.review.policy import ruled

if TYPE_CHECKING:
    from annotator.arabic.beginnings import WordCounts

POLICIES = (Means.AGREED, Means.CLITIC, Means.MAJORITY)
"""What may settle a case without a reviewer looking; the first that speaks of a case settles it."""

Policies = Mapping[str, frozenset[Means]]
"""Which policies hold for which label. A case in which several are used
needs the policy for each.
"""


class WhyLeft(StrEnum):
    """Why a case is left to a reviewer."""

    TIE = "tie"  # nobody has the majority
    CLAIM = "claim"  # statements are only settled where all agree
    DECIDED = "decided"  # something was decided there, and stands until somebody decides anew
    STALE = "stale"  # decided before; what people say has changed since
    DEFERRED = "deferred"  # a reviewer put it off
    OTHER_LABEL = "other_label"  # another label is in it, for which no policy was chosen
    OWN = "own"  # the reviewer annotated the article
    NO_RULE = "no_rule"  # no policy that was chosen speaks of such cases


@dataclass(frozen=True, slots=True)
class Ruled:
    """What becomes of a case, and by which policy."""

    means: Means
    spans: tuple[LabelledSpan, ...]


def verdict(
    reviewed: ReviewedCase, text: str, policies: Policies, labels: LabelSet, counts: WordCounts
) -> Ruled | WhyLeft | None:
    """What ``policies`` make of a case, or why they leave it.

    ``None`` if there is nothing to settle.
    """
    used = reviewed.case.labels
    if used.isdisjoint(policies) or (
        reviewed.outcome is not None and reviewed.source is not Source.UNANIMOUS
    ):
        return None
    chosen = frozenset.intersection(*(policies.get(label, frozenset()) for label in used))
    if reviewed.source is Source.UNANIMOUS:
        agreed = Means.AGREED in chosen
        return Ruled(Means.AGREED, reviewed.case.variants[0].spans) if agreed else None
    for means in POLICIES:
        spans = ruled(means, reviewed, text, labels, counts) if means in chosen else None
        if spans is not None:
            return Ruled(means, spans)
    return _why_left(reviewed, policies, chosen, labels)


def _why_left(
    reviewed: ReviewedCase, policies: Policies, chosen: frozenset[Means], labels: LabelSet
) -> WhyLeft:
    if reviewed.standing is Standing.STALE:
        return WhyLeft.STALE
    if reviewed.beside:
        return WhyLeft.DECIDED
    if reviewed.standing is Standing.DEFERRED:
        return WhyLeft.DEFERRED
    if reviewed.case.labels & passages(labels):
        return WhyLeft.CLAIM
    if not reviewed.case.labels <= policies.keys():
        return WhyLeft.OTHER_LABEL
    return WhyLeft.TIE if Means.MAJORITY in chosen else WhyLeft.NO_RULE
