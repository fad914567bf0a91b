"""What the case card says of a case, worked out from values.

No widget, and nothing that may not be known: as long as a case of the article waits, people are
letters. A case that is to be checked blindly waits like any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.annotation import Certainty
from annotator.core.blindness import (
    are_names_shown,
    beside_shown,
    decision_shown,
    earlier_shown,
    outcome_shown,
)
from annotator.core.case import Case, Outcome, Variant
from annotator.core.decision import Decision, Ruling
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.span import Span
from annotator.review.policy import Suggested
from annotator.review.reviewed_article import ReviewedArticle

MOST_KEYS = 9
NOTHING = "0"


class Emphasis(StrEnum):
    """How a variant stands out."""

    PLAIN = "plain"
    SUGGESTED = "suggested"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said about their span: unsure, or a note."""

    who: str
    unsure: bool
    note: str


@dataclass(frozen=True, slots=True)
class VariantView:
    """One variant: the key that takes it (empty for none), its spans, and who says so.

    ``spans`` are empty for nothing. ``own`` says that it is the reviewer's own.
    """

    key: str
    spans: Outcome
    who: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()
    marked: Emphasis = Emphasis.PLAIN
    own: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """How often the same letters were settled like this elsewhere."""

    count: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class DecidedBefore:
    """What was decided at the place of a case before somebody said something new.

    ``last`` is the last decision there. If it ``stands``, all of ``spans`` is gold until the case
    is decided.
    """

    last: Decision
    spans: Outcome
    stands: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """All that is said of one case.

    ``decided`` is what holds, ``old`` what was decided before, and ``old_by`` who did. ``named``
    says that people are told by name, ``asked`` that they are on request alone; ``is_empty`` that
    nobody marked anything in the article.
    """

    reviewed: ReviewedCase
    text: str
    variants: tuple[VariantView, ...]
    suggested: Suggested | None
    before: tuple[Before, ...]
    decided: Decision | None
    old: DecidedBefore | None
    old_by: str
    named: bool
    asked: bool
    is_empty: bool = False

    @property
    def case(self) -> Case:
        """The case itself, without what was decided on it."""
        return self.reviewed.case

    @property
    def settled(self) -> bool:
        """Whether nothing of it is left to decide, and so nothing of it is hidden."""
        return self.reviewed.standing is Standing.SETTLED

    @property
    def is_of_all(self) -> bool:
        """Whether it is about the whole article, through which somebody is to look."""
        return not self.case.labels and self.case.place == Span(0, len(self.text))

    def variant_at(self, key: str) -> VariantView | None:
        """The variant that a key takes."""
        return next((variant for variant in self.variants if variant.key == key), None)


def shown(
    article: ReviewedArticle,
    reviewed: ReviewedCase,
    suggested: Suggested | None,
    before: Mapping[Outcome, int],
) -> CaseView:
    """What there is to say of a case of ``article``."""
    named = are_names_shown(article.cases, asked=article.asked)
    old = decided_before(reviewed)
    outcome = outcome_shown(reviewed)
    proposed = suggested if outcome is None else None
    variants = [
        _variant(article, variant, key, outcome, proposed, named=named)
        for variant, key in _with_keys(reviewed.case)
    ]
    if outcome is not None and all(variant.spans != outcome for variant in variants):
        decision = reviewed.decision
        by = article.names.get(decision.person, "") if decision is not None else ""
        variants.append(
            VariantView("" if outcome else NOTHING, outcome, (by,), (), Emphasis.SETTLED, own=True)
        )
    counts = sorted(before.items(), key=lambda item: (-item[1], item[0]))
    return CaseView(
        reviewed,
        article.article.text,
        tuple(variants),
        proposed,
        tuple(Before(count, what) for what, count in counts),
        decision_shown(reviewed),
        old,
        article.names.get(old.last.person, "") if old is not None else "",
        named,
        named and not article.is_settled,
        not any(article.finished.spans.values()),
    )


def _with_keys(case: Case) -> list[tuple[Variant, str]]:
    keyed, number = [], 0
    for variant in case.variants:
        number += bool(variant.spans)
        key = (str(number) if number <= MOST_KEYS else "") if variant.spans else NOTHING
        keyed.append((variant, key))
    return keyed


def _variant(
    article: ReviewedArticle,
    variant: Variant,
    key: str,
    outcome: Outcome | None,
    suggested: Suggested | None,
    *,
    named: bool,
) -> VariantView:
    called = article.names if named else article.letters
    people = sorted(variant.people, key=lambda person: article.letters[person])
    remarks = [
        Remark(called[person], annotation.certainty is Certainty.UNSURE, annotation.note or "")
        for span in variant.spans
        for person in people
        if (annotation := article.annotation(person, span)) is not None
        and (annotation.certainty is Certainty.UNSURE or annotation.note)
    ]
    marked = Emphasis.PLAIN
    if outcome is not None and variant.spans == outcome:
        marked = Emphasis.SETTLED
    elif suggested is not None and variant.spans == suggested.spans:
        marked = Emphasis.SUGGESTED
    who = tuple(called[person] for person in people)
    return VariantView(key, variant.spans, who, tuple(remarks), marked)


def decided_before(reviewed: ReviewedCase) -> DecidedBefore | None:
    """What was decided before somebody said something new; ``None`` where nothing was."""
    beside = beside_shown(reviewed)
    if beside and reviewed.left:
        spans = {span for decision in beside for span in decision.spans}
        return DecidedBefore(beside[-1], tuple(sorted(spans)), stands=True)
    if reviewed.standing is not Standing.STALE:
        return None
    ruled = [made for made in earlier_shown(reviewed) if made.ruling is Ruling.SETTLED]
    return DecidedBefore(ruled[-1], ruled[-1].spans, stands=False) if ruled else None
