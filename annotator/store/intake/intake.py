"""Taking articles in: many drafts, a few in each transaction, all seen at once at the end."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from itertools import chain
from typing import Any

from annotator.core.annotation import Region, SetState, SetStatus, Verdict
from annotator.core.article import article_id, text_sha256
from annotator.core.blindness import annotators
from annotator.core.draft import ArticleDraft, Columns, SetDraft
from annotator.core.labels import LabelSet
from annotator.core.people import Person, Role, seen_letters
from annotator.store.file.columns import whole_number
from annotator.store.file.connection import Connection
from annotator.store.file.errors import ProjectError
from annotator.store.file.hidden import with_aside
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.intake.drafts import COLUMNS, DraftFault, DraftRefused, examine, values
from annotator.store.intake.new_labels import NewLabels
from annotator.store.search.lexicon import FirstWords
from annotator.store.staging import carrying_out
from annotator.store.staging.staging import MOST_ROWS, Piece, Staging, Write, without_references
from annotator.store.tables import (
    given_sets,
    many_rows,
    package_limits,
    records,
    staged,
)
from annotator.store.tables.assignments import is_assigned
from annotator.store.tables.compiled import attributes_of, values_of
from annotator.store.tables.many_rows import MANY
from annotator.store.tables.people import People, PersonFault, refuse_taken
from annotator.store.tables.record_table import Table
from annotator.store.tables.records import annotation

_MOST_LETTERS = 100_000  # in one transaction
_REMEMBERED = 50_000  # articles, 15 MB

_article_facts = values_of(records.ARTICLE_FACTS)
_set_facts = attributes_of([c for c in records.status.columns if not c.is_key])


class DraftOutcome(StrEnum):
    """What became of a draft."""

    ADDED = "added"
    KNOWN = "known"  # the same text is here; nothing of the draft was new
    SETS_ADDED = "sets_added"  # the same text was here; somebody's work on it was new
    JOINED = "joined"  # the text came in just before; this is somebody else's work on it


class Intake:
    """Drafts on their way in. Made by :func:`taking_in`.

    They are written as ``work``, hidden; without it they are only tried. ``labels`` are those that
    the project has, or gets if anything comes in.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        people: People,
        labels: NewLabels,
        work: Staging | None = None,
    ) -> None:
        self._connection, self._work = connection, work
        self._people, self._labels = people, labels
        everybody = people.all()
        self._numbers = {person.name: person.number for person in everybody}
        # Who is given every article that comes in; nobody once work is given out.
        self._assigned = is_assigned(connection)
        given = () if self._assigned else annotators(everybody)
        self._annotators = [person.number for person in given]
        (last,) = connection.execute(
            f"SELECT coalesce(max(number), 0) FROM {with_aside('article')}"
        ).fetchone()
        self._first = self._next = 1 + whole_number("article", "number", last)
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
        self._letters = 0  # of the texts that wait
        # Work on articles that are seen already is staged; on the others it is written in place.
        self._worked: list[Piece] = []
        self._taken: set[tuple[int, int]] = set()  # by person and article
        self._newcomers: list[Person] = []
        self._words = FirstWords()
        self.counts: Counter[DraftOutcome] = Counter()
        self.sets = 0
        self.sets_kept = 0  # not taken, because their person has work of their own on the article
        self.annotations = 0

    def add(self, draft: ArticleDraft) -> tuple[DraftOutcome, int]:
        """Take ``draft`` in; returns what became of it, and the number of its article.

        :class:`DraftRefused` if a span lies outside the text, a label is not the project's, an id
        is another article's, or nobody can be called as a set's person; the intake can then go on
        without this draft.
        """
        examined = examine(draft, self._labels.names)
        self._refuse_unfit(draft)
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
            outcome = self._outcome(number) if taken else DraftOutcome.KNOWN
        for part, columns in taken:
            self._take_set(number, part, columns)
        self.counts[outcome] += 1
        if self._waiting >= MOST_ROWS or self._letters >= _MOST_LETTERS:
            self.flush()
        return outcome, number

    def _outcome(self, article: int) -> DraftOutcome:
        """What work is that comes in on an article that is here."""
        return DraftOutcome.JOINED if article >= self._first else DraftOutcome.SETS_ADDED

    @property
    def _waiting(self) -> int:
        """How many rows wait to be written, more or less."""
        rows = len(self._articles) + len(self._sets) + len(self._regions)
        return rows + len(self._annotations) // COLUMNS + MANY * len(self._worked)

    def flush(self) -> None:
        """Write what waits, in short transactions."""
        if self._work is not None:
            # One article alone may have many thousands of annotations.
            step = MOST_ROWS * COLUMNS
            with self._work.writing():
                self._write_waiting()
                self._write_many(annotation, self._annotations[:step])
            for at in range(step, len(self._annotations), step):
                with self._work.writing():
                    self._write_many(annotation, self._annotations[at : at + step])
        for waiting in (self._articles, self._annotations, self._regions, self._worked):
            waiting.clear()
        self._sets.clear()
        self._letters = 0
        if self._work is not None and len(self._ids) > _REMEMBERED:
            self._hashes.clear()
            self._ids.clear()
            self._remembers_all = False

    def _write_waiting(self) -> None:
        assert self._work is not None
        self._connection.executemany(records.article.insert, self._articles)
        sets = [*chain.from_iterable(map(records.status.values, self._sets.values()))]
        self._write_many(records.status, sets, records.status.over)
        self._connection.executemany(
            records.region.insert, map(records.region.values, self._regions)
        )
        self._work.stage_within(self._worked)

    def _write_many(self, table: Table[Any], values: list[Any], over: str = "") -> None:
        many_rows.insert(self._connection, table.into, len(table.stored), values, over)

    def finish(self) -> None:
        """Make visible what came in, if anything did, and note in the project that it did."""
        assert self._work is not None
        self.flush()
        if not (self.counts[DraftOutcome.ADDED] or self.counts[DraftOutcome.SETS_ADDED]):
            return
        if not self._assigned:
            for newcomer in self._newcomers:
                self._work.stage(given_sets.shares(newcomer.number, range(1, self._first)))
        self._work.decide(self._note)

    def _note(self) -> None:
        self._labels.write()
        self._connection.execute(
            "INSERT INTO intake (at, articles, sets, annotations) VALUES (?, ?, ?, ?)",
            (now(), self.counts[DraftOutcome.ADDED], self.sets, self.annotations),
        )

    def written(self, kind: str, rows: int) -> None:
        """What became of a piece that was staged: how many ``rows`` came in."""
        if kind == given_sets.SET and not rows:  # somebody began it meanwhile
            self.sets -= 1
            self.sets_kept += 1

    def _find(self, digest: bytes) -> int | None:
        if digest in self._hashes or self._remembers_all:
            return self._hashes.get(digest)
        row = self._connection.execute(
            "SELECT number FROM main.article WHERE sha256 = ?", (digest,)
        ).fetchone()
        return whole_number("article", "number", row[0]) if row else None

    def _new(self, draft: ArticleDraft, sha256: str, digest: bytes) -> int:
        id = draft.id or article_id(sha256)
        if self._id_is_taken(id):
            raise DraftRefused(draft.place, DraftFault.ID_TAKEN, id=id)
        self._ids.add(id)
        number, self._next = self._next, self._next + 1
        self._hashes[digest] = number
        self._letters += len(draft.text)
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
        row = self._connection.execute("SELECT 1 FROM main.article WHERE id = ?", (id,)).fetchone()
        return row is not None

    def _open(self, article: int, name: str) -> bool:
        """Whether ``name`` has done nothing yet on ``article``, so that a set may come in there."""
        person = self._numbers.get(name)
        if person is None:
            return True
        if (person, article) in self._sets:
            return self._sets[person, article].state is SetState.TODO
        if (person, article) in self._taken:
            return False
        return given_sets.is_open(self._connection, person, article)

    def _take_set(self, article: int, part: SetDraft, columns: Columns) -> None:
        person = self._person(part.person)
        status = SetStatus(article, person, *_set_facts(part))
        ids = [id or new_id() for id in columns.ids]
        annotations = values(columns, ids, article, person)
        regions = [
            Region(new_id(), article, person, span, verdict)
            for spans, verdict in (
                (part.not_article, Verdict.NOT_ARTICLE),
                (part.cleared, Verdict.ARTICLE),
            )
            for span in spans
        ]
        if article >= self._first:
            self._sets[person, article] = status
            self._annotations += annotations
            self._regions += regions
        else:
            self._taken.add((person, article))
            self._worked.append(
                given_sets.WorkedSet(
                    records.status.values(status),
                    [*zip(*[iter(annotations)] * COLUMNS, strict=True)],
                    [*map(records.region.values, regions)],
                    self._words.count(columns.surfaces),
                ).piece
            )
        self.sets += 1
        self.annotations += len(part.annotations)

    def _person(self, name: str) -> int:
        if name not in self._numbers:
            number = self._people.next_number() + len(self._newcomers)
            self._add_newcomer(Person(number, self._fit(name), Role.ANNOTATOR))
            self._numbers[name] = number
        return self._numbers[name]

    def _add_newcomer(self, newcomer: Person) -> None:
        self.flush()
        self._newcomers.append(newcomer)
        if self._work is not None:
            with self._work.writing():
                self._people.insert([newcomer])
        if not self._assigned:
            self._give_waiting(newcomer.number)
            self._annotators.append(newcomer.number)

    def _refuse_unfit(self, draft: ArticleDraft) -> None:
        names = [part.person for part in draft.sets]
        for number, name in enumerate(names):
            try:
                self._fit(name, beside=names[:number])
            except ProjectError as error:
                raise DraftRefused(draft.place, error.message) from error

    def _fit(self, name: str, beside: Iterable[str] = ()) -> str:
        """The name as it is kept; ``ProjectError`` if nobody can be called so ``beside`` others.

        Two who differ in capitals are two: files are not corrected as easily as what is typed.
        """
        if name in self._numbers:
            return name
        others = chain((newcomer.name for newcomer in self._newcomers), beside)
        refuse_taken(" ".join(name.split()), others, PersonFault.SAME_IN_FILES, seen_letters)
        return self._people.fit(name, seen_letters)

    def _give_waiting(self, newcomer: int) -> None:
        """Give a newcomer the articles of this intake that are written already."""
        if self._work is None:
            return
        for first in range(self._first, self._next, MOST_ROWS):
            with self._work.writing():
                self._connection.execute(
                    "INSERT INTO main.annotation_set (person, article)"
                    " SELECT ?, number FROM main.article WHERE number BETWEEN ? AND ?",
                    (newcomer, first, first + MOST_ROWS - 1),
                )


@contextmanager
def taking_in(
    connection: Connection, people: People, labels: LabelSet, *, dry_run: bool
) -> Iterator[Intake]:
    """A context with an intake: at its end all drafts become visible at once, or none does.

    Others go on working meanwhile, for it takes many short transactions. With ``dry_run``
    everything is tried and nothing is written. :class:`LockedProject` if somebody else takes
    something in at this moment.
    """
    connection.refuse_displaced()  # before anything is judged by what is read
    package_limits.refuse(connection, package_limits.Forbidden.IMPORT)
    new_labels = NewLabels(connection, labels)
    if dry_run:
        yield Intake(connection, people, new_labels)
        return
    write = staged.writer(connection)
    with carrying_out.begun(connection, write) as work:
        intake = Intake(connection, people, new_labels, work)
        with without_references(connection):
            yield intake
            intake.finish()
        work.write_staged(partial(_written, intake, write))


def _written(intake: Intake, write: Write, kind: str, content: str) -> int:
    rows = write(kind, content)
    intake.written(kind, rows)
    return rows
