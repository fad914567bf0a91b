"""What a person's hands do in a project: any gesture that the rules allow, said when it is
acknowledged.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable

from annotator.core import verbs
from annotator.core.annotation import Certainty, SetState
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.rules import refusal
from annotator.core.span import Span
from annotator.core.verbs import Changes
from annotator.store.file.errors import LockedProject, StaleChange
from annotator.store.project import Project
from annotator.store.tables.span_edges import EdgeRefused
from tests.store.making import draft

Hand = Callable[[AnnotationSet, random.Random], Changes]
ARTICLES = 3
REFUSED = (
    "refused"  # said when somebody else was faster, or held the file: nothing was acknowledged
)


def new_id() -> str:
    return uuid.uuid4().hex


def _span(chance: random.Random) -> Span:
    start = chance.randint(0, 36)
    return Span(start, start + chance.randint(1, 9))


def _one(own: AnnotationSet, chance: random.Random) -> str:
    return chance.choice(own.ordered).id


_LABELS = ("actor", "location", "date", "claim")

# Each kind of gesture with how often it is made, and what it does; those that need an annotation
# come last.
_ANYTIME: dict[GestureKind, tuple[int, Hand]] = {
    GestureKind.TAG: (
        12,
        lambda own, chance: verbs.tag(own, chance.choice(_LABELS), [_span(chance)], new_id),
    ),
    GestureKind.FINISH: (1, lambda own, chance: verbs.finish(own, new_id)),
    GestureKind.REOPEN: (2, lambda own, chance: verbs.reopen(own)),
    GestureKind.SKIP: (1, lambda own, chance: verbs.skip(own, "لا خبر فيها")),
    GestureKind.FLAG: (1, lambda own, chance: verbs.flag(own, "انظر")),
    GestureKind.NOT_ARTICLE: (
        1,
        lambda own, chance: verbs.mark_not_article(own, _span(chance), new_id),
    ),
}
_WITH_ANNOTATIONS: dict[GestureKind, tuple[int, Hand]] = {
    GestureKind.RELABEL: (
        2,
        lambda own, chance: verbs.relabel(own, _one(own, chance), chance.choice(_LABELS)),
    ),
    GestureKind.RESIZE: (
        2,
        lambda own, chance: verbs.resize(own, _one(own, chance), _span(chance)),
    ),
    GestureKind.NOTE: (1, lambda own, chance: verbs.note(own, _one(own, chance), "ملاحظة 😀")),
    GestureKind.CERTAINTY: (
        1,
        lambda own, chance: verbs.certainty(
            own, _one(own, chance), chance.choice([*Certainty, None])
        ),
    ),
    GestureKind.DELETE: (3, lambda own, chance: verbs.remove(own, [_one(own, chance)])),
}


def gesture(project: Project, person: int, chance: random.Random) -> Gesture | None:
    """One gesture of ``person`` that the rules allow, acknowledged; ``None`` if the hand was not
    lucky.
    """
    roll = chance.random()
    if roll < 0.12:
        return project.undo(person)
    if roll < 0.2:
        return project.redo(person)
    own = project.articles.annotation_set(chance.randint(1, ARTICLES), person)
    if own.status.state in (SetState.DONE, SetState.SKIPPED):
        kind, hand = GestureKind.REOPEN, _ANYTIME[GestureKind.REOPEN][1]
    else:
        table = {**_ANYTIME, **_WITH_ANNOTATIONS} if own.annotations else _ANYTIME
        kind = chance.choices([*table], [weight for weight, _ in table.values()])[0]
        hand = table[kind][1]
    changes = hand(own, chance)
    if not changes:
        return None
    article = project.articles.read(own.status.article)
    wanted = Gesture(new_id(), person, article.number, kind, changes)
    if refusal(wanted, article, own, project.label_set):
        return None
    try:
        return project.apply(wanted)
    except EdgeRefused:
        return None


def intake(project: Project) -> None:
    """A few articles come in."""
    with project.intake() as running:
        for _ in range(4):
            running.add(draft(uuid.uuid4().hex))


def work(project: Project, person: int, chance: random.Random, gestures: int) -> None:
    """Make so many gestures, and say each; take articles in and index between them, as a window
    does.
    """
    print("ready")
    made = turn = 0
    while made < gestures:
        turn += 1
        try:
            done = gesture(project, person, chance)
            if turn % 40 == 20:
                intake(project)
            if turn % 10 == 5:
                project.indexing.index(2)
        except (StaleChange, LockedProject):
            print(REFUSED)
        else:
            if done is not None:
                made += 1
                print(done.number, done.id)
