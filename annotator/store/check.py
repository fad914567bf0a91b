"""Verifying every invariant of a project file, those that the file enforces itself included.

Each check is a function from a connection to what it found. Nothing is written.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.core.annotation import Annotation, AnnotationSet, SetState, Verdict
from annotator.core.article import Article, ArticleDetails, freeze, text_sha256
from annotator.core.errors import WorldError
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import LabelSet
from annotator.core.rules import Objection, refusal
from annotator.store import check_search, labels, log, migrate, opening, records
from annotator.store.articles import Articles
from annotator.store.connection import connect_to_read

_MOST = 100  # findings of SQLite's own checks; a broken page breaks thousands of rows


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it must be. ``article`` is its stable id, if it is about one."""

    sentence: str
    article: str | None = None

    def __str__(self) -> str:
        return self.sentence


Progress = Callable[[int, int], None]
"""Called with how many articles were looked at, of how many."""


_Part = Callable[[sqlite3.Connection], Iterator[Finding]]


def check(path: Path, progress: Progress | None = None) -> list[Finding]:
    """All that is wrong with the project file at ``path``; empty if nothing is.

    :class:`ProjectError` if it is no project that this version can read. A file that breaks off in the
    middle is a finding, not an error.
    """
    opening.examine(path)
    found: list[Finding] = []
    parts: tuple[_Part, ...] = (
        _pages,
        _schema,
        _references,
        _articles(progress),
        _tallies,
        _log,
        _search,
    )
    with closing(connect_to_read(path)) as connection:
        try:
            connection.execute("BEGIN")  # one state of the file, whatever a window writes meanwhile
            for part in parts:
                found += part(connection)
        except (sqlite3.DatabaseError, WorldError) as error:
            found.append(Finding(f"The file cannot be read to its end: {error}."))
        except (ValueError, TypeError, KeyError) as error:
            found.append(Finding(f"The file holds a value that no version writes: {error!r}."))
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


def _articles(progress: Progress | None) -> Callable[[sqlite3.Connection], Iterator[Finding]]:
    def run(connection: sqlite3.Connection) -> Iterator[Finding]:
        articles, rules = Articles(connection), labels.read(connection)
        people = dict(connection.execute("SELECT number, name FROM person"))
        total = len(articles)
        for number in articles.numbers():
            try:
                article = articles.read(number)
            except KeyError:
                yield Finding(f"Article number {number} is missing.")
                continue
            yield from _text(article, connection)
            yield from _surfaces(article, connection)
            yield from _regions(article, connection)
            for person in _people_of(connection, number):
                own = articles.annotation_set(number, person)
                for what in _state(own, connection):
                    yield _about(article, f"the set of {people.get(person, person)} {what}")
                for annotation in own.ordered:
                    objection = _objection(annotation, article, own, rules)
                    if objection is not None:
                        yield _about(
                            article,
                            f"“{_short(annotation, article)}” of {people.get(person, person)} breaks a"
                            f" rule of the labels ({objection.replace('_', ' ')})",
                        )
            if progress is not None:
                progress(number, total)

    return run


def _text(article: Article, connection: sqlite3.Connection) -> Iterator[Finding]:
    if text_sha256(article.text) != article.sha256:
        yield _about(article, "the text is not the one that came in (its hash differs)")
    (length,) = connection.execute(
        "SELECT length FROM article WHERE number = ?", (article.number,)
    ).fetchone()
    if length != len(article.text):
        yield _about(article, f"the text has {len(article.text)} characters, not {length}")
    if freeze(article.text) != article.text:
        yield _about(article, "the text has line ends or a mark that no stored text has")


def _surfaces(article: Article, connection: sqlite3.Connection) -> Iterator[Finding]:
    for start, end, surface in connection.execute(
        'SELECT start, "end", surface FROM annotation WHERE article = ?', (article.number,)
    ):
        covered = article.text[start:end]
        if not 0 <= start < end <= len(article.text):
            yield _about(article, f"the span {start}–{end} is not within the text")
        elif covered != surface:
            yield _about(article, f"the span {start}–{end} covers “{covered}”, not “{surface}”")


def _regions(article: Article, connection: sqlite3.Connection) -> Iterator[Finding]:
    for start, end, person, verdict in connection.execute(
        'SELECT start, "end", person, verdict FROM region WHERE article = ?', (article.number,)
    ):
        if (person is None) is not (verdict == Verdict.PROPOSED):
            yield _about(
                article, f"nobody, or somebody, says of {start}–{end} that it is {verdict}"
            )
        if not 0 <= start < end <= len(article.text):
            yield _about(article, f"the not-article region {start}–{end} is not within the text")


def _people_of(connection: sqlite3.Connection, article: int) -> list[int]:
    """Everybody with a set, an annotation or a region: none of these should be alone."""
    return [
        row[0]
        for row in connection.execute(
            "SELECT number FROM person WHERE EXISTS (SELECT 1 FROM annotation_set s"
            " WHERE s.person = person.number AND s.article = ?1)"
            " UNION SELECT person FROM annotation WHERE article = ?1"
            " UNION SELECT person FROM region WHERE article = ?1 AND person IS NOT NULL",
            (article,),
        )
    ]


def _state(own: AnnotationSet, connection: sqlite3.Connection) -> Iterator[str]:
    status = own.status
    given = connection.execute(
        "SELECT 1 FROM annotation_set WHERE person = ? AND article = ?",
        (status.person, status.article),
    ).fetchone()
    if given is None:
        yield "is missing, and there is work of theirs"
    elif status.state is SetState.TODO:
        if own.annotations:
            yield "is to do, and has annotations"
        elif any(region.person is not None for region in own.regions.values()):
            yield "is to do, and has regions"
    if status.skip_reason is not None and status.state is not SetState.SKIPPED:
        yield "has a reason for being skipped, and is not"
    if status.flag_note is not None and not status.flagged:
        yield "has a note for its flag, and has no flag"


def _objection(
    annotation: Annotation, article: Article, own: AnnotationSet, rules: LabelSet
) -> Objection | None:
    """Why ``annotation`` could not be made on top of the others today."""
    if annotation.span.end > len(article.text):
        return None  # said already
    status = own.status
    others = AnnotationSet(
        records.status((status.article, status.person, SetState.IN_PROGRESS, None, 0, None)),
        {id: other for id, other in own.annotations.items() if id != annotation.id},
    )
    again = Gesture(
        annotation.id,
        status.person,
        status.article,
        GestureKind.TAG,
        (Change(None, annotation),),
    )
    refused = refusal(again, article, others, rules)
    return refused.objection if refused else None


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


def _log(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Each record that a gesture ever changed is what the last gesture about it made of it."""
    last: dict[tuple[object, ...], Change] = {}
    known: set[str] = set()
    for gesture in log.every(connection):
        where = f"Gesture {gesture.number} of the log"
        if gesture.of is not None and gesture.of not in known:
            yield Finding(f"{where} is of another one that is not there.")
        known.add(gesture.id)
        for change in gesture.changes:
            key = _key(change)
            if key in last and last[key].after != change.before:
                yield Finding(f"{where} does not go on from where the one before it stopped.")
            last[key] = change
    for change in last.values():
        if records.KINDS[type(change.record)].read(connection, change.record) != change.after:
            yield _unlogged(connection, change)


def _key(change: Change) -> tuple[object, ...]:
    record = change.record
    own = (record.article,) if isinstance(record, ArticleDetails) else record.key
    return (type(record), *own)


def _unlogged(connection: sqlite3.Connection, change: Change) -> Finding:
    number = change.record.article
    row = connection.execute("SELECT id FROM article WHERE number = ?", (number,)).fetchone()
    id = row[0] if row else None
    kind = records.KINDS[type(change.record)].name
    return Finding(
        f"Article {id or f'number {number}'}: a record ({kind}) is not what the log says was done to it"
        " last.",
        id,
    )


def _search(connection: sqlite3.Connection) -> Iterator[Finding]:
    for what in check_search.wrong(connection):
        yield Finding(
            f"The search data are not those of the articles ({what}). Nothing that people did is"
            " affected; they can be made again."
        )


def _about(article: Article, what: str) -> Finding:
    return Finding(f"Article {article.id} (“{article.title[:40]}”): {what}.", article.id)


def _short(annotation: Annotation, article: Article) -> str:
    return annotation.span.of(article.text)[:40]
