"""Lists the spans that begin or end in white space or inside a letter, and mends them.

Older versions of the program let them in; today such a span is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from annotator.arabic.edges import fault, fitted
from annotator.core.annotation import Annotation
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Person
from annotator.core.span import Span
from annotator.store.file.ids import gesture_id
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class WrongEdge:
    """A span of which an edge is where none may be, and what it becomes when it is mended.

    ``article`` is the stable id; ``surface`` is the text as it is, ``mended`` as it should be.
    ``mended`` is empty where the annotation is removed: the set has the mended span with the same
    label already, or nothing but white space is in it.
    """

    article: str
    person: str
    label: str
    surface: str
    mended: str


def wrong_edges(project: Project) -> Iterator[WrongEdge]:
    """All spans of ``project`` with an edge where none may be, by article, person and place."""
    for mending in _mendings(project):
        text = mending.article.text
        for change in mending.changes:
            old, new = change.before, change.after
            assert isinstance(old, Annotation)
            mended = new.span.of(text) if isinstance(new, Annotation) else ""
            yield WrongEdge(
                mending.article.id, mending.person.name, old.label, old.span.of(text), mended
            )


def mend(project: Project) -> int:
    """Mend all :func:`wrong_edges`; returns how many.

    Each set is one gesture, which its person can undo; finished and skipped sets are mended, too.
    """
    count = 0
    # All are found before the first is mended, so that nothing is read of what is being changed.
    for mending in list(_mendings(project)):
        project.apply(
            Gesture(
                gesture_id(),
                mending.person.number,
                mending.article.number,
                GestureKind.RESIZE,
                mending.changes,
            )
        )
        count += len(mending.changes)
    return count


class _Mending(NamedTuple):
    """The changes that mend one person's set of an article."""

    article: Article
    person: Person
    changes: tuple[Change, ...]


def _mendings(project: Project) -> Iterator[_Mending]:
    cuts_graphemes = project.label_set.cuts_graphemes
    people = project.people.all()
    for number in project.articles.numbers():
        article = project.articles.read(number)
        for person in people:
            work = project.articles.annotation_set(number, person.number)
            changes = _changes(article.text, work, cuts_graphemes=cuts_graphemes)
            if changes:
                yield _Mending(article, person, changes)


def _changes(text: str, work: AnnotationSet, *, cuts_graphemes: bool) -> tuple[Change, ...]:
    """The changes of the wrong annotations in one set; a set says nothing twice afterwards."""
    wrong = [a for a in work.ordered if fault(text, a.span, cuts_graphemes=cuts_graphemes)]
    if not wrong:
        return ()
    labelled = {(a.span, a.label) for a in work.ordered if a not in wrong}
    changes = []
    for annotation in wrong:
        span = fitted(text, annotation.span, cuts_graphemes=cuts_graphemes)
        mended = _mended(annotation, span, labelled)
        if mended is not None:
            labelled.add((mended.span, mended.label))
        changes.append(Change(annotation, mended))
    return tuple(changes)


def _mended(
    annotation: Annotation, span: Span | None, labelled: set[tuple[Span, str]]
) -> Annotation | None:
    """``annotation`` on ``span``; ``None`` if it is to go."""
    if span is None or (span, annotation.label) in labelled:
        return None
    return replace(annotation, span=span)
