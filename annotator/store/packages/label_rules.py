"""Whether annotations that a merge brings break a rule that the project refuses to have broken.

The rules are those that the file was made under, if the project had them once.
"""

from __future__ import annotations

import sqlite3
from operator import itemgetter

from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import LabelSet, Overlap, Permission
from annotator.core.message import say
from annotator.core.rules import Objection, refusal
from annotator.store.packages.refusals import PackageFault, RuleFault, Unfit
from annotator.store.packages.set_rows import ID, SURFACE, SetRows
from annotator.store.tables import label_change_rows, labels, records
from annotator.store.tables.compiled import StoredRow

_judged = itemgetter(*map(records.annotation.place, ("id", "label", "start", "end")))
"""What the rules look at in a row."""


def are_known(rules: LabelSet, project: sqlite3.Connection) -> bool:
    """Whether the project has just these labels, or had them before they were changed."""
    return rules == labels.read(project) or any(
        rules in (change.before, change.after) for change in label_change_rows.every(project)
    )


def refuse_breaks(before: SetRows, after: SetRows, text: str, rules: LabelSet, title: str) -> None:
    """:class:`Unfit` if a new annotation may not lie as it does beside the others.

    What was in the project is not judged: it may have been imported so.
    """
    if not _refuses_any(rules.overlap):
        return
    old = set(map(_judged, before.annotations))
    annotations = {row[ID]: _annotation(row) for row in after.annotations}
    for row in after.annotations:
        if _judged(row) in old:
            continue
        refused = _refused(annotations[row[ID]], annotations, text, rules)
        if refused:
            raise Unfit(
                PackageFault.BREAKS_A_RULE,
                surface=row[SURFACE],
                title=title,
                rule=say(RuleFault[refused.name]),
            )


def _refuses_any(overlap: Overlap) -> bool:
    ways = (overlap.nesting, overlap.same_span, overlap.crossing)
    return Permission.REFUSE in ways or bool(overlap.apart)


def _refused(
    new: Annotation, all_of_set: dict[str, Annotation], text: str, rules: LabelSet
) -> Objection | None:
    """The rule that forbids making ``new`` beside the others."""
    status = SetStatus(new.article, new.person, SetState.IN_PROGRESS)
    others = {id: other for id, other in all_of_set.items() if id != new.id}
    gesture = Gesture(new.id, new.person, new.article, GestureKind.TAG, (Change(None, new),))
    article = Article(new.article, "", text, "")
    refused = refusal(gesture, article, AnnotationSet(status, others), rules)
    return refused.objection if refused else None


def _annotation(row: StoredRow) -> Annotation:
    return records.annotation(row[: len(records.annotation.columns)])
