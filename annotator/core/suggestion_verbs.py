"""What people do with suggestions, as changes of their set. Pure: ids are made by the caller.

An outcome is kept of each suggestion, in the same gesture: so both are there or neither, and undo
takes both back. See ``verbs`` for what all of these have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.core.annotation import Annotation, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.core.suggestion import Fate, Offer, Suggestion, SuggestionOutcome
from annotator.core.suggestion_fates import (
    FatedOutcome,
    credited,
    fate_of,
    followed,
    is_placed,
    nearest,
    origin_of,
)
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

    No two are alike, and ``span`` overlaps the one that gets it. ``bulk`` says that they were
    accepted all at once, ``waited`` how many milliseconds after they were shown.
    """
    changes = []
    told = current.outcomes_by_place
    for suggestion in suggestions:
        made = _annotation(current, suggestion, new_id(), bulk=bulk)
        made = replace(made, label=label or made.label, span=span or made.span)
        made = replace(made, origin=origin_of(made, suggestion))
        before, fate = told.get(suggestion.place), fate_of(made, suggestion)
        outcome = _outcome(current, suggestion, before, fate, new_id, made.id)
        changes.append(Change(None, made))
        changes += _put([(before, replace(outcome, bulk=bulk, waited=waited))])
    return assisted(current, begun(current, changes))


def dismiss(current: AnnotationSet, suggestions: Iterable[Suggestion], new_id: NewId) -> Changes:
    """Say that ``suggestions`` are none; nothing is thereby said of other articles."""
    told = current.outcomes_by_place
    before = [(each, told.get(each.place)) for each in suggestions]
    fated = [
        (outcome, _outcome(current, each, outcome, Fate.DISMISSED, new_id))
        for each, outcome in before
    ]
    return assisted(current, begun(current, list(_put(fated))))


def by_hand(
    current: AnnotationSet, changes: Changes, shown: Sequence[Suggestion], new_id: NewId
) -> Changes:
    """``changes`` of a gesture, with what they do to the suggestions that are ``shown``.

    A span that is made by hand over a suggestion settles it: accepted if they are the same, else
    corrected. What a change of such a span does to its suggestion is in ``suggestion_fates``.
    """
    placed = [change for change in changes if is_placed(change)]
    by_id: dict[str, FatedOutcome] = {old.id: (old, new) for old, new in followed(current, placed)}
    for old, new in _covered(current, placed, shown, new_id):
        by_id[new.id] = old, new
    settled = [*credited(changes, by_id.values()), *_put(by_id.values())]
    return assisted(current, settled) if shown else tuple(settled)


def left(current: AnnotationSet, offer: Offer, new_id: NewId) -> Changes:
    """What becomes of all that was offered and not settled, when the article is finished.

    What somebody said of a suggestion stays; and what was ignored once was shown, whatever is kept
    back since.
    """
    hidden = Fate.BLIND if offer.is_blind else Fate.WITHHELD
    marked = {each.place: each.id for each in current.annotations.values()}
    told = current.outcomes_by_place
    fated = []
    for suggestions, fate in ((offer.likely, Fate.IGNORED), (offer.withheld, hidden)):
        for suggestion in suggestions:
            before = told.get(suggestion.place)
            if before is None or before.fate.is_left:
                was_shown = before is not None and before.fate is Fate.IGNORED
                now = Fate.IGNORED if was_shown else fate
                made = marked.get(suggestion.place)
                fated.append((before, _outcome(current, suggestion, before, now, new_id, made)))
    changes = [*_put(fated)]
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


def _covered(
    current: AnnotationSet, placed: Iterable[Change], shown: Sequence[Suggestion], new_id: NewId
) -> Iterator[tuple[SuggestionOutcome | None, SuggestionOutcome]]:
    """The outcomes of suggestions over which annotations are made by hand."""
    made = [c.after for c in placed if c.before is None and isinstance(c.after, Annotation)]
    told = current.outcomes_by_place if made and shown else {}
    for suggestion in shown:
        answer = nearest(suggestion, made)
        if answer is not None:
            before, fate = told.get(suggestion.place), fate_of(answer, suggestion)
            yield before, _outcome(current, suggestion, before, fate, new_id, answer.id)


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


def _outcome(
    current: AnnotationSet,
    suggestion: Suggestion,
    before: SuggestionOutcome | None,
    fate: Fate,
    new_id: NewId,
    annotation: str | None = None,
) -> SuggestionOutcome:
    """The outcome of ``suggestion``: under the id of the one ``before``, if it has one already."""
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


def _put(fated: Iterable[FatedOutcome]) -> Iterable[Change]:
    """The changes that make outcomes what they are now, but for those that are so already."""
    return (Change(before, now) for before, now in fated if before != now)
