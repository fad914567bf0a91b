"""How often each folded word stands in the project, and which words have given letters in them.

The words lie sorted in deflated blocks, a tenth of the room of a row for each. What the index pass
and corrected titles add waits in a small table of differences until :func:`merge` works it in,
block by block.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from annotator.core.message import say
from annotator.store.file.damage import UnreadableRow, Why, unreadable
from annotator.store.search.indexing_state import state

_BLOCK_WORDS = 1_000  # about 12 KB, inflated in 40 µs
_MOST_AT_ONCE = 1_000  # differences that one step works in
_MOST_CACHED = (
    8 * 1024 * 1024
)  # the words of about 20,000 articles; what is beyond is inflated each time


class Vocabulary:
    """The words of a project, as search and snapping read them.

    Keeps blocks inflated while it can.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rewrites = -1
        self._cached: list[bytes] = []
        self._cached_to = ""  # the first word of the last block that is cached
        self._whole = False

    def frequency(self, word: str) -> int:
        """How often ``word`` (folded) stands in texts and titles."""
        block, more = self._connection.execute(
            "SELECT (SELECT words FROM vocabulary WHERE first <= :word"
            " ORDER BY first DESC LIMIT 1),"
            " (SELECT count FROM word WHERE folded = :word)",
            {"word": word},
        ).fetchone()
        return (0 if block is None else _count_in(inflated(block), word)) + (more or 0)

    def words_with(self, part: str) -> Iterator[str]:
        """The words that have ``part`` in them; one that waits to be worked in may come twice."""
        sought = part.encode()
        for block in self._blocks():
            place = block.find(sought)
            while place >= 0:
                end = block.index(b"\n", place)
                yield block[block.rfind(b"\n", 0, place) + 1 : end].decode(errors="replace")
                place = block.find(sought, end)
        for (word,) in self._connection.execute(
            "SELECT folded FROM word WHERE instr(folded, ?)", (part,)
        ):
            yield word

    def counts(self) -> Iterator[tuple[str, int]]:
        """Every word and how often it stands; one may come in two parts."""
        for (block,) in self._connection.execute("SELECT words FROM vocabulary ORDER BY first"):
            yield from _unpacked(inflated(block)).items()
        yield from self._connection.execute("SELECT folded, count FROM word")

    def _blocks(self) -> Iterator[bytes]:
        """The blocks inflated, without their counts where they are kept."""
        _, _, rewrites = state(self._connection)
        if rewrites != self._rewrites:
            self._fill(rewrites)
        yield from self._cached
        if not self._whole:
            for (block,) in self._connection.execute(
                "SELECT words FROM vocabulary WHERE first > ? ORDER BY first", (self._cached_to,)
            ):
                yield _words_of(inflated(block))

    def _fill(self, rewrites: int) -> None:
        self._rewrites, self._cached, self._cached_to, self._whole = rewrites, [], "", True
        room = _MOST_CACHED
        for first, block in self._connection.execute(
            "SELECT first, words FROM vocabulary ORDER BY first"
        ):
            words = _words_of(inflated(block))
            room -= len(words)
            if room < 0:
                self._whole = False
                return
            self._cached.append(words)
            self._cached_to = first


def inflated(deflated: object) -> bytes:
    """A block as it was packed. :class:`UnreadableRow` if it is none."""
    try:
        block = zlib.decompress(deflated) if isinstance(deflated, bytes) else b""
    except zlib.error as error:
        raise _unreadable() from error
    end = block.find(b"\0")
    if end < 1 or block.count(b"\n", 0, end) != block.count(b" ", end) + 1:
        raise _unreadable()
    return block


def _unreadable() -> UnreadableRow:
    return unreadable("vocabulary", [], say(Why.UNFIT))


def add(connection: sqlite3.Connection, counts: Mapping[str, int]) -> None:
    """Add ``counts``, which may be below 0, within the caller's transaction."""
    connection.execute(
        "INSERT INTO word SELECT key, value FROM json_each(?) WHERE true"
        " ON CONFLICT DO UPDATE SET count = count + excluded.count",
        (json.dumps(dict(sorted(counts.items())), ensure_ascii=False),),
    )


def merge(connection: sqlite3.Connection) -> int:
    """Work the next waiting differences into a block or two, within the caller's transaction.

    Returns how many these were; 0 if none was waiting. A few milliseconds.
    """
    row = connection.execute("SELECT folded FROM word ORDER BY folded LIMIT 1").fetchone()
    if row is None:
        return 0
    block = connection.execute(
        "SELECT first, words FROM vocabulary WHERE first <= ? ORDER BY first DESC LIMIT 1", row
    ).fetchone()
    start = block[0] if block else ""
    following = connection.execute(
        "SELECT first FROM vocabulary WHERE first > ? ORDER BY first LIMIT 1", (start,)
    ).fetchone()
    waiting = connection.execute(
        # Every text comes before every blob.
        "SELECT folded, count FROM word WHERE folded < coalesce(?, x'00') ORDER BY folded LIMIT ?",
        (following[0] if following else None, _MOST_AT_ONCE),
    ).fetchall()
    counts = Counter(_unpacked(inflated(block[1])) if block else {})
    counts.update(dict(waiting))
    _write(connection, start if block else None, counts)
    connection.execute("DELETE FROM word WHERE folded <= ?", (waiting[-1][0],))
    connection.execute("UPDATE indexing SET rewrites = rewrites + 1")
    return len(waiting)


def clear(connection: sqlite3.Connection) -> None:
    """Forget every word, within the caller's transaction."""
    connection.execute("DELETE FROM vocabulary")
    connection.execute("DELETE FROM word")
    connection.execute("UPDATE indexing SET rewrites = rewrites + 1")


def _write(connection: sqlite3.Connection, replaced: str | None, counts: Counter[str]) -> None:
    """Write ``counts`` as blocks, in place of the one that begins with ``replaced``."""
    if replaced is not None:
        connection.execute("DELETE FROM vocabulary WHERE first = ?", (replaced,))
    words = iter(sorted(word for word, count in counts.items() if count))
    blocks = max(1, round(len(counts) / _BLOCK_WORDS))
    size = -(-len(counts) // blocks)
    while chunk := list(islice(words, size)):
        connection.execute(
            "INSERT INTO vocabulary VALUES (?, ?)",
            (chunk[0], zlib.compress(_packed({word: counts[word] for word in chunk}))),
        )


def _packed(counts: Mapping[str, int]) -> bytes:
    """A block: each word on a line, then NUL, then the counts in the same order."""
    words = "".join(f"{word}\n" for word in counts)
    return f"{words}\0{' '.join(map(str, counts.values()))}".encode()


def _unpacked(block: bytes) -> dict[str, int]:
    try:
        words, _, counts = block.decode().partition("\0")
        return dict(zip(words.split(), map(int, counts.split()), strict=True))
    except ValueError as error:
        raise _unreadable() from error


def _words_of(block: bytes) -> bytes:
    return block[: block.index(b"\0")]


def _count_in(block: bytes, word: str) -> int:
    words, _, counts = (b"\n" + block).partition(b"\0")
    place = words.find(f"\n{word}\n".encode())
    try:
        return int(counts.split()[words.count(b"\n", 0, place)]) if place >= 0 else 0
    except ValueError as error:
        raise _unreadable() from error
