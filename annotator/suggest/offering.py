"""What of all that is known is offered on an article, as its work stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.core.annotation import Annotation
from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource
from annotator.suggest.candidates import DATE_LABEL
from annotator.suggest.memory import Memory
from annotator.suggest.tokens import StringKey, Tokens, key_of

MANY, USUAL, FEW = 0.3, 0.4, 0.7
"""From which probability on a suggestion is shown at once; a person may choose."""

ON_DEMAND = 0.15
"""From which probability on a suggestion can be asked for."""

_LIVE_PROBABILITY = 0.9


@dataclass(frozen=True, slots=True)
class SettledHere:
    """What the person has said in this article so far.

    ``annotations`` are those of name labels; ``dismissed`` are suggestions that they rejected.
    """

    annotations: Sequence[Annotation] = ()
    dismissed: Sequence[LabelledSpan] = field(default=())


def offer(
    tokens: Tokens,
    suggestions: Iterable[Suggestion],
    settled: SettledHere,
    threshold: float = USUAL,
) -> Offer:
    """What is offered now: what just settled strings say of other places, then ``suggestions``.

    Nothing that overlaps an annotation, and nothing that was dismissed here: a dismissed string
    goes from its place on to the end.
    """
    taken = bytearray(len(tokens.text))  # 1 where something stands already
    for annotation in settled.annotations:
        _take(taken, annotation.span)
    rejected = _rejected(tokens.text, settled.dismissed)
    standing: list[Suggestion] = []
    for suggestion in (*live(tokens, settled.annotations), *suggestions):
        span = suggestion.span
        key = (key_of(span.of(tokens.text)), suggestion.label)
        if span.start >= rejected.get(key, len(tokens.text)):
            continue
        if taken.find(1, span.start, span.end) < 0:
            standing.append(suggestion)
            _take(taken, span)
    standing.sort(key=lambda suggestion: suggestion.span)
    return Offer(
        tuple(each for each in standing if each.probability >= threshold),
        tuple(each for each in standing if ON_DEMAND <= each.probability < threshold),
    )


def _take(taken: bytearray, span: Span) -> None:
    taken[span.start : span.end] = b"\1" * len(span)


def live(tokens: Tokens, annotations: Iterable[Annotation]) -> list[Suggestion]:
    """The further places of what was labelled in this article, by place; the longest first.

    A string that was labelled in two ways is suggested as it was labelled last before the place.
    """
    by_key: dict[StringKey, list[Annotation]] = {}
    for annotation in sorted(annotations, key=lambda a: a.order):
        key = key_of(annotation.span.of(tokens.text))
        if key and annotation.label != DATE_LABEL:
            by_key.setdefault(key, []).append(annotation)
    memory = Memory({"": [" ".join(key) for key in by_key]})
    suggestions = []
    for hit in memory.hits(tokens):
        before = [a for a in by_key[hit.key] if a.span.end <= hit.span.start]
        if before:
            suggestions.append(
                Suggestion(hit.span, before[-1].label, _LIVE_PROBABILITY, (SuggestionSource.LIVE,))
            )
    return sorted(suggestions, key=lambda s: (-len(s.span), s.span, s.label))


def _rejected(text: str, dismissed: Iterable[LabelledSpan]) -> dict[tuple[StringKey, str], int]:
    """From where on which strings are rejected."""
    rejected: dict[tuple[StringKey, str], int] = {}
    for place in sorted(dismissed):
        rejected.setdefault((key_of(place.of(text)), place.label), place.start)
    return rejected
