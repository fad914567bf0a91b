"""Whether annotations that a merge brings break a rule that the project refuses to have broken."""

from __future__ import annotations

from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import LabelSet, Overlap, Permission
from annotator.core.message import say
from annotator.core.rules import Objection, refusal
from annotator.store.packages.refusals import PackageFault, RuleFault, Unfit
from annotator.store.packages.set_rows import Row, SetRows
from annotator.store.tables import records


def refuse_breaks(before: SetRows, after: SetRows, text: str, labels: LabelSet, title: str) -> None:
    """:class:`Unfit` if a new annotation may not lie as it does beside the others.

    What was in the project is not judged: it may have been imported so.
    """
    if not _refuses_any(labels.overlap):
        return
    old = {_said(row) for row in before.annotations}
    there = {row[2]: _annotation(row) for row in after.annotations}
    for row in after.annotations:
        if _said(row) in old:
            continue
        refused = _refused(there[row[2]], there, text, labels)
        if refused:
            raise Unfit(
                PackageFault.BREAKS_A_RULE,
                surface=row[9],
                title=title,
                rule=say(RuleFault[refused.name]),
            )


def _refuses_any(overlap: Overlap) -> bool:
    ways = (overlap.nesting, overlap.same_span, overlap.crossing)
    return Permission.REFUSE in ways or bool(overlap.apart)


def _refused(
    new: Annotation, there: dict[str, Annotation], text: str, labels: LabelSet
) -> Objection | None:
    """The rule that forbids making ``new`` beside the others."""
    status = SetStatus(new.article, new.person, SetState.IN_PROGRESS)
    others = {id: other for id, other in there.items() if id != new.id}
    gesture = Gesture(new.id, new.person, new.article, GestureKind.TAG, (Change(None, new),))
    article = Article(new.article, "", text, "")
    found = refusal(gesture, article, AnnotationSet(status, others), labels)
    return found.objection if found else None


def _said(row: Row) -> tuple[object, ...]:
    """What the rules look at: id, label, start, end."""
    return tuple(row[2:6])


def _annotation(row: Row) -> Annotation:
    article, person, id, label, start, end, note, certainty, origin, _ = row
    return records.annotation((id, article, person, label, start, end, note, certainty, origin))
