"""The whole schema is compared before anything in it runs, with what its version must have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.file import migrate, opening
from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection
from annotator.store.file.errors import DamagedProject
from annotator.store.file.reading import connect_to_read
from annotator.store.file.shape import differences
from annotator.store.project import Project
from tests.store.apart import merged, packed
from tests.store.making import everything, label_set, new_project
from tests.torture.damage_bases import old

ENDLESS = (
    "CREATE VIEW {name} AS WITH RECURSIVE r (number) AS"
    " (SELECT 1 UNION ALL SELECT number + 1 FROM r)"
    " SELECT number, 'Amal' AS name, 'annotator' AS role FROM r"
)
STRANGE = [
    ("CREATE TABLE mine (a)", "“mine” is in the file, and does not belong to it"),
    ("CREATE VIEW mine AS SELECT * FROM article", "“mine” is in the file"),
    ("CREATE TRIGGER mine AFTER INSERT ON log BEGIN DELETE FROM annotation; END", "“mine” is in"),
    ("CREATE INDEX mine ON article (upper(title))", "“mine” is in the file"),
    ("CREATE TRIGGER mine AFTER INSERT ON _sqlite_migrations BEGIN SELECT 1; END", "“mine” is in"),
    ("CREATE TABLE _sqlite_mine (a)", "“_sqlite_mine” is in the file"),
    ("CREATE VIRTUAL TABLE mine USING fts5 (a)", "“mine” is in the file"),
    ("ALTER TABLE article ADD COLUMN mine TEXT AS (upper(text))", "“article” is not as this"),
    ("ALTER TABLE annotation RENAME COLUMN note TO remark", "“annotation” is not as this"),
    ("DROP INDEX log_by_set", "“log_by_set” is missing"),
    ("DROP TRIGGER log_is_not_rewritten", "“log_is_not_rewritten” is missing"),
    ("DROP TABLE tally", "tables are missing"),
    ("DROP TABLE search", "tables are missing"),
]


@pytest.mark.parametrize(("statement", "says"), STRANGE, ids=[one[0][:50] for one in STRANGE])
def test_a_file_with_another_schema_is_not_opened(path, statement, says):
    new_project(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(DamagedProject, match=says):
        Project.open(path)
    assert path.read_bytes() == before
    assert check(path)


def test_a_view_without_end_in_place_of_a_table_is_never_asked(path):
    new_project(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TABLE person")
        connection.execute(ENDLESS.format(name="person"))
        connection.commit()
    with pytest.raises(DamagedProject, match="“person” is not as this version"):
        Project.open(path)
    assert [str(one) for one in check(path)][-1].startswith("What is in the file was not looked at")


def test_such_a_package_is_not_merged(project, tmp_path):
    package = packed(project, "Amal", tmp_path / "Amal.annotator")
    with closing(sqlite3.connect(package)) as connection:
        connection.execute("DROP TABLE person")
        connection.execute(ENDLESS.format(name="person"))
        connection.commit()
    before = everything(project.path)
    with pytest.raises(DamagedProject, match="“person” is not as this version"):
        merged(project, package)
    assert everything(project.path) == before


def test_what_sqlite_keeps_for_itself_belongs_to_every_file(path):
    new_project(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ANALYZE")
        connection.commit()
    Project.open(path).close()
    assert check(path) == []


@pytest.mark.parametrize("version", range(1, migrate.version()))
def test_a_healthy_file_of_an_earlier_version_is_healthy(path, tmp_path, version):
    new_project(path).close()
    first = old(path, tmp_path / "first.annotator", version)
    assert check(first) == []
    assert opening.examine(first) == version
    with Project.open(first) as project:
        assert len(project.articles) == 3
    assert check(first) == []
    with closing(connect_to_read(first)) as connection:
        assert differences(connection, migrate.version()) == []


def test_white_space_and_quotes_are_not_what_a_schema_is(path):
    """Versions of SQLite write the same thing in several ways."""
    new_project(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql ="
            " replace(replace(sql, '''search_data''', '\"search_data\"'), char(10), ' ')"
        )
    Project.open(path).close()


def test_a_connection_trusts_no_page(path):
    new_project(path).close()
    for open_ in (connect, connect_to_read):
        with closing(open_(path)) as connection:
            assert connection.execute("PRAGMA cell_size_check").fetchone() == (1,)


def test_a_new_project_is_like_one_that_was_brought_up_to_date(path):
    Project.create(path, label_set()).close()
    with closing(connect(path)) as connection:
        assert isinstance(connection, Connection)
        assert differences(connection, migrate.version()) == []


def test_the_tables_of_every_version_are_known(tmp_path: Path):
    for version in range(1, migrate.version() + 1):
        file = tmp_path / f"{version}.annotator"
        with closing(sqlite3.connect(file, factory=Connection, isolation_level=None)) as connection:
            for script in list(migrate.scripts().values())[:version]:
                for statement in migrate.statements(script):
                    connection.execute(statement)
            assert differences(connection, version) == []
            if version < migrate.version():
                assert differences(connection, migrate.version()) != []
