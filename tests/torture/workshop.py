"""A team's projects and files, for what is done to whole projects: made once, and copied."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.core.blindness import annotators
from annotator.core.people import Role
from annotator.jobs.sample import make_sample
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.jobs.team.packing import pack
from annotator.store.file import migrate
from annotator.store.file.backups import backup
from annotator.store.project import Project
from tests.store.making import draft, new_project, taken
from tests.torture import hands
from tests.ui.settled_project import settled_sample

PACKED = ("Amal", "Badr")
BEGAN = "Cyrine"
_GESTURES = 30
_ARTICLES = 12


class Workshop:
    """A folder with a project in every state that a command begins from, and files to read.

    ``news``: the sample, on which two finished and differ, a reviewer waits, and three more have
    work, one of whom began it. ``Amal`` and ``Badr``: packages of it in which they went on.
    ``settled``: the sample with every case settled. ``old``: a project of the file's first
    version. ``backed``: one in which people went on since its backup.
    """

    def __init__(self, bench: Path) -> None:
        self._folder = bench / "workshop"
        if not self._folder.exists():
            self._folder.mkdir()
            _team(self._folder)
            settled_sample(self._folder / "settled.annotator", release=False)
            _of_version_1(self._folder / "old.annotator")
            _backed_up(self._folder / "backed.annotator")
            _files(self._folder)

    def copy(self, folder: Path) -> None:
        """Put a copy of all of it into ``folder``."""
        shutil.copytree(self._folder, folder, dirs_exist_ok=True)


def _team(folder: Path) -> None:
    path = folder / "news.annotator"
    make_sample(path)
    with Project.open(path) as project:
        for name in (*PACKED, BEGAN):
            project.people.add(name, Role.ANNOTATOR)
        text = "زار الرئيس حلب ثم عاد إلى دمشق"
        taken(project, [draft(f"{text} {n}", f"z{n}") for n in range(_ARTICLES)])
        assign(project, AssignOptions(len(annotators(project.people.all()))))
        for number, name in enumerate(PACKED):
            pack(project, name, folder / f"{name}.annotator")
            with Project.open(folder / f"{name}.annotator") as packed:
                _work(packed, name, number)
        _work(project, BEGAN, len(PACKED))


def _work(project: Project, name: str, luck: int) -> None:
    person, chance = project.people.named(name), random.Random(luck)
    assert person is not None
    for _ in range(_GESTURES):
        hands.gesture(project, person.number, chance)


def _files(folder: Path) -> None:
    lines = [f'{{"text": "وصل الوفد إلى دمشق {n}", "title": "خبر {n}"}}\n' for n in range(40)]
    (folder / "more.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / "written.jsonl").write_text("what was here before\n", encoding="utf-8")


def _backed_up(path: Path) -> None:
    with new_project(path) as project:
        _work(project, "Amal", 1)
    backup(path)
    with Project.open(path) as project:
        _work(project, "Badr", 2)


def _of_version_1(path: Path) -> None:
    """A project without what later versions added."""
    new_project(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        kept = {name for _, name, _ in migrate.schema(1)}
        later = [one for one in migrate.schema(migrate.version()) if one[1] not in kept]
        for kind, name, _ in sorted(later, key=lambda one: one[0] == "table"):
            connection.execute(f"DROP {kind} {name}")
        there = set(migrate.objects(connection))
        for kind, name, sql in migrate.schema(1):
            if kind == "trigger" and (kind, name, sql) not in there:
                connection.execute(f"DROP TRIGGER {name}")
                connection.execute(sql)
        connection.execute("DELETE FROM setting WHERE name = 'project_id'")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name <> '0001_initial'")
        connection.execute("PRAGMA user_version = 1")
