"""Every folded word of a project, one a line in deflated chunks: what a search inside words reads.

A scan of the words' own table takes twice as long as a project of 10,000 articles allows; this takes a
few milliseconds, and a tenth of the room of an index of letter triples.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence

_CHUNK_BYTES = 24 * 1024
_MOST_CACHED = (
    8 * 1024 * 1024
)  # the words of about 20,000 articles; what is beyond is inflated each time


class Vocabulary:
    """The words of a project, as a search reads them. Keeps the chunks that can no longer change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._cached: dict[int, bytes] = {}
        self._cached_bytes = 0

    def words_with(self, part: str) -> Iterator[str]:
        """The words that have ``part`` in them, as they come; one may come twice."""
        sought = part.encode()
        for words in self._chunks():
            place = words.find(sought)
            while place >= 0:
                end = words.index(b"\n", place)
                yield words[words.rfind(b"\n", 0, place) + 1 : end].decode()
                place = words.find(sought, end)

    def all(self) -> Iterator[str]:
        """Every word; one whose last title went away and came back comes twice."""
        for words in self._chunks():
            yield from words.decode().split()

    def _chunks(self) -> Iterator[bytes]:
        numbers = [row[0] for row in self._connection.execute("SELECT number FROM vocabulary")]
        for number in sorted(numbers):
            yield self._cached[number] if number in self._cached else self._read(number)

    def _read(self, number: int) -> bytes:
        row = self._connection.execute(
            "SELECT words FROM vocabulary WHERE number = ?", (number,)
        ).fetchone()
        words = zlib.decompress(row[0]) if row else b""
        if len(words) >= _CHUNK_BYTES and self._cached_bytes + len(words) <= _MOST_CACHED:
            self._cached[number] = words
            self._cached_bytes += len(words)
        return words


def add(connection: sqlite3.Connection, fresh: Sequence[str]) -> None:
    """Put new words behind the last chunk, or into a new one; within the caller's transaction."""
    if not fresh:
        return
    added = "".join(f"{word}\n" for word in fresh).encode()
    last = connection.execute(
        "SELECT number, words FROM vocabulary ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if last is not None:
        words = zlib.decompress(last[1])
        if len(words) < _CHUNK_BYTES:
            connection.execute(
                "UPDATE vocabulary SET words = ? WHERE number = ?",
                (zlib.compress(words + added), last[0]),
            )
            return
    connection.execute("INSERT INTO vocabulary (words) VALUES (?)", (zlib.compress(added),))
