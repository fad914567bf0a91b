"""A full disk, a locked file, a folder that went away: a sentence, nothing lost, and on it goes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.file.connecting import connect
from annotator.store.file.errors import FullDisk, LockedProject, ReadOnlyProject
from annotator.store.file.transactions import transaction
from annotator.store.project import Project
from tests import patience
from tests.store.making import TEXTS, connection_of, draft, everything, people, tag, whole_spans

ROOT = Path(__file__).parents[2]


def test_a_locked_file_is_told_and_the_next_gesture_is_saved(project, path):
    amal = people(project)[0].number
    project.apply(tag(project, 1, amal, 0, 4))
    before = everything(path)
    connection_of(project).busy_milliseconds = 20
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for attempt in (
            lambda: project.apply(tag(project, 1, amal, 5, 9)),
            lambda: project.undo(amal),
            lambda: project.set_setting("title", "x"),
            lambda: project.people.add("Dana", Role.ANNOTATOR),
            lambda: project.indexing.tidy(),
            lambda: project.intake().__enter__(),
        ):
            with pytest.raises(LockedProject, match="in use by another program"):
                attempt()
        other.execute("ROLLBACK")
    assert everything(path) == before
    project.apply(tag(project, 1, amal, 5, 9))
    assert check(path) == []


def test_a_full_disk_is_told_and_the_next_gesture_is_saved(project, path):
    """SQLite itself refuses to grow the file, as it does when a write finds no room."""
    amal = people(project)[0].number
    before = everything(path)
    connection = connection_of(project)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    own = project.articles.annotation_set(1, amal)
    with pytest.raises(FullDisk, match="The disk is full"):
        for span in (*whole_spans(TEXTS[0], 9), *whole_spans(TEXTS[0], 7)):
            project.apply(tag(project, 1, amal, span.start, span.end, "claim"))
            before = everything(path)
    assert everything(path) == before
    with pytest.raises(FullDisk), project.intake() as intake:
        for number in range(40):
            intake.add(draft(f"{number} " + "كلمة " * 1000))
    assert everything(path) == before
    assert project.articles.annotation_set(1, amal).annotations.keys() >= own.annotations.keys()
    connection.execute("PRAGMA max_page_count = 1000000")
    project.apply(tag(project, 2, amal, 0, 9))
    assert check(path) == []


NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from annotator.store.project import Project
from annotator.store.file.errors import ProjectError
from tests.store.making import draft, tag
project = Project.open(Path(sys.argv[1]))
amal = project.people.all()[0].number
project.apply(tag(project, 1, amal, 0, 4))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = Path(sys.argv[1] + "-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10_000, resource.RLIM_INFINITY))
made = 1
try:
    while True:
        project.apply(tag(project, 1, amal, made, made + 4))
        made += 1
except ProjectError as told:
    print(told)
assert len(project.articles.annotation_set(1, amal).annotations) == made
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
project.apply(tag(project, 1, amal, made, made + 4))
assert project.undo(amal) is not None
print("made", made)
project.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_write_that_the_system_refuses_is_told_and_the_next_gesture_is_saved(project, path):
    """The system's own refusal, by a limit on how long a file may get, in a process of its own."""
    project.close()
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said, made = done.stdout.splitlines()
    assert "disk" in said
    with Project.open(path) as again:
        amal = people(again)[0].number
        own = again.articles.annotation_set(1, amal)
        assert len(own.annotations) == int(made.removeprefix("made "))
    assert check(path) == []


def test_a_file_that_turned_read_only_is_told_and_the_next_gesture_is_saved(project, path):
    """Root may write everything, so the file is opened once more as if it might not."""
    amal = people(project)[0].number
    before = everything(path)
    connection_of(project).execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyProject, match="may not be written"):
        project.apply(tag(project, 1, amal, 0, 4))
    assert everything(path) == before
    connection_of(project).execute("PRAGMA query_only = OFF")
    project.apply(tag(project, 1, amal, 0, 4))


def test_what_is_our_own_mistake_is_not_explained_away(project):
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        connection_of(project).execute("SELECT * FROM no_such_table")


def test_a_gesture_waits_for_a_short_lock(project, path):
    """Whoever holds the lock lets it go a moment later; nobody is told anything."""
    amal = people(project)[0].number
    holding, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(connect(path)) as other, transaction(other):
            holding.set()
            let_go.wait(patience.SECONDS)

    holder = threading.Thread(target=hold)
    holder.start()
    assert holding.wait(patience.SECONDS)
    looks = []

    def look(seconds: float) -> None:
        looks.append(seconds)
        let_go.set()
        holder.join(patience.SECONDS)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("annotator.store.file.transactions.time.sleep", look)
        project.apply(tag(project, 1, amal, 0, 4))
    assert looks == [0.001]


def test_gestures_are_on_the_disk_when_they_are_acknowledged(project):
    """Also after an index step, which does not wait for the disk."""
    project.indexing.tidy()
    assert connection_of(project).execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection_of(project).execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection_of(project).execute("PRAGMA foreign_keys").fetchone() == (1,)
