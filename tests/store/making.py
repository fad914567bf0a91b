"""Small projects for the tests: two people, a few articles that have what
search and snapping look for.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from annotator.arabic.edges import fault, fitted
from annotator.core import verbs
from annotator.core.annotation import Annotation, SetState
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import Label, LabelSet, Overlap
from annotator.core.people import Person, Role
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.store.file.connection import Connection
from annotator.store.project import Project
from tests import templates

TEXTS = (
    "قالت وزارة الخارجية السعودية إن الوفد وصل إلى دمشق.\nوأضافت الوزارة أنّ المباحثات مستمرة.",
    "زار الرئيس حلب ثم عاد إلى دِمَشْق 😀 يوم 11/4/2020، وقال للسعودية كلاما.",
    "ووادي الوعر في حمص وبالسعودية مؤتمر؛ والدمشقيون ينتظرون.",
)
TITLES = ("الوفد في دمشق", "زيارة حلب", "وادي الوعر")


def connection_of(project: Project) -> Connection:
    """The file as ``project`` has it open: to listen to what it is asked, or to break it."""
    return project._connection


def label_set(overlap: Overlap | None = None) -> LabelSet:
    names = ("actor", "location", "date", "claim")
    labels = [Label(n, {"en": n}, str(k), "#000000", "#ffffff") for k, n in enumerate(names, 1)]
    return LabelSet("news", tuple(labels), overlap or Overlap())


def draft(text: str, id: str | None = None, title: str = "", **more: object) -> ArticleDraft:
    return ArticleDraft(text=text, id=id, title=title, place=Place(f"{id}.txt"), **more)  # type: ignore[arg-type]


def drafts() -> list[ArticleDraft]:
    return [
        draft(text, f"a{number}", title)
        for number, (text, title) in enumerate(zip(TEXTS, TITLES, strict=True), 1)
    ]


def taken(project: Project, found: Iterable[ArticleDraft]) -> None:
    """Take articles in, and index them."""
    with project.intake() as intake:
        for one in found:
            intake.add(one)
    indexed(project)


def indexed(project: Project) -> None:
    while project.indexing.index(100):
        pass
    while project.indexing.tidy():
        pass


def new_project(path: Path, overlap: Overlap | None = None) -> Project:
    """Two annotators, three articles that both have, indexed."""
    return Project.open(
        templates.copied(path, ("store", overlap), lambda path: _make(path, overlap))
    )


def _make(path: Path, overlap: Overlap | None) -> None:
    with Project.create(path, label_set(overlap)) as project:
        project.people.add("Amal", Role.ANNOTATOR)
        project.people.add("Badr", Role.ANNOTATOR)
        taken(project, drafts())


def people(project: Project) -> tuple[Person, Person]:
    amal, badr = project.people.all()
    return amal, badr


def work(
    person: str, *spans: tuple[int, int, str], state: SetState = SetState.IN_PROGRESS
) -> SetDraft:
    return SetDraft(
        person,
        state,
        tuple(AnnotationDraft(label, Span(start, end)) for start, end, label in spans),
    )


def tag(
    project: Project, article: int, person: int, start: int, end: int, label: str = "actor"
) -> Gesture:
    """The gesture of tagging, as the window makes it: a set that was to do is begun by it, and
    white space at the ends stays outside.
    """
    span = fitted(project.articles.read(article).text, Span(start, end))
    assert span is not None
    return tag_exactly(project, article, person, span, label)


def whole_spans(text: str, size: int) -> list[Span]:
    """Every span of so many code points that begins and ends with whole letters."""
    spans = (Span(start, start + size) for start in range(len(text) - size + 1))
    return [span for span in spans if fault(text, span) is None]


def tag_exactly(
    project: Project, article: int, person: int, span: Span, label: str = "actor"
) -> Gesture:
    """The gesture of tagging just ``span``, whatever its edges are."""
    own = project.articles.annotation_set(article, person)
    changes = verbs.tag(own, label, [span], lambda: uuid.uuid4().hex)
    return Gesture(uuid.uuid4().hex, person, article, GestureKind.TAG, changes)


def gesture(person: int, article: int, *changes: Change) -> Gesture:
    return Gesture(uuid.uuid4().hex, person, article, GestureKind.TAG, changes)


def annotation(project: Project, article: int, person: int) -> Annotation:
    """The first annotation of a set."""
    return project.articles.annotation_set(article, person).ordered[0]


def copy_by_another_program(source: Path, target: Path) -> None:
    """A copy over whatever is at ``target``.

    Not by this process: closing the file would end the locks that it has on it (POSIX).
    """
    subprocess.run(
        [sys.executable, "-c", _COPY, str(source), str(target)],
        check=True,
        stdin=subprocess.DEVNULL,
    )


_COPY = "import shutil, sys; shutil.copyfile(*sys.argv[1:])"


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the file, table by table: two equal ones mean that nothing at all was changed."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).fetchall()
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for (name,) in tables
        }
