"""What is not a project that can be written is told so in a sentence, and not touched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.file import opening, part_files
from annotator.store.file.errors import (
    DamagedProject,
    LockedProject,
    NewerProject,
    NotAProject,
    ProjectError,
    ReadOnlyProject,
)
from annotator.store.file.reading import connect_to_read
from annotator.store.project import Project
from tests import made_up
from tests.store.making import label_set, new_project


def empty(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("كتاب " * 200, encoding="utf-8")


def short_text(path: Path) -> None:
    path.write_text("SQLite format 3", encoding="utf-8")


def letter(path: Path) -> None:
    path.write_text("x")


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "ا" * 500)


def folder(path: Path) -> None:
    path.mkdir()


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE annotation (number)")
        connection.commit()


def foreign_in_wal_mode(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA application_id = 7")
        connection.execute("CREATE TABLE annotation (number)")
        connection.commit()


def newer(path: Path) -> None:
    new_project(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def cut(path: Path) -> None:
    new_project(path).close()
    os.truncate(path, path.stat().st_size * 2 // 3)


def cut_to_its_header(path: Path) -> None:
    new_project(path).close()
    os.truncate(path, 100)


def overwritten(path: Path) -> None:
    """The page with the schema, but for the header, is noise."""
    new_project(path).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3000)


def without_tables(path: Path) -> None:
    new_project(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE tally")


BAD: list[tuple[Callable[[Path], None], type[ProjectError], str]] = [
    (empty, NotAProject, "is empty"),
    (text, NotAProject, "is something else"),
    (short_text, NotAProject, "is something else"),
    (letter, NotAProject, "is something else"),
    (archive, NotAProject, "is something else"),
    (folder, NotAProject, "is a folder"),
    (foreign, NotAProject, "another program"),
    (foreign_in_wal_mode, NotAProject, "another program"),
    (newer, NewerProject, "later version"),
    (cut, DamagedProject, "its end is missing"),
    (cut_to_its_header, DamagedProject, "its end is missing"),
    (overwritten, DamagedProject, "is damaged"),
    (without_tables, DamagedProject, "tables are missing"),
]


def state(folder: Path) -> dict[str, tuple[int, bytes | None]]:
    return {
        entry.name: (entry.stat().st_mtime_ns, entry.read_bytes() if entry.is_file() else None)
        for entry in folder.iterdir()
    }


@pytest.mark.parametrize(("make", "kind", "says"), BAD, ids=[make.__name__ for make, _, _ in BAD])
def test_what_cannot_be_opened_is_told_and_not_touched(path, make, kind, says):
    make(path)
    before = state(path.parent)
    with pytest.raises(kind, match=says) as told:
        Project.open(path)
    assert path.name in str(told.value)
    assert str(told.value).endswith(".")
    assert state(path.parent) == before


def test_a_missing_file_is_told_and_not_made(path):
    with pytest.raises(NotAProject, match="There is no file"):
        Project.open(path)
    assert list(path.parent.iterdir()) == []


def test_opening_and_closing_changes_nothing(path):
    new_project(path).close()
    before = state(path.parent)
    Project.open(path).close()
    assert state(path.parent) == before


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_is_told(path, what, monkeypatch):
    """Root may write everything, so the refusal is played by the call that asks the system."""
    new_project(path).close()
    before = state(path.parent)
    refused = path if what == "file" else path.parent
    monkeypatch.setattr(os, "access", lambda at, how: (at, how) != (refused, os.W_OK))
    with pytest.raises(ReadOnlyProject, match="may not be written"):
        Project.open(path)
    monkeypatch.undo()
    assert state(path.parent) == before


@pytest.mark.skipif(os.name != "posix" or not hasattr(os, "setuid"), reason="needs a second user")
def test_another_persons_file_is_told(path):
    """The same with a real refusal, where the tests run as root and can become somebody else."""
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    new_project(path).close()
    path.chmod(0o444)
    script = (
        "import os, sys; from pathlib import Path\n"
        "from annotator.store.file.opening import examine\n"
        "from annotator.store.file.errors import ReadOnlyProject\n"
        "path = Path(sys.argv[1]); examine(path)\n"
        "os.chdir(path.parent); os.setuid(65534)\n"
        "try: examine(Path(path.name).absolute())\n"
        "except ReadOnlyProject as told: print('told', told)\n"
    )
    for parent in (path.parent, *list(path.parents)[:3]):
        parent.chmod(parent.stat().st_mode | 0o055)
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "told" in done.stdout, done.stderr


def test_a_file_that_another_process_keeps_for_itself_is_told(path):
    new_project(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE setting SET value = value")
        with pytest.raises(LockedProject, match="in use by another program"):
            Project.open(path, busy_milliseconds=10)
        other.execute("ROLLBACK")
    Project.open(path).close()


def test_what_was_committed_but_not_folded_in_is_seen(path):
    """A crash leaves a WAL beside the file, which is longer than the file says by itself."""
    new_project(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE setting SET value = 'after' WHERE name = 'title'")
        copy = path.with_name("copy.annotator")
        copy.write_bytes(path.read_bytes())
        wal = path.with_name(path.name + "-wal")
        wal.with_name("copy.annotator-wal").write_bytes(wal.read_bytes())
    with Project.open(copy) as opened:
        assert opened.title == "after"


# -- making one ----------------------------------------------------------------------------------


def test_a_new_project_never_replaces_a_file(path):
    path.write_text("mine")
    with pytest.raises(ProjectError, match="exists already"):
        Project.create(path, label_set())
    assert path.read_text() == "mine"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_appears_meanwhile_is_not_replaced(path, monkeypatch):
    really = part_files.place_anew

    def late(part: Path, target: Path) -> None:
        target.write_text("faster")
        really(part, target)

    monkeypatch.setattr(part_files, "place_anew", late)
    with pytest.raises(ProjectError, match="exists already"):
        Project.create(path, label_set())
    assert path.read_text() == "faster"
    assert list(path.parent.iterdir()) == [path]


def test_a_project_that_cannot_be_made_leaves_nothing(path, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("annotator.store.tables.labels.write", fail)
    with pytest.raises(RuntimeError):
        Project.create(path, label_set())
    assert list(path.parent.iterdir()) == []
    with pytest.raises(ReadOnlyProject, match="cannot be made"):
        Project.create(path.parent / "missing" / "news.annotator", label_set())
    assert list(path.parent.iterdir()) == []


def test_a_new_project_appears_with_all_that_it_begins_with_or_not_at_all(path):
    with Project.create(
        path, label_set(), fill=lambda made: made.people.add("Amal", Role.ANNOTATOR)
    ) as project:
        assert [person.name for person in project.people.all()] == ["Amal"]
    assert check(path) == []

    def fill(made: Project) -> None:
        made.people.add("Amal", Role.ANNOTATOR)
        raise ReadOnlyProject(made_up.sentence("no more"))

    other = path.with_name("other.annotator")
    with pytest.raises(ReadOnlyProject, match="no more"):
        Project.create(other, label_set(), fill=fill)
    assert {file.name for file in path.parent.iterdir()} == {path.name}


def test_a_file_system_without_links_will_do(path, monkeypatch):
    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    Project.create(path, label_set()).close()
    assert list(path.parent.iterdir()) == [path]
    Project.open(path).close()


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_a_new_project_is_not_made_where_the_log_of_another_lies(path, ending):
    """SQLite would take what a killed window left there for the new file's own."""
    left = path.with_name(path.name + ending)
    left.write_bytes(b"left")
    with pytest.raises(ProjectError, match=left.name):
        Project.create(path, label_set())
    assert list(path.parent.iterdir()) == [left] and left.read_bytes() == b"left"


def test_what_a_link_leads_to_is_read_with_its_log(path, tmp_path):
    link = tmp_path / "elsewhere" / "link.annotator"
    link.parent.mkdir()
    link.symlink_to(path)
    with new_project(path) as project:
        project.set_setting("title", "after")
        with closing(connect_to_read(link)) as connection:
            (title,) = connection.execute(
                "SELECT value FROM setting WHERE name = 'title'"
            ).fetchone()
    assert title == "after"


def test_what_cannot_be_looked_into_is_not_called_a_project(path, monkeypatch):
    new_project(path).close()
    assert opening.is_sqlite(path)
    monkeypatch.setattr(os, "access", lambda at, how: at != path)
    assert not opening.is_sqlite(path)
