"""What speaks for an outcome of a case from elsewhere: what became of its strings there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.case import Case, LabelledSpan, Outcome
from annotator.review.known_strings import NOTHING

StringLabels = Mapping[str, Mapping[str, int]]
"""How often each string is given each label, or nothing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What counts as clear: at least so often, and more than ``share`` of all times."""

    least: int
    share: float


DECIDED = Bar(1, 0.5)
"""Of what reviewers decided, once is enough if nothing was decided otherwise as often."""

MARKED = Bar(4, 2 / 3)
"""Of what people marked: two of them in two places at least, and few who did otherwise."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is usually made of a string: ``label``, or nothing; ``count`` of ``of`` times."""

    label: str
    count: int
    of: int


def verdict(times: Mapping[str, int], bar: Bar) -> Verdict | None:
    """What is clearly made of a string; ``None`` if nothing is."""
    of = sum(times.values())
    label = max(times, key=lambda name: (times[name], name), default=NOTHING)
    count = times.get(label, 0)
    return Verdict(label, count, of) if count >= bar.least and count > bar.share * of else None


def outcome_by_strings(
    case: Case, text: str, known: StringLabels, bar: Bar
) -> tuple[Outcome, Verdict] | None:
    """The one outcome that ``known`` speaks for, and the weakest verdict that it rests on.

    A variant is spoken for if each of its spans is usually given its label; "nothing here" if none
    of the spans is given any. A span that one alone marked may come to another label. ``None`` if
    nothing is spoken for, or several outcomes are.
    """
    spans = {span for variant in case.variants for span in variant.spans}
    verdicts = {
        span: made
        for span in spans
        if (made := verdict(known.get(span.of(text), {}), bar)) is not None
    }
    if len(verdicts) == len(spans) and all(v.label == NOTHING for v in verdicts.values()):
        return _resting_on(verdicts, spans, ())
    right = {span for span, made in verdicts.items() if made.label == span.label}
    fitting = [v.spans for v in case.variants if v.spans and right.issuperset(v.spans)]
    if len(fitting) == 1:
        return _resting_on(verdicts, fitting[0], fitting[0])
    if fitting or len(spans) > 1:
        return None
    return _with_other_label(verdicts)


def _resting_on(
    verdicts: Mapping[LabelledSpan, Verdict],
    spans: set[LabelledSpan] | Outcome,
    outcome: Outcome,
) -> tuple[Outcome, Verdict] | None:
    """``outcome`` with the weakest of the verdicts on ``spans``; ``None`` if there are none."""
    on = [verdicts[span] for span in spans]
    return (outcome, min(on, key=lambda made: made.count / made.of)) if on else None


def _with_other_label(
    verdicts: Mapping[LabelledSpan, Verdict],
) -> tuple[Outcome, Verdict] | None:
    for span, made in verdicts.items():
        if made.label != NOTHING:
            return (span._replace(label=made.label),), made
    return None
