"""Merge: what ten people did in packages comes into the project."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from annotator import assets
from annotator.core import verbs
from annotator.core.annotation_set import AnnotationSet
from annotator.core.draft import ArticleDraft
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.jobs.indexing import index_all
from annotator.jobs.projects import new_project
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.jobs.team.merging import merge
from annotator.jobs.team.packing import pack
from annotator.store.file.ids import gesture_id, new_id
from annotator.store.project import Project
from benchmarks import corpus
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import seconds

_PEOPLE = 10


def measure(scale: Scale) -> Iterator[Row]:
    """Merge of the packages of ten people beside reading all rows of all their tables.

    In turns, each time into a copy of the project in which nobody has done anything yet.
    """
    project, packages = _built(scale.small)
    merging, reading = [], []
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        copy = Path(temporary) / "project.annotator"
        for _ in range(scale.repeats):
            corpus.forget(copy)
            shutil.copy(project, copy)
            reading.append(seconds(lambda: _read(packages)))
            merging.append(seconds(lambda: _merge(copy, packages)))
    yield Row(
        f"merge of {len(packages)} packages with {scale.small:,} articles,"
        f" {scale.small * corpus.SPANS:,} spans, verified",
        median(merging),
        "s",
        median(reading),
        "reading every row of the packages",
        limit=12,
    )


def _merge(path: Path, packages: list[Path]) -> None:
    with Project.open(path) as project:
        report = merge(project, packages)
    assert all(package.gestures for package in report.packages)


def _read(packages: list[Path]) -> None:
    for package in packages:
        with closing(sqlite3.connect(package)) as connection:
            tables = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND sql NOT LIKE 'CREATE VIRTUAL%'"
            ).fetchall()
            for (table,) in tables:
                connection.execute(f'SELECT * FROM "{table}"').fetchall()


def _built(articles: int) -> tuple[Path, list[Path]]:
    """A project whose articles are given out among ten people,
    and their packages with all of it done.
    """
    folder = corpus._folder(Path(__file__), *sorted(assets.migrations().glob("*.sql")))
    folder = folder / f"apart-{articles}"
    names = [f"Person {number}" for number in range(min(_PEOPLE, articles))]
    packages = [folder / f"{name}.annotator" for name in names]
    if not folder.exists():
        part = folder.with_name(f"{folder.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        _build(part, articles, names)
        part.rename(folder)
    return folder / "project.annotator", packages


def _build(folder: Path, articles: int, names: list[str]) -> None:
    with new_project(folder / "project.annotator") as project:
        for name in names:
            project.people.add(name, Role.ANNOTATOR)
        with project.intake() as intake:
            for line in corpus.lines(articles):
                intake.add(
                    ArticleDraft(line.text, id=line.id, title=line.title, place=Place(line.id))
                )
        index_all(project)
        assign(project, AssignOptions(1))
        for name in names:
            pack(project, name, folder / f"{name}.annotator")
    for name in names:
        with Project.open(folder / f"{name}.annotator") as package:
            package._connection.execute("PRAGMA synchronous = OFF")  # only while it is made
            _work(package, articles)


def _work(package: Project, articles: int) -> None:
    """Tag every span of each article by a gesture of its own, write a note, and finish it."""
    person = package.people.all()[0].number
    lines = {line.id: line for line in corpus.lines(articles)}
    for number in package.articles.numbers():
        spans = lines[package.articles.read(number).id].spans
        own = package.articles.annotation_set(number, person)
        for span in spans:
            changes = verbs.tag(own, span.label, [Span(span.start, span.end)], new_id)
            own = _done(package, own, GestureKind.TAG, changes)
        changes = verbs.note(own, own.ordered[0].id, "?")
        own = _done(package, own, GestureKind.NOTE, changes)
        _done(package, own, GestureKind.FINISH, verbs.finish(own, new_id))


def _done(
    package: Project, own: AnnotationSet, kind: GestureKind, changes: verbs.Changes
) -> AnnotationSet:
    gesture = Gesture(gesture_id(), own.status.person, own.status.article, kind, changes)
    package.apply(gesture)
    return own.after(changes)
