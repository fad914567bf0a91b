"""This module reads the decisions, releases and examples of a project.

It also reads what review looks at: the sets that are finished.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.decision import Decision, Example, Release
from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.message import say
from annotator.core.span import Span
from annotator.store.file.columns import RowReader, number, span
from annotator.store.file.damage import Why, unreadable
from annotator.store.tables import log, records, review_records
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
        it cannot be read,
        or is not there.
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
        for said_spans in spans.values():
            known.judge_spans(article, len(text), said_spans)
        return FinishedSets(article, text, spans)

    def taken_up(self) -> int:
        """Return how many sets were taken up again after they had been finished.

        What was undone does not count.
        """
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
        # By article, whose annotations lie together; the two keys of a set are sorted the other
        # way round.
        sets = [
            _set(row)
            for row in self._connection.execute(
                f"SELECT {_set.sql} FROM annotation_set WHERE state = 'done'"
                " ORDER BY article, person"
            )
        ]
        known = Known.of(self._connection)
        if firsts:
            sets = sorted({*sets, *firsts})
        # What each row holds is judged with the spans of its set, as there are so many.
        rows = self._connection.execute(
            'SELECT article, person, start, "end", label FROM annotation ORDER BY article'
        )
        annotations = groupby(rows, itemgetter(0))
        article, rows_of_article = next(annotations, (0, iter(())))
        rows = self._connection.execute(f"SELECT {_text.sql} FROM article ORDER BY number")
        texts = map(_text, rows)
        number, text = next(texts, _NO_ARTICLE)
        for wanted, people in groupby(sets, itemgetter(0)):
            while number < wanted:
                number, text = next(texts, _NO_ARTICLE)
            if number > wanted:
                raise unreadable("article", [("number", wanted)], say(Why.MISSING))
            while type(article) is int and article and article < wanted:
                article, rows_of_article = next(annotations, (0, iter(())))
            if type(article) is not int:
                raise unreadable("annotation", [], say(Why.TYPE, column="article"))
            spans: dict[int, list[LabelledSpan]] = {person: [] for _, person in people}
            if article == wanted:
                for _, person, start, end, label in rows_of_article:
                    if person in spans:
                        spans[person].append(LabelledSpan(start, end, label))
            for person in spans:
                if (wanted, person) in firsts:
                    spans[person] = firsts[wanted, person]
                if person not in known.people:
                    raise unreadable("person", [("number", person)], say(Why.MISSING))
                known.judge_spans(wanted, len(text), spans[person])
            yield FinishedSets(wanted, text, spans)

    def people_at_work(self) -> dict[int, int]:
        """How many people still have each article to do or in progress; only articles with any."""
        return dict(
            self._connection.execute(
                "SELECT article, count(*) FROM annotation_set"
                " WHERE state IN ('todo', 'in_progress') GROUP BY article"
            )
        )

    def decisions(self, article: int | None = None) -> list[Decision]:
        """Return the decisions that stand, of one article or of all.

        They are ordered by article, and then as they were made.
        """
        where, values = ("AND d.article = ?", (article,)) if article is not None else ("", ())
        known = Known.of(self._connection)
        standing = []
        for *row, length in self._connection.execute(
            f"SELECT {review_records.decision.of('d')}, a.length FROM decision d"
            " LEFT JOIN article a ON a.number = d.article"
            f" WHERE d.withdrawn = 0 {where} ORDER BY d.article, d.number",
            values,
        ):
            made = review_records.decision(row)
            known.judge_decision(made, length)
            standing.append(made)
        return standing

    def released_on(self, release: Release) -> tuple[FinishedSets, list[Decision]]:
        """Return what everybody had said when an article was released, and the decisions of then.

        The decisions are in the order they were made; also those that were withdrawn since.

        ``ValueError`` for a release without a basis.
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
            made = review_records.example(row)
            if not review_records.is_in(made, sentence):
                raise review_records.example.unreadable(row, say(Why.SENTENCE))
            examples.append((made, sentence))
        return examples

    def annotated(self, article: int, person: int) -> bool:
        """Return whether ``person`` has work of their own on ``article``.

        If so, they should not settle it.
        """
        return (
            self._connection.execute(
                "SELECT 1 FROM annotation_set WHERE person = ? AND article = ? AND state <> 'todo'",
                (person, article),
            ).fetchone()
            is not None
        )

    # -- first versions -------------------------------------------------------------------------

    def _first_versions(self, of: int | None = None) -> dict[tuple[int, int], list[LabelledSpan]]:
        """The first finished version of the sets, by article and person, that were taken up again.

        Of one article, or of all.
        """
        where, values = ("AND article = ?", (of,)) if of is not None else ("", ())
        taken_up = self._connection.execute(
            "SELECT DISTINCT article, person FROM log"
            f" WHERE (kind = 'reopen' OR (kind = 'finish' AND operation = 'undo')) {where}",
            values,
        ).fetchall()
        versions = {}
        for article, person in taken_up:
            first = self._first_version(article, person)
            if first is not None:
                versions[article, person] = first
        return versions

    def _first_version(self, article: int, person: int) -> list[LabelledSpan] | None:
        """Return what the set was when it was finished first.

        ``None`` if it never was finished; a finish that was undone does not count.
        """
        gestures = self._gestures(article, person)
        now = dict(
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
                    now.pop(change.record.id, None)
                    if isinstance(change.after, Annotation):
                        span = change.after.span
                        now[change.record.id] = LabelledSpan(
                            span.start, span.end, change.after.label
                        )
        return list(now.values())

    def _gestures(self, article: int, person: int) -> list[Gesture]:
        """What ``person`` did to their set of ``article``, in order."""
        return [
            gesture
            for gesture in log.of_set(self._connection, article, person)
            if any(change.record.article == article for change in gesture.changes)
        ]


def _taken_up(gestures: list[Gesture]) -> bool:
    """Return whether a set was reopened after it had been finished first.

    What was skipped is only begun.
    """
    finished = _first_finish(gestures)
    return finished is not None and any(
        gesture.kind is GestureKind.REOPEN for gesture in _standing(gestures)[finished:] if gesture
    )


def _standing(gestures: list[Gesture]) -> list[Gesture | None]:
    """Return each gesture that was made or made again and not undone for good.

    ``None`` stands in place of the others.
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

    A finish that was taken back never was: the hand had slipped.
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
    for place, gesture in enumerate(_standing(gestures), 1):
        if gesture is not None and gesture.kind is GestureKind.FINISH:
            return place
    return None
