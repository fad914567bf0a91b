"""What each source finds in a text; nothing is weighed or left out here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from annotator.core.case import LabelledSpan
from annotator.core.labels import Extent, LabelSet
from annotator.core.pieces import in_pieces
from annotator.core.span import Span
from annotator.core.suggestion import SuggestionSource
from annotator.suggest.memory import Memory
from annotator.suggest.name_forms import names_in
from annotator.suggest.places import PLACES
from annotator.suggest.tokens import Tokens

DATE_LABEL = "date"
"""The label that the grammar of dates finds spans of; what it has is not for memory."""

SEED = {"location": PLACES}
"""What memory knows before anything is labelled, by label."""

_DATE_CONFIDENCE = 0.5
# ``اليوم`` and ``الآن`` point at a day without naming one: hardly any guideline wants them.
_NO_DATES = frozenset({"deictic"})

# The model sees which words go together better than where in its first one a name begins.
_LONGEST_PREFIX = 2  # letters


class Trace(NamedTuple):
    """By what a candidate was found: the sources, and of a date or a name the rule too."""

    sources: tuple[SuggestionSource, ...]
    kind: str = ""


class Candidate(NamedTuple):
    """A span that one or several sources find; ``confidence`` is the highest of theirs."""

    span: Span
    label: str
    confidence: float
    trace: Trace


class Model(Protocol):
    """What has learnt from finished articles to tag words."""

    def spans_in(self, tokens: Tokens, memory: Memory) -> Iterator[tuple[LabelledSpan, float]]:
        """What it takes for a span, with how sure it is of it (0 to 1)."""
        ...


def name_labels(labels: LabelSet) -> frozenset[str]:
    """The labels that are suggested at all: names, never statements, and none that is retired."""
    return frozenset(label.name for label in labels.offered if label.extent is Extent.NAME)


def candidates(
    tokens: Tokens, memory: Memory, labels: frozenset[str], model: Model | None = None
) -> Sequence[Candidate]:
    """What all sources find in a text, by place, then label."""
    by_place: defaultdict[LabelledSpan, dict[SuggestionSource, float]] = defaultdict(dict)
    kinds: dict[LabelledSpan, str] = {}
    for hit in memory.hits(tokens):
        label, probability = memory.expected(hit.key)
        by_place[LabelledSpan(hit.span.start, hit.span.end, label)][SuggestionSource.MEMORY] = (
            probability
        )
    for date in tokens.dates:
        if date.kind not in _NO_DATES:
            place = LabelledSpan(date.span.start, date.span.end, DATE_LABEL)
            by_place[place][SuggestionSource.DATE] = _DATE_CONFIDENCE
            kinds[place] = date.kind
    for name in names_in(tokens):
        by_place[name.place][SuggestionSource.NAMES] = name.confidence
        kinds.setdefault(name.place, name.head)
    known = {(place.end, place.label): place for place in by_place}
    for place, confidence in model.spans_in(tokens, memory) if model is not None else ():
        other = known.get((place.end, place.label), place)
        is_less_a_prefix = 0 < other.start - place.start <= _LONGEST_PREFIX
        by_place[other if is_less_a_prefix else place][SuggestionSource.MODEL] = confidence
    return [
        Candidate(place.span, place.label, max(by.values()), _trace(by, kinds.get(place, "")))
        for place, by in in_pieces(sorted(by_place.items()))
        if place.label in labels
    ]


def _trace(by: dict[SuggestionSource, float], kind: str) -> Trace:
    return Trace(tuple(source for source in SuggestionSource if source in by), kind)
