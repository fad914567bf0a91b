"""The reason that a decision most likely has: it follows from the outcome, beside what was said.

It is a guess, and never stored as the reviewer's word.
"""

from __future__ import annotations

from annotator.agreement.differences import TITLES, Difference, between, letters
from annotator.agreement.linking import passages
from annotator.agreement.matching import matched
from annotator.arabic.words import words
from annotator.core.case import Case, LabelledSpan, Outcome
from annotator.core.decision import Reason
from annotator.core.labels import LabelSet

_ACTOR_OR_LOCATION = frozenset({"actor", "location"})
_DATE = "date"


def likely_reason(
    own: LabelledSpan | None, gold: LabelledSpan | None, text: str, labels: LabelSet
) -> Reason | None:
    """Why gold is not what somebody said; one of the two may be missing.

    ``None`` where they are the same, and where no reason is more likely than the others.
    """
    if own == gold:
        return None
    if own is None:
        return Reason.MISSED
    if gold is None:
        return Reason.SHOULD_NOT
    if own.label != gold.label:
        return _of_labels(own, gold, passages(labels)) if own.span == gold.span else None
    return _of_edges(own, gold, text, passages(labels))


def likely_reason_of(case: Case, outcome: Outcome, text: str, labels: LabelSet) -> Reason | None:
    """The reason of ``outcome`` that is the same for all who said something else in ``case``."""
    reasons = {
        likely_reason(own, gold, text, labels)
        for variant in case.variants
        for own, gold in matched(variant.spans, outcome, text, passages(labels))
        if own != gold
    }
    return reasons.pop() if len(reasons) == 1 else None


def _of_labels(
    own: LabelledSpan, gold: LabelledSpan, passage_labels: frozenset[str]
) -> Reason | None:
    used = {own.label, gold.label}
    if used == _ACTOR_OR_LOCATION:
        return Reason.ACTOR_OR_LOCATION
    if not used.isdisjoint(passage_labels):
        return Reason.CLAIM
    return Reason.DATE if _DATE in used else None


def _of_edges(
    own: LabelledSpan, gold: LabelledSpan, text: str, passage_labels: frozenset[str]
) -> Reason:
    difference = between(text, own, gold)
    if difference is Difference.CLITIC:
        return Reason.CLITIC
    if difference is Difference.EDGE:
        return Reason.TITLE if _is_title_between(own, gold, text) else Reason.QUOTE
    return Reason.CLAIM_EXTENT if gold.label in passage_labels else Reason.EXTENT


def _is_title_between(own: LabelledSpan, gold: LabelledSpan, text: str) -> bool:
    """Whether the letters at an edge are a title rather than punctuation."""
    gaps = letters(text, own, gold)
    return any(word.of(gap) in TITLES for gap in gaps for word in words(gap))
