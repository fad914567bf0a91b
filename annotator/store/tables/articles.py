"""Articles of a project: reading one, listing many, counting, finding the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from annotator.core.annotation import SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.core.message import say
from annotator.store.file import held_sets
from annotator.store.file.columns import RowReader, number, text, whole_number
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.errors import DamagedProject
from annotator.store.tables import articles_out, finishes, records, stand_ins
from annotator.store.tables.articles_out import ArticlesOut
from annotator.store.tables.finishes import FinishedPlace
from annotator.store.tables.known import Known

_CONDITIONS = {
    ArticleFilter.ALL: "",
    ArticleFilter.TODO: "AND s.state = 'todo'",
    ArticleFilter.IN_PROGRESS: "AND s.state = 'in_progress'",
    ArticleFilter.DONE: "AND s.state = 'done'",
    ArticleFilter.SKIPPED: "AND s.state = 'skipped'",
    ArticleFilter.FLAGGED: "AND s.flagged = 1",
}


# An article without a title is listed by its opening words.
_TITLE = "CASE WHEN a.title = '' THEN trim(substr(a.text, 1, 120)) ELSE substr(a.title, 1, 500) END"
_row = RowReader(
    "article",
    (
        number("a.number"),
        text(_TITLE),
        text("a.source"),
        text("a.published"),
        text("s.state", of=SetState),
        number("s.flagged"),
        number(
            "(SELECT count(*) FROM main.annotation n"
            " WHERE n.article = s.article AND n.person = s.person)"
        ),
    ),
    lambda number, title, source, published, state, flagged, spans: ArticleRow(
        number, title, source, published, SetState(state), bool(flagged), spans
    ),
)
_first = RowReader("annotation_set", (number("article"),), int)
_sets = RowReader(
    "tally",
    (text("state", of=SetState), number("flagged"), number("count")),
    lambda state, flagged, count: (SetState(state), flagged, count),
)
_STATES = ", ".join(f"'{state}'" for state in SetState)
# A set whose article is not there has a line too: the join finds nothing, so it is not of its type.
_OF_ARTICLE = "LEFT JOIN article a ON a.number = s.article"
_ROWS = (
    f"SELECT {_row.sql} FROM annotation_set s {_OF_ARTICLE}"
    " WHERE s.person = :person {where} ORDER BY s.article {order} LIMIT :limit"
)
_ROWS_HELD = (
    f"SELECT {_row.sql} FROM ({{sets}} {{order}} LIMIT :limit) held"
    " CROSS JOIN main.annotation_set s ON s.person = held.person AND s.article = held.article"
    f" {_OF_ARTICLE}"
)
_ONE = "AND s.article = :bound"

_COUNT = (
    "SELECT CASE WHEN EXISTS (SELECT 1 FROM setting WHERE name = 'package')"
    " THEN (SELECT coalesce(sum(count), 0) FROM tally WHERE person > 0)"
    " ELSE (SELECT coalesce(max(number), 0) FROM article)"
    " - (SELECT count(*) FROM set_aside WHERE article < (SELECT max(number) FROM article)) END"
)
_MARK = (
    "SELECT (SELECT max(number) FROM article), (SELECT max(number) FROM intake),"
    " (SELECT max(number) FROM assignment), (SELECT max(number) FROM aside_change)"
)
_STEP = 1_000  # numbers that are read at once


class Articles:
    """This answers what can be asked about the articles, as one person sees them.

    No answer grows with the project but those of :meth:`numbers` and :meth:`names`. Lists and
    what they count show a repeat in place of the set that it repeats.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __len__(self) -> int:
        """How many articles there are.

        Numbers are given from 1 and no article is ever deleted, but some are set aside. In a
        package they have gaps, and every article is its person's.
        """
        (count,) = self._connection.execute(_COUNT).fetchone()
        return whole_number("tally", "count", count)

    def mark(self) -> object:
        """Something that is another when articles came in or went, or work was given out."""
        return self._connection.execute(_MARK).fetchone()

    def read(self, number: int) -> Article:
        """The article with ``number``, which something in the file names.

        :class:`UnreadableRow` if it cannot be read, or is not there.
        """
        return records.whole_article(self._row_of(number))

    def stored(self, number: int) -> Article:
        """As :meth:`read`, also if its text is not the one that its other columns tell of."""
        return records.article(self._row_of(number)[:-1])

    def _row_of(self, number: int) -> Sequence[Any]:
        row: Sequence[Any] | None = self._connection.execute(
            f"SELECT {records.article.stored_sql()} FROM article WHERE number = ?", (number,)
        ).fetchone()
        if row is None:
            raise unreadable("article", [("number", number)], say(Why.MISSING))
        return row

    def number_of(self, id: str) -> int | None:
        """The number of the article with the stable ``id``, if there is one."""
        row = self._connection.execute("SELECT number FROM article WHERE id = ?", (id,)).fetchone()
        return whole_number("article", "number", row[0]) if row else None

    def annotation_set(self, article: int, person: int) -> AnnotationSet:
        """One person's work on one article, with the proposals of the program.

        :class:`UnreadableRow` if something in it cannot be read, or lies outside of the text.
        """
        own = self.stored_set(article, person)
        if own.annotations or own.regions:
            length = self._connection.execute(
                "SELECT length FROM article WHERE number = ?", (article,)
            ).fetchone()
            Known.of(self._connection).judge_set(own, length[0] if length else 0)
        return own

    def stored_set(self, article: int, person: int) -> AnnotationSet:
        """As :meth:`annotation_set`, wherever the spans lie and whatever their labels are."""
        row = self._connection.execute(
            f"SELECT {records.status.sql} FROM main.annotation_set"
            " WHERE person = ? AND article = ?",
            (person, article),
        ).fetchone()
        status = records.status(row) if row else SetStatus(article, person)
        annotations = [
            records.annotation(row)
            for row in self._connection.execute(
                f"SELECT {records.annotation.sql} FROM main.annotation"
                " WHERE article = ? AND person = ?",
                (article, person),
            ).fetchall()
        ]
        regions = [
            records.region(row)
            for row in self._connection.execute(
                f"SELECT {records.region.sql} FROM main.region"
                " WHERE article = ? AND (person = ? OR person IS NULL)",
                (article, person),
            )
        ]
        outcomes = [
            records.outcome(row)
            for row in self._connection.execute(
                f"SELECT {records.outcome.sql} FROM main.suggestion_outcome"
                " WHERE article = ? AND person = ?",
                (article, person),
            )
        ]
        return AnnotationSet(
            status,
            {a.id: a for a in annotations},
            {r.id: r for r in regions},
            {o.id: o for o in outcomes},
        )

    def hand(self, article: int, person: int) -> int:
        """Under which number ``person`` works on ``article``: another than theirs in a repeat."""
        return held_sets.hand(self._connection, article, person)

    def given(self, article: int, person: int) -> bool:
        """Whether ``person`` has ``article`` to work on."""
        return (
            self._connection.execute(
                "SELECT 1 FROM annotation_set WHERE person = ? AND article = ?", (person, article)
            ).fetchone()
            is not None
        )

    def is_aside(self, article: int) -> bool:
        """Whether ``article`` is set aside, so that nobody sees it or works on it."""
        row = self._connection.execute("SELECT 1 FROM set_aside WHERE article = ?", (article,))
        return row.fetchone() is not None

    def finished_in_order(self, person: int) -> list[FinishedPlace]:
        """The articles that ``person`` has finished, in the order in which they did."""
        return finishes.in_order(self._connection, person)

    def is_shared(self, article: int, person: int) -> bool:
        """Whether somebody else than ``person`` has ``article`` to work on, too."""
        row = self._connection.execute(
            # In this order: left to itself, SQLite reads through everybody's sets.
            "SELECT 1 FROM person CROSS JOIN annotation_set s ON s.person = number"
            " WHERE s.article = ? AND number <> ? LIMIT 1",
            (article, person),
        ).fetchone()
        return row is not None

    def unfinished(self, person: int) -> set[int]:
        """The numbers of the articles that ``person`` has to work on still."""
        return finishes.unfinished(self._connection, person)

    def out(self, person: int) -> ArticlesOut | None:
        """Which articles ``person`` works on in a package, as far as is known."""
        return articles_out.of(self._connection, person)

    def row(self, article: int, person: int) -> ArticleRow | None:
        """The line of one article in ``person``'s list."""
        rows = self._rows(_ONE, person, article)
        return rows[0] if rows else None

    def page(
        self,
        person: int,
        shown: ArticleFilter = ArticleFilter.ALL,
        *,
        after: int = 0,
        limit: int = 100,
    ) -> list[ArticleRow]:
        """The next ``limit`` lines of ``person``'s list behind article ``after``, by number."""
        return self._rows(f"AND s.article > :bound {_CONDITIONS[shown]}", person, after, limit)

    def page_before(
        self, person: int, shown: ArticleFilter, *, before: int, limit: int = 100
    ) -> list[ArticleRow]:
        """The ``limit`` lines that come just before article ``before``, by number."""
        where = f"AND s.article < :bound {_CONDITIONS[shown]}"
        return self._rows(where, person, before, limit, "DESC")[::-1]

    def next(
        self, person: int, shown: ArticleFilter = ArticleFilter.TODO, *, after: int = 0
    ) -> int | None:
        """Return the number of the next article behind ``after``.

        The search goes on from the first article; ``after`` itself comes last. ``None`` if no
        article is ``shown``.
        """
        return self._first(person, shown, "s.article > :bound", after, "") or self._first(
            person, shown, "s.article <= :bound", after, ""
        )

    def previous(
        self, person: int, shown: ArticleFilter = ArticleFilter.ALL, *, before: int
    ) -> int | None:
        """The number of the article before ``before``; ``None`` at the first."""
        return self._first(person, shown, "s.article < :bound", before, "DESC")

    def counts(self, person: int) -> dict[ArticleFilter, int]:
        """How many articles each filter shows to ``person``."""
        counts = self.first_counts(person)
        for repeat in stand_ins.in_front(self._connection, person):
            counts[ArticleFilter.DONE] -= 1
            counts[ArticleFilter(repeat.state)] += 1
            counts[ArticleFilter.FLAGGED] += repeat.flagged - repeat.first_flagged
        return counts

    def first_counts(self, person: int) -> dict[ArticleFilter, int]:
        """As :meth:`counts`, of what ``person`` did first: a repeat is no work done twice."""
        try:
            sets = self._sets(f"SELECT {_sets.sql} FROM tally WHERE person = ?", person)
        except DamagedProject:  # they can be counted again, only slower
            sets = self._sets(
                "SELECT state, flagged, count(*) FROM annotation_set WHERE person = ?"
                f" AND state IN ({_STATES}) GROUP BY state, flagged",
                person,
            )
        counts = dict.fromkeys(ArticleFilter, 0)
        for state, flagged, count in sets:
            counts[ArticleFilter(state)] += count
            counts[ArticleFilter.ALL] += count
            if flagged:
                counts[ArticleFilter.FLAGGED] += count
        return counts

    def numbers(self) -> Iterator[int]:
        """The numbers of all articles, in order."""
        last = 0
        while rows := self._connection.execute(
            "SELECT number FROM article WHERE number > ? ORDER BY number LIMIT ?", (last, _STEP)
        ).fetchall():
            for (last,) in rows:
                yield last

    def names(self) -> dict[int, tuple[str, str]]:
        """Return the stable id and the title of every article, by number.

        An article without a title has its opening words instead.
        """
        return {
            number: (id, title)
            for number, id, title in self._connection.execute(
                f"SELECT a.number, a.id, {_TITLE} FROM article a ORDER BY a.number"
            )
        }

    def titles(self, numbers: Iterable[int]) -> dict[int, str]:
        """The titles of these articles, or their opening words, by number; of those that are there.

        It takes as long as there are numbers.
        """
        query = f"SELECT {_TITLE} FROM article a WHERE a.number = ?"
        rows = (
            (number, self._connection.execute(query, (number,)).fetchone()) for number in numbers
        )
        return {number: row[0] for number, row in rows if row is not None}

    def place(self, article: int, person: int) -> tuple[int, int]:
        """Which of ``person``'s articles ``article`` is, from 1, and how many they have.

        0 if it is before all of theirs.
        """
        total, last = self._connection.execute(
            "SELECT (SELECT coalesce(sum(count), 0) FROM tally WHERE person = ?),"
            " (SELECT coalesce(max(number), 0) FROM article)",
            (person,),
        ).fetchone()
        if total == last:
            return article, total  # they have all there are, and the numbers have no gap
        (place,) = self._connection.execute(
            "SELECT count(*) FROM annotation_set WHERE person = ? AND article <= ?",
            (person, article),
        ).fetchone()
        return place, total

    def _sets(self, query: str, person: int) -> list[tuple[str, int, int]]:
        """States, whether they are flagged, and how many sets there are of each."""
        return [_sets(row) for row in self._connection.execute(query, (person,))]

    def _rows(
        self, where: str, person: int, bound: int, limit: int = 1, order: str = ""
    ) -> list[ArticleRow]:
        """The lines of the sets that ``where`` says; where one is damaged, that one says so."""
        values = {"person": person, "bound": bound, "limit": limit}
        try:
            rows = self._connection.execute(self._query(person, where, order), values)
            return [_row(row) for row in rows]
        except DamagedProject:
            sets = held_sets.held_by(self._connection, person, where)
            numbers = self._connection.execute(f"{sets} {order} LIMIT :limit", values).fetchall()
            return [self._row_alone(number, person) for number, _ in numbers]

    def _query(self, person: int, where: str, order: str) -> str:
        """What finds lines; quicker, if they are several, where nothing came back to ``person``."""
        if where != _ONE and not held_sets.has_any(self._connection, person):
            return _ROWS.format(where=where, order=order)
        return _ROWS_HELD.format(sets=held_sets.held(where), order=order)

    def _row_alone(self, article: int, person: int) -> ArticleRow:
        try:
            own = {"person": person, "bound": article, "limit": 1}
            row = self._connection.execute(self._query(person, _ONE, ""), own).fetchone()
            if row is not None:
                return _row(row)
        except DamagedProject:
            pass
        return ArticleRow(article, "", "", "", SetState.TODO, False, 0, damaged=True)

    def _first(
        self, person: int, shown: ArticleFilter, where: str, bound: int, order: str
    ) -> int | None:
        asked = f"AND {where} {_CONDITIONS[shown]}"
        sets = held_sets.held_by(self._connection, person, asked)
        row = self._connection.execute(
            f"{sets} {order} LIMIT 1", {"person": person, "bound": bound}
        ).fetchone()
        return _first(row[:1]) if row else None
