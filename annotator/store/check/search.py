"""Verifying the search data against the articles.

Instead of holding six million words side by side, both sides are summed up: every word at its place
in every article gives a number, and the sums must be equal. A difference cannot hide but by a
collision of 61-bit hashes.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.arabic.near import sketch
from annotator.store.file import columns
from annotator.store.file.columns import RowReader
from annotator.store.search import index
from annotator.store.search.lexicon import first_word
from annotator.store.search.query import tokens
from annotator.store.search.vocabulary import Vocabulary

_words = RowReader(
    "article",
    (columns.number("number"), columns.text("title"), columns.text("text")),
    lambda *row: row,
)
_surface = RowReader(
    "annotation", (columns.number("person"), columns.text("surface")), lambda *row: row
)


@dataclass(slots=True)
class _Sums:
    places: int = 0
    words: int = 0
    sketches: int = 0
    first_words: Counter[tuple[int, str]] = field(default_factory=Counter)


def wrong(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the search data, a few words each."""
    if not index.is_current(connection):
        return  # it is made anew before it is used
    limit = index.up_to(connection)
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM article").fetchone()
    if limit > last:
        yield "they go further than the articles"
        return
    wanted, indexed = _wanted(connection, limit), _indexed(connection)
    if wanted.places != indexed.places:
        yield "the index"
    if wanted.words != indexed.words:
        yield "how often words stand"
    if wanted.sketches != indexed.sketches:
        yield "the sketches"
    if wanted.first_words != indexed.first_words:
        yield "the first words of spans"


def _wanted(connection: sqlite3.Connection, limit: int) -> _Sums:
    sums = _Sums()
    for number, title, text in map(
        _words,
        connection.execute(f"SELECT {_words.sql} FROM article WHERE number <= ?", (limit,)),
    ):
        for column, words in (("body", tokens(text)), ("title", tokens(title))):
            sums.places += sum(hash((w, number, column, at)) for at, w in enumerate(words))
            sums.words += sum(map(hash, words))
        sums.sketches += sum(hash((shingle, number)) for shingle in sketch(text))
    for person, surface in map(
        _surface,
        connection.execute(
            f"SELECT {_surface.sql} FROM annotation WHERE article <= ? AND person > 0", (limit,)
        ),
    ):
        word = first_word(surface)
        if word is not None:
            sums.first_words[person, word] += 1
    return sums


def _indexed(connection: sqlite3.Connection) -> _Sums:
    sums = _Sums()
    connection.execute(
        "CREATE VIRTUAL TABLE temp.places USING fts5vocab ('main', 'search', 'instance')"
    )
    sums.places = sum(
        map(hash, connection.execute('SELECT term, doc, col, "offset" FROM temp.places'))
    )
    connection.execute("DROP TABLE temp.places")
    sums.words = sum(hash(word) * count for word, count in Vocabulary(connection).counts())
    sums.sketches = sum(map(hash, connection.execute("SELECT shingle, article FROM sketch")))
    sums.first_words.update(
        {
            (person, word): count
            for person, word, count in connection.execute(
                "SELECT person, folded, count FROM first_word WHERE count <> 0"
            )
        }
    )
    return sums
