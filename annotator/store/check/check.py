"""Verifying every invariant of a project file, those that the file enforces itself included.

Each check is a function from a connection to what it found. Nothing is written. A check that cannot
go on says so, and the next begins: damage in one place hides none in another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.store.check import review, search, values
from annotator.store.check.articles import CheckProgress, articles
from annotator.store.check.aside import aside
from annotator.store.check.flaw import Flaw
from annotator.store.check.log import log_is_followed
from annotator.store.file import hidden, migrate, opening, seal
from annotator.store.file.connection import Connection
from annotator.store.file.errors import DamagedProject
from annotator.store.file.reading import connect_to_read
from annotator.store.file.shape import SchemaDifference
from annotator.store.file.sight import MOST_LOOKS, sight
from annotator.store.staging import under_way
from annotator.store.tables import package_limits, staged

_MOST = 100  # findings of SQLite's own checks; a broken page breaks thousands of rows
_STOPPED = "What is in the file was not looked at: its tables are not those of a project."
_FOREIGN = (
    "The journal that lies beside it (its name ends in -wal) is another file's. It is put aside"
    " when the project is opened; then check it again."
)

_Part = Callable[[sqlite3.Connection], Iterator[Flaw]]


def check(path: Path, progress: CheckProgress | None = None) -> list[Flaw]:
    """All that is wrong with the project file at ``path``; empty if nothing is.

    A file of an older version is judged by what this one makes of it. :class:`ProjectError` if it
    is no project that this version can read. A file that breaks off in the middle, or whose schema
    is spoiled, is a finding, not an error.
    """
    if seal.foreign_journal(path) is not None:
        return [Flaw(_FOREIGN)]
    for _ in range(MOST_LOOKS):
        before = sight(path)
        try:
            version, differences = opening.look(path)
        except DamagedProject as error:
            return [Flaw(str(error))]
        with closing(connect_to_read(path)) as connection:
            findings = _findings(connection, version, differences, progress)
        if not findings or connection.takes_locks or sight(path) == before:
            break  # else somebody began to work in it meanwhile: that is no damage
    return findings


def _findings(
    connection: Connection,
    version: int,
    differences: list[SchemaDifference],
    progress: CheckProgress | None,
) -> list[Flaw]:
    findings = [Flaw(f"{difference.message}.") for difference in differences]
    if not all(difference.is_harmless for difference in differences):
        return [*findings, Flaw(_STOPPED)]
    try:
        connection.execute("BEGIN")  # one state of the file, whatever a window writes meanwhile
    except WorldError as error:
        return [*findings, Flaw(str(error))]
    findings += _of_part(_pages, connection)
    if version == migrate.version():
        return findings + _of_rows(connection, progress)
    try:
        copy = opening.copied_to_read(connection.path)
    except WorldError as error:
        return [*findings, Flaw(str(error))]
    with closing(copy):
        return findings + _of_rows(copy, progress)


def _of_rows(connection: Connection, progress: CheckProgress | None) -> list[Flaw]:
    try:
        hidden.hide(connection, stand_ins=False, aside=False)
    except WorldError as error:
        return [Flaw(str(error))]
    return [flaw for part in _parts(progress) for flaw in _of_part(part, connection)]


def _parts(progress: CheckProgress | None) -> tuple[_Part, ...]:
    return (
        _references,
        _numbers,
        values.texts,
        values.settings,
        values.moments,
        articles(progress),
        _tallies,
        aside,
        log_is_followed,
        review.decisions,
        review.releases,
        review.examples,
        review.package,
        _staged,
        _search,
    )


def _of_part(part: _Part, connection: sqlite3.Connection) -> Iterator[Flaw]:
    """What a part finds, and what ends it."""
    try:
        yield from part(connection)
    except WorldError as error:
        yield Flaw(str(error))


def _pages(connection: sqlite3.Connection) -> Iterator[Flaw]:
    for (what,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if what != "ok":
            yield Flaw(f"The file is damaged: {what}.")


def _references(connection: sqlite3.Connection) -> Iterator[Flaw]:
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Flaw(f"A row of “{table}” refers to something that is not in “{parent}”.")


def _numbers(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Articles are numbered from 1 without a gap; in a package they have the project's numbers."""
    count, last = connection.execute("SELECT count(*), max(number) FROM article").fetchone()
    is_package = connection.execute(
        "SELECT 1 FROM setting WHERE name = ?", (package_limits.PACKAGE,)
    ).fetchone()
    if count and last != count and not is_package:
        yield Flaw(f"Articles are missing: {last - count} of {last}.")


def _tallies(connection: sqlite3.Connection) -> Iterator[Flaw]:
    counted = f"annotation_set WHERE {hidden.not_aside('+article')}"
    for person, state in connection.execute(
        "SELECT person, state FROM ("
        f" SELECT person, state, flagged, count(*) AS n FROM {counted} GROUP BY 1, 2, 3"
        " EXCEPT SELECT person, state, flagged, count FROM tally)"
        " UNION SELECT person, state FROM ("
        " SELECT person, state, flagged, count FROM tally WHERE count <> 0 EXCEPT"
        f" SELECT person, state, flagged, count(*) FROM {counted} GROUP BY 1, 2, 3)"
    ):
        yield Flaw(f"The count of sets of person {person} that are {state} is wrong.")


def _staged(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Whoever opens the file next can go on with what is under way."""
    for judge in (under_way.read, staged.judge):
        try:
            judge(connection)
        except WorldError as error:
            yield Flaw(str(error))


def _search(connection: sqlite3.Connection) -> Iterator[Flaw]:
    for what in search.wrong(connection):
        yield Flaw(
            f"The search data are not those of the articles ({what}). Nothing that people did is"
            " affected; they can be made again."
        )
