"""Sets on their way out: everything that was done, in one pass over one state of the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from annotator.core.annotation import Verdict
from annotator.core.article import Article
from annotator.core.message import say
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.core.span import Span
from annotator.store.file.columns import RowReader
from annotator.store.file.damage import UnreadableRow, Why, unreadable
from annotator.store.tables import people, records
from annotator.store.tables.known import Known


def _as_they_are(*row: Any) -> Sequence[Any]:
    return row


# Each row of a group begins with its article and its person; the rest is what goes out.
_annotation = records.annotation.stored_part(
    ("article", "person", *OutgoingSpan._fields), _as_they_are
)
_region = records.region.part(("article", "person", "start", "end", "verdict"), _as_they_are)
_ANNOTATIONS = f"SELECT {_annotation.sql} FROM annotation ORDER BY article, person"
_REGIONS = f"SELECT {_region.sql} FROM region ORDER BY article"
_ARTICLES = f"SELECT {records.article.stored_sql()} FROM article ORDER BY number"


def outgoing(
    connection: sqlite3.Connection, *, finished: bool, person: int | None
) -> Iterator[OutgoingSet]:
    """The sets of ``person``, or of all, by article, then by person's name.

    Only those that are done if ``finished``, else all on which anything was done or said.
    What others write meanwhile is not seen. Holds one article at a time.
    """
    connection.execute("BEGIN")
    try:
        yield from _merged(connection, person, finished=finished)
    finally:
        connection.execute("ROLLBACK")


def count(connection: sqlite3.Connection, *, finished: bool, person: int | None) -> int:
    """How many sets :func:`outgoing` gives."""
    return int(connection.execute(*_query("count(*)", person, finished=finished)).fetchone()[0])


def _merged(
    connection: sqlite3.Connection, person: int | None, *, finished: bool
) -> Iterator[OutgoingSet]:
    """All four tables are read in the order of articles, side by side."""
    names = people.names(connection)
    labels = Known.of(connection).labels
    articles = iter(connection.execute(_ARTICLES))
    annotations = _Groups(_annotation, connection.execute(_ANNOTATIONS))
    regions = _Groups(_region, connection.execute(_REGIONS))
    query, values = _query(records.status.sql, person, finished=finished)
    sets = map(records.status, connection.execute(f"{query} ORDER BY article", values))
    for article_number, statuses in groupby(sets, attrgetter("article")):
        row = next((row for row in articles if row[0] == article_number), None)
        if row is None:
            raise unreadable("article", [("number", article_number)], say(Why.MISSING))
        article = records.whole_article(row)
        by_person: dict[int, list[OutgoingSpan]] = {}
        for values in annotations.of(article_number):
            span = OutgoingSpan._make(values[2:])
            if not 0 <= span.start < span.end <= len(article.text) or span.label not in labels:
                raise _misfit(span, article)
            by_person.setdefault(values[1], []).append(span)
        around = regions.of(article_number)
        _judge_regions(around, article.text)
        for status in sorted(statuses, key=lambda s: names[s.person]):
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
                status.assisted,
                status.guidelines,
            )


class _Groups:
    """Rows that come sorted by their first column, given out group by group, in that order."""

    def __init__(self, shape: RowReader[Any], rows: Iterable[Any]) -> None:
        self._shape = shape
        self._groups = groupby(rows, itemgetter(0))
        self._next = next(self._groups, None)

    def of(self, number: int) -> Sequence[Any]:
        """The rows of ``number``. Asked for with rising numbers only."""
        while self._next is not None and type(self._next[0]) is int and self._next[0] < number:
            self._next = next(self._groups, None)
        if self._next is None or (type(self._next[0]) is int and self._next[0] > number):
            return []
        return self._shape.judged(list(self._next[1]))


def _query(columns: str, person: int | None, *, finished: bool) -> tuple[str, tuple[int, ...]]:
    conditions = ["state = 'done'" if finished else "(state <> 'todo' OR flagged = 1)"]
    if person is not None:
        conditions.append("person = ?")
    return (
        f"SELECT {columns} FROM annotation_set WHERE {' AND '.join(conditions)}",
        () if person is None else (person,),
    )


def _misfit(span: OutgoingSpan, article: Article) -> UnreadableRow:
    """The error for an annotation that is not within its text, or has no label.

    That its surface is what its span covers, every writer asks.
    """
    if 0 <= span.start < span.end <= len(article.text):
        why = say(Why.NO_LABEL, label=span.label)
    else:
        why = say(Why.OUTSIDE, start=span.start, end=span.end)
    return unreadable("annotation", [("id", span.id), ("article", article.number)], why)


def _judge_regions(rows: Iterable[Any], text: str) -> None:
    for article, _, start, end, _ in rows:
        if not 0 <= start < end <= len(text):
            why = say(Why.OUTSIDE, start=start, end=end)
            raise unreadable("region", [("article", article)], why)


def _spans(rows: Iterable[Any], person: int | None, verdict: Verdict) -> list[Span]:
    return sorted(Span(row[2], row[3]) for row in rows if row[1] == person and row[4] == verdict)
