"""Verifying every invariant of a project file, those that the file enforces itself included.

Each check is a function from a connection to what it found. Nothing is written.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.store import check_review, check_search, migrate, opening, packing_limits
from annotator.store.check_articles import Progress, articles
from annotator.store.check_log import log_is_followed
from annotator.store.connection import Connection, connect_to_read
from annotator.store.errors import DamagedProject
from annotator.store.finding import Finding
from annotator.store.sight import MOST_LOOKS, sight

_MOST = 100  # findings of SQLite's own checks; a broken page breaks thousands of rows


_Part = Callable[[sqlite3.Connection], Iterator[Finding]]


def check(path: Path, progress: Progress | None = None) -> list[Finding]:
    """All that is wrong with the project file at ``path``; empty if nothing is.

    :class:`ProjectError` if it is no project that this version can read. A file that breaks off in
    the middle, or whose schema is spoiled, is a finding, not an error.
    """
    try:
        opening.examine(path, writable=False)
    except DamagedProject as error:
        return [Finding(str(error))]
    for _ in range(MOST_LOOKS):
        before = sight(path)
        with closing(connect_to_read(path)) as connection:
            found = _findings(connection, progress)
        if not found or connection.takes_locks or sight(path) == before:
            break  # else somebody began to work in it meanwhile: that is no damage
    return found


def _findings(connection: Connection, progress: Progress | None) -> list[Finding]:
    found: list[Finding] = []
    parts: tuple[_Part, ...] = (
        _pages,
        _schema,
        _references,
        _numbers,
        articles(progress),
        _tallies,
        log_is_followed,
        check_review.decisions,
        check_review.examples,
        check_review.package,
        _search,
    )
    try:
        connection.execute("BEGIN")  # one state of the file, whatever a window writes meanwhile
        for part in parts:
            try:
                found += part(connection)
            except (ValueError, TypeError, KeyError) as error:
                found.append(Finding(f"The file holds a value that no version writes: {error!r}."))
    except (sqlite3.DatabaseError, zlib.error, WorldError) as error:
        found.append(Finding(f"The file cannot be read to its end: {error}."))
    return found


def _pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (what,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if what != "ok":
            yield Finding(f"The file is damaged: {what}.")


def _schema(connection: sqlite3.Connection) -> Iterator[Finding]:
    shipped = {name: sql for _, name, sql in migrate.schema(migrate.applied(connection))}
    there = {name: sql for _, name, sql in migrate.things(connection)}
    for name in sorted(shipped.keys() | there.keys()):
        if name not in there:
            yield Finding(
                f"“{name}” is missing from the file, so it is not protected as it should be."
            )
        elif name not in shipped:
            yield Finding(f"“{name}” is in the file, and does not belong to it.")
        elif shipped[name] != there[name]:
            yield Finding(f"“{name}” is not as this version of the file has it.")


def _references(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(f"A row of “{table}” refers to something that is not in “{parent}”.")


def _numbers(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Articles are numbered from 1 without a gap; in a package they have the project's numbers."""
    count, last = connection.execute("SELECT count(*), max(number) FROM article").fetchone()
    is_package = connection.execute(
        "SELECT 1 FROM setting WHERE name = ?", (packing_limits.PACKAGE,)
    ).fetchone()
    if count and last != count and not is_package:
        yield Finding(f"Of {last} articles {last - count} are missing.")


def _tallies(connection: sqlite3.Connection) -> Iterator[Finding]:
    for person, state in connection.execute(
        "SELECT person, state FROM ("
        " SELECT person, state, flagged, count(*) AS n FROM annotation_set GROUP BY 1, 2, 3"
        " EXCEPT SELECT person, state, flagged, count FROM tally)"
        " UNION SELECT person, state FROM ("
        " SELECT person, state, flagged, count FROM tally WHERE count <> 0 EXCEPT"
        " SELECT person, state, flagged, count(*) FROM annotation_set GROUP BY 1, 2, 3)"
    ):
        yield Finding(f"The count of sets of person {person} that are {state} is wrong.")


def _search(connection: sqlite3.Connection) -> Iterator[Finding]:
    for what in check_search.wrong(connection):
        yield Finding(
            f"The search data are not those of the articles ({what}). Nothing that people did is"
            " affected; they can be made again."
        )
