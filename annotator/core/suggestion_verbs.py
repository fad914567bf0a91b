"""What people do with suggestions, as changes of their set. Pure: ids are made by the caller.

An outcome is kept of each suggestion, in the same gesture: so both are there or neither, and undo
takes both back. See ``verbs`` for what all of these have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.core.annotation import Annotation, Origin, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.core.suggestion import Fate, Offer, Suggestion, SuggestionOutcome
from annotator.core.verbs import Changes, NewId, begun


def accept(
    current: AnnotationSet,
    suggestions: Iterable[Suggestion],
    new_id: NewId,
    *,
    label: str | None = None,
    span: Span | None = None,
    bulk: bool = False,
    waited: int | None = None,
) -> Changes:
    """Make annotations of ``suggestions``, with another ``label`` or ``span`` if one is given.

    ``bulk`` says that they were accepted all at once, ``waited`` how many milliseconds after they
    were shown.
    """
    changes = []
    for suggestion in suggestions:
        made = _annotation(current, suggestion, new_id(), bulk=bulk)
        made = replace(made, label=label or made.label, span=span or made.span)
        made = replace(made, origin=_origin(made, suggestion))
        outcome = _outcome(current, suggestion, _fate(made, suggestion), new_id, made.id)
        changes.append(Change(None, made))
        changes += _put(current, [replace(outcome, bulk=bulk, waited=waited)])
    return assisted(current, begun(current, changes))


def dismiss(current: AnnotationSet, suggestions: Iterable[Suggestion], new_id: NewId) -> Changes:
    """Say that ``suggestions`` are none; nothing is thereby said of other articles."""
    outcomes = [_outcome(current, each, Fate.DISMISSED, new_id) for each in suggestions]
    return assisted(current, begun(current, list(_put(current, outcomes))))


def by_hand(
    current: AnnotationSet, changes: Changes, shown: Sequence[Suggestion], new_id: NewId
) -> Changes:
    """``changes`` of a gesture, with what they do to the suggestions that are ``shown``.

    A span that is made by hand over a suggestion settles it: accepted if they are the same, else
    corrected. A suggestion that was accepted is corrected when its span is changed, and dismissed
    when that is removed.
    """
    settled = [part for change in changes for part in _settling(current, change, shown, new_id)]
    return assisted(current, settled) if shown else tuple(settled)


def left(current: AnnotationSet, offer: Offer, new_id: NewId) -> Changes:
    """What becomes of all that was offered and not settled, when the article is finished."""
    hidden = Fate.BLIND if offer.is_blind else Fate.WITHHELD
    marked = {(each.span, each.label): each.id for each in current.annotations.values()}
    outcomes = [
        _outcome(current, suggestion, fate, new_id, marked.get(suggestion.place))
        for suggestions, fate in ((offer.likely, Fate.IGNORED), (offer.withheld, hidden))
        for suggestion in suggestions
    ]
    changes = [*_put(current, outcomes)]
    return assisted(current, changes) if offer.likely else tuple(changes)


def assisted(current: AnnotationSet, changes: Iterable[Change]) -> Changes:
    """``changes``, after which the set says that suggestions were shown while it was made."""
    made = list(changes)
    if current.status.assisted or not made:
        return tuple(made)
    for place, change in enumerate(made):
        if isinstance(change.after, SetStatus):
            made[place] = Change(change.before, change.after._replace(assisted=True))
            return tuple(made)
    return *made, Change(current.status, current.status._replace(assisted=True))


def _settling(
    current: AnnotationSet, change: Change, shown: Sequence[Suggestion], new_id: NewId
) -> Iterable[Change]:
    """``change``, and what it does to a suggestion."""
    before, after = change.before, change.after
    if isinstance(after, Annotation) and before is None:
        return _made_by_hand(current, after, shown, new_id)
    if not isinstance(before, Annotation):
        return [change]
    outcome = current.outcome_of(before.id)
    if outcome is None:
        return [change]
    if outcome.fate.is_left:
        is_there = isinstance(after, Annotation) and (after.span, after.label) == outcome.place
        gone = Change(outcome, replace(outcome, annotation=None))
        return [change] if is_there else [change, gone]
    if not isinstance(after, Annotation):
        return [change, Change(outcome, replace(outcome, fate=Fate.DISMISSED, annotation=None))]
    changed = replace(after, origin=_origin(after, outcome))
    fated = replace(outcome, fate=_fate(changed, outcome))
    return [Change(before, changed), *([Change(outcome, fated)] if fated != outcome else [])]


def _made_by_hand(
    current: AnnotationSet, made: Annotation, shown: Sequence[Suggestion], new_id: NewId
) -> Iterable[Change]:
    covered = [suggestion for suggestion in shown if suggestion.span.overlaps(made.span)]
    if not covered:
        return [Change(None, made)]
    first = next((each for each in covered if each.place == (made.span, made.label)), covered[0])
    settled = replace(
        made,
        origin=_origin(made, first),
        sources=first.named_sources,
        p=first.rounded,
    )
    outcomes = [
        _outcome(current, suggestion, _fate(settled, suggestion), new_id, made.id)
        for suggestion in covered
    ]
    return [Change(None, settled), *_put(current, outcomes)]


def _annotation(
    current: AnnotationSet, suggestion: Suggestion, id: str, *, bulk: bool
) -> Annotation:
    return Annotation(
        id,
        current.status.article,
        current.status.person,
        suggestion.label,
        suggestion.span,
        sources=suggestion.named_sources,
        p=suggestion.rounded,
        bulk=bulk,
    )


def _origin(made: Annotation, suggested: Suggestion | SuggestionOutcome) -> Origin:
    is_same = (made.span, made.label) == suggested.place
    return Origin.SUGGESTED if is_same else Origin.CORRECTED


def _fate(made: Annotation, suggested: Suggestion | SuggestionOutcome) -> Fate:
    if made.span != suggested.span:
        return Fate.MOVED
    return Fate.ACCEPTED if made.label == suggested.label else Fate.RELABELLED


def _outcome(
    current: AnnotationSet,
    suggestion: Suggestion,
    fate: Fate,
    new_id: NewId,
    annotation: str | None = None,
) -> SuggestionOutcome:
    """The outcome of ``suggestion``: under the id of the one before, if it has one already."""
    before = current.outcome_at(suggestion)
    return SuggestionOutcome(
        before.id if before is not None else new_id(),
        current.status.article,
        current.status.person,
        suggestion.span,
        suggestion.label,
        suggestion.named_sources,
        suggestion.rounded,
        suggestion.model,
        fate,
        annotation,
    )


def _put(current: AnnotationSet, outcomes: Iterable[SuggestionOutcome]) -> Iterable[Change]:
    """The changes after which the set has ``outcomes``, but for those that it has already."""
    for outcome in outcomes:
        before = current.outcomes.get(outcome.id)
        if before != outcome:
            yield Change(before, outcome)
