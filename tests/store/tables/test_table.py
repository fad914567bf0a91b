"""A table of columns is of one record: what it says of it is compared when it is made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass

import pytest

from annotator.core.article import ArticleDetails
from annotator.core.span import Span
from annotator.store.file.columns import flag, key, number, span, text, words
from annotator.store.tables.record_table import Derived, Table
from annotator.store.tables.records import details, status


@dataclass(frozen=True, slots=True)
class Stop:
    """A made-up record with everything that a column can be."""

    number: int
    name: str
    span: Span
    open: bool = False
    lines: frozenset[str] = frozenset()


COLUMNS = (key(number("number")), text("name"), *span("span"), flag("open"), words("lines"))
STOPS = Table("stop", Stop, COLUMNS, derived=(Derived(number("length"), "{end} - {start}"),))
HARBOUR = Stop(1, "الميناء", Span(3, 8), True, frozenset({"b", "a"}))


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE TABLE stop"
            ' (number INTEGER PRIMARY KEY, name, start, "end", open, lines, length)'
        )
        yield connection


def test_what_is_written_is_read_again(connection):
    STOPS.write(connection, HARBOUR)
    assert STOPS.read(connection, HARBOUR) == HARBOUR
    assert connection.execute("SELECT * FROM stop").fetchall() == [
        (1, "الميناء", 3, 8, 1, "a b", 5)
    ]


def test_writing_again_changes_the_row_and_what_is_derived_of_it(connection):
    STOPS.write(connection, HARBOUR)
    moved = Stop(1, "المرفأ", Span(3, 4))
    STOPS.write(connection, moved)
    assert STOPS.read(connection, HARBOUR) == moved
    assert connection.execute("SELECT length FROM stop").fetchall() == [(1,)]


def test_what_is_removed_is_not_read(connection):
    STOPS.write(connection, HARBOUR)
    STOPS.remove(connection, HARBOUR)
    assert STOPS.read(connection, HARBOUR) is None


def test_the_log_keeps_plain_values_and_gives_the_record_back():
    logged = STOPS.fields(HARBOUR)
    assert logged == {
        "number": 1,
        "name": "الميناء",
        "start": 3,
        "end": 8,
        "open": True,
        "lines": ["a", "b"],
    }
    assert STOPS.from_fields(logged) == HARBOUR


def test_a_flag_that_an_older_log_lacks_is_false():
    logged = {"article": 1, "person": 2, "state": "todo"}
    assert status.from_fields(logged).flagged is False


def test_columns_that_are_not_the_fields_of_the_record_are_a_mistake():
    with pytest.raises(TypeError, match="the fields of Stop are not number, name"):
        Table("stop", Stop, COLUMNS[:2])


def test_details_are_a_part_of_a_row_and_are_never_removed(connection):
    with pytest.raises(ValueError, match="which stays"):
        details.remove(connection, ArticleDetails(1, "", "", ""))
