"""Writing the search data: the full-text index, how often words stand, and the vocabulary.

All of it can be made again from the articles; ``VERSION`` is raised when folding,
splitting or what counts as near changes, so that projects that were made before get the same.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.core.article import ArticleDetails
from annotator.core.checking import Check, nothing
from annotator.core.gesture import Change
from annotator.store.search import vocabulary
from annotator.store.search.indexing_state import state
from annotator.store.search.query import tokens
from annotator.store.tables.article_words import words_of

VERSION = 2
_MERGE_PAGES = 200  # about 5 ms of work
_PIECE = 100_000  # code points
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class FoldedArticle:
    """One article with the folded words of its text, parted by spaces, and of its title."""

    article: int
    body: str
    title: list[str]


def body_of(text: str, counts: Counter[str], check: Check = nothing) -> str:
    """The folded words of ``text``, parted by spaces; they are added to ``counts``.

    Piece by piece: the words of a text of ten megabytes would take a gigabyte as a list. In such a
    long one, ``check`` is called, and may raise to stop.
    """
    lines: list[str] = []
    for piece in _pieces(text, check):
        words = tokens(piece)
        counts.update(words)
        if words:
            lines.append(" ".join(words))
    return " ".join(lines)


def _pieces(text: str, check: Check) -> Iterator[str]:
    """``text`` cut at white space, each piece as short as may be; a ``check`` between two."""
    start = 0
    while len(text) - start > _PIECE:
        space = _SPACE.search(text, start + _PIECE)
        if space is None:
            break
        yield text[start : space.start()]
        check()
        start = space.end()
    yield text[start:]


def up_to(connection: sqlite3.Connection) -> int:
    """The number of the last article that is indexed; 0 if the data is of another version."""
    version, number, _ = state(connection)
    return number if version == VERSION else 0


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the data, as far as it goes, is of this version of the program."""
    version, _, _ = state(connection)
    return version == VERSION


def start_again(connection: sqlite3.Connection) -> None:
    """Throw the search data away, within the caller's transaction."""
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    vocabulary.clear(connection)
    for table in ("first_word", "sketch"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("UPDATE indexing SET version = ?, up_to = 0", (VERSION,))


def add(
    connection: sqlite3.Connection, entries: Sequence[FoldedArticle], counts: Counter[str]
) -> None:
    """Index the articles of ``entries``, the next in order, within the caller's transaction.

    ``counts`` says how often the words of their texts stand; those of titles are added.
    """
    connection.executemany(
        "INSERT INTO search (rowid, body, title) VALUES (?, ?, ?)",
        [(entry.article, entry.body, " ".join(entry.title)) for entry in entries],
    )
    counts.update(word for entry in entries for word in entry.title)
    vocabulary.add(connection, counts)
    connection.execute("UPDATE indexing SET up_to = ?", (entries[-1].article,))


def follow(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Index the titles that ``changes`` give, within the transaction that makes them."""
    for change in changes:
        before, after = change.before, change.after
        if (
            isinstance(before, ArticleDetails)
            and isinstance(after, ArticleDetails)
            and before.title != after.title
            and after.article <= up_to(connection)
        ):
            _retitle(connection, after.article, before.title, after.title)


def merge(connection: sqlite3.Connection, *, begin: bool) -> bool:
    """Do a little of the work that makes the index small and quick; whether there is more to do.

    ``begin`` starts a new round over the whole index. Within the caller's transaction.
    """
    before = connection.total_changes
    connection.execute(
        "INSERT INTO search (search, rank) VALUES ('merge', ?)",
        (-_MERGE_PAGES if begin else _MERGE_PAGES,),
    )
    return connection.total_changes - before >= 2


def _retitle(connection: sqlite3.Connection, article: int, old: str, new: str) -> None:
    _, _, text, _ = words_of(connection, article)
    body, before, after = body_of(text, Counter()), tokens(old), tokens(new)
    # An index without content takes a row out only when told what was in it.
    connection.execute(
        "INSERT INTO search (search, rowid, body, title) VALUES ('delete', ?, ?, ?)",
        (article, body, " ".join(before)),
    )
    connection.execute(
        "INSERT INTO search (rowid, body, title) VALUES (?, ?, ?)", (article, body, " ".join(after))
    )
    counts = Counter(after)
    counts.subtract(before)
    vocabulary.add(connection, counts)
