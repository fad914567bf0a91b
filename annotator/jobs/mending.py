"""What a check lists of spans that begin or end in white space or inside a letter, and its mending.

They came in before that was refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.arabic.edges import fault, fitted
from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Person
from annotator.core.span import Span
from annotator.store.file.ids import new_id
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class WrongEdge:
    """A span of which an edge is where none may be, and what it should be.

    ``article`` is the stable id. ``wanted`` is empty where the set says the same of that span
    already, or nothing would be left of it: then it goes.
    """

    article: str
    person: str
    label: str
    surface: str
    wanted: str


def wrong_edges(project: Project) -> Iterator[WrongEdge]:
    """All spans of ``project`` with an edge where none may be, by article, person and place."""
    for article, text, person, _own, changes in _mendings(project):
        for change in changes:
            old, new = change.before, change.after
            assert isinstance(old, Annotation)
            wanted = new.span.of(text) if isinstance(new, Annotation) else ""
            yield WrongEdge(article, person.name, old.label, old.span.of(text), wanted)


def mend(project: Project) -> int:
    """Mend all :func:`wrong_edges`; returns how many.

    Each set is one step, which its person can undo; it is mended in whatever state it is.
    """
    count = 0
    for _article, _text, person, own, changes in list(_mendings(project)):
        project.apply(
            Gesture(new_id(), person.number, own.status.article, GestureKind.RESIZE, changes)
        )
        count += len(changes)
    return count


_Mending = tuple[str, str, Person, AnnotationSet, tuple[Change, ...]]
"""The article's stable id and its text, whose set, the set, and what mends it."""


def _mendings(project: Project) -> Iterator[_Mending]:
    cuts_graphemes = project.label_set.cuts_graphemes
    people = project.people.all()
    for number in project.articles.numbers():
        article = project.articles.read(number)
        for person in people:
            own = project.articles.annotation_set(number, person.number)
            changes = _changes(article.text, own, cuts_graphemes=cuts_graphemes)
            if changes:
                yield article.id, article.text, person, own, changes


def _changes(text: str, own: AnnotationSet, *, cuts_graphemes: bool) -> tuple[Change, ...]:
    wrong = [a for a in own.ordered if fault(text, a.span, cuts_graphemes=cuts_graphemes)]
    if not wrong:
        return ()
    labelled = {(a.span, a.label) for a in own.ordered if a not in wrong}
    changes = []
    for annotation in wrong:
        span = fitted(text, annotation.span, cuts_graphemes=cuts_graphemes)
        kept = _kept(annotation, span, labelled)
        if kept is not None:
            labelled.add((kept.span, kept.label))
        changes.append(Change(annotation, kept))
    return tuple(changes)


def _kept(
    annotation: Annotation, span: Span | None, labelled: set[tuple[Span, str]]
) -> Annotation | None:
    if span is None or (span, annotation.label) in labelled:
        return None
    return replace(annotation, span=span)
