"""The text of one article, for whoever was led to its number by another row."""

from __future__ import annotations

import sqlite3

from annotator.core.message import say
from annotator.store.file.columns import RowReader, number, text
from annotator.store.file.damage import Why, unreadable

Words = tuple[str, str, str, str | None]
"""Id, title, text, and the group of near duplicates."""

_words = RowReader(
    "article",
    (
        number("number"),
        text("id"),
        text("title"),
        text("text"),
        text("duplicate_group", none=True),
    ),
    lambda _, id, title, text, group: (id, title, text, group),
)


def words_of(connection: sqlite3.Connection, article: int) -> Words:
    """What is written in an article; :class:`UnreadableRow` if unreadable or not there."""
    row = connection.execute(
        f"SELECT {_words.sql} FROM main.article WHERE number = ?", (article,)
    ).fetchone()
    if row is None:
        raise unreadable("article", [("number", article)], say(Why.MISSING))
    words: Words = _words(row)
    if not words[2]:
        raise _words.unreadable(row, say(Why.LENGTH))
    return words


class LastText:
    """The text of an article, kept until another one's is asked for: no text ever changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: tuple[int, str] | None = None

    def of(self, article: int) -> str:
        """The text; :class:`UnreadableRow` if unreadable or not there."""
        if self._kept is None or self._kept[0] != article:
            self._kept = article, words_of(self._connection, article)[2]
        return self._kept[1]
