"""Taking articles in: many drafts, one transaction."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from itertools import chain
from typing import Any

from annotator.core.annotation import Region, SetState, SetStatus, Verdict
from annotator.core.article import article_id, text_sha256
from annotator.core.blindness import annotators
from annotator.core.draft import ArticleDraft, Columns, SetDraft
from annotator.core.people import Role
from annotator.store.file.columns import whole_number
from annotator.store.file.connection import Connection
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.file.transactions import transaction
from annotator.store.intake.drafts import DraftFault, DraftRefused, examine, rows
from annotator.store.search import index, lexicon
from annotator.store.tables import log, package_limits, records
from annotator.store.tables.assignments import is_assigned
from annotator.store.tables.compiled import attributes_of, values_of
from annotator.store.tables.people import People
from annotator.store.tables.records import annotation
from annotator.store.tables.table import Table, marks

_BATCH = 500
_REMEMBERED = 50_000  # articles, 15 MB
_COLUMNS = len(annotation.stored)
_COUNTED = [annotation.place(name) for name in ("article", "person", "surface")]
_ROWS = 50  # in one statement; every SQLite takes so many values

_article_facts = values_of(records.ARTICLE_FACTS)
_set_facts = attributes_of([c for c in records.status.columns if not c.is_key])


class DraftOutcome(StrEnum):
    """What became of a draft."""

    ADDED = "added"
    KNOWN = "known"  # the same text is here; nothing of the draft was new
    SETS_ADDED = "sets_added"  # the same text is here; somebody's work on it was new


class Intake:
    """Drafts on their way in. Made by :func:`taking_in`, which holds the transaction."""

    def __init__(self, connection: sqlite3.Connection, people: People) -> None:
        self._connection = connection
        self._people = people
        self._labels = frozenset(row[0] for row in connection.execute("SELECT name FROM label"))
        self._numbers = {person.name: person.number for person in people.all()}
        # Who is given every article that comes in; nobody once work is given out.
        self._assigned = is_assigned(connection)
        self._annotators = [
            person.number for person in annotators(people.all()) if not self._assigned
        ]
        (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM article").fetchone()
        self._next = 1 + whole_number("article", "number", last)
        self._indexed = index.up_to(connection)
        # The ids and hashes of the articles not yet written, and of many that are; of all there are
        # if ``_remembers_all``, and then a new one need not be looked for in the file.
        self._ids: set[str] = set()
        self._hashes: dict[bytes, int] = {}
        self._remembers_all = self._next == 1
        self._articles: list[tuple[Any, ...]] = []
        self._sets: dict[tuple[int, int], SetStatus] = {}  # by person and article
        # The values of one row behind those of another: 10,000 tuples that wait would have the
        # garbage collector look through them again and again.
        self._annotations: list[Any] = []
        self._regions: list[Region] = []
        self.counts: Counter[DraftOutcome] = Counter()
        self.sets = 0
        self.sets_kept = 0  # not taken, because their person has work of their own on the article
        self.annotations = 0

    def add(self, draft: ArticleDraft) -> tuple[DraftOutcome, int]:
        """Take ``draft`` in; returns what became of it, and the number of its article.

        :class:`DraftRefused` if a span lies outside the text, a label is not the project's, or an
        id is another article's; the intake can then go on without this draft.
        """
        examined = examine(draft, self._labels)
        sha256 = draft.sha256 or text_sha256(draft.text)
        digest = bytes.fromhex(sha256)
        known = self._find(digest)
        if known is None:
            number, outcome = self._new(draft, sha256, digest), DraftOutcome.ADDED
            taken = [*zip(draft.sets, examined, strict=True)]
        else:
            number = known
            taken = [
                (part, columns)
                for part, columns in zip(draft.sets, examined, strict=True)
                if self._open(number, part.person)
            ]
            self.sets_kept += len(draft.sets) - len(taken)
            outcome = DraftOutcome.SETS_ADDED if taken else DraftOutcome.KNOWN
        for part, columns in taken:
            self._take_set(number, part, columns)
        self.counts[outcome] += 1
        if len(self._articles) + len(self._annotations) // (20 * _COLUMNS) >= _BATCH:
            self.flush()
        return outcome, number

    def flush(self) -> None:
        """Write what waits."""
        execute = self._connection.executemany
        execute(records.article.insert, self._articles)
        sets = [*chain.from_iterable(map(records.status.values, self._sets.values()))]
        self._write_many(records.status, sets, records.status.over)
        self._write_many(annotation, self._annotations)
        if self._indexed:
            # What comes to articles that are indexed already is not seen by the next index pass.
            lexicon.count(
                self._connection,
                (
                    (person, surface)
                    for article, person, surface in zip(
                        *(self._annotations[place::_COLUMNS] for place in _COUNTED), strict=True
                    )
                    if article <= self._indexed
                ),
            )
        execute(records.region.insert, map(records.region.values, self._regions))
        for waiting in (self._articles, self._annotations, self._regions):
            waiting.clear()
        self._sets.clear()
        if len(self._ids) > _REMEMBERED:
            self._hashes.clear()
            self._ids.clear()
            self._remembers_all = False

    def _write_many(self, table: Table[Any], values: list[Any], over: str = "") -> None:
        """Write rows, whose values lie one behind another, many to a statement.

        That takes three quarters of the time of one row each; a third where a trigger looks at
        them.
        """
        columns = len(table.stored)
        row = f"({marks(table.stored)})"
        written = 0
        for many in (_ROWS, 1):
            step = many * columns
            end = len(values) - (len(values) - written) % step
            self._connection.executemany(
                f"{table.into} VALUES {', '.join([row] * many)} {over}",
                [values[at : at + step] for at in range(written, end, step)],
            )
            written = end

    def finish(self) -> None:
        """Write what waits, and that something came in."""
        self.flush()
        if self.counts[DraftOutcome.ADDED] or self.counts[DraftOutcome.SETS_ADDED]:
            self._connection.execute(
                "INSERT INTO intake (at, articles, sets, annotations) VALUES (?, ?, ?, ?)",
                (
                    now(),
                    self.counts[DraftOutcome.ADDED],
                    self.sets,
                    self.annotations,
                ),
            )

    def _find(self, digest: bytes) -> int | None:
        if digest in self._hashes or self._remembers_all:
            return self._hashes.get(digest)
        row = self._connection.execute(
            "SELECT number FROM article WHERE sha256 = ?", (digest,)
        ).fetchone()
        return whole_number("article", "number", row[0]) if row else None

    def _new(self, draft: ArticleDraft, sha256: str, digest: bytes) -> int:
        id = draft.id or article_id(sha256)
        if self._id_is_taken(id):
            raise DraftRefused(draft.place, DraftFault.ID_TAKEN, id=id)
        self._ids.add(id)
        number, self._next = self._next, self._next + 1
        self._hashes[digest] = number
        self._articles.append(
            (number, id, draft.text, digest, *_article_facts(draft), len(draft.text))
        )
        for person in self._annotators:
            self._sets[person, number] = SetStatus(number, person)
        for span in draft.proposals:
            self._regions.append(Region(new_id(), number, None, span, Verdict.PROPOSED))
        return number

    def _id_is_taken(self, id: str) -> bool:
        if id in self._ids or self._remembers_all:
            return id in self._ids
        row = self._connection.execute("SELECT 1 FROM article WHERE id = ?", (id,)).fetchone()
        return row is not None

    def _open(self, article: int, name: str) -> bool:
        """Whether ``name`` has done nothing yet on ``article``, so that a set may come in."""
        person = self._numbers.get(name)
        if person is None:
            return True
        if (person, article) in self._sets:
            return self._sets[person, article].state is SetState.TODO
        row = self._connection.execute(
            "SELECT state FROM annotation_set WHERE person = ? AND article = ?", (person, article)
        ).fetchone()
        if row is None:
            return True
        # Somebody who began and took it all back may still redo it.
        return row[0] == SetState.TODO and not log.has_gestures(self._connection, person, article)

    def _take_set(self, article: int, part: SetDraft, columns: Columns) -> None:
        person = self._person(part.person)
        self._sets[person, article] = SetStatus(article, person, *_set_facts(part))
        ids = [id or new_id() for id in columns.ids]
        self._annotations.extend(chain.from_iterable(rows(columns, ids, article, person)))
        for spans, verdict in (
            (part.not_article, Verdict.NOT_ARTICLE),
            (part.cleared, Verdict.ARTICLE),
        ):
            for span in spans:
                self._regions.append(Region(new_id(), article, person, span, verdict))
        self.sets += 1
        self.annotations += len(part.annotations)

    def _person(self, name: str) -> int:
        if name not in self._numbers:
            self.flush()  # the newcomer is given all articles, those that wait included
            newcomer = self._people.add_within(name, Role.ANNOTATOR)
            self._numbers[name] = newcomer.number
            if not self._assigned:
                self._annotators.append(newcomer.number)
        return self._numbers[name]


@contextmanager
def taking_in(connection: Connection, people: People, *, dry_run: bool) -> Iterator[Intake]:
    """An intake whose drafts are committed at the end of what is done inside, or none of them is.

    With ``dry_run`` everything is tried and nothing is kept.
    """
    connection.refuse_displaced()  # before anything is judged by what is read
    package_limits.refuse(connection, package_limits.Forbidden.IMPORT)
    try:
        with without_references(connection), transaction(connection):
            row_checks = without_row_checks(connection)
            intake = Intake(connection, people)
            yield intake
            intake.finish()
            for trigger in row_checks:
                connection.execute(trigger)
            if dry_run:
                raise _DryRun
    except _DryRun:
        pass


class _DryRun(Exception):
    """Rolls a dry run back."""


# Triggers and references that are looked at row by row make 200,000 rows three times as slow. While
# an intake goes on they are away, and put back in its transaction: what they refuse is refused here
# (every surface is cut from the text, every row's article, person and label are known), and nobody
# else ever sees the file without them.
_ROW_CHECKS = ("annotation_is_true_when_added", "article_length_is_true", "region_is_in_the_text")


@contextmanager
def without_references(connection: sqlite3.Connection) -> Iterator[None]:
    """Foreign keys are not looked at inside. To be entered outside of a transaction."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def without_row_checks(connection: sqlite3.Connection) -> list[str]:
    """Take the triggers away that check single rows, within a transaction;
    returns what puts them back.
    """
    checks: list[str] = []
    for name in _ROW_CHECKS:
        (sql,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)
        ).fetchone()
        connection.execute(f"DROP TRIGGER {name}")
        checks.append(str(sql))
    return checks
