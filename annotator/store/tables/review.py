"""Reads what reviewers made of the work: decisions, releases and the guidelines' examples."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from annotator.core.case import FinishedSets
from annotator.core.decision import Decision, Example, Reason, Release
from annotator.core.label_changes import decision_under
from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.tables import labels, records, review_records
from annotator.store.tables.known import Known
from annotator.store.tables.record_table import marks

_text = records.article.part(("number", "text"), lambda number, text: (number, text))


class Review:
    """What can be asked about review. Writing goes through gestures, as everything people do."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def decisions(
        self, article: int | None = None, *, withdrawn: Collection[str] = ()
    ) -> list[Decision]:
        """The decisions that were not withdrawn, of one article or of all.

        By article, and then in the order in which they were made. Those with an id in ``withdrawn``
        are among them in any case.
        """
        where, values = ("AND d.article = ?", [article]) if article is not None else ("", [])
        known, heirs = Known.of(self._connection), labels.heirs(self._connection)
        decisions = []
        for *row, length in self._connection.execute(
            f"SELECT {review_records.decision.of('d')}, a.length FROM decision d"
            " LEFT JOIN article a ON a.number = d.article"
            f" WHERE (d.withdrawn = 0 OR d.id IN ({marks(withdrawn)})) {where}"
            " ORDER BY d.article, d.number",
            [*withdrawn, *values],
        ):
            decision = review_records.decision(row)
            known.judge_decision(decision, length)
            decisions.append(decision_under(heirs, decision) if heirs else decision)
        return decisions

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

    def gaps(self) -> list[tuple[Decision, str]]:
        """The cases that are put off as a gap in the guidelines, and what each is about.

        By article. A case that was decided otherwise since is not among them.
        """
        rows = self._connection.execute(
            f"SELECT {review_records.decision.of('d')},"
            ' substr(a.text, d.start + 1, d."end" - d.start)'
            " FROM decision d LEFT JOIN article a ON a.number = d.article"
            " WHERE d.withdrawn = 0 AND d.ruling = 'deferred' AND d.reason = ?"
            # Whoever finished since says something too, so the case need not be just the same.
            " AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.article = d.article"
            '  AND later.start < d."end" AND later."end" > d.start AND later.number > d.number'
            "  AND later.withdrawn = 0) ORDER BY d.article, d.number",
            (Reason.GUIDELINE_GAP,),
        )
        return [
            (review_records.decision(row), " ".join(str(surface).split())) for *row, surface in rows
        ]

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
