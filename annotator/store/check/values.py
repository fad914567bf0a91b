"""Verifying single values: that text is text, what settings hold, and times."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from annotator.core.message import say
from annotator.store.check.flaw import Flaw
from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.damage import Why, place_of, unreadable
from annotator.store.file.errors import ProjectError
from annotator.store.tables import (
    articles_out,
    assignments,
    labels,
    merged_lines,
    package_limits,
    people,
    review_records,
    suggestion_options,
    written_feedback,
)

_MOST = 20  # flaws that are told of one table
_OUR_TABLES = "type = 'table' AND sql LIKE '%STRICT%' ORDER BY name"
_TIMES = ("log", "decision", "release", "names_asked", "intake", "assignment", "aside_change")
_KEYS = {"release": "article", "names_asked": "article"}


def texts(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Every text of every table is UTF-8."""
    for (table,) in connection.execute(
        f"SELECT name FROM sqlite_master WHERE {_OUR_TABLES}"
    ).fetchall():
        with _as_bytes(connection):
            yield from _texts_of(connection, table)


def _texts_of(connection: sqlite3.Connection, table: str) -> Iterator[Flaw]:
    columns = [row[1:3] for row in connection.execute(f'PRAGMA table_info ("{table}")')]
    names = [name.decode() for name, _ in columns]
    places = [place for place, (_, kind) in enumerate(columns) if kind == b"TEXT"]
    count = 0
    for row in connection.execute(f'SELECT * FROM "{table}"'):
        if any(_is_no_text(row[place]) for place in places):
            shown = [v.decode("utf-8", "replace") if type(v) is bytes else v for v in row]
            yield Flaw(str(unreadable(table, place_of(names, shown), say(Why.NOT_UTF8))))
            count += 1
            if count == _MOST:
                return


@contextmanager
def _as_bytes(connection: sqlite3.Connection) -> Iterator[None]:
    """Text comes as its bytes inside, whatever they are."""
    factory, connection.text_factory = connection.text_factory, bytes
    try:
        yield
    finally:
        connection.text_factory = factory


def _is_no_text(value: object) -> bool:
    if type(value) is not bytes:
        return False
    try:
        value.decode()
    except UnicodeDecodeError:
        return True
    return False


def settings(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """The labels, the people, and every setting that is more than words can be read."""
    everybody = people.People(connection)
    reads: tuple[Callable[[], object], ...] = (
        lambda: labels.read(connection),
        everybody.all,
        lambda: assignments.calibration(connection),
        lambda: assignments.share_repeated(connection),
        lambda: assignments.assigned_at(connection),
        lambda: package_limits.package(connection),
        lambda: review_records.brought(connection),
        lambda: written_feedback.brought(connection),
        lambda: merged_lines.ranges(connection),
    )
    for read in reads:
        try:
            read()
        except ProjectError as error:
            yield Flaw(str(error))
    yield from (Flaw(str(fault)) for fault in suggestion_options.faults(connection))


def moments(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Every time at which something was done is one."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for table in _TIMES:
        if table in tables:
            rows = RowReader(
                table, (number(_KEYS.get(table, "number")), moment("at")), lambda *_: None
            )
            yield from _judged(connection, rows)
    if "assignment" in tables:
        options = RowReader("assignment", (number("number"), text("options")), _options)
        yield from _judged(connection, options)
    if "articles_out" in tables:
        yield from _judged(connection, articles_out.row)


def _options(_: int, value: str) -> Any:
    return stored_json.read(value, "options", {str: stored_json.ANYTHING})


def _judged(connection: sqlite3.Connection, rows: RowReader[Any]) -> Iterator[Flaw]:
    count = 0
    for row in connection.execute(f"SELECT {rows.sql} FROM {rows.table}"):
        try:
            rows(row)
        except ProjectError as error:
            yield Flaw(str(error))
            count += 1
            if count == _MOST:
                return
