"""Old files are brought up to date: all the way, with a copy kept, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator import assets
from annotator.store import backups, migrate
from annotator.store.errors import DamagedProject, FullDisk
from annotator.store.project import Project
from tests.store.making import everything, new_project

SCHEMA = Path(__file__).parents[2] / "db" / "schema.sql"


@pytest.fixture
def add_migration(tmp_path, monkeypatch):
    """Adds one more migration with a given script to those of the program."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for script in assets.migrations().glob("*.sql"):
        (folder / script.name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")

    def add(script: str) -> None:
        number = len(list(folder.glob("*.sql"))) + 1
        (folder / f"{number:04}_more.sql").write_text(script, encoding="utf-8")
        monkeypatch.setattr(assets, "migrations", lambda: folder)
        migrate.scripts.cache_clear()

    yield add
    monkeypatch.undo()
    migrate.scripts.cache_clear()


@pytest.fixture
def old(path):
    """A project of the version that the added migrations come after."""
    new_project(path).close()
    return path


def test_schema_sql_is_what_the_migrations_make():
    assert SCHEMA.read_text(encoding="utf-8") == migrate.schema_sql(), (
        "make it again: see db/README.md"
    )


def test_schema_sql_makes_the_same_tables():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        assert migrate.things(connection) == migrate.schema(migrate.version())
        assert migrate.applied(connection) == migrate.version()


def test_every_migration_has_its_number():
    assert [int(name[:4]) for name in migrate.scripts()] == list(range(1, migrate.version() + 1))


def test_an_old_file_is_copied_and_brought_up_to_date(old, add_migration):
    before = everything(old)
    add_migration(
        "CREATE TABLE extra (a TEXT) STRICT;\nINSERT INTO extra VALUES ('one; two');\n"
        "CREATE TRIGGER t AFTER INSERT ON extra BEGIN SELECT 1; SELECT 2; END;"
    )
    with Project.open(old) as project:
        assert project.people.named("Amal")
    after = everything(old)
    assert after["extra"] == [("one; two",)]
    assert {name: after[name] for name in before if name != "_sqlite_migrations"} == {
        name: rows for name, rows in before.items() if name != "_sqlite_migrations"
    }
    (copy,) = backups.folder(old).iterdir()
    assert copy.name == f"news.before-version-{migrate.version()}.annotator"
    assert everything(copy) == before
    Project.open(old).close()  # and a second time there is nothing to do
    assert len(list(backups.folder(old).iterdir())) == 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(old, add_migration):
    before = everything(old)
    add_migration("CREATE TABLE extra (a TEXT) STRICT;")
    add_migration("INSERT INTO extra VALUES ('x');\nINSERT INTO no_such_table VALUES (1);")
    with pytest.raises(migrate.MigrationFailed, match="It is as it was"):
        Project.open(old)
    assert everything(old) == before
    migrate.scripts.cache_clear()


def test_a_migration_that_breaks_references_is_refused(old, add_migration):
    before = everything(old)
    add_migration("DELETE FROM person;")
    with pytest.raises(migrate.MigrationFailed, match="FOREIGN KEY"):
        Project.open(old)
    assert everything(old) == before


def test_a_damaged_file_is_not_migrated(old, add_migration):
    """The copy is verified whole; what is wrong inside stops the migration."""
    with closing(sqlite3.connect(old)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'annotation_set'"
        ).fetchone()
    with old.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)
    before = old.read_bytes()
    add_migration("CREATE TABLE extra (a TEXT) STRICT;")
    with pytest.raises(DamagedProject):
        Project.open(old)
    assert old.read_bytes() == before
    assert list(backups.folder(old).iterdir()) == []


def test_without_room_for_the_copy_nothing_is_migrated(old, add_migration, monkeypatch):
    before = everything(old)
    add_migration("CREATE TABLE extra (a TEXT) STRICT;")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_copy", full)
    with pytest.raises(FullDisk, match="No backup"):
        Project.open(old)
    assert everything(old) == before


def test_a_script_must_be_whole_statements():
    with pytest.raises(ValueError, match="unfinished"):
        migrate.statements("CREATE TABLE a (b);\nCREATE TABLE c (d)")
