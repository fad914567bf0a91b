"""What reviewers write, for the tests of the store: decisions,
releases and examples as gestures.
"""

from __future__ import annotations

import uuid

from annotator.core import verbs
from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Decision, Example, Release
from annotator.core.gesture import Change, Gesture, GestureKind, Record
from annotator.core.guideline_changes import AS_MADE
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.project import Project

AT = "2026-04-11T08:00:00.000Z"
REVIEWER = 3


def with_reviewer(project: Project) -> Project:
    """The project with a reviewer, whose number is :data:`REVIEWER`."""
    assert project.people.add("Rim", Role.REVIEWER).number == REVIEWER
    return project


def decision(article: int = 1, **more: object) -> Decision:
    """On a place on which Amal and Badr differ by a letter; Badr's becomes gold."""
    fields: dict[str, object] = {
        "id": uuid.uuid4().hex,
        "article": article,
        "person": REVIEWER,
        "at": AT,
        "place": Span(5, 18),
        "variants": (
            Variant((LabelledSpan(5, 18, "actor"),), (1,)),
            Variant((LabelledSpan(6, 18, "actor"), LabelledSpan(12, 18, "location")), (2,)),
        ),
        "spans": (LabelledSpan(6, 18, "actor"),),
        "guidelines": AS_MADE,
    }
    return Decision(**{**fields, **more})  # type: ignore[arg-type]


def example(article: int = 1, **more: object) -> Example:
    fields: dict[str, object] = {
        "id": uuid.uuid4().hex,
        "article": article,
        "person": REVIEWER,
        "label": "actor",
        "span": Span(5, 18),
        "sentence": Span(0, 30),
    }
    return Example(**{**fields, **more})  # type: ignore[arg-type]


_KINDS = {Decision: GestureKind.DECIDE, Release: GestureKind.RELEASE, Example: GestureKind.EXAMPLE}


def written(project: Project, *records: Record, kind: GestureKind | None = None) -> Gesture:
    """The records, written as one gesture of the reviewer."""
    first = records[0]
    return project.apply(
        Gesture(
            uuid.uuid4().hex,
            REVIEWER,
            first.article,
            kind or _KINDS[type(first)],  # type: ignore[index]
            tuple(Change(None, record) for record in records),
        )
    )


def finish(project: Project, article: int, person: int) -> Gesture:
    return _verb(project, article, person, GestureKind.FINISH)


def reopen(project: Project, article: int, person: int) -> Gesture:
    return _verb(project, article, person, GestureKind.REOPEN)


def skip(project: Project, article: int, person: int) -> Gesture:
    changes = verbs.skip(project.articles.annotation_set(article, person), "no news")
    return project.apply(Gesture(uuid.uuid4().hex, person, article, GestureKind.SKIP, changes))


def _verb(project: Project, article: int, person: int, kind: GestureKind) -> Gesture:
    own = project.articles.annotation_set(article, person)
    if kind is GestureKind.FINISH:
        changes = verbs.finish(own, lambda: uuid.uuid4().hex)
    else:
        changes = verbs.reopen(own)
    return project.apply(Gesture(uuid.uuid4().hex, person, article, kind, changes))
