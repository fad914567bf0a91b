"""Cases as ``annotator cases`` tells them: as lines for people, and as values for scripts.

A case that was drawn for the blind check is told as an open one, for whoever settles it may read
this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.article import Article
from annotator.core.blindness import (
    beside_shown,
    decision_shown,
    earlier_shown,
    outcome_shown,
    source_shown,
    standing_shown,
)
from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Decision
from annotator.core.reviewed import ReviewedCase


@dataclass(frozen=True, slots=True)
class SpanValue:
    """A labelled span and its surface. Offsets are code points, half-open."""

    start: int
    end: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class VariantValue:
    """What ``people`` say, by letters until all is settled; no spans if they marked nothing."""

    people: list[str]
    spans: list[SpanValue]


@dataclass(frozen=True, slots=True)
class DecisionValue:
    """A decision; ``variants`` is the case as it was then."""

    by: str
    at: str
    ruling: str
    means: str
    spans: list[SpanValue]
    reason: str | None
    note: str | None
    override: bool
    variants: list[VariantValue]


@dataclass(frozen=True, slots=True)
class CaseValue:
    """A case: ``outcome`` is what of it is gold, ``None`` while that is undecided.

    ``beside`` is what was decided at its place before somebody said something new, and stands.
    """

    id: str
    article: str
    title: str
    kind: str
    start: int
    end: int
    text: str
    standing: str
    labels: list[str]
    variants: list[VariantValue]
    outcome: list[SpanValue] | None
    source: str | None
    decision: DecisionValue | None
    earlier: list[DecisionValue]
    beside: list[DecisionValue]


def case_value(
    reviewed: ReviewedCase,
    article: Article,
    names: Mapping[int, str],
    called: Mapping[int, str],
) -> CaseValue:
    """A case of ``article``, whose people are ``called`` like that; reviewers have their names."""
    case, text = reviewed.case, article.text
    decision, outcome, source = (
        decision_shown(reviewed),
        outcome_shown(reviewed),
        source_shown(reviewed),
    )
    return CaseValue(
        id=case.id,
        article=article.id,
        title=article.title,
        kind=case.kind.value,
        start=case.place.start,
        end=case.place.end,
        text=case.place.of(text),
        standing=standing_shown(reviewed).value,
        labels=sorted(case.labels),
        variants=_variants(case.variants, text, called),
        outcome=_spans(outcome, text) if outcome is not None else None,
        source=source.value if source else None,
        decision=_decision(decision, text, names, called) if decision else None,
        earlier=[_decision(earlier, text, names, called) for earlier in earlier_shown(reviewed)],
        beside=[_decision(made, text, names, called) for made in beside_shown(reviewed)],
    )


def case_lines(value: CaseValue) -> Iterator[str]:
    """A case for people: what it is, what each says, and what was decided."""
    yield (
        f"{value.article}  {value.kind}  {value.start}–{value.end}  {value.standing}  {value.id}"
    )
    for variant in value.variants:
        yield f"    {', '.join(variant.people)}: {_in_words(variant.spans)}"
    if value.decision is not None and value.outcome is not None:
        reason = f", {value.decision.reason}" if value.decision.reason else ""
        yield f"    = {_in_words(value.outcome)} ({value.source}, {value.decision.by}{reason})"
    for made in value.beside if value.outcome is None else ():
        yield f"    stands: {_in_words(made.spans)} ({made.by}, {made.at[:10]})"


def _in_words(spans: Sequence[SpanValue]) -> str:
    told = " + ".join(f"[{span.label}] {' '.join(span.text.split())}" for span in spans)
    return told or "nothing"


def _spans(spans: Sequence[LabelledSpan], text: str) -> list[SpanValue]:
    return [SpanValue(*span, span.of(text)) for span in spans]


def _variants(
    variants: Sequence[Variant], text: str, called: Mapping[int, str]
) -> list[VariantValue]:
    return [
        VariantValue([called[person] for person in variant.people], _spans(variant.spans, text))
        for variant in variants
    ]


def _decision(
    decision: Decision, text: str, names: Mapping[int, str], called: Mapping[int, str]
) -> DecisionValue:
    """A decision, with the name of who made it; people of the case are ``called`` otherwise."""
    return DecisionValue(
        by=names[decision.person],
        at=decision.at,
        ruling=decision.ruling.value,
        means=decision.means.value,
        spans=_spans(decision.spans, text),
        reason=decision.reason.value if decision.reason else None,
        note=decision.note,
        override=decision.override,
        variants=_variants(decision.variants, text, called),
    )
