"""Reads what people finished: sets that others' are compared with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.label_changes import spans_under
from annotator.core.message import say
from annotator.core.repeats import person_behind
from annotator.core.span import Span
from annotator.store.file.columns import RowReader, number, span
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.hidden import not_aside
from annotator.store.tables import first_versions, labels, records
from annotator.store.tables.known import Known

_LARGEST = 2**63
_NO_ARTICLE = (_LARGEST, "")  # behind the last one
_text = records.article.part(("number", "text"), lambda number, text: (number, text))
_set = records.status.part(("article", "person"), lambda article, person: (article, person))
_dimmed = RowReader(  # proposals, which are nobody's, are not among them
    "region",
    (number("person"), *span("span")),
    lambda person, start, end: (person, Span(start, end)),
)


class FinishedWork:
    """What can be asked about the sets that people finished, and about those that they have not."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, article: int, *, first: bool = False) -> FinishedSets:
        """Everybody's finished work on ``article``, which something in the file names.

        As it is now, or with ``first`` as :meth:`all` gives it. :class:`UnreadableRow` if
        it cannot be read, or the article is not there.
        """
        row = self._connection.execute(
            f"SELECT {_text.sql} FROM article WHERE number = ?", (article,)
        ).fetchone()
        if row is None:
            raise unreadable("article", [("number", article)], say(Why.MISSING))
        _, text = _text(row)
        spans: dict[int, list[LabelledSpan]] = {
            person: []
            for (person,) in self._connection.execute(
                # In this order: left to itself, SQLite reads through everybody's sets.
                "SELECT number FROM person CROSS JOIN annotation_set s ON s.person = number"
                " WHERE s.article = ? AND s.state = 'done' ORDER BY number",
                (article,),
            )
        }
        for person, start, end, label in self._connection.execute(
            'SELECT person, start, "end", label FROM annotation WHERE article = ?', (article,)
        ):
            if person in spans:
                spans[person].append(LabelledSpan(start, end, label))
        if first:
            versions = first_versions.first_versions(self._connection, article)
            spans.update({person: version for (_, person), version in versions.items()})
            spans = dict(sorted(spans.items()))
        known = Known.of(self._connection)
        for marked in spans.values():
            known.judge_spans(article, len(text), marked)
        return _under(labels.heirs(self._connection), FinishedSets(article, text, spans))

    def all(self, *, first: bool = False) -> Iterator[FinishedSets]:
        """The finished sets of every article that has any, by article.

        With ``first``, each as it was when it was finished for the first time, even if it was taken
        up again since; agreement is measured on these, since later versions may know of one
        another.
        """
        firsts = first_versions.first_versions(self._connection) if first else {}
        sets = self._finished_sets()
        if firsts:
            sets = sorted({*sets, *firsts})
        known, heirs = Known.of(self._connection), labels.heirs(self._connection)
        texts, annotations = _TextsInOrder(self._connection), _SpansInOrder(self._connection)
        for article, numbers in groupby(sets, itemgetter(0)):
            people = [person for _, person in numbers]
            text = texts.of(article)
            spans = annotations.of(article, people)
            for person in people:
                if (article, person) in firsts:
                    spans[person] = firsts[article, person]
                if person not in known.people:
                    raise unreadable("person", [("number", person)], say(Why.MISSING))
                known.judge_spans(article, len(text), spans[person])
            yield _under(heirs, FinishedSets(article, text, spans))

    def taken_up(self) -> int:
        """How many sets were reopened after they had been finished; an undone finish is none."""
        reopened = self._connection.execute(
            "SELECT DISTINCT article, person FROM log WHERE kind = 'reopen' AND person > 0"
            f" AND {not_aside('+article')}"
        ).fetchall()
        return sum(first_versions.was_taken_up(self._connection, *each) for each in reopened)

    def repeats(self) -> Iterator[FinishedSets]:
        """What people did twice, by article and person: their own set, and their stand-in's.

        Of repeats that are done; both as they were when they were finished first.
        """
        known, heirs = Known.of(self._connection), labels.heirs(self._connection)
        texts = _TextsInOrder(self._connection)
        for article, again in self._connection.execute(
            "SELECT article, person FROM main.annotation_set"
            f" WHERE person < 0 AND state = 'done' AND {not_aside('+article')}"
            " ORDER BY article, person DESC"
        ).fetchall():
            text = texts.of(article)
            both = {
                each: first_versions.first_version(self._connection, article, each)
                for each in (person_behind(again), again)
            }
            spans = {person: version for person, version in both.items() if version is not None}
            for marked in spans.values():
                known.judge_spans(article, len(text), marked)
            if len(spans) == len(both):
                yield _under(heirs, FinishedSets(article, text, spans))

    def _finished_sets(self) -> list[tuple[int, int]]:
        """The article and the person of each finished set.

        By article, since the annotations of an article lie together in the file; the key of a set
        is in the other order.
        """
        return [
            _set(row)
            for row in self._connection.execute(
                f"SELECT {_set.sql} FROM annotation_set WHERE state = 'done'"
                " ORDER BY article, person"
            )
        ]

    def people_at_work(self) -> dict[int, int]:
        """How many people still have each article to do or in progress; only articles with any."""
        return dict(
            self._connection.execute(
                "SELECT article, count(*) FROM annotation_set"
                " WHERE state IN ('todo', 'in_progress') GROUP BY article"
            )
        )

    def dimmed(self, article: int) -> list[tuple[int, Span]]:
        """Who says of which stretch that it does not belong to ``article``, by place."""
        return [
            _dimmed(row)
            for row in self._connection.execute(
                f"SELECT {_dimmed.sql} FROM region WHERE article = ?"
                " AND verdict = 'not_article' ORDER BY start, \"end\", person",
                (article,),
            )
        ]

    def annotated(self, article: int, person: int) -> bool:
        """Whether ``person`` has work of their own on ``article``, and so may not settle it."""
        return (
            self._connection.execute(
                "SELECT 1 FROM annotation_set WHERE person = ? AND article = ? AND state <> 'todo'",
                (person, article),
            ).fetchone()
            is not None
        )


def _under(heirs: dict[str, str], sets: FinishedSets) -> FinishedSets:
    if not heirs:
        return sets
    spans = {person: spans_under(heirs, marked) for person, marked in sets.spans.items()}
    return FinishedSets(sets.article, sets.text, spans)


class _TextsInOrder:
    """The texts of all articles, each read once; they are asked for in rising order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(f"SELECT {_text.sql} FROM article ORDER BY number")
        self._texts: Iterator[tuple[int, str]] = map(_text, rows)
        self._number, self._current = next(self._texts, _NO_ARTICLE)

    def of(self, article: int) -> str:
        """The text of ``article``; :class:`UnreadableRow` if it is not there."""
        while self._number < article:
            self._number, self._current = next(self._texts, _NO_ARTICLE)
        if self._number > article:
            raise unreadable("article", [("number", article)], say(Why.MISSING))
        return self._current


class _SpansInOrder:
    """The labelled spans of all articles, each read once; they are asked for in rising order.

    Rows are not judged here but set by set (:meth:`Known.judge_spans`), as there are so many.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            'SELECT article, person, start, "end", label FROM annotation ORDER BY article'
        )
        self._by_article: Iterator[tuple[Any, Iterator[Any]]] = groupby(rows, itemgetter(0))
        self._article: Any
        self._rows: Iterator[Any]
        self._next()

    def of(self, article: int, people: Iterable[int]) -> dict[int, list[LabelledSpan]]:
        """What each of ``people`` marked in ``article``, by person.

        :class:`UnreadableRow` if the article of a row is no number.
        """
        while type(self._article) is int and self._article < article:
            self._next()
        if type(self._article) is not int:  # such as a text, which SQLite sorts behind all numbers
            raise unreadable("annotation", [], say(Why.TYPE, column="article"))
        spans: dict[int, list[LabelledSpan]] = {person: [] for person in people}
        if self._article == article:
            for _, person, start, end, label in self._rows:
                if person in spans:
                    spans[person].append(LabelledSpan(start, end, label))
        return spans

    def _next(self) -> None:
        self._article, self._rows = next(self._by_article, (_LARGEST, iter(())))
