"""What people do to an annotation set, as changes. Pure: ids are made by the caller.

Every function takes the set as it is and returns the changes of one gesture, ready for
``rules.refusal`` and the project. An empty tuple means that there is nothing to do; an annotation
that is no longer there, because another window removed it, is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.core.annotation import Annotation, Certainty, Origin, Region, SetState, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Record
from annotator.core.span import Span

Changes = tuple[Change, ...]
NewId = Callable[[], str]


def tag(
    current: AnnotationSet,
    label: str,
    spans: Iterable[Span],
    new_id: NewId,
    origin: Origin = Origin.MANUAL,
) -> Changes:
    """Put ``label`` on each of ``spans``."""
    status = current.status
    made = [
        Annotation(new_id(), status.article, status.person, label, span, origin=origin)
        for span in spans
    ]
    return begun(current, [Change(None, annotation) for annotation in made])


def relabel(current: AnnotationSet, id: str, label: str) -> Changes:
    """Give the annotation another label."""
    return _edit(current, id, lambda old: replace(old, label=label))


def resize(current: AnnotationSet, id: str, span: Span) -> Changes:
    """Give the annotation another span."""
    return _edit(current, id, lambda old: replace(old, span=span))


def resize_several(current: AnnotationSet, spans: Mapping[str, Span]) -> Changes:
    """Give annotations other spans, by their ids."""
    changes = [
        Change(old, replace(old, span=span))
        for id, span in spans.items()
        if (old := current.annotations.get(id)) is not None and old.span != span
    ]
    return begun(current, changes)


def note(current: AnnotationSet, id: str, text: str) -> Changes:
    """Write a note on the annotation; an empty one removes it."""
    return _edit(current, id, lambda old: replace(old, note=text.strip() or None))


def certainty(current: AnnotationSet, id: str, value: Certainty | None) -> Changes:
    """Say how sure one is of the annotation."""
    return _edit(current, id, lambda old: replace(old, certainty=value))


def remove(current: AnnotationSet, ids: Iterable[str]) -> Changes:
    """Remove annotations."""
    removed = [current.annotations[id] for id in ids if id in current.annotations]
    return begun(current, [Change(annotation, None) for annotation in removed])


def split(current: AnnotationSet, id: str, parts: Sequence[Span], new_id: NewId) -> Changes:
    """Make several annotations of one: it keeps its id and takes the first part."""
    old = current.annotations.get(id)
    if old is None:
        return ()
    first, *others = parts
    changes = [Change(old, replace(old, span=first))] if first != old.span else []
    changes += [Change(None, replace(old, id=new_id(), span=part)) for part in others]
    return begun(current, changes)


def merge(current: AnnotationSet, ids: Sequence[str]) -> Changes:
    """Make one annotation of several: the first in the text grows over all, the others go."""
    merged = [current.annotations[id] for id in ids if id in current.annotations]
    if len(merged) < 2:
        return ()
    first, *others = sorted(merged, key=lambda a: a.order)
    span = Span(first.span.start, max(a.span.end for a in (first, *others)))
    changes = [Change(other, None) for other in others]
    if span != first.span:
        changes.append(Change(first, replace(first, span=span)))
    return begun(current, changes)


def finish(current: AnnotationSet, new_id: NewId) -> Changes:
    """Say that the work on the article is done; proposals still open count as confirmed."""
    if current.status.state is SetState.DONE:
        return ()
    status = _status(current, state=SetState.DONE, skip_reason=None)
    # The state is done at once, without being in progress first.
    return (*confirm_proposals(current, new_id, begin=False), *status)


def reopen(current: AnnotationSet) -> Changes:
    """Take a finished or skipped article up again."""
    if current.status.state not in (SetState.DONE, SetState.SKIPPED):
        return ()
    return _status(current, state=SetState.IN_PROGRESS, skip_reason=None)


def skip(current: AnnotationSet, reason: str) -> Changes:
    """Leave the article out, and say why."""
    return _status(current, state=SetState.SKIPPED, skip_reason=reason.strip() or None)


def flag(current: AnnotationSet, text: str = "") -> Changes:
    """Ask somebody to look at the article."""
    return _status(current, flagged=True, flag_note=text.strip() or None)


def unflag(current: AnnotationSet) -> Changes:
    """Take the flag away."""
    return _status(current, flagged=False, flag_note=None)


def mark_not_article(current: AnnotationSet, span: Span, new_id: NewId) -> Changes:
    """Say that ``span`` does not belong to the article.

    If the program proposed just this span, that confirms the proposal.
    """
    return _judge(current, span, Verdict.NOT_ARTICLE, new_id)


def mark_article(current: AnnotationSet, region: Region, new_id: NewId) -> Changes:
    """Say that ``region`` belongs to the article after all."""
    proposed = any(
        other.verdict is Verdict.PROPOSED and other.span == region.span
        for other in current.regions.values()
    )
    if proposed:
        return _judge(current, region.span, Verdict.ARTICLE, new_id)
    return begun(current, [Change(region, None)])


def toggle_not_article(current: AnnotationSet, span: Span, new_id: NewId) -> Changes:
    """Mark ``span`` as not article; the dimmed regions that touch it become article instead."""
    touched = [region for region in current.not_article if region.span.overlaps(span)]
    if not touched:
        return mark_not_article(current, span, new_id)
    changes: Changes = ()
    for region in touched:
        made = mark_article(current, region, new_id)
        current, changes = current.after(made), changes + made
    return changes


def confirm_proposals(current: AnnotationSet, new_id: NewId, *, begin: bool = True) -> Changes:
    """Confirm every proposal that has no verdict yet."""
    changes = [
        Change(None, _verdict(current, region.span, Verdict.NOT_ARTICLE, new_id))
        for region in current.not_article
        if region.verdict is Verdict.PROPOSED
    ]
    return begun(current, changes) if begin else tuple(changes)


def clear_proposals(current: AnnotationSet, new_id: NewId) -> Changes:
    """Clear every proposal that has no verdict yet."""
    return begun(
        current,
        [
            Change(None, _verdict(current, region.span, Verdict.ARTICLE, new_id))
            for region in current.not_article
            if region.verdict is Verdict.PROPOSED
        ],
    )


def _edit(current: AnnotationSet, id: str, edit: Callable[[Annotation], Annotation]) -> Changes:
    old = current.annotations.get(id)
    if old is None:
        return ()
    new = edit(old)
    return begun(current, [Change(old, new)]) if new != old else ()


def _judge(current: AnnotationSet, span: Span, verdict: Verdict, new_id: NewId) -> Changes:
    own = next(
        (r for r in current.regions.values() if r.person is not None and r.span == span), None
    )
    if own is None:
        return begun(current, [Change(None, _verdict(current, span, verdict, new_id))])
    if own.verdict is verdict:
        return ()
    return begun(current, [Change(own, own._replace(verdict=verdict))])


def _verdict(current: AnnotationSet, span: Span, verdict: Verdict, new_id: NewId) -> Region:
    return Region(new_id(), current.status.article, current.status.person, span, verdict)


def _status(current: AnnotationSet, **fields: object) -> Changes:
    new: Record = current.status._replace(**fields)  # type: ignore[arg-type]
    return (Change(current.status, new),) if new != current.status else ()


def begun(current: AnnotationSet, changes: list[Change]) -> Changes:
    """The changes, with the article taken up if this is the first thing done to it."""
    status = current.status
    if changes and status.state is SetState.TODO:
        changes.append(Change(status, status._replace(state=SetState.IN_PROGRESS)))
    return tuple(changes)
