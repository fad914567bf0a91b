"""What speaks for an outcome of a case from elsewhere: what became of its strings there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.case import Case, LabelledSpan, Outcome
from annotator.review.known_strings import NOTHING

StringLabels = Mapping[str, Mapping[str, int]]
"""How often each string is given each label, or nothing."""


@dataclass(frozen=True, slots=True)
class Clearness:
    """What counts as clear: at least so often, and more than ``share`` of all times."""

    least: int
    share: float


DECIDED = Clearness(1, 0.5)
"""Of what reviewers decided, once is enough if nothing was decided otherwise as often."""

MARKED = Clearness(4, 2 / 3)
"""Of what people marked: two of them in two places at least, and few who did otherwise."""


@dataclass(frozen=True, slots=True)
class UsualLabel:
    """What is usually made of a string: ``label``, or nothing; ``count`` of ``of`` times."""

    label: str
    count: int
    of: int


def usual_label(times: Mapping[str, int], needed: Clearness) -> UsualLabel | None:
    """What is clearly made of a string; ``None`` if nothing is."""
    of = sum(times.values())
    label = max(times, key=lambda name: (times[name], name), default=NOTHING)
    count = times.get(label, 0)
    return (
        UsualLabel(label, count, of)
        if count >= needed.least and count > needed.share * of
        else None
    )


def outcome_by_strings(
    case: Case, text: str, known: StringLabels, needed: Clearness
) -> tuple[Outcome, UsualLabel] | None:
    """The one outcome that ``known`` speaks for, and the weakest usual label that it rests on.

    A variant is spoken for if each of its spans is usually given its label; "nothing here" if none
    of the spans is given any. A span that one alone marked may come to another label. ``None`` if
    nothing is spoken for, or several outcomes are.
    """
    spans = {span for variant in case.variants for span in variant.spans}
    usual = {
        span: made
        for span in spans
        if (made := usual_label(known.get(span.of(text), {}), needed)) is not None
    }
    if len(usual) == len(spans) and all(v.label == NOTHING for v in usual.values()):
        return _resting_on(usual, spans, ())
    right = {span for span, made in usual.items() if made.label == span.label}
    fitting = [v.spans for v in case.variants if v.spans and right.issuperset(v.spans)]
    if len(fitting) == 1:
        return _resting_on(usual, fitting[0], fitting[0])
    if fitting or len(spans) > 1:
        return None
    return _with_other_label(usual)


def _resting_on(
    usual: Mapping[LabelledSpan, UsualLabel],
    spans: set[LabelledSpan] | Outcome,
    outcome: Outcome,
) -> tuple[Outcome, UsualLabel] | None:
    """``outcome`` with the weakest of the usual labels of ``spans``; ``None`` if there are none."""
    on = [usual[span] for span in spans]
    return (outcome, min(on, key=lambda made: made.count / made.of)) if on else None


def _with_other_label(
    usual: Mapping[LabelledSpan, UsualLabel],
) -> tuple[Outcome, UsualLabel] | None:
    for span, made in usual.items():
        if made.label != NOTHING:
            return (span._replace(label=made.label),), made
    return None
