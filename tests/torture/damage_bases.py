"""Whole projects to damage: one in which everything was done, a package of it, and one of version
1.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from sqlite_utils import Database, Migrations

from annotator.arabic.words import words
from annotator.core import verbs
from annotator.core.decision import Example
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.span import Span
from annotator.jobs.sample import REVIEWER
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.jobs.team.packing import pack
from annotator.store.file import migrate, opening
from annotator.store.file.connection import Connection
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests.ui.settled_project import settled_sample

_OLD = 1


def bases(folder: Path) -> list[Path]:
    """The three projects, in ``folder``."""
    project = everything(folder / "whole.annotator")
    return [
        project,
        package(project, folder / "package.annotator"),
        old(project, folder / "old.annotator"),
    ]


def everything(path: Path) -> Path:
    """A project with a row in every table."""
    settled_sample(path)
    with Project.open(path) as project:
        reviewer = project.people.named(REVIEWER)
        assert reviewer is not None
        project.set_setting("guidelines_en", "# How to label")
        assign(project, AssignOptions(per_article=2, calibration=2))
        text = project.articles.read(1).text
        example = Example(
            new_id(), 1, reviewer.number, next(iter(project.label_set)).name, Span(0, 4),
            Span(0, min(60, len(text))),
        )  # fmt: skip
        project.apply(
            Gesture(new_id(), reviewer.number, 1, GestureKind.EXAMPLE, (Change(None, example),))
        )
        for person in (1, 2):
            for make in (lambda own: verbs.reopen(own), lambda own: verbs.flag(own, "see this")):
                own = project.articles.annotation_set(2, person)
                kind = GestureKind.FLAG if own.status.state != "done" else GestureKind.REOPEN
                project.apply(Gesture(new_id(), person, 2, kind, make(own)))
            own = project.articles.annotation_set(2, person)
            note = verbs.note(own, own.ordered[0].id, "why this?")
            project.apply(Gesture(new_id(), person, 2, GestureKind.NOTE, note))
            project.apply(Gesture(new_id(), person, 2, GestureKind.TAG, _tagged(project, person)))
            project.undo(person)
    return path


def _tagged(project: Project, person: int) -> tuple[Change, ...]:
    own = project.articles.annotation_set(2, person)
    label = next(iter(project.label_set)).name
    taken = {annotation.span for annotation in own.annotations.values()}
    span = next(word for word in words(project.articles.read(2).text) if word not in taken)
    return verbs.tag(own, label, [span], new_id)


def package(project: Path, path: Path) -> Path:
    """A package of the first person of ``project``."""
    with Project.open(project) as opened:
        pack(opened, opened.people.all()[0].name, path)
    return path


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of ``table``, as they are written in a statement."""
    return [f'"{name}"' for _, name, *_ in connection.execute(f"PRAGMA table_info ({table})")]


def old(project: Path, path: Path, version: int = _OLD) -> Path:
    """``project`` as a ``version`` of the file would hold it: without what only review writes."""

    def fill(empty: Connection) -> None:
        _first_migrations(version).apply(Database(empty, execute_plugins=False))
        empty.execute(f"PRAGMA user_version = {version}")
        empty.execute("DELETE FROM indexing")
        empty.execute("ATTACH ? AS project", (str(project),))
        for table in _tables_with_rows(empty):
            where = " WHERE kind NOT IN ('decide', 'release', 'example')" if table == "log" else ""
            columns = ", ".join(_columns(empty, table))  # a later version may have more
            empty.execute(
                f"INSERT OR REPLACE INTO {table} ({columns})"  # what a migration made is there
                f" SELECT {columns} FROM project.{table}{where}"
            )
        empty.execute("DELETE FROM setting WHERE name NOT IN ('title', 'label_set')")
        empty.execute("UPDATE indexing SET version = 0, up_to = 0")
        empty.execute("DETACH project")

    opening.make(path, fill)
    return path


def _first_migrations(version: int) -> Migrations:
    """Up to ``version``, as the program of that time made it."""
    migrations = Migrations("annotator")
    for name, script in list(migrate.scripts().items())[:version]:
        migrations(name=name)(partial(_run, script))
    return migrations


def _run(script: str, db: Database) -> None:
    for statement in migrate.statements(script):
        db.conn.execute(statement)


def _tables_with_rows(connection: sqlite3.Connection) -> list[str]:
    """The tables of the file, in an order in which what is referred to comes first; search data is
    not taken.
    """
    order = ("setting", "label", "person", "article", "annotation_set", "annotation", "region")
    return [*order, "log", "intake", "indexing"]


def healthy(path: Path) -> bool:
    """Whether SQLite itself finds nothing wrong."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
