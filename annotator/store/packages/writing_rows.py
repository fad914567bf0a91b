"""Writing what a package brought, within the transaction of a merge."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from annotator.store.packages.refusals import HistoryFault, Unfit, history
from annotator.store.packages.set_news import SetNews
from annotator.store.packages.set_rows import ARTICLE, SURFACE
from annotator.store.search.lexicon import FirstWords
from annotator.store.tables import first_words, log
from annotator.store.tables.compiled import StoredRow
from annotator.store.tables.records import annotation, region, status

# Which lines, or the sets of which articles, is told as JSON.
_LINES_OF = (
    f"SELECT {log.SQL} FROM {{schema}}.log WHERE number IN (SELECT value FROM json_each(?))"
    " ORDER BY number"
)
_ANNOTATIONS_OF = (
    f"SELECT {annotation.stored_sql('n')} FROM json_each(?) j"
    " CROSS JOIN {schema}.annotation n ON n.article = j.value AND n.person = ?"
)


@dataclass(frozen=True, slots=True)
class PackageNews:
    """What a package brings, ready to be written.

    Sets of which there is nothing yet (``fresh``) and lines of the log go over by SQL alone from
    ``schema``; without it the ``lines`` are here. ``made`` are lines that the merge makes itself.
    ``gone`` and ``came`` are the other annotations, ``words`` what is to be added to how many spans
    begin with a word.
    """

    person: int
    sets: Sequence[SetNews]
    schema: str | None
    lines: Sequence[StoredRow]
    made: Sequence[StoredRow]
    fresh: Sequence[SetNews]
    gone: Sequence[StoredRow]
    came: Sequence[StoredRow]
    words: Counter[str]


def ready(
    person: int,
    sets: Sequence[SetNews],
    schema: str | None,
    package: sqlite3.Connection,
    words: FirstWords,
    indexed: int,
) -> PackageNews:
    """What is to be written of ``sets``.

    Words only of articles up to ``indexed``: the index pass counts the others.
    """
    lines = [] if schema else package.execute(*_lines_of(sets, "main")).fetchall()
    fresh = [news for news in sets if news.fresh and schema]
    gone, came = _differences(
        [
            (news.before.annotations, news.after.annotations)
            for news in sets
            if not (news.fresh and schema)
        ]
    )
    new = chain(came, *(news.after.annotations for news in fresh))
    counted = words.count([row[SURFACE] for row in new if row[ARTICLE] <= indexed])
    counted.subtract(words.count([row[SURFACE] for row in gone if row[ARTICLE] <= indexed]))
    made = [log.row(gesture) for news in sets for gesture in news.made]
    return PackageNews(person, sets, schema, lines, made, fresh, gone, came, counted)


@contextmanager
def without_checks(connection: sqlite3.Connection) -> Iterator[None]:
    """Inside, no CHECK of a table is looked at.

    What they refuse was refused before a row is written.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")


def write(connection: sqlite3.Connection, news: PackageNews) -> None:
    """Write the sets, and the gestures in the order in which they were made.

    :class:`Unfit` if the file refuses a row. The triggers that look at single rows are away.
    """
    try:
        connection.executemany(
            status.upsert, [each.after.status for each in news.sets if each.after.status]
        )
        _write_annotations(connection, news)
        _write_regions(connection, news)
        if news.schema:
            query, values = _lines_of(news.sets, news.schema)
            connection.execute(f"INSERT INTO log ({log.SQL}) {query}", values)
        else:
            connection.executemany(log.INSERT, news.lines)
        connection.executemany(log.INSERT, news.made)
    except sqlite3.IntegrityError as error:
        raise _refusal(error) from error
    first_words.add(connection, news.person, news.words)


def _write_annotations(connection: sqlite3.Connection, news: PackageNews) -> None:
    if news.fresh:
        query = _ANNOTATIONS_OF.format(schema=news.schema)
        articles = f"[{','.join(str(set_news.article) for set_news in news.fresh)}]"
        connection.execute(f"{annotation.into} {query}", (articles, news.person))
    connection.executemany(annotation.delete, map(annotation.key_of, news.gone))
    connection.executemany(annotation.insert, news.came)


def _write_regions(connection: sqlite3.Connection, news: PackageNews) -> None:
    gone, came = _differences(
        [(set_news.before.regions, set_news.after.regions) for set_news in news.sets]
    )
    connection.executemany(region.delete, map(region.key_of, gone))
    connection.executemany(region.insert, came)


def _lines_of(sets: Sequence[SetNews], schema: str) -> tuple[str, tuple[str]]:
    """The query for the lines of the log that are new, in their order."""
    numbers = ",".join(set_news.log.numbers for set_news in sets if set_news.log.numbers)
    return _LINES_OF.format(schema=schema), (f"[{numbers}]",)


def _differences(
    pairs: Iterable[tuple[list[StoredRow], list[StoredRow]]],
) -> tuple[list[StoredRow], list[StoredRow]]:
    """The rows that go, and those that come; a row that changes does both."""
    gone: list[StoredRow] = []
    came: list[StoredRow] = []
    for before, after in pairs:
        if not before:
            came += after
            continue
        same = set(before).intersection(after)
        gone += [row for row in before if row not in same]
        came += [row for row in after if row not in same]
    return gone, came


def _refusal(error: sqlite3.IntegrityError) -> Unfit:
    if error.sqlite_errorname in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"):
        return history(HistoryFault.ID_TAKEN)
    return history(HistoryFault.VALUE)
