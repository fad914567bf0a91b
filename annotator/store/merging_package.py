"""A package as it is read to be merged: what it is of, and whether its articles are the project's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.core.article import text_sha256
from annotator.store import merging_log, merging_sets, migrate, opening, packing_limits
from annotator.store.connection import Connection, connect_to_read
from annotator.store.errors import damaged
from annotator.store.merging_log import Line
from annotator.store.merging_refusals import Unfit
from annotator.store.merging_sets import Row, SetRows
from annotator.store.packing_limits import PROJECT_ID, Package


@dataclass(frozen=True, slots=True)
class PackageFile:
    """All that is in a package and matters to a merge. ``person`` is the number of its one person.

    ``articles`` are number, id, hash, title and text of each; ``sets`` are by article.
    """

    says: Package
    project: str | None
    labels: object
    person: int
    articles: list[Row]
    sets: dict[int, SetRows]
    lines: list[Line]


def read(file: Path) -> PackageFile:
    """What is in ``file``, all from one state of it; nothing is written to it.

    :class:`Unfit` if it is no package, ``ProjectError`` if it is no project file at all.
    """
    version = opening.examine(file, writable=False)
    with closing(connect_to_read(file)) as connection:
        try:
            connection.execute("BEGIN")
            return _read(connection, version)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise damaged(file, str(error)) from error


def texts(package: PackageFile, project: sqlite3.Connection) -> dict[int, str]:
    """The package's texts by article number; :class:`Unfit` if it is not a part of ``project``."""
    if {package.says.project, package.project} != {_setting(project, PROJECT_ID)}:
        raise Unfit("it belongs to another project. Merge it into the one that it was made from.")
    name = package.says.person
    same = project.execute(
        "SELECT 1 FROM person WHERE number = ? AND name = ?", (package.person, name)
    )
    if same.fetchone() is None:
        raise Unfit(f"it is a package for {name}, who is not the same person in this project.")
    if package.labels != _labels(project):
        raise Unfit("its labels are not those of the project. Make a new package to go on with.")
    return {row[0]: _text(row, project) for row in package.articles}


def _read(connection: Connection, version: int) -> PackageFile:
    try:
        says = packing_limits.package(connection)
    except (ValueError, KeyError, TypeError):
        raise Unfit("what it says of itself cannot be read.") from None
    if says is None:
        raise Unfit("it is a project of its own, not a package that “annotator pack” made.")
    if version != migrate.version():
        raise Unfit(
            "it was made by an earlier version of this program. Open it once with this version, then"
            " merge it."
        )
    people = connection.execute("SELECT number, name FROM person").fetchall()
    if [name for _, name in people] != [says.person]:
        raise Unfit(f"it is a package for {says.person}, and there is somebody else in it.")
    person = int(people[0][0])
    return PackageFile(
        says,
        _setting(connection, PROJECT_ID),
        _labels(connection),
        person,
        connection.execute("SELECT number, id, sha256, title, text FROM article").fetchall(),
        merging_sets.read(connection, person),
        merging_log.lines(connection),
    )


def _text(row: Row, project: sqlite3.Connection) -> str:
    """The text of an article that the project has under the same number, id and hash."""
    number, id, sha256, title, text = row
    called = title or id
    there = project.execute("SELECT number, id FROM article WHERE sha256 = ?", (sha256,)).fetchone()
    if there is None:
        raise Unfit(f"the project has no article with the text of “{called}”.")
    if there != (number, id):
        raise Unfit(f"“{called}” has another id or number in the project.")
    if text_sha256(text) != sha256.hex():
        raise Unfit(f"the text of “{called}” is not the one that was packed.")
    return str(text)


def _setting(connection: sqlite3.Connection, name: str) -> str | None:
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def _labels(connection: sqlite3.Connection) -> object:
    return (
        connection.execute("SELECT name, place, spec FROM label ORDER BY place").fetchall(),
        _setting(connection, "label_set"),
    )
