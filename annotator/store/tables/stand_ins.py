"""Repeats as rows: the sets of stand-ins, which nothing reads that counts people's work.

The names of tables leave stand-ins out (:mod:`annotator.store.file.hidden`); whoever means them
says ``main.``. A repeat is in front of the set that it repeats as long as that is done: in lists,
and when the article is opened. Once somebody takes up the first one, as a merge may, it is that.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.core.annotation import SetState
from annotator.core.repeats import person_behind, stand_in
from annotator.store.file.columns import RowReader, number, text
from annotator.store.file.hidden import not_aside
from annotator.store.tables.begun import UNTOUCHED

_NAME = "\x1f"  # before the number; no name of a person begins with it, as it is white space
NO_STAND_IN = "(number > 0 OR -number NOT IN (SELECT number FROM person))"
"""That a person, of all rows of the table, stands in for nobody who is there too."""

_BACK = frozenset({SetState.DONE, SetState.SKIPPED})

_behind = RowReader(
    "annotation_set",
    (
        number("r.article"),
        text("r.state", of=SetState),
        number("r.flagged"),
        number("s.flagged"),
    ),
    lambda article, state, flagged, first_flagged: InFront(
        article, SetState(state), flagged, first_flagged
    ),
)
_finished = RowReader(
    "log", (number("l.person"), number("l.article")), lambda person, article: (person, article)
)


@dataclass(frozen=True, slots=True)
class InFront:
    """A repeat in front of the set that it repeats, which is done."""

    article: int
    state: SetState
    flagged: int
    first_flagged: int

    @property
    def is_open(self) -> bool:
        """Whether it is still to be worked on."""
        return self.state not in _BACK


@dataclass(slots=True)
class PersonRepeats:
    """The articles that one person finished, the first finished first, and their repeats.

    ``begun`` are those of the repeats on which something was done.
    """

    finished: list[int] = field(default_factory=list)
    repeated: dict[int, SetState] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)

    @property
    def done(self) -> int:
        """How many repeats are done."""
        return sum(state is SetState.DONE for state in self.repeated.values())


_REPEATS = (
    f"SELECT s.person, s.article, s.state, {UNTOUCHED} FROM main.annotation_set s"
    f" WHERE s.person < 0 AND {not_aside('+s.article')} ORDER BY s.person, s.article"
)


def in_front(connection: sqlite3.Connection, person: int) -> list[InFront]:
    """The repeats of ``person`` that are in front; as many as they ever got."""
    return [
        _behind(row)
        for row in connection.execute(
            f"SELECT {_behind.sql} FROM main.annotation_set r CROSS JOIN main.annotation_set s"
            " ON s.person = -r.person AND s.article = r.article"
            f" WHERE r.person = ? AND s.state = 'done' AND {not_aside('+r.article')}",
            (stand_in(person),),
        )
    ]


def pending(connection: sqlite3.Connection, person: int) -> frozenset[int]:
    """The articles that ``person`` is to do again, or does now: no gold of them is shown."""
    return frozenset(each.article for each in in_front(connection, person) if each.is_open)


def add_stand_in(connection: sqlite3.Connection, number: int) -> None:
    """Let there be the stand-in with this ``number``, within the caller's transaction."""
    connection.execute(
        "INSERT OR IGNORE INTO main.person (number, name, role) VALUES (?, ?, 'annotator')",
        (number, f"{_NAME}{person_behind(number)}"),
    )


class Repeats:
    """What was given out to be done again, and what became of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def pending(self, person: int) -> frozenset[int]:
        """The articles that ``person`` is to do again, or does now: no gold of them is shown."""
        return pending(self._connection, person)

    def by_person(self) -> dict[int, PersonRepeats]:
        """What each person finished, and what came back to them. It reads all finishes."""
        people: dict[int, PersonRepeats] = {}
        for person, article in self._finished():
            people.setdefault(person, PersonRepeats()).finished.append(article)
        for again, article, state, untouched in self._connection.execute(_REPEATS):
            of_person = people.setdefault(person_behind(again), PersonRepeats())
            of_person.repeated[article] = SetState(state)
            if not untouched:
                of_person.begun.add(article)
        return people

    def _finished(self) -> Iterator[tuple[int, int]]:
        """Who finished which article in this project, the first finish first; what is done now."""
        for row in self._connection.execute(
            f"SELECT {_finished.sql} FROM log l JOIN annotation_set s"
            " ON s.person = l.person AND s.article = l.article"
            " WHERE l.kind = 'finish' AND l.operation <> 'undo' AND s.state = 'done'"
            " GROUP BY l.person, l.article ORDER BY min(l.number)"
        ):
            yield _finished(row)
