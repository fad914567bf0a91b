"""A first look at the article that somebody goes on with, before its project is opened.

Opening judges the whole file, and takes its time. A look opens nothing: it reads a file that has
everything, as it lies, takes no lock and leaves nothing beside it. Whatever is not as usual gives
no look; opening tells what it is.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from annotator.core.annotation import Annotation, Region, SetState, SetStatus, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.labels import Label, LabelSet
from annotator.core.span import Span
from annotator.store.file import held_sets, hidden

_BESIDE = ("-wal", "-journal")  # what SQLite writes before the file
_LAST = (
    "SELECT article FROM log WHERE number = max("
    "ifnull((SELECT max(number) FROM log WHERE person = :person), 0),"
    " ifnull((SELECT max(number) FROM log WHERE person = -:person), 0))"
)
_NEXT = f"{held_sets.held('AND s.state = :state')} LIMIT 1"
_STATE = (
    f"SELECT s.state FROM ({held_sets.held('AND s.article = :article')}) held"
    " JOIN main.annotation_set s ON s.person = held.person AND s.article = held.article"
)
_TEXT = "SELECT id, text, title, source, published, language FROM article WHERE number = ?"
_OUT = "SELECT 1 FROM articles_out WHERE person = ?"
_SPANS = 'SELECT id, label, start, "end" FROM main.annotation WHERE article = ? AND person = ?'
_REGIONS = (
    'SELECT id, person, start, "end", verdict FROM main.region'
    " WHERE article = ? AND (person = ? OR person IS NULL)"
)
_OPEN = (SetState.IN_PROGRESS, SetState.TODO)  # in the order in which one goes on


class Glimpse(NamedTuple):
    """What a window shows first: an article that is still to be worked on, and one's own work."""

    role: str
    is_out: bool  # whether there is a package of this person's
    labels: LabelSet
    article: Article
    current: AnnotationSet


def glimpse(path: Path, person: str) -> Glimpse | None:
    """What ``person`` goes on with in the project at ``path``; ``None`` if that is not plain.

    It is what ``ui.annotate.session.Session`` opens when it begins; nothing of it was judged.
    """
    file = os.path.realpath(path)
    try:
        if any(_holds_something(file + ending) for ending in _BESIDE):
            return None
        how = f"{Path(file).as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(how, uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            hidden.hide(connection)
            return _seen(connection, person)
    except (OSError, sqlite3.Error, ValueError, TypeError, KeyError):
        return None


def _holds_something(journal: str) -> bool:
    return os.path.exists(journal) and os.path.getsize(journal) > 0


def _seen(connection: sqlite3.Connection, name: str) -> Glimpse | None:
    who = connection.execute("SELECT number, role FROM person WHERE name = ?", (name,)).fetchone()
    article = who and _goes_on_with(connection, who[0])
    if not article:
        return None
    number, role = who
    hand = held_sets.hand(connection, article.number, number)
    current = AnnotationSet(
        SetStatus(article.number, hand),
        {each.id: each for each in _annotations(connection, article.number, hand)},
        {each.id: each for each in _regions(connection, article.number, hand)},
    )
    is_out = connection.execute(_OUT, (number,)).fetchone() is not None
    return Glimpse(role, is_out, LabelSet("", tuple(_labels(connection))), article, current)


def _goes_on_with(connection: sqlite3.Connection, person: int) -> Article | None:
    """The article that was worked on last, if it is still open, else the next one that is."""
    row = connection.execute(_LAST, {"person": person}).fetchone()
    number = row[0] if row else None
    own = {"person": person, "article": number}
    state = connection.execute(_STATE, own).fetchone()
    if not (state and state[0] in _OPEN):
        nexts = (
            connection.execute(_NEXT, {"person": person, "state": each}).fetchone()
            for each in _OPEN
        )
        number = next((row[0] for row in nexts if row), None)
    row = connection.execute(_TEXT, (number,)).fetchone()
    if number is None or row is None:
        return None
    id, text, title, source, published, language = row
    return Article(
        title=title,
        source=source,
        published=published,
        language=language,
        number=number,
        id=id,
        text=text,
        sha256="",
    )


def _annotations(connection: sqlite3.Connection, article: int, person: int) -> Iterator[Annotation]:
    for id, label, start, end in connection.execute(_SPANS, (article, person)):
        yield Annotation(id, article, person, label, Span(start, end))


def _regions(connection: sqlite3.Connection, article: int, person: int) -> Iterator[Region]:
    for id, whose, start, end, verdict in connection.execute(_REGIONS, (article, person)):
        yield Region(id, article, whose, Span(start, end), Verdict(verdict))


def _labels(connection: sqlite3.Connection) -> Iterator[Label]:
    for name, spec in connection.execute("SELECT name, spec FROM label ORDER BY place"):
        told = json.loads(spec)
        yield Label(name, told["titles"], told["key"], told["light"], told["dark"])
