"""Sets on their way out: everything that was done, in one pass over one state of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotator.core.annotation import Verdict
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.core.span import Span
from annotator.store import records

_ANNOTATIONS = (
    'SELECT article, person, start, "end", label, id, surface, note, certainty, origin'
    " FROM annotation ORDER BY article, person"
)
_REGIONS = 'SELECT article, person, start, "end", verdict FROM region ORDER BY article'
_ARTICLES = f"SELECT {records.ARTICLE_COLUMNS} FROM article ORDER BY number"


def outgoing(
    connection: sqlite3.Connection, finished: bool, person: int | None
) -> Iterator[OutgoingSet]:
    """The sets of ``person``, or of all, by article, then by person's name.

    Only those that are done if ``finished``, else all on which anything was done or said.
    What others write meanwhile is not seen. Holds one article at a time.
    """
    connection.execute("BEGIN")
    try:
        yield from _merged(connection, finished, person)
    finally:
        connection.execute("ROLLBACK")


def count(connection: sqlite3.Connection, finished: bool, person: int | None) -> int:
    """How many sets :func:`outgoing` gives."""
    return int(connection.execute(*_query("count(*)", finished, person)).fetchone()[0])


def _merged(
    connection: sqlite3.Connection, finished: bool, person: int | None
) -> Iterator[OutgoingSet]:
    """All four tables are read in the order of articles, side by side."""
    names: dict[int, str] = dict(connection.execute("SELECT number, name FROM person"))
    articles = connection.execute(_ARTICLES)
    annotations = _Groups(connection.execute(_ANNOTATIONS))
    regions = _Groups(connection.execute(_REGIONS))
    query, values = _query(records.STATUS_COLUMNS, finished, person)
    sets = connection.execute(f"{query} ORDER BY article", values)
    for number, rows in groupby(sets, itemgetter(0)):
        article = next(records.article(row) for row in articles if row[0] == number)
        by_person: dict[int, list[OutgoingSpan]] = {}
        for row in annotations.of(number):
            by_person.setdefault(row[1], []).append(OutgoingSpan._make(row[2:]))
        around = regions.of(number)
        for status in sorted(map(records.status, rows), key=lambda s: names[s.person]):
            yield OutgoingSet(
                article,
                names[status.person],
                status.state.value,
                sorted(by_person.get(status.person, ()), key=OutgoingSpan.order),
                _spans(around, status.person, Verdict.NOT_ARTICLE),
                _spans(around, status.person, Verdict.ARTICLE),
                _spans(around, None, Verdict.PROPOSED),
                status.skip_reason,
                status.flagged,
                status.flag_note,
            )


class _Groups:
    """Rows that come sorted by their first column, given out group by group, in that order."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._groups = groupby(rows, itemgetter(0))
        self._next = next(self._groups, None)

    def of(self, number: int) -> list[Any]:
        """The rows of ``number``. Asked for with rising numbers only."""
        while self._next is not None and self._next[0] < number:
            self._next = next(self._groups, None)
        return list(self._next[1]) if self._next is not None and self._next[0] == number else []


def _query(columns: str, finished: bool, person: int | None) -> tuple[str, tuple[int, ...]]:
    conditions = ["state = 'done'" if finished else "(state <> 'todo' OR flagged = 1)"]
    if person is not None:
        conditions.append("person = ?")
    return (
        f"SELECT {columns} FROM annotation_set WHERE {' AND '.join(conditions)}",
        () if person is None else (person,),
    )


def _spans(rows: list[Any], person: int | None, verdict: Verdict) -> list[Span]:
    return sorted(Span(row[2], row[3]) for row in rows if row[1] == person and row[4] == verdict)
