"""The floors: the same rows through the standard library's ``sqlite3``, and nothing around them."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from annotator.formats.jsonl.line import JsonlLine
from benchmarks import corpus

_TABLES = {
    "article": "number INTEGER PRIMARY KEY, id, sha256, length, title, source, published, language,"
    " guessed, encoding, duplicate_group, meta, text",
    "annotation_set": "person, article, state, skip_reason, flagged, flag_note",
    "annotation": 'article, person, id, label, start, "end", surface, note, certainty, origin',
}


@dataclass(slots=True)
class Rows:
    """The rows of a corpus, ready to be written, by table."""

    article: list[tuple[Any, ...]] = field(default_factory=list)
    annotation_set: list[tuple[Any, ...]] = field(default_factory=list)
    annotation: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, number: int, line: JsonlLine) -> None:
        """The rows of ``line``, which is article ``number``."""
        sha256 = bytes.fromhex(line.text_sha256)
        about = (line.title, line.source, line.published, line.language, "", "utf-8", None)
        self.article.append(
            (number, line.id, sha256, len(line.text), *about, json.dumps(line.meta), line.text)
        )
        self.annotation_set.append((1, number, line.state, None, 0, None))
        self.annotation += [
            (number, 1, s.id, s.label, s.start, s.end, s.text, s.note, s.certainty, s.origin)
            for s in line.spans
        ]


def rows(count: int) -> Rows:
    """The rows of the corpus of ``count`` articles, in memory."""
    found = Rows()
    decode = msgspec.json.Decoder(JsonlLine).decode
    with corpus.jsonl(count).open("rb") as file:
        for number, line in enumerate(file, 1):
            found.add(number, decode(line))
    return found


def write(ready: Rows, path: Path) -> None:
    """``executemany`` of ``ready`` into a new file, in one transaction, on the disk at the end."""
    corpus.forget(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for table, columns in _TABLES.items():
        connection.execute(f"CREATE TABLE {table} ({columns})")
        waiting = getattr(ready, table)
        places = ", ".join("?" * len(waiting[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", waiting)
    connection.commit()
    connection.close()


_KEYED = {
    "article": "number INTEGER PRIMARY KEY, id UNIQUE, sha256 UNIQUE, length, title, source,"
    " published, language, guessed, encoding, duplicate_group, meta, text",
    "annotation_set": "person, article, state, skip_reason, flagged, flag_note,"
    " PRIMARY KEY (person, article)",
    "annotation": 'article, person, id, label, start, "end", surface, note, certainty, origin,'
    " PRIMARY KEY (article, person, id)",
}
_AT_ONCE = 50  # rows in a statement
_BATCH = 500  # articles that are in memory


def take_in(source: Path, path: Path) -> None:
    """The least that an import can be: lines decoded, texts hashed, rows with their keys written.

    Fifty rows a statement, in one transaction, on the disk at the end.
    """
    corpus.forget(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for table, columns in _KEYED.items():
        by_key = "WITHOUT ROWID" if "KEY (" in columns else ""
        connection.execute(f"CREATE TABLE {table} ({columns}) {by_key}")
    decode = msgspec.json.Decoder(JsonlLine).decode
    batch = Rows()
    with source.open("rb") as file:
        for number, data in enumerate(file, 1):
            line = decode(data)
            assert hashlib.sha256(line.text.encode()).hexdigest() == line.text_sha256
            batch.add(number, line)
            if number % _BATCH == 0:
                _write_batch(connection, batch)
                batch = Rows()
    _write_batch(connection, batch)
    connection.commit()
    connection.close()


def _write_batch(connection: sqlite3.Connection, batch: Rows) -> None:
    for table in _KEYED:
        waiting = getattr(batch, table)
        for many in _batched(waiting, _AT_ONCE):
            places = ", ".join(["(" + ", ".join("?" * len(many[0])) + ")"] * len(many))
            values = [*chain.from_iterable(many)]
            connection.execute(f"INSERT INTO {table} VALUES {places}", values)


def _batched(rows: Sequence[tuple[Any, ...]], size: int) -> Iterator[Sequence[tuple[Any, ...]]]:
    """The rows, so many together; the last ones may be fewer."""
    for begin in range(0, len(rows), size):
        yield rows[begin : begin + size]


def read_article(connection: sqlite3.Connection, number: int) -> tuple[str, list[tuple[int, int]]]:
    """The text of an article of a project, and where its spans are."""
    (text,) = connection.execute("SELECT text FROM article WHERE number = ?", (number,)).fetchone()
    spans = connection.execute(
        'SELECT start, "end" FROM annotation WHERE article = ? AND person = 1', (number,)
    )
    return text, spans.fetchall()


def read_and_write(project: Path, out: Path) -> None:
    """Every article with its spans, read from ``project`` and written by msgspec, synced."""
    connection = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    articles = connection.execute(
        "SELECT number, id, text, hex(sha256), language, title, source, published, meta, state"
        " FROM article JOIN annotation_set ON article = number AND person = 1 ORDER BY number"
    )
    spans = connection.execute(
        'SELECT article, id, start, "end", label, surface, note, certainty, origin FROM annotation'
        ' ORDER BY article, start, -"end", label, id'
    )
    names = ("id", "start", "end", "label", "text", "note", "certainty", "origin")
    encode = msgspec.json.Encoder().encode
    span = spans.fetchone()
    with out.open("wb") as file:
        for number, *about, meta, state in articles:
            mine = []
            while span is not None and span[0] == number:
                mine.append(dict(zip(names, span[1:], strict=True)))
                span = spans.fetchone()
            line = {"about": about, "meta": json.loads(meta), "state": state, "spans": mine}
            file.write(encode(line) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    connection.close()
