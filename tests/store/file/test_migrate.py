"""Old files are brought up to date: all the way, with a copy kept, or not at all."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator import assets
from annotator.store.check.check import check
from annotator.store.file import backups, migrate
from annotator.store.file.errors import DamagedProject, FullDisk
from annotator.store.project import Project
from tests.store.making import everything, label_set, new_project, tag
from tests.store.reviewing import decision, finish, with_reviewer, written

SCHEMA = Path(__file__).parents[3] / "db" / "schema.sql"


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
        assert migrate.objects(connection) == migrate.schema(migrate.version())
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


def columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Every table with each of its columns, but for what SQLite keeps for itself."""
    return set(
        connection.execute(
            "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c"
            " WHERE t.type = 'table' AND t.sql LIKE '%STRICT%'"
        )
    )


def drop_later_columns(connection: sqlite3.Connection) -> None:
    """Take away the columns that later versions added to tables of the first."""
    with closing(sqlite3.connect(":memory:")) as first:
        for _, _, sql in migrate.schema(1):
            if sql.startswith("CREATE TABLE"):
                first.execute(sql)
        for table, column in columns(connection) - columns(first):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def rewrite_log(connection: sqlite3.Connection, changes: str) -> None:
    """Let the log hold what the first version wrote there."""
    (trigger,) = (sql for _, name, sql in migrate.schema(1) if name == "log_is_not_rewritten")
    connection.execute("DROP TRIGGER log_is_not_rewritten")
    connection.execute(f"UPDATE log SET changes = {changes}")
    connection.execute(trigger)


@pytest.fixture
def first_version(path):
    """A project as the first version of the program left it: two people at work,
    one of them finished.
    """
    with new_project(path) as project:
        amal, badr = (person.number for person in project.people.all())
        project.apply(tag(project, 1, amal, 5, 18))
        project.apply(tag(project, 1, badr, 0, 4, "claim"))
        finish(project, 1, amal)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        kept = {name for kind, name, _ in migrate.schema(1)}
        for kind, name, _ in migrate.schema(migrate.version()):
            if name not in kept and kind != "table":
                connection.execute(f"DROP {kind} {name}")
        for kind, name, _ in migrate.schema(migrate.version()):
            if name not in kept and kind == "table":
                connection.execute(f"DROP TABLE {name}")
        there = set(migrate.objects(connection))
        for kind, name, sql in migrate.schema(1):
            if kind == "trigger" and (kind, name, sql) not in there:
                connection.execute(f"DROP TRIGGER {name}")
                connection.execute(sql)
        drop_later_columns(connection)
        rewrite_log(connection, "replace(changes, ',\"guidelines\":\"\"', '')")
        connection.execute("DELETE FROM setting WHERE name = 'project_id'")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name <> '0001_initial'")
        connection.execute("PRAGMA user_version = 1")
        assert migrate.objects(connection) == migrate.schema(1)
    return path


def test_a_file_of_the_first_version_can_be_reviewed(first_version):
    before = everything(first_version)
    with Project.open(first_version) as project:
        amal, badr = (person.number for person in project.people.all())
        assert project.review.decisions() == [] and project.review.released() == {}
        assert not project.assigning.begun and project.package is None
        assert list(project.finished.of(1).spans) == [amal]
        finish(project, 1, badr)
        assert list(project.finished.of(1).spans) == [amal, badr]
        written(with_reviewer(project), decision())
        assert len(project.review.decisions()) == 1
    assert check(first_version) == []
    after = everything(first_version)
    for name in ("article", "annotation", "label", "region"):
        # Later versions have their columns behind those of the first.
        width = len(before[name][0]) if before[name] else 0
        assert [row[:width] for row in after[name]] == before[name]
    assert set(before["log"]) <= set(after["log"]) and set(before["setting"]) < set(
        after["setting"]
    )
    (copy,) = backups.folder(first_version).iterdir()
    assert copy.name == "news.before-version-2.annotator"
    assert everything(copy) == before


def test_every_project_has_an_id_of_its_own_and_keeps_it(first_version, tmp_path):
    ids = set()
    for file in (first_version, tmp_path / "one.annotator", tmp_path / "two.annotator"):
        if not file.exists():
            Project.create(file, label_set()).close()
        for _ in range(2):
            with Project.open(file) as project:
                ids.add(project.setting("project_id"))
    assert len(ids) == 3 and all(re.fullmatch("[0-9a-f]{32}", str(id)) for id in ids)


def test_a_migration_that_fails_leaves_the_file_as_it_was(old, add_migration):
    before = everything(old)
    add_migration("CREATE TABLE extra (a TEXT) STRICT;")
    add_migration("INSERT INTO extra VALUES ('x');\nINSERT INTO no_such_table VALUES (1);")
    with pytest.raises(migrate.MigrationFailed, match="It is as it was") as failed:
        Project.open(old)
    assert "a table or a column in it is missing" in str(failed.value)
    assert "no_such_table" not in str(failed.value), "SQLite's own words"
    assert everything(old) == before
    migrate.scripts.cache_clear()


def test_a_migration_that_breaks_references_is_refused(old, add_migration):
    before = everything(old)
    add_migration("DELETE FROM person;")
    with pytest.raises(migrate.MigrationFailed, match="refers to what is not there"):
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
