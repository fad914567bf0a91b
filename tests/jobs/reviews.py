"""Projects in which several people finished their work, and a reviewer who decides."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.case import Case, LabelledSpan
from annotator.core.decision import Decision
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.place import Place
from annotator.core.reviewed import ReviewedCase
from annotator.core.span import Span
from annotator.jobs.review.cases import reviewed
from annotator.review.matters import answered
from annotator.store.file.ids import new_id
from annotator.store.project import Project

TEXT = "زار الوفد حماة وحمص ودمشق يوم الأحد وقالت واشنطن إن الاجتماع مهم لحمص. وردت حمص ثم حمص"

Said = Sequence[tuple[str, str]]
"""Surfaces with labels, each where it stands first."""

# A clitic in two articles, a label, something that one missed, a claim, and what all agree on.
AMAL: Said = [("الوفد", "actor"), ("وحمص", "location"), ("واشنطن", "actor"), ("الأحد", "date")]
BADR: Said = [("الوفد", "actor"), ("حمص", "location"), ("واشنطن", "location")]


def with_people(project: Project) -> Project:
    """Two annotators, a reviewer and a lead: 1 to 4."""
    for name, role in (
        ("Amal", Role.ANNOTATOR),
        ("Badr", Role.ANNOTATOR),
        ("Rim", Role.REVIEWER),
        ("Lama", Role.LEAD),
    ):
        project.people.add(name, role)
    return project


def span(text: str, surface: str, label: str) -> LabelledSpan:
    start = text.index(surface)
    return LabelledSpan(start, start + len(surface), label)


def taken(
    project: Project,
    id: str,
    text: str = TEXT,
    /,
    group: str | None = None,
    **sets: Said | SetState,
) -> int:
    """An article with the finished work of some people, or with a set in another state;
    its number.
    """
    with project.intake() as intake:
        _, number = intake.add(
            ArticleDraft(
                text,
                id=id,
                duplicate_group=group,
                place=Place(id),
                sets=tuple(
                    SetDraft(person, said)
                    if isinstance(said, SetState)
                    else _finished(person, text, said)
                    for person, said in sets.items()
                ),
            )
        )
    return number


def _finished(person: str, text: str, said: Said) -> SetDraft:
    spans = [span(text, surface, label) for surface, label in said]
    return SetDraft(
        person,
        SetState.DONE,
        tuple(AnnotationDraft(one.label, one.span) for one in spans),
    )


def cases(project: Project, article: int) -> dict[str, ReviewedCase]:
    """The cases of an article by what stands at their place."""
    ((finished, found),) = reviewed(project, [article])
    return {one.case.place.of(finished.text): one for one in found}


def decide(
    project: Project, case: Case, *outcome: LabelledSpan, person: int = 3, **more: object
) -> Decision:
    """What ``person`` rules on ``case``, as the window writes it."""
    ((_, found),) = reviewed(project, [case.article])
    known = next((one for one in found if one.case == case), None)
    decision = Decision(
        new_id(),
        case.article,
        person,
        "2026-01-01T00:00:00.000Z",
        case.place,
        case.variants,
        outcome,
        answers=answered(known) if known is not None else (),
        **more,  # type: ignore[arg-type]
    )
    change = Change(None, decision)
    made = project.apply(Gesture(new_id(), person, case.article, GestureKind.DECIDE, (change,)))
    (written,) = (change.after for change in made.changes)
    assert isinstance(written, Decision)
    return written


def gesture(project: Project, kind: GestureKind, article: int, person: int, verb: str) -> None:
    """``finish`` or ``reopen`` a set, as the window does."""
    current = project.articles.annotation_set(article, person)
    changes = verbs.finish(current, new_id) if verb == "finish" else verbs.reopen(current)
    project.apply(Gesture(new_id(), person, article, kind, changes))


def tag(project: Project, article: int, person: int, surface: str, label: str) -> None:
    """One more annotation in somebody's set."""
    text = project.articles.read(article).text
    current = project.articles.annotation_set(article, person)
    start = text.index(surface)
    changes = verbs.tag(current, label, [Span(start, start + len(surface))], new_id)
    project.apply(Gesture(new_id(), person, article, GestureKind.TAG, changes))
