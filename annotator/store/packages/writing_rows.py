"""What a package brings, as pieces that are written one by one once the merge is decided."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.packages.set_news import SetNews
from annotator.store.packages.set_rows import SURFACE
from annotator.store.search.lexicon import FirstWords
from annotator.store.staging.staging import MOST_ROWS, Piece
from annotator.store.tables import log
from annotator.store.tables.compiled import StoredRow
from annotator.store.tables.merged_sets import MergedSets
from annotator.store.tables.records import annotation, outcome, region

_LINES_OF = (
    f"SELECT {log.SQL} FROM log WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number"
)
_TAKEN_LINE = "SELECT 1 FROM log WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
_TAKEN_REGION = "SELECT 1 FROM region WHERE id = ? AND article = ?"

_ID = log.GIVEN_BY_MAKER.index(log.gesture.columns[1])


class Taken:
    """The ids that come in with a merge: no two things may have the same, nor one that is here."""

    def __init__(self, project: sqlite3.Connection) -> None:
        self._project = project
        self._lines: set[str] = set()
        self._regions: set[tuple[str, int]] = set()

    def take(self, merged: MergedSets) -> None:
        """:class:`Unfit` if something that comes has an id of something else."""
        lines = [line[_ID] for line in merged.lines]
        gone = set(merged.regions_gone)
        regions = [key for key in map(region.key_of, merged.regions) if key not in gone]
        taken = (
            not self._lines.isdisjoint(lines)
            or not self._regions.isdisjoint(regions)
            or self._project.execute(_TAKEN_LINE, (json.dumps(lines),)).fetchone() is not None
            or any(self._project.execute(_TAKEN_REGION, key).fetchone() for key in regions)
        )
        if taken:
            raise history(HistoryFault.ID_TAKEN)
        self._lines.update(lines)
        self._regions.update(regions)


def pieces(
    person: int,
    sets: Iterable[SetNews],
    package: sqlite3.Connection,
    words: FirstWords,
    taken: Taken,
) -> Iterator[Piece]:
    """What is new of the ``sets`` of ``person``, some in each piece.

    They come in the order in which they were worked on last, so that the last gesture comes last.
    :class:`Unfit` if an id is ``taken``.
    """
    for some in _some(sorted(sets, key=_last_line)):
        merged = _merged(person, some, package, words)
        taken.take(merged)
        yield merged.piece([news.article for news in some])


def _some(sets: Iterable[SetNews]) -> Iterator[list[SetNews]]:
    """The sets, as many together as are not too many rows for one transaction."""
    some: list[SetNews] = []
    rows = 0
    for news in sets:
        some.append(news)
        rows += 1 + len(news.after.annotations) + news.gestures
        if rows >= MOST_ROWS // 2:
            yield some
            some, rows = [], 0
    if some:
        yield some


def _last_line(news: SetNews) -> tuple[bool, int]:
    """Where the set comes among others: what is made now, for the merge, is the last."""
    return bool(news.made), int(news.log.numbers.rpartition(",")[2] or 0)


def _merged(
    person: int, sets: Sequence[SetNews], package: sqlite3.Connection, words: FirstWords
) -> MergedSets:
    merged = MergedSets(person, [], [], [], [], [], [], {}, [], [])
    for news in sets:
        gone, came = _difference(news.before.annotations, news.after.annotations)
        merged.annotations_gone += map(annotation.key_of, gone)
        merged.annotations += came
        counted = words.count([row[SURFACE] for row in came])
        counted.subtract(words.count([row[SURFACE] for row in gone]))
        merged.words[str(news.article)] = counted
        gone, came = _difference(news.before.regions, news.after.regions)
        merged.regions_gone += map(region.key_of, gone)
        merged.regions += came
        gone, came = _difference(news.before.outcomes, news.after.outcomes)
        merged.outcomes_gone += map(outcome.key_of, gone)
        merged.outcomes += came
        if news.after.status is not None:
            merged.sets.append(news.after.status)
    numbers = ",".join(news.log.numbers for news in sets if news.log.numbers)
    merged.lines = package.execute(_LINES_OF, (f"[{numbers}]",)).fetchall()
    merged.lines += [log.row(gesture) for news in sets for gesture in news.made]
    return merged


def _difference(
    before: list[StoredRow], after: list[StoredRow]
) -> tuple[list[StoredRow], list[StoredRow]]:
    """The rows that go, and those that come; a row that changes does both."""
    if not before:
        return [], after
    same = set(before).intersection(after)
    return [row for row in before if row not in same], [row for row in after if row not in same]
