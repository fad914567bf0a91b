"""Articles of a project: reading one, listing many, counting, finding the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from annotator.core.annotation import AnnotationSet, SetState, SetStatus
from annotator.core.article import Article
from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.store import records

_CONDITIONS = {
    ArticleFilter.ALL: "",
    ArticleFilter.TODO: "AND s.state = 'todo'",
    ArticleFilter.IN_PROGRESS: "AND s.state = 'in_progress'",
    ArticleFilter.DONE: "AND s.state = 'done'",
    ArticleFilter.SKIPPED: "AND s.state = 'skipped'",
    ArticleFilter.FLAGGED: "AND s.flagged = 1",
}


# An article without a title is listed by its opening words.
_TITLE = "CASE WHEN a.title = '' THEN trim(substr(a.text, 1, 120)) ELSE a.title END"
_ROW = (
    f"SELECT a.number, {_TITLE},"
    " a.source, a.published, s.state, s.flagged,"
    " (SELECT count(*) FROM annotation n WHERE n.article = s.article AND n.person = s.person)"
    " FROM annotation_set s JOIN article a ON a.number = s.article"
)


_COUNT = (
    "SELECT CASE WHEN EXISTS (SELECT 1 FROM setting WHERE name = 'package')"
    " THEN (SELECT coalesce(sum(count), 0) FROM tally)"
    " ELSE (SELECT coalesce(max(number), 0) FROM article) END"
)
_MARK = (
    "SELECT (SELECT max(number) FROM article), (SELECT max(number) FROM intake),"
    " (SELECT max(number) FROM assignment)"
)
_STEP = 1_000  # numbers that are read at once


class Articles:
    """What can be asked about the articles, as one person sees them. Nothing here grows with the
    project but :meth:`numbers` and :meth:`names`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __len__(self) -> int:
        """How many articles there are.

        Numbers are given from 1 and no article is ever deleted. In a package they have gaps, and
        every article is its person's.
        """
        return int(self._connection.execute(_COUNT).fetchone()[0])

    def mark(self) -> object:
        """Something that is another when articles came in, or work was given out."""
        return self._connection.execute(_MARK).fetchone()

    def read(self, number: int) -> Article:
        """The article with ``number``; ``KeyError`` if there is none."""
        row = self._connection.execute(
            f"SELECT {records.ARTICLE_COLUMNS} FROM article WHERE number = ?", (number,)
        ).fetchone()
        if row is None:
            raise KeyError(number)
        return records.article(row)

    def number_of(self, id: str) -> int | None:
        """The number of the article with the stable ``id``, if there is one."""
        row = self._connection.execute("SELECT number FROM article WHERE id = ?", (id,)).fetchone()
        return int(row[0]) if row else None

    def annotation_set(self, article: int, person: int) -> AnnotationSet:
        """One person's work on one article, with the proposals of the program."""
        row = self._connection.execute(
            f"SELECT {records.STATUS_COLUMNS} FROM annotation_set WHERE person = ? AND article = ?",
            (person, article),
        ).fetchone()
        status = records.status(row) if row else SetStatus(article, person)
        annotations = [
            records.annotation(row)
            for row in self._connection.execute(
                f"SELECT {records.ANNOTATION_COLUMNS} FROM annotation"
                " WHERE article = ? AND person = ?",
                (article, person),
            )
        ]
        regions = [
            records.region(row)
            for row in self._connection.execute(
                f"SELECT {records.REGION_COLUMNS} FROM region"
                " WHERE article = ? AND (person = ? OR person IS NULL)",
                (article, person),
            )
        ]
        return AnnotationSet(status, {a.id: a for a in annotations}, {r.id: r for r in regions})

    def given(self, article: int, person: int) -> bool:
        """Whether ``person`` has ``article`` to work on."""
        return (
            self._connection.execute(
                "SELECT 1 FROM annotation_set WHERE person = ? AND article = ?", (person, article)
            ).fetchone()
            is not None
        )

    def row(self, article: int, person: int) -> ArticleRow | None:
        """The line of one article in ``person``'s list."""
        rows = self._rows(f"{_ROW} WHERE s.person = ? AND s.article = ?", person, article)
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
        return self._rows(
            f"{_ROW} WHERE s.person = ? AND s.article > ? {_CONDITIONS[shown]}"
            " ORDER BY s.article LIMIT ?",
            person,
            after,
            limit,
        )

    def page_before(
        self, person: int, shown: ArticleFilter, *, before: int, limit: int = 100
    ) -> list[ArticleRow]:
        """The ``limit`` lines that come just before article ``before``, by number."""
        return self._rows(
            f"{_ROW} WHERE s.person = ? AND s.article < ? {_CONDITIONS[shown]}"
            " ORDER BY s.article DESC LIMIT ?",
            person,
            before,
            limit,
        )[::-1]

    def next(
        self, person: int, shown: ArticleFilter = ArticleFilter.TODO, *, after: int = 0
    ) -> int | None:
        """The number of the next article behind ``after``, going on from the first;
        ``after`` itself last.
        """
        return self._first(person, shown, "s.article > ?", after, "") or self._first(
            person, shown, "s.article <= ?", after, ""
        )

    def previous(
        self, person: int, shown: ArticleFilter = ArticleFilter.ALL, *, before: int
    ) -> int | None:
        """The number of the article before ``before``; ``None`` at the first."""
        return self._first(person, shown, "s.article < ?", before, "DESC")

    def counts(self, person: int) -> dict[ArticleFilter, int]:
        """How many articles each filter shows to ``person``."""
        counts = dict.fromkeys(ArticleFilter, 0)
        for state, flagged, count in self._connection.execute(
            "SELECT state, flagged, count FROM tally WHERE person = ?", (person,)
        ):
            counts[ArticleFilter(state)] += count
            counts[ArticleFilter.ALL] += count
            if flagged:
                counts[ArticleFilter.FLAGGED] += count
        return counts

    def numbers(self) -> Iterator[int]:
        """The numbers of all articles, in order."""
        last = 0
        while found := self._connection.execute(
            "SELECT number FROM article WHERE number > ? ORDER BY number LIMIT ?", (last, _STEP)
        ).fetchall():
            for (last,) in found:
                yield last

    def names(self) -> dict[int, tuple[str, str]]:
        """The stable id and the title of every article, by number; without a title,
        its opening words.
        """
        return {
            number: (id, title)
            for number, id, title in self._connection.execute(
                f"SELECT a.number, a.id, {_TITLE} FROM article a ORDER BY a.number"
            )
        }

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

    def _rows(self, query: str, *values: int) -> list[ArticleRow]:
        return [
            ArticleRow(number, title, source, published, SetState(state), bool(flagged), spans)
            for number, title, source, published, state, flagged, spans in self._connection.execute(
                query, values
            )
        ]

    def _first(
        self, person: int, shown: ArticleFilter, where: str, bound: int, order: str
    ) -> int | None:
        row = self._connection.execute(
            f"SELECT s.article FROM annotation_set s WHERE s.person = ? AND {where}"
            f" {_CONDITIONS[shown]} ORDER BY s.article {order} LIMIT 1",
            (person, bound),
        ).fetchone()
        return int(row[0]) if row else None
