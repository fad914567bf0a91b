"""Which lines of the log came by merging: what people did elsewhere, or somebody chose.

They are noted as ranges of numbers in a setting, in the transaction that writes the lines. A
package that is made of the project has none: there, all was done by its person.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from annotator.store.file import stored_json
from annotator.store.file.columns import LARGEST, RowReader, text

MERGED_LINES = "merged_lines"

Range = tuple[int, int]
"""The numbers of a first and a last line, and all between."""

_ranges = RowReader(
    "setting",
    (text("name"), text("value")),
    lambda _, value: [(a, b) for a, b in stored_json.read(value, "value", [(int, int)])],
)
_READ = f"SELECT {_ranges.sql} FROM setting WHERE name = ?"
_WRITE = "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
_LAST = "SELECT coalesce(max(number), 0) FROM log"


def ranges(connection: sqlite3.Connection) -> list[Range]:
    """The ranges of merged lines, in rising order; none touches another."""
    row = connection.execute(_READ, (MERGED_LINES,)).fetchone()
    return _ranges(row) if row else []


def others(merged: Sequence[Range]) -> Iterator[Range]:
    """The ranges of all lines but those that are ``merged``, the last one first."""
    last = LARGEST
    for begin, end in reversed(merged):
        yield end + 1, last
        last = begin - 1
    yield 0, last


def is_in(merged: Sequence[Range], number: int) -> bool:
    """Whether the line with ``number`` is one of these."""
    return any(begin <= number <= end for begin, end in merged)


@contextmanager
def noting(connection: sqlite3.Connection) -> Iterator[None]:
    """Note the lines that are written meanwhile, within the caller's transaction."""
    (before,) = connection.execute(_LAST).fetchone()
    yield
    (after,) = connection.execute(_LAST).fetchone()
    if after > before:
        known = ranges(connection)
        begin = known.pop()[0] if known and known[-1][1] == before else before + 1
        connection.execute(_WRITE, (MERGED_LINES, stored_json.dump([*known, (begin, after)])))
