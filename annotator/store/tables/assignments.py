"""Giving out work as rows: a person has an article if there is a set of theirs on it.

A set on which nothing was done is *waiting*, and may be taken away again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from annotator.core.annotation import SetState
from annotator.core.assignment import Holdings
from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, moment, text
from annotator.store.file.connection import Connection
from annotator.store.file.moments import now
from annotator.store.staging import carrying_out
from annotator.store.staging.carrying_out import Plan
from annotator.store.staging.staging import Piece
from annotator.store.tables import aside_rows, given_sets, package_limits, staged
from annotator.store.tables.begun import UNTOUCHED
from annotator.store.tables.package_limits import Forbidden

_ASSIGNED = "assigned"  # this setting says that articles no longer go to everybody by themselves
_CALIBRATION = "calibration"
_REPEATS = "repeats"
_ENDED = frozenset({SetState.DONE, SetState.SKIPPED})

_assigned = RowReader("setting", (text("name"), moment("value")), lambda _, value: str(value))
_numbers = RowReader(
    "setting",
    (text("name"), text("value")),
    lambda _, value: stored_json.read(value, "value", [int]),
)
_share = RowReader(
    "setting",
    (text("name"), text("value")),
    lambda _, value: stored_json.read(value, "value", int),
)

Sets = Mapping[int, Collection[int]]
"""Sets: people by article."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Who shall have which articles waiting, and which articles are for everybody.

    The latter in the order in which they were chosen. Of the repeats, sets of stand-ins (person and
    article), some are ``repeated`` now, and some ``withdrawn``. ``share`` is how many in a hundred
    come back.
    """

    waiting: Sets
    calibration: list[int]
    repeated: Sequence[tuple[int, int]] = ()
    withdrawn: Sequence[tuple[int, int]] = ()
    share: int = 0


Decide = Callable[[Holdings, list[int]], Decided]
"""Decides from who has what, and from what was everybody's before."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What giving out work changes: the sets that come, and those that go.

    Each set is a person and an article. ``before``, ``after`` and ``calibration`` count the
    articles of each person; the last counts those that everybody has. Repeats are sets of
    stand-ins; nothing else counts them.
    """

    given: list[tuple[int, int]]
    taken: list[tuple[int, int]]
    before: Counter[int]
    after: Counter[int]
    calibration: Counter[int]
    repeated: Sequence[tuple[int, int]] = ()
    withdrawn: Sequence[tuple[int, int]] = ()


class Assigning:
    """Who has which articles, and the change of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def begun(self) -> bool:
        """Whether work was ever given out; until then every annotator has every article."""
        return is_assigned(self._connection)

    def calibration(self) -> list[int]:
        """The numbers of the articles that everybody was given, in the order they were chosen."""
        return calibration(self._connection)

    @property
    def share_repeated(self) -> int:
        """How many in a hundred of what each finishes come back to them, as was chosen last."""
        return share_repeated(self._connection)

    def plan(self, decide: Decide, away: Collection[int]) -> Assignment:
        """What :meth:`give` would do."""
        package_limits.refuse(self._connection, Forbidden.ASSIGNING)
        return self._outcome(decide, away)[0]

    def give(
        self, decide: Decide, away: Collection[int], options: Mapping[str, object]
    ) -> Assignment:
        """Change who has what to what ``decide`` says: all of it, or nothing.

        ``decide`` is not shown what people who are ``away`` have only begun, so others may get it.
        Only sets on which nothing was done are taken away. ``options``, what was asked for, is kept
        with the run, unless that changed nothing.
        """
        package_limits.refuse(self._connection, Forbidden.ASSIGNING)
        outcomes: list[Assignment] = []

        def plan() -> Plan:
            before = self.calibration()
            outcome, decided = self._outcome(decide, away)
            outcomes.append(outcome)
            changed = _sets_changed(outcome) or (before, self.share_repeated) != (
                decided.calibration,
                decided.share,
            )
            note = partial(self._note, options, decided, outcome)
            return Plan(_pieces(outcome), note if changed or not self.begun else _nothing)

        (most,) = self._connection.execute(
            "SELECT (SELECT coalesce(max(number), 0) FROM article) * (SELECT count(*) FROM person)"
        ).fetchone()
        write = staged.writer(self._connection)
        carrying_out.carry_out(self._connection, write, plan, most_rows=most)
        return outcomes[-1]

    def _outcome(self, decide: Decide, away: Collection[int]) -> tuple[Assignment, Decided]:
        sets = self._connection.execute(_SETS).fetchall()
        holdings = self._held(sets, away)
        decided = decide(holdings, self.calibration())
        given = list(_more(decided.waiting, holdings.waiting))
        taken = list(_more(holdings.waiting, decided.waiting))
        before = {(person, article) for article, person, _, _ in sets}
        after = before.difference(taken).union(given)
        for_all = set(decided.calibration)
        return (
            Assignment(
                given,
                taken,
                Counter(person for person, _ in before),
                Counter(person for person, _ in after),
                Counter(person for person, article in after if article in for_all),
                decided.repeated,
                decided.withdrawn,
            ),
            decided,
        )

    def _held(self, sets: list[tuple[int, int, str, int]], away: Collection[int]) -> Holdings:
        begun: dict[int, set[int]] = {}
        waiting: dict[int, set[int]] = {}
        for article, person, state, untouched in sets:
            if untouched:
                waiting.setdefault(article, set()).add(person)
            elif person not in away or state in _ENDED:
                begun.setdefault(article, set()).add(person)
        numbers = self._connection.execute("SELECT number FROM article ORDER BY number")
        return Holdings([number for (number,) in numbers], begun, waiting)

    def _note(self, options: Mapping[str, object], decided: Decided, outcome: Assignment) -> None:
        at = now()
        self._connection.execute(
            "INSERT INTO assignment (at, options, given, taken) VALUES (?, ?, ?, ?)",
            (
                at,
                json.dumps(options, ensure_ascii=False),
                len(outcome.given),
                len(outcome.taken),
            ),
        )
        self._connection.executemany(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            [
                (_ASSIGNED, at),
                (_CALIBRATION, json.dumps([*decided.calibration, *self._calibration_aside()])),
                (_REPEATS, str(decided.share)),
            ],
        )

    def _calibration_aside(self) -> list[int]:
        """The articles of the calibration set that are set aside: they may come back."""
        every = _stored_calibration(self._connection)
        aside = aside_rows.among(self._connection, every)
        return [article for article in every if article in aside]


def _pieces(outcome: Assignment) -> Iterator[Piece]:
    """The sets of each person, in portions; taken before given, so that no article has too many."""
    for person, taken in _by_person([*outcome.taken, *outcome.withdrawn]).items():
        yield from given_sets.shares(person, (), taken)
    for person, given in _by_person([*outcome.given, *outcome.repeated]).items():
        yield from given_sets.shares(person, given)


def _sets_changed(outcome: Assignment) -> bool:
    return bool(outcome.given or outcome.taken or outcome.repeated or outcome.withdrawn)


def _by_person(sets: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    by_person: dict[int, list[int]] = {}
    for person, article in sets:
        by_person.setdefault(person, []).append(article)
    return by_person


def _nothing() -> None:
    """A run that changed nothing leaves no note."""


def calibration(connection: sqlite3.Connection) -> list[int]:
    """The numbers of the articles that everybody was given, in the order they were chosen.

    Those that are set aside are left out.
    """
    every = _stored_calibration(connection)
    aside = aside_rows.among(connection, every) if every else ()
    return [article for article in every if article not in aside]


def _stored_calibration(connection: sqlite3.Connection) -> list[int]:
    row = connection.execute(
        f"SELECT {_numbers.sql} FROM setting WHERE name = ?", (_CALIBRATION,)
    ).fetchone()
    return _numbers(row) if row else []


def share_repeated(connection: sqlite3.Connection) -> int:
    """How many in a hundred of what each finishes come back to them, as was chosen last."""
    row = connection.execute(
        f"SELECT {_share.sql} FROM setting WHERE name = ?", (_REPEATS,)
    ).fetchone()
    return _share(row) if row else 0


def assigned_at(connection: sqlite3.Connection) -> str | None:
    """When work was given out last (ISO 8601, UTC), if it ever was."""
    row = connection.execute(
        f"SELECT {_assigned.sql} FROM setting WHERE name = ?", (_ASSIGNED,)
    ).fetchone()
    return _assigned(row) if row else None


def is_assigned(connection: sqlite3.Connection) -> bool:
    """Whether work was ever given out.

    If so, an article that comes in is nobody's until it is given out, too.
    """
    return (
        connection.execute("SELECT 1 FROM setting WHERE name = ?", (_ASSIGNED,)).fetchone()
        is not None
    )


_SETS = f"SELECT s.article, s.person, s.state, {UNTOUCHED} FROM annotation_set s"


def untouched(connection: sqlite3.Connection, person: int) -> list[int]:
    """The articles that ``person`` has, and on which they did nothing."""
    return [
        article
        for (article,) in connection.execute(
            f"SELECT s.article FROM annotation_set s WHERE s.person = ? AND {UNTOUCHED}",
            (person,),
        )
    ]


def _more(sets: Sets, other: Sets) -> Iterator[tuple[int, int]]:
    """The sets, each a person and an article, that are in ``sets`` and not in ``other``."""
    for article in sorted(sets):
        for person in sorted(set(sets[article]) - set(other.get(article, ()))):
            yield person, article
