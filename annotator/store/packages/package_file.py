"""A package as it is read to be merged: what it is of, and whether it is a part of the project."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.core.labels import LabelSet
from annotator.core.repeats import stand_in
from annotator.store.file import migrate, opening
from annotator.store.file.columns import RowReader, data, number, text, whole_number
from annotator.store.file.connection import Connection
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import Damage, DamagedProject, damaged
from annotator.store.file.reading import connect_to_read
from annotator.store.file.sight import Sight, sight
from annotator.store.packages import label_rules, package_log, set_rows
from annotator.store.packages.package_log import SetLog
from annotator.store.packages.refusals import HistoryFault, PackageFault, Unfit, history
from annotator.store.packages.set_rows import SetRows
from annotator.store.tables import labels, package_limits, review_records
from annotator.store.tables.package_limits import PROJECT_ID, Package
from annotator.store.tables.stand_ins import NO_STAND_IN


@dataclass(frozen=True, slots=True)
class PackedArticle:
    """An article of a package. Its text is the one that its hash is of."""

    number: int
    id: str
    sha256: bytes
    title: str
    text: str

    @property
    def called(self) -> str:
        """What to call it to people."""
        return self.title or self.id


@dataclass(frozen=True, slots=True)
class PackageFile:
    """All that is in a package and matters to a merge. ``person`` is the number of its one person.

    ``articles``, ``sets`` and ``logs`` are by article; every article has a set.
    """

    file: Path
    says: Package
    project: str | None
    labels: LabelSet
    person: int
    articles: dict[int, PackedArticle]
    sets: dict[int, SetRows]
    logs: dict[int, SetLog]


# The text as bytes, so that it can be hashed as it is.
_article = RowReader(
    "article",
    (
        number("number"),
        text("id"),
        data("sha256"),
        text("title"),
        data("CAST(text AS BLOB)"),
    ),
    lambda *row: row,
)


@contextmanager
def opened(file: Path) -> Iterator[tuple[PackageFile, Connection]]:
    """What is in the package ``file``, and where it can be read further: one state of it, inside.

    :class:`Unfit` if it is no package, or does not agree with itself; else as :func:`reading`.
    """
    with reading(file) as (connection, version):
        with telling_damage(file):
            package = _read(file, connection, version)
        yield package, connection


@contextmanager
def reading(file: Path) -> Iterator[tuple[Connection, int]]:
    """The project file ``file``, and its version: one state of it, inside. Nothing is written.

    :class:`Unfit` if somebody works in it just now; ``ProjectError`` if it is no project file.
    """
    version = opening.examine(file, writable=False)
    before = sight(file)
    with closing(connect_to_read(file)) as connection, _of_one_state(file, connection, before):
        with telling_damage(file):
            connection.execute("BEGIN")
        yield connection, version


@contextmanager
def telling_damage(file: Path) -> Iterator[None]:
    """What cannot be read inside is told as damage of ``file``."""
    try:
        yield
    except UnreadableRow as error:  # which names no file
        raise damaged(file, error.how) from error
    except (DamagedProject, sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise damaged(file, Damage.UNREADABLE) from error


@contextmanager
def _of_one_state(file: Path, connection: Connection, before: Sight) -> Iterator[None]:
    """:class:`Unfit` if somebody wrote to the package while it was read as it lay."""

    def is_written_to() -> bool:
        return not connection.takes_locks and sight(file) != before

    try:
        yield
    except (Unfit, DamagedProject) as error:
        if is_written_to():
            raise Unfit(PackageFault.AT_WORK) from error
        raise
    if is_written_to():
        raise Unfit(PackageFault.AT_WORK)


def refuse_another(package: PackageFile, project: sqlite3.Connection) -> None:
    """:class:`Unfit` if the package is no part of ``project``."""
    if {package.says.project, package.project} != {setting(project, PROJECT_ID)}:
        raise Unfit(PackageFault.ANOTHER_PROJECT)
    name = package.says.person
    same = project.execute(
        "SELECT 1 FROM person WHERE number = ? AND name = ?", (package.person, name)
    )
    if same.fetchone() is None:
        raise Unfit(PackageFault.ANOTHER_PERSON, name=name)
    if not label_rules.are_known(package.labels, project):
        raise Unfit(PackageFault.OTHER_LABELS)
    for article in package.articles.values():
        known = project.execute(
            "SELECT number, id FROM article WHERE sha256 = ?", (article.sha256,)
        ).fetchone()
        if known is None:
            raise Unfit(PackageFault.NO_SUCH_TEXT, title=article.called)
        if known != (article.number, article.id):
            raise Unfit(PackageFault.OTHER_NUMBER, title=article.called)


def _read(file: Path, connection: Connection, version: int) -> PackageFile:
    says = _says(connection, version)
    people = connection.execute(f"SELECT number, name FROM person WHERE {NO_STAND_IN}").fetchall()
    if [name for _, name in people] != [says.person]:
        raise Unfit(PackageFault.SOMEBODY_ELSE, name=says.person)
    person = whole_number("person", "number", people[0][0])
    articles = {each.number: each for each in _articles(connection)}
    sets = set_rows.read(connection, person)
    if sets.keys() != articles.keys():
        raise history(HistoryFault.NOBODYS_ARTICLE)
    return PackageFile(
        file,
        says,
        setting(connection, PROJECT_ID),
        read_labels(connection),
        person,
        articles,
        sets,
        package_log.read(connection, person, articles),
    )


def repeats(package: PackageFile, connection: Connection) -> PackageFile:
    """What its person did again, as a package of their stand-in's.

    :class:`Unfit` if it does not agree with itself; else as :func:`telling_damage`.
    """
    number = stand_in(package.person)
    with telling_damage(package.file):
        sets = set_rows.read(connection, number)
        if not sets.keys() <= package.articles.keys():
            raise history(HistoryFault.NOBODYS_ARTICLE)
        articles = {article: package.articles[article] for article in sets}
        logs = package_log.read(connection, number, articles) if sets else {}
    return replace(package, person=number, articles=articles, sets=sets, logs=logs)


def _says(connection: Connection, version: int) -> Package:
    try:
        says = package_limits.package(connection)
        review_records.brought(connection)
    except UnreadableRow:
        raise Unfit(PackageFault.UNREADABLE) from None
    if says is None:
        raise Unfit(PackageFault.NO_PACKAGE)
    refuse_earlier(version)
    return says


def refuse_earlier(version: int) -> None:
    """:class:`Unfit` for a file of an earlier ``version`` than this program writes."""
    if version != migrate.version():
        raise Unfit(PackageFault.EARLIER_VERSION)


def read_labels(connection: Connection) -> LabelSet:
    """The labels of the file; :class:`Unfit` if they cannot be read."""
    try:
        return labels.read(connection)
    except UnreadableRow:
        raise Unfit(PackageFault.OTHER_LABELS) from None


def _articles(connection: Connection) -> Iterator[PackedArticle]:
    rows = connection.execute(f"SELECT {_article.sql} FROM article").fetchall()
    return map(_packed, rows)


def article(connection: Connection, number: int) -> PackedArticle:
    """The article with ``number``; :class:`Unfit` if its text is not the one its hash is of."""
    return _packed(
        connection.execute(
            f"SELECT {_article.sql} FROM article WHERE number = ?", (number,)
        ).fetchone()
    )


def _packed(row: Sequence[Any]) -> PackedArticle:
    number, id, sha256, title, text = _article(row)
    if hashlib.sha256(text).digest() != sha256:
        raise Unfit(PackageFault.OTHER_TEXT, title=title or id)
    return PackedArticle(number, id, sha256, title, str(text, "utf-8"))


def setting(connection: sqlite3.Connection, name: str) -> str | None:
    """A setting of the file; ``None`` if it was never set."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None
