"""Sets that a merge brings, with the gestures that made them: a piece, and how it is written."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from itertools import chain

import msgspec

from annotator.core.gesture import Gesture
from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.staging.staging import Piece
from annotator.store.tables import first_words, log, many_rows, merged_lines, stand_ins
from annotator.store.tables.compiled import StoredRow
from annotator.store.tables.records import annotation, outcome, region, status

KIND = "merged"

_LINE = len(log.GIVEN_BY_MAKER)
_INTO_LOG = f"INSERT INTO main.log ({log.SQL})"

_Rows = list[StoredRow]


class MergedSets(msgspec.Struct):
    """Sets of one person, as rows of all that is stored: what comes, and what goes by its key.

    ``lines`` are those of the log, in their order and without numbers. ``words`` counts what spans
    begin with, by article (as text), as the index pass would have counted them. What was
    ``made_here`` is none that came by merging: a change of the labels.
    """

    person: int
    sets: _Rows
    annotations: _Rows
    regions: _Rows
    annotations_gone: _Rows
    regions_gone: _Rows
    lines: _Rows
    words: dict[str, dict[str, int]]
    outcomes: _Rows = []
    outcomes_gone: _Rows = []
    made_here: bool = False

    def piece(self, articles: Sequence[int]) -> Piece:
        """The piece by which they come in; they are of these ``articles``."""
        content = str(msgspec.json.encode(self), "utf-8")
        return Piece(KIND, content, self.person, min(articles), max(articles))

    def gestures(self, article: int) -> list[Gesture]:
        """Those that made the set on ``article``, in their order."""
        made = (log.gesture((0, *line)) for line in self.lines)
        return [gesture for gesture in made if gesture.article == article]

    @property
    def rows(self) -> int:
        """How many rows are written."""
        came = (self.sets, self.annotations, self.regions, self.outcomes, self.lines)
        gone = (self.annotations_gone, self.regions_gone, self.outcomes_gone)
        return sum(map(len, (*came, *gone)))


_decode = msgspec.json.Decoder(MergedSets).decode


def read(content: str) -> MergedSets:
    """The sets of a piece; :class:`UnreadableRow` if it holds none."""
    try:
        return _decode(content)
    except (msgspec.MsgspecError, RecursionError, TypeError) as error:
        raise unreadable("staged", [("kind", KIND)], say(Why.UNFIT)) from error


def staged(connection: sqlite3.Connection, person: int) -> Iterator[MergedSets]:
    """What is staged of the sets of ``person``, in the order in which it will be written."""
    pieces = connection.execute(
        "SELECT content FROM staged WHERE person = ? ORDER BY number", (person,)
    ).fetchall()
    return (read(content) for (content,) in pieces)


def write(connection: sqlite3.Connection, merged: MergedSets) -> int:
    """Write a piece within the caller's transaction; returns how many rows that were."""
    if merged.person < 0:
        stand_ins.add_stand_in(connection, merged.person)
    status.write_rows(connection, merged.sets)
    for table, gone in (
        (annotation, merged.annotations_gone),
        (region, merged.regions_gone),
        (outcome, merged.outcomes_gone),
    ):
        connection.executemany(table.delete, gone)
    for table, came in (
        (annotation, merged.annotations),
        (region, merged.regions),
        (outcome, merged.outcomes),
    ):
        values = [*chain.from_iterable(came)]
        many_rows.insert(connection, table.into, len(table.stored), values)
    with nullcontext() if merged.made_here else merged_lines.noting(connection):
        many_rows.insert(connection, _INTO_LOG, _LINE, [*chain.from_iterable(merged.lines)])
    if merged.person > 0:
        first_words.add(connection, merged.person, _indexed(connection, merged))
    return merged.rows


def _indexed(connection: sqlite3.Connection, merged: MergedSets) -> Counter[str]:
    """The words of the articles that were indexed; the index pass counts the others."""
    (up_to,) = connection.execute("SELECT up_to FROM indexing").fetchone()
    words: Counter[str] = Counter()
    for article, counted in merged.words.items():
        if int(article) <= up_to:
            words.update(counted)
    return words
