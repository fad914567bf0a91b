"""Reads what review is about: finished sets, decisions, releases and the guidelines' examples."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.decision import Decision, Example, Release
from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.label_changes import decision_under, spans_under
from annotator.core.message import say
from annotator.core.span import Span
from annotator.store.file.columns import RowReader, number, span
from annotator.store.file.damage import Why, unreadable
from annotator.store.tables import labels, log, records, review_records
from annotator.store.tables.known import Known

_LARGEST = 2**63
_NO_ARTICLE = (_LARGEST, "")  # behind the last one
_text = records.article.part(("number", "text"), lambda number, text: (number, text))
_set = records.status.part(("article", "person"), lambda article, person: (article, person))
_by_id = records.annotation.part(
    ("id", "start", "end", "label"),
    lambda id, start, end, label: (id, LabelledSpan(start, end, label)),
)
_dimmed = RowReader(  # proposals, which are nobody's, are not among them
    "region",
    (number("person"), *span("span")),
    lambda person, start, end: (person, Span(start, end)),
)


class Review:
    """What can be asked about review. Writing goes through gestures, as everything people do."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def finished(self, article: int, *, first: bool = False) -> FinishedSets:
        """Everybody's finished work on ``article``, which something in the file names.

        As it is now, or with ``first`` as :meth:`all_finished` gives it. :class:`UnreadableRow` if
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
            versions = self._first_versions(article)
            spans.update({person: version for (_, person), version in versions.items()})
            spans = dict(sorted(spans.items()))
        known = Known.of(self._connection)
        for marked in spans.values():
            known.judge_spans(article, len(text), marked)
        return _under(self._heirs(), FinishedSets(article, text, spans))

    def taken_up(self) -> int:
        """How many sets were reopened after they had been finished; an undone finish is none."""
        reopened = self._connection.execute(
            "SELECT DISTINCT article, person FROM log WHERE kind = 'reopen'"
        ).fetchall()
        return sum(_taken_up(self._gestures(article, person)) for article, person in reopened)

    def all_finished(self, *, first: bool = False) -> Iterator[FinishedSets]:
        """The finished sets of every article that has any, by article.

        With ``first``, each as it was when it was finished for the first time, even if it was taken
        up again since; agreement is measured on these, since later versions may know of one
        another.
        """
        firsts = self._first_versions() if first else {}
        sets = self._finished_sets()
        if firsts:
            sets = sorted({*sets, *firsts})
        known, heirs = Known.of(self._connection), self._heirs()
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

    def decisions(self, article: int | None = None) -> list[Decision]:
        """The decisions that were not withdrawn, of one article or of all.

        By article, and then in the order in which they were made.
        """
        where, values = ("AND d.article = ?", (article,)) if article is not None else ("", ())
        known, heirs = Known.of(self._connection), self._heirs()
        decisions = []
        for *row, length in self._connection.execute(
            f"SELECT {review_records.decision.of('d')}, a.length FROM decision d"
            " LEFT JOIN article a ON a.number = d.article"
            f" WHERE d.withdrawn = 0 {where} ORDER BY d.article, d.number",
            values,
        ):
            decision = review_records.decision(row)
            known.judge_decision(decision, length)
            decisions.append(decision_under(heirs, decision) if heirs else decision)
        return decisions

    def _heirs(self) -> dict[str, str]:
        """Under which labels the spans stand now of those that were merged.

        What was said and decided before is read under these, or every decision would be out of
        date.
        """
        return labels.read(self._connection).heirs

    def released_on(self, release: Release) -> tuple[FinishedSets, list[Decision]]:
        """What an article was released on: everybody's finished work, and the decisions.

        The decisions are in the order in which they were made; those that were withdrawn since are
        among them. ``ValueError`` for a release without a basis.
        """
        if release.basis is None:
            raise ValueError("this release has no basis")
        row = self._connection.execute(
            f"SELECT {_text.sql} FROM article WHERE number = ?", (release.article,)
        ).fetchone()
        if row is None:
            raise unreadable("article", [("number", release.article)], say(Why.MISSING))
        _, text = _text(row)
        known, ids = Known.of(self._connection), frozenset(release.basis.decisions)
        known.judge_release(release, len(text))
        decisions = [
            decision
            for row in self._connection.execute(
                f"SELECT {review_records.decision.sql} FROM decision WHERE article = ?"
                " ORDER BY number",
                (release.article,),
            )
            if (decision := review_records.decision(row)).id in ids
        ]
        for decision in decisions:
            known.judge_decision(decision, len(text))
        return FinishedSets(release.article, text, dict(release.basis.sets)), decisions

    def has_decisions(self) -> bool:
        """Whether a decision stands, be it to put a case off."""
        row = self._connection.execute("SELECT 1 FROM decision WHERE withdrawn = 0 LIMIT 1")
        return row.fetchone() is not None

    def decided_articles(self) -> set[int]:
        """The articles on which a decision stands that settles something."""
        return {
            number
            for (number,) in self._connection.execute(
                "SELECT DISTINCT article FROM decision WHERE withdrawn = 0 AND ruling = 'settled'"
            )
        }

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

    def released(self) -> dict[int, Release]:
        """The releases by article."""
        return {
            row[0]: review_records.release(row)
            for row in self._connection.execute(f"SELECT {review_records.release.sql} FROM release")
        }

    def release(self, article: int) -> Release | None:
        """The release of ``article``, if it is released."""
        row = self._connection.execute(
            f"SELECT {review_records.release.sql} FROM release WHERE article = ?", (article,)
        ).fetchone()
        return review_records.release(row) if row is not None else None

    def is_released(self, article: int) -> bool:
        """Whether those who annotated ``article`` may see its gold."""
        return (
            self._connection.execute(
                "SELECT 1 FROM release WHERE article = ?", (article,)
            ).fetchone()
            is not None
        )

    def examples(self) -> list[tuple[Example, str]]:
        """The examples of the guidelines, and the sentence each stands in, by article and place.

        In a package they come along: nobody made them (person 0), and their articles need not be
        there.
        """
        brought = review_records.brought(self._connection)
        return self._own_examples() if brought is None else brought

    def _own_examples(self) -> list[tuple[Example, str]]:
        examples = []
        for *row, sentence in self._connection.execute(
            f"SELECT {review_records.example.of('e')},"
            " substr(a.text, e.sentence_start + 1, e.sentence_end - e.sentence_start)"
            " FROM example e LEFT JOIN article a ON a.number = e.article"
            " ORDER BY e.article, e.start, e.id"
        ):
            example = review_records.example(row)
            if not review_records.is_in(example, sentence):
                raise review_records.example.unreadable(row, say(Why.SENTENCE))
            examples.append((example, sentence))
        return examples

    def annotated(self, article: int, person: int) -> bool:
        """Whether ``person`` has work of their own on ``article``, and so may not settle it."""
        return (
            self._connection.execute(
                "SELECT 1 FROM annotation_set WHERE person = ? AND article = ? AND state <> 'todo'",
                (person, article),
            ).fetchone()
            is not None
        )

    # -- first versions -------------------------------------------------------------------------

    def _first_versions(
        self, article: int | None = None
    ) -> dict[tuple[int, int], list[LabelledSpan]]:
        """The first finished versions, by article and person, of one article or of all.

        Only of sets that were ever taken up again; of all others it is what they are now.
        """
        where, values = ("AND article = ?", (article,)) if article is not None else ("", ())
        taken_up = self._connection.execute(
            "SELECT DISTINCT article, person FROM log"
            f" WHERE (kind = 'reopen' OR (kind = 'finish' AND operation = 'undo')) {where}",
            values,
        ).fetchall()
        versions = {}
        for of_article, person in taken_up:
            version = self._first_version(of_article, person)
            if version is not None:
                versions[of_article, person] = version
        return versions

    def _first_version(self, article: int, person: int) -> list[LabelledSpan] | None:
        """What the set was when it was finished first; ``None`` if it never was.

        Found by taking back all that was done since, from what the set is now. A finish that was
        undone does not count.
        """
        gestures = self._gestures(article, person)
        spans = dict(
            _by_id(row)
            for row in self._connection.execute(
                f"SELECT {_by_id.sql} FROM annotation WHERE article = ? AND person = ?",
                (article, person),
            )
        )
        finished = _first_finish(gestures)
        if finished is None:
            return None
        for gesture in reversed(gestures[finished:]):
            for change in gesture.inverse:
                if isinstance(change.record, Annotation):
                    spans.pop(change.record.id, None)
                    if isinstance(change.after, Annotation):
                        span = change.after.span
                        spans[change.record.id] = LabelledSpan(
                            span.start, span.end, change.after.label
                        )
        return list(spans.values())

    def _gestures(self, article: int, person: int) -> list[Gesture]:
        """What ``person`` did to their set of ``article``, in order."""
        return [
            gesture
            for gesture in log.of_set(self._connection, article, person)
            if any(change.record.article == article for change in gesture.changes)
        ]


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


def _taken_up(gestures: list[Gesture]) -> bool:
    """Whether a set was reopened after it had been finished first.

    Reopening one that was only skipped does not count: nothing had been finished.
    """
    finished = _first_finish(gestures)
    return finished is not None and any(
        gesture.kind is GestureKind.REOPEN
        for gesture in _in_effect(gestures)[finished:]
        if gesture is not None
    )


def _in_effect(gestures: list[Gesture]) -> list[Gesture | None]:
    """The ``gestures``, with ``None`` in the place of those that are not in effect at the end.

    These are undos, and what was undone and not made again.
    """
    last_about = {gesture.of or gesture.id: gesture.operation for gesture in gestures}
    return [
        gesture
        if gesture.operation is not Operation.UNDO
        and last_about[gesture.of or gesture.id] is not Operation.UNDO
        else None
        for gesture in gestures
    ]


def _first_finish(gestures: list[Gesture]) -> int | None:
    """The number of gestures after which the set was finished first; ``None`` if it never was.

    A finish that was undone does not count: a slip of the hand, after which nobody had finished.
    """
    statuses = (
        change.before
        for gesture in gestures
        for change in gesture.changes
        if isinstance(change.record, SetStatus)
    )
    first = next(statuses, None)
    if isinstance(first, SetStatus) and first.state is SetState.DONE:
        return 0  # it came finished
    for place, gesture in enumerate(_in_effect(gestures), 1):
        if gesture is not None and gesture.kind is GestureKind.FINISH:
            return place
    return None
