"""A labelling session in a process of its own; it says each gesture that was acknowledged.

Run as ``python -m tests.store.labeller PROJECT PERSON SEED GESTURES STATEMENTS``; it goes on until
it is killed. With STATEMENTS it kills itself, before it executes so many more once it has said
GESTURES.
"""

from __future__ import annotations

import itertools
import random
import sys
import uuid
from pathlib import Path

from annotator.arabic.edges import fault
from annotator.core import verbs
from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.rules import refusal
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionSource
from annotator.core.suggestion_verbs import accept
from annotator.store.project import Project
from tests import killing
from tests.store.making import draft


def say(what: str) -> None:
    sys.stdout.write(what + "\n")
    sys.stdout.flush()


def label(project: Project, person: int, chance: random.Random) -> bool:
    """Tag, accept, change, remove, undo or redo, as a hand does; whether a gesture came of it."""
    roll = chance.random()
    if roll < 0.15:
        made = project.undo(person)
    elif roll < 0.25:
        made = project.redo(person)
    else:
        own = project.articles.annotation_set(chance.randint(1, 3), person)
        start = chance.randint(0, 30)
        if roll < 0.4:
            suggested = Suggestion(Span(start, start + 5), "actor", 0.5, (SuggestionSource.MODEL,))
            changes = accept(own, [suggested], lambda: uuid.uuid4().hex)
        elif roll < 0.8 or not own.annotations:
            changes = verbs.tag(
                own, "actor", [Span(start, start + 5), Span(start + 5, start + 9)],
                lambda: uuid.uuid4().hex,
            )  # fmt: skip
        else:
            changes = verbs.remove(own, [chance.choice(own.ordered).id])
        article = project.articles.read(own.status.article)
        wanted = Gesture(uuid.uuid4().hex, person, article.number, GestureKind.TAG, changes)
        cut = any(fault(article.text, change.record.span) for change in changes
                  if isinstance(change.record, Annotation))  # fmt: skip
        refused = cut or refusal(wanted, article, own, project.label_set)
        made = None if refused else project.apply(wanted)
    if made is not None:
        say(f"{made.number} {made.id}")
    return made is not None


def main(path: Path, person: int, seed: int, gestures: int, statements: int) -> None:
    chance = random.Random(seed)
    with Project.open(path) as project:
        say("ready")
        for round in itertools.count():
            gestures -= label(project, person, chance)
            if statements and gestures == 0:
                killing.die_before(statements)
                statements = 0
            if round % 8 == 4:
                with project.intake() as intake:
                    for _ in range(5):
                        intake.add(draft(uuid.uuid4().hex))
            if round % 5 == 2:
                project.indexing.index(2)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
