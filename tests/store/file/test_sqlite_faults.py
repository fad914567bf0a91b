"""What SQLite refuses is told in our words, whatever its own are."""

from __future__ import annotations

import sqlite3

import pytest

from annotator.store.file.sqlite_faults import SqliteFault, sqlite_reason

TABLES = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (
    id TEXT UNIQUE, parent INTEGER NOT NULL REFERENCES parent, n INTEGER CHECK (n > 0)
) STRICT;
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES ('a', 1, 1);
"""


@pytest.fixture
def connection():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(TABLES)
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("INSERT INTO child VALUES ('b', 9, 1)", SqliteFault.NOT_THERE),
        ("INSERT INTO child VALUES ('a', 1, 1)", SqliteFault.TWICE),
        ("INSERT INTO parent VALUES (1)", SqliteFault.TWICE),
        ("INSERT INTO child VALUES ('b', NULL, 1)", SqliteFault.MISSING),
        ("INSERT INTO child VALUES ('b', 1, 0)", SqliteFault.NOT_PERMITTED),
        ("INSERT INTO child VALUES ('b', 1, 'x')", SqliteFault.NOT_PERMITTED),
        ("SELECT * FROM nowhere", SqliteFault.OTHER_TABLES),
        ("SELECT zeroblob(3000000000)", SqliteFault.TOO_LARGE),
    ],
)
def test_each_refusal_has_its_clause(connection, statement, fault):
    with pytest.raises(sqlite3.Error) as refused:
        connection.execute(statement)
    assert sqlite_reason(refused.value).form == fault
    assert str(refused.value) not in str(sqlite_reason(refused.value))


def test_what_is_something_else_is_told(tmp_path):
    path = tmp_path / "a.db"
    path.write_bytes(b"something else " * 100)
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.Error) as refused:
        connection.execute("SELECT * FROM sqlite_master")
    connection.close()
    assert sqlite_reason(refused.value).form == SqliteFault.ANOTHER_KIND


def test_anything_else_is_told_by_its_code():
    error = sqlite3.OperationalError("interrupted")
    error.sqlite_errorcode = sqlite3.SQLITE_INTERRUPT  # type: ignore[misc]
    error.sqlite_errorname = "SQLITE_INTERRUPT"  # type: ignore[misc]
    assert str(sqlite_reason(error)) == "SQLite reports SQLITE_INTERRUPT"


def test_a_fault_that_python_found_itself_is_told_by_its_kind():
    assert str(sqlite_reason(sqlite3.ProgrammingError("x"))) == "SQLite reports ProgrammingError"
