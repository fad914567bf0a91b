"""A small project in which several people work, and packages of it,
for the dialogs about their work.
"""

from __future__ import annotations

from pathlib import Path

from annotator.core import verbs
from annotator.core.draft import ArticleDraft
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.team.packing import pack
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates

AMAL, SAMI, RANA = "Amal", "سامي", "Rana"
TEXT = "قال الوزير سالم في دمشق وحماة، مقالة رقم {number}."


def make_team(path: Path, articles: int = 6, annotators: tuple[str, ...] = (AMAL, SAMI)) -> Path:
    """A project with ``annotators`` and a reviewer; nobody did anything yet."""
    with Project.create(path, templates.labels()) as project:
        for name in annotators:
            project.people.add(name, Role.ANNOTATOR)
        project.people.add(RANA, Role.REVIEWER)
        with project.intake() as intake:
            for number in range(articles):
                intake.add(ArticleDraft(TEXT.format(number=number)))
    return path


def work(
    path: Path, name: str, article: int, label: str, surface: str, *, done: bool = True
) -> None:
    """Let somebody mark a string, and finish the article."""
    with Project.open(path) as project:
        person = project.people.named(name).number
        text = project.articles.read(article).text
        span = Span(text.index(surface), text.index(surface) + len(surface))
        now = project.articles.annotation_set(article, person)
        changes = verbs.tag(now, label, [span], new_id)
        project.apply(Gesture(new_id(), person, article, GestureKind.TAG, changes))
        if done:
            changes = verbs.finish(project.articles.annotation_set(article, person), new_id)
            project.apply(Gesture(new_id(), person, article, GestureKind.FINISH, changes))


def packed(path: Path, name: str, out: Path) -> Path:
    """A package for somebody."""
    with Project.open(path) as project:
        return pack(project, name, out).out


def articles_of(path: Path, name: str) -> int:
    """How many articles somebody has, as the file says."""
    with Project.open(path) as project:
        person = project.people.named(name).number
        numbers = project.articles.numbers()
        return sum(project.articles.given(number, person) for number in numbers)
