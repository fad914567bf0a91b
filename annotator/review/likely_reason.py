"""The reason that a decision most likely has, before the reviewer says another one."""

from __future__ import annotations

from annotator.agreement.differences import TITLES, letters
from annotator.agreement.linking import passages
from annotator.arabic.words import words
from annotator.core.case import Case, CaseKind
from annotator.core.decision import Reason
from annotator.core.labels import LabelSet

_BY_KIND = {
    CaseKind.CLITIC: Reason.CLITIC,
    CaseKind.MISSING: Reason.MISSED,
    CaseKind.NESTING: Reason.MISSED,
}
_ACTOR_OR_LOCATION = frozenset({"actor", "location"})
_DATE = "date"


def usual_reason(case: Case, text: str, labels: LabelSet) -> Reason | None:
    """The reason to begin with for a case; ``None`` where none is more likely than the others."""
    if case.kind in _BY_KIND:
        return _BY_KIND[case.kind]
    statement = bool(case.labels & passages(labels))
    if case.kind is CaseKind.LABEL:
        if case.labels == _ACTOR_OR_LOCATION:
            return Reason.ACTOR_OR_LOCATION
        if statement:
            return Reason.CLAIM
        return Reason.DATE if _DATE in case.labels else None
    if case.kind is CaseKind.EDGE:
        return Reason.TITLE if _differs_by_title(case, text) else Reason.QUOTE
    if case.kind in (CaseKind.BOUNDARY, CaseKind.SPLIT) and _DATE not in case.labels:
        return Reason.CLAIM_EXTENT if statement else Reason.TITLE
    return None


def _differs_by_title(case: Case, text: str) -> bool:
    """Whether the letters at some edge are a title rather than punctuation."""
    marked = [variant.spans for variant in case.variants if variant.spans]
    for spans in marked[1:]:
        for first, other in zip(marked[0], spans, strict=False):
            for gap in letters(text, first, other):
                if any(word.of(gap) in TITLES for word in words(gap)):
                    return True
    return False
