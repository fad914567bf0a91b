"""Reads in which order a person finished their articles: what suggestions are learnt from."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from annotator.core.annotation import SetState
from annotator.store.file.columns import whole_number


class LogPlace(NamedTuple):
    """An article, and the line of the log that says that it was finished, or released.

    ``line`` is 0 if it came so, by an import.
    """

    line: int
    article: int


class Lessons:
    """What one person's suggestions may be learnt from. Nobody else's unsettled work is."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def finished(self, person: int) -> list[LogPlace]:
        """The articles that ``person`` has finished, in the order in which they did."""
        lines = self._last_lines("kind = 'finish' AND person = ?", person)
        return sorted(
            LogPlace(lines.get(article, 0), article)
            for (article,) in self._connection.execute(
                "SELECT article FROM annotation_set WHERE person = ? AND state = ?",
                (person, SetState.DONE),
            )
        )

    def open(self, person: int) -> set[int]:
        """The articles that ``person`` has to work on still."""
        return {
            article
            for (article,) in self._connection.execute(
                "SELECT article FROM annotation_set WHERE person = ? AND state IN (?, ?)",
                (person, SetState.TODO, SetState.IN_PROGRESS),
            )
        }

    def _last_lines(self, condition: str, *values: object) -> dict[int, int]:
        return {
            whole_number("log", "article", article): line
            for article, line in self._connection.execute(
                f"SELECT article, max(number) FROM log WHERE {condition} AND operation <> 'undo'"
                " GROUP BY article",
                values,
            )
        }
