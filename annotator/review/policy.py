"""What may be settled without a reviewer looking, and what is proposed to one who does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator import arabic
from annotator.agreement.differences import letters
from annotator.agreement.linking import passages
from annotator.core.case import Case, CaseKind, LabelledSpan, Outcome, Variant
from annotator.core.decision import Means
from annotator.core.labels import CliticPolicy, LabelSet
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.review.by_strings import DECIDED, MARKED, Clearness, StringLabels, outcome_by_strings

if TYPE_CHECKING:
    from annotator.arabic.beginnings import WordCounts


LEAST_FOR_MAJORITY = 3
"""Of two people none is the majority."""


class Grounds(StrEnum):
    """Why an outcome is proposed."""

    CLITIC = "clitic"  # the project's rule on clitics
    MAJORITY = "majority"
    BEFORE = "before"  # the same letters were settled like this before
    STRING = "string"  # reviewers made this of the same strings, however they are spelt
    ELSEWHERE = "elsewhere"  # people mark the same strings like this elsewhere
    EDGE = "edge"  # names leave quotes and punctuation outside


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a reviewer may take with one key, and why: ``count`` of ``of`` times, where counted."""

    spans: Outcome
    why: Grounds
    count: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class KnownElsewhere:
    """What is known from elsewhere that is told of one case.

    ``before`` says how often the same letters were settled in which way. ``made`` is what reviewers
    made of each string of the case, and ``marked`` how people mark it: by string, how often each
    label (or nothing).
    """

    before: Mapping[Outcome, int] = field(default_factory=dict)
    made: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    marked: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def ruled(
    means: Means, reviewed: ReviewedCase, text: str, labels: LabelSet, counts: WordCounts
) -> Outcome | None:
    """What the policy ``means`` makes of a case; ``None`` if it does not say.

    It speaks of open cases only, but not against what was decided there; and never of statements,
    but for those that all agree on: what exactly somebody claims is for a reviewer to read.
    ``counts`` tells the clitic of ``وحماة``
    from the letter of ``واشنطن``.
    """
    case = reviewed.case
    if not case.labels:
        return None  # nobody marked anything: somebody has to look
    if means is Means.AGREED:
        settled = case.kind is CaseKind.AGREED and reviewed.standing is Standing.SETTLED
        return case.variants[0].spans if settled else None
    if reviewed.standing is not Standing.OPEN or reviewed.beside or case.labels & passages(labels):
        return None
    if means is Means.CLITIC:
        return _by_clitic_rule(case, text, labels, counts)
    return _by_majority(case)


def suggested(
    case: Case,
    text: str,
    labels: LabelSet,
    counts: WordCounts,
    known: KnownElsewhere,
) -> Suggested | None:
    """What to propose to a reviewer.

    ``None`` if nothing speaks for one outcome more than for another. A label that is retired is
    proposed only where somebody marked it. ``counts`` is as for :func:`ruled`.
    """
    retired = {label.name for label in labels if label.retired} - case.labels
    for likely in _likely(case, text, labels, counts, known):
        if likely is not None and not any(span.label in retired for span in likely.spans):
            return likely
    return None


def _likely(
    case: Case, text: str, labels: LabelSet, counts: WordCounts, known: KnownElsewhere
) -> Iterator[Suggested | None]:
    """What each ground speaks for, the best first."""
    statement = bool(case.labels & passages(labels))
    yield _on(Grounds.CLITIC, None if statement else _by_clitic_rule(case, text, labels, counts))
    yield _most_often(known.before)
    yield _by_strings(case, text, Grounds.STRING, known.made, DECIDED)
    yield _on(Grounds.MAJORITY, _by_majority(case))
    yield _on(Grounds.EDGE, None if statement else _without_quotes(case, text))
    yield _by_strings(case, text, Grounds.ELSEWHERE, known.marked, MARKED)


def _by_strings(
    case: Case, text: str, why: Grounds, known: StringLabels, needed: Clearness
) -> Suggested | None:
    spoken_for = outcome_by_strings(case, text, known, needed)
    if spoken_for is None:
        return None
    outcome, made = spoken_for
    return Suggested(outcome, why, made.count, made.of)


def _on(why: Grounds, outcome: Outcome | None) -> Suggested | None:
    return Suggested(outcome, why) if outcome is not None else None


def _by_clitic_rule(case: Case, text: str, labels: LabelSet, counts: WordCounts) -> Outcome | None:
    """The variant that begins where the label's rule says; a pronoun ending always stays."""
    if case.kind is not CaseKind.CLITIC:
        return None
    wanted = []
    for spans in zip(*(variant.spans for variant in case.variants), strict=True):
        label = labels.get(spans[0].label)
        clitic = label.clitic if label is not None else CliticPolicy.OUTSIDE
        start = _start(text, {span.start for span in spans}, clitic, counts)
        if start is None:
            return None
        wanted.append(LabelledSpan(start, max(span.end for span in spans), spans[0].label))
    return _if_marked(case, tuple(wanted))


def _start(text: str, starts: Set[int], clitic: CliticPolicy, counts: WordCounts) -> int | None:
    """Where a name begins that people begin at ``starts``; ``None`` if there is no telling."""
    first = min(starts)
    if clitic is CliticPolicy.OUTSIDE and not starts <= {
        first,
        *arabic.clitics.starts(text, first),
    }:
        return None  # too little would be left to be a name
    known = arabic.beginnings.known_start(text, first, clitic, counts)
    return first if known is None and len(starts) == 1 else known


def _by_majority(case: Case) -> Outcome | None:
    """What more than half of at least three people say, "nothing" included."""
    total = len(case.people)
    if total < LEAST_FOR_MAJORITY or case.kind is CaseKind.AGREED or not case.labels:
        return None
    most = max(case.variants, key=lambda variant: len(variant.people))
    return most.spans if 2 * len(most.people) > total else None


def _without_quotes(case: Case, text: str) -> Outcome | None:
    """The shortest variant, if all that it lacks is quotes, punctuation and white space."""
    if case.kind is not CaseKind.EDGE:
        return None
    shortest = min(case.variants, key=_length)
    for variant in case.variants:
        for inner, outer in zip(shortest.spans, variant.spans, strict=True):
            if any(arabic.words.words(gap) for gap in letters(text, inner, outer)):
                return None
            if not (outer.start <= inner.start and inner.end <= outer.end):
                return None
    return shortest.spans


def _length(variant: Variant) -> int:
    return sum(span.end - span.start for span in variant.spans)


def _if_marked(case: Case, outcome: Outcome) -> Outcome | None:
    """``outcome``, if somebody said just that: no policy invents spans."""
    return outcome if any(variant.spans == outcome for variant in case.variants) else None


def _most_often(before: Mapping[Outcome, int]) -> Suggested | None:
    ordered = sorted(before.items(), key=lambda item: -item[1])
    if not ordered or (len(ordered) > 1 and ordered[0][1] == ordered[1][1]):
        return None
    outcome, count = ordered[0]
    return Suggested(outcome, Grounds.BEFORE, count, sum(before.values()))
