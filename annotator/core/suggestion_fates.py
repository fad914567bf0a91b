"""What a suggestion, its outcome and an annotation have to do with each other; and keeping it so.

In one set, after every gesture of its person:

* a suggestion, known by its span and label, has one outcome at most;
* an outcome that says that an annotation was made (accepted, relabelled, moved) names one that is
  there and overlaps the suggestion, and says how the two differ. Several may name the same one;
* one that was dismissed names none;
* one of which nobody said anything names the annotation that is just what was suggested, or none.

So an annotation that is moved off what was suggested is by hand from then on, and the suggestion is
open again, as if nobody had answered it; if the annotation is removed, the suggestion is dismissed.

Whoever merges labels says nothing of suggestions: an outcome stays as it was, though its annotation
has another label now or went with the merge, and holds again when the merge is taken back. Nor did
gestures of older versions keep to all of this. So a stored set is held to less
(:class:`Contradiction`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from annotator.core.annotation import Annotation, Origin
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.suggestion import Fate, Suggestion, SuggestionOutcome

FatedOutcome = tuple[SuggestionOutcome | None, SuggestionOutcome | None]
"""An outcome as it was before a gesture and as it is after; ``None``: there is none."""


class Contradiction(StrEnum):
    """How the outcomes of a stored set contradict each other, or themselves."""

    TWICE = "twice"  # a suggestion has two
    MADE_OF_NOTHING = "made_of_nothing"  # an annotation was made, and none is named
    DISMISSED_AND_MADE = "dismissed_and_made"  # it was dismissed, and names an annotation


def contradictions(
    outcomes: Collection[SuggestionOutcome],
) -> Iterator[tuple[SuggestionOutcome, Contradiction]]:
    """What is wrong with the outcomes of a set, each with the outcome that shows it."""
    told = Counter(outcome.place for outcome in outcomes)
    for outcome in outcomes:
        if told.pop(outcome.place, 1) > 1:
            yield outcome, Contradiction.TWICE
        if outcome.fate.is_made and outcome.annotation is None:
            yield outcome, Contradiction.MADE_OF_NOTHING
        if outcome.fate is Fate.DISMISSED and outcome.annotation is not None:
            yield outcome, Contradiction.DISMISSED_AND_MADE


def fate_of(made: Annotation, suggested: Suggestion | SuggestionOutcome) -> Fate:
    """What became of a suggestion of which this annotation was made."""
    if made.span != suggested.span:
        return Fate.MOVED
    return Fate.ACCEPTED if made.label == suggested.label else Fate.RELABELLED


def origin_of(made: Annotation, suggested: Suggestion | SuggestionOutcome) -> Origin:
    """How an annotation came to be that was made of this suggestion."""
    return Origin.SUGGESTED if made.place == suggested.place else Origin.CORRECTED


def is_placed(change: Change) -> bool:
    """Whether the change puts an annotation somewhere, removes it or gives it another label."""
    before, after = (
        side.place if isinstance(side, Annotation) else None
        for side in (change.before, change.after)
    )
    return before != after


def nearest(
    suggested: Suggestion | SuggestionOutcome, annotations: Iterable[Annotation]
) -> Annotation | None:
    """The annotation that answers a suggestion: just that one, or the first that overlaps it."""
    over = [each for each in annotations if each.span.overlaps(suggested.span)]
    return next((each for each in over if each.place == suggested.place), over[0] if over else None)


def followed(
    current: AnnotationSet, placed: Sequence[Change]
) -> Iterator[tuple[SuggestionOutcome, SuggestionOutcome | None]]:
    """What changes of annotations, all of one gesture, do to the outcomes that name them."""
    named = current.outcomes_by_annotation
    written = [change.after for change in placed if isinstance(change.after, Annotation)]
    for before, after in ((change.before, change.after) for change in placed):
        if isinstance(before, Annotation):
            own = [after] if isinstance(after, Annotation) else []
            for outcome in named.get(before.id, ()):
                yield outcome, _fated(outcome, own, written)


def _fated(
    outcome: SuggestionOutcome, own: Sequence[Annotation], written: Sequence[Annotation]
) -> SuggestionOutcome | None:
    """What becomes of an outcome, whose annotation is now ``own`` or removed."""
    heir = nearest(outcome, [*own, *written])
    if outcome.fate.is_left:
        is_same = heir is not None and heir.place == outcome.place
        return replace(outcome, annotation=heir.id if heir is not None and is_same else None)
    if heir is not None:
        return replace(outcome, fate=fate_of(heir, outcome), annotation=heir.id)
    return None if own else replace(outcome, fate=Fate.DISMISSED, annotation=None)


def credited(changes: Iterable[Change], fated: Collection[FatedOutcome]) -> list[Change]:
    """``changes`` of annotations, which say now of which suggestion each was made, if of any."""
    settled: dict[str, list[SuggestionOutcome]] = {}
    for _, outcome in fated:
        if outcome is not None and outcome.annotation is not None and outcome.fate.is_made:
            settled.setdefault(outcome.annotation, []).append(outcome)
    had = {before.annotation for before, _ in fated if before is not None and before.fate.is_made}
    return [_credited(change, settled, had) for change in changes]


def _credited(
    change: Change,
    settled: Mapping[str, Sequence[SuggestionOutcome]],
    had: Collection[str | None],
) -> Change:
    made = change.after
    if not isinstance(made, Annotation) or not is_placed(change):
        return change
    outcomes = settled.get(made.id, ())
    if outcomes:
        first = next((each for each in outcomes if each.place == made.place), outcomes[0])
        origin = origin_of(made, first)
        made = replace(made, origin=origin, sources=first.sources, p=first.p)
    elif made.id in had:
        made = replace(made, origin=Origin.MANUAL, sources=None, p=None, bulk=False)
    elif made.origin is Origin.SUGGESTED:
        made = replace(made, origin=Origin.CORRECTED)  # it is not what was accepted any more
    return Change(change.before, made)
