"""Counting what was done: labels, states, and when work was finished."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

from annotator.core.annotation import SetState
from annotator.core.gesture import OWN_WORK, RUNNING, GestureKind, Operation
from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.hidden import not_aside

_by_label = RowReader(
    "annotation",
    (number("person"), text("label"), number("count(*)")),
    lambda person, label, count: (person, label, count),
)
_by_state = RowReader(
    "annotation_set",
    (number("article"), text("state", of=SetState), number("count(*)")),
    lambda article, state, count: (article, SetState(state), count),
)
_helped = RowReader(
    "annotation_set",
    (number("article"), number("person")),
    lambda article, person: (article, person),
)
_finish = RowReader(
    "log",
    (
        number("person"),
        number("article"),
        text("coalesce(of, id)"),
        text("operation", of=Operation),
        moment("at"),
    ),
    lambda person, article, gesture, operation, at: (
        person,
        article,
        gesture,
        Operation(operation),
        at,
    ),
)


_worked = RowReader(
    "log",
    (
        number("person"),
        number("article"),
        moment("at"),
        text("kind", of=GestureKind),
        text("operation", of=Operation),
    ),
    lambda person, article, at, kind, operation: (
        person,
        article,
        at,
        kind == GestureKind.FINISH and operation == Operation.DO,
    ),
)


class Counts:
    """Counts over a whole project. Each answer reads a whole table, so they are for reports."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def by_label(self) -> dict[int, dict[str, int]]:
        """How many annotations each person (by number) has of each label."""
        counts: dict[int, dict[str, int]] = {}
        for row in self._connection.execute(
            f"SELECT {_by_label.sql} FROM annotation GROUP BY person, label ORDER BY 1, 2"
        ):
            person, label, count = _by_label(row)
            counts.setdefault(person, {})[label] = count
        return counts

    def states(self) -> dict[int, Counter[SetState]]:
        """How many people are how far with each article; without those that nobody has."""
        counts: dict[int, Counter[SetState]] = {}
        for row in self._connection.execute(
            f"SELECT {_by_state.sql} FROM annotation_set GROUP BY article, state ORDER BY 1, 2"
        ):
            article, state, count = _by_state(row)
            counts.setdefault(article, Counter())[state] = count
        return counts

    def helped(self) -> list[tuple[int, int]]:
        """The finished sets for which something was suggested, shown or not: article and person."""
        return [
            _helped(row)
            for row in self._connection.execute(
                f"SELECT {_helped.sql} FROM annotation_set s WHERE state = 'done' AND (assisted = 1"
                " OR EXISTS (SELECT 1 FROM suggestion_outcome o"
                " WHERE o.article = s.article AND o.person = s.person)) ORDER BY article, person"
            )
        ]

    def assisted(self) -> tuple[int, int]:
        """How many finished sets were made with suggestions on the screen, and how many in all."""
        assisted, finished = self._connection.execute(
            "SELECT coalesce(sum(assisted), 0), count(*) FROM annotation_set WHERE state = 'done'"
        ).fetchone()
        return assisted, finished

    def assisted_articles(self) -> set[int]:
        """The articles of which a finished set was made with suggestions on the screen."""
        return {
            article
            for (article,) in self._connection.execute(
                "SELECT article FROM annotation_set WHERE state = 'done' AND assisted = 1"
            )
        }

    def begun_by(self, person: int) -> set[int]:
        """The articles on which ``person`` has work of their own."""
        return {
            article
            for (article,) in self._connection.execute(
                "SELECT article FROM annotation_set WHERE person = ? AND state <> 'todo'", (person,)
            )
        }

    def worked(self) -> Iterator[tuple[int, int, str, bool]]:
        """What people did with their sets, person by person, in order.

        Who (number), on which article, when (ISO 8601, UTC), and whether it finished the article.
        """
        kinds = sorted(OWN_WORK - RUNNING)
        marks = ", ".join("?" * len(kinds))
        rows = self._connection.execute(
            f"SELECT {_worked.sql} FROM log WHERE kind IN ({marks}) AND person > 0"
            f" AND {not_aside('+article')}"
            " ORDER BY person, number",
            kinds,
        )
        yield from map(_worked, rows)

    def first_finishes(self) -> dict[int, Counter[str]]:
        """How many articles each person (by number) finished for the first time on each day.

        A day is ISO 8601, UTC. A finish that was undone is none; what was finished again after it
        was taken up counts once. What was imported as finished is not in the log.
        """
        finishes: dict[str, tuple[int, int, str]] = {}  # person, article, day; by gesture
        in_effect: dict[str, bool] = {}  # by gesture: what the newest line about it says
        for row in self._connection.execute(
            f"SELECT {_finish.sql} FROM log WHERE kind = 'finish' AND person > 0"
            f" AND {not_aside('+article')} ORDER BY number"
        ):
            person, article, gesture, operation, at = _finish(row)
            finishes.setdefault(gesture, (person, article, at[:10]))
            in_effect[gesture] = operation != Operation.UNDO
        first_days: dict[tuple[int, int], str] = {}
        for gesture, (person, article, day) in finishes.items():
            if in_effect[gesture]:
                first_days[person, article] = min(day, first_days.get((person, article), day))
        per_day: dict[int, Counter[str]] = {}
        for (person, _), day in first_days.items():
            per_day.setdefault(person, Counter())[day] += 1
        return per_day
